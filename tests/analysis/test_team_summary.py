from collections import defaultdict
from itertools import product

import pytest
from hypothesis import given, settings

from competentie_app.analysis.disclosure import Disclosure, ShownKind
from competentie_app.analysis.gaps import find_gaps
from competentie_app.analysis.inputs import RatingTable, from_rows
from competentie_app.analysis.team_summary import TeamSummary, summarise_team
from competentie_app.dossier.ratings import EMPTY
from tests.analysis.tables import agreed_table, rating_tables


def summary(levels: list[list[int]], target: int = 2, **options: object) -> TeamSummary:
    table = agreed_table(levels, [[target] * len(levels[0])] * len(levels), **options)  # type: ignore[arg-type]
    return summarise_team(find_gaps(table), Disclosure())


def test_counts_of_a_team_of_six():
    (counts,) = summary([[0], [0], [1], [1], [2], [3]]).competencies
    assert (counts.n, counts.at_target.count, counts.with_gap.count) == (6, 2, 4)
    assert [part.count for part in counts.by_gap] == [2, 2, 2]


def test_sizes_of_gaps_are_left_out_where_one_of_them_is_few():
    (counts,) = summary([[0], [1], [1], [1], [2], [2]]).competencies
    assert (counts.by_gap, counts.at_target.count) == ((), 2)


def test_large_gaps_add_up_what_is_shown_and_nothing_else():
    found = summary([[0, 0], [0, 1], [1, 1], [1, 1], [2, 2], [3, 2]])
    assert [bool(counts.by_gap) for counts in found.competencies] == [True, False]
    assert (found.large_gaps.met_low, found.large_gaps.met_high, found.large_gaps.required) == (2, 2, 6)


def test_a_team_of_four_shows_no_count_at_all():
    found = summary([[0, 1], [1, 1], [2, 1], [2, 1]])
    assert {counts.at_target.kind for counts in found.competencies} == {ShownKind.HIDDEN}
    assert {counts.n for counts in found.competencies} == {None}
    assert (found.needs, found.share.fractions, found.people) == ((), None, 4)


def test_needs_are_ordered_by_what_is_shown_and_only_ranked_ones_are_in():
    columns = [[0, 0, 0, 0, 2, 2], [0, 0, 0, 0, 0, 0], [2, 2, 2, 2, 2, 1], [0, 0, 0, 0, 0, 2], [0, 0, 2, 2, 2, 2]]
    found = summary(
        [list(row) for row in zip(*columns, strict=True)],
        ranked=[True, True, True, False, True],
        weights=[[1, 1, 1, 1, 1]] * 6,
    )
    assert [counts.competency_id for counts in found.needs] == ["c1", "c0", "c4"]


def test_the_order_of_needs_tells_nothing_that_the_counts_hide():
    truths = defaultdict(set)
    for first, second in product(range(7), repeat=2):
        levels = [[0 if row < first else 2, 0 if row < second else 2] for row in range(6)]
        found = summary(levels)
        shown = tuple(counts.with_gap for counts in found.competencies)
        truths[shown].add(tuple(counts.competency_id for counts in found.needs))
    assert all(len(orders) == 1 for orders in truths.values())


@pytest.mark.parametrize("table", [from_rows([], []), agreed_table([[EMPTY]] * 7, [[2]] * 7)])
def test_nothing_agreed_shows_nothing(table: RatingTable):
    found = summarise_team(find_gaps(table), Disclosure())
    assert (found.needs, found.share.required, found.people) == ((), 0, 0)
    assert [counts.without_agreed for counts in found.competencies] == [7] * len(found.competencies)


@settings(max_examples=60)
@given(rating_tables(max_people=9))
def test_order_of_people_does_not_matter_and_exact_counts_are_true(table: RatingTable):
    gaps = find_gaps(table)
    found = summarise_team(gaps, Disclosure())
    assert summarise_team(find_gaps(table.rows(range(len(table.employee_ids) - 1, -1, -1))), Disclosure()) == found
    for counts in found.competencies:
        column = table.competency_ids.index(counts.competency_id)
        truth = int((gaps.agreed[:, column] & (gaps.gap_low[:, column] == 0)).sum())
        assert counts.at_target.count in (None, truth)
        assert counts.n is None or counts.n >= 5
