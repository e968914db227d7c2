"""The text of one file, for mending by hand what the fields of the form cannot show."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from competentie_app.model.editing import Draft, SetFileText
from competentie_app.model.problems import Problem
from competentie_app.ui.context import UiContext
from competentie_app.ui.pages.model.editor.numbered_text import NumberedText
from competentie_app.ui.theme.fonts import Type
from competentie_app.ui.theme.tokens import Role
from competentie_app.ui.widgets.buttons import SecondaryButton
from competentie_app.ui.widgets.header import PageHeader
from competentie_app.ui.widgets.labels import SecondaryLabel, TextLabel

AFTER_TYPING = 400
"""Milliseconds after the last letter until the text becomes the file."""


class RawTextPanel(QWidget):
    """`edited(edit)`: the file has another text. `done`: back to the form."""

    edited = Signal(object)
    done = Signal()

    def __init__(self, context: UiContext, file: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self.file = context, file
        theme, t = context.theme, context.texts.t
        self.header = PageHeader(t("Text of {file}", file=file), theme)
        self.header.title.setFont(theme.font(Type.SECTION))
        self.back = SecondaryButton(t("Back to the form"), theme, self._leave)
        self.header.add_right(self.back)
        self.wrong = TextLabel("", theme, Type.BODY, Role.ERR, wrap=True)
        said = t("Lines with an error have a tint. What you type is kept, and can be undone.")
        self.text = NumberedText(theme, t("Text of {file}", file=file))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(2))
        column.addWidget(self.header)
        column.addWidget(SecondaryLabel(said, theme))
        column.addWidget(self.wrong)
        column.addWidget(self.text, 1)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(AFTER_TYPING)
        self._soon.timeout.connect(self._tell)
        self.text.textChanged.connect(self._soon.start)

    def show_file(self, draft: Draft) -> None:
        """Show the text as it stands in the draft, with what is wrong; what is typed now stays."""
        if self.file in draft.trees and not self._soon.isActive():
            text = draft.text(self.file)
            if text != self.text.toPlainText():
                with QSignalBlocker(self.text):
                    self.text.setPlainText(text)
        found = [each.problem for each in draft.problems if each.problem.file == self.file]
        self.text.tint({problem.line for problem in found})
        self.wrong.setText("\n".join(self._words(problem) for problem in found[:2]))
        self.wrong.setVisible(bool(found))

    def go_to(self, problem: Problem | None) -> None:
        """Put the cursor where a problem lies."""
        if problem is not None:
            self.text.go_to_line(problem.line, problem.column)
        self.text.setFocus()

    def _words(self, problem: Problem) -> str:
        return self._context.texts.t(
            "Line {line}, column {column}: {what}", line=problem.line, column=problem.column, what=problem.message
        )

    def _tell(self) -> None:
        self.edited.emit(SetFileText(self.file, self.text.toPlainText()))

    def _leave(self) -> None:
        if self._soon.isActive():
            self._soon.stop()
            self._tell()
        self.done.emit()
