"""One round of some people, with targets, ratings and gaps: what every page, report and command starts from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

import numpy as np

from competentie_app.analysis.gaps import GapTable, find_gaps
from competentie_app.analysis.inputs import NOT_ASKED_TARGET, Asked, Bytes, Column, Flags, RatingTable
from competentie_app.analysis.targets import columns_of
from competentie_app.app.round_days import RoundDays, asked_in_round, members_in_round, read_round_days
from competentie_app.dossier.dossier import Dossier
from competentie_app.dossier.ratings import EMPTY, AgreedState, View
from competentie_app.dossier.records import AssessmentRound, Employee
from competentie_app.model.competence_model import CompetenceModel

NOTHING_ASKED = Asked(NOT_ASKED_TARGET)


@dataclass(frozen=True, slots=True, eq=False)
class RoundView:
    """The people in `employees` (rows) in one round. `days`: whose teams, personas and targets count."""

    assessment_round: AssessmentRound
    model: CompetenceModel
    employees: tuple[Employee, ...]
    gaps: GapTable
    days: RoundDays

    @property
    def on(self) -> date:
        """The day of teams that did not close the round."""
        return self.days.on

    def day_of(self, employee_id: str) -> date:
        """The day whose team, personas and targets count for a person."""
        return self.days.of_person(employee_id)

    @property
    def ratings(self) -> RatingTable:
        """The ratings behind the gaps."""
        return self.gaps.ratings

    def row_of(self, employee_id: str) -> int:
        """The row of a person. Raises ValueError for somebody else."""
        return self.ratings.employee_ids.index(employee_id)


def view_round(
    dossier: Dossier,
    model: CompetenceModel,
    assessment_round: AssessmentRound,
    employees: Sequence[Employee],
    today: date,
    asked: Sequence[dict[str, Asked]] | None = None,
) -> RoundView:
    """Build the view. `model` is the model version of the round. Columns: all competencies that somebody is asked.

    `asked`: what to ask of each employee in a what-if; None: what is really asked.
    """
    days = read_round_days(dossier, assessment_round, today)
    return _view(dossier, model, assessment_round, employees, days, asked)


def view_team(
    dossier: Dossier, model: CompetenceModel, assessment_round: AssessmentRound, team_id: str, today: date
) -> RoundView:
    """The view of the people who are in a team in the round: when it closed the round, else on the reference day."""
    days = read_round_days(dossier, assessment_round, today)
    return _view(dossier, model, assessment_round, members_in_round(dossier, days, team_id), days)


def renew_levels(dossier: Dossier, view: RoundView) -> RoundView:
    """The same people with the same days and targets, and the levels and participation that the file holds now."""
    round_id = view.assessment_round.id
    levels = _levels(dossier, round_id, view.ratings.employee_ids, view.ratings.competency_ids)
    table = replace(view.ratings, **levels, counts=_counts(dossier, round_id, view.employees))
    return replace(view, gaps=find_gaps(table))


def _view(
    dossier: Dossier,
    model: CompetenceModel,
    assessment_round: AssessmentRound,
    employees: Sequence[Employee],
    days: RoundDays,
    asked: Sequence[dict[str, Asked]] | None = None,
) -> RoundView:
    asked = asked_in_round(dossier, model, employees, days) if asked is None else asked
    wanted = {competency_id for row in asked for competency_id in row}
    columns = tuple(column for column in columns_of(model) if column.competency_id in wanted)
    table = _table(dossier, assessment_round.id, employees, asked, columns)
    return RoundView(assessment_round, model, tuple(employees), find_gaps(table), days)


def _table(
    dossier: Dossier,
    round_id: str,
    employees: Sequence[Employee],
    asked: Sequence[dict[str, Asked]],
    columns: Sequence[Column],
) -> RatingTable:
    ids = tuple(employee.id for employee in employees)
    competency_ids = tuple(column.competency_id for column in columns)
    cells = [[row.get(key, NOTHING_ASKED) for key in competency_ids] for row in asked]
    shape = (len(ids), len(competency_ids))
    return RatingTable(
        employee_ids=ids,
        competency_ids=competency_ids,
        **_levels(dossier, round_id, ids, competency_ids),
        targets=np.array([[cell.target_level for cell in row] for row in cells], dtype=np.uint8).reshape(shape),
        weights=np.array([[cell.weight for cell in row] for row in cells], dtype=np.uint8).reshape(shape),
        critical=np.array([[cell.critical for cell in row] for row in cells], dtype=np.bool_).reshape(shape),
        counts=_counts(dossier, round_id, employees),
        manager_alone=np.array([column.manager_alone for column in columns], dtype=np.bool_),
        ranked=np.array([column.ranked for column in columns], dtype=np.bool_),
    )


def _levels(dossier: Dossier, round_id: str, ids: tuple[str, ...], competency_ids: tuple[str, ...]) -> dict[str, Bytes]:
    """The four arrays of a table that people fill in, by the names of its fields."""
    places = _Places(dossier.slots(), competency_ids, len(ids))
    return {
        "self_codes": places.take(dossier.level_block(round_id, View.SELF, ids), EMPTY),
        "manager_codes": places.take(dossier.level_block(round_id, View.MANAGER, ids), EMPTY),
        "agreed_codes": places.take(dossier.level_block(round_id, View.AGREED, ids), EMPTY),
        "agreed_states": places.take(dossier.state_block(round_id, ids), AgreedState.NONE),
    }


def _counts(dossier: Dossier, round_id: str, employees: Sequence[Employee]) -> Flags:
    """bool[n]: takes part in the round; of externals no levels are kept."""
    absent = {p.employee_id for p in dossier.participations(round_id) if not p.takes_part}
    return np.array([not employee.external and employee.id not in absent for employee in employees], dtype=np.bool_)


@dataclass(frozen=True, slots=True)
class _Places:
    """Takes the columns of a table out of a block of sheets; a competency without a slot has no ratings."""

    slots: dict[str, int]
    competency_ids: tuple[str, ...]
    people: int

    def take(self, block: tuple[bytes, int], nothing: int) -> Bytes:
        content, width = block
        matrix = np.frombuffer(content, dtype=np.uint8).reshape(self.people, width)
        taken = np.full((self.people, len(self.competency_ids)), nothing, dtype=np.uint8)
        for column, competency_id in enumerate(self.competency_ids):
            slot = self.slots.get(competency_id)
            if slot is not None:
                taken[:, column] = matrix[:, slot]
        return taken
