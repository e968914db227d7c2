"""From a person's gaps to a learning plan: sets the planner's problem and keeps its answer as a plan."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from competentie_app.analysis.status import NO_LEVEL
from competentie_app.app.round_view import RoundView
from competentie_app.dossier.dossier import Dossier
from competentie_app.dossier.records import Plan, PlanStatus, PlanStep, StepStatus
from competentie_app.model.competence_model import CompetenceModel
from competentie_app.planning.choose import propose_plan
from competentie_app.planning.problem import GapToClose, PlanProblem
from competentie_app.planning.proposal import PlanProposal, ProposedStep
from competentie_app.planning.reasons import to_mapping
from competentie_app.planning.sentences import Names

DEFAULT_LEARNING_MINUTES = 20 * 60
"""Time for learning when nobody gave any: twenty hours for the span of one plan."""
PLAN_MONTHS = 7
"""Months from start to end of a plan that nobody gave dates."""


@dataclass(frozen=True, slots=True)
class PlanLimits:
    """What a plan has to fit in. `minutes` None: the person's own learning time, else the default."""

    minutes: int | None = None
    languages: tuple[str, ...] = ("nl",)
    start: date | None = None
    end: date | None = None


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


def plan_end(start: date) -> date:
    """The last day of the month in which a plan that starts now ends."""
    months = start.year * 12 + start.month - 1 + PLAN_MONTHS + 1
    return date(months // 12, months % 12 + 1, 1) - timedelta(days=1)


def plan_problem(dossier: Dossier, view: RoundView, employee_id: str, limits: PlanLimits, today: date) -> PlanProblem:
    """What the planner has to solve for one person. Where views differ the lowest one counts (the widest gap)."""
    employee = dossier.employee(employee_id)
    done, pinned, refused = _kept_offers(dossier, employee_id)
    start = limits.start or today
    wishes = dossier.wishes(employee_id, view.assessment_round.id)
    return PlanProblem(
        gaps=gaps_to_close(dossier, view, employee_id),
        offers=view.model.learning_offers,
        minutes_budget=limits.minutes or employee.learning_minutes or DEFAULT_LEARNING_MINUTES,
        start=start,
        languages=limits.languages,
        persona_ids=dossier.personas_of(employee_id, view.on),
        on_the_job_form_ids=frozenset(form.id for form in view.model.forms if form.on_the_job),
        pinned_offer_ids=pinned,
        refused_offer_ids=refused,
        done_offer_ids=done,
        wished_competency_ids=frozenset(wish.competency_id for wish in wishes if wish.competency_id),
        end=limits.end or plan_end(start),
    )


def gaps_to_close(dossier: Dossier, view: RoundView, employee_id: str) -> tuple[GapToClose, ...]:
    """The person's levels and targets, of every competency that is asked and has a level that counts."""
    row = view.row_of(employee_id)
    gaps, ratings = view.gaps, view.ratings
    noted = {
        note.competency_id for note in dossier.notes(employee_id, view.assessment_round.id) if note.grounds is not None
    }
    found: list[GapToClose] = []
    columns: list[int] = ratings.asked[row].nonzero()[0].tolist()
    for column in columns:
        level = int(gaps.level_low[row, column])
        if level == NO_LEVEL:
            continue
        competency_id = ratings.competency_ids[column]
        found.append(
            GapToClose(
                competency_id=competency_id,
                current_level=level,
                target_level=int(ratings.targets[row, column]),
                weight=int(ratings.weights[row, column]),
                critical=bool(ratings.critical[row, column]),
                prefers_doing=not bool(ratings.ranked[column]),
                provisional=not bool(gaps.agreed[row, column]),
                has_grounds=competency_id in noted,
            )
        )
    return tuple(found)


def propose_for(dossier: Dossier, view: RoundView, employee_id: str, limits: PlanLimits, today: date) -> ProposedPlan:
    """Propose a plan for one person. Raises PlanningError. The plan gets the id of an earlier proposal, if any."""
    problem = plan_problem(dossier, view, employee_id, limits, today)
    proposal = propose_plan(problem)
    earlier = current_plan(dossier, employee_id)
    reuse = earlier is not None and earlier.status is PlanStatus.PROPOSED
    plan = Plan(
        id=earlier.id if earlier is not None and reuse else dossier.new_id(),
        employee_id=employee_id,
        round_id=view.assessment_round.id,
        status=PlanStatus.PROPOSED,
        minutes_budget=proposal.minutes_budget,
        start=problem.start,
        end=problem.end or plan_end(problem.start),
        steps=tuple(plan_step(step, dossier.new_id) for step in proposal.steps),
    )
    return ProposedPlan(problem, proposal, plan)


def current_plan(dossier: Dossier, employee_id: str) -> Plan | None:
    """The newest plan of a person that is not closed, or None."""
    open_plans = [plan for plan in dossier.plans(employee_id) if plan.status is not PlanStatus.CLOSED]
    return max(open_plans, key=lambda plan: (plan.start, plan.id), default=None)


def plan_step(step: ProposedStep, new_id: Callable[[], str]) -> PlanStep:
    """The planner's step as the file keeps it."""
    return PlanStep(
        id=new_id(),
        position=step.position,
        phase=step.phase,
        offer_id=step.offer_id,
        title="",
        minutes=step.minutes,
        raises=step.raises,
        reasons=tuple(to_mapping(reason) for reason in step.reasons),
        start=step.start,
        due=step.due,
    )


def _kept_offers(dossier: Dossier, employee_id: str) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """Offers done, pinned and refused in this person's plans so far."""
    steps = [step for plan in dossier.plans(employee_id) for step in plan.steps if step.offer_id is not None]
    done = frozenset(step.offer_id for step in steps if step.offer_id and step.status is StepStatus.DONE)
    pinned = frozenset(step.offer_id for step in steps if step.offer_id and step.by_hand) - done
    refused = frozenset(step.offer_id for step in steps if step.offer_id and step.status is StepStatus.DROPPED)
    return done, pinned - refused, refused
