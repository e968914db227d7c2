"""A form that came back, as the preview hands it over: a level, a remark, a wish, and wanting to help."""

from __future__ import annotations

from competentie_app.app.form_preview import CellOutcome, CellPreview, FormOutcome, FormPreview
from competentie_app.dossier.ratings import View
from competentie_app.exchange.forms.answers import Answer
from competentie_app.exchange.forms.identity import FieldKind
from tests.app.office import Office


def own_form(office: Office, outcome: FormOutcome = FormOutcome.READY) -> FormPreview:
    """The form of the first person."""
    person = office.people[0]
    answers = (
        Answer("B4", FieldKind.LEVEL, person, "melden", code=2),
        Answer("C4", FieldKind.NOTE, person, "melden", text="Sinds de opleiding."),
        Answer("B9", FieldKind.WISH, person, "zoeken", text="Sneller zoeken."),
        Answer("B12", FieldKind.HELP, person, None, yes=True),
    )
    cells = tuple(CellPreview(answer, CellOutcome.NEW) for answer in answers)
    return FormPreview("ana.xlsx", outcome, None, View.SELF, ((person, "Ana Peeters"),), cells)
