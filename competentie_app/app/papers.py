"""The learning plan of a person and the report of a team: the same for the window and the command line."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from competentie_app.app.paper import Paper, Sheet, print_sheet, safe_name
from competentie_app.app.plan_content import PlanSubject, plan_content
from competentie_app.app.plan_proposal import PlanLimits, current_plan, propose_for
from competentie_app.app.round_view import RoundView, view_round, view_team
from competentie_app.app.session import Session
from competentie_app.app.team_change import change_since
from competentie_app.app.team_content import TeamSubject, team_content
from competentie_app.app.team_offers import TeamOffers, read_team_offers, with_proposals
from competentie_app.dossier.records import AssessmentRound
from competentie_app.errors import AppError
from competentie_app.reports.content import IndividualPlanContent, TeamReportContent
from competentie_app.texts import Texts, msg

if TYPE_CHECKING:
    from competentie_app.reports.setting.press import Manuscript


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
    return Sheet(title, plan_file_name(name, texts), partial(_tell_plan, content, texts))


def team_sheet(session: Session, team_id: str, texts: Texts) -> Sheet:
    """What the team's report shows. Raises AppError before the first round."""
    assessment_round = newest_round(session)
    model, today = session.model_of(assessment_round.model_version_id), session.environment.today()
    view = view_team(session.dossier, model, assessment_round, team_id, today)
    content = team_content(TeamSubject(session.dossier, view, team_id), texts, today)
    if content.enough:
        content = replace(content, change=change_since(session, team_id, texts))
    name = session.dossier.team(team_id).name
    title = texts.t("Team report {name}", name=name)
    offers = read_team_offers(session, view, team_id)
    return Sheet(title, team_file_name(name, texts), partial(_tell_team_report, content, offers, texts))


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


def _tell_plan(content: IndividualPlanContent, texts: Texts) -> Manuscript:
    from competentie_app.reports.individual_plan import told_individual_plan

    return told_individual_plan(content, texts)


def _tell_team_report(content: TeamReportContent, offers: TeamOffers, texts: Texts) -> Manuscript:
    from competentie_app.reports.team_report import told_team_report

    return told_team_report(with_proposals(content, offers, texts), texts)
