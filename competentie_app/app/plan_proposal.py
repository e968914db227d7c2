"""From a person's gaps to a learning plan: asks the planner and keeps its answer as a plan."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from competentie_app.app.plan_kept import current_plan, kept_steps
from competentie_app.app.plan_problem import PlanLimits, minutes_of, plan_end, plan_problem
from competentie_app.app.round_view import RoundView
from competentie_app.dossier.dossier import Dossier
from competentie_app.dossier.records import Plan, PlanStatus
from competentie_app.model.competence_model import CompetenceModel
from competentie_app.planning.choose import propose_plan
from competentie_app.planning.problem import PlanProblem
from competentie_app.planning.proposal import PlanProposal
from competentie_app.planning.sentences import Names

__all__ = ["PlanLimits", "ProposedPlan", "current_plan", "names_of", "propose_for"]


@dataclass(frozen=True, slots=True)
class ProposedPlan:
    """A proposal with the problem that it answers, and the plan as the file would keep it."""

    problem: PlanProblem
    proposal: PlanProposal
    plan: Plan


def names_of(model: CompetenceModel) -> Names:
    """The titles that sentences about plans name."""
    return Names(
        offers={offer.id: offer.title for offer in model.learning_offers},
        competencies={competency.id: competency.title for competency in model.competencies},
        personas={persona.id: persona.title for persona in model.personas},
    )


def propose_for(dossier: Dossier, view: RoundView, employee_id: str, limits: PlanLimits, today: date) -> ProposedPlan:
    """Propose a plan for one person; nothing is stored. Raises PlanningError.

    It takes the place of an earlier proposal (same id). What was done, dropped, pinned, begun or added by hand stays.
    """
    kept = kept_steps(dossier, employee_id)
    problem = plan_problem(dossier, view, employee_id, limits, kept, today)
    proposal = propose_plan(problem)
    plan = Plan(
        id=kept.replaced.id if kept.replaced else dossier.new_id(),
        employee_id=employee_id,
        round_id=view.assessment_round.id,
        status=PlanStatus.PROPOSED,
        minutes_budget=minutes_of(limits, dossier.employee(employee_id)),
        start=problem.start,
        end=problem.end or plan_end(problem.start),
        steps=kept.with_proposed(proposal.steps, dossier.new_id),
    )
    return ProposedPlan(problem, proposal, plan)
