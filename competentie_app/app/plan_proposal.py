"""From a person's gaps to a learning plan: asks the planner and keeps its answer as a plan."""

from __future__ import annotations

from datetime import date

from competentie_app.app.plan_draft import Draft, DraftPlan, draft_plan
from competentie_app.app.plan_kept import current_plan
from competentie_app.app.plan_problem import PlanLimits
from competentie_app.app.round_view import RoundView
from competentie_app.dossier.dossier import Dossier
from competentie_app.dossier.records import Plan
from competentie_app.model.competence_model import CompetenceModel
from competentie_app.planning.sentences import Names
from competentie_app.texts import LocalText

__all__ = ["PlanLimits", "ProposedPlan", "current_plan", "names_of", "propose_for"]


ProposedPlan = DraftPlan


def names_of(model: CompetenceModel, plan: Plan | None = None) -> Names:
    """The titles that sentences about plans name; with the own activities of a plan if one is given."""
    own = {step.id: LocalText(step.title, step.title) for step in plan.steps if step.title} if plan else {}
    return Names(
        offers={offer.id: offer.title for offer in model.learning_offers} | own,
        competencies={competency.id: competency.title for competency in model.competencies},
        personas={persona.id: persona.title for persona in model.personas},
        forms={form.id: form.name for form in model.forms},
    )


def propose_for(dossier: Dossier, view: RoundView, employee_id: str, limits: PlanLimits, today: date) -> ProposedPlan:
    """Propose a plan for one person; nothing is stored. Raises PlanningError.

    It takes the place of an earlier proposal (same id). What was done, dropped, pinned, begun or added by hand stays.
    """
    return draft_plan(dossier, view, Draft(employee_id, limits), today)
