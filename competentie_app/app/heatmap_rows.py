"""The heatmap: members by competencies, with every cell worked out once, so that drawing only looks up."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from competentie_app.analysis.inputs import NOT_ASKED_TARGET
from competentie_app.analysis.status import PROVISIONAL, GapStatus
from competentie_app.app.round_view import RoundView
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


@dataclass(frozen=True, slots=True)
class HeatRow:
    """A member, with a cell for every column. `takes_part`: in this round."""

    employee: Employee
    takes_part: bool
    cells: tuple[HeatCell, ...]


@dataclass(frozen=True, slots=True)
class Heatmap:
    """Rows by sort name, columns in the order of the model. `top`: the highest level of the scale."""

    rows: tuple[HeatRow, ...]
    columns: tuple[HeatColumn, ...]
    top: int

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

    def place_of(self, employee_id: str, competency_id: str | None) -> tuple[int, int] | None:
        """Row and column of a cell; the first column when the competency is not here, None without the person."""
        row = next((place for place, row in enumerate(self.rows) if row.employee.id == employee_id), None)
        ids = [column.competency_id for column in self.columns]
        if row is None or not ids:
            return None
        return row, ids.index(competency_id) if competency_id in ids else 0


EMPTY_HEATMAP = Heatmap((), (), 1)


def make_heatmap(view: RoundView, dimension_id: str | None = None) -> Heatmap:
    """Work out every cell. `dimension_id`: only its columns."""
    ids, dimension_of = view.ratings.competency_ids, view.model.dimension_of
    shown = [place for place, key in enumerate(ids) if dimension_id in (None, dimension_of(key).id)]
    order = {dimension.id: place for place, dimension in enumerate(view.model.dimensions)}
    shown.sort(key=lambda place: order[dimension_of(ids[place]).id])
    grids = _grids(view, shown)
    counts = view.ratings.counts.tolist()
    rows = tuple(
        HeatRow(employee, counts[place], _cells([grid[place] for grid in grids]))
        for place, employee in enumerate(view.employees)
    )
    columns = tuple(_column(view, ids[place], [row.cells[at] for row in rows]) for at, place in enumerate(shown))
    return Heatmap(rows, columns, view.model.scale.top)


def needs(heatmap: Heatmap) -> tuple[HeatColumn, ...]:
    """Ranked competencies with somebody below target, most people with an agreed gap first, then most provisional."""
    found = [column for column in heatmap.columns if column.ranked and (column.below or column.below_uncertain)]
    return tuple(sorted(found, key=lambda column: (-column.below, -column.below_uncertain)))


def unranked(heatmap: Heatmap) -> tuple[HeatColumn, ...]:
    """Competencies that are never ranked, in the order of the model."""
    return tuple(column for column in heatmap.columns if not column.ranked)


def _grids(view: RoundView, shown: Sequence[int]) -> list[list[list[Any]]]:
    """The arrays behind a cell as lists: much quicker to walk through cell by cell."""
    gaps, ratings = view.gaps, view.ratings
    arrays = (
        gaps.status, ratings.targets, gaps.level_low, gaps.level_high, gaps.gap_low, gaps.gap_high,
        ratings.self_codes, ratings.manager_codes, gaps.to_discuss,
    )  # fmt: skip
    return [array[:, shown].tolist() for array in arrays]


_STATUSES = {int(status): status for status in GapStatus}


def _cells(row: Sequence[list[Any]]) -> tuple[HeatCell, ...]:
    statuses = [_STATUSES[number] for number in row[0]]
    targets = [None if target == NOT_ASKED_TARGET else target for target in row[1]]
    return tuple(map(HeatCell, statuses, targets, *row[2:]))


def _column(view: RoundView, competency_id: str, cells: list[HeatCell]) -> HeatColumn:
    dimension = view.model.dimension_of(competency_id)
    agreed = [cell for cell in cells if cell.status is GapStatus.AGREED]
    uncertain = [cell for cell in cells if cell.uncertain]
    nothing = (GapStatus.NOT_TAKING_PART, GapStatus.NOT_ASKED, GapStatus.NOT_APPLICABLE)
    return HeatColumn(
        competency_id=competency_id,
        dimension_id=dimension.id,
        ranked=dimension.ranked,
        below=sum(cell.gap_high > 0 for cell in agreed),
        agreed=len(agreed),
        below_uncertain=sum(cell.gap_high > 0 for cell in uncertain),
        uncertain=len(uncertain),
        others=sum(not cell.known and cell.status not in nothing for cell in cells),
    )


RISKY_STARTS = ("=", "+", "-", "@")
UNCERTAIN_MARK = "*"


def as_table(
    heatmap: Heatmap,
    shown: Shown,
    heads: Mapping[str, str],
    words: Callable[[HeatCell], str],
    first_head: str,
) -> tuple[tuple[str, ...], ...]:
    """The heatmap as rows of text for a spreadsheet, heads first; `*` marks what is not agreed.

    `heads`: the head of each competency; `words`: what stands in a cell without a level.
    """
    top = (first_head, *(heads[column.competency_id] for column in heatmap.columns))
    return (top, *((_name(row), *(_text(cell, shown, words) for cell in row.cells)) for row in heatmap.rows))


def as_tsv(table: Sequence[Sequence[str]]) -> str:
    """Rows as text with tabs, as spreadsheets paste it."""
    return "".join("\t".join(" ".join(cell.split()) for cell in row) + "\n" for row in table)


def _name(row: HeatRow) -> str:
    name = row.employee.name
    return f"'{name}" if name.startswith(RISKY_STARTS) else name


def _text(cell: HeatCell, shown: Shown, words: Callable[[HeatCell], str]) -> str:
    numbers = cell.numbers(shown)
    return (numbers + UNCERTAIN_MARK if cell.uncertain else numbers) if cell.known else words(cell)
