"""Which papers there are to make, for whom, and why some cannot be made yet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from competentie_app.app.agreements_list import agreements_list_file_name, agreements_list_sheet
from competentie_app.app.paper_forms import form_file_name, forms_left_out, paper_form_sheet
from competentie_app.app.papers import (
    Sheet,
    newest_round,
    plan_file_name,
    plan_sheet,
    plan_subject,
    team_file_name,
    team_sheet,
)
from competentie_app.app.personal_file import personal_file_name, personal_file_sheet
from competentie_app.app.plan_kept import current_plan
from competentie_app.app.session import Session
from competentie_app.app.talk_papers import talk_file_name, talk_sheet
from competentie_app.dossier.ratings import View
from competentie_app.dossier.records import Employee, Plan, PlanStatus
from competentie_app.texts import Message, Texts, msg, nmsg


class ReportKind(StrEnum):
    """A kind of paper."""

    PLAN = "plan"
    """The learning plan of one person."""
    TEAM = "team"
    """The gap report of one team, without names."""
    TALK = "talk"
    """The sheet of one page before the talk with one person."""
    FORM = "form"
    """The self-assessment of one person on paper, to fill in with a pen."""
    AGREEMENTS = "agreements"
    """The list of agreements of one team, with names and without levels."""
    PERSONAL = "personal"
    """Everything that is held on one person."""


OF_TEAMS = frozenset({ReportKind.TEAM, ReportKind.AGREEMENTS})
"""Papers of which there is one for a team."""


@dataclass(frozen=True, slots=True)
class ReportItem:
    """One paper that could be made: of a person or of a team, by id. `note` says what it will be, or why not."""

    key: str
    title: str
    available: bool
    note: Message | None = None


def report_items(session: Session, kind: ReportKind, team_id: str | None) -> tuple[ReportItem, ...]:
    """The papers of a kind: people of the team by name, or all teams by name."""
    today = session.environment.today()
    has_round = session.dossier.current_round() is not None
    if kind is ReportKind.TEAM:
        return tuple(
            _team_item(team.id, team.name, has_round=has_round, people=len(session.dossier.members_of(team.id, today)))
            for team in session.dossier.teams()
        )
    if kind is ReportKind.AGREEMENTS:
        return tuple(_list_item(session, team.id, team.name) for team in session.dossier.teams())
    if team_id is None:
        return ()
    if kind is ReportKind.PERSONAL:
        return tuple(
            ReportItem(each.id, each.name, available=True) for each in session.dossier.members_of(team_id, today)
        )
    if kind is ReportKind.FORM:
        return _form_items(session, session.dossier.members_of(team_id, today))
    rated = _rated(session)
    if kind is ReportKind.TALK:
        people = session.dossier.members_of(team_id, today)
        return tuple(_talk_item(session, person, is_rated=person.id in rated) for person in people)
    return tuple(
        _person_item(session, person, is_rated=person.id in rated)
        for person in session.dossier.members_of(team_id, today)
    )


def sheet_of(session: Session, kind: ReportKind, key: str, texts: Texts) -> Sheet:
    """What the paper shows, without drawing it. Raises AppError where it cannot be made."""
    if kind is ReportKind.TEAM:
        return team_sheet(session, key, texts)
    if kind is ReportKind.AGREEMENTS:
        return agreements_list_sheet(session, key, texts)
    if kind is ReportKind.PERSONAL:
        return personal_file_sheet(session, key, texts)
    if kind is ReportKind.FORM:
        return paper_form_sheet(session, newest_round(session).id, key, texts)
    if kind is ReportKind.TALK:
        return talk_sheet(session, key, newest_round(session).id, texts)
    return plan_sheet(session, plan_subject(session, key), texts)


def file_name_of(kind: ReportKind, item: ReportItem, texts: Texts) -> str:
    """What the file of a paper is called, known before the paper is made."""
    names = {
        ReportKind.PLAN: plan_file_name,
        ReportKind.TEAM: team_file_name,
        ReportKind.TALK: talk_file_name,
        ReportKind.FORM: form_file_name,
        ReportKind.AGREEMENTS: agreements_list_file_name,
        ReportKind.PERSONAL: personal_file_name,
    }
    return names[kind](item.title, texts)


def _list_item(session: Session, key: str, name: str) -> ReportItem:
    """A list without any agreed plan can be made: it tells who still has none."""
    people = session.dossier.members_of(key, session.environment.today())
    if not people:
        return ReportItem(key, name, available=False, note=msg("no employees"))
    plans = (current_plan(session.dossier, each.id) for each in people)
    agreed = sum(plan is not None and plan.status is PlanStatus.AGREED for plan in plans)
    note = nmsg("{count} agreed plan", "{count} agreed plans", agreed) if agreed else msg("no agreed plan yet")
    return ReportItem(key, name, available=True, note=note)


def _form_items(session: Session, people: Sequence[Employee]) -> tuple[ReportItem, ...]:
    found = session.dossier.current_round()
    if found is None:
        return tuple(ReportItem(each.id, each.name, available=False, note=msg("no round yet")) for each in people)
    left_out = forms_left_out(session, found.id, people)
    return tuple(
        ReportItem(each.id, each.name, available=each.id not in left_out, note=left_out.get(each.id)) for each in people
    )


def _talk_item(session: Session, person: Employee, *, is_rated: bool) -> ReportItem:
    """A talk is prepared with the own view; without it the sheet has nothing to say."""
    found = session.dossier.current_round()
    if found is None:
        return ReportItem(person.id, person.name, available=False, note=msg("no round yet"))
    if person.external:
        return ReportItem(person.id, person.name, available=False, note=msg("external"))
    if not session.dossier.participation(found.id, person.id).takes_part:
        return ReportItem(person.id, person.name, available=False, note=msg("does not take part in this round"))
    note = None if is_rated else msg("no levels yet")
    return ReportItem(person.id, person.name, available=is_rated, note=note)


def _team_item(key: str, name: str, *, has_round: bool, people: int) -> ReportItem:
    if not has_round:
        return ReportItem(key, name, available=False, note=msg("no round yet"))
    if not people:
        return ReportItem(key, name, available=False, note=msg("no employees"))
    return ReportItem(key, name, available=True)


def _person_item(session: Session, person: Employee, *, is_rated: bool) -> ReportItem:
    plan = current_plan(session.dossier, person.id)
    if plan is not None:
        return ReportItem(person.id, person.name, available=True, note=_status(plan))
    if person.external:
        return ReportItem(person.id, person.name, available=False, note=msg("external"))
    if not is_rated:
        return ReportItem(person.id, person.name, available=False, note=msg("no levels yet"))
    return ReportItem(person.id, person.name, available=True, note=msg("proposal, not saved"))


def _status(plan: Plan) -> Message:
    return msg("agreed") if plan.status is PlanStatus.AGREED else msg("proposal")


def _rated(session: Session) -> frozenset[str]:
    """Who has any level in the current round. The manager's view counts nowhere before the self view is in."""
    found = session.dossier.current_round()
    if found is None:
        return frozenset()
    sheets = session.dossier.sheets(found.id)
    return frozenset(sheet.employee_id for sheet in sheets if sheet.view is not View.MANAGER and sheet.codes)
