"""A field for a date, typed or chosen in a calendar."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QLocale
from PySide6.QtWidgets import QDateEdit, QWidget

from competentie_app.texts import Texts
from competentie_app.ui.theme.theme import Theme
from competentie_app.ui.widgets.calendar import calm_calendar


def field_locale(texts: Texts) -> QLocale:
    """How dates and numbers are written in the user's language: as in Belgium, or as in Britain."""
    if texts.language == "en":
        return QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
    return QLocale(QLocale.Language.Dutch, QLocale.Country.Belgium)


class DateField(QDateEdit):
    """A date in the user's own order; never empty."""

    def __init__(self, texts: Texts, theme: Theme, value: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setLocale(field_locale(texts))
        self.setDisplayFormat("dd/MM/yyyy")
        self.setCalendarPopup(True)
        calm_calendar(self.calendarWidget(), theme)
        self.set_value(value)

    @property
    def value(self) -> date:
        """The date."""
        day = self.date()
        return date(day.year(), day.month(), day.day())

    def set_value(self, value: date) -> None:
        """Show another date."""
        self.setDate(QDate(value.year, value.month, value.day))
