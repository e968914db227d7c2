"""Where self and manager differ, as questions for a talk."""

import numpy as np
from hypothesis import given, settings

from competentie_app.analysis.disagreement import disagreement_counts, disagreements, talk_question
from competentie_app.analysis.gaps import find_gaps
from competentie_app.analysis.inputs import RatingTable
from competentie_app.analysis.views import Holds
from competentie_app.dossier.ratings import DONT_KNOW, EMPTY, AgreedState
from tests.analysis.tables import one_cell, rating_tables


def test_under_which_view_a_gap_holds():
    def holds(own: int, manager: int) -> Holds:
        (found,) = disagreements(find_gaps(one_cell(own, manager, target=2)))
        return found.holds

    assert holds(1, 2) == Holds.UNDER_SELF
    assert holds(3, 1) == Holds.UNDER_MANAGER
    assert holds(0, 1) == Holds.UNDER_BOTH
    assert holds(2, 3) == Holds.UNDER_NEITHER


def test_equal_views_one_view_and_no_view_are_no_disagreement():
    for own, manager in ((2, 2), (2, EMPTY), (EMPTY, 2), (DONT_KNOW, 2)):
        assert disagreements(find_gaps(one_cell(own, manager))) == ()
    (counts,) = disagreement_counts(find_gaps(one_cell(2, DONT_KNOW)))
    assert (counts.n, counts.one_view, counts.no_view) == (0, 1, 0)
    (counts,) = disagreement_counts(find_gaps(one_cell(DONT_KNOW, EMPTY)))
    assert (counts.n, counts.one_view, counts.no_view) == (0, 0, 1)


def test_two_levels_apart_is_for_the_talk_and_a_talk_settles_it():
    (found,) = disagreements(find_gaps(one_cell(1, 3)))
    assert (found.difference, found.to_discuss, found.settled) == (2, True, False)
    (found,) = disagreements(find_gaps(one_cell(1, 2, 2, AgreedState.AGREED)))
    assert (found.difference, found.to_discuss, found.settled) == (1, False, True)


def test_each_kind_has_a_question_of_its_own():
    cells = ((1, 2), (3, 1), (0, 1), (2, 3))
    questions = [talk_question(disagreements(find_gaps(one_cell(*cell)))[0]).msgid for cell in cells]
    assert len(set(questions)) == 4


@settings(max_examples=80)
@given(rating_tables())
def test_counts_add_up(table: RatingTable):
    gaps = find_gaps(table)
    found = disagreements(gaps)
    for column, counts in enumerate(disagreement_counts(gaps)):
        here = [each for each in found if each.column == column]
        assert counts.n == counts.equal + counts.self_higher + counts.manager_higher
        assert counts.n == counts.under_neither + counts.only_one + counts.under_both
        assert len(here) == counts.self_higher + counts.manager_higher
        assert sum(each.to_discuss for each in here) == counts.to_discuss
        assert counts.n + counts.one_view + counts.no_view == int(table.asked[:, column].sum())
        assert all(1 <= each.difference <= 9 for each in here)


@settings(max_examples=60)
@given(rating_tables())
def test_views_that_change_places_change_sides(table: RatingTable):
    swapped = RatingTable(
        table.employee_ids, table.competency_ids, table.manager_codes, table.self_codes, table.agreed_codes,
        table.agreed_states, table.targets, table.weights, table.critical, table.counts, table.manager_alone,
        table.ranked,
    )  # fmt: skip
    for one, other in zip(disagreement_counts(find_gaps(table)), disagreement_counts(find_gaps(swapped)), strict=True):
        assert (one.self_higher, one.under_self) == (other.manager_higher, other.under_manager)
        assert (one.n, one.under_both, one.to_discuss) == (other.n, other.under_both, other.to_discuss)


@settings(max_examples=40)
@given(rating_tables())
def test_the_order_of_people_changes_no_count(table: RatingTable):
    turned = table.rows(np.arange(table.shape[0])[::-1].tolist())
    assert disagreement_counts(find_gaps(table)) == disagreement_counts(find_gaps(turned))
