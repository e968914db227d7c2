import numpy as np
import pytest
from hypothesis import given, settings

from competentie_app.analysis.gaps import find_gaps
from competentie_app.analysis.inputs import Asked, Column, PersonRow, RatingTable, from_rows
from competentie_app.analysis.shares import (
    Nearness,
    Share,
    nearness,
    nearness_per_competency,
    nearness_per_person,
    share,
    shares_per_competency,
    shares_per_person,
)
from competentie_app.dossier.ratings import DONT_KNOW, EMPTY, NOT_APPLICABLE, PREFER_NOT_TO_SAY, AgreedState
from tests.analysis.tables import agreed_table, rating_tables


def test_a_share_counts_agreed_levels_and_names_the_rest():
    everything = {name: Asked(2) for name in "abcdefgh"}
    row = PersonRow(
        "p",
        everything,
        self_codes={"c": 2, "d": 1, "e": 0, "f": DONT_KNOW, "g": PREFER_NOT_TO_SAY, "h": NOT_APPLICABLE},
        manager_codes={"c": 3, "d": 2, "e": 3},
        agreed_codes={"a": 2, "b": 1},
        agreed_states={"a": AgreedState.AGREED, "b": AgreedState.AGREED, "e": AgreedState.NOT_AGREED},
    )
    found = share(find_gaps(from_rows([row], [Column(name) for name in "abcdefghi"])))
    assert found == Share(
        met=1, required=2, provisional_met=1, provisional=2, not_agreed=1, unknown=2, not_applicable=1, people=1
    )
    assert (found.fraction, found.asked) == (0.5, 7)


def test_per_person_and_per_competency():
    gaps = find_gaps(agreed_table([[2, 0], [3, EMPTY]], [[2, 2], [2, 2]]))
    assert [(s.met, s.required, s.unknown) for s in shares_per_person(gaps)] == [(1, 2, 0), (1, 1, 1)]
    assert [(s.met, s.required, s.people) for s in shares_per_competency(gaps)] == [(2, 2, 2), (0, 1, 1)]
    assert nearness_per_person(gaps) == (Nearness(2, 4), Nearness(2, 2))
    assert nearness_per_competency(gaps) == (Nearness(4, 4), Nearness(0, 2))


def test_a_level_above_target_does_not_make_up_for_another():
    assert nearness(find_gaps(agreed_table([[4, 0]], [[2, 2]]))) == Nearness(2, 4)


@pytest.mark.parametrize("table", [from_rows([], []), agreed_table([[EMPTY] * 2] * 3, [[2, 3]] * 3)])
def test_nothing_agreed_has_no_share(table: RatingTable):
    gaps = find_gaps(table)
    assert (share(gaps).fraction, nearness(gaps).fraction) == (None, None)
    assert share(gaps).met == 0


@settings(max_examples=80)
@given(rating_tables())
def test_bounds_and_sums(table: RatingTable):
    gaps = find_gaps(table)
    team = share(gaps)
    assert 0 <= team.met <= team.required
    assert 0 <= team.provisional_met <= team.provisional
    assert team.asked + team.not_applicable == int(table.asked.sum())
    for parts in (shares_per_person(gaps), shares_per_competency(gaps)):
        assert sum(part.met for part in parts) == team.met
        assert sum(part.required for part in parts) == team.required
        assert sum(part.unknown for part in parts) == team.unknown
    near = nearness(gaps)
    assert 0 <= near.reached <= near.targets
    assert (near.fraction == 1) == (team.fraction == 1)


@settings(max_examples=50)
@given(rating_tables())
def test_order_does_not_matter_and_those_who_do_not_take_part_do_not_count(table: RatingTable):
    n, k = table.shape
    gaps = find_gaps(table)
    turned = find_gaps(table.rows(range(n - 1, -1, -1)).columns(range(k - 1, -1, -1)))
    assert (share(turned), nearness(turned)) == (share(gaps), nearness(gaps))
    assert shares_per_person(turned) == shares_per_person(gaps)[::-1]
    assert share(find_gaps(table.rows(table.counts))) == share(gaps)
    assert int(gaps.agreed[~table.counts].sum()) == np.int64(0)
