"""Self-assessments on paper."""

from __future__ import annotations

from competentie_app.app.paper import Sheet
from competentie_app.app.paper_forms import form_file_name, forms_left_out, paper_form_sheet
from competentie_app.app.papers import newest_round
from competentie_app.app.report_kinds.kind import PaperKind, ReportItem, ReportKind, Scope
from competentie_app.app.report_kinds.people import people_of
from competentie_app.app.session import Session
from competentie_app.texts import Texts, msg


def _items(session: Session, team_id: str | None) -> tuple[ReportItem, ...]:
    people = people_of(session, team_id)
    found = session.dossier.current_round()
    if found is None:
        return tuple(ReportItem(each.id, each.name, available=False, note=msg("no round yet")) for each in people)
    left_out = forms_left_out(session, found.id, people)
    return tuple(
        ReportItem(each.id, each.name, available=each.id not in left_out, note=left_out.get(each.id)) for each in people
    )


def _sheet(session: Session, key: str, texts: Texts) -> Sheet:
    return paper_form_sheet(session, newest_round(session).id, key, texts)


FORM = PaperKind(ReportKind.FORM, msg("Self-assessment on paper"), Scope.PERSON, _items, _sheet, form_file_name)
