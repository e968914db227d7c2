"""A plan on the screen that nobody kept yet: hours, pins, refusals and changes on top of what the file holds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from competentie_app.app.plan_changes import CHECK, UNCHANGED, StepChange, merged, step_key
from competentie_app.app.plan_kept import KeptSteps, kept_steps
from competentie_app.app.plan_problem import PlanLimits, minutes_of, own_offer, plan_end, plan_problem
from competentie_app.app.round_view import RoundView
from competentie_app.dossier.dossier import Dossier
from competentie_app.dossier.records import Plan, PlanStatus, PlanStep, StepStatus
from competentie_app.planning.choose import propose_plan
from competentie_app.planning.problem import PlanProblem
from competentie_app.planning.proposal import PlanProposal, ProposedStep
from competentie_app.planning.reasons import to_mapping


@dataclass(frozen=True, slots=True)
class Draft:
    """What the user asked of the next proposal. `pinned` and `refused`: offers chosen and left out by hand.

    A step is known by its key (`plan_changes.step_key`). `own`: own activities that were added; the ids of own
    activities to leave out stand in `refused`. `changes`: what was changed by hand since the plan was kept.
    `released`: steps of which the kept changes no longer hold. `why`: why steps were left out, by key, in words.
    """

    employee_id: str
    limits: PlanLimits = field(default_factory=PlanLimits)
    pinned: frozenset[str] = frozenset()
    refused: frozenset[str] = frozenset()
    own: tuple[PlanStep, ...] = ()
    changes: Mapping[str, StepChange] = field(default_factory=dict[str, StepChange])
    released: frozenset[str] = frozenset()
    why: Mapping[str, str] = field(default_factory=dict[str, str])

    def with_minutes(self, minutes: int) -> Draft:
        """Another number of hours."""
        return replace(self, limits=replace(self.limits, minutes=minutes))

    def without(self, key: str, why: str = "") -> Draft:
        """Leave an offer or an own activity out."""
        return replace(self, pinned=self.pinned - {key}, refused=self.refused | {key}, why={**self.why, key: why})

    def with_offer(self, offer_id: str) -> Draft:
        """Take an offer in, also one that was left out before."""
        return replace(self, pinned=self.pinned | {offer_id}, refused=self.refused - {offer_id})

    def swapped(self, offer_id: str, other_id: str) -> Draft:
        """Take another offer in the place of one."""
        return self.without(offer_id).with_offer(other_id)

    def with_own(self, step: PlanStep) -> Draft:
        """Add an own activity (`plan_moves.own_activity` makes one), or another version of it."""
        others = tuple(each for each in self.own if each.id != step.id)
        return replace(self, own=(*others, step), refused=self.refused - {step.id})

    def changed(self, key: str, change: StepChange) -> Draft:
        """Change hours, days or place of a step; what `change` leaves None stays as it was."""
        return replace(self, changes=merged(self.changes, {key: change}))

    def as_proposed(self, key: str) -> Draft:
        """Forget what was changed in a step by hand: it goes back to what the planner says."""
        changes = {each: change for each, change in self.changes.items() if each != key}
        return replace(self, changes=changes, released=self.released | {key})


@dataclass(frozen=True, slots=True)
class DraftPlan:
    """The proposal for a draft with the problem that it answers, and the plan as the file would keep it."""

    problem: PlanProblem
    proposal: PlanProposal
    plan: Plan


def draft_plan(
    dossier: Dossier, view: RoundView, draft: Draft, today: date, shared_with: Mapping[str, int] | None = None
) -> DraftPlan:
    """Make the proposal; nothing is stored. Raises PlanningError when what is pinned does not fit.

    It takes the place of an earlier proposal (same id). What was done, dropped, pinned, begun, added or changed by
    hand stays. `shared_with`: colleagues per competency, where they may be told (`plan_colleagues`).
    """
    kept = kept_steps(dossier, draft.employee_id)
    own = _own_steps(kept, draft)
    changes = _changes(kept, draft)
    problem = plan_problem(dossier, view, draft.employee_id, draft.limits, kept, today)
    problem = _as_asked(problem, kept, draft, own, changes, shared_with or {})
    proposal = propose_plan(problem)
    steps = _Steps(dossier, view, draft, kept, own, changes, today)
    plan = Plan(
        id=kept.replaced.id if kept.replaced else dossier.new_id(),
        employee_id=draft.employee_id,
        round_id=view.assessment_round.id,
        status=PlanStatus.PROPOSED,
        minutes_budget=minutes_of(draft.limits, dossier.employee(draft.employee_id)),
        start=problem.start,
        end=problem.end or plan_end(problem.start),
        steps=steps.of(proposal),
        max_cost_cents=draft.limits.max_cost_cents,
        minutes_per_month=draft.limits.minutes_per_month,
        languages=draft.limits.languages,
        form_ids=draft.limits.form_ids,
    )
    return DraftPlan(problem, proposal, plan)


def _own_steps(kept: KeptSteps, draft: Draft) -> dict[str, PlanStep]:
    found = {step.id: step for step in (*kept.own, *draft.own)}
    return {key: step for key, step in found.items() if key not in draft.refused}


def _changes(kept: KeptSteps, draft: Draft) -> dict[str, StepChange]:
    older = {key: change for key, change in kept.changes.items() if key not in draft.released}
    events = {step.id: StepChange(fixed_on=step.fixed_on) for step in draft.own if step.fixed_on}
    return merged(merged(older, events), draft.changes)


def _as_asked(
    problem: PlanProblem,
    kept: KeptSteps,
    draft: Draft,
    own: Mapping[str, PlanStep],
    changes: Mapping[str, StepChange],
    shared_with: Mapping[str, int],
) -> PlanProblem:
    """The problem with everything that was asked by hand. An own activity is an offer that is pinned."""
    begun = {step.offer_id for step in kept.open if step.status is StepStatus.BUSY}
    stays = {key for key in kept.pinned if key not in draft.released or key in begun}
    pinned = stays | draft.pinned | {key for key, change in changes.items() if change.pins}
    known = {offer.id for offer in problem.offers} | draft.pinned | kept.pinned
    minutes = {key: change.minutes for key, change in changes.items() if change.minutes is not None}
    offers = (*problem.offers, *(own_offer(step) for step in own.values()))
    return replace(
        problem,
        offers=tuple(replace(each, minutes=minutes[each.id]) if each.id in minutes else each for each in offers),
        pinned_offer_ids=frozenset({*((pinned & known) - draft.refused - problem.done_offer_ids), *own}),
        refused_offer_ids=(problem.refused_offer_ids - draft.pinned) | draft.refused,
        by_hand={key: changes[key].by_hand for key in sorted(changes)},
        shared_with=shared_with,
    )


@dataclass(frozen=True, slots=True)
class _Steps:
    """Makes the steps that the file would keep."""

    dossier: Dossier
    view: RoundView
    draft: Draft
    kept: KeptSteps
    own: Mapping[str, PlanStep]
    changes: Mapping[str, StepChange]
    today: date

    def of(self, proposal: PlanProposal) -> tuple[PlanStep, ...]:
        """All steps by phase: what stays before what is proposed, and at the end what was left out by hand."""
        open_steps = {step_key(step): step for step in self.kept.open}
        new = [self._step(step, open_steps.get(step.offer_id or CHECK)) for step in proposal.steps]
        chosen = {step.offer_id for step in new}
        stays = [step for step in self.kept.steps if step.status is StepStatus.DONE or step.offer_id not in chosen]
        found = sorted((*stays, *new), key=lambda step: step.phase)
        found.extend(self._left_out(found))
        return tuple(replace(step, position=position) for position, step in enumerate(found))

    def _step(self, proposed: ProposedStep, known: PlanStep | None) -> PlanStep:
        """A step that was in the plan already goes on: same id, as far as it was."""
        key = proposed.offer_id or CHECK
        change = self.changes.get(key, UNCHANGED)
        own = self.own.get(key)
        fresh = PlanStep(
            id=known.id if known else own.id if own else self.dossier.new_id(),
            position=proposed.position,
            phase=proposed.phase,
            offer_id=None if own else proposed.offer_id,
            title=own.title if own else "",
            minutes=proposed.minutes,
            raises=own.raises if own else proposed.raises,
            reasons=() if own else tuple(to_mapping(reason) for reason in proposed.reasons),
            start=proposed.start,
            due=proposed.due,
            by_hand=own is not None or key in self.draft.pinned or change.pins,
            fixed_on=change.fixed_on,
            edits=change.edits,
        )
        if known is None:
            return fresh
        by_hand = fresh.by_hand or (known.by_hand and key not in self.draft.released)
        return replace(fresh, status=known.status, proof=known.proof, begun_on=known.begun_on, by_hand=by_hand)

    def _left_out(self, found: list[PlanStep]) -> list[PlanStep]:
        known = {step.offer_id for step in found} | {step.id for step in found}
        old = {step_key(step): step for step in self.kept.open} if self.kept.replaced else {}
        left: list[PlanStep] = []
        for key in sorted(self.draft.refused - known):
            step = old.get(key) or self._refused(key)
            if step is not None:
                why = self.draft.why.get(key, "")
                left.append(replace(step.marked(StepStatus.DROPPED, self.today, why), by_hand=True))
        return left

    def _refused(self, key: str) -> PlanStep | None:
        """An offer that was never in the plan; an own activity that was never kept leaves no trace."""
        if any(step.id == key for step in self.draft.own):
            return None
        offer = self.view.model.learning_offer.get(key)
        return PlanStep(self.dossier.new_id(), 0, 0, key, "", offer.minutes if offer else 0, ())
