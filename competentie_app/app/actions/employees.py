"""Employees: add, change, move, leave."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from competentie_app.app.actions.employee_rules import check_employee, check_personas, check_team
from competentie_app.app.actions.team_moves import (
    closed_rounds_stay_closed,
    nobody_joins_a_closed_round,
    what_was_asked_stays,
)
from competentie_app.app.change import Area
from competentie_app.dossier.dossier import Dossier
from competentie_app.dossier.records import Employee
from competentie_app.model.competence_model import CompetenceModel
from competentie_app.texts import Message, msg

PEOPLE = frozenset({Area.EMPLOYEES, Area.TEAMS, Area.LEVELS})


@dataclass(frozen=True, slots=True)
class AddEmployee:
    """Add a person to a team from a date on. The id of `employee` may be empty: a new one is given."""

    employee: Employee
    team_id: str
    persona_ids: tuple[str, ...]
    from_date: date
    kind: ClassVar[str] = "employee.add"
    areas: ClassVar[frozenset[Area]] = PEOPLE

    def label(self, dossier: Dossier) -> Message:
        """Its name in undo and history."""
        return msg("Add {name}", name=self.employee.name.strip())

    def apply(self, dossier: Dossier, model: CompetenceModel) -> None:
        """Add person, membership and personas. Raises AppError for a day on which, or before, a round was closed."""
        check_employee(dossier, self.employee)
        check_personas(model, self.persona_ids)
        check_team(dossier, self.team_id)
        nobody_joins_a_closed_round(dossier, self.team_id, self.from_date)
        employee_id = dossier.add_employee(self.employee)
        dossier.set_membership(employee_id, self.team_id, self.from_date)
        if self.persona_ids:
            dossier.set_personas(employee_id, self.persona_ids, self.from_date)


@dataclass(frozen=True, slots=True)
class ChangeEmployee:
    """Change fields of a person, and from a date on the team and the personas (None leaves them)."""

    employee: Employee
    from_date: date
    team_id: str | None = None
    persona_ids: tuple[str, ...] | None = None
    kind: ClassVar[str] = "employee.change"
    areas: ClassVar[frozenset[Area]] = PEOPLE

    def label(self, dossier: Dossier) -> Message:
        """Its name in undo and history."""
        return msg("Change {name}", name=self.employee.name.strip())

    def apply(self, dossier: Dossier, model: CompetenceModel) -> None:
        """Change what differs. Raises AppError for a move, or other personas, on a day before a round was closed."""
        check_employee(dossier, self.employee)
        dossier.update_employee(self.employee)
        if self.team_id is not None:
            check_team(dossier, self.team_id)
            with closed_rounds_stay_closed(dossier, (self.employee.id,)):
                dossier.set_membership(self.employee.id, self.team_id, self.from_date)
        if self.persona_ids is not None:
            check_personas(model, self.persona_ids)
            with what_was_asked_stays(dossier, (self.employee.id,)):
                dossier.set_personas(self.employee.id, self.persona_ids, self.from_date)


@dataclass(frozen=True, slots=True)
class LeaveTeam:
    """A person leaves: `on` is the first day without a team. History stays."""

    employee_id: str
    on: date
    kind: ClassVar[str] = "employee.leave"
    areas: ClassVar[frozenset[Area]] = PEOPLE

    def label(self, dossier: Dossier) -> Message:
        """Its name in undo and history."""
        return msg("{name} leaves", name=dossier.employee(self.employee_id).name)

    def apply(self, dossier: Dossier, model: CompetenceModel) -> None:
        """End the membership. Raises AppError for a day before a round was closed."""
        with closed_rounds_stay_closed(dossier, (self.employee_id,)):
            dossier.set_membership(self.employee_id, None, self.on)
