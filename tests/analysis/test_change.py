"""Change between two rounds: only agreed levels in both, joined and left told apart."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from competentie_app.analysis.change import Comparison, change_of_person, find_change
from competentie_app.analysis.gaps import GapTable, find_gaps
from competentie_app.analysis.inputs import NOT_ASKED_TARGET, Asked, Column, PersonRow, RatingTable, from_rows
from competentie_app.dossier.ratings import EMPTY, AgreedState
from tests.analysis.tables import rating_tables


def round_of(
    levels: dict[str, int | None], target: int = 2, column: str = "c", absent: str = "", undated: str = ""
) -> GapTable:
    """One competency; a level of None is not given."""
    rows = [
        PersonRow(
            name,
            asked={column: Asked(target)},
            agreed_codes={} if level is None else {column: level},
            agreed_states={} if level is None else {column: AgreedState.AGREED},
            talk_dated=name not in undated,
            takes_part=name not in absent,
        )
        for name, level in levels.items()
    ]
    return find_gaps(from_rows(rows, [Column(column)]))


def test_up_same_down_and_who_was_not_there():
    then = round_of({"a": 1, "b": 2, "c": 3, "d": 1, "e": None, "gone": 2})
    now = round_of({"new": 1, "a": 2, "b": 2, "c": 2, "d": None, "e": 1})
    change = find_change(then, now)
    (one,) = change.competencies
    assert (one.n, one.up, one.same, one.down) == (3, 1, 1, 1)
    assert (one.met_then, one.met_now, one.only_then, one.only_now) == (2, 3, 1, 1)
    assert (one.share_then, one.share_now) == (2 / 3, 1.0)
    assert (change.joined, change.left, change.people) == (("new",), ("gone",), 3)
    assert change.stayed == ("a", "b", "c", "d", "e")


def test_each_round_keeps_its_own_target():
    (one,) = find_change(round_of({"a": 2}, target=2), round_of({"a": 2}, target=3)).competencies
    assert (one.same, one.met_then, one.met_now, one.targets_changed) == (1, 1, 0, 1)


def test_who_does_not_take_part_joined_or_left():
    change = find_change(round_of({"a": 1, "b": 1}, absent="a"), round_of({"a": 1, "b": 1}, absent="b"))
    assert (change.joined, change.left, change.n) == (("a",), ("b",), 0)


def test_a_level_without_a_dated_talk_is_no_change():
    (one,) = find_change(round_of({"a": 1}, undated="a"), round_of({"a": 3})).competencies
    assert (one.n, one.only_now, one.share_now) == (0, 1, None)


def test_a_replaced_id_is_bridged():
    then, now = round_of({"a": 1}, column="old"), round_of({"a": 2}, column="new")
    assert find_change(then, now).competencies == ()
    (one,) = find_change(then, now, Comparison({"old": ("new",)})).competencies
    assert (one.earlier_id, one.competency_id, one.up) == ("old", "new", 1)
    assert find_change(then, now, Comparison({"old": ("new",)}, same_levels=False)).competencies == ()


def test_one_person():
    then, now = round_of({"a": 1, "b": 2}), round_of({"b": 1, "a": None}, target=3)
    (cell,) = change_of_person(then, now, "b")
    assert (cell.step, cell.level_then, cell.level_now, cell.target_then, cell.target_now) == (-1, 2, 1, 2, 3)
    (cell,) = change_of_person(then, now, "a")
    assert (cell.compared, cell.step, cell.level_now) == (False, None, None)
    assert change_of_person(then, now, "nobody") == ()


@settings(max_examples=80)
@given(rating_tables(), rating_tables(), st.data())
def test_what_must_hold_for_any_two_rounds(first: RatingTable, second: RatingTable, data: st.DataObject):
    then, now = find_gaps(first), find_gaps(second)
    change = find_change(then, now)
    assert set(change.stayed) | set(change.joined) == {
        name for name, counts in zip(second.employee_ids, second.counts, strict=True) if counts
    }
    assert not set(change.joined) & {*change.stayed, *change.left}
    steps: dict[str, list[int | None]] = {}
    for name in change.stayed:
        for cell in change_of_person(then, now, name):
            steps.setdefault(cell.competency_id, []).append(cell.step)
    for one in change.competencies:
        known = [step for step in steps.get(one.competency_id, []) if step is not None]
        assert one.n == one.up + one.same + one.down == len(known)
        assert (one.up, one.down) == (sum(step > 0 for step in known), sum(step < 0 for step in known))
        assert one.met_then <= one.n
        assert one.met_now <= one.n
        assert one.n + one.only_then + one.only_now <= len(change.stayed)
    rows = data.draw(st.permutations(range(second.shape[0])))
    assert find_change(then, find_gaps(second.rows(rows))).competencies == change.competencies


@settings(max_examples=40)
@given(rating_tables())
def test_nothing_changed_and_turning_round(table: RatingTable):
    gaps = find_gaps(table)
    for one in find_change(gaps, gaps).competencies:
        assert (one.up, one.down, one.targets_changed, one.only_then, one.only_now) == (0, 0, 0, 0, 0)
        assert one.met_then == one.met_now
    empty = find_gaps(blank(table))
    assert find_change(gaps, empty).n == find_change(empty, gaps).n == 0


def blank(table: RatingTable) -> RatingTable:
    """The same people, of whom nothing is known."""
    nothing = np.full(table.shape, EMPTY, np.uint8)
    return RatingTable(
        table.employee_ids, table.competency_ids, nothing, nothing, nothing, np.zeros(table.shape, np.uint8),
        np.full(table.shape, NOT_ASKED_TARGET, np.uint8), table.weights, table.critical, table.counts,
        table.manager_alone, table.ranked,
    )  # fmt: skip
