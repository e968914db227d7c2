"""Forms that came back, before they are read in. Nothing is written before "Read in"."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView, QSplitter, QVBoxLayout, QWidget

from competentie_app.app.form_preview import FormOutcome, FormPreview, FormsPreview
from competentie_app.errors import AppError
from competentie_app.texts import Message, msg, nmsg
from competentie_app.ui.context import UiContext
from competentie_app.ui.jobs import Progress
from competentie_app.ui.pages.assessments.round.form_models import CellPart, CellsModel, FormPart, FormsModel
from competentie_app.ui.pages.assessments.round.panel import Panel
from competentie_app.ui.pages.assessments.round.words import OUTCOME_WORDS
from competentie_app.ui.widgets.buttons import PrimaryButton, SecondaryButton
from competentie_app.ui.widgets.labels import SecondaryLabel, SectionLabel, TextLabel
from competentie_app.ui.widgets.table import Table

if TYPE_CHECKING:
    from competentie_app.exchange.forms.opening import OpenedForm

FORM_WIDTHS = {
    FormPart.FILE: 34, FormPart.OUTCOME: 18, FormPart.WHO: 22, FormPart.VIEW: 14, FormPart.ANSWERS: 12,
    FormPart.WHY: 30,
}  # fmt: skip
CELL_WIDTHS = {
    CellPart.WHO: 22, CellPart.SUBJECT: 40, CellPart.BEFORE: 20, CellPart.NOW: 24, CellPart.OUTCOME: 34,
    CellPart.CELL: 16,
}  # fmt: skip
HALF = 1000
"""Files and cells begin with the same height; only the ratio counts."""
TO_LOOK_AT = (FormOutcome.REFUSED, FormOutcome.DOUBT, FormOutcome.EMPTY, FormOutcome.READY, FormOutcome.UNCHANGED)
"""Forms that ask something of the user stand first."""


class ReadPanel(Panel):
    """The files above, the cells of the focused one below."""

    def __init__(self, context: UiContext) -> None:
        t, theme = context.texts.t, context.theme
        super().__init__(context, t("Read forms in"))
        self.preview: FormsPreview | None = None
        self._opened: tuple[OpenedForm, ...] = ()
        self._done: Message | None = None
        self.forms, self.cells = FormsModel(context, self), CellsModel(context, self)
        self.table, self.cell_table = Table(theme, t("Forms")), Table(theme, t("Cells of the form"))
        self.cell_title = SectionLabel("", theme)
        self.why = TextLabel("", theme, wrap=True)
        self.read_button = PrimaryButton(t("Read in"), theme, self.read_in, icon="download")
        self.cancel_button = SecondaryButton(t("Cancel"), theme, self.closed.emit)
        self.accept_button = SecondaryButton(t("Read this one in all the same"), theme, self.accept, icon="check")
        self._accepted: frozenset[str] = frozenset()
        self.header.add_right(self.cancel_button)
        self.header.add_right(self.read_button)
        self._fill()

    def _fill(self) -> None:
        t, theme = self.context.texts.t, self.context.theme
        _set_up(self.table, self.forms, FORM_WIDTHS)
        _set_up(self.cell_table, self.cells, CELL_WIDTHS)
        self.table.selectionModel().currentChanged.connect(lambda *_: self._show_cells())
        below = QWidget()
        column = QVBoxLayout(below)
        column.setContentsMargins(0, theme.space(2), 0, 0)
        column.setSpacing(theme.space(2))
        for widget in (self.cell_title, self.why):
            column.addWidget(widget)
        column.addWidget(self.accept_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.cell_table, 1)
        column.addStretch(0)  # without cells the words stay together
        split = QSplitter(Qt.Orientation.Vertical)
        split.setChildrenCollapsible(False)
        split.addWidget(self.table)
        split.addWidget(below)
        split.setSizes([HALF, HALF])
        split.setStretchFactor(0, 1)
        split.setStretchFactor(1, 1)
        note = t("A form is read in as a whole, or not at all. What a form leaves empty stays as it is.")
        self.column.addWidget(SecondaryLabel(note, theme))
        self.column.addWidget(split, 1)

    # --- looking

    def look(self, round_id: str, place: Path, shown: object) -> None:
        """Open the forms in the worker, and call `shown` when there is something to see. Errors are shown."""
        context, dossier = self.context, self.context.session.dossier
        document_id, key = dossier.document_id, dossier.form_key() if dossier.has_form_key else None

        def work(progress: Progress) -> tuple[OpenedForm, ...]:
            from competentie_app.exchange.forms.folder import find_forms
            from competentie_app.exchange.forms.opening import open_forms

            sources = find_forms(place)
            opened: list[OpenedForm] = []
            for source in sources:
                progress.report(len(opened), len(sources), source.file_name)
                opened += open_forms([source], document_id, key)
            return tuple(opened)

        def done(opened: tuple[OpenedForm, ...]) -> None:
            if not context.session.has_dossier or context.session.dossier is not dossier:
                return  # another file was opened meanwhile
            self._opened, self._accepted = opened, frozenset()
            self.header.set_title(context.texts.t("Read in: {file}", file=place.name))
            self._check(round_id)
            if callable(shown):
                shown()

        context.jobs.start(work, done, context.messages.error, msg("Look at the forms"))

    def reload(self) -> None:
        """The file changed below the preview: look again, or leave when the round is gone."""
        if self.preview is None or not self._opened:
            return
        if any(each.id == self.preview.round_id for each in self.context.session.dossier.rounds()):
            self._check(self.preview.round_id)
        else:
            self._opened, self.preview = (), None
            self.closed.emit()

    def _check(self, round_id: str) -> None:
        from competentie_app.app.forms_check import preview_forms

        row = max(0, self.table.currentIndex().row())
        self.preview = preview_forms(self.context.session, round_id, self._opened)
        for file_name in self._accepted:
            self.preview = self.preview.accept(file_name)
        self.forms.show(sorted(self.preview.forms, key=lambda form: TO_LOOK_AT.index(form.outcome)))
        self.table.selectRow(min(row, len(self.preview.forms) - 1))
        counts = [(self.preview.count(key), self.context.t(word)) for key, word in OUTCOME_WORDS.items()]
        self.header.set_subtitle(" · ".join(f"{count} {word}" for count, word in counts if count))
        self.read_button.setEnabled(bool(self.preview.count(FormOutcome.READY)))
        self._show_cells()

    def _show_cells(self) -> None:
        preview = self.preview
        if preview is None:
            return
        session = self.context.session
        model = session.model_of(session.dossier.round(preview.round_id).model_version_id)
        form = self.forms.form(self.table.currentIndex().row())
        self.cells.show(form, model)
        self.cell_table.setColumnHidden(CellPart.WHO, form is None or len(form.names) < 2)
        self.cell_title.setText(form.file_name if form is not None else "")
        words = self._words(form)
        self.why.setText(words)
        self.why.setVisible(bool(words))
        self.accept_button.setVisible(form is not None and form.outcome is FormOutcome.DOUBT)
        self.cell_table.setVisible(self.cells.rowCount() > 0)

    def _words(self, form: FormPreview | None) -> str:
        """Why a form is refused, or what else to know of it."""
        if form is None:
            return ""
        if form.problem is not None:
            return form.problem.explain(self.context.texts)
        return "\n".join(self.context.t(note) for note in form.notes)

    def accept(self) -> None:
        """The form in focus is in doubt, and right: read it in with the others."""
        form = self.forms.form(self.table.currentIndex().row())
        if form is not None and self.preview is not None:
            self._accepted |= {form.file_name}
            self._check(self.preview.round_id)
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def forget(self) -> None:
        """Name nobody."""
        self._opened, self.preview = (), None
        self.forms.show(())
        self.header.set_title("")
        for label in (self.cell_title, self.why):
            label.setText("")
        self.cells.fill(())

    def focus_first(self) -> None:
        """Begin at the files."""
        self.table.setFocus(Qt.FocusReason.TabFocusReason)

    # --- reading in

    def read_in(self) -> None:
        """Store all forms that are ready, as one action."""
        from competentie_app.app.actions.forms_in import ReadForms

        if self.preview is None:
            return
        ready = tuple(form for form in self.preview.forms if form.outcome is FormOutcome.READY)
        action = ReadForms(self.preview.round_id, ready)
        self._opened = ()  # what changes now is not looked at again
        if not ready or not self.context.perform(action):
            return
        self.preview = None
        self._done = self.context.session.undo_label
        words = nmsg("{count} form was read in.", "{count} forms were read in.", len(ready))
        self.context.messages.info(words, msg("Undo"), self._undo)
        self.closed.emit()

    def _undo(self) -> None:
        """Take the forms back, unless something else was done since: then undo would take back that."""
        session = self.context.session
        if not session.has_dossier or session.undo_label != self._done:
            return
        try:
            session.undo()
        except AppError as problem:
            self.context.messages.error(problem)


def _set_up(
    table: Table, model: FormsModel | CellsModel, widths: Mapping[FormPart, int] | Mapping[CellPart, int]
) -> None:
    table.setModel(model)
    table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
    letter = table.fontMetrics().averageCharWidth()
    for part, letters in widths.items():
        table.setColumnWidth(part, letter * letters)
    table.horizontalHeader().setStretchLastSection(True)
    table.setMinimumHeight(table.fontMetrics().height() * 6)
