"""Phases and places: what was laid down by hand stays as far as order and the three places of "now" allow."""

from __future__ import annotations

import random
from datetime import date, timedelta

from competentie_app.planning.items import ByHand, Item, all_waits
from competentie_app.planning.layout import lay_out
from competentie_app.planning.proposal import LATER, NEXT, NOW
from competentie_app.planning.timetable import Timetable
from tests.planning.problems import START

YEAR = Timetable(START, START + timedelta(days=299))


def item(key: str, *waits: str, place: tuple[int, int] | None = None, day: date | None = None) -> Item:
    return Item(key, 60, frozenset(waits), ByHand(place=place, fixed_on=day))


def phases(*items: Item, places_now: int = 3) -> dict[str, list[str]]:
    found = lay_out(items, YEAR, places_now)
    names = ("now", "next", "later")
    return {name: [key for key, at in found if at == phase] for phase, name in enumerate(names)}


def test_a_moved_step_stands_where_it_was_put_and_pushes_another_out_of_now():
    items = [item(key) for key in "abcd"]
    assert phases(*items) == {"now": ["a", "b", "c"], "next": ["d"], "later": []}
    items[3] = item("d", place=(NOW, 1))
    assert phases(*items) == {"now": ["a", "d", "b"], "next": ["c"], "later": []}
    items[0] = item("a", place=(LATER, 0))
    assert phases(*items) == {"now": ["b", "d", "c"], "next": [], "later": ["a"]}


def test_what_a_moved_step_waits_for_comes_along():
    items = [item("a"), item("b"), item("c"), item("d"), item("e", "d", place=(NOW, 0))]
    assert phases(*items) == {"now": ["d", "e", "a"], "next": ["b", "c"], "later": []}


def test_what_waits_for_a_moved_step_goes_after_it():
    items = [item("a", place=(LATER, 0)), item("b", "a"), item("c")]
    assert phases(*items) == {"now": ["c"], "next": [], "later": ["a", "b"]}


def test_now_holds_no_more_than_its_places_whatever_was_moved_there():
    items = [item(key, place=(NOW, place)) for place, key in enumerate("abcd")]
    assert phases(*items) == {"now": ["a", "b", "c"], "next": ["d"], "later": []}
    assert phases(*items, places_now=2)["now"] == ["a", "b"]
    chain = [item("a"), item("b", "a"), item("c", "b"), item("d", "c", place=(NOW, 0))]
    found = phases(*chain)
    assert found["now"] == ["a"]
    assert found["next"] + found["later"] == ["b", "c", "d"]


def test_an_event_stands_in_the_third_of_the_plan_in_which_its_day_falls():
    early, middle, late = (START + timedelta(days=days) for days in (10, 150, 250))
    items = [item("a", day=late), item("b", day=early), item("c"), item("d", day=middle)]
    assert phases(*items) == {"now": ["b", "c"], "next": ["d"], "later": ["a"]}


def test_what_an_event_waits_for_comes_before_it_even_when_it_is_less_urgent():
    soon = START + timedelta(days=20)
    items = [item("a"), item("b"), item("c"), item("x"), item("event", "x", day=soon)]
    found = [key for key, _ in lay_out(items, YEAR)]
    assert found.index("x") < found.index("event") <= 2


def test_hand_made_places_never_break_the_order_nor_crowd_now():
    for seed in range(400):
        dice = random.Random(seed)
        items: list[Item] = []
        for number in range(dice.randint(1, 10)):
            waits = [each.key for each in items if dice.random() < 0.2]
            place = (dice.randrange(3), dice.randrange(5)) if dice.random() < 0.4 else None
            day = START + timedelta(days=dice.randrange(300)) if dice.random() < 0.2 else None
            items.append(item(f"k{number}", *waits, place=place, day=day))
        places = dice.randint(2, 3)
        found = lay_out(items, YEAR, places)
        order = [key for key, _ in found]
        assert sorted(order) == sorted(each.key for each in items)
        assert [phase for _, phase in found] == sorted(phase for _, phase in found)
        assert sum(phase == NOW for _, phase in found) <= places
        for key, waits in all_waits(items).items():
            assert all(order.index(each) < order.index(key) for each in waits), seed


def test_a_lone_hand_made_place_always_holds():
    for seed in range(200):
        dice = random.Random(seed)
        items = [item(f"k{number}") for number in range(dice.randint(2, 9))]
        chosen, phase = dice.randrange(len(items)), dice.randrange(3)
        items[chosen] = item(items[chosen].key, place=(phase, 0))
        found = lay_out(items, YEAR)
        first = next(key for key, at in found if at == phase)
        assert first == items[chosen].key, seed
        assert dict(found)[items[chosen].key] == phase
    assert NEXT == 1
