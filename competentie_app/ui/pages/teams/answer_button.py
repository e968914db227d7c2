"""A button whose words may be longer than its place."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy

from competentie_app.ui.theme.theme import Theme
from competentie_app.ui.widgets.buttons import SecondaryButton

FEW_LETTERS = 16


class AnswerButton(SecondaryButton):
    """Cuts its words off with "…" where they do not fit; they are heard, and seen as tooltip, as a whole."""

    def __init__(self, words: str, theme: Theme, on_click: Callable[[], object]) -> None:
        super().__init__(words.replace("&", "&&"), theme, on_click)
        self._words = words
        self._whole = super().sizeHint()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(words)
        self.setToolTip(words)

    def sizeHint(self) -> QSize:
        """Room for all words."""
        return self._whole

    def minimumSizeHint(self) -> QSize:
        """Room for a few letters."""
        return QSize(
            min(self._whole.width(), self.fontMetrics().averageCharWidth() * FEW_LETTERS), self._whole.height()
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many words as fit."""
        super().resizeEvent(event)
        around = self._whole.width() - self.fontMetrics().horizontalAdvance(self._words) - 2  # rounding
        fitting = self.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, self.width() - around)
        self.setText(fitting.replace("&", "&&"))
