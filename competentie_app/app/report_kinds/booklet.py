"""The booklet of the model."""

from __future__ import annotations

from competentie_app.app.model_booklet import booklet_file_name, booklet_sheet
from competentie_app.app.report_kinds.kind import PaperKind, ReportItem, ReportKind, Scope
from competentie_app.app.session import Session
from competentie_app.texts import msg

ONE = "model"
"""The key of the one item."""


def _items(session: Session, _team_id: str | None) -> tuple[ReportItem, ...]:
    model = session.model
    return (ReportItem(ONE, model.title.nl, available=True, local=model.title),)


BOOKLET = PaperKind(ReportKind.BOOKLET, msg("Model booklet"), Scope.MODEL, _items, booklet_sheet, booklet_file_name)
