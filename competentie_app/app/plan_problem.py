"""The planner's problem for one person: gaps of a round, hours, and what stays of earlier plans."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from competentie_app.analysis.status import NO_LEVEL
from competentie_app.app.plan_follow_up import levels_proposed_by_steps
from competentie_app.app.plan_kept import KeptSteps
from competentie_app.app.round_view import RoundView
from competentie_app.dossier.dossier import Dossier
from competentie_app.dossier.records import Employee, Plan, PlanStep
from competentie_app.model.learning_offer import Group, LearningOffer, Raise
from competentie_app.model.values import Provenance, Status
from competentie_app.planning.holidays import holidays_between
from competentie_app.planning.problem import GapToClose, PlanProblem
from competentie_app.texts import LocalText

DEFAULT_LEARNING_MINUTES = 20 * 60
"""Time for learning when nobody gave any: twenty hours for the span of one plan."""
PLAN_MONTHS = 7
"""Months from start to end of a plan that nobody gave dates."""


@dataclass(frozen=True, slots=True)
class PlanLimits:
    """What a plan has to fit in. `minutes` None: the person's own learning time, else the default.

    `languages`, `form_ids`: of the activities; empty means any. The other limits: None means none.
    """

    minutes: int | None = None
    languages: tuple[str, ...] = ("nl",)
    start: date | None = None
    end: date | None = None
    max_cost_cents: int | None = None
    minutes_per_month: int | None = None
    form_ids: tuple[str, ...] = ()


def limits_of(plan: Plan, start: date | None, end: date | None) -> PlanLimits:
    """The limits that a kept plan was made with, for another span of days."""
    return PlanLimits(
        plan.minutes_budget,
        plan.languages,
        start,
        end,
        plan.max_cost_cents,
        plan.minutes_per_month,
        plan.form_ids,
    )


def plan_end(start: date) -> date:
    """The last day of the month in which a plan that starts now ends."""
    months = start.year * 12 + start.month - 1 + PLAN_MONTHS + 1
    return date(months // 12, months % 12 + 1, 1) - timedelta(days=1)


def minutes_of(limits: PlanLimits, employee: Employee) -> int:
    """Time for learning in the span of the plan: the limit, else the person's own, else the default."""
    given = (limits.minutes, employee.learning_minutes, DEFAULT_LEARNING_MINUTES)
    return next(minutes for minutes in given if minutes is not None)


def plan_problem(
    dossier: Dossier, view: RoundView, employee_id: str, limits: PlanLimits, kept: KeptSteps, today: date
) -> PlanProblem:
    """What the planner has to solve for one person. Where views differ the lowest one counts (the widest gap).

    `kept`: steps that stay; they take their part of the hours.
    """
    employee = dossier.employee(employee_id)
    start = limits.start or today
    end = limits.end or plan_end(start)
    wishes = dossier.wishes(employee_id, view.assessment_round.id)
    return PlanProblem(
        gaps=with_done_steps(dossier, gaps_to_close(dossier, view, employee_id), employee_id, kept),
        offers=view.model.learning_offers,
        minutes_budget=max(0, minutes_of(limits, employee) - kept.minutes),
        start=start,
        languages=limits.languages,
        persona_ids=dossier.personas_of(employee_id, view.day_of(employee_id)),
        on_the_job_form_ids=frozenset(form.id for form in view.model.forms if form.on_the_job),
        pinned_offer_ids=kept.pinned,
        refused_offer_ids=kept.refused,
        done_offer_ids=kept.done,
        wished_competency_ids=frozenset(wish.competency_id for wish in wishes if wish.competency_id),
        max_cost_cents=limits.max_cost_cents,
        end=end,
        minutes_per_month=limits.minutes_per_month,
        days_off=days_off(dossier, start, end),
        form_ids=limits.form_ids,
    )


def days_off(dossier: Dossier, start: date, end: date) -> frozenset[date]:
    """Public holidays, and the days off that the file names, in the span of a plan."""
    own = {
        each.from_day + timedelta(days=number)
        for each in dossier.days_off()
        for number in range((each.to_day - each.from_day).days + 1)
    }
    return holidays_between(start, end) | {day for day in own if start <= day <= end}


def own_offer(step: PlanStep) -> LearningOffer:
    """An own activity as the planner takes it: for this person alone, in any language, at no cost."""
    nothing = LocalText("", "")
    return LearningOffer(
        id=step.id,
        title=LocalText(step.title, step.title),
        description=nothing,
        provider=None,
        form_id="",
        languages=(),
        minutes=step.minutes,
        cost_cents=0,
        address=None,
        needs_network=False,
        group=Group.ALONE,
        raises=tuple(Raise(*each) for each in step.raises),
        prerequisite_ids=(),
        excludes_ids=(),
        persona_ids=(),
        last_checked=date.min,
        replaced_by=(),
        provenance=Provenance(Status.LOCAL, ""),
    )


def with_done_steps(
    dossier: Dossier, gaps: tuple[GapToClose, ...], employee_id: str, kept: KeptSteps
) -> tuple[GapToClose, ...]:
    """The gaps as the next steps find them: what was done since the talk is not planned twice.

    Levels themselves change in a talk only.
    """
    reached: dict[str, int] = {}
    if kept.finished:
        proposed = levels_proposed_by_steps(dossier, employee_id)
        reached = {each.competency_id: each.level for each in proposed}
    return tuple(
        replace(
            gap,
            current_level=max(gap.current_level, reached.get(gap.competency_id, 0)),
            has_grounds=None if kept.is_checked else gap.has_grounds,
        )
        for gap in gaps
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
