"""What the user sees when something goes wrong that nobody foresaw."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from competentie_app.texts import Texts
from competentie_app.ui.crash import log_file
from competentie_app.ui.frame.dialog_parts import WIDTH_IN_LETTERS, wrapped_label


class CrashDialog(QDialog):
    """What happened, what was kept, what to do now; the details only for who asks."""

    def __init__(self, texts: Texts, kind: str, kept: str, details: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        t = texts.t
        self.setWindowTitle(t("Something went wrong"))
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * WIDTH_IN_LETTERS)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(12)
        column.addWidget(wrapped_label(t("The program met something that it does not know ({kind}).", kind=kind)))
        if kept:
            column.addWidget(wrapped_label(kept))
        advice = t("You can go on. If it happens again, close the program and start it anew.")
        column.addWidget(wrapped_label(advice))
        column.addWidget(wrapped_label(t("The details stand on this computer only: {file}", file=str(log_file()))))
        self._details = QPlainTextEdit(details)
        self._details.setReadOnly(True)
        self._details.setAccessibleName(t("Details"))
        self._details.setTabChangesFocus(True)
        self._details.hide()
        column.addWidget(self._details)
        self._more = QPushButton(t("Show the details"))
        self._more.setCheckable(True)
        self._more.toggled.connect(self._details.setVisible)
        buttons = QDialogButtonBox()
        go_on = buttons.addButton(t("Go on"), QDialogButtonBox.ButtonRole.AcceptRole)
        go_on.setDefault(True)
        buttons.addButton(self._more, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.accepted.connect(self.accept)
        column.addWidget(buttons)
