"""Drawing that widgets and style share: a painter with smooth edges, and rounded boxes on whole pixels."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget


def smooth_painter(widget: QWidget) -> QPainter:
    """A painter on `widget` with smooth edges."""
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    return painter


def draw_box(
    painter: QPainter, area: QRectF, fill: QColor | None, border: QColor | None, radius: float,
    *, width: float = 1, dashed: bool = False,
) -> None:  # fmt: skip
    """Draw a rounded box inside `area`; None leaves the ground or the border away."""
    painter.setBrush(fill if fill is not None else Qt.BrushStyle.NoBrush)
    if border is None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawRoundedRect(area, radius, radius)
        return
    pen = QPen(border, width)
    if dashed:
        pen.setDashPattern([4, 3])
    painter.setPen(pen)
    half = width / 2
    painter.drawRoundedRect(area.adjusted(half, half, -half, -half), radius - half, radius - half)
