"""Dialogs about the password of a file."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPushButton, QWidget

from competentie_app.texts import Texts
from competentie_app.ui.frame.dialog_parts import FormDialog, wrapped_label

MIN_LENGTH = 10


class PasswordDialog(FormDialog):
    """Asks the password or the recovery key of a file. What is typed can be made visible."""

    def __init__(self, texts: Texts, title: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(texts, title, text, parent)
        self._field = _secret_field()
        self.add_field(texts.t("&Password or recovery key"), self._field)
        self.form.addRow(_show_box(texts, self._field))
        self.finish(texts.t("Open"))

    @property
    def value(self) -> str:
        """What was typed."""
        return self._field.text()

    def check(self) -> tuple[str, QWidget] | None:
        """Something must be filled in."""
        return None if self.value else (self.texts.t("Fill in the password, or choose Cancel."), self._field)


class NewPasswordDialog(FormDialog):
    """Asks a new password, twice."""

    def __init__(self, texts: Texts, title: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(texts, title, text, parent)
        self._first, self._again = _secret_field(), _secret_field()
        help_text = texts.t("At least {count} signs. A few words in a row are easy to remember.", count=MIN_LENGTH)
        self.add_field(texts.t("&New password"), self._first, help_text)
        self.add_field(texts.t("The &same once more"), self._again)
        self.form.addRow(_show_box(texts, self._first, self._again))
        self.finish(texts.t("Set password"))

    @property
    def value(self) -> str:
        """The password."""
        return self._first.text()

    def check(self) -> tuple[str, QWidget] | None:
        """Long enough, and twice the same."""
        if len(self.value) < MIN_LENGTH:
            return self.texts.t("The password needs at least {count} signs.", count=MIN_LENGTH), self._first
        if self._again.text() != self.value:
            return self.texts.t("The two are not the same. Type the password again."), self._again
        return None


class RecoveryKeyDialog(FormDialog):
    """Shows a recovery key, once, with a button to copy it. Closes only after the user said that it is kept."""

    def __init__(self, texts: Texts, title: str, text: str, key: str, parent: QWidget | None = None) -> None:
        super().__init__(texts, title, text, parent)
        field = QLineEdit(key)
        field.setReadOnly(True)
        field.setMinimumWidth(field.fontMetrics().horizontalAdvance(key) + 32)
        self.add_field(texts.t("&Recovery key"), field)
        copy = QPushButton(texts.t("&Copy"))
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(key))
        self.form.addRow(copy)
        advice = texts.t(
            "Print it or write it down, and keep it where only the right people come: not beside the file. "
            "Whoever loses both the password and this key cannot open the file any more. Nobody can help then."
        )
        self.form.addRow(wrapped_label(advice))
        self._kept = QCheckBox(texts.t("I have &kept the recovery key"))
        self.form.addRow(self._kept)
        self.finish(texts.t("Done"))

    def check(self) -> tuple[str, QWidget] | None:
        """The key is shown only once, so somebody must say that it is kept."""
        if self._kept.isChecked():
            return None
        return self.texts.t("Tick that you have kept the key. It is shown only now."), self._kept


def _secret_field() -> QLineEdit:
    field = QLineEdit()
    field.setEchoMode(QLineEdit.EchoMode.Password)
    return field


def _show_box(texts: Texts, *fields: QLineEdit) -> QCheckBox:
    box = QCheckBox(texts.t("Show what I &type"))

    def show(visible: bool) -> None:
        for field in fields:
            field.setEchoMode(QLineEdit.EchoMode.Normal if visible else QLineEdit.EchoMode.Password)

    box.toggled.connect(show)
    return box
