"""What may be told about teams and personas at the same time: the part of `disclosure` for a whole organisation.

A team's counts are in its report already. A persona runs through all teams, so its count beside theirs would tell
about the few people in between: 7 of 12 in a team, and 5 of the 5 with the persona, tell that 2 of the others are at
target. So everything without names about a round comes out of one `Release`, and every answer is added up from the
same parts. Whatever a reader adds and subtracts, there is nothing else to find. Rules, for each competency apart:

1. Roots: each team with at least the minimum of agreed levels. Smaller teams and people without a team together are
   one more root, if they are enough; otherwise nothing is told about them, in no total either.
2. A root tells its count as `disclosure` does: exactly, or only "0 or 1", or "all or one less".
3. A root is split by sets of personas, the largest first, where both sides are enough people, and where its count is
   exact. Then the count of one side lies between two bounds that everybody can work out. It is told exactly only away
   from these bounds, and else as "the lowest or one more", "the highest or one less". So no bound is ever known to be
   reached: it would tell the answer of everybody on a side. The bounds come from what is told already, so the
   decision to tell tells nothing.
4. Roots whose people with a persona could not be split off are pooled, for one persona each, the largest first: of
   the pool the count with the persona is told by rule 3, between the sums of the bounds. Only where both sides are
   enough people, and the smaller sides of all roots together too: else teams and pool would tell about those.
5. A persona is the sum of its pool and of the parts that lie wholly in it; the total is that of the roots, narrowed
   by rule 3.

Sizes of groups are no secret; levels are. Source: "What never happens" of the design, and the usual rules for tables
of counts: a threshold, complementary suppression, and no cell whose bounds meet (A. Hundepool and others, "Statistical
Disclosure Control", Wiley 2012, chapters 4 and 5). Proof by attack: tests/analysis/test_disclosure_attack.py.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from competentie_app.analysis.disclosure import NEAR, Disclosure
from competentie_app.analysis.inputs import Flags

Counts = NDArray[np.integer]
"""Whole numbers: cells of teams and sets in as few bytes as they need, what is told in four."""


@dataclass(frozen=True, slots=True, eq=False)
class Told:
    """Counts as they are told: of `size` people between `low` and `high` are at target; 0 of 0 where nothing is."""

    size: Counts
    low: Counts
    high: Counts

    @property
    def exact(self) -> Flags:
        """The count itself is told."""
        return self.low == self.high

    def where(self, keep: Flags) -> Told:
        """Return only what is kept; nothing is told of the others."""
        return Told(self.size * keep, self.low * keep, self.high * keep)

    def nothing(self) -> Told:
        """Return as many counts of nobody."""
        return Told(np.zeros_like(self.size), np.zeros_like(self.low), np.zeros_like(self.high))

    def at(self, places: Any) -> Told:
        """Return the counts at some places."""
        return Told(self.size[places], self.low[places], self.high[places])

    def put(self, places: Any, told: Told) -> None:
        """Write counts at some places; only while a release is being made."""
        self.size[places], self.low[places], self.high[places] = told.size, told.low, told.high

    def add(self, places: Any, told: Told) -> None:
        """Add counts at some places, each named once; only while an answer is being made."""
        self.size[places] += told.size
        self.low[places] += told.low
        self.high[places] += told.high

    def plus(self, other: Told) -> Told:
        """Return both together."""
        return Told(self.size + other.size, self.low + other.low, self.high + other.high)

    def over_rows(self) -> Told:
        """Return the sum over the first axis."""
        size, low, high = (each.sum(axis=0, dtype=np.int32, keepdims=True) for each in (self.size, self.low, self.high))
        return Told(size[0], low[0], high[0])


@dataclass(frozen=True, slots=True, eq=False)
class Part:
    """What is told of one set of personas at the places (root, competency) where it could be split off."""

    places: Any
    told: Told


@dataclass(frozen=True, slots=True, eq=False)
class Release:
    """Everything that may be told of one round, for t teams, s sets of personas and k competencies.

    `roots` [t + 1, k]: the teams; the last row is the rest (small teams and people without a team). `split`: of each
    of the s sets the part within the roots, where it could be split off. `left`
    [t + 1, k]: what is left of the roots. `left_sets` bool[t + 1, s, k]: the sets that have people in it.
    `pools` [p, k]: of each persona, people in roots of which it could not be split off. `total` [k]: all roots
    together. `sets` bool[s, p]: the personas of each set.
    """

    sets: Flags
    roots: Told
    split: tuple[Part, ...]
    left: Told
    left_sets: Flags
    pools: Told
    total: Told

    @property
    def parts(self) -> tuple[Told, ...]:
        """The part of each set, [t + 1, k]; nothing where it could not be split off."""
        found = tuple(self.roots.nothing() for _ in self.split)
        for told, part in zip(found, self.split, strict=True):
            told.put(part.places, part.told)
        return found

    def of_persona(self, number: int) -> Told:
        """Return what is told of everybody with a persona, [k]."""
        return self.of_sets(self.sets[:, number]).over_rows().plus(self.pools.at(number))

    def of_sets(self, wanted: Flags) -> Told:
        """Return what is told of the people in the `wanted` sets (bool[s]) within each root, [t + 1, k]."""
        others_left = np.zeros(self.left.size.shape, dtype=np.bool_)
        for number in np.flatnonzero(~wanted).tolist():
            others_left |= self.left_sets[:, number]
        outside = others_left.copy()
        found = self.left.where(~others_left)
        for part, is_wanted in zip(self.split, wanted.tolist(), strict=True):
            if is_wanted:
                found.add(part.places, part.told)
            else:
                outside[part.places] = True
        whole = self.roots.where(~outside)  # tighter than the sum of its own parts
        return found.where(outside).plus(whole)


def tell(counts: Counts, lowest: Counts, highest: Counts, sizes: Counts) -> Told:
    """Tell counts of which everybody knows that they lie between two bounds: exactly only away from both.

    Near a bound: the bound or `NEAR` from it. Bounds too close for two such ranges: only what everybody knows.
    """
    narrow = highest - lowest < 2 * NEAR + 1
    near_low, near_high = counts <= lowest + NEAR, counts >= highest - NEAR
    low = np.where(near_low | narrow, lowest, np.where(near_high, highest - NEAR, counts))
    high = np.where(near_high | narrow, highest, np.where(near_low, lowest + NEAR, counts))
    return Told(sizes, low, high)


def release(sizes: Counts, met: Counts, sets: Flags, disclosure: Disclosure) -> Release:
    """Return what may be told. `sizes`, `met` [t + 1, s, k]: people with an agreed level, and those at target.

    The last row is of people without a team; it must have room for everybody. `sets` bool[s, p]: the personas of each
    set. Quickest when each set lies in one piece of memory, which are then added one after the other.
    Raises ValueError unless 0 <= met <= sizes.
    """
    if met.min(initial=0) < 0 or bool((met > sizes).any()):
        raise ValueError("a count lies between 0 and the size of its group")
    minimum = disclosure.minimum
    sizes, met = _merge_small(sizes, met, minimum)
    people, counts = over_sets(sizes), over_sets(met)
    roots = tell(counts, np.zeros_like(counts), people, people)
    sums = roots.over_rows()
    total = tell(counts.sum(axis=0, dtype=np.int32), sums.low, sums.high, sums.size)
    parts, left = _split(roots, sizes, met, minimum)
    pools = _pool(left, sizes, met, sets, minimum)
    return Release(sets, roots, parts, left, sizes > 0, pools, total)


def _merge_small(sizes: Counts, met: Counts, minimum: int) -> tuple[Counts, Counts]:
    """Put the small teams in the last row; nothing there when they are not enough together."""
    people = over_sets(sizes)
    small = people < minimum
    small[-1] = True
    rest_is_enough = people.sum(axis=0, dtype=np.int64, where=small) >= minimum

    def merged(values: Counts) -> Counts:
        kept = values * ~small[:, None]
        kept[-1] = (_over_roots(values) - _over_roots(kept)) * rest_is_enough
        return kept

    return merged(sizes), merged(met)


def _over_roots(values: Counts) -> Counts:
    """The sum [s, k] of [t + 1, s, k] over all roots: there is room for everybody, see `release`."""
    return np.add.reduce(values, axis=0, dtype=values.dtype)


def over_sets(values: Counts, wanted: Flags | None = None) -> Counts:
    """The sum [t + 1, k] of [t + 1, s, k] over all sets, or over the wanted ones (bool[s]).

    In two bytes where that is enough, differences too: there are many teams, and nearly all of them are small.
    """
    bound = int(values.max(initial=0)) * values.shape[1]
    found = np.zeros((values.shape[0], values.shape[2]), dtype=np.int16 if bound < 1 << 14 else np.int32)
    for number in range(values.shape[1]) if wanted is None else np.flatnonzero(wanted).tolist():
        np.add(found, values[:, number], out=found, casting="unsafe")
    return found


def _split(roots: Told, sizes: Counts, met: Counts, minimum: int) -> tuple[tuple[Part, ...], Told]:
    """Split parts off the roots, set by set: the parts, and what is left. They are taken out of `sizes` and `met` too.

    Few roots have enough people to split, so only those places are worked on.
    """
    left = roots.plus(roots.nothing())
    nowhere = np.nonzero(np.zeros((0, 0)))
    parts = [Part(nowhere, roots.at(nowhere))] * sizes.shape[1]
    largest_first: list[int] = np.argsort(-_over_roots(sizes).sum(axis=1, dtype=np.int64), kind="stable").tolist()
    for number in largest_first:
        size, reached = sizes[:, number], met[:, number]
        if size.max(initial=0) < minimum:
            continue
        places = np.nonzero((size >= minimum) & (left.size - size >= minimum))
        whole = left.at(places)
        told = whole.exact | _at_an_end(whole)
        places, whole = tuple(each[told] for each in places), whole.at(told)
        part = _part(whole, size[places].astype(whole.size.dtype), reached[places].astype(whole.size.dtype))
        parts[number] = Part(places, part)
        left.put(places, _remainder(whole, part))
        size[places] = reached[places] = 0
    return tuple(parts), left


def _pool(left: Told, sizes: Counts, met: Counts, sets: Flags, minimum: int) -> Told:
    """Rule 4: the pool of each persona, [p, k]. `sizes`, `met` [t + 1, s, k] are of those left in the roots."""
    pools = Told(*(np.zeros((sets.shape[1], left.size.shape[1]), dtype=np.int32) for _ in range(3)))
    free = left.exact & (left.size > 0)
    has = _over_roots(sizes).sum(axis=1, dtype=np.int64) @ sets
    largest_first: list[int] = np.argsort(-has, kind="stable").tolist()
    for number in largest_first:
        inside = over_sets(sizes, sets[:, number])
        outside = left.size - inside
        mixed = free & (inside > 0) & (outside > 0)
        smaller = np.minimum(inside, outside)
        enough = (smaller * mixed).sum(axis=0, dtype=np.int64) >= minimum  # then each side is enough as well
        mixed &= enough
        counts = over_sets(met, sets[:, number])
        lowest, highest = np.maximum(left.low - outside, 0), np.minimum(left.low, inside)
        sums = ((each * mixed).sum(axis=0, dtype=np.int32) for each in (counts, lowest, highest, inside))
        pools.put(number, tell(*sums))
        free &= ~mixed
    return pools


def _part(whole: Told, size: Counts, counts: Counts) -> Told:
    """What is told of a part of a whole: by rule 3 where the whole is exact, else what follows from the whole."""
    lowest = np.maximum(whole.low - (whole.size - size), 0)
    highest = np.minimum(whole.high, size)
    told = tell(counts, lowest, highest, size)
    return Told(size, *(np.where(whole.exact, a, b) for a, b in ((told.low, lowest), (told.high, highest))))


def _remainder(whole: Told, part: Told) -> Told:
    """What is told of what is left of a whole after a split, by the part alone."""
    rest = whole.size - part.size
    low = np.where(whole.exact, whole.low - part.high, np.maximum(whole.low - part.size, 0))
    high = np.where(whole.exact, whole.high - part.low, np.minimum(whole.high, rest))
    return Told(rest, low, high)


def _at_an_end(told: Told) -> Flags:
    """Nearly nobody, or nearly everybody: then so it is for every part, and telling that adds nothing."""
    return (told.high <= NEAR) | (told.low >= told.size - NEAR)
