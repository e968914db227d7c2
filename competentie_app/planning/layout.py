"""Lays steps out in three phases: now, next, later. What was moved by hand stays where it was put.

At most three steps stand in "now". A step stands in a later phase than what it waits for, unless somebody moved it or
what follows it, or it is an event. Events stand in the third of the plan in which their day falls, or later.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from competentie_app.planning.items import Item, Waits, all_waits, settled
from competentie_app.planning.proposal import LATER, NOW
from competentie_app.planning.timetable import Timetable

STEPS_NOW = 3
"""Most steps in the first phase; a check counts as one."""

STEPS_NEXT = 3
"""The second phase holds this many, or half of what remains after the first when that is more."""


def lay_out(items: Sequence[Item], timetable: Timetable, places_now: int = STEPS_NOW) -> tuple[tuple[str, int], ...]:
    """Return (key, phase) of every item in the order of the plan.

    `items`: in the computed order. `places_now`: how many steps "now" holds at most. Hand-made places give way,
    to a later phase, only where "now" would hold too many or a step would come before what it waits for.
    """
    waits = all_waits(items)
    sequence = _in_time(items, timetable, waits)
    places = {item.key: item.hand.place for item in items if item.hand.place is not None}
    phases = _phases(sequence, timetable, waits, places, places_now)
    ordered: list[str] = []
    for phase in range(LATER + 1):
        own = [item.key for item in sequence if phases[item.key] == phase and item.key not in places]
        moved = [key for key in places if phases[key] == phase]
        for key in sorted(moved, key=lambda each: (places[each], each)):
            own.insert(places[key][1] if places[key][0] == phase else 0, key)
        ordered.extend(own)
    return tuple((key, phases[key]) for key in settled(ordered, waits, places))


def _in_time(items: Sequence[Item], timetable: Timetable, waits: Waits) -> tuple[Item, ...]:
    """Put events between the other steps, so that what an event waits for comes in time before it."""
    events = sorted((item for item in items if item.hand.begins is not None), key=_begins)
    pace = timetable.minutes_per_year(sum(item.minutes for item in items))
    line = _Line({item.key: item for item in items}, timetable, waits)
    for item in items:
        if item.hand.begins is None:
            for event in events if pace else ():
                if line.day_after(item, event, pace or 1) > _begins(event):
                    line.take(event.key)
            line.take(item.key)
    for event in events:
        line.take(event.key)
    return tuple(line.items[key] for key in line.order)


@dataclass(frozen=True, slots=True)
class _Line:
    """Steps as they are put behind each other. `items`: all, in the computed order; `order`: what stands in line."""

    items: Mapping[str, Item]
    timetable: Timetable
    waits: Waits
    order: dict[str, None] = field(default_factory=dict[str, None])

    def take(self, key: str) -> None:
        """Put a step behind the others, after what it waits for."""
        self.order.update(dict.fromkeys(each for each in self.items if each == key or each in self.waits[key]))

    def day_after(self, item: Item, event: Item, pace: int) -> date:
        """The day on which an event can begin when this step is done before it too. `pace`: minutes a year."""
        before = {*self.order, *self.waits[event.key], *self.waits[item.key], item.key} - {event.key}
        return self.timetable.day(sum(self.items[key].minutes for key in before) * 365 // pace)


def _begins(event: Item) -> date:
    return event.hand.begins or date.min


def _phases(
    sequence: Sequence[Item], timetable: Timetable, waits: Waits, places: Mapping[str, tuple[int, int]], places_now: int
) -> dict[str, int]:
    """Return the phase of every item. Hand-made phases become later until everything fits."""
    hand = {key: place[0] for key, place in places.items()}
    crowd = sorted((key for key in hand if hand[key] == NOW), key=lambda key: (places[key], key))
    hand.update(dict.fromkeys(crowd[max(0, places_now) :], NOW + 1))
    while True:
        _follow(hand, waits)
        found = _assign(sequence, timetable, waits, hand, places_now)
        if isinstance(found, dict):
            return found
        hand.update({key: NOW + 1 for key in hand if found in waits[key] and hand[key] == NOW})


def _follow(hand: dict[str, int], waits: Waits) -> None:
    """Put a moved step no earlier than the moved steps that it waits for."""
    for key in settled(sorted(hand), waits):
        hand[key] = max(hand[key], *(hand[each] for each in waits[key] if each in hand), NOW)


def _assign(
    sequence: Sequence[Item], timetable: Timetable, waits: Waits, hand: Mapping[str, int], places_now: int
) -> dict[str, int] | str:
    """Return the phases, or the key of a step that must be in "now" and does not fit there."""
    found = dict(hand)
    latest = {item.key: min((hand[key] for key in hand if item.key in waits[key]), default=LATER) for item in sequence}
    room = [places_now, max(STEPS_NEXT, (len(sequence) - places_now + 1) // 2), len(sequence)]
    for phase in hand.values():
        room[phase] -= 1
    for item in sorted((each for each in sequence if each.key not in hand), key=lambda each: latest[each.key]):
        begin = timetable.third(item.hand.begins) if item.hand.begins else NOW
        behind = 0 if item.hand.begins else 1  # its day says when an event is, whatever comes before it
        after = [min(found[key] + behind, LATER) for key in item.waits_for if key in found]
        last = latest[item.key]
        first = min(max(begin, *after, NOW), last)
        phase = next((each for each in range(first, last + 1) if room[each] > 0), last)
        if phase == NOW and room[NOW] <= 0:
            return item.key
        found[item.key] = phase
        room[phase] -= 1
    return found
