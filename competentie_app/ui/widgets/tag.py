"""A word in a small box."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from competentie_app.ui.theme.boxes import draw_box, smooth_painter
from competentie_app.ui.theme.fonts import Type
from competentie_app.ui.theme.looks import TAG_RADIUS
from competentie_app.ui.theme.theme import Theme
from competentie_app.ui.theme.tokens import Role
from competentie_app.ui.widgets.labels import TextLabel

_TINTS = {Role.ERR: Role.ERR_TINT, Role.WARN: Role.WARN_TINT, Role.OK: Role.OK_TINT, Role.ACCENT: Role.ACCENT_TINT}


class Tag(TextLabel):
    """A status in words. `role`: ERR, WARN, OK or ACCENT with their tints; any other is a neutral tag."""

    def __init__(self, text: str, role: Role, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(text, theme, Type.SECONDARY, role if role in _TINTS else Role.TEXT2, parent)
        self._tint = _TINTS.get(role, Role.HOVER)
        self.setContentsMargins(theme.px(7), theme.px(2), theme.px(7), theme.px(2))
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the box under the word."""
        painter = smooth_painter(self)
        edge = self._theme.colour(Role.LINE) if self._theme.name == "contrast" else None
        draw_box(painter, QRectF(self.rect()), self._theme.colour(self._tint), edge, TAG_RADIUS)
        painter.end()
        super().paintEvent(event)
