"""What a new proposal keeps of a person's plans so far, so that proposing again loses nothing."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from competentie_app.app.plan_changes import CHECK, UNCHANGED, StepChange, change_of, step_key
from competentie_app.dossier.dossier import Dossier
from competentie_app.dossier.records import Plan, PlanStatus, PlanStep, StepStatus

FINISHED = (StepStatus.DONE, StepStatus.DROPPED)


@dataclass(frozen=True, slots=True)
class KeptSteps:
    """`done` and `dropped`: offers of all plans. `pinned`: of the current plan, chosen by hand or begun already.

    `current`: the plan that is not closed, if any. A proposal is replaced by the next one; an agreed plan stays.
    `finished`: the done steps of all plans.
    """

    current: Plan | None
    done: frozenset[str]
    dropped: frozenset[str]
    finished: tuple[PlanStep, ...] = ()

    @property
    def replaced(self) -> Plan | None:
        """The proposal whose place a new one takes."""
        plan = self.current
        return plan if plan is not None and plan.status is PlanStatus.PROPOSED else None

    @property
    def pinned(self) -> frozenset[str]:
        """Offers that go on in a new plan."""
        wanted = (step for step in self.open if step.by_hand or step.status is StepStatus.BUSY)
        return frozenset(step.offer_id for step in wanted if step.offer_id) - self.done

    @property
    def refused(self) -> frozenset[str]:
        """Offers that somebody dropped and that nobody chose again since."""
        return self.dropped - self.pinned

    @property
    def open(self) -> tuple[PlanStep, ...]:
        """Steps of the current plan that are still to come or under way."""
        return tuple(step for step in self._steps if step.status not in FINISHED)

    @property
    def own(self) -> tuple[PlanStep, ...]:
        """Own activities that go on."""
        return tuple(step for step in self.open if step_key(step) == step.id)

    @property
    def steps(self) -> tuple[PlanStep, ...]:
        """Steps that stay as they are: what is done or dropped in a proposal that is made anew."""
        return tuple(step for step in self._steps if self.replaced is not None and step.status in FINISHED)

    @property
    def changes(self) -> dict[str, StepChange]:
        """What was changed by hand in the open steps, by key."""
        found: dict[str, StepChange] = {}
        places: Counter[int] = Counter()
        for step in self.open:
            key = step_key(step)
            if key == CHECK:
                continue
            change = change_of(step, places[step.phase])
            places[step.phase] += 1
            if change != UNCHANGED:
                found[key] = change
        return found

    @property
    def is_checked(self) -> bool:
        """Whether somebody looked at the levels already, or said that it is not needed."""
        return any(step_key(step) == CHECK and step.status in FINISHED for step in self._steps)

    @property
    def minutes(self) -> int:
        """Hours of the plan that the steps that stay take, in minutes; checks and dropped steps take none."""
        kept = (step for step in self.steps if step.status is not StepStatus.DROPPED)
        return sum(step.minutes for step in kept if step_key(step) != CHECK)

    @property
    def _steps(self) -> tuple[PlanStep, ...]:
        return self.current.steps if self.current else ()


def kept_steps(dossier: Dossier, employee_id: str) -> KeptSteps:
    """Look through the person's plans."""
    plans = dossier.plans(employee_id)
    steps = [step for plan in plans for step in plan.steps]
    finished = tuple(step for step in steps if step.status is StepStatus.DONE)
    return KeptSteps(
        current=newest_open(plans),
        done=frozenset(step.offer_id for step in finished if step.offer_id),
        dropped=frozenset(step.offer_id for step in steps if step.offer_id and step.status is StepStatus.DROPPED),
        finished=finished,
    )


def current_plan(dossier: Dossier, employee_id: str) -> Plan | None:
    """The newest plan of a person that is not closed, or None. Of two that start together it is the proposal."""
    return newest_open(dossier.plans(employee_id))


def newest_open(plans: list[Plan]) -> Plan | None:
    """The same, of plans that were read already."""
    open_plans = [plan for plan in plans if plan.status is not PlanStatus.CLOSED]
    return max(open_plans, key=lambda plan: (plan.start, plan.status is PlanStatus.PROPOSED, plan.id), default=None)
