"""The lists of agreements of teams."""

from __future__ import annotations

from competentie_app.app.agreements_list import agreements_list_file_name, agreements_list_sheet
from competentie_app.app.plan_kept import current_plan
from competentie_app.app.report_kinds.kind import PaperKind, ReportItem, ReportKind, Scope
from competentie_app.app.report_kinds.people import people_of
from competentie_app.app.session import Session
from competentie_app.dossier.records import PlanStatus
from competentie_app.texts import msg, nmsg


def _items(session: Session, _team_id: str | None) -> tuple[ReportItem, ...]:
    return tuple(_item(session, team.id, team.name) for team in session.dossier.teams())


def _item(session: Session, key: str, name: str) -> ReportItem:
    """A list without any agreed plan can be made: it tells who still has none."""
    people = people_of(session, key)
    if not people:
        return ReportItem(key, name, available=False, note=msg("no employees"))
    plans = (current_plan(session.dossier, each.id) for each in people)
    agreed = sum(plan is not None and plan.status is PlanStatus.AGREED for plan in plans)
    note = nmsg("{count} agreed plan", "{count} agreed plans", agreed) if agreed else msg("no agreed plan yet")
    return ReportItem(key, name, available=True, note=note)


AGREEMENTS = PaperKind(
    ReportKind.AGREEMENTS,
    msg("List of agreements"),
    Scope.TEAM,
    _items,
    agreements_list_sheet,
    agreements_list_file_name,
)
