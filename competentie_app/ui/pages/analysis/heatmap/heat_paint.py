"""How a cell of the heatmap looks, on screen and in a copied picture: colour, hatch, number."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainter, QPen

from competentie_app.analysis.status import GapStatus
from competentie_app.app.heatmap_rows import HeatCell, Shown
from competentie_app.ui.theme.fonts import Type
from competentie_app.ui.theme.theme import Theme
from competentie_app.ui.theme.tokens import Role

RADIUS = 3
CORNER = 7
FRAME = 1.5
FRAME_IN_CONTRAST = 3.5
"""Where every cell has a line round it, the frame has to be thicker."""
_NO_BOX = (GapStatus.NOT_ASKED, GapStatus.NOT_TAKING_PART)


@dataclass(frozen=True, slots=True)
class CellLook:
    """`number` decides the colour; None: no level, an empty box. `boxed` False: nothing is asked, no box at all.

    `framed`: discussed, both views stand. `aside`: a filter leaves it out: only its sign, pale.
    """

    text: str
    number: int | None = None
    neutral: bool = False
    hatched: bool = False
    corner: bool = False
    boxed: bool = True
    framed: bool = False
    aside: bool = False


def look_of(cell: HeatCell, text: str, shown: Shown, *, ranked: bool) -> CellLook:
    """The look of a cell. Levels, and gaps in attitudes, are shown in neutral greys."""
    if cell.aside:
        return CellLook(text, boxed=False, aside=True)
    if not cell.known:
        return CellLook(text, boxed=cell.status not in _NO_BOX)
    neutral = shown is Shown.LEVEL or not ranked
    framed = cell.status is GapStatus.NOT_AGREED
    corner = cell.to_discuss and cell.uncertain and not framed
    return CellLook(text, cell.high(shown), neutral, cell.uncertain, corner, framed=framed)


class HeatPainter:
    """Draws cells of one theme; colours and hatches are made once per number."""

    def __init__(self, theme: Theme, top: int) -> None:
        self.theme, self.top = theme, top
        self.font = theme.font(Type.TABULAR)
        self.small = theme.font(Type.SMALLEST)
        self._fills: dict[tuple[int, bool], tuple[QColor, QColor]] = {}
        self._hatches: dict[tuple[int, bool, float], QBrush] = {}

    def draw(self, painter: QPainter, area: QRectF, look: CellLook) -> None:
        """Draw one cell inside `area`."""
        if look.aside:
            self._draw_text(painter, area, look.text, self.theme.colour(Role.TEXT3), self.small)
            return
        if not look.boxed:
            if look.text:
                self._draw_words(painter, area, look.text)
            return
        if look.number is None:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self.theme.colour(Role.LINE2), 1))
            painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
            self._draw_text(painter, area, look.text, self.theme.colour(Role.TEXT2), self.small)
            return
        self._draw_level(painter, area, look, look.number)

    def colours(self, number: int, *, neutral: bool) -> tuple[QColor, QColor]:
        """Fill and ink of a number."""
        key = (number, neutral)
        if key not in self._fills:
            theme = self.theme
            fill, text = (theme.neutral_fill, theme.neutral_text) if neutral else (theme.gap_fill, theme.gap_text)
            self._fills[key] = fill(number, self.top), text(number, self.top)
        return self._fills[key]

    def _draw_level(self, painter: QPainter, area: QRectF, look: CellLook, number: int) -> None:
        fill, ink = self.colours(number, neutral=look.neutral)
        painter.setPen(QPen(self.theme.colour(Role.LINE), 1) if self.theme.name == "contrast" else Qt.PenStyle.NoPen)
        painter.setBrush(fill)
        painter.drawRoundedRect(area, RADIUS, RADIUS)
        if look.hatched:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._hatch(painter, number, neutral=look.neutral))
            painter.drawRoundedRect(area, RADIUS, RADIUS)
            painter.setBrush(fill)
            painter.drawRoundedRect(self._plate(area, look.text), RADIUS, RADIUS)
        if look.corner:
            self._draw_corner(painter, area)
        if look.framed:
            width = FRAME_IN_CONTRAST if self.theme.name == "contrast" else FRAME
            painter.setPen(QPen(self.theme.colour(Role.TEXT), width))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            half = width / 2
            painter.drawRoundedRect(area.adjusted(half, half, -half, -half), RADIUS, RADIUS)
        self._draw_text(painter, area, look.text, ink, self.font)

    def _hatch(self, painter: QPainter, number: int, *, neutral: bool) -> QBrush:
        ratio = painter.device().devicePixelRatio()
        key = (number, neutral, ratio)
        if key not in self._hatches:
            self._hatches[key] = self.theme.hatch_on(self.colours(number, neutral=neutral)[0], ratio)
        return self._hatches[key]

    def _plate(self, area: QRectF, text: str) -> QRectF:
        """A calm ground under the number."""
        metrics = QFontMetricsF(self.font)
        plate = QRectF(0, 0, metrics.horizontalAdvance(text) + 6, metrics.height() - 1)
        plate.moveCenter(area.center())
        return plate

    def _draw_corner(self, painter: QPainter, area: QRectF) -> None:
        """Self and manager are far apart: a corner, and words in the tooltip."""
        right, top = area.right(), area.top()
        points = [area.topRight(), area.topRight(), area.topRight()]
        points[0].setX(right - CORNER)
        points[2].setY(top + CORNER)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.theme.colour(Role.WARN))
        painter.drawConvexPolygon(points)

    def _draw_text(self, painter: QPainter, area: QRectF, text: str, ink: QColor, font: QFont) -> None:
        if text:
            painter.setFont(font)
            painter.setPen(ink)
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter, text)

    def _draw_words(self, painter: QPainter, area: QRectF, text: str) -> None:
        painter.setFont(self.small)
        painter.setPen(self.theme.colour(Role.TEXT3))
        middle = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(area.adjusted(4, 0, 0, 0), middle, text)
