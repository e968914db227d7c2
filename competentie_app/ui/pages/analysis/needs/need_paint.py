"""How a need looks, on screen and in a copied picture: code, title, bar, measure, numbers."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter

from competentie_app.app.heatmap_rows import HeatColumn
from competentie_app.ui.pages.analysis.heatmap.heat_delegate import draw_two
from competentie_app.ui.pages.analysis.needs.need_model import NeedItem, NeedModel
from competentie_app.ui.theme.fonts import Type
from competentie_app.ui.theme.theme import Theme
from competentie_app.ui.theme.tokens import Role

WIDE = 480
"""From this width on, at 100 %, the title stands in full; below it the short name."""
LEAST_BAR = 64
"""Least room for the longest bar, at 100 %; for less the short name makes place."""
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class NeedPainter:
    """Draws rows of a list of needs in one theme."""

    def __init__(self, theme: Theme, model: NeedModel) -> None:
        self._theme, self._model = theme, model
        self._measured: object = None
        self._width = 0
        self._bold, self._small = QFontMetrics(theme.font(Type.BODY_BOLD)), QFontMetrics(theme.font(Type.SECONDARY))

    @property
    def height(self) -> int:
        """Of a row."""
        return max(QFontMetrics(self._theme.font(Type.BODY)).height() + self._theme.px(10), self._theme.px(28))

    def draw_title(self, painter: QPainter, rect: QRect, text: str) -> None:
        """Draw the title above what is not ranked."""
        left = self._theme.px(10) if rect.width() >= self._theme.px(WIDE) else 4
        self._write(painter, rect.adjusted(left, 0, 0, 0), text, Type.SECONDARY, Role.TEXT2)

    def draw(self, painter: QPainter, rect: QRect, item: NeedItem) -> None:
        """Draw a competency."""
        theme, words, need = self._theme, self._model.words, item.column
        wide = rect.width() >= theme.px(WIDE)
        left = rect.left() + (theme.px(10) if wide else 4)
        code_width = max(map(self._bold.horizontalAdvance, self._model.codes)) + 8
        self._write(painter, QRect(left, rect.top(), code_width, rect.height()), words.code(need), Type.BODY_BOLD)
        left += code_width
        name = words.name(need) if wide else words.short_name(need)
        style = Type.BODY if wide else Type.SECONDARY
        name_width = self._name_width(rect.width(), wide=wide)
        if not wide and rect.right() - left - name_width - self._widest_numbers() < theme.px(LEAST_BAR):
            name_width = 0  # many people: the code names it, the bar keeps its room
        self._write(painter, QRect(left, rect.top(), name_width, rect.height()), name, style)
        left += name_width + (theme.px(12) if wide else 6)
        area = QRectF(left, rect.top(), rect.right() - (theme.px(8) if wide else 4) - left, rect.height())
        draw_two(painter, area, str(need.below), self._numbers(need), theme, Qt.AlignmentFlag.AlignRight)
        right = area.width() - self._widest_numbers()
        right -= self._draw_measure(painter, QRectF(area.left(), area.top(), right, area.height()), item)
        self._draw_bar(painter, QRectF(area.left(), rect.center().y() - 5, right - 8, 11), need)

    def _name_width(self, width: int, *, wide: bool) -> int:
        if not wide:
            return self._small.averageCharWidth() * 9
        metrics, words = QFontMetrics(self._theme.font(Type.BODY)), self._model.words
        longest = max(metrics.horizontalAdvance(words.name(column)) for column in self._model.columns)
        return min(longest + 4, width * 2 // 5)

    def _draw_measure(self, painter: QPainter, area: QRectF, item: NeedItem) -> float:
        """Draw the number that the order goes by at the right end; return how wide its column is."""
        widest = max(map(self._bold.horizontalAdvance, self._model.measures), default=0)
        if not widest:
            return 0.0
        painter.setFont(self._theme.font(Type.BODY_BOLD))
        painter.setPen(self._theme.colour(Role.TEXT))
        painter.drawText(area, _RIGHT, item.measure)
        return widest + self._theme.px(12)

    def _numbers(self, need: HeatColumn) -> str:
        """What stands after the number of people below target: of how many, and how many more provisionally."""
        more = f" +{need.below_uncertain}" if need.below_uncertain else ""
        return " " + self._model.words.texts.t("of {n}", n=need.agreed) + more

    def _widest_numbers(self) -> int:
        """Room for the numbers of any row, so that all bars end at one line."""
        if self._measured is not self._model.items:
            self._measured = self._model.items
            widths = (
                self._bold.horizontalAdvance(str(each.below)) + self._small.horizontalAdvance(self._numbers(each))
                for each in self._model.columns
            )
            self._width = max(widths, default=0) + 4
        return self._width

    def _draw_bar(self, painter: QPainter, area: QRectF, need: HeatColumn) -> None:
        """Solid for agreed, hatched for provisional; in neutral ink where nothing is ranked."""
        most = max(1, self._model.most)
        ink = self._theme.colour(Role.DATA1 if need.ranked else Role.DATA2)
        solid = max(0.0, area.width()) * need.below / most
        more = max(0.0, area.width()) * need.below_uncertain / most
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        painter.drawRect(QRectF(area.left(), area.top(), max(solid, 1.0), area.height()))
        if more:
            part = QRectF(area.left() + max(solid, 1.0), area.top() + 0.5, more, area.height() - 1)
            painter.setPen(ink)
            painter.setBrush(self._theme.hatch(ink, painter.device().devicePixelRatio()))
            painter.drawRect(part)

    def _write(self, painter: QPainter, area: QRect, text: str, style: Type, role: Role = Role.TEXT) -> None:
        painter.setFont(self._theme.font(style))
        painter.setPen(self._theme.colour(role))
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, _LEFT, shown)
