"""The heatmap as values: members by competencies, so that drawing only looks up."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import Any

from competentie_app.analysis.status import PROVISIONAL, GapStatus
from competentie_app.dossier.records import Employee

UNCERTAIN = frozenset({*PROVISIONAL, GapStatus.NOT_AGREED})
"""A level counts, yet none that a talk agreed on: hatched."""
KNOWN = frozenset({*UNCERTAIN, GapStatus.AGREED})


class Shown(StrEnum):
    """What the numbers in the cells are."""

    GAP = "gap"
    LEVEL = "level"


@dataclass(frozen=True, slots=True)
class HeatCell:
    """One member and competency. Numbers are `NO_LEVEL` (-1) where there is none; `target` None: nothing is asked.

    `self_code` and `manager_code` as in `dossier.ratings`. `to_discuss`: the two views are far apart.
    `aside`: a filter leaves the level out; it counts nowhere.
    """

    status: GapStatus
    target: int | None
    level_low: int
    level_high: int
    gap_low: int
    gap_high: int
    self_code: int
    manager_code: int
    to_discuss: bool
    aside: bool = False

    @property
    def known(self) -> bool:
        """Whether a level counts here."""
        return self.status in KNOWN

    @property
    def uncertain(self) -> bool:
        """Whether the level is provisional, or discussed without agreement: hatched."""
        return self.status in UNCERTAIN

    def low(self, shown: Shown) -> int:
        """The lowest number of the cell."""
        return self.gap_low if shown is Shown.GAP else self.level_low

    def high(self, shown: Shown) -> int:
        """The highest number of the cell: its colour goes by this one."""
        return self.gap_high if shown is Shown.GAP else self.level_high

    def numbers(self, shown: Shown) -> str:
        """The number, or a range with an en dash (which no spreadsheet takes for a date); "" where no level counts."""
        if not self.known:
            return ""
        low, high = self.low(shown), self.high(shown)
        return str(low) if low == high else f"{low}–{high}"


@dataclass(frozen=True, slots=True)
class HeatColumn:
    """A competency with its totals at the edge.

    `below` of `agreed` people with an agreed level are under target; `below_uncertain` of `uncertain` people more
    have a level that is not agreed and is under target in at least one view. `others`: asked, no level counts.
    """

    competency_id: str
    dimension_id: str
    ranked: bool
    below: int
    agreed: int
    below_uncertain: int
    uncertain: int
    others: int


@dataclass(frozen=True)
class HeatRow:
    """A member, with a cell for every column. `takes_part`: in this round. `parts`: what the cells are made of.

    `agreed` of `asked` levels are agreed: how far the talk is, not how high the levels are.
    """

    employee: Employee
    takes_part: bool
    asked: int
    agreed: int
    parts: tuple[Sequence[Any], ...]

    @cached_property
    def cells(self) -> tuple[HeatCell, ...]:
        """Made when the row is first seen: a screen shows some twenty of hundreds."""
        return tuple(map(HeatCell, *self.parts))

    def cell(self, place: int) -> HeatCell:
        """One cell, without making the others."""
        return HeatCell(*(part[place] for part in self.parts))


@dataclass(frozen=True, slots=True)
class Signs:
    """What can be seen in a heatmap, so that its legend explains just that.

    `gap_range`, `level_range`: some cell shows two numbers. `far_apart`: two views are, and nobody talked about it yet.
    `aside`: a filter leaves levels out.
    """

    statuses: frozenset[GapStatus] = frozenset()
    gap_range: bool = False
    level_range: bool = False
    far_apart: bool = False
    aside: bool = False


@dataclass(frozen=True, slots=True)
class Heatmap:
    """Rows by sort name, columns in the order of the model. `top`: the highest level of the scale.

    `people_aside`: left out as none of their levels has the status that a filter asks for.
    """

    rows: tuple[HeatRow, ...]
    columns: tuple[HeatColumn, ...]
    top: int
    signs: Signs = Signs()
    people_aside: int = 0

    @property
    def groups(self) -> tuple[int, ...]:
        """Number of columns of each dimension, in order."""
        sizes: dict[str, int] = {}
        for column in self.columns:
            sizes[column.dimension_id] = sizes.get(column.dimension_id, 0) + 1
        return tuple(sizes.values())

    @property
    def agreed(self) -> int:
        """Number of agreed levels."""
        return sum(column.agreed for column in self.columns)

    @property
    def uncertain(self) -> int:
        """Number of levels that count and are not agreed."""
        return sum(column.uncertain for column in self.columns)

    @property
    def others(self) -> int:
        """Number of levels that are asked and not known."""
        return sum(column.others for column in self.columns)

    @property
    def absent(self) -> int:
        """Number of people who do not take part in the round."""
        return sum(not row.takes_part for row in self.rows)

    def place_of(self, employee_id: str, competency_id: str | None) -> tuple[int, int] | None:
        """Row and column of a cell; the first column when the competency is not here, None without the person."""
        row = next((place for place, row in enumerate(self.rows) if row.employee.id == employee_id), None)
        ids = [column.competency_id for column in self.columns]
        if row is None or not ids:
            return None
        return row, ids.index(competency_id) if competency_id in ids else 0


EMPTY_HEATMAP = Heatmap((), (), 1)


def needs(heatmap: Heatmap) -> tuple[HeatColumn, ...]:
    """Ranked competencies with somebody below target, most people with an agreed gap first, then most provisional."""
    found = [column for column in heatmap.columns if column.ranked and (column.below or column.below_uncertain)]
    return tuple(sorted(found, key=lambda column: (-column.below, -column.below_uncertain)))


def unranked(heatmap: Heatmap) -> tuple[HeatColumn, ...]:
    """Competencies that are never ranked, in the order of the model."""
    return tuple(column for column in heatmap.columns if not column.ranked)
