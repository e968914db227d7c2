"""The words above an input, with a bar before them where the value differs from the last version."""

from __future__ import annotations

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from competentie_app.ui.context import UiContext
from competentie_app.ui.theme.boxes import smooth_painter
from competentie_app.ui.theme.fonts import Type
from competentie_app.ui.theme.tokens import Role
from competentie_app.ui.widgets.labels import TextLabel

BAR, BESIDE = 3, 9
"""Width of the bar, and the room that it takes."""


class FieldHead(TextLabel):
    """It is heard with its input: also that the value was changed."""

    def __init__(
        self, words: str, context: UiContext, buddy: QWidget | None = None, style: Type = Type.SECONDARY
    ) -> None:
        role = Role.TEXT2 if style is Type.SECONDARY else Role.TEXT
        super().__init__(words, context.theme, style, role, wrap=bool(words))
        self._changed_word = context.texts.t("changed")
        self._changed = False
        if buddy is not None:
            self.setBuddy(buddy)

    def mark(self, *, changed: bool) -> None:
        """Show or hide the bar."""
        if changed == self._changed:
            return
        self._changed = changed
        self.setContentsMargins(self._theme.px(BESIDE) if changed else 0, 0, 0, 0)
        self.setAccessibleName(f"{self.text()}, {self._changed_word}" if changed else "")
        self.setToolTip(self._changed_word if changed else "")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw words and bar."""
        super().paintEvent(event)
        if self._changed:
            painter = smooth_painter(self)
            bar = self.rect().adjusted(0, 2, 0, -2)
            bar.setWidth(self._theme.px(BAR))
            painter.fillRect(bar, self._theme.colour(Role.ACCENT))
            painter.end()
