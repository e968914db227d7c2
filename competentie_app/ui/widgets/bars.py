"""A bar of data ink: how much of something is done."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QProgressBar, QSizePolicy, QWidget

from competentie_app.texts import whole_percent
from competentie_app.ui.theme.boxes import draw_box, smooth_painter
from competentie_app.ui.theme.theme import Theme
from competentie_app.ui.theme.tokens import Role


class ShareBar(QProgressBar):
    """A share from 0 to 1. `text` says the same in words and is what is heard; put it near the bar as well."""

    def __init__(self, share: float, text: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._share = 0.0
        self.setTextVisible(False)
        self.setRange(0, 100)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_share(share, text)

    def set_share(self, share: float, text: str) -> None:
        """Show another share."""
        self._share = min(1.0, max(0.0, share))
        self.setValue(whole_percent(self._share))
        self.setAccessibleName(text)
        self.setToolTip(text)
        self.update()

    def sizeHint(self) -> QSize:
        """A thin line."""
        return QSize(self._theme.px(120), self._theme.px(6))

    def minimumSizeHint(self) -> QSize:
        """Short bars can still be read."""
        return QSize(self._theme.px(40), self._theme.px(6))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the empty part, and the share over it."""
        painter = smooth_painter(self)
        area = QRectF(self.rect())
        edge = self._theme.colour(Role.LINE) if self._theme.name == "contrast" else None
        draw_box(painter, area, self._theme.colour(Role.TRACK), edge, 2)
        if self._share > 0:
            area.setWidth(max(2.0, area.width() * self._share))
            draw_box(painter, area, self._theme.colour(Role.DATA1), None, 2)
        painter.end()
