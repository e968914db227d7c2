"""Where the keyboard is: a ring round the control that has the focus, and one inside a cell."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

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
    painter.setPen(QPen(theme.colour(Role.FOCUS), RING))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    half = RING / 2
    painter.drawRoundedRect(area.adjusted(half, half, -half, -half), radius, radius)
    painter.restore()


def draw_cell_focus(painter: QPainter, rect: QRect, theme: Theme) -> None:
    """Draw the ring of a cell, inside it and with square corners, so that neighbours stay as they are."""
    draw_ring(painter, QRectF(rect), theme, 0)
