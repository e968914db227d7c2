"""The one module that decides what may be shown without names. Every page, report and export asks it.

Rules (docs/architecture.md, and "What never happens" of the design): counts only; groups of at least 5 people with
agreed levels, a number that can be raised only; counts near 0 or near everybody are not told apart; and what could
be derived by subtraction is hidden too (complementary suppression). Sizes of groups are no secret; levels are.
A reader may know these rules. So what is hidden never depends on how a hidden number turned out, as "hide only if
it would follow" does: there the hiding itself tells the number.
"""

from __future__ import annotations

from collections import Counter
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
class ShownGroups:
    """Counts of groups that share nobody. `rest`: the groups that may not be shown, merged; None if there are none."""

    groups: Mapping[str, ShownCount]
    rest: ShownCount | None
    total: ShownShare


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

    def shown_groups(self, counts: Mapping[str, tuple[int, int]]) -> ShownGroups:
        """Return what may be shown of groups that share nobody: name to (count, size), beside their total.

        Groups that are too small, or would follow from the others, are merged into `rest`. The total is a range
        made of what is shown, because an exact one would tell what "few" stands for.
        """
        shown_names = self.protect_groups({name: n for name, (_, n) in counts.items()})
        groups = {name: self.shown_count(*counts[name]) for name in counts if name in shown_names}
        merged = [counts[name] for name in counts if name not in shown_names]
        rest = self.shown_count(sum(c for c, _ in merged), sum(n for _, n in merged)) if merged else None
        return ShownGroups(groups, rest, self.shown_share([*groups.values(), *([rest] if rest else [])]))

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
        members = {name: frozenset(people) for name, people in groups.items()}
        cells = _Cells()
        for earlier in published:
            cells.cut(earlier)
        shown: set[str] = set()
        for name in sorted(members, key=lambda group: -len(members[group])):
            if members[name] and all(map(self._is_safe, cells.parts(members[name]))):
                shown.add(name)
                cells.cut(members[name])
        return frozenset(shown)

    def _is_safe(self, part: tuple[int, int]) -> bool:
        """Both sides of a cut through a cell hold enough people, or nobody is left outside."""
        inside, outside = part
        return self.is_enough(inside) and (outside == 0 or self.is_enough(outside))


class _Cells:
    """People by the groups that they are in together. People in no group yet have no cell."""

    def __init__(self) -> None:
        self._cell_of: dict[object, int] = {}
        self._sizes: list[int] = []

    def parts(self, group: Collection[object]) -> list[tuple[int, int]]:
        """Return for each cell that the group touches how many people are inside and outside the group."""
        inside = Counter(self._cell_of.get(person) for person in set(group))
        return [(count, 0 if cell is None else self._sizes[cell] - count) for cell, count in inside.items()]

    def cut(self, group: Collection[object]) -> None:
        """Give the people of the group cells of their own."""
        fresh: dict[int | None, int] = {}
        for person in set(group):
            cell = self._cell_of.get(person)
            if cell not in fresh:
                fresh[cell] = len(self._sizes)
                self._sizes.append(0)
            if cell is not None:
                self._sizes[cell] -= 1
            self._cell_of[person] = fresh[cell]
            self._sizes[fresh[cell]] += 1


def _range(part: ShownCount) -> tuple[int, int]:
    """Return the lowest and highest number that a shown count may stand for."""
    n = part.n or 0
    if part.kind == ShownKind.FEW:
        return 0, NEAR
    return (n - NEAR, n) if part.kind == ShownKind.NEARLY_ALL else (part.count or 0, part.count or 0)
