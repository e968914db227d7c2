"""Papers of the open file as PDF bytes: the same for the window and the command line.

A paper is made in two parts: a sheet, with everything that it shows, and its bytes. A sheet is a frozen value that no
longer needs the file, so another thread may draw it.
"""

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
from competentie_app.reports.content import IndividualPlanContent, TeamReportContent
from competentie_app.reports.content.agreements_list import AgreementsListContent
from competentie_app.reports.content.paper_form import PaperFormContent
from competentie_app.reports.content.personal_file import PersonalFileContent
from competentie_app.reports.content.talk import AgreementsContent, TalkSheetContent
from competentie_app.texts import Texts, msg

Content = (
    IndividualPlanContent
    | TeamReportContent
    | PaperFormContent
    | TalkSheetContent
    | AgreementsContent
    | AgreementsListContent
    | PersonalFileContent
)
FORBIDDEN_IN_NAMES = re.compile(r'[<>:"/\\|?*\x00-\x1f]+')
MAX_NAME_BYTES = 180


@dataclass(frozen=True, slots=True)
class Paper:
    """A finished page or set of pages. `file_name` is safe on Windows, macOS and Linux."""

    file_name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Sheet:
    """What a paper will show, in the language of its texts. `title` heads the preview."""

    title: str
    file_name: str
    content: Content
    texts: Texts


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


def plan_sheet(session: Session, subject: PlanSubject, texts: Texts) -> Sheet:
    """What the individual learning plan shows."""
    name = session.dossier.employee(subject.employee_id).name
    content = plan_content(subject, texts, session.environment.today())
    title = texts.t("Learning plan of {name}", name=name)
    return Sheet(title, plan_file_name(name, texts), content, texts)


def team_sheet(session: Session, team_id: str, texts: Texts) -> Sheet:
    """What the team's report shows. Raises AppError before the first round."""
    assessment_round = newest_round(session)
    model, today = session.model_of(assessment_round.model_version_id), session.environment.today()
    view = view_team(session.dossier, model, assessment_round, team_id, today)
    content = team_content(TeamSubject(session.dossier, view, team_id), texts, today)
    name = session.dossier.team(team_id).name
    return Sheet(texts.t("Team report {name}", name=name), team_file_name(name, texts), content, texts)


def print_sheet(sheet: Sheet) -> Paper:
    """Draw a sheet; touches nothing but the sheet and the shipped fonts."""
    if isinstance(sheet.content, IndividualPlanContent):
        from competentie_app.reports.individual_plan import render_individual_plan

        return Paper(sheet.file_name, render_individual_plan(sheet.content, sheet.texts))
    if isinstance(sheet.content, PaperFormContent):
        from competentie_app.reports.paper_form import render_paper_form

        return Paper(sheet.file_name, render_paper_form(sheet.content, sheet.texts))
    if isinstance(sheet.content, TalkSheetContent):
        from competentie_app.reports.talk_sheet import render_talk_sheet

        return Paper(sheet.file_name, render_talk_sheet(sheet.content, sheet.texts))
    if isinstance(sheet.content, AgreementsContent):
        from competentie_app.reports.agreements import render_agreements

        return Paper(sheet.file_name, render_agreements(sheet.content, sheet.texts))
    if isinstance(sheet.content, AgreementsListContent):
        from competentie_app.reports.agreements_list import render_agreements_list

        return Paper(sheet.file_name, render_agreements_list(sheet.content, sheet.texts))
    if isinstance(sheet.content, PersonalFileContent):
        from competentie_app.reports.personal_file import render_personal_file

        return Paper(sheet.file_name, render_personal_file(sheet.content, sheet.texts))
    from competentie_app.reports.team_report import render_team_report

    return Paper(sheet.file_name, render_team_report(sheet.content, sheet.texts))


def plan_paper(session: Session, subject: PlanSubject, texts: Texts) -> Paper:
    """The individual learning plan."""
    return print_sheet(plan_sheet(session, subject, texts))


def team_paper(session: Session, team_id: str, texts: Texts) -> Paper:
    """The team's report on development needs, without names."""
    return print_sheet(team_sheet(session, team_id, texts))


def plan_file_name(name: str, texts: Texts) -> str:
    """What the file with the plan of a person is called."""
    return safe_name(texts.t("Learning plan {name}", name=name)) + ".pdf"


def team_file_name(name: str, texts: Texts) -> str:
    """What the file with the report of a team is called."""
    return safe_name(texts.t("Team report {name}", name=name)) + ".pdf"


def safe_name(name: str) -> str:
    """A file name without signs that a system forbids, short enough everywhere."""
    clean = FORBIDDEN_IN_NAMES.sub("-", name).strip(" .") or "-"
    return clean.encode("utf-8")[:MAX_NAME_BYTES].decode("utf-8", errors="ignore")
