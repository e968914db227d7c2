"""What a new proposal keeps of a person's plans so far, so that proposing again loses nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from competentie_app.dossier.dossier import Dossier
from competentie_app.dossier.records import Plan, PlanStatus, PlanStep, StepStatus
from competentie_app.planning.proposal import ProposedStep
from competentie_app.planning.reasons import to_mapping

FINISHED = (StepStatus.DONE, StepStatus.DROPPED)


@dataclass(frozen=True, slots=True)
class KeptSteps:
    """`done` and `dropped`: offers of all plans. `pinned`: of the current plan, chosen by hand or begun already.

    `current`: the plan that is not closed, if any. A proposal is replaced by the next one; an agreed plan stays.
    """

    current: Plan | None
    done: frozenset[str]
    dropped: frozenset[str]

    @property
    def replaced(self) -> Plan | None:
        """The proposal whose place a new one takes."""
        plan = self.current
        return plan if plan is not None and plan.status is PlanStatus.PROPOSED else None

    @property
    def pinned(self) -> frozenset[str]:
        """Offers that go on in a new plan."""
        going = (step for step in self._steps if step.status not in FINISHED)
        wanted = (step for step in going if step.by_hand or step.status is StepStatus.BUSY)
        return frozenset(step.offer_id for step in wanted if step.offer_id) - self.done

    @property
    def refused(self) -> frozenset[str]:
        """Offers that somebody dropped and that nobody chose again since."""
        return self.dropped - self.pinned

    @property
    def steps(self) -> tuple[PlanStep, ...]:
        """Steps that stay as they are: own activities, and of a replaced proposal what is done or dropped."""
        return tuple(
            step for step in self._steps if (self.replaced is not None if step.status in FINISHED else _is_own(step))
        )

    @property
    def minutes(self) -> int:
        """Hours of the plan that these steps take, in minutes; checks and dropped steps take none."""
        kept = (step for step in self.steps if step.status is not StepStatus.DROPPED)
        return sum(step.minutes for step in kept if step.offer_id or step.title)

    def with_proposed(self, proposed: Iterable[ProposedStep], new_id: Callable[[], str]) -> tuple[PlanStep, ...]:
        """All steps of the new plan: what is kept before what is proposed, by phase."""
        known = {step.offer_id: step for step in self._steps if step.offer_id and step.status not in FINISHED}
        new = [_continued(plan_step(step, new_id), known.get(step.offer_id or "")) for step in proposed]
        ordered = sorted((*self.steps, *new), key=lambda step: step.phase)
        return tuple(replace(step, position=position) for position, step in enumerate(ordered))

    @property
    def _steps(self) -> tuple[PlanStep, ...]:
        return self.current.steps if self.current else ()


def kept_steps(dossier: Dossier, employee_id: str) -> KeptSteps:
    """Look through the person's plans."""
    steps = [step for plan in dossier.plans(employee_id) for step in plan.steps]
    return KeptSteps(
        current=current_plan(dossier, employee_id),
        done=frozenset(step.offer_id for step in steps if step.offer_id and step.status is StepStatus.DONE),
        dropped=frozenset(step.offer_id for step in steps if step.offer_id and step.status is StepStatus.DROPPED),
    )


def current_plan(dossier: Dossier, employee_id: str) -> Plan | None:
    """The newest plan of a person that is not closed, or None. Of two that start together it is the proposal."""
    open_plans = [plan for plan in dossier.plans(employee_id) if plan.status is not PlanStatus.CLOSED]
    return max(open_plans, key=lambda plan: (plan.start, plan.status is PlanStatus.PROPOSED, plan.id), default=None)


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


def _continued(new: PlanStep, known: PlanStep | None) -> PlanStep:
    """A step for an offer that was in the plan already goes on: same id, as far as it was."""
    if known is None:
        return new
    return replace(new, id=known.id, status=known.status, proof=known.proof, by_hand=known.by_hand)


def _is_own(step: PlanStep) -> bool:
    return step.offer_id is None and bool(step.title)
