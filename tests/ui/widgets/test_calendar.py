from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCalendarWidget
from pytestqt.qtbot import QtBot

from competentie_app.charts.contrast import contrast
from competentie_app.ui.theme.theme import Role, Theme
from competentie_app.ui.widgets.calendar import calm_calendar


@pytest.mark.parametrize("theme_name", ["light", "dark", "contrast"])
def test_weekends_can_be_read(qtbot: QtBot, theme: Theme):
    calendar = QCalendarWidget()
    qtbot.addWidget(calendar)
    calm_calendar(calendar, theme)
    ink = calendar.weekdayTextFormat(Qt.DayOfWeek.Sunday).foreground().color()
    assert contrast(ink.name(), theme.colour(Role.SURFACE).name()) >= 4.5
    assert calendar.firstDayOfWeek() == Qt.DayOfWeek.Monday
