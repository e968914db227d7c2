"""The sheets of one page before a talk."""

from __future__ import annotations

from competentie_app.app.paper import Sheet
from competentie_app.app.papers import newest_round
from competentie_app.app.report_kinds.kind import PaperKind, ReportItem, ReportKind, Scope
from competentie_app.app.report_kinds.people import people_of, rated_people
from competentie_app.app.session import Session
from competentie_app.app.talk_papers import talk_file_name, talk_sheet
from competentie_app.dossier.records import Employee
from competentie_app.texts import Texts, msg


def _items(session: Session, team_id: str | None) -> tuple[ReportItem, ...]:
    rated = rated_people(session)
    return tuple(_item(session, person, is_rated=person.id in rated) for person in people_of(session, team_id))


def _item(session: Session, person: Employee, *, is_rated: bool) -> ReportItem:
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


def _sheet(session: Session, key: str, texts: Texts) -> Sheet:
    return talk_sheet(session, key, newest_round(session).id, texts)


TALK = PaperKind(ReportKind.TALK, msg("Talk sheet"), Scope.PERSON, _items, _sheet, talk_file_name)
