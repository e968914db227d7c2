"""Change what is asked of a team plan, and put a team plan into the plans of those who join."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from competentie_app.app.actions.plans import PLAN_AREAS
from competentie_app.app.change import Area
from competentie_app.app.team_draft import TeamDraft, kept_draft, wish_of
from competentie_app.dossier.dossier import Dossier
from competentie_app.dossier.records import Plan
from competentie_app.errors import AppError
from competentie_app.model.competence_model import CompetenceModel
from competentie_app.texts import Message, msg


@dataclass(frozen=True, slots=True)
class ChangeTeamPlan:
    """Keep limits and decisions by hand for the plan of a team. Nobody's own plan changes."""

    team_id: str
    draft: TeamDraft
    kind: ClassVar[str] = "team_plan.change"
    areas: ClassVar[frozenset[Area]] = PLAN_AREAS

    def label(self, dossier: Dossier) -> Message:
        """Its name in undo and history."""
        return msg("Change the team plan of {team}", team=dossier.team(self.team_id).name)

    def apply(self, dossier: Dossier, model: CompetenceModel) -> None:
        """Store it in the place of what was asked before."""
        dossier.set_team_plan_wish(wish_of(self.team_id, self.draft))


@dataclass(frozen=True, slots=True)
class PutTeamPlan:
    """Store plans that hold the sessions. Plans that were agreed on are among them only if the user said so.

    `pairs`: (helper, learner, offer) in these plans. What was decided by hand and stands in a plan now is no longer
    asked of the team plan.
    """

    team_id: str
    plans: tuple[Plan, ...]
    pairs: tuple[tuple[str, str, str], ...] = ()
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
        seats = ((plan.employee_id, step.offer_id or "") for plan in self.plans for step in plan.steps)
        draft = kept_draft(dossier, self.team_id).after_put(seats, self.pairs)
        dossier.set_team_plan_wish(wish_of(self.team_id, draft))
