"""Draws a figure as bars: for fewer than three competencies, and for more than a radar has room for."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from competentie_app.charts.scale import Axis as Line
from competentie_app.ui.pages.analysis.radar.figure import Axis, Figure
from competentie_app.ui.pages.analysis.radar.signs import Sign, draw_now, draw_then, grid_colour, mark_size, pen_of
from competentie_app.ui.theme.focus import draw_ring
from competentie_app.ui.theme.fonts import Type
from competentie_app.ui.theme.theme import Theme
from competentie_app.ui.theme.tokens import Role

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
BAR, PAD = 10, 12
"""Height of a bar and room round the words of a row, at 100 %."""


@dataclass(frozen=True, slots=True)
class BarsLayout:
    """Rows of equal height under each other: words above, the bar below them. `line`: the axis of every bar."""

    line: Line
    row_height: float
    width: float
    rows: int

    @property
    def height(self) -> float:
        """Height of everything, with the words of the scale below."""
        return self.rows * self.row_height + self.row_height / 2

    def row(self, place: int) -> QRectF:
        """The area of a row."""
        return QRectF(0, place * self.row_height, self.width, self.row_height)

    def row_at(self, y: float) -> int | None:
        """The row at a height, None below the last."""
        place = int(y // self.row_height)
        return place if 0 <= place < self.rows else None


@dataclass(frozen=True, slots=True)
class BarsPainter:
    """Draws figures in the colours and fonts of a theme."""

    theme: Theme

    def layout(self, figure: Figure, width: float) -> BarsLayout:
        """Where everything stands."""
        words = QFontMetricsF(self.theme.font(Type.BODY_BOLD)).height()
        half = mark_size(self.theme)
        line = Line(half, max(width - 2 * half, 1.0), figure.top)
        return BarsLayout(line, words + self.theme.px(BAR + PAD), width, len(figure.axes))

    def draw(self, painter: QPainter, figure: Figure, layout: BarsLayout, current: int | None = None) -> None:
        """Draw it; `current`: the row where the keyboard is."""
        self._draw_scale(painter, figure, layout)
        for place, axis in enumerate(figure.axes):
            area = layout.row(place)
            self._draw_words(painter, area, axis)
            bar = QRectF(0, area.bottom() - self.theme.px(BAR + 5), layout.width, self.theme.px(BAR))
            self._draw_bar(painter, bar, axis, layout.line)
            if current == place:
                draw_ring(painter, area.adjusted(0, 1, 0, 0), self.theme, 4)

    def _draw_scale(self, painter: QPainter, figure: Figure, layout: BarsLayout) -> None:
        theme, bottom = self.theme, layout.rows * layout.row_height
        font = theme.font(Type.SMALLEST)
        painter.setFont(font)
        for value, words in ((0.0, "0"), *figure.rings):
            x = layout.line.at(value)
            painter.setPen(QPen(grid_colour(theme), 1))
            for place in range(layout.rows):
                low = layout.row(place).bottom()
                painter.drawLine(QPointF(x, low - theme.px(BAR + 8)), QPointF(x, low - theme.px(2)))
            painter.setPen(theme.colour(Role.TEXT2))
            wide = QFontMetricsF(font).horizontalAdvance(words)
            left = min(max(x - wide / 2, 0.0), layout.width - wide)
            painter.drawText(QPointF(left, bottom + QFontMetricsF(font).ascent()), words)

    def _draw_words(self, painter: QPainter, area: QRectF, axis: Axis) -> None:
        """Code and name, and the notes at the right end; the name gives way."""
        theme = self.theme
        bold, small = QFontMetricsF(theme.font(Type.BODY_BOLD)), QFontMetricsF(theme.font(Type.SECONDARY))
        line = QRectF(area.left() + 4, area.top() + 3, area.width() - 8, bold.height())
        notes = ", ".join(axis.notes)
        painter.setFont(theme.font(Type.BODY_BOLD))
        painter.setPen(theme.colour(Role.TEXT))
        painter.drawText(line, _LEFT, axis.code)
        painter.setFont(theme.font(Type.SECONDARY))
        painter.setPen(theme.colour(Role.TEXT2))
        rest = line.adjusted(bold.horizontalAdvance(axis.code) + theme.px(6), 0, 0, 0)
        room = rest.width() - small.horizontalAdvance(notes) - 8
        painter.drawText(rest, _LEFT, small.elidedText(axis.name, Qt.TextElideMode.ElideRight, max(room, 0)))
        painter.drawText(rest, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, notes)

    def _draw_bar(self, painter: QPainter, bar: QRectF, axis: Axis, line: Line) -> None:
        """A bar that ends in the round mark of now; what is uncertain of it is a thin line between two hollow marks."""
        theme, middle = self.theme, bar.center().y()
        if axis.now is not None:
            thin = bar.height() / 2
            stem = QRectF(line.at(0), middle - thin / 2, max(line.at(axis.now) - line.at(0), 1.0), thin)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour(Role.DATA2 if axis.hollow else Role.DATA1))
            painter.drawRect(stem)
        if axis.target is not None:
            painter.setPen(pen_of(Sign.TARGET, theme))
            x, more = line.at(axis.target), theme.px(4)
            painter.drawLine(QPointF(x, bar.top() - more), QPointF(x, bar.bottom() + more))
        if axis.then is not None:
            wide = axis.then in (axis.now, axis.now_high)
            draw_then(painter, QPointF(line.at(axis.then), middle), theme, wide=wide)
        if axis.now is not None:
            self._draw_now(painter, axis, line, middle)

    def _draw_now(self, painter: QPainter, axis: Axis, line: Line, middle: float) -> None:
        assert axis.now is not None
        low = QPointF(line.at(axis.now), middle)
        if axis.now_high is not None and axis.now_high != axis.now:
            high = QPointF(line.at(axis.now_high), middle)
            painter.setPen(pen_of(Sign.NOW, self.theme))
            painter.drawLine(low, high)
            draw_now(painter, high, self.theme, hollow=True)
        draw_now(painter, low, self.theme, hollow=axis.hollow)
