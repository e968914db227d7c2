"""How a cell of a table of shares looks, on screen and in a copied picture."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen

from competentie_app.ui.pages.analysis.shares.cell import Bar, ShareCell
from competentie_app.ui.theme.fonts import Type
from competentie_app.ui.theme.theme import Theme
from competentie_app.ui.theme.tokens import Role

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
SIDE, GAP, THICK = 8, 6, 5
"""Room at both sides of a cell, between its parts, and the height of a bar, at 100 %."""


class SharePainter:
    """Draws cells in one theme: with a bar, text and small words stand on a line above it; else below each other."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._plain, self._bold = theme.font(Type.BODY), theme.font(Type.BODY_BOLD)
        self._small = theme.font(Type.SECONDARY)
        self._line = QFontMetrics(self._bold).height()

    @property
    def height(self) -> int:
        """Of a row."""
        two = self._line + QFontMetrics(self._small).height() + self._theme.px(4)
        return max(self._line + self._theme.px(THICK) + 3 * self._theme.px(5), two)

    def width(self, cell: ShareCell, *, strong: bool = False) -> int:
        """What a cell needs to be read whole."""
        theme = self._theme
        text = QFontMetrics(self._text_font(cell, strong=strong)).horizontalAdvance(cell.text)
        small = QFontMetrics(self._small).horizontalAdvance(cell.small) if cell.small else 0
        icon = theme.px(16) + theme.px(GAP) if cell.icon else 0
        words = max(text, small) if cell.bar is None else text + small + (theme.px(GAP) if small else 0)
        return words + icon + 2 * theme.px(SIDE) + 2

    def draw(self, painter: QPainter, rect: QRect, cell: ShareCell, *, strong: bool = False) -> None:
        """Draw a cell on its ground."""
        theme = self._theme
        area = rect.adjusted(theme.px(SIDE), 0, -theme.px(SIDE), 0)
        if cell.bar is None:
            self._draw_lines(painter, area, cell, strong=strong)
            return
        used = self._line + theme.px(4) + theme.px(THICK)
        top = rect.top() + (rect.height() - used) // 2
        self._draw_words(painter, QRect(area.left(), top, area.width(), self._line), cell, strong=strong)
        bar = QRectF(area.left(), top + self._line + theme.px(4), area.width(), theme.px(THICK))
        self._draw_bar(painter, bar, cell.bar)

    def _text_font(self, cell: ShareCell, *, strong: bool) -> QFont:
        return self._bold if strong or cell.bar is not None else self._plain

    def _draw_lines(self, painter: QPainter, area: QRect, cell: ShareCell, *, strong: bool) -> None:
        """The text in the middle, or with small words below it."""
        if not cell.small:
            self._draw_words(painter, area, cell, strong=strong)
            return
        small = QFontMetrics(self._small).height()
        top = area.top() + (area.height() - self._line - small) // 2
        line = QRect(area.left(), top, area.width(), self._line)
        self._draw_words(painter, line, replace(cell, small=""), strong=strong)
        line = QRect(area.left(), top + self._line, area.width(), small)
        self._write(painter, line, area.left(), cell.small, self._small, Role.TEXT2)

    def _draw_words(self, painter: QPainter, area: QRect, cell: ShareCell, *, strong: bool) -> None:
        theme, left = self._theme, area.left()
        if cell.icon:
            side = theme.px(16)
            ratio = painter.device().devicePixelRatio()
            painter.drawPixmap(left, area.center().y() - side // 2, theme.pixmap(cell.icon, cell.role, 16, ratio))
            left += side + theme.px(GAP)
        left += self._write(painter, area, left, cell.text, self._text_font(cell, strong=strong), cell.role)
        if cell.small:
            self._write(painter, area, left + theme.px(GAP), cell.small, self._small, Role.TEXT2)

    def _write(self, painter: QPainter, area: QRect, left: int, text: str, font: QFont, role: Role) -> int:
        """Write in what is left of the area; return the width that was used."""
        room = area.right() - left + 1
        if room <= 0:
            return 0
        painter.setFont(font)
        painter.setPen(self._theme.colour(role))
        metrics = painter.fontMetrics()
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRect(left, area.top(), room, area.height()), _LEFT, shown)
        return metrics.horizontalAdvance(shown)

    def _draw_bar(self, painter: QPainter, area: QRectF, bar: Bar) -> None:
        """The track, the solid part, the hatched part in its own outline, and the mark across."""
        theme = self._theme
        ink = theme.colour(Role.DATA2 if bar.neutral else Role.DATA1)
        edge = theme.colour(Role.CTL) if theme.name == "contrast" else None
        painter.setPen(edge if edge is not None else Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(Role.TRACK))
        painter.drawRect(area)
        low, high = (area.width() * min(max(part, 0.0), 1.0) for part in (bar.low, bar.high))
        painter.setPen(Qt.PenStyle.NoPen)
        if low > 0:
            painter.setBrush(ink)
            painter.drawRect(QRectF(area.left(), area.top(), low, area.height()))
        if high - low > 1:
            painter.setPen(QPen(ink, 1))
            painter.setBrush(theme.hatch(ink, painter.device().devicePixelRatio()))
            painter.drawRect(QRectF(area.left() + low, area.top() + 0.5, high - low - 0.5, area.height() - 1))
        if bar.mark is not None:
            painter.setPen(QPen(theme.colour(Role.TEXT), 2))
            x = area.left() + area.width() * min(max(bar.mark, 0.0), 1.0)
            painter.drawLine(round(x), round(area.top()) - 3, round(x), round(area.bottom()) + 3)
