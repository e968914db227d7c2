"""Everything that is held on one person."""

from __future__ import annotations

from competentie_app.app.personal_file import personal_file_name, personal_file_sheet
from competentie_app.app.report_kinds.kind import PaperKind, ReportItem, ReportKind, Scope
from competentie_app.app.report_kinds.people import people_of
from competentie_app.app.session import Session
from competentie_app.texts import msg


def _items(session: Session, team_id: str | None) -> tuple[ReportItem, ...]:
    return tuple(ReportItem(each.id, each.name, available=True) for each in people_of(session, team_id))


PERSONAL = PaperKind(
    ReportKind.PERSONAL, msg("Personal file"), Scope.PERSON, _items, personal_file_sheet, personal_file_name
)
