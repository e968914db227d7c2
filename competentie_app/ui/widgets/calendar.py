"""The calendar that opens below a date field, in the colours of the theme."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QToolButton

from competentie_app.ui.theme.looks import FLAT, LOOK
from competentie_app.ui.theme.theme import Theme
from competentie_app.ui.theme.tokens import Role

_ARROWS = {"qt_calendar_prevmonth": "chevron-left", "qt_calendar_nextmonth": "chevron-right"}


def calm_calendar(calendar: QCalendarWidget, theme: Theme) -> None:
    """Take away Qt's red weekends and black arrows, which cannot be read in every theme. Weeks start on Monday."""
    calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
    calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
    weekend = QTextCharFormat()
    weekend.setForeground(theme.colour(Role.TEXT3))
    for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
        calendar.setWeekdayTextFormat(day, weekend)
    for name, icon in _ARROWS.items():
        button = calendar.findChild(QToolButton, name)
        if isinstance(button, QToolButton):
            button.setProperty(LOOK, FLAT)
            button.setIcon(theme.icon(icon, Role.ON_ACCENT))
            button.setIconSize(QSize(theme.px(16), theme.px(16)))
