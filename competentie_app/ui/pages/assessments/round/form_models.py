"""Forms that came back, and the cells of one of them, as Qt tables."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from competentie_app.app.form_preview import CellOutcome, CellPreview, CellWords, FormPreview, cell_words
from competentie_app.dossier.ratings import View
from competentie_app.model.competence_model import CompetenceModel
from competentie_app.texts import Message, msg, pmsg
from competentie_app.ui.context import UiContext
from competentie_app.ui.pages.assessments.round.words import OUTCOME_ICONS, OUTCOME_WORDS
from competentie_app.ui.theme.tokens import Role

Index = QModelIndex | QPersistentModelIndex
_SHOWN = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)
_NAMES = 3


class FormPart(IntEnum):
    """Columns of the forms."""

    FILE = 0
    OUTCOME = 1
    WHO = 2
    VIEW = 3
    ANSWERS = 4
    WHY = 5


class CellPart(IntEnum):
    """Columns of the cells of a form."""

    WHO = 0
    SUBJECT = 1
    BEFORE = 2
    NOW = 3
    OUTCOME = 4
    CELL = 5


FORM_HEADS = {
    FormPart.FILE: msg("File"), FormPart.OUTCOME: msg("Outcome"), FormPart.WHO: msg("Of whom"),
    FormPart.VIEW: msg("View"), FormPart.ANSWERS: msg("Answers"), FormPart.WHY: msg("What and why"),
}  # fmt: skip
CELL_HEADS = {
    CellPart.WHO: msg("Of whom"), CellPart.SUBJECT: msg("Question"), CellPart.BEFORE: msg("In the file now"),
    CellPart.NOW: msg("On the form"), CellPart.OUTCOME: msg("What happens"), CellPart.CELL: msg("Cell"),
}  # fmt: skip
CELL_WORDS = {
    CellOutcome.NEW: pmsg("outcome of a cell", "new"),
    CellOutcome.CHANGED: pmsg("outcome of a cell", "changes"),
    CellOutcome.UNCHANGED: pmsg("outcome of a cell", "stays"),
    CellOutcome.REFUSED: pmsg("outcome of a cell", "refused"),
}
VIEW_WORDS = {
    View.SELF: pmsg("view", "self"),
    View.MANAGER: pmsg("view", "manager"),
    View.AGREED: pmsg("view", "agreed"),
}


class _Rows(QAbstractTableModel):
    """A table of texts with the same heads in every row."""

    def __init__(self, context: UiContext, heads: Sequence[Message], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self._heads = tuple(context.t(head) for head in heads)
        self._rows: tuple[tuple[str, ...], ...] = ()

    def fill(self, rows: Sequence[tuple[str, ...]]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (as in Qt)
        """Number of rows."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (as in Qt)
        """Number of heads."""
        return 0 if parent.isValid() else len(self._heads)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Names of the columns; of a row, its first cell."""
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        names = self._heads if orientation == Qt.Orientation.Horizontal else [row[0] for row in self._rows]
        return names[section] if 0 <= section < len(names) else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a cell says, heard after the name of its column."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        text = self._rows[index.row()][index.column()]
        if role in _SHOWN:
            return text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self._heads[index.column()]}: {text or self.context.texts.t('empty')}"
        return None


class FormsModel(_Rows):
    """One row per file."""

    def __init__(self, context: UiContext, parent: QObject | None = None) -> None:
        super().__init__(context, [FORM_HEADS[part] for part in FormPart], parent)
        self._forms: tuple[FormPreview, ...] = ()

    def show(self, forms: Sequence[FormPreview]) -> None:
        """Show the files of a look."""
        self._forms = tuple(forms)
        self.fill([self._texts(form) for form in forms])

    def form(self, row: int) -> FormPreview | None:
        """The form in a row, or None."""
        return self._forms[row] if 0 <= row < len(self._forms) else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The outcome has a sign beside its word."""
        form = self.form(index.row()) if index.isValid() else None
        if form is not None and role == Qt.ItemDataRole.DecorationRole and index.column() == FormPart.OUTCOME:
            return self.context.theme.icon(*OUTCOME_ICONS[form.outcome])
        return super().data(index, role)

    def _texts(self, form: FormPreview) -> tuple[str, ...]:
        t, names = self.context.texts.t, [name for _, name in form.names]
        many = len(names) > _NAMES
        who = self.context.texts.n("{count} employee", "{count} employees", len(names)) if many else ", ".join(names)
        return (
            form.file_name,
            self.context.t(OUTCOME_WORDS[form.outcome]),
            who,
            self.context.t(VIEW_WORDS[form.view]) if form.view is not None else "",
            t("{number} of {n}", number=form.answered, n=form.asked) if form.asked else "",
            self._why(form),
        )

    def _why(self, form: FormPreview) -> str:
        if form.problem is not None:
            return form.problem.explain(self.context.texts)
        n = self.context.texts.n
        new, changed = form.count(CellOutcome.NEW), form.count(CellOutcome.CHANGED)
        counts = [n("{count} new answer", "{count} new answers", new)] if new else []
        counts += [n("{count} answer changes", "{count} answers change", changed)] if changed else []
        return "; ".join([*counts, *(self.context.t(note) for note in form.notes)])


class CellsModel(_Rows):
    """One row per cell of a form that holds something; refused cells first."""

    def __init__(self, context: UiContext, parent: QObject | None = None) -> None:
        super().__init__(context, [CELL_HEADS[part] for part in CellPart], parent)
        self._outcomes: tuple[CellOutcome, ...] = ()

    def show(self, form: FormPreview | None, model: CompetenceModel) -> None:
        """Show the cells of a form. `model`: the model version of the round."""
        order = (CellOutcome.REFUSED, CellOutcome.CHANGED, CellOutcome.NEW, CellOutcome.UNCHANGED)
        cells = sorted(form.cells, key=lambda cell: order.index(cell.outcome)) if form is not None else []
        self._outcomes = tuple(cell.outcome for cell in cells)
        self.fill([self._texts(cell, cell_words(form, cell, model, self.context.texts)) for cell in cells if form])

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A refused cell is red too."""
        refused = index.isValid() and self._outcomes[index.row()] is CellOutcome.REFUSED
        if refused and role == Qt.ItemDataRole.ForegroundRole and index.column() == CellPart.OUTCOME:
            return self.context.theme.colour(Role.ERR)
        return super().data(index, role)

    def _texts(self, cell: CellPreview, words: CellWords) -> tuple[str, ...]:
        outcome = self.context.t(CELL_WORDS[cell.outcome])
        return (
            words.person,
            words.subject,
            words.old,
            words.new,
            f"{outcome}: {words.reason}" if words.reason else outcome,
            words.cell,
        )
