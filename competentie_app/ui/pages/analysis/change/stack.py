"""Stacked bars of a team's change in one dimension: full for up, open for the same, hatched for down, with counts."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen

from competentie_app.charts.stacked import Piece, stack
from competentie_app.ui.pages.analysis.change.stack_figure import StackFigure, StackRow
from competentie_app.ui.pages.analysis.radar.walk import WalkChart
from competentie_app.ui.theme.boxes import smooth_painter
from competentie_app.ui.theme.focus import draw_ring
from competentie_app.ui.theme.fonts import Type
from competentie_app.ui.theme.theme import Theme
from competentie_app.ui.theme.tokens import Role

PAD, NARROWEST = 16, 250
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class Part(StrEnum):
    """The parts of a bar, in order."""

    UP = "+"
    SAME = "="
    DOWN = "−"


def draw_part(painter: QPainter, area: QRectF, part: Part, count: str, theme: Theme) -> None:
    """Draw one part of a bar with its sign and count: told apart by filling and by sign, not by colour alone."""
    ink = theme.colour(Role.DATA1)
    painter.setPen(QPen(ink, 1))
    painter.setBrush(ink if part is Part.UP else theme.colour(Role.SURFACE))
    box = area.adjusted(0.5, 0.5, -0.5, -0.5)
    painter.drawRect(box)
    if part is Part.DOWN:
        painter.setBrush(theme.hatch(ink, painter.device().devicePixelRatio()))
        painter.drawRect(box)
    words = f"{part.value}{count}"
    font = theme.font(Type.SMALLEST)
    painter.setFont(font)
    if part is Part.DOWN:
        plate = QRectF(0, 0, QFontMetricsF(font).horizontalAdvance(words) + 4, area.height() - 4)
        plate.moveCenter(area.center())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(Role.SURFACE))
        painter.drawRect(plate.intersected(box.adjusted(1, 1, -1, -1)))
    painter.setPen(theme.colour(Role.SURFACE if part is Part.UP else Role.TEXT))
    painter.drawText(area, Qt.AlignmentFlag.AlignCenter, words)


class StackChart(WalkChart):
    """A row of words and a bar per competency. Bars are as long as people are compared."""

    def __init__(self, theme: Theme, figure: StackFigure) -> None:
        super().__init__(theme, [(row.key, row.story) for row in figure.rows], figure.heard)
        self.figure = figure

    def again(self, theme: Theme) -> StackChart:
        """The same chart in another theme."""
        return StackChart(theme, self.figure)

    def least_width(self) -> int:
        """Words and bars are readable from here."""
        return self._theme.px(NARROWEST)

    def heightForWidth(self, width: int) -> int:
        """All rows."""
        return round(self._row_height() * len(self.figure.rows))

    def place_at(self, at: QPointF) -> int | None:
        """The row at a point."""
        place = int(at.y() // self._row_height())
        return place if 0 <= place < len(self.figure.rows) else None

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rows."""
        painter = smooth_painter(self)
        for place, row in enumerate(self.figure.rows):
            area = QRectF(0, place * self._row_height(), self.width(), self._row_height())
            self._draw_words(painter, area, row)
            self._draw_bar(painter, area, row)
            if place == self.shown_current:
                draw_ring(painter, area.adjusted(0, 1, 0, -1), self._theme, 4)
        painter.end()

    def _draw_words(self, painter: QPainter, area: QRectF, row: StackRow) -> None:
        theme = self._theme
        bold, small = QFontMetricsF(theme.font(Type.BODY_BOLD)), QFontMetricsF(theme.font(Type.SECONDARY))
        line = QRectF(area.left() + 4, area.top() + 4, area.width() - 8, bold.height())
        painter.setFont(theme.font(Type.BODY_BOLD))
        painter.setPen(theme.colour(Role.TEXT))
        painter.drawText(line, _LEFT, row.code)
        painter.setFont(theme.font(Type.SECONDARY))
        painter.setPen(theme.colour(Role.TEXT2))
        rest = line.adjusted(bold.horizontalAdvance(row.code) + theme.px(6), 0, 0, 0)
        room = max(rest.width() - small.horizontalAdvance(row.note) - 8, 0)
        painter.drawText(rest, _LEFT, small.elidedText(row.name, Qt.TextElideMode.ElideRight, room))
        painter.drawText(rest, _RIGHT, row.note)

    def _draw_bar(self, painter: QPainter, area: QRectF, row: StackRow) -> None:
        if not row.n:
            return
        theme, words = self._theme, QFontMetricsF(self._theme.font(Type.SMALLEST))
        high = words.height() + 2
        counts = (row.up, row.same, row.down)
        smallest = words.horizontalAdvance(f"+{max(counts)}") + 8
        filled = sum(count > 0 for count in counts)
        length = max((area.width() - 8) * row.n / max(self.figure.most, 1), min(smallest * filled, area.width() - 8))
        spans = stack(area.left() + 4, length, tuple(Piece(count) for count in counts), row.n, smallest)
        for part, count, span in zip(Part, counts, spans, strict=True):
            if count:
                bar = QRectF(span.start, area.bottom() - high - theme.px(4), span.length, high)
                draw_part(painter, bar, part, str(count), theme)

    def _row_height(self) -> float:
        bold = QFontMetricsF(self._theme.font(Type.BODY_BOLD)).height()
        return bold + QFontMetricsF(self._theme.font(Type.SMALLEST)).height() + self._theme.px(PAD)
