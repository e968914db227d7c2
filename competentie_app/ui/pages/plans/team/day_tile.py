"""The day of a session as a small tile: weekday above, number below."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from competentie_app.texts import Texts, msg
from competentie_app.ui.theme.fonts import Type
from competentie_app.ui.theme.theme import Theme
from competentie_app.ui.theme.tokens import Role
from competentie_app.ui.widgets.labels import TextLabel

WEEKDAYS = (msg("Mon"), msg("Tue"), msg("Wed"), msg("Thu"), msg("Fri"), msg("Sat"), msg("Sun"))


class DayTile(QWidget):
    """Shows "–" when a session has no day yet. Heard as part of the card."""

    def __init__(self, day: date | None, theme: Theme, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        number = TextLabel(str(day.day) if day else "–", theme, Type.BIG_FIGURE)
        weekday = TextLabel(texts.render(WEEKDAYS[day.weekday()]) if day else "", theme, Type.SECONDARY, Role.TEXT2)
        self.setMinimumWidth(number.fontMetrics().horizontalAdvance("30") + theme.space(2))
        for label in (weekday, number):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(label)
