"""Put a team plan into the plans of those who join, as one step of undo."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from competentie_app.app.actions.plans import PLAN_AREAS
from competentie_app.app.change import Area
from competentie_app.dossier.dossier import Dossier
from competentie_app.dossier.records import Plan
from competentie_app.errors import AppError
from competentie_app.model.competence_model import CompetenceModel
from competentie_app.texts import Message, msg


@dataclass(frozen=True, slots=True)
class PutTeamPlan:
    """Store plans that hold the sessions. Plans that were agreed on are among them only if the user said so."""

    team_id: str
    plans: tuple[Plan, ...]
    kind: ClassVar[str] = "plan.team"
    areas: ClassVar[frozenset[Area]] = PLAN_AREAS

    def label(self, dossier: Dossier) -> Message:
        """Its name in undo and history."""
        return msg("Team plan of {team}", team=dossier.team(self.team_id).name)

    def apply(self, dossier: Dossier, model: CompetenceModel) -> None:
        """Store all of them. Raises AppError when there is none."""
        if not self.plans:
            raise AppError(
                msg("There is no plan to put the sessions in. Nothing was changed."),
                msg("Choose to change agreed plans too, or put somebody in a session."),
            )
        for plan in self.plans:
            dossier.save_plan(plan)
