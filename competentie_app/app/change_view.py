"""Change between two rounds, for a group and for a person, with what could not be compared and why."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from competentie_app.analysis.bridges import Bridges
from competentie_app.analysis.change import CompetencyChange, find_change
from competentie_app.analysis.status import GapStatus
from competentie_app.app.radar_view import PersonAxis, PersonRadar, Steps, person_radar, steps_of
from competentie_app.app.two_rounds import TwoRounds
from competentie_app.dossier.records import Employee
from competentie_app.model.competence_model import CompetenceModel


class Apart(StrEnum):
    """Why a competency of the model is not compared at all."""

    SPLIT = "split"
    MERGED = "merged"
    GONE = "gone"
    NEW = "new"


class NoStep(StrEnum):
    """Why one competency of one person is not compared."""

    NOT_THERE_THEN = "not there then"
    """The earlier model has no such competency, or nobody was asked for it."""
    NOT_ASKED_THEN = "not asked then"
    NOT_AGREED_THEN = "not agreed then"
    NOT_AGREED_NOW = "not agreed now"


@dataclass(frozen=True, slots=True)
class ApartOf:
    """One id and those it stands against: `SPLIT` earlier to later, `MERGED` later to earlier ids; else no others."""

    why: Apart
    competency_id: str
    others: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TeamChange:
    """The change of a group in what the filter shows, per dimension in the order of the model.

    Only people with an agreed level in both rounds count: `people` of the `stayed`. `joined`, `left`: take part in one
    round only, by sort name. `bridged`: (earlier id, later id) of what was replaced and is compared all the same.
    `apart`: what is not compared. `other_scale`: the rounds have scales of different length; nothing is compared.
    """

    dimensions: tuple[tuple[CompetencyChange, ...], ...]
    people: int
    stayed: int
    joined: tuple[Employee, ...]
    left: tuple[Employee, ...]
    bridged: tuple[tuple[str, str], ...]
    apart: tuple[ApartOf, ...]
    other_scale: bool

    @property
    def rows(self) -> tuple[CompetencyChange, ...]:
        """All competencies."""
        return tuple(row for rows in self.dimensions for row in rows)

    @property
    def steps(self) -> Steps:
        """Levels that rose, stayed and fell, of everybody together."""
        rows = self.rows
        return Steps(sum(row.up for row in rows), sum(row.same for row in rows), sum(row.down for row in rows))

    @property
    def targets_changed(self) -> int:
        """Compared levels of which the target differs."""
        return sum(row.targets_changed for row in self.rows)


@dataclass(frozen=True, slots=True)
class PersonChange:
    """The change of a person: the radar behind it, the steps, and what is not compared."""

    radar: PersonRadar
    steps: Steps
    without: tuple[tuple[PersonAxis, NoStep], ...]
    bridged: tuple[tuple[str, str], ...]
    other_scale: bool


def team_change(two: TwoRounds) -> TeamChange:
    """Return the change of everybody in the two rounds. Raises ValueError without an earlier round."""
    if two.then is None:
        raise ValueError("no earlier round")
    now, then = two.now, two.then
    change = find_change(then.gaps, now.gaps, two.how)
    rows = [row for row in change.competencies if row.competency_id in two.shown]
    both = two.how.bridges(then.gaps, now.gaps)
    columns = {key: place for place, key in enumerate(now.ratings.competency_ids)}
    columns_then = {key: place for place, key in enumerate(then.ratings.competency_ids)}
    people = _people(two, change.stayed, [(columns_then[row.earlier_id], columns[row.competency_id]) for row in rows])
    return TeamChange(
        dimensions=_by_dimension(now.model, rows),
        people=people,
        stayed=len(change.stayed),
        joined=_named(now.employees, change.joined),
        left=_named(then.employees, change.left),
        bridged=tuple(pair for pair in change.bridges.bridged if pair[1] in two.shown),
        apart=_apart(both, two.shown, two.shown_then) if two.how.same_levels else (),
        other_scale=not two.how.same_levels,
    )


def person_change(two: TwoRounds, employee_id: str) -> PersonChange:
    """Return the change of somebody in the later round. Raises ValueError for somebody else."""
    radar = person_radar(two, employee_id)
    without = tuple((axis, _why_no_step(axis)) for axis in radar.axes if axis.step is None)
    cells = [axis.cell for axis in radar.axes if axis.cell is not None]
    bridged = tuple((c.earlier_id, c.competency_id) for c in cells if c.earlier_id != c.competency_id)
    return PersonChange(radar, steps_of(radar.axes), without, bridged, not two.how.same_levels)


def _why_no_step(axis: PersonAxis) -> NoStep:
    if axis.cell is None:
        return NoStep.NOT_THERE_THEN
    if axis.cell.status_then in (GapStatus.NOT_ASKED, GapStatus.NOT_TAKING_PART):
        return NoStep.NOT_ASKED_THEN
    return NoStep.NOT_AGREED_THEN if axis.cell.level_then is None else NoStep.NOT_AGREED_NOW


def _people(two: TwoRounds, stayed: Sequence[str], columns: Sequence[tuple[int, int]]) -> int:
    """People with an agreed level in both rounds for at least one pair of columns (then, now)."""
    assert two.then is not None
    rows = {key: place for place, key in enumerate(two.now.ratings.employee_ids)}
    rows_then = {key: place for place, key in enumerate(two.then.ratings.employee_ids)}
    now, then = two.now.gaps.agreed, two.then.gaps.agreed
    then_columns, now_columns = [pair[0] for pair in columns], [pair[1] for pair in columns]
    if not stayed or not columns:
        return 0
    both = (
        now[[rows[key] for key in stayed]][:, now_columns] & then[[rows_then[key] for key in stayed]][:, then_columns]
    )
    return int(both.any(axis=1).sum())


def _apart(bridges: Bridges, shown: frozenset[str], shown_then: frozenset[str]) -> tuple[ApartOf, ...]:
    split = (ApartOf(Apart.SPLIT, key, others) for key, others in bridges.split.items() if key in shown_then)
    merged = (ApartOf(Apart.MERGED, key, others) for key, others in bridges.merged.items() if key in shown)
    gone = (ApartOf(Apart.GONE, key) for key in bridges.gone if key in shown_then)
    new = (ApartOf(Apart.NEW, key) for key in bridges.new if key in shown)
    return (*split, *merged, *gone, *new)


def _named(employees: Iterable[Employee], ids: Sequence[str]) -> tuple[Employee, ...]:
    """Employees come by sort name already."""
    wanted = set(ids)
    return tuple(employee for employee in employees if employee.id in wanted)


def _by_dimension(model: CompetenceModel, rows: Sequence[CompetencyChange]) -> tuple[tuple[CompetencyChange, ...], ...]:
    groups = (
        tuple(row for row in rows if model.competency[row.competency_id].dimension_id == dimension.id)
        for dimension in model.dimensions
    )
    return tuple(group for group in groups if group)
