"""How a gap looks: its fill, the colour of its number, and the hatch of what is not agreed yet."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QPixmap

from competentie_app.charts.contrast import contrast
from competentie_app.charts.gap_colours import GapColours
from competentie_app.ui.theme.tokens import Tokens

TILE = 6
"""Side of a hatch tile in logical pixels."""
_DARK_LINE, _LIGHT_LINE = (24, 33, 45, 107), (255, 255, 255, 140)


@dataclass(frozen=True, slots=True)
class GapPalette:
    """Colours for gaps 0 to the top of any scale. The number always stands beside the colour."""

    tokens: Tokens

    def fill(self, gap: int, top: int) -> str:
        """Ground of a cell with this gap on a scale that ends at `top`."""
        return self._colours.fill(gap, top)

    def text(self, gap: int, top: int) -> str:
        """Colour of the number on `fill`, at least 4.5 to 1."""
        return self._colours.text(gap, top)

    def neutral_fill(self, gap: int, top: int) -> str:
        """Ground of a cell in a dimension that is never ranked: grey, without alarm."""
        return self._colours.neutral_fill(gap, top)

    def neutral_text(self, gap: int, top: int) -> str:
        """Colour of the number on `neutral_fill`, at least 4.5 to 1."""
        return self._colours.neutral_text(gap, top)

    @property
    def _colours(self) -> GapColours:
        tokens = self.tokens
        return GapColours(tokens.gap_fill, tokens.gap_text, tokens.neutral, tokens.text)


def hatch_line(fill: str) -> QColor:
    """The half transparent line that shows on `fill`."""
    return QColor(*(_LIGHT_LINE if contrast(fill, "#FFFFFF") > contrast(fill, "#18212D") else _DARK_LINE))


def hatch_brush(colour: QColor, ratio: float) -> QBrush:
    """A brush of lines of 45 degrees, 1 logical pixel wide, in tiles of 6. `ratio`: device pixels per logical pixel."""
    side = max(2, round(TILE * ratio))
    tile = QPixmap(side, side)
    tile.fill(Qt.GlobalColor.transparent)
    painter = QPainter(tile)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    # A little over 1 pixel: Qt spreads lines of 1 pixel evenly over two, which leaves them pale.
    painter.setPen(QPen(colour, ratio * 1.05))
    painter.setClipRect(QRectF(0, 0, side, side))
    for shift in (-side, 0, side):
        # Longer than the tile, so that the corners where two tiles meet are covered as well.
        painter.drawLine(QPointF(shift - side, 2 * side), QPointF(shift + 2 * side, -side))
    painter.end()
    tile.setDevicePixelRatio(side / TILE)
    return QBrush(tile)
