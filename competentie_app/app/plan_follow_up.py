"""Following plans up: steps that are due, days to look at a plan again, and levels that done steps propose."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from competentie_app.dossier.dossier import Dossier
from competentie_app.dossier.ratings import HIGHEST_LEVEL_CODE, View
from competentie_app.dossier.records import Plan, PlanStatus, PlanStep, StepStatus
from competentie_app.planning.holidays import holidays_between
from competentie_app.planning.timetable import Timetable

DUE_SOON = timedelta(days=30)
"""How far ahead "due" looks."""
REVIEW_AFTER = timedelta(days=91)
"""A plan is looked at again after three months, or half-way when it is shorter than six."""
WAITING = (StepStatus.PLANNED, StepStatus.BUSY)


@dataclass(frozen=True, slots=True)
class FollowedStep:
    """A step of an agreed plan that waits. `days`: to its due day; below 0: so many days overdue."""

    plan: Plan
    step: PlanStep
    days: int

    @property
    def is_overdue(self) -> bool:
        """Its day is over."""
        return self.days < 0


@dataclass(frozen=True, slots=True)
class Review:
    """A day to look at an agreed plan again. `days`: until then; below 0: so many days late."""

    plan: Plan
    on: date
    days: int


@dataclass(frozen=True, slots=True)
class ProposedLevel:
    """For the next talk: `level` is where the done `steps` lead. Nothing in the file says that it is reached."""

    competency_id: str
    level: int
    steps: tuple[PlanStep, ...]


def steps_to_follow(
    dossier: Dossier, today: date, employee_ids: Collection[str] | None = None, ahead: timedelta = DUE_SOON
) -> tuple[FollowedStep, ...]:
    """Return the steps of agreed plans that are overdue or due within `ahead`, the longest overdue first."""
    return waiting_steps(agreed_plans(dossier, employee_ids), today, ahead)


def waiting_steps(plans: Iterable[Plan], today: date, ahead: timedelta = DUE_SOON) -> tuple[FollowedStep, ...]:
    """The same, of agreed plans that were read already."""
    found = [
        FollowedStep(plan, step, (step.due - today).days)
        for plan in plans
        for step in plan.steps
        if step.status in WAITING and step.due is not None and step.due <= today + ahead
    ]
    return tuple(sorted(found, key=lambda each: (each.days, each.plan.employee_id, each.step.position)))


def reviews_to_hold(
    dossier: Dossier, today: date, employee_ids: Collection[str] | None = None, ahead: timedelta = DUE_SOON
) -> tuple[Review, ...]:
    """Return the days to look at agreed plans again that are past or come within `ahead`, the earliest first."""
    return waiting_reviews(agreed_plans(dossier, employee_ids), today, ahead)


def waiting_reviews(plans: Iterable[Plan], today: date, ahead: timedelta = DUE_SOON) -> tuple[Review, ...]:
    """The same, of agreed plans that were read already."""
    found = [
        Review(plan, plan.review_on, (plan.review_on - today).days)
        for plan in plans
        if plan.review_on is not None and plan.review_on <= today + ahead
    ]
    return tuple(sorted(found, key=lambda each: (each.on, each.plan.employee_id)))


def agreed_plans(dossier: Dossier, employee_ids: Collection[str] | None = None) -> list[Plan]:
    """The plans under way, of these people or of everybody."""
    plans = [plan for plan in dossier.plans() if plan.status is PlanStatus.AGREED]
    return plans if employee_ids is None else [plan for plan in plans if plan.employee_id in set(employee_ids)]


def proposed_review(start: date, end: date) -> date:
    """Return a working day to look at a plan again: after three months, or half-way when that comes first."""
    wanted = start + min(REVIEW_AFTER, (end - start) / 2)
    last = wanted + timedelta(days=31)
    return Timetable(start, days_off=holidays_between(wanted, last)).on_working_days(wanted, last)[0]


def levels_proposed_by_steps(dossier: Dossier, employee_id: str) -> tuple[ProposedLevel, ...]:
    """Return what the done steps propose for the next talk, by competency id. No level changes by this.

    A step counts until a talk later than its day agrees on a level of that competency. Steps to a level at or below
    the one that was agreed propose nothing.
    """
    talks = _last_talks(dossier, employee_id)
    done = [step for plan in dossier.plans(employee_id) for step in plan.steps if step.status is StepStatus.DONE]
    found: dict[str, list[tuple[int, PlanStep]]] = {}
    for step in sorted(done, key=lambda each: (each.done_on or date.min, each.position)):
        for key, _low, high in step.raises:
            talk, level = talks.get(key, (None, -1))
            is_new = talk is None or step.done_on is None or step.done_on > talk
            if is_new and high > level:
                found.setdefault(key, []).append((high, step))
    return tuple(
        ProposedLevel(key, max(level for level, _ in found[key]), tuple(step for _, step in found[key]))
        for key in sorted(found)
    )


def _last_talks(dossier: Dossier, employee_id: str) -> dict[str, tuple[date, int]]:
    """Per competency the newest day on which a level was agreed, and that level."""
    found: dict[str, tuple[date, int]] = {}
    for sheet in dossier.sheets(employee_ids=[employee_id], view=View.AGREED):
        for key, code in sheet.codes.items():
            if sheet.agreed_on is not None and code <= HIGHEST_LEVEL_CODE:
                found[key] = max(found.get(key, (date.min, 0)), (sheet.agreed_on, code))
    return found
