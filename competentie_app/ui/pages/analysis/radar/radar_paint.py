"""Draws a radar: rings, the earlier round, now, the target, and the words of each spoke."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen, QPolygonF

from competentie_app.charts.radar import Point, Radar
from competentie_app.charts.radar_labels import RadarLayout, RadarSpace, lay_out_radar
from competentie_app.ui.pages.analysis.radar.figure import Figure
from competentie_app.ui.pages.analysis.radar.labels import LabelWriter
from competentie_app.ui.pages.analysis.radar.signs import (
    Sign,
    draw_now,
    draw_then,
    faint,
    grid_colour,
    mark_size,
    pen_of,
)
from competentie_app.ui.theme.focus import draw_ring
from competentie_app.ui.theme.fonts import Type
from competentie_app.ui.theme.theme import Theme
from competentie_app.ui.theme.tokens import Role

MOST_SPOKES = 9
"""More of them are a thicket of lines and words; bars stay calm. Our choice, by looking at both."""
LEAST_RADIUS, LABEL_GAP, LABELS_APART, FILLED = 46, 14, 3, 0.16
"""At 100 %: a smaller radar cannot be read; room from ring to label and between labels; strength of the surface."""


@dataclass(frozen=True, slots=True)
class RadarPainter:
    """Draws figures in the colours and fonts of a theme."""

    theme: Theme

    def layout(self, figure: Figure, width: float, height: float) -> RadarLayout | None:
        """Where everything stands; None where bars read better than a radar."""
        if len(figure.axes) > MOST_SPOKES:
            return None
        labels = LabelWriter(self.theme).labels(figure)
        px = self.theme.px
        space = RadarSpace(width, height, px(LABEL_GAP), px(LEAST_RADIUS), px(LABELS_APART))
        return lay_out_radar(space, [(label.width, label.height) for label in labels], round(figure.top))

    def draw(self, painter: QPainter, figure: Figure, layout: RadarLayout, current: int | None = None) -> None:
        """Draw it; `current`: the spoke where the keyboard is."""
        self._draw_rings(painter, figure, layout.radar)
        axes, radar = figure.axes, layout.radar
        self._draw_lines(painter, radar, [axis.now for axis in axes], Sign.NOW)
        self._draw_lines(painter, radar, [axis.then for axis in axes], Sign.THEN)
        self._draw_lines(painter, radar, [axis.target for axis in axes], Sign.TARGET)
        self._draw_ring_words(painter, figure, radar)
        self._draw_marks(painter, figure, radar)
        writer = LabelWriter(self.theme)
        for box, label in zip(layout.labels, writer.labels(figure), strict=True):
            writer.draw(painter, box, label, radar.centre.x)
        if current is not None:
            box = layout.labels[current]
            draw_ring(painter, QRectF(box.x - 5, box.y - 3, box.width + 10, box.height + 6), self.theme, 4)

    def _draw_rings(self, painter: QPainter, figure: Figure, radar: Radar) -> None:
        theme = self.theme
        painter.setPen(QPen(grid_colour(theme, Role.LINE2), 1))
        painter.setBrush(theme.colour(Role.GROUND))
        for value, _words in reversed(figure.rings):
            painter.drawPolygon(_polygon(radar.ring(value)))
            painter.setBrush(Qt.BrushStyle.NoBrush)
        for end in radar.ring(radar.top):
            painter.drawLine(_q(radar.centre), _q(end))

    def _draw_lines(self, painter: QPainter, radar: Radar, values: Sequence[float | None], sign: Sign) -> None:
        painter.setPen(pen_of(sign, self.theme))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for run in radar.runs(values):
            if sign is Sign.NOW and len(run) > len(values):  # closed: only then is there a surface
                painter.setBrush(faint(self.theme.colour(Role.DATA1), FILLED))
                painter.drawPolygon(_polygon(run[:-1]))
            else:
                painter.drawPolyline(_polygon(run))

    def _draw_ring_words(self, painter: QPainter, figure: Figure, radar: Radar) -> None:
        """Numbers of the rings, beside the first spoke, on plates that keep them off the lines. Crowded ones go."""
        font = self.theme.font(Type.SMALLEST)
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        lowest = float("-inf")
        for value, words in reversed(figure.rings):
            at = radar.point(0, value)
            area = QRectF(0, 0, metrics.horizontalAdvance(words) + 4, metrics.height() - 2)
            area.moveTo(at.x + mark_size(self.theme) * 0.9, at.y + (1 if value == figure.top else -area.height() / 2))
            if area.top() < lowest or area.bottom() > radar.centre.y:
                continue
            lowest = area.bottom()
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(faint(self.theme.colour(Role.SURFACE), 0.75))
            painter.drawRoundedRect(area, 2, 2)
            painter.setPen(self.theme.colour(Role.TEXT2))
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter, words)

    def _draw_marks(self, painter: QPainter, figure: Figure, radar: Radar) -> None:
        for spoke, axis in enumerate(figure.axes):
            if axis.then is not None:
                draw_then(painter, _q(radar.point(spoke, axis.then)), self.theme, wide=axis.then == axis.now)
            if axis.now is None:
                continue
            low = _q(radar.point(spoke, axis.now))
            if axis.now_high is not None and axis.now_high != axis.now:
                high = _q(radar.point(spoke, axis.now_high))
                painter.setPen(pen_of(Sign.NOW, self.theme))
                painter.drawLine(low, high)
                draw_now(painter, high, self.theme, hollow=True)
            draw_now(painter, low, self.theme, hollow=axis.hollow)


def _q(point: Point) -> QPointF:
    return QPointF(point.x, point.y)


def _polygon(points: Iterable[Point]) -> QPolygonF:
    return QPolygonF([_q(point) for point in points])
