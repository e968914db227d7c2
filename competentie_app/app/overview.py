"""How far every team is: forms, talks, plans and steps. Progress, never scores."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from competentie_app.app.plan_changes import step_key
from competentie_app.app.plan_follow_up import FollowedStep, waiting_reviews, waiting_steps
from competentie_app.app.team_facts import Facts, gather
from competentie_app.dossier.dossier import Dossier
from competentie_app.dossier.records import AssessmentRound, PlanStatus, StepStatus, Team


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
    forms = Count(len(facts.with_form.intersection(taking_part)), n)
    talks = Count(len(facts.with_talk.intersection(taking_part)), n)
    follow = _follow_up(facts, members, today)
    return TeamProgress(
        team_id=team.id,
        name=team.name,
        members=len(members),
        personas=len({persona for key in members for persona in facts.personas.get(key, ())}),
        forms=forms,
        talks=talks,
        plans=Count(sum(_has_agreed_plan(facts, key) for key in taking_part), n),
        steps=follow.steps,
        begin=_begin(facts, members, forms.done + talks.done + follow.steps.n),
        closed=facts.assessment_round is not None and team.id in facts.assessment_round.closed_team_ids,
        without_form=tuple(key for key in taking_part if key not in facts.with_form | facts.with_talk),
        without_plan=tuple(key for key in taking_part if key in facts.with_talk and not _has_plan(facts, key)),
        without_persona=_without_persona(facts, members),
        with_overdue=follow.overdue,
        overdue_step=follow.overdue_step,
        with_due=follow.due,
        due_step=follow.due_step,
        to_review=follow.to_review,
    )


def _without_persona(facts: Facts, members: Iterable[str]) -> tuple[str, ...]:
    return tuple(key for key in members if not facts.personas.get(key) and not facts.employees[key].external)


@dataclass(frozen=True, slots=True)
class _FollowUp:
    """What waits in the agreed plans of a team: people in the order of the team, and their first step each."""

    steps: StepCount
    overdue: tuple[str, ...]
    overdue_step: str
    due: tuple[str, ...]
    due_step: str
    to_review: tuple[str, ...]


def _follow_up(facts: Facts, members: tuple[str, ...], today: date) -> _FollowUp:
    plans = [
        plan for key in members for plan in facts.plans.get(key, ()) if plan.status is PlanStatus.AGREED
    ]  # of any round
    steps = [step for plan in plans for step in plan.steps if step.status is not StepStatus.DROPPED]
    waiting = waiting_steps(plans, today)
    late = [each for each in waiting if each.is_overdue]
    overdue = _whose(members, late)
    soon = [each for each in waiting if not each.is_overdue]
    due = tuple(key for key in _whose(members, soon) if key not in overdue)
    reviews = {review.plan.employee_id for review in waiting_reviews(plans, today, ahead=timedelta())}
    return _FollowUp(
        StepCount(sum(step.status is StepStatus.DONE for step in steps), len(steps), len(soon), len(late)),
        overdue,
        _first_key(late, overdue),
        due,
        _first_key(soon, due),
        tuple(key for key in members if key in reviews),
    )


def _whose(members: tuple[str, ...], steps: Iterable[FollowedStep]) -> tuple[str, ...]:
    people = {each.plan.employee_id for each in steps}
    return tuple(key for key in members if key in people)


def _first_key(steps: Iterable[FollowedStep], people: tuple[str, ...]) -> str:
    """The key of the step to begin with, of the first of these people; empty when there is nobody."""
    return next((step_key(each.step) for each in steps if each.plan.employee_id in people[:1]), "")


def _begin(facts: Facts, members: tuple[str, ...], done: int) -> Begin | None:
    """`done`: forms, talks and steps."""
    if not members:
        return Begin.MEMBERS
    if not any(facts.personas.get(key) for key in members):
        return Begin.PERSONAS
    if facts.assessment_round is None:
        return Begin.ROUND
    return None if done else Begin.LEVELS


def _has_plan(facts: Facts, employee_id: str) -> bool:
    return any(plan.round_id == facts.round_id for plan in facts.plans.get(employee_id, ()))


def _has_agreed_plan(facts: Facts, employee_id: str) -> bool:
    """A plan that was closed after its agreement counts: it was agreed in this round."""
    plans = [plan for plan in facts.plans.get(employee_id, ()) if plan.round_id == facts.round_id]
    return any(plan.status is PlanStatus.AGREED or plan.agreed_on is not None for plan in plans)
