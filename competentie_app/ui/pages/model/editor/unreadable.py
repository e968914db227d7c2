"""What is said above the form of a file that cannot be read to its end."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from competentie_app.model.editing import Draft
from competentie_app.ui.context import UiContext
from competentie_app.ui.theme.fonts import Type
from competentie_app.ui.theme.tokens import Role
from competentie_app.ui.widgets.buttons import SecondaryButton
from competentie_app.ui.widgets.labels import SecondaryLabel, TextLabel


class UnreadableNote(QWidget):
    """`wanted(file)`: the user wants to mend the text of the file."""

    wanted = Signal(str)

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._file = context, ""
        theme, t = context.theme, context.texts.t
        self.said = TextLabel("", theme, Type.BODY, Role.ERR, wrap=True)
        shown = t("What stands before the error is shown, and cannot be changed here until the text is mended.")
        self.mend = SecondaryButton(t("Mend the text…"), theme, lambda: self.wanted.emit(self._file), icon="pencil")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(1))
        for part in (self.said, SecondaryLabel(shown, theme)):
            column.addWidget(part)
        column.addWidget(self.mend, 0, Qt.AlignmentFlag.AlignLeft)
        self.hide()

    def show_file(self, draft: Draft, file: str | None) -> None:
        """Say what stops the reader of a file, or nothing."""
        broken = file is not None and file in draft.trees and not draft.editable(file)
        self.setVisible(broken)
        if not broken or file is None:
            return
        self._file = file
        first = next((each.problem for each in draft.problems if each.problem.file == file), None)
        if first is not None:
            words = self._context.texts.t("{file}, line {line}: {what}", file=file, line=first.line, what=first.message)
            self.said.setText(words)
