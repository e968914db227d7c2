"""A list before it is read in: each row with what will happen to it. Nothing is written before "Read in"."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from competentie_app.app.actions.members_import import ImportMembers, register_of
from competentie_app.app.import_draft import ImportDraft
from competentie_app.app.persona_proposal import proposals_for
from competentie_app.exchange.member_preview import ImportPreview, Outcome
from competentie_app.texts import Message, msg, nmsg
from competentie_app.ui.context import UiContext
from competentie_app.ui.pages.teams.import_columns import ImportColumns
from competentie_app.ui.pages.teams.import_decision import ImportDecision
from competentie_app.ui.pages.teams.import_model import ImportModel, Part
from competentie_app.ui.pages.teams.import_remarks import LONGEST_TITLE, remarks
from competentie_app.ui.pages.teams.words import OUTCOME_WORDS, shorten
from competentie_app.ui.widgets.buttons import LinkButton, PrimaryButton, SecondaryButton
from competentie_app.ui.widgets.combo import LabelledCombo
from competentie_app.ui.widgets.header import PageHeader
from competentie_app.ui.widgets.labels import SecondaryLabel
from competentie_app.ui.widgets.table import Table
from competentie_app.ui.widgets.wrap import WrapLayout

ALL = "all"
WIDE_LETTERS = 100
WIDTHS = {Part.ROW: 5, Part.OUTCOME: 18, Part.NAME: 20, Part.WHY: 21, Part.TEAM: 18, Part.PERSONA: 21}


class ImportView(QWidget):
    """`finished` tells that the list was read in or put aside."""

    finished = Signal()

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.draft: ImportDraft | None = None
        self.preview: ImportPreview | None = None
        self._done: Message | None = None
        t, theme = context.texts.t, context.theme
        self.header = PageHeader(t("Read a list in"), theme)
        self.columns = ImportColumns(context)
        self.model = ImportModel(context, self)
        self.table = Table(theme, t("Rows of the list"))
        self.filter = LabelledCombo(t("Show"), theme)
        self.notes = SecondaryLabel("", theme)
        self.take_proposals = LinkButton("", theme, self._confirm, icon="lightbulb")
        self.decision = ImportDecision(context)
        self.leave_button = LinkButton("", theme, self.leave_out)
        self.leave_button.setToolTip(QKeySequence(Qt.Key.Key_Delete).toString(QKeySequence.SequenceFormat.NativeText))
        self.columns_button = LinkButton(t("Columns"), theme, self._toggle_columns)
        self.read_button = PrimaryButton(t("Read in"), theme, self.read_in)
        self.cancel_button = SecondaryButton(t("Cancel"), theme, self.cancel)
        self._fill()
        self._connect()

    def show_draft(self, draft: ImportDraft) -> None:
        """Look at a list."""
        self.draft = draft
        self.filter.set_items([(ALL, "")])
        self.filter.set_key(ALL)
        title = shorten(draft.table.file_name, LONGEST_TITLE) or self._context.texts.t("pasted names")
        self.header.set_title(self._context.texts.t("Read in: {file}", file=title))
        self._take(draft)

    def reload(self) -> None:
        """The file changed below the preview: look again."""
        if self.draft is not None:
            self._take(self.draft)

    def focus_first(self) -> None:
        """Begin at the rows, or at the columns when those were guessed."""
        if self.draft is not None and self.draft.guessed and self.columns.pickers:
            self.columns.pickers[0].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.table.setFocus(Qt.FocusReason.TabFocusReason)

    def read_in(self) -> None:
        """Write the new and changed rows as one action."""
        if self.preview is None or not self._useful:
            return
        count, action = self._useful, ImportMembers(self.preview, self._context.session.environment.today())
        self.draft = None
        if not self._context.perform(action):
            return
        words = nmsg("{count} employee was read in.", "{count} employees were read in.", count)
        self._done = self._context.session.undo_label
        self._context.messages.info(words, msg("Undo"), self._undo)
        self.finished.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where not everything fits beside each other, as with large text, the columns are a step away."""
        super().resizeEvent(event)
        narrow = self.width() < self.fontMetrics().averageCharWidth() * WIDE_LETTERS
        if narrow == self.columns_button.isHidden():
            self.columns_button.setVisible(narrow)
            self.columns.setVisible(not narrow or (self.draft is not None and self.draft.guessed))

    def _toggle_columns(self) -> None:
        self.columns.setVisible(self.columns.isHidden())

    def _undo(self) -> None:
        """Take the list back, unless something else was done since: then undo would take back that."""
        if self._context.session.has_dossier and self._context.session.undo_label == self._done:
            self._context.session.undo()

    def cancel(self) -> None:
        """Put the list aside; nothing was written."""
        self.draft = None
        self.finished.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape puts the list aside; Delete leaves the row under the focus out, or takes it in again."""
        if event.key() == Qt.Key.Key_Delete and self.table.hasFocus():
            self.leave_out()
        elif event.key() == Qt.Key.Key_Escape:
            self.cancel()
        else:
            super().keyPressEvent(event)

    @property
    def _useful(self) -> int:
        if self.preview is None:
            return 0
        return self.preview.count(Outcome.NEW) + self.preview.count(Outcome.CHANGED)

    def _take(self, draft: ImportDraft) -> None:
        """Show what a draft would do. The row under the focus stays."""
        session = self._context.session
        register = register_of(session.dossier, session.environment.today())
        before = self.model.row(self.table.currentIndex().row())
        self.draft, self.preview = draft, draft.preview(register, session.model)
        self.proposals = proposals_for(self.preview, register, session.model)
        self.columns.show_draft(draft)
        self._show_counts(self.preview)
        self._show_rows()
        self._go_to(before.row.row_number if before is not None else -1)

    def _show_rows(self) -> None:
        if self.preview is not None:
            key = str(self.filter.key)
            self.model.show(self.preview, self.proposals, None if key == ALL else Outcome(key))
            self._show_decision()

    def _show_counts(self, preview: ImportPreview) -> None:
        t = self._context.texts.t
        items: list[tuple[object, str]] = [(ALL, t("all rows ({count})", count=len(preview.rows)))]
        counts: list[str] = []
        for outcome, word in OUTCOME_WORDS.items():
            if preview.count(outcome):
                count = self._context.texts.number(preview.count(outcome))
                items.append((outcome.value, f"{self._context.t(word)} ({count})"))
                counts.append(f"{count} {self._context.t(word)}")
        self.filter.set_items(items)
        self.header.set_subtitle(" · ".join(counts))
        self.notes.setText(" ".join(remarks(self._context.texts, self.draft, preview)))
        self.notes.setVisible(bool(self.notes.text()))
        self._show_buttons()

    def _show_buttons(self) -> None:
        t, useful, proposed = self._context.texts.t, self._useful, len(self.proposals)
        self.read_button.setText(t("Read in ({count})", count=useful))
        self.read_button.setEnabled(useful > 0)
        self.read_button.setToolTip("" if useful else t("No row is new or changed."))
        self.take_proposals.setVisible(proposed > 0)
        self.take_proposals.setText(
            self._context.texts.n("Take over {count} proposed persona", "Take over {count} proposed personas", proposed)
        )

    def _confirm(self) -> None:
        if self.draft is not None:
            self._take(self.draft.confirm(self.proposals))
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave_out(self) -> None:
        """The row under the focus is not read in; one that was left out is read in after all."""
        row = self.model.row(self.table.currentIndex().row())
        if self.draft is not None and row is not None:
            number = row.row.row_number
            change = self.draft.take_in if row.outcome is Outcome.LEFT_OUT else self.draft.leave_out
            self._decided(change(number))

    def _decided(self, draft: ImportDraft) -> None:
        self._take(draft)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_decision(self) -> None:
        if self.draft is not None:
            row = self.model.row(self.table.currentIndex().row())
            t = self._context.texts.t
            self.leave_button.setVisible(row is not None)
            out = row is not None and row.outcome is Outcome.LEFT_OUT
            self.leave_button.setText(t("Read this row in") if out else t("Leave this row out"))
            self.decision.show_row(self.draft, row, self.model.why(row) if row is not None else "")
            QTimer.singleShot(0, self, self._keep_in_sight)  # once the answers have their place

    def _keep_in_sight(self) -> None:
        """The answers below take room from the table: the row that they are about stays visible."""
        if self.table.currentIndex().isValid():
            self.table.scrollTo(self.table.currentIndex())

    def _go_to(self, row_number: int) -> None:
        place = max(0, self.model.place_of(row_number))
        if self.model.rowCount():
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
            self.table.selectionModel().setCurrentIndex(self.model.index(place, 0), flags)
        self._show_decision()

    def _connect(self) -> None:
        self.columns.changed.connect(self._take)
        self.decision.decided.connect(self._decided)
        self.filter.chosen.connect(lambda _key: self._show_rows())
        self.table.opened.connect(lambda _index: self.decision.focus_first())
        self.table.selectionModel().currentChanged.connect(lambda *_: self._show_decision())

    def _fill(self) -> None:
        theme, table = self._context.theme, self.table
        self.proposals = {}
        self.columns_button.hide()
        self.header.add_right(self.cancel_button)
        self.header.add_right(self.read_button)
        table.setModel(self.model)
        letter = table.fontMetrics().averageCharWidth()
        for part, letters in WIDTHS.items():
            table.setColumnWidth(part, letter * letters)
        tools = QWidget()
        row = WrapLayout(tools, spacing=theme.space(2))
        for widget in (self.filter, self.columns_button, self.leave_button, self.take_proposals):
            row.addWidget(widget)
        right = QVBoxLayout()
        right.setSpacing(theme.space(3))
        right.addWidget(tools)
        right.addWidget(self.notes)
        right.addWidget(table, 1)
        right.addWidget(self.decision)
        body = QHBoxLayout()
        body.setSpacing(theme.space(6))
        self.columns.setFixedWidth(letter * 32)
        body.addWidget(self.columns)
        body.addLayout(right, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(4))
        column.addWidget(self.header)
        column.addLayout(body, 1)
