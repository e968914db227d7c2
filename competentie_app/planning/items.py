"""A step as order and time see it, and what somebody laid down for it by hand."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class ByHand:
    """What stays as a person wants it. `place`: phase (0 to 2) and place in that phase, from 0.

    `fixed_on`: the day of an event. `start` and `due`: days chosen by hand; either may be None.
    """

    place: tuple[int, int] | None = None
    start: date | None = None
    due: date | None = None
    fixed_on: date | None = None

    @property
    def begins(self) -> date | None:
        """The day on which the step begins, when that is laid down."""
        return self.fixed_on or self.start

    @property
    def ends(self) -> date | None:
        """The day on which the step is due, when that is laid down."""
        return self.fixed_on or self.due


FREE = ByHand()
"""Nothing was laid down."""


@dataclass(frozen=True, slots=True)
class Item:
    """A step that still has to be laid out. `waits_for`: keys of the steps that must be done before it."""

    key: str
    minutes: int
    waits_for: frozenset[str] = frozenset()
    hand: ByHand = FREE


Waits = Mapping[str, frozenset[str]]


def all_waits(items: Iterable[Item]) -> dict[str, frozenset[str]]:
    """Return per key everything that must be done before it, near and far; keys that are no item are left out."""
    near = {item.key: item.waits_for for item in items}
    found: dict[str, frozenset[str]] = {}

    def far(key: str) -> frozenset[str]:
        if key not in found:
            known = near[key] & near.keys()
            found[key] = known.union(*(far(each) for each in known))
        return found[key]

    for key in near:
        far(key)
    return found


def settled(keys: Sequence[str], waits: Waits, fixed: Collection[str] = ()) -> tuple[str, ...]:
    """Return the keys in a near order in which nothing comes before what it waits for.

    `waits`: near and far. A key in `fixed` brings along what it waits for; the others go behind that.
    """
    found: list[str] = []
    pending = list(keys)
    while pending:
        key = next(each for each in pending if each in fixed or waits[each].isdisjoint(pending))
        along = [each for each in pending if each in waits[key]]
        for each in (*sorted(along, key=lambda one: len(waits[one] & set(along))), key):
            pending.remove(each)
            found.append(each)
    return tuple(found)
