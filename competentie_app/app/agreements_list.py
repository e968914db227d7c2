"""What the list of agreements of a team shows: the steps of agreed plans by person, and who has no such plan."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from competentie_app.app.imprint import imprint_of, privacy_of
from competentie_app.app.paper import Sheet, safe_name
from competentie_app.app.plan_kept import current_plan
from competentie_app.app.plan_steps import step_title
from competentie_app.app.session import Session
from competentie_app.dossier.records import Employee, Plan, PlanStatus, PlanStep, StepStatus
from competentie_app.reports.content.agreements_list import AgreementsListContent, ListedPerson, ListedStep
from competentie_app.texts import Texts

if TYPE_CHECKING:
    from competentie_app.reports.setting.press import Manuscript

_OPEN = (StepStatus.PLANNED, StepStatus.BUSY)


def agreements_list_content(session: Session, team_id: str, texts: Texts) -> AgreementsListContent:
    """Everything that the list shows. No level is read for it."""
    dossier, today = session.dossier, session.environment.today()
    people: list[ListedPerson] = []
    proposals: list[str] = []
    without: list[str] = []
    offers: list[str | None] = []
    for employee in dossier.members_of(team_id, today):
        plan = current_plan(dossier, employee.id)
        if plan is None:
            if not employee.external:
                without.append(employee.name)
        elif plan.status is PlanStatus.AGREED:
            people.append(_person(session, employee, plan, texts))
            offers += [step.offer_id for step in plan.steps]
        else:
            proposals.append(employee.name)
    return AgreementsListContent(
        team=dossier.team(team_id).name,
        people=tuple(people),
        proposals=tuple(proposals),
        without=tuple(without),
        imprint=imprint_of(dossier, session.model, today, offers),
        privacy=privacy_of(dossier, today, texts),
    )


def agreements_list_sheet(session: Session, team_id: str, texts: Texts) -> Sheet:
    """The list as a paper."""
    name = session.dossier.team(team_id).name
    content = agreements_list_content(session, team_id, texts)
    title = texts.t("Agreements of {team}", team=name)
    return Sheet(title, agreements_list_file_name(name, texts), partial(_tell_agreements_list, content, texts))


def agreements_list_file_name(name: str, texts: Texts) -> str:
    """What the file with the list of a team is called."""
    return safe_name(texts.t("List of agreements {name}", name=name)) + ".pdf"


def _person(session: Session, employee: Employee, plan: Plan, texts: Texts) -> ListedPerson:
    today = session.environment.today()
    model = session.model_of(session.dossier.round(plan.round_id).model_version_id)
    kept = [step for step in plan.steps if step.status is not StepStatus.DROPPED]
    steps = [_step(step, step_title(model, step, texts), today) for step in sorted(kept, key=_day)]
    late = plan.review_on is not None and plan.review_on < today
    return ListedPerson(employee.name, tuple(steps), plan.agreed_on, plan.review_on, late)


def _day(step: PlanStep) -> tuple[date, int]:
    """By the day that counts; what has none comes last."""
    return step.fixed_on or step.due or date.max, step.position


def _step(step: PlanStep, title: str, today: date) -> ListedStep:
    day = step.fixed_on or step.due
    overdue = day is not None and day < today and step.status in _OPEN
    return ListedStep(title, step.status, step.due, step.fixed_on, step.status_day, overdue)


def _tell_agreements_list(content: AgreementsListContent, texts: Texts) -> Manuscript:
    from competentie_app.reports.agreements_list import told_agreements_list

    return told_agreements_list(content, texts)
