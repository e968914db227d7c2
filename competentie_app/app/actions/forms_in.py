"""Read forms in: whole forms of a preview, as one action."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import ClassVar

from competentie_app.app.actions.round_rules import check_open
from competentie_app.app.change import Area
from competentie_app.app.form_preview import FormOutcome, FormPreview
from competentie_app.app.forms_check import has_arrived
from competentie_app.dossier.dossier import Dossier
from competentie_app.dossier.ratings import View
from competentie_app.dossier.records import Progress, Rating, RatingNote
from competentie_app.errors import AppError
from competentie_app.exchange.forms.answers import Answer
from competentie_app.exchange.forms.identity import FieldKind
from competentie_app.model.competence_model import CompetenceModel
from competentie_app.texts import Message, msg, nmsg


@dataclass(frozen=True, slots=True)
class ReadForms:
    """Take in forms of a preview (`FormsPreview.readable`, or some of them). What a form leaves empty stays."""

    round_id: str
    forms: tuple[FormPreview, ...]
    kind: ClassVar[str] = "forms.read"
    areas: ClassVar[frozenset[Area]] = frozenset({Area.LEVELS, Area.ROUNDS, Area.EMPLOYEES})

    def label(self, dossier: Dossier) -> Message:
        """Its name in undo and history."""
        names = [name for form in self.forms for _, name in form.names]
        if len(names) == 1:
            return msg("Read in the form of {name}", name=names[0])
        return nmsg("Read in {count} form", "Read in {count} forms", len(self.forms))

    def apply(self, dossier: Dossier, model: CompetenceModel) -> None:
        """Store all answers. Raises AppError for a form refused or in doubt, RoundClosed: then none is stored."""
        check_open(dossier, self.round_id, (employee_id for form in self.forms for employee_id, _ in form.names))
        for form in self.forms:
            if form.outcome in (FormOutcome.REFUSED, FormOutcome.DOUBT) or form.view is None:
                raise AppError(
                    msg("{file} is refused or in doubt. Nothing was read.", file=form.file_name),
                    msg("Look at the forms again, and read in those that are right."),
                )
            self._store(dossier, form, form.view)

    def _store(self, dossier: Dossier, form: FormPreview, view: View) -> None:
        answers = [cell.answer for cell in form.cells]
        dossier.set_codes(
            Rating(answer.employee_id, self.round_id, view, answer.competency_id, answer.code)
            for answer in answers
            if answer.kind is FieldKind.LEVEL and answer.competency_id is not None
        )
        for answer in answers:
            if answer.kind is FieldKind.NOTE and answer.competency_id is not None:
                self._store_note(dossier, view, answer, answer.competency_id)
            elif answer.kind is FieldKind.HELP and answer.yes is not None:
                person = dossier.employee(answer.employee_id)
                dossier.update_employee(replace(person, wants_to_help=answer.yes))
        self._store_wishes(dossier, answers)
        if view is View.SELF:
            self._mark_received(dossier, (employee_id for employee_id, _ in form.names))

    def _store_note(self, dossier: Dossier, view: View, answer: Answer, competency_id: str) -> None:
        """A remark takes the place of the one of before; grounds that were noted stay."""
        known = [
            note
            for note in dossier.notes(answer.employee_id, self.round_id, view)
            if note.competency_id == competency_id
        ]
        grounds = known[0].grounds if known else None
        note = RatingNote(answer.employee_id, self.round_id, view, competency_id, grounds, answer.text)
        dossier.set_note(note)

    def _store_wishes(self, dossier: Dossier, answers: list[Answer]) -> None:
        wishes: dict[str, list[tuple[str | None, str]]] = {}
        for answer in answers:
            if answer.kind is FieldKind.WISH:
                wishes.setdefault(answer.employee_id, []).append((answer.competency_id, answer.text))
        for employee_id, wanted in wishes.items():
            held = [(wish.competency_id, wish.text) for wish in dossier.wishes(employee_id, self.round_id)]
            if held != wanted:
                dossier.set_wishes(employee_id, self.round_id, wanted)

    def _mark_received(self, dossier: Dossier, employee_ids: Iterable[str]) -> None:
        for employee_id in employee_ids:
            known = dossier.participation(self.round_id, employee_id)
            if not has_arrived(known.progress):
                dossier.set_participation(replace(known, progress=Progress.RECEIVED))
