"""The radar of a person and of a team, one per dimension, against the target and an earlier round."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

import numpy as np

from competentie_app.analysis.change import CellChange, Change, CompetencyChange, change_of_person, find_change
from competentie_app.analysis.inputs import NOT_ASKED_TARGET
from competentie_app.analysis.left_out import LeftOut, left_out_per_competency
from competentie_app.analysis.shares import shares_per_competency
from competentie_app.analysis.status import NO_LEVEL, GapStatus
from competentie_app.app.round_view import RoundView
from competentie_app.app.two_rounds import TwoRounds
from competentie_app.dossier.records import Employee
from competentie_app.model.competence_model import CompetenceModel


@dataclass(frozen=True, slots=True)
class PersonAxis:
    """One competency that is asked of a person. Levels are None where there is none.

    `low` to `high`: the level that counts; a range, or not agreed, is provisional. `cell`: the same in the earlier
    round, None where that has no such competency (or there is no earlier round).
    """

    competency_id: str
    dimension_id: str
    ranked: bool
    status: GapStatus
    target: int
    low: int | None
    high: int | None
    cell: CellChange | None

    @property
    def agreed(self) -> bool:
        """A dated talk agreed on the level."""
        return self.status is GapStatus.AGREED

    @property
    def provisional(self) -> bool:
        """A level counts that is not agreed."""
        return self.low is not None and not self.agreed

    @property
    def met(self) -> bool:
        """An agreed level at target."""
        return self.agreed and self.low is not None and self.low >= self.target

    @property
    def then(self) -> int | None:
        """The level agreed in the earlier round."""
        return self.cell.level_then if self.cell else None

    @property
    def met_then(self) -> bool:
        """An agreed level in the earlier round, at the target of then."""
        cell = self.cell
        return bool(cell and cell.level_then is not None and cell.level_then >= (cell.target_then or 0))

    @property
    def step(self) -> int | None:
        """Levels up (below 0: down) from the earlier round; None unless both levels are agreed."""
        return self.cell.step if self.cell else None


@dataclass(frozen=True, slots=True)
class TeamAxis:
    """One competency of a group: `met` of `n` people with an agreed level are at target.

    `met_then`: of the same n in the earlier round; n are then the people with an agreed level in both. None without
    a comparison. `left_out`: people without an agreed level now, by reason. `earlier_id`: its id then.
    """

    competency_id: str
    dimension_id: str
    ranked: bool
    met: int
    n: int
    met_then: int | None
    left_out: LeftOut
    earlier_id: str


@dataclass(frozen=True, slots=True)
class PersonRadar:
    """The axes of each dimension, in the order of the model; dimensions of which nothing is asked are not here.

    `compared`: there is an earlier round with an agreed level in at least one of them.
    """

    employee: Employee
    takes_part: bool
    dimensions: tuple[tuple[PersonAxis, ...], ...]

    @property
    def axes(self) -> tuple[PersonAxis, ...]:
        """All axes."""
        return tuple(axis for axes in self.dimensions for axis in axes)

    @property
    def compared(self) -> bool:
        """The earlier round has an agreed level to draw."""
        return any(axis.then is not None for axis in self.axes)


@dataclass(frozen=True, slots=True)
class TeamRadar:
    """As `PersonRadar`. `change`: the comparison behind it; None where nobody could be compared.

    `people`: with an agreed level in what is shown.
    """

    dimensions: tuple[tuple[TeamAxis, ...], ...]
    change: Change | None
    people: int

    @property
    def axes(self) -> tuple[TeamAxis, ...]:
        """All axes."""
        return tuple(axis for axes in self.dimensions for axis in axes)


@dataclass(frozen=True, slots=True)
class Steps:
    """How many levels rose, stayed and fell."""

    up: int
    same: int
    down: int

    @property
    def n(self) -> int:
        """Levels that are compared."""
        return self.up + self.same + self.down


def steps_of(axes: Iterable[PersonAxis]) -> Steps:
    """Count the steps of a person."""
    steps = [axis.step for axis in axes if axis.step is not None]
    return Steps(sum(step > 0 for step in steps), sum(step == 0 for step in steps), sum(step < 0 for step in steps))


def person_radar(two: TwoRounds, employee_id: str) -> PersonRadar:
    """Return the radar of somebody in the later round. Raises ValueError for somebody else."""
    now, row = two.now, two.now.row_of(employee_id)
    cells: dict[str, CellChange] = {}
    if two.then is not None:
        cells = {c.competency_id: c for c in change_of_person(two.then.gaps, now.gaps, employee_id, two.how)}
    axes: list[PersonAxis] = []
    for column, key in enumerate(now.ratings.competency_ids):
        target = int(now.ratings.targets[row, column])
        if target != NOT_ASKED_TARGET and key in two.shown:
            axes.append(_person_axis(two, (row, column), target, cells.get(key)))
    return PersonRadar(now.employees[row], bool(now.ratings.counts[row]), _by_dimension(now.model, axes))


def _person_axis(two: TwoRounds, place: tuple[int, int], target: int, cell: CellChange | None) -> PersonAxis:
    gaps, key = two.now.gaps, two.now.ratings.competency_ids[place[1]]
    dimension = two.now.model.dimension_of(key)
    status, low, high = GapStatus(int(gaps.status[place])), int(gaps.level_low[place]), int(gaps.level_high[place])
    levels = (None, None) if low == NO_LEVEL else (low, high)
    return PersonAxis(key, dimension.id, dimension.ranked, status, target, *levels, cell)


def team_radar(two: TwoRounds) -> TeamRadar:
    """Return the radar of everybody in the later round; compared where somebody has agreed levels in both."""
    now, change = two.now, _shown_change(two)
    rows = {row.competency_id: row for row in change.competencies} if change else None
    shares = shares_per_competency(now.gaps)
    axes: list[TeamAxis] = []
    for key, share, left in zip(now.ratings.competency_ids, shares, left_out_per_competency(now.gaps), strict=True):
        if key not in two.shown:
            continue
        dimension = now.model.dimension_of(key)
        numbers: tuple[int, int, int | None] = (share.met, share.required, None)
        earlier_id = key
        if rows is not None:
            numbers, earlier_id = _compared(rows.get(key), key)
        axes.append(TeamAxis(key, dimension.id, dimension.ranked, *numbers, left, earlier_id))
    columns = np.array([key in two.shown for key in now.ratings.competency_ids], dtype=np.bool_)
    people = int(now.gaps.agreed[:, columns].any(axis=1).sum())
    return TeamRadar(_by_dimension(now.model, axes), change, people)


def _shown_change(two: TwoRounds) -> Change | None:
    """What changed since the earlier round, where anybody has agreed levels in both of what is shown."""
    if two.then is None:
        return None
    found = find_change(two.then.gaps, two.now.gaps, two.how)
    return found if any(row.n for row in found.competencies if row.competency_id in two.shown) else None


def _compared(row: CompetencyChange | None, key: str) -> tuple[tuple[int, int, int], str]:
    """Met now, n and met then of those with agreed levels in both rounds, and the earlier id."""
    return ((row.met_now, row.n, row.met_then), row.earlier_id) if row else ((0, 0, 0), key)


_Axis = TypeVar("_Axis", PersonAxis, TeamAxis)


def _by_dimension(model: CompetenceModel, axes: Sequence[_Axis]) -> tuple[tuple[_Axis, ...], ...]:
    """Axes of each dimension together, in the order of the model."""
    groups = (tuple(axis for axis in axes if axis.dimension_id == dimension.id) for dimension in model.dimensions)
    return tuple(group for group in groups if group)


def first_to_open(now: RoundView, competency_id: str) -> str | None:
    """The first person by name with a level in a competency, else of whom one is asked; None where nobody is."""
    if competency_id not in now.ratings.competency_ids:
        return None
    column = now.ratings.competency_ids.index(competency_id)
    known = now.gaps.level_low[:, column] != NO_LEVEL
    rows = np.flatnonzero(known if known.any() else now.ratings.asked[:, column])
    return now.ratings.employee_ids[int(rows[0])] if rows.size else None
