"""Levels beside each other of which one is chosen: one widget, so that sixty of them stay quick."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QAbstractSlider, QSizePolicy, QWidget

from competentie_app.ui.theme.boxes import draw_box, smooth_painter
from competentie_app.ui.theme.fonts import Type
from competentie_app.ui.theme.looks import CONTROL_RADIUS, INVALID
from competentie_app.ui.theme.theme import Theme
from competentie_app.ui.theme.tokens import Role


class LevelStrip(QAbstractSlider):
    """0 to `top`; 0 shows as a dash when nothing is asked. Arrows and digits choose; `valueChanged` tells.

    To assistive technology it is a slider.
    """

    def __init__(self, theme: Theme, name: str, top: int, *, zero: str = "0", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._zero = theme, zero
        self.setRange(0, top)
        self.setPageStep(1)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFont(theme.font(Type.TABULAR))

    def sizeHint(self) -> QSize:
        """One cell per level."""
        return QSize(self.lead + self._cells + 1, self._theme.px(26))

    def minimumSizeHint(self) -> QSize:
        """Cells are never cut off."""
        return self.sizeHint()

    @property
    def lead(self) -> int:
        """Room before the cells."""
        return 0

    @property
    def _cells(self) -> int:
        return self._cell * (self.maximum() + 1)

    @property
    def _left(self) -> int:
        """Where the cells begin: they stand at the right end."""
        return self.width() - self._cells - 1 if self.lead else 0

    @property
    def _cell(self) -> int:
        digit = QFontMetrics(self._theme.font(Type.BODY_BOLD)).horizontalAdvance("0")
        return max(self._theme.px(20), digit + self._theme.px(11))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A digit chooses its level; up is a level more."""
        digit = event.key() - Qt.Key.Key_0
        steps = {Qt.Key.Key_Right: 1, Qt.Key.Key_Up: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Down: -1}
        step = steps.get(Qt.Key(event.key()))
        if 0 <= digit <= self.maximum():
            self.setValue(digit)
        elif step is not None:
            self.setValue(self.value() + step)
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.setValue(0)
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The cell under the mouse."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.setValue(self._level_at(event.position().toPoint()))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Turning the wheel over a page never changes a level."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the box, the cells, and the one that is chosen."""
        theme, painter = self._theme, smooth_painter(self)
        whole = QRectF(self._left, 0, self._cells, self.height())
        border = Role.ERR if self.property(INVALID) else Role.CTL if self.isEnabled() else Role.LINE2
        draw_box(painter, whole, theme.colour(Role.SURFACE), theme.colour(border), CONTROL_RADIUS)
        for level in range(self.maximum() + 1):
            cell = QRectF(self._left + level * self._cell, 0, self._cell, self.height())
            if level:
                painter.setPen(QPen(theme.colour(Role.LINE), 1))
                painter.drawLine(cell.topLeft() + QPoint(0, 3), cell.bottomLeft() - QPoint(0, 3))
            chosen = level == self.sliderPosition()
            if chosen:
                fill, edge = (Role.ACCENT_TINT, Role.ACCENT) if self.isEnabled() else (Role.HOVER, Role.LINE2)
                draw_box(painter, cell, theme.colour(fill), theme.colour(edge), CONTROL_RADIUS)
            painter.setFont(theme.font(Type.BODY_BOLD if chosen else Type.BODY))
            painter.setPen(theme.colour(self._ink(chosen=chosen)))
            painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, str(level) if level else self._zero)
        painter.end()

    def _ink(self, *, chosen: bool) -> Role:
        if not self.isEnabled():
            return Role.DISABLED
        return Role.ACCENT if chosen else Role.TEXT2

    def _level_at(self, place: QPoint) -> int:
        return max(0, min(self.maximum(), (place.x() - self._left) // self._cell))
