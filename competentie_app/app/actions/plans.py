"""Learning plans: keep a proposal, agree on it, follow the steps up."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import ClassVar

from competentie_app.app.change import Area
from competentie_app.dossier.dossier import Dossier
from competentie_app.dossier.records import Agreement, Plan, PlanStatus, StepStatus
from competentie_app.errors import AppError
from competentie_app.model.competence_model import CompetenceModel
from competentie_app.texts import Message, msg, nmsg

PLAN_AREAS = frozenset({Area.PLANS})


class PlanDeed(StrEnum):
    """What was done to a plan by hand, for the name in undo and history."""

    MOVE = "move"
    CHANGE = "change"
    ADD = "add"
    DROP = "drop"
    SWAP = "swap"


@dataclass(frozen=True, slots=True)
class SavePlan:
    """Keep a plan: a new proposal, or one that was changed by hand (`deed` says how, for undo)."""

    plan: Plan
    deed: PlanDeed | None = None
    kind: ClassVar[str] = "plan.save"
    areas: ClassVar[frozenset[Area]] = PLAN_AREAS

    def label(self, dossier: Dossier) -> Message:
        """Its name in undo and history."""
        name = dossier.employee(self.plan.employee_id).name
        match self.deed:
            case PlanDeed.MOVE:
                return msg("Move a step in the plan of {name}", name=name)
            case PlanDeed.CHANGE:
                return msg("Change a step in the plan of {name}", name=name)
            case PlanDeed.ADD:
                return msg("Add a step to the plan of {name}", name=name)
            case PlanDeed.DROP:
                return msg("Leave a step out of the plan of {name}", name=name)
            case PlanDeed.SWAP:
                return msg("Swap a step in the plan of {name}", name=name)
            case None:
                return msg("Learning plan of {name}", name=name)

    def apply(self, dossier: Dossier, model: CompetenceModel) -> None:
        """Store the plan; it replaces the one with the same id."""
        dossier.save_plan(self.plan)


@dataclass(frozen=True, slots=True)
class SavePlans:
    """Keep proposals for several people at once."""

    plans: tuple[Plan, ...]
    kind: ClassVar[str] = "plan.save_many"
    areas: ClassVar[frozenset[Area]] = PLAN_AREAS

    def label(self, dossier: Dossier) -> Message:
        """Its name in undo and history."""
        return nmsg("{count} learning plan", "{count} learning plans", len(self.plans))

    def apply(self, dossier: Dossier, model: CompetenceModel) -> None:
        """Store all of them."""
        for plan in self.plans:
            dossier.save_plan(plan)


@dataclass(frozen=True, slots=True)
class AgreePlan:
    """Agree on a plan, on a date, with a day to look at it again. It takes the place of the person's other plans.

    `by`: who agreed, each in which role; an employee and a manager as a rule.
    """

    plan: Plan
    on: date
    review_on: date | None = None
    by: tuple[Agreement, ...] = ()
    kind: ClassVar[str] = "plan.agree"
    areas: ClassVar[frozenset[Area]] = PLAN_AREAS

    def label(self, dossier: Dossier) -> Message:
        """Its name in undo and history."""
        return msg("Agree on the plan of {name}", name=dossier.employee(self.plan.employee_id).name)

    def apply(self, dossier: Dossier, model: CompetenceModel) -> None:
        """Store the agreement, and close the other plans: a person has one plan under way."""
        if self.review_on is not None and self.review_on < self.on:
            raise review_too_early()
        for other in dossier.plans(self.plan.employee_id):
            if other.id != self.plan.id and other.status is not PlanStatus.CLOSED:
                dossier.save_plan(replace(other, status=PlanStatus.CLOSED))
        by = tuple(Agreement(each.role, each.name.strip()) for each in self.by)
        agreed = replace(self.plan, status=PlanStatus.AGREED, agreed_on=self.on, review_on=self.review_on, agreed_by=by)
        dossier.save_plan(agreed)


@dataclass(frozen=True, slots=True)
class SetReview:
    """Choose the day to look at a plan again; None takes it away."""

    plan: Plan
    on: date | None
    kind: ClassVar[str] = "plan.review"
    areas: ClassVar[frozenset[Area]] = PLAN_AREAS

    def label(self, dossier: Dossier) -> Message:
        """Its name in undo and history."""
        return msg("Day to look at the plan of {name} again", name=dossier.employee(self.plan.employee_id).name)

    def apply(self, dossier: Dossier, model: CompetenceModel) -> None:
        """Store the day. Raises AppError when it lies before the agreement."""
        plan = dossier.plan(self.plan.id)
        if self.on is not None and plan.agreed_on is not None and self.on < plan.agreed_on:
            raise review_too_early()
        dossier.save_plan(replace(plan, review_on=self.on))


def review_too_early() -> AppError:
    """The day to look at a plan again lies before the day of the agreement."""
    return AppError(
        msg("The day to look at the plan again is before the agreement. Nothing was changed."),
        msg("Choose a later date."),
    )


@dataclass(frozen=True, slots=True)
class MarkStep:
    """Say how far a step of a kept plan is, and since when. Levels stay as they are.

    `proof`: what shows that it is done, or why it is left out; None leaves the proof that was written.
    """

    plan: Plan
    step_id: str
    status: StepStatus
    on: date
    proof: str | None = None
    kind: ClassVar[str] = "plan.step"
    areas: ClassVar[frozenset[Area]] = PLAN_AREAS

    def label(self, dossier: Dossier) -> Message:
        """Its name in undo and history."""
        return msg("Step of the plan of {name}", name=dossier.employee(self.plan.employee_id).name)

    def apply(self, dossier: Dossier, model: CompetenceModel) -> None:
        """Store the step's status with its day. Raises AppError when the plan lost that step."""
        plan = dossier.plan(self.plan.id)
        if all(step.id != self.step_id for step in plan.steps):
            raise AppError(msg("This step is not in the plan any more. Nothing was changed."), msg("Look at the plan."))
        marked = (step.marked(self.status, self.on, self.proof) for step in plan.steps)
        steps = (new if new.id == self.step_id else old for old, new in zip(plan.steps, marked, strict=True))
        dossier.save_plan(replace(plan, steps=tuple(steps)))
