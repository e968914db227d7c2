"""A plan on the screen that nobody kept yet: hours, pins and refusals on top of what the file holds."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date

from competentie_app.app.plan_kept import KeptSteps, kept_steps
from competentie_app.app.plan_problem import PlanLimits, minutes_of, plan_end, plan_problem
from competentie_app.app.round_view import RoundView
from competentie_app.dossier.dossier import Dossier
from competentie_app.dossier.records import Plan, PlanStatus, PlanStep, StepStatus
from competentie_app.planning.choose import propose_plan
from competentie_app.planning.problem import PlanProblem
from competentie_app.planning.proposal import PlanProposal


@dataclass(frozen=True, slots=True)
class Draft:
    """What the user asked of the next proposal. `pinned` and `refused`: offers chosen and left out by hand."""

    employee_id: str
    limits: PlanLimits = field(default_factory=PlanLimits)
    pinned: frozenset[str] = frozenset()
    refused: frozenset[str] = frozenset()

    def with_minutes(self, minutes: int) -> Draft:
        """Another number of hours."""
        return replace(self, limits=replace(self.limits, minutes=minutes))

    def without(self, offer_id: str) -> Draft:
        """Leave an offer out."""
        return replace(self, pinned=self.pinned - {offer_id}, refused=self.refused | {offer_id})

    def with_offer(self, offer_id: str) -> Draft:
        """Take an offer in, also one that was left out before."""
        return replace(self, pinned=self.pinned | {offer_id}, refused=self.refused - {offer_id})

    def swapped(self, offer_id: str, other_id: str) -> Draft:
        """Take another offer in the place of one."""
        return self.without(offer_id).with_offer(other_id)


@dataclass(frozen=True, slots=True)
class DraftPlan:
    """The proposal for a draft, and the plan as the file would keep it."""

    problem: PlanProblem
    proposal: PlanProposal
    plan: Plan


def draft_plan(dossier: Dossier, view: RoundView, draft: Draft, today: date) -> DraftPlan:
    """Make the proposal; nothing is stored. Raises PlanningError when what is pinned does not fit."""
    kept = kept_steps(dossier, draft.employee_id)
    problem = _problem(dossier, view, draft, kept, today)
    proposal = propose_plan(problem)
    plan = Plan(
        id=kept.replaced.id if kept.replaced else dossier.new_id(),
        employee_id=draft.employee_id,
        round_id=view.assessment_round.id,
        status=PlanStatus.PROPOSED,
        minutes_budget=minutes_of(draft.limits, dossier.employee(draft.employee_id)),
        start=problem.start,
        end=problem.end or plan_end(problem.start),
        steps=_by_hand(dossier, view, draft, kept, kept.with_proposed(proposal.steps, dossier.new_id)),
    )
    return DraftPlan(problem, proposal, plan)


def _problem(dossier: Dossier, view: RoundView, draft: Draft, kept: KeptSteps, today: date) -> PlanProblem:
    problem = plan_problem(dossier, view, draft.employee_id, draft.limits, kept, today)
    return replace(
        problem,
        pinned_offer_ids=(problem.pinned_offer_ids | draft.pinned) - draft.refused - problem.done_offer_ids,
        refused_offer_ids=(problem.refused_offer_ids - draft.pinned) | draft.refused,
    )


def _by_hand(
    dossier: Dossier, view: RoundView, draft: Draft, kept: KeptSteps, steps: Iterable[PlanStep]
) -> tuple[PlanStep, ...]:
    """The steps with the user's own choices marked, and what was left out kept as dropped."""
    found: list[PlanStep] = []
    for step in steps:
        if step.offer_id in draft.pinned and step.status is StepStatus.DROPPED:
            continue
        found.append(replace(step, by_hand=True) if step.offer_id in draft.pinned else step)
    known = {step.offer_id for step in found}
    old = {step.offer_id: step for step in kept.current.steps} if kept.replaced and kept.current else {}
    for offer_id in sorted(draft.refused - known):
        step = old.get(offer_id) or _new_step(dossier, view, offer_id)
        found.append(replace(step, status=StepStatus.DROPPED, by_hand=True))
    return tuple(replace(step, position=position) for position, step in enumerate(found))


def _new_step(dossier: Dossier, view: RoundView, offer_id: str) -> PlanStep:
    offer = view.model.learning_offer.get(offer_id)
    return PlanStep(dossier.new_id(), 0, 0, offer_id, "", offer.minutes if offer else 0, ())
