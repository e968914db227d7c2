"""An icon that stands beside a word."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from competentie_app.ui.theme.boxes import draw_box, smooth_painter
from competentie_app.ui.theme.looks import CONTROL_RADIUS
from competentie_app.ui.theme.theme import Theme
from competentie_app.ui.theme.tokens import Role


class IconLabel(QWidget):
    """Decoration: the word beside it carries the meaning. `plate`: on a small ground, as in lists and cards."""

    def __init__(
        self, icon: str, theme: Theme, role: Role = Role.TEXT2, size: int = 16, parent: QWidget | None = None,
        *, plate: bool = False, plate_role: Role = Role.SUNKEN,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._theme, self._icon, self._role, self._size = theme, icon, role, size
        self._plate = plate_role if plate else None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """The icon, and the plate round it."""
        side = self._theme.px(self._size + 12 if self._plate else self._size)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw plate and icon."""
        painter = smooth_painter(self)
        if self._plate is not None:
            draw_box(painter, QRectF(self.rect()), self._theme.colour(self._plate), None, CONTROL_RADIUS)
        pixmap = self._theme.pixmap(self._icon, self._role, self._size, self.devicePixelRatioF())
        inset = (self.width() - self._theme.px(self._size)) // 2
        painter.drawPixmap(QPoint(inset, inset), pixmap)
        painter.end()
