"""Move several people to another team at once, and give proposed personas to several people."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from competentie_app.app.actions.employee_rules import check_personas, check_team
from competentie_app.app.actions.employees import PEOPLE
from competentie_app.app.actions.team_moves import closed_rounds_stay_closed, what_was_asked_stays
from competentie_app.app.change import Area
from competentie_app.dossier.dossier import Dossier
from competentie_app.model.competence_model import CompetenceModel
from competentie_app.texts import Message, nmsg


@dataclass(frozen=True, slots=True)
class MoveEmployees:
    """From a date on, people belong to another team, or to none (None: they leave). History stays."""

    employee_ids: tuple[str, ...]
    team_id: str | None
    from_date: date
    kind: ClassVar[str] = "employee.move"
    areas: ClassVar[frozenset[Area]] = PEOPLE

    def label(self, dossier: Dossier) -> Message:
        """Its name in undo and history."""
        if self.team_id is None:
            return nmsg("{count} person leaves", "{count} people leave", len(self.employee_ids))
        team = dossier.team(self.team_id).name
        return nmsg("Move {count} person to {team}", "Move {count} people to {team}", len(self.employee_ids), team=team)

    def apply(self, dossier: Dossier, model: CompetenceModel) -> None:
        """Store the memberships. Raises AppError for a team in the archive, or a day before a round was closed."""
        if self.team_id is not None:
            check_team(dossier, self.team_id)
        with closed_rounds_stay_closed(dossier, self.employee_ids):
            for employee_id in self.employee_ids:
                dossier.set_membership(employee_id, self.team_id, self.from_date)


@dataclass(frozen=True, slots=True)
class GivePersonas:
    """From a date on, people have these personas: employee id to persona ids."""

    persona_ids: Mapping[str, tuple[str, ...]]
    from_date: date
    kind: ClassVar[str] = "employee.personas"
    areas: ClassVar[frozenset[Area]] = PEOPLE

    def label(self, dossier: Dossier) -> Message:
        """Its name in undo and history."""
        return nmsg("Persona of {count} person", "Personas of {count} people", len(self.persona_ids))

    def apply(self, dossier: Dossier, model: CompetenceModel) -> None:
        """Store them. Raises AppError for too many personas, one that the model lacks, or a day in a closed round."""
        with what_was_asked_stays(dossier, self.persona_ids):
            for employee_id, persona_ids in self.persona_ids.items():
                check_personas(model, persona_ids)
                dossier.set_personas(employee_id, persona_ids, self.from_date)
