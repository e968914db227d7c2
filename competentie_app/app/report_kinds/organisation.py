"""The report of the whole organisation, without names."""

from __future__ import annotations

from competentie_app.app.organisation_report import organisation_file_name, organisation_sheet
from competentie_app.app.report_kinds.kind import PaperKind, ReportItem, ReportKind, Scope
from competentie_app.app.session import Session
from competentie_app.texts import msg

ONE = "organisation"
"""The key of the one item."""


def the_organisation(session: Session, _team_id: str | None) -> tuple[ReportItem, ...]:
    """The one item: the authority, or without its name the file."""
    path = session.dossier.path
    title = session.dossier.charter().authority or (path.stem if path else "")
    if session.dossier.current_round() is None:
        return (ReportItem(ONE, title, available=False, note=msg("no round yet")),)
    return (ReportItem(ONE, title, available=True),)


ORGANISATION = PaperKind(
    ReportKind.ORGANISATION,
    msg("Organisation report"),
    Scope.ORGANISATION,
    the_organisation,
    organisation_sheet,
    organisation_file_name,
)
