"""The grid of levels: members by competencies in one round, every cell read once so that showing it only looks up."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from competentie_app.analysis.status import PROVISIONAL, GapStatus
from competentie_app.app.grid_levels import read_levels
from competentie_app.dossier.dossier import Dossier
from competentie_app.dossier.ratings import EMPTY, AgreedState, View
from competentie_app.dossier.records import AssessmentRound, Employee
from competentie_app.model.competence_model import CompetenceModel
from competentie_app.texts import LocalText, Message, msg

if TYPE_CHECKING:
    from competentie_app.analysis.gaps import GapTable
    from competentie_app.app.round_view import RoundView

UNCERTAIN = frozenset({*PROVISIONAL, GapStatus.NOT_AGREED})
"""A level counts, yet none that a dated talk agreed on."""
NOTHING = 255
"""As a target: nothing is asked."""


class GridCell(NamedTuple):
    """One member and competency. A plain tuple, because a grid has thousands of them and many are the same.

    Codes as in `dossier.ratings`; `status` and `state` are numbers of `GapStatus` and `AgreedState`. `low` and `high`:
    the range of levels that count, `gap`: the largest gap under them, all -1 where there is none.
    `to_discuss`: self and manager are far apart.
    """

    status: int = GapStatus.NOT_ASKED
    target: int = NOTHING
    self_code: int = EMPTY
    manager_code: int = EMPTY
    agreed_code: int = EMPTY
    state: int = AgreedState.NONE
    low: int = -1
    high: int = -1
    gap: int = -1
    difference: int = -1
    to_discuss: bool = False

    @property
    def asked(self) -> bool:
        """Whether a level is expected here."""
        return self.status > GapStatus.NOT_ASKED

    @property
    def uncertain(self) -> bool:
        """Whether a level counts that is not agreed."""
        return self.status in UNCERTAIN

    def code(self, view: View) -> int:
        """What one view says."""
        return {View.SELF: self.self_code, View.MANAGER: self.manager_code, View.AGREED: self.agreed_code}[view]


NOT_ASKED = GridCell()


@dataclass(frozen=True, slots=True)
class GridRow:
    """A member. `open`: the round is not closed for this person; `takes_part`: in this round."""

    employee: Employee
    personas: tuple[LocalText, ...]
    takes_part: bool
    open: bool
    cells: tuple[GridCell, ...]
    agreed: int = field(init=False)
    """Number of agreed levels."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "agreed", sum(cell.status == GapStatus.AGREED for cell in self.cells))

    @property
    def rated(self) -> bool:
        """Whether at least one level counts."""
        return any(cell.low >= 0 for cell in self.cells)

    @property
    def can_reopen(self) -> bool:
        """Whether nothing but the closed round keeps levels of this person as they are."""
        return not self.open and self.takes_part and not self.employee.external

    def locked(self, place: int) -> Message | None:
        """Why nothing can be entered in a cell, or None when it can."""
        if self.employee.external:
            return msg("Of people from outside no levels are kept.")
        if not self.takes_part:
            return msg("{name} does not take part in this round.", name=self.employee.name)
        if not self.open:
            return msg("The round is closed for this team.")
        if not self.cells[place].asked:
            return msg("Nothing is asked here: no persona of {name} asks this competency.", name=self.employee.name)
        return None


@dataclass(frozen=True, slots=True)
class Below:
    """People below target in one column: with an agreed level, and with one that is not agreed."""

    agreed: int
    uncertain: int


@dataclass(frozen=True)
class Grid:
    """Rows by sort name; columns in the order of the dimensions, only those that somebody is asked."""

    assessment_round: AssessmentRound
    model: CompetenceModel
    columns: tuple[str, ...]
    rows: tuple[GridRow, ...]
    below: tuple[Below, ...]
    """People below target, per column."""

    @property
    def top(self) -> int:
        """The highest level of the scale."""
        return self.model.scale.top

    @cached_property
    def groups(self) -> tuple[tuple[str, int, int], ...]:
        """(dimension id, first column, number of columns), from left to right."""
        sizes: dict[str, int] = {}
        for key in self.columns:
            name = self.model.competency[key].dimension_id
            sizes[name] = sizes.get(name, 0) + 1
        found: list[tuple[str, int, int]] = []
        first = 0
        for name, size in sizes.items():
            found.append((name, first, size))
            first += size
        return tuple(found)

    @property
    def agreed(self) -> int:
        """Number of agreed levels."""
        return sum(row.agreed for row in self.rows)

    @property
    def people_rated(self) -> int:
        """Number of people of whom at least one level counts."""
        return sum(row.rated for row in self.rows)

    @cached_property
    def row_of(self) -> dict[str, int]:
        """Row of each person."""
        return {row.employee.id: place for place, row in enumerate(self.rows)}

    @cached_property
    def column_of(self) -> dict[str, int]:
        """Column of each competency."""
        return {key: place for place, key in enumerate(self.columns)}


def read_grid(
    dossier: Dossier, model: CompetenceModel, assessment_round: AssessmentRound, team_id: str, today: date
) -> Grid:
    """Read the grid of a team. `model` is the model version of the round."""
    from competentie_app.app.round_view import view_team

    view = view_team(dossier, model, assessment_round, team_id, today)
    order = {dimension.id: place for place, dimension in enumerate(model.dimensions)}
    ids = sorted(view.ratings.competency_ids, key=lambda key: order[model.competency[key].dimension_id])
    rows = _rows(dossier, view, ids)
    below = tuple(_below(column) for column in zip(*(row.cells for row in rows), strict=True)) if rows else ()
    return Grid(assessment_round, model, tuple(ids), rows, below)


def read_people(grid: Grid, dossier: Dossier, employee_ids: Iterable[str]) -> Grid:
    """Read the levels of some people again. What is asked of them, and everybody else, stays as it was."""
    old = {place: grid.rows[place] for key in employee_ids if (place := grid.row_of.get(key)) is not None}
    new = dict(zip(old, _read_levels(grid, dossier, list(old.values())), strict=True))
    rows = list(grid.rows)
    for place, row in new.items():
        rows[place] = row
    changes = [
        (_below([row.cells[column] for row in new.values()]), _below([row.cells[column] for row in old.values()]))
        for column in range(len(grid.columns))
    ]
    below = (
        Below(known.agreed + now.agreed - was.agreed, known.uncertain + now.uncertain - was.uncertain)
        for known, (now, was) in zip(grid.below, changes, strict=True)
    )
    return replace(grid, rows=tuple(rows), below=tuple(below))


def with_rows(grid: Grid, rows: tuple[GridRow, ...]) -> Grid:
    """The grid with other people, or in another order."""
    below = tuple(_below([row.cells[column] for row in rows]) for column in range(len(grid.columns)))
    return replace(grid, rows=rows, below=below)


def _read_levels(grid: Grid, dossier: Dossier, rows: Sequence[GridRow]) -> list[GridRow]:
    """The same rows with the levels that are in the file now."""
    from competentie_app.analysis.gaps import find_gaps
    from competentie_app.analysis.inputs import Asked, PersonRow, from_rows
    from competentie_app.analysis.targets import columns_of

    read = read_levels(dossier, grid.assessment_round.id, [row.employee.id for row in rows])
    people: list[PersonRow] = []
    for row, levels in zip(rows, read, strict=True):
        asked = {
            key: Asked(cell.target) for key, cell in zip(grid.columns, row.cells, strict=True) if cell.target != NOTHING
        }
        person = PersonRow(row.employee.id, asked, *levels, takes_part=row.takes_part)
        people.append(person)
    gaps = find_gaps(from_rows(people, columns_of(grid.model, grid.columns)))
    return [replace(row, cells=cells) for row, cells in zip(rows, _cells(gaps, grid.columns), strict=True)]


def _rows(dossier: Dossier, view: RoundView, columns: Sequence[str]) -> tuple[GridRow, ...]:
    round_id, model = view.assessment_round.id, view.model
    titles: dict[str, list[LocalText]] = {}
    day = view.day_of(view.employees[0].id) if view.employees else view.on  # one team: one day
    for assignment in dossier.persona_assignments(day):
        if assignment.persona_id in model.persona:
            titles.setdefault(assignment.employee_id, []).append(model.persona[assignment.persona_id].title)
    some_closed = bool(view.assessment_round.closed_team_ids)
    counts: list[bool] = view.ratings.counts.tolist()
    cells = _cells(view.gaps, columns)
    return tuple(
        GridRow(
            employee,
            tuple(titles.get(employee.id, ())),
            counts[place],
            not (some_closed and dossier.is_closed_for(round_id, employee.id)),
            cells[place],
        )
        for place, employee in enumerate(view.employees)
    )


def _cells(gaps: GapTable, columns: Sequence[str]) -> list[tuple[GridCell, ...]]:
    """All cells, in the order of `columns`; a column that the table lacks has cells without a question."""
    ratings = gaps.ratings
    arrays = (
        gaps.status, ratings.targets, ratings.self_codes, ratings.manager_codes, ratings.agreed_codes,
        ratings.agreed_states, gaps.level_low, gaps.level_high, gaps.gap_high, gaps.difference, gaps.to_discuss,
    )  # fmt: skip
    lists = [array.tolist() for array in arrays]
    place_of = {key: place for place, key in enumerate(ratings.competency_ids)}
    places = [place_of.get(key) for key in columns]
    known: dict[GridCell, GridCell] = {}
    found: list[tuple[GridCell, ...]] = []
    for row in range(len(ratings.employee_ids)):
        cells = list(map(GridCell._make, zip(*(values[row] for values in lists), strict=True)))
        cells = [known.setdefault(cell, cell) for cell in cells]
        found.append(tuple(NOT_ASKED if place is None else cells[place] for place in places))
    return found


def _below(cells: Sequence[GridCell]) -> Below:
    behind = [cell for cell in cells if cell.gap > 0]
    return Below(sum(cell.status == GapStatus.AGREED for cell in behind), sum(cell.uncertain for cell in behind))
