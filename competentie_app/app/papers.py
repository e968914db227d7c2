"""Papers of the open file as PDF bytes: the same for the window and the command line."""

from __future__ import annotations

import re
from dataclasses import dataclass

from competentie_app.app.plan_content import PlanSubject, plan_content
from competentie_app.app.plan_proposal import PlanLimits, current_plan, propose_for
from competentie_app.app.round_view import RoundView, view_round, view_team
from competentie_app.app.session import Session
from competentie_app.app.team_content import TeamSubject, team_content
from competentie_app.dossier.records import AssessmentRound
from competentie_app.errors import AppError
from competentie_app.reports.individual_plan import render_individual_plan
from competentie_app.reports.team_report import render_team_report
from competentie_app.texts import Texts, msg

FORBIDDEN_IN_NAMES = re.compile(r'[<>:"/\\|?*\x00-\x1f]+')
MAX_NAME_BYTES = 180


@dataclass(frozen=True, slots=True)
class Paper:
    """A finished page or set of pages. `file_name` is safe on Windows, macOS and Linux."""

    file_name: str
    content: bytes


def newest_round(session: Session) -> AssessmentRound:
    """The round that papers are about. Raises AppError before the first."""
    found = session.dossier.current_round()
    if found is None:
        raise AppError(msg("There is no round yet, so there are no levels."), msg("Start a round first."))
    return found


def person_view(session: Session, employee_id: str, assessment_round: AssessmentRound) -> RoundView:
    """The round of one person alone."""
    employee = session.dossier.employee(employee_id)
    model = session.model_of(assessment_round.model_version_id)
    return view_round(session.dossier, model, assessment_round, [employee], session.environment.today())


def plan_subject(session: Session, employee_id: str, limits: PlanLimits | None = None) -> PlanSubject:
    """A person with a plan: the one in the file, or a fresh proposal when there is none or limits are given."""
    dossier, today = session.dossier, session.environment.today()
    kept = current_plan(dossier, employee_id)
    if kept is not None and limits is None:
        return PlanSubject(dossier, person_view(session, employee_id, dossier.round(kept.round_id)), employee_id, kept)
    view = person_view(session, employee_id, newest_round(session))
    proposed = propose_for(dossier, view, employee_id, limits or PlanLimits(), today)
    return PlanSubject(dossier, view, employee_id, proposed.plan, proposed.proposal)


def plan_paper(session: Session, subject: PlanSubject, texts: Texts) -> Paper:
    """The individual learning plan."""
    name = unmistakable_name(session, subject.employee_id)
    content = render_individual_plan(plan_content(subject, texts, session.environment.today()), texts)
    return Paper(safe_name(texts.t("Learning plan {name}", name=name)) + ".pdf", content)


def team_paper(session: Session, team_id: str, texts: Texts) -> Paper:
    """The team's report on development needs, without names."""
    assessment_round = newest_round(session)
    model, today = session.model_of(assessment_round.model_version_id), session.environment.today()
    view = view_team(session.dossier, model, assessment_round, team_id, today)
    content = team_content(TeamSubject(session.dossier, view, team_id), texts, today)
    name = texts.t("Team report {name}", name=session.dossier.team(team_id).name)
    return Paper(safe_name(name) + ".pdf", render_team_report(content, texts))


def unmistakable_name(session: Session, employee_id: str) -> str:
    """A person's name, with the staff number when somebody else has the same name."""
    people = session.dossier.employees()
    employee = session.dossier.employee(employee_id)
    namesakes = [other for other in people if other.name.casefold() == employee.name.casefold()]
    return f"{employee.name} {employee.staff_number or employee.id[:8]}" if len(namesakes) > 1 else employee.name


def safe_name(name: str) -> str:
    """A file name without signs that a system forbids, short enough everywhere."""
    clean = FORBIDDEN_IN_NAMES.sub("-", name).strip(" .") or "-"
    return clean.encode("utf-8")[:MAX_NAME_BYTES].decode("utf-8", errors="ignore")
