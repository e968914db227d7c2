"""Who can do what, against a minimum, and who can help whom."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from competentie_app.analysis.coverage import Cover, cover_per_competency, helpers
from competentie_app.analysis.gaps import find_gaps
from competentie_app.analysis.inputs import NOT_ASKED_TARGET, RatingTable
from competentie_app.dossier.ratings import EMPTY
from tests.analysis.tables import agreed_table, rating_tables
from tests.analysis.test_discrepancy import raised


def test_counts_against_a_minimum():
    """Columns: nobody, one, two, three at target, nobody known, and an attitude that nobody has."""
    levels = [[1, 2, 2, 2, EMPTY, 1], [1, 1, 2, 2, EMPTY, 1], [1, 1, 1, 3, EMPTY, 1]]
    table = agreed_table(levels, [[2] * 6] * 3, ranked=[True] * 5 + [False])
    found = cover_per_competency(find_gaps(table), minimum=3)
    assert [each.cover for each in found] == [Cover.NOBODY, Cover.ONE_PERSON, Cover.TOO_FEW, Cover.ENOUGH, None, None]
    assert [each.short for each in found] == [3, 2, 1, 0, 3, 0]
    assert [each.able for each in found][:4] == [(), (0,), (0, 1), (0, 1, 2)]
    assert found[4].left_out.unknown == 3


def test_it_hangs_on_one_person_even_when_one_was_enough():
    (found,) = cover_per_competency(find_gaps(agreed_table([[2], [1]], [[2], [2]])), minimum=1)
    assert (found.cover, found.short) == (Cover.ONE_PERSON, 0)


def test_at_a_level_that_is_given_instead_of_the_own_target():
    gaps = find_gaps(agreed_table([[1], [3], [4]], [[1], [4], [2]]))
    assert cover_per_competency(gaps)[0].able == (0, 2)
    assert cover_per_competency(gaps, level=3)[0].able == (1, 2)
    assert cover_per_competency(gaps, level=0)[0].able == (0, 1, 2)


def test_a_minimum_for_each_competency():
    gaps = find_gaps(agreed_table([[2, 2], [2, 2]], [[2, 2]] * 2))
    assert [each.cover for each in cover_per_competency(gaps, [2, 3])] == [Cover.ENOUGH, Cover.TOO_FEW]
    for wrong in (0, [2], [2, 0]):
        with pytest.raises(ValueError):
            cover_per_competency(gaps, wrong)


def test_who_can_help_whom():
    """Targets 3 but for the last, whose own target is 4; levels 1, 3, 4, 2. Person 2 did not tick it."""
    gaps = find_gaps(agreed_table([[1], [3], [4], [2]], [[3], [3], [3], [4]]))
    willing = np.array([True, True, False, True])
    found = {each.learner: each.helpers for each in helpers(gaps, willing)}
    assert found == {0: (1,), 3: ()}  # level 3 is not enough for somebody who needs 4
    assert {each.learner: each.helpers for each in helpers(gaps, np.ones(4, dtype=bool))} == {0: (1, 2), 3: (2,)}


def test_nobody_helps_with_an_attitude_and_only_those_of_the_table_are_asked():
    gaps = find_gaps(agreed_table([[1], [3]], [[3], [3]], ranked=[False]))
    assert helpers(gaps, np.ones(2, dtype=bool)) == ()
    with pytest.raises(ValueError):
        helpers(gaps, np.ones(3, dtype=bool))


@settings(max_examples=80)
@given(rating_tables(), st.integers(1, 4), st.one_of(st.none(), st.integers(0, 9)))
def test_bounds(table: RatingTable, minimum: int, level: int | None):
    gaps = find_gaps(table)
    for column, found in enumerate(cover_per_competency(gaps, minimum, level)):
        assert found.count <= found.n
        assert found.n + found.left_out.total == table.shape[0]
        assert not set(found.able) & set(found.perhaps)
        assert len(found.perhaps) <= found.left_out.provisional + found.left_out.not_agreed
        lowest = table.targets[:, column] if level is None else [level] * table.shape[0]
        for row in (*found.able, *found.perhaps):
            assert table.targets[row, column] != NOT_ASKED_TARGET
            assert gaps.level_low[row, column] >= lowest[row]


@settings(max_examples=80)
@given(rating_tables(), st.data())
def test_helpers_are_willing_able_and_somebody_else(table: RatingTable, data: st.DataObject):
    willing = np.array(data.draw(st.lists(st.booleans(), min_size=table.shape[0], max_size=table.shape[0])), dtype=bool)
    gaps = find_gaps(table)
    found = helpers(gaps, willing)
    agreed_gaps = gaps.agreed & (gaps.gap_low > 0) & table.ranked
    assert len(found) == int(agreed_gaps.sum())
    for each in found:
        column = table.competency_ids.index(each.competency_id)
        levels = gaps.level_low[:, column]
        assert each.learner not in each.helpers
        assert list(each.helpers) == sorted(each.helpers)
        for row in range(table.shape[0]):
            able = willing[row] and gaps.agreed[row, column] and levels[row] >= each.target_level > each.level
            assert (row in each.helpers) == able


@settings(max_examples=60)
@given(rating_tables(), st.data())
def test_a_level_up_never_takes_anybody_away(table: RatingTable, data: st.DataObject):
    agreed = np.argwhere(find_gaps(table).agreed & (table.agreed_codes < 9))
    if not len(agreed):
        return
    row, column = data.draw(st.sampled_from(agreed.tolist()))
    before, after = (cover_per_competency(find_gaps(each)) for each in (table, raised(table, row, column)))
    assert set(before[column].able) <= set(after[column].able)
    assert before[column].short >= after[column].short
