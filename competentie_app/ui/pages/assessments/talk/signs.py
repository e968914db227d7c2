"""Small signs beside a level: its number in a box, a word in a thin box, and the pill of who chose it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from competentie_app.ui.theme.boxes import draw_box, smooth_painter
from competentie_app.ui.theme.fonts import Type
from competentie_app.ui.theme.looks import TAG_RADIUS
from competentie_app.ui.theme.theme import Theme
from competentie_app.ui.theme.tokens import Role
from competentie_app.ui.widgets.labels import TextLabel


class NumberBox(TextLabel):
    """The number of a level; a strong border marks the target level."""

    def __init__(self, number: int, theme: Theme) -> None:
        super().__init__(str(number), theme, Type.BODY_BOLD)
        self._strong = False
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_strong(self, *, strong: bool) -> None:
        """Mark the target level, or not."""
        self._strong = strong
        self.update()

    def sizeHint(self) -> QSize:
        """A square."""
        return QSize(self._theme.px(26), self._theme.px(26))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the box under the number."""
        painter = smooth_painter(self)
        border = self._theme.colour(Role.TEXT if self._strong else Role.LINE2)
        draw_box(painter, QRectF(self.rect()), None, border, TAG_RADIUS, width=2 if self._strong else 1)
        painter.end()
        super().paintEvent(event)


class Outline(TextLabel):
    """A word in a thin box; `pale`: a hint that is less than the others."""

    def __init__(self, text: str, theme: Theme, *, pale: bool = False) -> None:
        super().__init__(text, theme, Type.SMALLEST, Role.TEXT3 if pale else Role.TEXT)
        self._pale = pale
        self.setContentsMargins(theme.px(5), 1, theme.px(5), 1)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the box under the word."""
        painter = smooth_painter(self)
        border = self._theme.colour(Role.LINE2 if self._pale else Role.TEXT)
        draw_box(painter, QRectF(self.rect()), None, border, TAG_RADIUS, dashed=self._pale)
        painter.end()
        super().paintEvent(event)


class Pill(TextLabel):
    """The level that a view chose; only to read."""

    def __init__(self, text: str, theme: Theme) -> None:
        super().__init__(text, theme, Type.SECONDARY, Role.SURFACE)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setContentsMargins(theme.px(8), theme.px(3), theme.px(8), theme.px(3))
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the pill under the words."""
        painter = smooth_painter(self)
        draw_box(painter, QRectF(self.rect()), self._theme.colour(Role.DATA1), None, self.height() / 2)
        painter.end()
        super().paintEvent(event)
