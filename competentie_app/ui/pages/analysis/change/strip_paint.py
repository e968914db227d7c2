"""Draws a person's change: levels upwards, per competency from the square of then to the round mark of now."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from competentie_app.charts.change import ChangeStrip, rows_of
from competentie_app.ui.pages.analysis.radar.figure import Axis, Figure
from competentie_app.ui.pages.analysis.radar.signs import (
    Sign,
    draw_now,
    draw_target,
    draw_then,
    grid_colour,
    mark_size,
    pen_of,
)
from competentie_app.ui.theme.focus import draw_ring
from competentie_app.ui.theme.fonts import Type
from competentie_app.ui.theme.theme import Theme
from competentie_app.ui.theme.tokens import Role

LEVEL, COLUMN, DASH, SIDE = 22, 38, 38, 26
"""At 100 %: height of one level, least width of a column, length of a target, room for the numbers at the left."""
MOST_HEIGHT = 132
"""A scale of many levels is pressed together into this height, at 100 %."""


@dataclass(frozen=True, slots=True)
class StripLayout:
    """A strip per row of columns. `first`: the place of each strip's first column; `height`: of everything."""

    strips: tuple[ChangeStrip, ...]
    first: tuple[int, ...]
    words: float
    height: float

    def area(self, place: int) -> QRectF:
        """The area of an item, its words included."""
        strip, column = self.find(place)
        left = strip.x(column) - strip.column_width / 2
        return QRectF(left, strip.top - 8, strip.column_width, strip.bottom + self.words - strip.top + 12)

    def find(self, place: int) -> tuple[ChangeStrip, int]:
        """The strip and the column of an item."""
        row = max(row for row, first in enumerate(self.first) if first <= place)
        return self.strips[row], place - self.first[row]


@dataclass(frozen=True, slots=True)
class StripPainter:
    """Draws figures in the colours and fonts of a theme."""

    theme: Theme

    def layout(self, figure: Figure, width: float) -> StripLayout:
        """Where everything stands."""
        theme = self.theme
        side, top = self._side(figure), theme.px(12)
        words = self._code().height() + self._small().height() + theme.px(6)
        tall = min(theme.px(LEVEL) * figure.top, theme.px(MOST_HEIGHT))
        rows = rows_of(len(figure.axes), width - side, self._column(figure))
        strips: list[ChangeStrip] = []
        first: list[int] = []
        y, done = float(top), 0
        for count in rows:
            strips.append(ChangeStrip(side, y, max(width - side, 1), y + tall, count, round(figure.top)))
            first.append(done)
            done += count
            y += tall + words + theme.px(16)
        return StripLayout(tuple(strips), tuple(first), words, y - theme.px(8))

    def draw(self, painter: QPainter, figure: Figure, layout: StripLayout, current: int | None = None) -> None:
        """Draw it; `current`: the column where the keyboard is."""
        for strip in layout.strips:
            self._draw_levels(painter, figure, strip)
        for place, axis in enumerate(figure.axes):
            strip, column = layout.find(place)
            self._draw_marks(painter, axis, strip, column)
            self._draw_words(painter, figure, axis, strip, column)
            if current == place:
                draw_ring(painter, layout.area(place), self.theme, 4)

    def _draw_levels(self, painter: QPainter, figure: Figure, strip: ChangeStrip) -> None:
        small = QFontMetricsF(self.theme.font(Type.SMALLEST))
        painter.setFont(self.theme.font(Type.SMALLEST))
        lowest = float("inf")
        for value, words in ((0.0, "0"), *figure.rings):
            y = strip.y(value)
            painter.setPen(QPen(grid_colour(self.theme), 1))
            painter.drawLine(QPointF(strip.left, y), QPointF(strip.left + strip.width, y))
            if lowest - y < small.height() - 2:
                continue
            lowest = y
            painter.setPen(self.theme.colour(Role.TEXT2))
            area = QRectF(0, y - small.height() / 2, strip.left - 8, small.height())
            painter.drawText(area, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, words)

    def _draw_marks(self, painter: QPainter, axis: Axis, strip: ChangeStrip, column: int) -> None:
        theme, x = self.theme, strip.x(column)
        if axis.target is not None:
            draw_target(painter, QPointF(x, strip.y(axis.target)), theme, min(theme.px(DASH), strip.column_width - 4))
        if axis.then is not None and axis.now is not None and not axis.hollow:
            stem = strip.stem(column, axis.then, axis.now, mark_size(theme))
            if stem is not None:
                painter.setPen(pen_of(Sign.NOW, theme))
                painter.drawLine(QPointF(stem.x, stem.y), QPointF(stem.x, stem.to))
        if axis.then is not None:
            draw_then(painter, QPointF(x, strip.y(axis.then)), theme, wide=axis.then in (axis.now, axis.now_high))
        if axis.now is not None:
            self._draw_now(painter, axis, strip, x)

    def _draw_now(self, painter: QPainter, axis: Axis, strip: ChangeStrip, x: float) -> None:
        assert axis.now is not None
        low = QPointF(x, strip.y(axis.now))
        if axis.now_high is not None and axis.now_high != axis.now:
            high = QPointF(x, strip.y(axis.now_high))
            painter.setPen(pen_of(Sign.NOW, self.theme))
            painter.drawLine(low, high)
            draw_now(painter, high, self.theme, hollow=True)
        draw_now(painter, low, self.theme, hollow=axis.hollow)

    def _draw_words(self, painter: QPainter, figure: Figure, axis: Axis, strip: ChangeStrip, column: int) -> None:
        theme, wide = self.theme, strip.column_width
        area = QRectF(strip.x(column) - wide / 2, strip.bottom + theme.px(6), wide, self._code().height())
        code = self._code().elidedText(axis.code, Qt.TextElideMode.ElideRight, wide)
        self._write(painter, area, code, Type.BODY_BOLD, Role.TEXT)
        below = QRectF(area.left(), area.bottom(), wide, self._small().height())
        role = Role.WARN if axis.fell and figure.ranked else Role.TEXT2
        self._write(painter, below, axis.step or "–", Type.SECONDARY, role)

    def _write(self, painter: QPainter, area: QRectF, text: str, style: Type, role: Role) -> None:
        painter.setFont(self.theme.font(style))
        painter.setPen(self.theme.colour(role))
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, text)

    def _code(self) -> QFontMetricsF:
        return QFontMetricsF(self.theme.font(Type.BODY_BOLD))

    def _small(self) -> QFontMetricsF:
        return QFontMetricsF(self.theme.font(Type.SECONDARY))

    def _side(self, figure: Figure) -> float:
        wide = max(self._small().horizontalAdvance(words) for _value, words in figure.rings)
        return max(self.theme.px(SIDE), wide + 12)

    def _column(self, figure: Figure) -> float:
        """Wide enough for every word under it, within reason: a long id is cut off."""
        words = [self._small().horizontalAdvance(axis.step) for axis in figure.axes]
        codes = [min(self._code().horizontalAdvance(axis.code), self.theme.px(90)) for axis in figure.axes]
        return max(self.theme.px(COLUMN), *words, *codes) + 4 if figure.axes else self.theme.px(COLUMN)
