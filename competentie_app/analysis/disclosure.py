"""The one module that decides what may be shown without names. Every page, report and export asks it.

Rules (docs/architecture.md, and "What never happens" of the design): counts only; groups of at least 5 people with
agreed levels, a number that can be raised only; counts near 0 or near everybody are not told apart; and what could
be derived by subtraction is hidden too (complementary suppression). Sizes of groups are no secret; levels are.
A reader may know these rules. So what is hidden never depends on how a hidden number turned out, as "hide only if
it would follow" does: there the hiding itself tells the number.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

LOWEST_MINIMUM = 5
"""People with agreed levels in the smallest group that may be shown."""

NEAR = 1
"""A count this close to 0 or to everybody is near it: otherwise one person's level could be read off."""


class ShownKind(StrEnum):
    """How a count may be shown."""

    EXACT = "exact"
    FEW = "few"
    """0 or 1: reads "enkelen"."""
    NEARLY_ALL = "nearly_all"
    """Everybody or one less: reads "bijna iedereen"."""
    HIDDEN = "hidden"


@dataclass(frozen=True, slots=True)
class ShownCount:
    """A count as it may be shown. `count` only where exact; `n` is the size of the group, None where too small."""

    kind: ShownKind
    n: int | None = None
    count: int | None = None


HIDDEN = ShownCount(ShownKind.HIDDEN)


@dataclass(frozen=True, slots=True)
class ShownShare:
    """A share as it may be shown: between `met_low` and `met_high` of `required`; nothing where `required` is 0."""

    met_low: int
    met_high: int
    required: int

    @property
    def fractions(self) -> tuple[float, float] | None:
        """Return the lowest and highest fraction, from 0 to 1; None where nothing may be shown."""
        return (self.met_low / self.required, self.met_high / self.required) if self.required else None


@dataclass(frozen=True, slots=True)
class Disclosure:
    """Decides what may be shown of groups of at least `minimum` people. Raises ValueError for a minimum below 5."""

    minimum: int = LOWEST_MINIMUM

    def __post_init__(self) -> None:
        if self.minimum < LOWEST_MINIMUM:
            raise ValueError(f"the minimum can only be raised above {LOWEST_MINIMUM}")

    def is_enough(self, n: int) -> bool:
        """Tell whether a group of `n` people with agreed levels may be shown at all."""
        return n >= self.minimum

    def shown_count(self, count: int, n: int) -> ShownCount:
        """Return how `count` of `n` people may be shown, on its own. Raises ValueError unless 0 <= count <= n."""
        if not 0 <= count <= n:
            raise ValueError("a count lies between 0 and n")
        if not self.is_enough(n):
            return HIDDEN
        if count <= NEAR:
            return ShownCount(ShownKind.FEW, n)
        if count >= n - NEAR:
            return ShownCount(ShownKind.NEARLY_ALL, n)
        return ShownCount(ShownKind.EXACT, n, count)

    def shown_partition(self, counts: Sequence[int]) -> tuple[ShownCount, ...]:
        """Return how the counts of answers that exclude each other may be shown; together they are the group.

        Two answers are shown as each alone would be. Three or more are shown only if each of them is exact: beside
        exact ones, what "few" stands for would follow from n. Merge answers into two to show more.
        """
        n = sum(counts)
        shown = tuple(self.shown_count(count, n) for count in counts)
        if len(counts) <= 2 or all(part.kind == ShownKind.EXACT for part in shown):
            return shown
        return (ShownCount(ShownKind.HIDDEN, shown[0].n),) * len(counts)

    def shown_share(self, parts: Iterable[ShownCount]) -> ShownShare:
        """Return the share of all `parts` together: no more than what they tell already, so a range.

        Hidden parts are left out of it: a total that has them in would tell about them by subtraction.
        """
        kept = [part for part in parts if part.kind != ShownKind.HIDDEN]
        ranges = [_range(part) for part in kept]
        return ShownShare(
            met_low=sum(low for low, _ in ranges),
            met_high=sum(high for _, high in ranges),
            required=sum(part.n or 0 for part in kept),
        )

    def protect_groups(self, groups: Mapping[str, int]) -> frozenset[str]:
        """Return the names of the groups that may be shown beside their total. Sizes: people with agreed levels.

        The others are merged or hidden together: they are none, or at least the minimum.
        """
        members: dict[str, range] = {}
        start = 0
        for name, size in groups.items():
            members[name] = range(start, start + size)
            start += size
        return self.protect_sets(members, published=[range(start)])

    def protect_sets(
        self, groups: Mapping[str, Collection[object]], published: Iterable[Collection[object]] = ()
    ) -> frozenset[str]:
        """Return the names of the groups that may be shown beside each other and beside what is `published`.

        A group is its people with agreed levels; groups may be nested or overlap, and `published` holds totals and
        earlier reports on the same round. Larger groups go first. Rule: people who are in the same shown groups
        form a cell; every cell holds nobody or at least the minimum. Whatever one adds and subtracts, the result
        is made of whole cells, so nothing about fewer people than the minimum can follow.
        """
        cell_of: dict[object, int] = {}
        for earlier in published:
            cell_of = _split(cell_of, earlier)
        shown: set[str] = set()
        for name in sorted(groups, key=lambda group: -len(groups[group])):
            split = _split(cell_of, groups[name])
            if self.is_enough(len(groups[name])) and self._no_small_cell(split, groups[name], cell_of):
                shown.add(name)
                cell_of = split
        return frozenset(shown)

    def _no_small_cell(
        self, split: Mapping[object, int], group: Collection[object], before: Mapping[object, int]
    ) -> bool:
        """Every cell that the group cuts is large enough on both sides (cells it leaves alone are not its doing)."""
        cut = {before[person] for person in group if person in before}
        sizes: dict[int, int] = {}
        for person, cell in split.items():
            if person in group or before.get(person) in cut:
                sizes[cell] = sizes.get(cell, 0) + 1
        return all(self.is_enough(size) for size in sizes.values())


def _split(cell_of: Mapping[object, int], group: Collection[object]) -> dict[object, int]:
    """Return the cells after one more group: each person's cell so far, and in or out of the group."""
    people = dict.fromkeys((*cell_of, *group))
    inside = set(group)
    keys = {person: (cell_of.get(person, -1), person in inside) for person in people}
    numbers: dict[tuple[int, bool], int] = {}
    return {person: numbers.setdefault(key, len(numbers)) for person, key in keys.items()}


def _range(part: ShownCount) -> tuple[int, int]:
    """Return the lowest and highest number that a shown count may stand for."""
    n = part.n or 0
    if part.kind == ShownKind.FEW:
        return 0, NEAR
    return (n - NEAR, n) if part.kind == ShownKind.NEARLY_ALL else (part.count or 0, part.count or 0)
