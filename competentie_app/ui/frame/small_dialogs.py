"""Dialogs that ask one thing: a line of text, or a date."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QDateEdit, QLineEdit, QWidget

from competentie_app.texts import Texts
from competentie_app.ui.frame.dialog_parts import FormDialog


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
        self._field = make_date_field(value)
        self.add_field(texts.t("Date"), self._field)
        self.finish(texts.t("OK"))

    @property
    def value(self) -> date:
        """The date chosen."""
        return date_of(self._field)


def make_date_field(value: date) -> QDateEdit:
    """A date field with a calendar that drops down."""
    field = QDateEdit(QDate(value.year, value.month, value.day))
    field.setCalendarPopup(True)
    field.setDisplayFormat("dd/MM/yyyy")
    return field


def date_of(field: QDateEdit) -> date:
    """The date of a field, as Python knows it."""
    chosen = field.date()
    return date(chosen.year(), chosen.month(), chosen.day())
