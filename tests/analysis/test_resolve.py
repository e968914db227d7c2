from hypothesis import given, settings
from hypothesis import strategies as st

from competentie_app.analysis.inputs import RatingTable
from competentie_app.analysis.resolve import levels_that_count, resolve, settle
from competentie_app.analysis.status import NO_LEVEL, GapStatus
from competentie_app.dossier.ratings import DONT_KNOW, EMPTY, PREFER_NOT_TO_SAY, AgreedState, is_level
from tests.analysis.tables import CODES, rating_tables


@settings(max_examples=80)
@given(rating_tables())
def test_a_table_is_settled_cell_by_cell(table: RatingTable):
    status, low, high = resolve(table)
    for row, takes_part in enumerate(table.counts.tolist()):
        for column, manager_alone in enumerate(table.manager_alone.tolist()):
            cell = row, column
            expected = settle(
                int(table.self_codes[cell]),
                int(table.manager_codes[cell]),
                int(table.agreed_codes[cell]),
                AgreedState(int(table.agreed_states[cell])),
                manager_alone,
            )
            if not takes_part:
                expected = GapStatus.NOT_TAKING_PART, NO_LEVEL, NO_LEVEL
            elif not table.asked[cell]:
                expected = GapStatus.NOT_ASKED, NO_LEVEL, NO_LEVEL
            assert (status[cell], low[cell], high[cell]) == expected


def test_which_views_count():
    assert levels_that_count(1, 3, manager_alone=False) == (1, 3)
    assert levels_that_count(1, EMPTY, manager_alone=True) == (1,)
    assert levels_that_count(EMPTY, 3, manager_alone=True) == ()
    assert levels_that_count(PREFER_NOT_TO_SAY, 3, manager_alone=True) == (3,)
    assert levels_that_count(DONT_KNOW, 3, manager_alone=False) == ()


@given(CODES, CODES, CODES, st.sampled_from(AgreedState), st.booleans())
def test_every_level_that_counts_was_given_by_somebody(
    own: int, manager: int, agreed: int, state: AgreedState, manager_alone: bool
):
    status, low, high = settle(own, manager, agreed, state, manager_alone)
    if status >= GapStatus.PROVISIONAL:
        assert {low, high} <= {code for code in (own, manager, agreed) if is_level(code)}
        assert (status == GapStatus.AGREED) == (state == AgreedState.AGREED and is_level(agreed))
    else:
        assert (low, high) == (NO_LEVEL, NO_LEVEL)


def test_an_agreed_state_without_a_code_agrees_on_nothing():
    agreed, alone = AgreedState.AGREED, True
    assert settle(1, 2, EMPTY, agreed, alone) == (GapStatus.PROVISIONAL, 1, 2)
    assert settle(EMPTY, 2, EMPTY, agreed, alone) == (GapStatus.EMPTY, NO_LEVEL, NO_LEVEL)
