"""The chart of one dimension: a radar, or bars where those read better. Arrows walk through it, Enter opens."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from competentie_app.charts.radar import Point
from competentie_app.charts.radar_labels import RadarLayout
from competentie_app.ui.pages.analysis.radar.bars_paint import BarsPainter
from competentie_app.ui.pages.analysis.radar.figure import Figure
from competentie_app.ui.pages.analysis.radar.radar_paint import RadarPainter
from competentie_app.ui.theme.boxes import smooth_painter
from competentie_app.ui.theme.theme import Theme

HEIGHT, NARROWEST, NEAR = 240, 250, 14
"""At 100 %: height of a radar, least width, and how near the mouse must be to a mark."""
_STEPS = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}
_ENDS = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: -1}
_OPEN = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class FigureChart(QWidget):
    """`opened` tells the key of the axis that was clicked or chosen with Enter."""

    opened = Signal(str)

    def __init__(self, theme: Theme, figure: Figure) -> None:
        super().__init__()
        self._theme, self.figure = theme, figure
        self._radar, self._bars = RadarPainter(theme), BarsPainter(theme)
        self._layout = self._radar.layout(figure, theme.px(NARROWEST), theme.px(HEIGHT))
        self.current = 0
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAccessibleName(figure.heard)

    @property
    def is_radar(self) -> bool:
        """Whether a radar is drawn at the present width, and not bars."""
        return self._layout is not None

    def hasHeightForWidth(self) -> bool:
        """Bars need more height than a radar, and narrow ones turn into bars."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of a radar, or of all bars."""
        if self._radar.layout(self.figure, width, self._theme.px(HEIGHT)) is not None:
            return self._theme.px(HEIGHT)
        return round(self._bars.layout(self.figure, width).height)

    def sizeHint(self) -> QSize:
        """A radar of good size."""
        return QSize(self._theme.px(340), self.heightForWidth(self._theme.px(340)))

    def minimumSizeHint(self) -> QSize:
        """The narrowest that still reads."""
        return QSize(self._theme.px(NARROWEST), self.heightForWidth(max(self.width(), self._theme.px(NARROWEST))))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another size, another layout."""
        super().resizeEvent(event)
        self._layout = self._radar.layout(self.figure, self.width(), self._theme.px(HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the radar or the bars."""
        painter = smooth_painter(self)
        current = self.current if self.hasFocus() else None
        if self._layout is not None:
            self._radar.draw(painter, self.figure, self._layout, current)
        else:
            self._bars.draw(painter, self.figure, self._bars.layout(self.figure, self.width()), current)
        painter.end()

    # --- keyboard

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows, Home and End walk; Enter opens."""
        key = Qt.Key(event.key())
        if key in _STEPS:
            self._go((self.current + _STEPS[key]) % len(self.figure.axes))
        elif key in _ENDS:
            self._go(_ENDS[key] % len(self.figure.axes))
        elif key in _OPEN:
            self.opened.emit(self.figure.axes[self.current].key)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keyboard is."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The whole chart is heard again when the keyboard comes back."""
        super().focusOutEvent(event)
        self.setAccessibleName(self.figure.heard)
        self.update()

    def stand_on(self, key: str) -> bool:
        """Stand on an axis by its key. Whether it is here."""
        place = next((place for place, axis in enumerate(self.figure.axes) if axis.key == key), None)
        if place is not None:
            self._go(place)
        return place is not None

    def _go(self, place: int) -> None:
        self.current = place
        self.setAccessibleName(self.figure.axes[place].story.replace("\n", " "))
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.NameChanged))
        self.update()

    # --- mouse

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A hand over what can be opened."""
        hand = self.axis_at(event.position()) is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if hand else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click opens."""
        place = self.axis_at(event.position())
        if event.button() is Qt.MouseButton.LeftButton and place is not None:
            self.current = place
            self.opened.emit(self.figure.axes[place].key)

    def event(self, event: QEvent) -> bool:
        """The whole story of an axis as tooltip."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            place = self.axis_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), "" if place is None else self.figure.axes[place].story, self)
            return True
        return super().event(event)

    def axis_at(self, at: QPointF) -> int | None:
        """The axis whose words or marks are at a point."""
        if self._layout is None:
            return self._bars.layout(self.figure, self.width()).row_at(at.y())
        layout = self._layout
        return next((place for place in range(len(self.figure.axes)) if self._is_at(layout, place, at)), None)

    def _is_at(self, layout: RadarLayout, place: int, at: QPointF) -> bool:
        box, axis, near = layout.labels[place], self.figure.axes[place], self._theme.px(NEAR)
        if box.x <= at.x() <= box.right and box.y <= at.y() <= box.bottom:
            return True
        values = [value for value in (axis.now, axis.now_high, axis.then, axis.target) if value is not None]
        return any(_distance(layout.radar.point(place, value), at) <= near for value in values if value > 0)


def _distance(point: Point, at: QPointF) -> float:
    return ((point.x - at.x()) ** 2 + (point.y - at.y()) ** 2) ** 0.5
