"""Calendar files of one person's plan, and of a team: who, which step, which day. Never a level."""

from __future__ import annotations

from collections.abc import Container, Iterable
from dataclasses import dataclass
from datetime import date, time

from competentie_app.app.plan_kept import FINISHED, current_plan
from competentie_app.app.plan_steps import step_source, step_title
from competentie_app.app.session import Session
from competentie_app.app.team_plan import TeamQuestion
from competentie_app.app.team_plan_set import SetSession, set_sessions
from competentie_app.dossier.records import Employee, Plan, PlanStatus, PlanStep
from competentie_app.errors import AppError
from competentie_app.exchange.calendar.events import CalendarEvent, stable_uid
from competentie_app.exchange.calendar.writer import calendar_file
from competentie_app.model.competence_model import CompetenceModel
from competentie_app.planning.team_plan import TeamSession
from competentie_app.texts import Texts, msg


@dataclass(frozen=True, slots=True)
class CalendarFile:
    """A file to save. `events`: how many it holds."""

    file_name: str
    content: bytes
    events: int


def person_calendar(session: Session, employee_id: str, texts: Texts) -> CalendarFile:
    """The steps still to come of one person's plan in the file, and the day to look at it again.

    Raises AppError when no step has a day.
    """
    employee = session.dossier.employee(employee_id)
    plan = current_plan(session.dossier, employee_id)
    events = _of_plan(session, plan, texts) if plan else []
    if not events:
        raise AppError(
            msg("There is no step with a day in the plan of {name}, so there is no calendar.", name=employee.name),
            msg("Keep a proposal first."),
        )
    name = texts.t("Learning plan")
    return _file(session, events, name, f"{name} {employee.name}", texts)


def team_calendar(
    session: Session,
    question: TeamQuestion,
    proposed: Iterable[TeamSession],
    texts: Texts,
    starts_at: time | None = None,
) -> CalendarFile:
    """Sessions in the plans, sessions that are proposed, and the due days of agreed plans: who, step and day.

    `starts_at`: the time of proposed sessions; None: all day. Raises AppError when nothing has a day.
    """
    assert question.view is not None
    model, people = question.view.model, {each.id: each for each in question.people}
    set_already = set_sessions(session, question)
    events = [_set_event(model, question.team_id or "", each, texts) for each in set_already]
    laid = {(each.offer_id, each.day) for each in set_already}
    for each in proposed:
        if each.day is not None:
            names = [people[key].name for key in each.member_ids]
            events.append(_proposed_event(model, question.team_id or "", each, names, texts, starts_at))
    for employee in question.people:
        plan = current_plan(session.dossier, employee.id)
        if plan is not None and plan.status is PlanStatus.AGREED:
            events += _due_events(model, employee, plan, laid, texts)
    team = session.dossier.team(question.team_id or "").name
    if not events:
        raise AppError(
            msg("There is no session or step with a day in {team}, so there is no calendar.", team=team),
            msg("Keep proposals, or ask for more sessions."),
        )
    name = texts.t("Learning plans of {team}", team=team)
    return _file(session, events, name, name, texts)


def _file(session: Session, events: list[CalendarEvent], name: str, file_name: str, texts: Texts) -> CalendarFile:
    content = calendar_file(events, name, texts.language, session.environment.now())
    safe = "".join(letter if letter not in '<>:"/\\|?*' and letter.isprintable() else "_" for letter in file_name)
    return CalendarFile(f"{safe}.ics", content, len(events))


def _of_plan(session: Session, plan: Plan, texts: Texts) -> list[CalendarEvent]:
    model = session.model_of(session.dossier.round(plan.round_id).model_version_id)
    events = [_step_event(model, step, texts) for step in plan.steps if step.status not in FINISHED and _day(step)]
    if plan.review_on is not None:
        summary = texts.t("Look at the learning plan again")
        events.append(CalendarEvent(stable_uid("review", plan.id), plan.review_on, summary, private=True))
    return events


def _day(step: PlanStep) -> date | None:
    return step.fixed_on or step.due


def _step_event(model: CompetenceModel, step: PlanStep, texts: Texts) -> CalendarEvent:
    day = _day(step)
    assert day is not None
    title = step_title(model, step, texts)
    summary = title if step.fixed_on else texts.t("Done by today: {step}", step=title)
    about = [step_source(model, step, texts), texts.hours(step.minutes)]
    description = " · ".join(part for part in about if part)
    return CalendarEvent(stable_uid("step", step.id), day, summary, description, private=True)


def _due_events(
    model: CompetenceModel, employee: Employee, plan: Plan, laid: Container[tuple[str, date | None]], texts: Texts
) -> list[CalendarEvent]:
    """The steps of an agreed plan, less the sessions that stand in the file already."""
    found: list[CalendarEvent] = []
    for step in plan.steps:
        day = _day(step)
        check = not (step.offer_id or step.title)  # belongs to the talk, and is nobody else's business
        if check or step.status in FINISHED or day is None or (step.offer_id or "", step.fixed_on) in laid:
            continue
        summary = f"{employee.name}: {step_title(model, step, texts)}"
        found.append(CalendarEvent(stable_uid("team", step.id), day, summary, private=True))
    return found


def _set_event(model: CompetenceModel, team_id: str, each: SetSession, texts: Texts) -> CalendarEvent:
    uid = stable_uid("set", team_id, each.offer_id, each.day.isoformat())
    names = ", ".join(person.name for person in each.people)
    return CalendarEvent(uid, each.day, _title(model, each.offer_id, texts), names, private=True)


def _proposed_event(
    model: CompetenceModel, team_id: str, each: TeamSession, names: list[str], texts: Texts, starts_at: time | None
) -> CalendarEvent:
    assert each.day is not None
    return CalendarEvent(
        uid=stable_uid("proposed", team_id, each.offer_id, str(each.group)),
        day=each.day,
        summary=texts.t("Proposal: {session}", session=_title(model, each.offer_id, texts)),
        description=", ".join(names),
        starts_at=starts_at,
        minutes=each.minutes,
        private=True,
    )


def _title(model: CompetenceModel, offer_id: str, texts: Texts) -> str:
    offer = model.learning_offer.get(offer_id)
    return texts.model_text(offer.title) if offer else offer_id
