"""The learning plans of people."""

from __future__ import annotations

from competentie_app.app.paper import Sheet
from competentie_app.app.papers import plan_file_name, plan_sheet, plan_subject
from competentie_app.app.plan_kept import current_plan
from competentie_app.app.report_kinds.kind import PaperKind, ReportItem, ReportKind, Scope
from competentie_app.app.report_kinds.people import people_of, rated_people
from competentie_app.app.session import Session
from competentie_app.dossier.records import Employee, Plan, PlanStatus
from competentie_app.texts import Message, Texts, msg


def _items(session: Session, team_id: str | None) -> tuple[ReportItem, ...]:
    rated = rated_people(session)
    return tuple(_item(session, person, is_rated=person.id in rated) for person in people_of(session, team_id))


def _item(session: Session, person: Employee, *, is_rated: bool) -> ReportItem:
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


def _sheet(session: Session, key: str, texts: Texts) -> Sheet:
    return plan_sheet(session, plan_subject(session, key), texts)


PLAN = PaperKind(ReportKind.PLAN, msg("Learning plan"), Scope.PERSON, _items, _sheet, plan_file_name)
