"""Whether a form that came back belongs to this round, and what reading it in would do."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass, replace
from pathlib import Path

from competentie_app.app.form_compare import compare
from competentie_app.app.form_notes import doubts, rated_people, waits_for_own_view
from competentie_app.app.form_preview import CellOutcome, CellPreview, FormOutcome, FormPreview, FormsPreview
from competentie_app.app.forms import why_no_form
from competentie_app.app.session import Session
from competentie_app.dossier.dossier import Dossier
from competentie_app.dossier.problems import UnknownItem
from competentie_app.dossier.ratings import View
from competentie_app.dossier.records import Progress
from competentie_app.errors import AppError
from competentie_app.exchange.forms.answers import Answer, answers_of
from competentie_app.exchange.forms.errors import FormError
from competentie_app.exchange.forms.folder import find_forms
from competentie_app.exchange.forms.identity import FieldKind, FormIdentity
from competentie_app.exchange.forms.opening import OpenedForm, open_forms
from competentie_app.exchange.forms.reading import RawForm
from competentie_app.texts import Message, msg, nmsg

PROGRESS_ORDER = tuple(Progress)


def preview_place(session: Session, round_id: str, place: Path) -> FormsPreview:
    """Look at one file or at a folder of forms, all at once. Raises FormError for a folder without any."""
    dossier = session.dossier
    key = dossier.form_key() if dossier.has_form_key else None
    return preview_forms(session, round_id, open_forms(find_forms(place), dossier.document_id, key))


def preview_forms(session: Session, round_id: str, opened: Sequence[OpenedForm]) -> FormsPreview:
    """Say what reading these forms into a round would do.

    Of two that speak for the same person and differ, both are refused: which one counts is not guessed. Of two that
    say the same, the second is refused.
    """
    forms = [_preview(session, round_id, each) for each in opened]
    apart = [_beside_others(place, forms) for place in range(len(forms))]
    coming_in = {
        person
        for form in apart
        if form.view is View.SELF and form.outcome in (FormOutcome.READY, FormOutcome.UNCHANGED)
        for person in rated_people(form.cells)
    }
    return FormsPreview(round_id, tuple(_with_waiting(session.dossier, round_id, form, coming_in) for form in apart))


def _with_waiting(dossier: Dossier, round_id: str, form: FormPreview, coming_in: Set[str]) -> FormPreview:
    if form.view is not View.MANAGER or not form.cells:
        return form
    return replace(form, notes=(*form.notes, *waits_for_own_view(dossier, round_id, form.cells, coming_in)))


def _beside_others(place: int, forms: Sequence[FormPreview]) -> FormPreview:
    form = forms[place]
    if form.outcome in (FormOutcome.REFUSED, FormOutcome.EMPTY):
        return form
    others = [each for each in forms if each is not form and _about_the_same(each, form)]
    differing = [each for each in others if _said(each) != _said(form)]
    earlier = [each for each in others if each in forms[:place]]
    if not differing and not earlier:
        return form
    problem = FormError(
        msg("{file} and {other} are about the same person. Nothing of this file is read in.",
            file=form.file_name, other=(differing or earlier)[0].file_name),
        msg("Keep only the form that counts in the folder, and try again."),
    )  # fmt: skip
    return replace(form, outcome=FormOutcome.REFUSED, problem=problem)


def _about_the_same(one: FormPreview, other: FormPreview) -> bool:
    if (
        not {FormOutcome.REFUSED, FormOutcome.EMPTY}.isdisjoint((one.outcome, other.outcome))
        or one.view is not other.view
    ):
        return False
    return not {key for key, _ in one.names}.isdisjoint(key for key, _ in other.names)


def _said(form: FormPreview) -> tuple[Answer, ...]:
    return tuple(cell.answer for cell in form.cells)


def _preview(session: Session, round_id: str, opened: OpenedForm) -> FormPreview:
    if opened.form is None:
        return FormPreview(opened.file_name, FormOutcome.REFUSED, opened.problem)
    try:
        return _Check(session, round_id, opened.form).preview()
    except AppError as problem:
        identity = opened.form.identity
        names = tuple(identity.names.items())
        return FormPreview(opened.file_name, FormOutcome.REFUSED, problem, identity.view, names)


@dataclass(frozen=True, slots=True)
class _Check:
    session: Session
    round_id: str
    form: RawForm

    @property
    def identity(self) -> FormIdentity:
        return self.form.identity

    def preview(self) -> FormPreview:
        """Raises AppError when nothing of the form can be read in."""
        self._check_round()
        names, notes = self._check_people()
        model = self.session.model_of(self.identity.model_version_id)
        answers = [answer for answer in answers_of(self.form, model) if answer.employee_id in {*dict(names), ""}]
        if not answers:
            return FormPreview(
                self.form.file_name, FormOutcome.EMPTY, self._empty(), self.identity.view, names, (),
                self._asked(dict(names)), notes,
            )  # fmt: skip
        cells = compare(self.session.dossier, self.round_id, self.identity.view, answers)
        refused = sum(cell.outcome is CellOutcome.REFUSED for cell in cells)
        doubtful = doubts(self.session.dossier, self.round_id, cells, names)
        outcome = FormOutcome.DOUBT if doubtful else self._outcome(cells, names)
        return FormPreview(
            file_name=self.form.file_name,
            outcome=FormOutcome.REFUSED if refused else outcome,
            problem=self._bad_cells(refused) if refused else None,
            view=self.identity.view,
            names=names,
            cells=cells,
            asked=self._asked(dict(names)),
            notes=(*doubtful, *notes, *self._lost_wishes(answers)),
        )

    def _check_round(self) -> None:
        dossier, file = self.session.dossier, self.form.file_name
        wanted = dossier.round(self.round_id)
        if self.identity.round_id != self.round_id:
            other = next((each.name for each in dossier.rounds() if each.id == self.identity.round_id), None)
            if other is None:
                raise self._error(
                    msg("{file} belongs to a round that this kompas file no longer holds. Nothing was read.", file=file)
                )
            raise self._error(
                msg("{file} belongs to round {other}, not to {round}. Nothing was read.",
                    file=file, other=other, round=wanted.name)
            )  # fmt: skip
        if self.identity.model_version_id != wanted.model_version_id:
            raise self._error(
                msg("{file} was made with another model version ({version}) than the round has. Nothing was read.",
                    file=file, version=self.identity.model_version)
            )  # fmt: skip

    def _check_people(self) -> tuple[tuple[tuple[str, str], ...], tuple[Message, ...]]:
        """Who of the form can be read in. Of a team's form the others are left aside, with a note."""
        kept: list[tuple[str, str]] = []
        notes: list[Message] = []
        for employee_id, name in self.identity.names.items():
            reason = self._why_not(employee_id)
            if reason is None:
                kept.append((employee_id, name))
            else:
                notes.append(msg("{name} is left aside: {reason}.", name=name, reason=reason))
        if not kept:
            reasons = {self._why_not(key): name for key, name in self.identity.names.items()}
            reason, name = next(iter(reasons.items()))
            raise self._error(
                msg("{file} cannot be read in. {name}: {reason}.", file=self.form.file_name, name=name, reason=reason)
            )
        return tuple(kept), tuple(notes)

    def _why_not(self, employee_id: str) -> Message | None:
        try:
            employee = self.session.dossier.employee(employee_id)
        except UnknownItem:
            return msg("is no longer in this kompas file")
        return why_no_form(self.session, self.round_id, employee)

    def _outcome(self, cells: Sequence[CellPreview], names: Sequence[tuple[str, str]]) -> FormOutcome:
        changes = any(cell.outcome is not CellOutcome.UNCHANGED for cell in cells)
        arrives = self.identity.view is View.SELF and any(
            not has_arrived(self.session.dossier.participation(self.round_id, key).progress) for key, _ in names
        )
        loses = bool(self._lost_wishes([cell.answer for cell in cells]))
        return FormOutcome.READY if changes or arrives or loses else FormOutcome.UNCHANGED

    def _lost_wishes(self, answers: Sequence[Answer]) -> tuple[Message, ...]:
        """The wishes of a form take the place of all that the file holds."""
        wishes = [answer for answer in answers if answer.kind is FieldKind.WISH]
        held = self.session.dossier.wishes(wishes[0].employee_id, self.round_id) if wishes else []
        lost = len(held) - len(wishes)
        if lost <= 0:
            return ()
        return (nmsg("{count} wish of before goes away.", "{count} wishes of before go away.", lost),)

    def _asked(self, names: dict[str, str]) -> int:
        fields = self.identity.fields
        return sum(field.kind is FieldKind.LEVEL and field.employee_id in names for field in fields)

    def _bad_cells(self, count: int) -> FormError:
        return FormError(
            nmsg("{count} cell of {file} cannot be read. Nothing of this form is read in.",
                 "{count} cells of {file} cannot be read. Nothing of this form is read in.",
                 count, file=self.form.file_name),
            msg("Correct these cells in the form, save it and read it again."),
        )  # fmt: skip

    def _empty(self) -> FormError:
        return FormError(
            msg("Nothing is filled in on {file} yet.", file=self.form.file_name),
            msg("Ask whether the right file came back, or send the form again."),
        )

    def _error(self, message: Message) -> FormError:
        return FormError(message, msg("Make a new form for this round if it is still needed."))


def has_arrived(progress: Progress) -> bool:
    """Whether a person is as far as an own form that came in, or further."""
    return PROGRESS_ORDER.index(progress) >= PROGRESS_ORDER.index(Progress.RECEIVED)
