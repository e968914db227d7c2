"""The AI-literacy file for article 4 of the AI Act, without names."""

from __future__ import annotations

from competentie_app.app.literacy_file import literacy_file_name, literacy_sheet
from competentie_app.app.report_kinds.kind import PaperKind, ReportKind, Scope
from competentie_app.app.report_kinds.organisation import the_organisation
from competentie_app.texts import msg

LITERACY = PaperKind(
    ReportKind.LITERACY,
    msg("AI-literacy file"),
    Scope.ORGANISATION,
    the_organisation,
    literacy_sheet,
    literacy_file_name,
)
