"""One answer that can be agreed: a radio button in a box, or bare in a row."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QRadioButton, QSizePolicy

from competentie_app.ui.theme.boxes import draw_box, smooth_painter
from competentie_app.ui.theme.fonts import Type
from competentie_app.ui.theme.looks import CONTROL_RADIUS
from competentie_app.ui.theme.theme import Theme
from competentie_app.ui.theme.tokens import Role

_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}
_DOT = 16


class ChoiceButton(QRadioButton):
    """`stepped`: an arrow asks for the neighbour. `typed`: another key, which may stand for an answer."""

    stepped = Signal(int)
    typed = Signal(str)
    cleared = Signal()

    def __init__(self, text: str, theme: Theme, *, boxed: bool) -> None:
        super().__init__(text)
        self._theme, self._boxed = theme, boxed
        self.setAutoExclusive(False)
        self.setFont(theme.font(Type.BODY))
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go to the neighbour, a sign of an answer chooses it, Backspace takes the choice back."""
        step = _STEPS.get(Qt.Key(event.key()))
        held = event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
        if held:
            super().keyPressEvent(event)
        elif step is not None:
            self.stepped.emit(step)
        elif event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
            self.cleared.emit()
        elif event.text().strip():
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)

    def hitButton(self, pos: QPoint) -> bool:
        """All of it can be pressed."""
        return self.rect().contains(pos)

    def sizeHint(self) -> QSize:
        """Room for the words in bold, so that nothing moves when it is chosen."""
        theme, metrics = self._theme, QFontMetrics(self._theme.font(Type.BODY_BOLD))
        pad = theme.px(12) if self._boxed else theme.px(4)
        width = metrics.horizontalAdvance(self.text()) + theme.px(_DOT) + theme.px(8) + 2 * pad
        return QSize(width, theme.px(34 if self._boxed else 28))

    def minimumSizeHint(self) -> QSize:
        """Words are never cut off."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the box, the ring with its dot, and the words."""
        theme, painter = self._theme, smooth_painter(self)
        if self._boxed:
            self._draw_box(painter)
        left = theme.px(12) if self._boxed else theme.px(4)
        self._draw_ring(painter, left)
        painter.setFont(theme.font(Type.BODY_BOLD if self.isChecked() else Type.BODY))
        painter.setPen(self._ink(Role.TEXT))
        words = QRectF(left + theme.px(_DOT) + theme.px(8), 0, self.width(), self.height())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())
        painter.end()

    def _draw_box(self, painter: QPainter) -> None:
        theme, checked = self._theme, self.isChecked()
        hot = self.isEnabled() and self.underMouse()
        fill = Role.ACCENT_TINT if checked else (Role.HOVER if hot else Role.SURFACE)
        border = self._ink(Role.CTL) if self.isEnabled() else theme.colour(Role.LINE2)
        draw_box(painter, QRectF(self.rect()), theme.colour(fill), border, CONTROL_RADIUS, width=2 if checked else 1)

    def _draw_ring(self, painter: QPainter, left: float) -> None:
        theme, side, ink = self._theme, self._theme.px(_DOT), self._ink(Role.CTL)
        middle = QPointF(left + side / 2, self.height() / 2)
        painter.setPen(QPen(ink, 1.5))
        painter.setBrush(theme.colour(Role.SURFACE))
        painter.drawEllipse(middle, side / 2 - 1, side / 2 - 1)
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ink)
            painter.drawEllipse(middle, side / 4, side / 4)

    def _ink(self, unchecked: Role) -> QColor:
        """The colour of what is drawn: accent when chosen, grey when it cannot be."""
        role = Role.ACCENT if self.isChecked() else unchecked
        return self._theme.colour(role if self.isEnabled() else Role.DISABLED)
