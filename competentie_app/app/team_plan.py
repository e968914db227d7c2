"""A team's question to the planner: people of the newest round, what their own plans take, and what was asked."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from competentie_app.app.plan_changes import CHECK, step_key
from competentie_app.app.plan_kept import FINISHED, kept_steps
from competentie_app.app.plan_problem import PLAN_MONTHS, PlanLimits, days_off, minutes_of, plan_end, plan_problem
from competentie_app.app.round_view import RoundView, view_team
from competentie_app.app.session import Session
from competentie_app.app.team_draft import TeamDraft, kept_draft
from competentie_app.dossier.records import Employee, Plan, PlanStatus, PlanStep, StepStatus
from competentie_app.planning.problem import GapToClose
from competentie_app.planning.team_problem import Member, OwnStep, TeamPlanProblem


class TeamStanding(StrEnum):
    """What there is to show for a team."""

    NO_TEAM = "no_team"
    NO_ROUND = "no_round"
    TOO_FEW = "too_few"
    """Fewer than two people, or fewer than two whose levels count."""
    AT_TARGET = "at_target"
    PLAN = "plan"


@dataclass(frozen=True, slots=True)
class TeamQuestion:
    """A team in the newest round. `problem` is there when the standing is PLAN."""

    standing: TeamStanding
    team_id: str | None = None
    people: tuple[Employee, ...] = ()
    view: RoundView | None = None
    problem: TeamPlanProblem | None = None


def ask_team(session: Session, team_id: str | None, draft: TeamDraft | None = None) -> TeamQuestion:
    """Read what the planner needs. Nothing is computed yet, so that a worker can do it.

    `draft` None: what the file keeps for the team.
    """
    dossier, today = session.dossier, session.environment.today()
    if team_id is None:
        return TeamQuestion(TeamStanding.NO_TEAM)
    draft = draft or kept_draft(dossier, team_id)
    found = dossier.current_round()
    if found is None:
        return TeamQuestion(TeamStanding.NO_ROUND, team_id)
    view = view_team(dossier, session.model_of(found.model_version_id), found, team_id, today)
    start = max(today, draft.start) if draft.start else today
    members = [_member(session, view, employee) for employee in view.employees if not employee.external]
    rated = tuple(each for each in members if each.gaps)
    question = TeamQuestion(TeamStanding.TOO_FEW, team_id, view.employees, view)
    if len(rated) < 2:
        return question
    if not any(gap.size for each in rated for gap in each.gaps):
        return replace(question, standing=TeamStanding.AT_TARGET)
    return replace(question, standing=TeamStanding.PLAN, problem=_problem(session, view, rated, draft, start))


def _problem(
    session: Session, view: RoundView, members: tuple[Member, ...], draft: TeamDraft, start: date
) -> TeamPlanProblem:
    end = plan_end(start)
    known = {each.id for each in members}
    return TeamPlanProblem(
        members=members,
        offers=view.model.learning_offers,
        start=start,
        end=end,
        languages=PlanLimits().languages,
        on_the_job_form_ids=frozenset(form.id for form in view.model.forms if form.on_the_job),
        min_people=min(draft.min_people, len(members)),
        max_sessions=draft.max_sessions,
        days_off=days_off(session.dossier, start, end),
        pinned_offer_ids=draft.pinned,
        refused_offer_ids=draft.refused,
        joining=frozenset(seat for seat in draft.joining if seat[0] in known),
        staying_away=draft.staying_away,
        refused_pairs=draft.refused_pairs,
        laid_pairs=draft.laid_pairs,
        max_cost_cents=draft.max_cost_cents,
    )


def _member(session: Session, view: RoundView, employee: Employee) -> Member:
    dossier = session.dossier
    kept = kept_steps(dossier, employee.id)
    budget = kept.current.minutes_budget if kept.current else minutes_of(PlanLimits(), employee)
    own = plan_problem(dossier, view, employee.id, PlanLimits(), kept, session.environment.today())
    steps = [step for step in kept.open if step_key(step) != CHECK]
    return Member(
        id=employee.id,
        gaps=_gaps(view, employee, own.gaps),
        minutes=budget - _taken(kept.current),
        steps=tuple(_own_step(step, kept.current) for step in steps if kept.current),
        persona_ids=own.persona_ids,
        done_offer_ids=own.done_offer_ids,
        refused_offer_ids=own.refused_offer_ids,
        wished_competency_ids=own.wished_competency_ids,
        helps=employee.wants_to_help,
        minutes_a_month=-(-budget // PLAN_MONTHS),
        laid=tuple((step.fixed_on, step.minutes) for step in steps if step.fixed_on is not None),
    )


def _gaps(view: RoundView, employee: Employee, gaps: tuple[GapToClose, ...]) -> tuple[GapToClose, ...]:
    """As the own plan finds them. What a done step brought is not agreed on before the next talk."""
    levels: list[int] = view.gaps.level_low[view.row_of(employee.id)].tolist()
    known = dict(zip(view.ratings.competency_ids, levels, strict=True))
    return tuple(
        replace(gap, provisional=gap.provisional or gap.current_level > known[gap.competency_id]) for gap in gaps
    )


def _taken(plan: Plan | None) -> int:
    """Learning time that the own plan takes, done steps too."""
    steps = plan.steps if plan else ()
    return sum(step.minutes for step in steps if step.status is not StepStatus.DROPPED and step_key(step) != CHECK)


def _own_step(step: PlanStep, plan: Plan) -> OwnStep:
    """A step under way, or with a day that nobody can move, goes on as it is."""
    free = step.status is StepStatus.PLANNED and step.fixed_on is None
    proposed = plan.status is PlanStatus.PROPOSED
    return OwnStep(
        id=step.id,
        offer_id=step.offer_id,
        minutes=step.minutes,
        raises=step.raises,
        joinable=free,
        replaceable=free and proposed and not step.by_hand and not step.edits and step.status not in FINISHED,
        due=step.due,
    )
