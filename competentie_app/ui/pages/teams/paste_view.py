"""A box to paste names in: one person a line, or a table copied from a spreadsheet."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from competentie_app.app.import_draft import draft_from_text
from competentie_app.errors import AppError
from competentie_app.ui.context import UiContext
from competentie_app.ui.widgets.buttons import PrimaryButton, SecondaryButton
from competentie_app.ui.widgets.form import FormRows
from competentie_app.ui.widgets.header import PageHeader


class PasteView(QWidget):
    """`ready` gives the draft of what was pasted; `cancelled`: nothing was."""

    ready = Signal(object)
    cancelled = Signal()

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._team: str | None = None
        t, theme = context.texts.t, context.theme
        header = PageHeader(t("Paste names"), theme)
        self.preview_button = PrimaryButton(t("Look at the rows"), theme, self._look)
        self.cancel_button = SecondaryButton(t("Cancel"), theme, self.cancelled.emit)
        header.add_right(self.cancel_button)
        header.add_right(self.preview_button)
        rows = FormRows(theme)
        self.box = QPlainTextEdit()
        self.box.setTabChangesFocus(True)
        self.box.setPlaceholderText(t("Amina Oulad Haj\nBram Verstichele"))
        rows.add_row(
            t("Names"),
            self.box,
            t("One person a line, or rows copied from Excel. Nothing is written before you say so."),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(4))
        column.addWidget(header)
        column.addWidget(rows)
        column.addStretch(1)
        self.box.setMinimumHeight(self.box.fontMetrics().height() * 12)
        self.box.textChanged.connect(lambda: self.preview_button.setEnabled(bool(self.box.toPlainText().strip())))

    def begin(self, team: str | None) -> None:
        """Ask for names; `team`: the name of the team for rows that name none."""
        self._team = team
        self.box.clear()
        self.preview_button.setEnabled(False)

    def focus_first(self) -> None:
        """Put the keyboard in the box."""
        self.box.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter goes on, Escape goes back."""
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        elif control and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._look()
        else:
            super().keyPressEvent(event)

    def _look(self) -> None:
        if not self.box.toPlainText().strip():
            return
        try:
            draft = draft_from_text(self.box.toPlainText(), self._team)
        except AppError as problem:
            self._context.messages.error(problem)
            return
        self.ready.emit(draft)
