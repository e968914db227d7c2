"""How far every team is: forms, talks, plans and steps. Progress, never scores."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from competentie_app.app.plan_changes import step_key
from competentie_app.app.team_facts import Facts, gather
from competentie_app.dossier.dossier import Dossier
from competentie_app.dossier.records import AssessmentRound, PlanStatus, PlanStep, StepStatus, Team

DUE_SOON = timedelta(days=30)
"""A step that is due within this time is named on the card of its team."""


@dataclass(frozen=True, slots=True)
class Count:
    """`done` of `n`."""

    done: int = 0
    n: int = 0

    @property
    def share(self) -> float:
        """From 0 to 1; 0 where there is nothing to do."""
        return self.done / self.n if self.n else 0.0


@dataclass(frozen=True, slots=True)
class StepCount:
    """Steps of the agreed plans, those that were dropped left out. `overdue`: their day is over, and not done."""

    done: int = 0
    n: int = 0
    due_soon: int = 0
    overdue: int = 0

    @property
    def share(self) -> float:
        """Share that is done, from 0 to 1; 0 without steps."""
        return self.done / self.n if self.n else 0.0


class Begin(StrEnum):
    """With what a team begins that has nothing yet."""

    MEMBERS = "members"
    PERSONAS = "personas"
    ROUND = "round"
    LEVELS = "levels"


@dataclass(frozen=True, slots=True)
class TeamProgress:
    """One team. `forms`, `talks` and `plans` count the people who take part in the round, externals left out.

    The tuples hold ids of employees, for the list of what to do next; `without_form`: who had no talk either.
    `closed`: the round is closed for this team.
    """

    team_id: str
    name: str
    members: int
    personas: int
    forms: Count
    talks: Count
    plans: Count
    steps: StepCount
    begin: Begin | None
    closed: bool
    without_form: tuple[str, ...]
    without_plan: tuple[str, ...]
    without_persona: tuple[str, ...]
    with_overdue: tuple[str, ...]
    overdue_step: str = ""
    """Key of the step of the first of them that is overdue longest (`plan_changes.step_key`)."""
    with_due: tuple[str, ...] = ()
    """Whose step is due soon, of those without one that is overdue."""
    due_step: str = ""
    to_review: tuple[str, ...] = ()
    """Whose plan is to be looked at again, today or before."""


@dataclass(frozen=True, slots=True)
class Overview:
    """All teams in alphabetical order, with the totals. `without_team`: people who never were in one (not leavers).

    `missed_deadline`: the deadline of the round, once it is over.
    """

    assessment_round: AssessmentRound | None
    teams: tuple[TeamProgress, ...]
    people: int
    without_team: int
    missed_deadline: date | None = None

    def total(self, of: Callable[[TeamProgress], Count]) -> Count:
        """One count over all teams."""
        counts = [of(team) for team in self.teams]
        return Count(sum(count.done for count in counts), sum(count.n for count in counts))

    @property
    def steps(self) -> StepCount:
        """Steps of all teams."""
        found = [team.steps for team in self.teams]
        return StepCount(
            sum(steps.done for steps in found),
            sum(steps.n for steps in found),
            sum(steps.due_soon for steps in found),
            sum(steps.overdue for steps in found),
        )


def read_overview(dossier: Dossier, today: date) -> Overview:
    """Count everything of the newest round, for the teams and people of today."""
    facts = gather(dossier, today)
    teams = tuple(_team(facts, team, today) for team in dossier.teams())
    people = sum(team.members for team in teams)
    placed = {membership.employee_id for membership in dossier.memberships()}
    deadline = facts.assessment_round.deadline if facts.assessment_round else None
    missed = deadline if deadline is not None and deadline < today else None
    return Overview(facts.assessment_round, teams, people, len(facts.employees.keys() - placed), missed)


def _team(facts: Facts, team: Team, today: date) -> TeamProgress:
    members = facts.members.get(team.id, ())
    taking_part = [key for key in facts.in_round.get(team.id, ()) if key not in facts.absent]
    n = len(taking_part)
    steps = [step for key in members for step in _steps_under_way(facts, key)]
    forms = Count(len(facts.with_form.intersection(taking_part)), n)
    talks = Count(len(facts.with_talk.intersection(taking_part)), n)
    overdue = _with_step(facts, members, lambda step: is_overdue(step, today))
    due = _with_step(facts, [key for key in members if key not in overdue], lambda step: _is_due_soon(step, today))
    return TeamProgress(
        team_id=team.id,
        name=team.name,
        members=len(members),
        personas=len({persona for key in members for persona in facts.personas.get(key, ())}),
        forms=forms,
        talks=talks,
        plans=Count(sum(_has_agreed_plan(facts, key) for key in taking_part), n),
        steps=_count_steps(steps, today),
        begin=_begin(facts, members, forms.done + talks.done, steps),
        closed=facts.assessment_round is not None and team.id in facts.assessment_round.closed_team_ids,
        without_form=tuple(key for key in taking_part if key not in facts.with_form | facts.with_talk),
        without_plan=tuple(key for key in taking_part if key in facts.with_talk and not _has_plan(facts, key)),
        without_persona=tuple(
            key for key in members if not facts.personas.get(key) and not facts.employees[key].external
        ),
        with_overdue=overdue,
        overdue_step=_first_key(facts, overdue, lambda step: is_overdue(step, today)),
        with_due=due,
        due_step=_first_key(facts, due, lambda step: _is_due_soon(step, today)),
        to_review=tuple(key for key in members if _is_to_review(facts, key, today)),
    )


def _with_step(facts: Facts, members: Iterable[str], wanted: Callable[[PlanStep], bool]) -> tuple[str, ...]:
    return tuple(key for key in members if any(wanted(step) for step in _steps_under_way(facts, key)))


def _first_key(facts: Facts, people: tuple[str, ...], wanted: Callable[[PlanStep], bool]) -> str:
    """The key of the step to begin with, of the first of these people; empty when there is nobody."""
    steps = [step for step in _steps_under_way(facts, people[0]) if wanted(step)] if people else []
    return step_key(min(steps, key=lambda step: (step.due or date.max, step.position))) if steps else ""


def _is_to_review(facts: Facts, employee_id: str, today: date) -> bool:
    plans = [plan for plan in facts.plans.get(employee_id, ()) if plan.status is PlanStatus.AGREED]
    return any(plan.review_on is not None and plan.review_on <= today for plan in plans)


def is_overdue(step: PlanStep, today: date) -> bool:
    """Whether the day of a step is over while it is not done."""
    return step.status in (StepStatus.PLANNED, StepStatus.BUSY) and step.due is not None and step.due < today


def _is_due_soon(step: PlanStep, today: date) -> bool:
    waiting = step.status in (StepStatus.PLANNED, StepStatus.BUSY)
    return waiting and step.due is not None and today <= step.due <= today + DUE_SOON


def _begin(facts: Facts, members: tuple[str, ...], answered: int, steps: Iterable[PlanStep]) -> Begin | None:
    if not members:
        return Begin.MEMBERS
    if not any(facts.personas.get(key) for key in members):
        return Begin.PERSONAS
    if facts.assessment_round is None:
        return Begin.ROUND
    return None if answered or any(True for _ in steps) else Begin.LEVELS


def _count_steps(steps: list[PlanStep], today: date) -> StepCount:
    return StepCount(
        done=sum(step.status is StepStatus.DONE for step in steps),
        n=len(steps),
        due_soon=sum(_is_due_soon(step, today) for step in steps),
        overdue=sum(is_overdue(step, today) for step in steps),
    )


def _steps_under_way(facts: Facts, employee_id: str) -> list[PlanStep]:
    """Steps of the agreed plans of a person, of any round, those that were dropped left out."""
    agreed = [plan for plan in facts.plans.get(employee_id, ()) if plan.status is PlanStatus.AGREED]
    return [step for plan in agreed for step in plan.steps if step.status is not StepStatus.DROPPED]


def _has_plan(facts: Facts, employee_id: str) -> bool:
    return any(plan.round_id == facts.round_id for plan in facts.plans.get(employee_id, ()))


def _has_agreed_plan(facts: Facts, employee_id: str) -> bool:
    """A plan that was closed after its agreement counts: it was agreed in this round."""
    plans = [plan for plan in facts.plans.get(employee_id, ()) if plan.round_id == facts.round_id]
    return any(plan.status is PlanStatus.AGREED or plan.agreed_on is not None for plan in plans)
