"""Dialogs that ask one thing: a line of text, or a date."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QLineEdit, QWidget

from competentie_app.texts import Texts
from competentie_app.ui.frame.dialog_parts import FormDialog
from competentie_app.ui.theme.applied import current_theme
from competentie_app.ui.widgets.dates import DateField


class TextDialog(FormDialog):
    """One line of text, not empty."""

    def __init__(self, texts: Texts, title: str, label: str, value: str, parent: QWidget | None = None) -> None:
        super().__init__(texts, title, parent=parent)
        self._field = QLineEdit(value)
        self._field.selectAll()
        self.add_field(label, self._field)
        self.finish(texts.t("OK"))

    @property
    def value(self) -> str:
        """What was typed, without spaces around it."""
        return self._field.text().strip()

    def check(self) -> tuple[str, QWidget] | None:
        """Something must be filled in."""
        return None if self.value else (self.texts.t("Fill something in, or choose Cancel."), self._field)


class DateDialog(FormDialog):
    """One date."""

    def __init__(self, texts: Texts, title: str, value: date, parent: QWidget | None = None) -> None:
        super().__init__(texts, title, parent=parent)
        self._field = DateField(texts, current_theme(), value)
        self.add_field(texts.t("Date"), self._field)
        self.finish(texts.t("OK"))

    @property
    def value(self) -> date:
        """The date chosen."""
        return self._field.value
