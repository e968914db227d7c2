"""An empty page explains itself: an icon, a sentence on what it is for, and the one button that fills it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from competentie_app.ui.theme.fonts import Type
from competentie_app.ui.theme.theme import Theme
from competentie_app.ui.theme.tokens import Role
from competentie_app.ui.widgets.buttons import PrimaryButton
from competentie_app.ui.widgets.icon import IconLabel
from competentie_app.ui.widgets.labels import TextLabel

LETTERS_ON_A_LINE = 56


class EmptyPage(QWidget):
    """Centred where the content will stand. Without `button_text` there is nothing to press."""

    def __init__(
        self, icon: str, sentence: str, button_text: str, on_click: Callable[[], object] | None, theme: Theme,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self.button: PrimaryButton | None = None
        column = QVBoxLayout(self)
        column.setSpacing(theme.space(3))
        centre = Qt.AlignmentFlag.AlignHCenter
        column.addStretch(2)
        column.addWidget(IconLabel(icon, theme, Role.TEXT2, 20, plate=True, plate_role=Role.HOVER), alignment=centre)
        self.sentence = TextLabel(sentence, theme, Type.BODY, Role.TEXT2, wrap=True)
        self.sentence.setAlignment(centre)
        metrics = self.sentence.fontMetrics()
        widest = max(metrics.horizontalAdvance(line) for line in (sentence.splitlines() or [""]))
        width = min(widest + 4, metrics.averageCharWidth() * LETTERS_ON_A_LINE)
        self.sentence.setMinimumSize(width, self.sentence.heightForWidth(width))
        column.addWidget(self.sentence, alignment=centre)
        if button_text:
            self.button = PrimaryButton(button_text, theme, on_click)
            column.addWidget(self.button, alignment=centre)
        column.addStretch(3)
