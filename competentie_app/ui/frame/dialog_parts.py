"""What the program's own dialogs share: words above a form, a field with its label, help below it, two buttons."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from competentie_app.texts import Texts

WIDTH_IN_LETTERS = 62


class FormDialog(QDialog):
    """A dialog with a sentence, rows with a label each, and buttons to agree or cancel."""

    def __init__(self, texts: Texts, title: str, sentence: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.texts = texts
        self.setWindowTitle(title)
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * WIDTH_IN_LETTERS)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(24, 24, 24, 16)
        self._box.setSpacing(12)
        if sentence:
            self._box.addWidget(wrapped_label(sentence))
        self.form = QFormLayout()
        self.form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        self.form.setVerticalSpacing(6)
        self._box.addLayout(self.form)
        self.problem = wrapped_label("")
        self.problem.hide()
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.buttons.rejected.connect(self.reject)

    def add_field(self, label: str, field: QWidget, help_text: str = "") -> None:
        """Add a field; a click on its label puts the keyboard in it. Help stands below it in words."""
        buddy = QLabel(label)
        buddy.setBuddy(field)
        field.setAccessibleName(label.replace("&", ""))
        self.form.addRow(buddy, field)
        if help_text:
            field.setAccessibleDescription(help_text)
            self.form.addRow(wrapped_label(help_text))

    def finish(self, agree: str) -> None:
        """Put the buttons below. `agree`: the word on the button that accepts."""
        button = self.buttons.addButton(agree, QDialogButtonBox.ButtonRole.AcceptRole)
        cancel = self.buttons.button(QDialogButtonBox.StandardButton.Cancel)
        cancel.setText(self.texts.t("Cancel"))
        self.buttons.accepted.connect(self.try_accept)
        self._box.addWidget(self.problem)
        self._box.addStretch(1)
        self._box.addWidget(self.buttons)
        for each in self.findChildren(QPushButton):
            each.setAutoDefault(each is button)  # Enter agrees, wherever the keyboard is
        button.setDefault(True)

    def try_accept(self) -> None:
        """Close when `check` finds nothing wrong; else say what, and put the keyboard there."""
        found = self.check()
        if found is None:
            self.accept()
            return
        sentence, field = found
        self.problem.setText(sentence)
        self.problem.setAccessibleName(sentence)
        self.problem.show()
        field.setFocus(Qt.FocusReason.OtherFocusReason)

    def check(self) -> tuple[str, QWidget] | None:
        """What is wrong and in which field; None when all is well. Default: all is well."""
        return None


def wrapped_label(text: str) -> QLabel:
    """Plain text over more lines."""
    label = QLabel(text)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
