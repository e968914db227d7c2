"""Learning plans: keep a proposal, agree on it, follow the steps up."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import ClassVar

from competentie_app.app.change import Area
from competentie_app.dossier.dossier import Dossier
from competentie_app.dossier.records import Plan, PlanStatus, PlanStep, StepStatus
from competentie_app.errors import AppError
from competentie_app.model.competence_model import CompetenceModel
from competentie_app.texts import Message, msg, nmsg

PLAN_AREAS = frozenset({Area.PLANS})


@dataclass(frozen=True, slots=True)
class SavePlan:
    """Keep a plan: a new proposal, or one that was changed by hand."""

    plan: Plan
    kind: ClassVar[str] = "plan.save"
    areas: ClassVar[frozenset[Area]] = PLAN_AREAS

    def label(self, dossier: Dossier) -> Message:
        """Its name in undo and history."""
        return msg("Learning plan of {name}", name=dossier.employee(self.plan.employee_id).name)

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
    """Agree on a plan, on a date, with a day to look at it again. It takes the place of the person's other plans."""

    plan: Plan
    on: date
    review_on: date | None = None
    kind: ClassVar[str] = "plan.agree"
    areas: ClassVar[frozenset[Area]] = PLAN_AREAS

    def label(self, dossier: Dossier) -> Message:
        """Its name in undo and history."""
        return msg("Agree on the plan of {name}", name=dossier.employee(self.plan.employee_id).name)

    def apply(self, dossier: Dossier, model: CompetenceModel) -> None:
        """Store the agreement, and close the other plans: a person has one plan under way."""
        if self.review_on is not None and self.review_on < self.on:
            raise AppError(
                msg("The day to look at the plan again is before the agreement. Nothing was changed."),
                msg("Choose a later date."),
            )
        for other in dossier.plans(self.plan.employee_id):
            if other.id != self.plan.id and other.status is not PlanStatus.CLOSED:
                dossier.save_plan(replace(other, status=PlanStatus.CLOSED))
        dossier.save_plan(replace(self.plan, status=PlanStatus.AGREED, agreed_on=self.on, review_on=self.review_on))


@dataclass(frozen=True, slots=True)
class MarkStep:
    """Say how far a step of a kept plan is (`proof` None leaves what was written). Levels stay as they are."""

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
        """Store the step's status, and the day when it is done. Raises AppError when the plan lost that step."""
        plan = dossier.plan(self.plan.id)
        if all(step.id != self.step_id for step in plan.steps):
            raise AppError(msg("This step is not in the plan any more. Nothing was changed."), msg("Look at the plan."))
        steps = tuple(self._marked(step) if step.id == self.step_id else step for step in plan.steps)
        dossier.save_plan(replace(plan, steps=steps))

    def _marked(self, step: PlanStep) -> PlanStep:
        done_on = self.on if self.status is StepStatus.DONE else None
        proof = step.proof if self.proof is None else self.proof
        return replace(step, status=self.status, done_on=done_on, proof=proof)
