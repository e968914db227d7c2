"""Where the keyboard is: a ring round the control that has the focus, and one inside a cell."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QFocusFrame,
    QMenu,
    QMenuBar,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
    QWidget,
)
from shiboken6 import isValid

from competentie_app.ui.theme.looks import CONTROL_RADIUS, RADIUS
from competentie_app.ui.theme.theme import Theme
from competentie_app.ui.theme.tokens import Role

RING = 2
"""Width of the ring in logical pixels."""
GAP = 2
"""Room between a control and its ring."""


def draw_ring(painter: QPainter, area: QRectF, theme: Theme, radius: float) -> None:
    """Draw a ring just inside `area`."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(theme.colour(Role.FOCUS), RING)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    half = RING / 2
    painter.drawRoundedRect(area.adjusted(half, half, -half, -half), radius, radius)
    painter.restore()


def draw_cell_focus(painter: QPainter, rect: QRect, theme: Theme) -> None:
    """Draw the ring of a cell, inside it and with square corners, so that neighbours stay as they are."""
    draw_ring(painter, QRectF(rect), theme, 0)


class FocusRing(QFocusFrame):
    """The ring round one control. The style gives it its margin of `RING` + `GAP`."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt leaves the ring away for good where a control got the keyboard before it was scrolled into sight."""
        found = super().eventFilter(watched, event)
        if event.type() == QEvent.Type.Move and self.isHidden() and self._is_in_sight():
            self.show()
            self.raise_()
        return found

    def _is_in_sight(self) -> bool:
        control, place = self.widget(), self.parentWidget()
        return (
            control is not None
            and control.isVisible()
            and place is not None
            and place.rect().intersects(self.geometry())
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ring, with corners that follow those of the control."""
        control = self.widget()
        own = control.property(RADIUS) if control is not None else None
        painter = QPainter(self)
        draw_ring(painter, QRectF(self.rect()), self._theme, (own or CONTROL_RADIUS) + RING)
        painter.end()


class FocusFollower(QObject):
    """Puts the ring where the keyboard is. A click shows none, until a key is pressed."""

    def __init__(self, theme: Theme, app: QApplication) -> None:
        super().__init__(app)
        self._theme = theme
        self._ring: FocusRing | None = None
        self._watched: QWidget | None = None
        app.focusChanged.connect(self.follow)

    def shown_on(self) -> QWidget | None:
        """The control that has the ring now."""
        return self._ring.widget() if self._ring is not None and isValid(self._ring) else None

    def show_on(self, widget: QWidget | None) -> None:
        """Put the ring round a widget, or take it away."""
        if self._ring is None or not isValid(self._ring):
            if widget is None:
                return
            self._ring = FocusRing(self._theme)
        self._ring.setWidget(widget)  # pyright: ignore[reportArgumentType]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The first key after a click shows the ring."""
        if event.type() == QEvent.Type.KeyPress and watched is self._watched and self.shown_on() is not watched:
            self.show_on(self._watched)
        return False

    def follow(self, _old: QWidget | None, now: QWidget | None) -> None:
        """The focus went to another widget, or nowhere."""
        if self._watched is not None and isValid(self._watched):
            self._watched.removeEventFilter(self)
        self._watched = now if now is not None and wants_ring(now) else None
        if self._watched is None:
            self.show_on(None)
            return
        self._watched.installEventFilter(self)
        by_mouse = QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton
        self.show_on(None if by_mouse else self._watched)


def wants_ring(widget: QWidget) -> bool:
    """Whether a widget gets the ring round it; tables, tabs and menus show the focus inside themselves."""
    if isinstance(widget, (QTabBar, QMenu, QMenuBar)) or widget.isWindow():
        return False
    if isinstance(widget, QAbstractItemView):
        return not widget.currentIndex().isValid()
    return isinstance(widget, (QTextEdit, QPlainTextEdit)) or not isinstance(widget, QAbstractScrollArea)
