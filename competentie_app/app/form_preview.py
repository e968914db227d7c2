"""What reading forms in would do, cell by cell, before anything is written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from competentie_app.dossier.ratings import View
from competentie_app.errors import AppError
from competentie_app.exchange.forms.answers import Answer
from competentie_app.exchange.forms.choices import code_label, shorten
from competentie_app.exchange.forms.identity import FieldKind
from competentie_app.model.competence_model import CompetenceModel
from competentie_app.texts import Message, Texts


class CellOutcome(StrEnum):
    """What becomes of a cell that holds something."""

    NEW = "new"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    REFUSED = "refused"


class FormOutcome(StrEnum):
    """What becomes of a form: all of it, or nothing. `UNCHANGED`: the file holds all of it already.

    `DOUBT`: it would change what a talk was about. It is read in only when somebody says so (`FormsPreview.accept`).
    `EMPTY`: nothing is filled in yet; nothing is wrong with it.
    """

    READY = "ready"
    UNCHANGED = "unchanged"
    DOUBT = "doubt"
    EMPTY = "empty"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class CellPreview:
    """A cell, what the file holds in its place, and what becomes of it. `old` is None when there is nothing yet."""

    answer: Answer
    outcome: CellOutcome
    old: Answer | None = None


@dataclass(frozen=True, slots=True)
class FormPreview:
    """A file that could be a form. `problem` says why a refused one is refused; `notes` say what else to know.

    `names`: the people whose answers would be read, by employee id. `asked`: how many levels the form asks of them.
    """

    file_name: str
    outcome: FormOutcome
    problem: AppError | None = None
    view: View | None = None
    names: tuple[tuple[str, str], ...] = ()
    cells: tuple[CellPreview, ...] = ()
    asked: int = 0
    notes: tuple[Message, ...] = ()

    def count(self, outcome: CellOutcome) -> int:
        """How many cells have this outcome."""
        return sum(cell.outcome is outcome for cell in self.cells)

    @property
    def answered(self) -> int:
        """How many levels are filled in, readable or not."""
        return sum(cell.answer.kind is FieldKind.LEVEL for cell in self.cells)


@dataclass(frozen=True, slots=True)
class FormsPreview:
    """All files of one look, for one round."""

    round_id: str
    forms: tuple[FormPreview, ...]

    def count(self, outcome: FormOutcome) -> int:
        """How many files have this outcome."""
        return sum(form.outcome is outcome for form in self.forms)

    @property
    def readable(self) -> tuple[FormPreview, ...]:
        """The forms that `ReadForms` takes in."""
        return tuple(form for form in self.forms if form.outcome in (FormOutcome.READY, FormOutcome.UNCHANGED))

    def accept(self, file_name: str) -> FormsPreview:
        """The same, with a form that was in doubt ready to be read in."""
        forms = (
            replace(form, outcome=FormOutcome.READY)
            if form.outcome is FormOutcome.DOUBT and form.file_name == file_name
            else form
            for form in self.forms
        )
        return replace(self, forms=tuple(forms))


@dataclass(frozen=True, slots=True)
class CellWords:
    """A cell of a preview in words. `reason` names the cell: "C14: “5” is not a level".

    `new`: what the form says; as it stands there when it means nothing.
    """

    person: str
    cell: str
    subject: str
    old: str
    new: str
    reason: str = ""


def cell_words(form: FormPreview, cell: CellPreview, model: CompetenceModel, texts: Texts) -> CellWords:
    """The words for a row of the preview. `model`: the model version of the round."""
    answer = cell.answer
    reason = texts.t("{cell}: {problem}", cell=answer.cell, problem=answer.problem) if answer.problem else ""
    return CellWords(
        person=dict(form.names).get(answer.employee_id, ""),
        cell=answer.cell,
        subject=_subject(answer, model, texts),
        old=_value(cell.old, model, texts),
        new=shorten(answer.text) if answer.problem else _value(answer, model, texts),
        reason=reason,
    )


def refusals(form: FormPreview, model: CompetenceModel, texts: Texts) -> Sequence[str]:
    """Why a form is refused, as sentences: the form's own reason first, then cell by cell."""
    found = [form.problem.explain(texts)] if form.problem else []
    cells = (cell_words(form, cell, model, texts) for cell in form.cells if cell.outcome is CellOutcome.REFUSED)
    return [*found, *(cell.reason for cell in cells)]


def _subject(answer: Answer, model: CompetenceModel, texts: Texts) -> str:
    title = texts.model_text(model.competency[answer.competency_id].title) if answer.competency_id else ""
    match answer.kind:
        case FieldKind.HELP:
            return texts.t("Wants to help others")
        case FieldKind.WISH:
            return texts.t("Wish {number}", number=answer.position + 1)
        case FieldKind.NOTE if title:
            return texts.t("Remark: {subject}", subject=title)
        case FieldKind.NOTE:
            return texts.t("Remark")
        case _:
            return title


def _value(answer: Answer | None, model: CompetenceModel, texts: Texts) -> str:
    if answer is None:
        return ""
    match answer.kind:
        case FieldKind.HELP:
            return texts.t("yes") if answer.yes else texts.t("no")
        case FieldKind.LEVEL if answer.competency_id:
            return code_label(model, answer.competency_id, answer.code, texts)
        case FieldKind.WISH if answer.competency_id:
            title = texts.model_text(model.competency[answer.competency_id].title)
            return f"{title}: {answer.text}" if answer.text else title
        case _:
            return answer.text
