"""Moving a step: it lands where it was put, or the reason says why not."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import timedelta

import pytest

from competentie_app.planning.errors import PlanningError
from competentie_app.planning.items import ByHand, Item
from competentie_app.planning.layout import lay_out
from competentie_app.planning.moving import Shown, move, neighbour
from competentie_app.planning.proposal import LATER, NEXT, NOW
from competentie_app.planning.timetable import Timetable
from competentie_app.texts import Texts
from tests.planning.problems import START

TIMETABLE = Timetable(START, START + timedelta(days=199))
NAMES = {key: key.upper() for key in "abcdefghij"}


def laid(items: list[Item]) -> Shown:
    by_key = {item.key: item for item in items}
    return [(by_key[key], phase) for key, phase in lay_out(items, TIMETABLE)]


def after(items: list[Item], key: str, phase: int, before: str | None) -> Shown:
    places = move(laid(items), key, phase, before, NAMES)
    return laid([replace(item, hand=ByHand(place=places.get(item.key))) for item in items])


def column(shown: Shown, phase: int) -> str:
    return "".join(item.key for item, at in shown if at == phase)


def test_a_step_goes_before_another_or_to_the_end_of_a_phase():
    items = [Item(key, 60) for key in "abcdef"]
    assert column(after(items, "e", NEXT, "d"), NEXT) == "edf"
    assert column(after(items, "a", LATER, None), LATER) == "a"
    assert column(after(items, "f", NOW, "b"), NOW) == "afb"


def test_a_second_move_leaves_the_first_one_where_it_is_seen():
    items = [Item(key, 60) for key in "abcdef"]
    for key in "fe":
        places = move(laid(items), key, NOW, laid(items)[0][0].key, NAMES)
        items = [replace(item, hand=ByHand(place=places.get(item.key))) for item in items]
    assert column(laid(items), NOW) == "efa"


def test_what_it_builds_on_cannot_come_after_it_and_the_reason_names_that():
    items = [Item("a", 60), Item("b", 60, frozenset("a")), Item("c", 60, frozenset("b"))]
    with pytest.raises(PlanningError) as caught:
        after(items, "c", NOW, "a")
    assert Texts("en").render(caught.value.message) == "“C” cannot come before “A”, which it builds on."
    with pytest.raises(PlanningError) as caught:
        after(items, "a", LATER, None)
    assert Texts("en").render(caught.value.message) == "“A” cannot come after “B”, which builds on it."


def test_now_takes_three_steps_that_were_put_there_and_no_fourth():
    items = [Item(key, 60, hand=ByHand(place=(NOW, place))) for place, key in enumerate("abc")] + [Item("d", 60)]
    with pytest.raises(PlanningError) as caught:
        after(items, "d", NOW, None)
    assert "3 steps" in Texts("en").render(caught.value.message)
    assert column(after(items, "c", NOW, "a"), NOW) == "cab"


def test_the_keyboard_moves_one_place_and_from_phase_to_phase():
    shown = laid([Item(key, 60) for key in "abcd"])  # a b c | d |
    assert neighbour(shown, "b", -1) == (NOW, "a")
    assert neighbour(shown, "a", 1) == (NOW, "c")
    assert neighbour(shown, "b", 1) == (NOW, None)
    assert neighbour(shown, "c", 1) == (NEXT, "d")
    assert neighbour(shown, "d", -1) == (NOW, None)
    assert neighbour(shown, "d", 1) == (LATER, None)
    assert neighbour(shown, "a", -1) == (NOW, None)


def test_a_step_that_may_move_lands_where_it_was_put_and_order_holds():
    landed = 0
    for seed in range(400):
        dice = random.Random(seed)
        items: list[Item] = []
        for key in "abcdefghij"[: dice.randint(2, 10)]:
            waits = frozenset(each.key for each in items if dice.random() < 0.15)
            items.append(Item(key, 60, waits))
        for _ in range(3):
            shown = laid(items)
            key, phase = dice.choice(items).key, dice.randrange(3)
            others = [item.key for item, at in shown if at == phase and item.key != key]
            before = dice.choice([*others, None])
            try:
                places = move(shown, key, phase, before, NAMES)
            except PlanningError:
                continue
            items = [replace(item, hand=ByHand(place=places.get(item.key))) for item in items]
            found = laid(items)
            order = [item.key for item, _ in found]
            assert all(order.index(each) < order.index(item.key) for item in items for each in item.waits_for)
            at = {item.key: at for item, at in found}[key]
            assert at == phase, seed
            landed += 1
    assert landed > 300
