"""The first question ever: Dutch or English. Both are asked in their own language."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from competentie_app.ui.context import UiContext
from competentie_app.ui.frame.icon import mark
from competentie_app.ui.theme.fonts import Type
from competentie_app.ui.widgets.buttons import PrimaryButton, SecondaryButton
from competentie_app.ui.widgets.labels import TextLabel


class LanguageChoice(QWidget):
    """Two buttons; the choice is kept and can be changed any time."""

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        theme, change = context.theme, context.settings.change
        sign = QLabel()
        sign.setPixmap(mark(theme, theme.px(44), self.devicePixelRatioF()))
        self.first = PrimaryButton("Verder in het Nederlands", theme, lambda: change(language="nl"))
        english = SecondaryButton("Continue in English", theme, lambda: change(language="en"))
        row = QHBoxLayout()
        row.setSpacing(theme.space(3))
        row.addWidget(self.first)
        row.addWidget(english)
        column = QVBoxLayout(self)
        column.setSpacing(theme.space(4))
        column.addWidget(sign, 0, Qt.AlignmentFlag.AlignHCenter)
        for words in ("Welke taal kies je?", "Which language do you choose?"):
            label = TextLabel(words, theme, Type.WELCOME)
            column.addWidget(label, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(theme.space(2))
        column.addLayout(row)
