"""Needs per competency: Borich's score by hand, and what must hold for any table."""

from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from competentie_app.analysis.discrepancy import NeedOrder, definition, in_order, needs_per_competency
from competentie_app.analysis.gaps import find_gaps
from competentie_app.analysis.inputs import NOT_ASKED_TARGET, RatingTable
from competentie_app.dossier.ratings import EMPTY, AgreedState
from tests.analysis.tables import agreed_table, rating_tables


def test_borich_by_hand():
    """Three people, target 3; levels 1, 2 and 4; weights 3 (critical), 2 and 1."""
    table = agreed_table([[1], [2], [4]], [[3]] * 3, weights=[[3], [2], [1]], critical=[[1], [0], [0]])
    (need,) = needs_per_competency(find_gaps(table))
    # discrepancies 2, 1 and -1: mean 2/3; importance 4.5, 2 and 1: mean 2.5
    assert need.exact_score == Fraction(2, 3) * Fraction(5, 2)
    assert (need.mean_discrepancy, need.mean_importance) == (pytest.approx(2 / 3), 2.5)
    assert (need.n, need.below, need.doubled_priority) == (3, 2, 2 * 3 * 3 + 1 * 2 * 2)


def test_orders_differ_and_attitudes_stand_apart():
    levels = [[1, 0, 2, 0], [1, 3, 2, 0], [1, 3, 2, 0]]
    weights = [[1, 3, 3, 3]] * 3
    table = agreed_table(levels, [[2, 3, 3, 3]] * 3, weights, [[0, 1, 0, 1]] * 3, [True, True, True, False])
    needs = needs_per_competency(find_gaps(table))

    def ids(order: NeedOrder) -> list[str]:
        return [need.competency_id for need in in_order(needs, order).ranked]

    assert ids(NeedOrder.PEOPLE) == ["c0", "c2", "c1"]  # 3, 3 and 1 people: equal ones as in the model
    assert ids(NeedOrder.PRIORITY) == ["c1", "c2", "c0"]  # 3 x 4.5, 3 x 3, 3 x 1
    assert ids(NeedOrder.DISCREPANCY) == ["c1", "c2", "c0"]  # 1 x 4.5, 1 x 3, 1 x 1
    (attitude,) = in_order(needs, NeedOrder.PRIORITY).unranked
    assert (attitude.below, attitude.doubled_priority, attitude.score) == (3, None, None)


def test_who_is_above_target_weighs_up_against_who_is_below():
    (need,) = needs_per_competency(find_gaps(agreed_table([[1], [3]], [[2], [2]])))
    assert (need.score, need.below) == (0.0, 1)


def test_without_agreed_levels_there_is_no_score_and_no_place_before_others():
    table = agreed_table([[EMPTY, 3], [EMPTY, 3]], [[2, 2]] * 2)
    first, second = in_order(needs_per_competency(find_gaps(table)), NeedOrder.DISCREPANCY).ranked
    assert (first.competency_id, first.score) == ("c1", -1.0)
    assert (second.competency_id, second.score, second.left_out.unknown) == ("c0", None, 2)


def test_every_order_has_a_definition_in_words():
    assert len({definition(order).msgid for order in NeedOrder}) == len(NeedOrder)


@settings(max_examples=60)
@given(rating_tables(), st.randoms())
def test_the_order_of_people_and_columns_changes_nothing(table: RatingTable, chance: object):
    rows, columns = list(range(table.shape[0])), list(range(table.shape[1]))
    chance.shuffle(rows)  # type: ignore[attr-defined]
    chance.shuffle(columns)  # type: ignore[attr-defined]

    def facts(of: RatingTable) -> dict[str, object]:
        return {
            need.competency_id: (need.n, need.below, need.doubled_priority, need.exact_score, need.left_out)
            for need in needs_per_competency(find_gaps(of))
        }

    assert facts(table) == facts(table.rows(rows).columns(columns))


@settings(max_examples=60)
@given(rating_tables())
def test_bounds(table: RatingTable):
    for need in needs_per_competency(find_gaps(table)):
        assert 0 <= need.below <= need.n
        assert need.n + need.left_out.total == table.shape[0]
        if need.doubled_priority is not None and need.mean_importance is not None:
            assert 1 <= need.mean_importance <= 4.5
            assert 2 * need.below <= need.doubled_priority <= 9 * 9 * need.below
        assert (need.exact_score is not None) == (need.ranked and need.n > 0)


@settings(max_examples=60)
@given(rating_tables(), st.data())
def test_a_level_up_never_makes_a_need_larger(table: RatingTable, data: st.DataObject):
    agreed = np.argwhere(find_gaps(table).agreed & (table.agreed_codes < 9))
    if not len(agreed):
        return
    row, column = data.draw(st.sampled_from(agreed.tolist()))
    before, after = (needs_per_competency(find_gaps(each)) for each in (table, raised(table, row, column)))
    old, new = before[column], after[column]
    assert new.below <= old.below
    if old.exact_score is not None and new.exact_score is not None:
        assert new.exact_score < old.exact_score
    if old.doubled_priority is not None and new.doubled_priority is not None:
        assert new.doubled_priority <= old.doubled_priority


def raised(table: RatingTable, row: int, column: int) -> RatingTable:
    codes = table.agreed_codes.copy()
    codes[row, column] += 1
    names = ("self_codes", "manager_codes", "agreed_states", "targets", "weights", "critical")
    kept = {name: getattr(table, name) for name in names}
    return RatingTable(
        table.employee_ids, table.competency_ids, agreed_codes=codes, counts=table.counts,
        manager_alone=table.manager_alone, ranked=table.ranked, **kept,
    )  # fmt: skip


@settings(max_examples=40)
@given(rating_tables())
def test_what_is_not_agreed_plays_no_part(table: RatingTable):
    """Emptying every cell that is not agreed changes no number: a non-rating is never a 0."""
    agreed = find_gaps(table).agreed
    kept = RatingTable(
        table.employee_ids,
        table.competency_ids,
        np.full(table.shape, EMPTY, np.uint8),
        np.full(table.shape, EMPTY, np.uint8),
        np.where(agreed, table.agreed_codes, EMPTY).astype(np.uint8),
        np.where(agreed, AgreedState.AGREED, AgreedState.NONE).astype(np.uint8),
        np.where(agreed, table.targets, NOT_ASKED_TARGET).astype(np.uint8),
        table.weights,
        table.critical,
        table.counts,
        table.manager_alone,
        table.ranked,
    )
    old, new = (
        [(need.n, need.below, need.doubled_priority, need.exact_score) for need in needs_per_competency(find_gaps(t))]
        for t in (table, kept)
    )
    assert old == new
