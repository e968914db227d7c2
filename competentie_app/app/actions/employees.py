"""Employees: add, change, move, personas, own targets."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from competentie_app.app.change import Area
from competentie_app.dossier.dossier import Dossier
from competentie_app.dossier.records import Employee, OwnTarget
from competentie_app.errors import AppError
from competentie_app.model.competence_model import CompetenceModel
from competentie_app.texts import Message, msg

MAX_PERSONAS = 2
PEOPLE = frozenset({Area.EMPLOYEES, Area.TEAMS})


def check_employee(employee: Employee) -> None:
    """Raise AppError when a person has no name."""
    if not employee.name.strip():
        raise AppError(msg("A person needs a name. Nothing was changed."), msg("Type first name and name."))


def check_personas(model: CompetenceModel, persona_ids: tuple[str, ...]) -> None:
    """Raise AppError for more than two personas, or for one that the model lacks."""
    if len(persona_ids) > MAX_PERSONAS:
        raise AppError(msg("A person has one or two personas. Nothing was changed."), msg("Choose at most two."))
    for persona_id in persona_ids:
        if persona_id not in model.persona:
            raise AppError(msg("The model has no persona {persona}. Nothing was changed.", persona=persona_id))


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
        return msg("Add {name}", name=self.employee.name)

    def apply(self, dossier: Dossier, model: CompetenceModel) -> None:
        """Add person, membership and personas."""
        check_employee(self.employee)
        check_personas(model, self.persona_ids)
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
    areas: ClassVar[frozenset[Area]] = PEOPLE | {Area.LEVELS}

    def label(self, dossier: Dossier) -> Message:
        """Its name in undo and history."""
        return msg("Change {name}", name=self.employee.name)

    def apply(self, dossier: Dossier, model: CompetenceModel) -> None:
        """Change what differs."""
        check_employee(self.employee)
        dossier.update_employee(self.employee)
        if self.team_id is not None:
            dossier.set_membership(self.employee.id, self.team_id, self.from_date)
        if self.persona_ids is not None:
            check_personas(model, self.persona_ids)
            dossier.set_personas(self.employee.id, self.persona_ids, self.from_date)


@dataclass(frozen=True, slots=True)
class LeaveTeam:
    """A person leaves: no team from a date on. History stays."""

    employee_id: str
    on: date
    kind: ClassVar[str] = "employee.leave"
    areas: ClassVar[frozenset[Area]] = PEOPLE | {Area.LEVELS}

    def label(self, dossier: Dossier) -> Message:
        """Its name in undo and history."""
        return msg("{name} leaves", name=dossier.employee(self.employee_id).name)

    def apply(self, dossier: Dossier, model: CompetenceModel) -> None:
        """End the membership."""
        dossier.set_membership(self.employee_id, None, self.on)


@dataclass(frozen=True, slots=True)
class SetOwnTarget:
    """An own target or an exemption of one person, with its reason."""

    own_target: OwnTarget
    kind: ClassVar[str] = "employee.own_target"
    areas: ClassVar[frozenset[Area]] = frozenset({Area.EMPLOYEES, Area.LEVELS})

    def label(self, dossier: Dossier) -> Message:
        """Its name in undo and history."""
        name = dossier.employee(self.own_target.employee_id).name
        return msg("Own target of {name} for {competency}", name=name, competency=self.own_target.competency_id)

    def apply(self, dossier: Dossier, model: CompetenceModel) -> None:
        """Store it. Raises AppError without a reason, or for a level that the scale lacks."""
        own = self.own_target
        if not own.reason.strip():
            raise AppError(
                msg("An own target or exemption needs a reason. Nothing was changed."),
                msg("Write the reason in a few words."),
            )
        if own.target_level is not None and own.target_level not in model.scale.levels:
            raise AppError(msg("Level {level} is not on the scale. Nothing was changed.", level=own.target_level))
        dossier.set_own_target(own)
