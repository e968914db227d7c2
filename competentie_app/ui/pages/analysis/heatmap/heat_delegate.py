"""Draws the cells of the heatmap and of its totals."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from competentie_app.app.heatmap_rows import HeatColumn
from competentie_app.ui.pages.analysis.heatmap.heat_model import HeatModel, Index
from competentie_app.ui.pages.analysis.heatmap.heat_paint import RADIUS, HeatPainter, look_of
from competentie_app.ui.pages.analysis.heatmap.totals_model import TotalsModel
from competentie_app.ui.theme.focus import draw_cell_focus
from competentie_app.ui.theme.fonts import Type
from competentie_app.ui.theme.theme import Theme
from competentie_app.ui.theme.tokens import Role

GAP = 2
"""Between cells, in logical pixels."""
GROUP_GAP = 6
"""More room before the first column of a next dimension."""


def group_starts(groups: tuple[int, ...]) -> frozenset[int]:
    """The first column of every dimension but the first."""
    starts = [sum(groups[:place]) for place in range(1, len(groups))]
    return frozenset(starts)


class HeatDelegate(QStyledItemDelegate):
    """Colour, hatch and number; a line under the mouse, a ring at the keyboard."""

    def __init__(self, theme: Theme, model: HeatModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme, self._model = theme, model
        self.renew()

    def renew(self) -> None:
        """Follow another scale and other dimensions."""
        self._painter = HeatPainter(self._theme, self._model.heatmap.top)
        self._starts = group_starts(self._model.heatmap.groups)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """The view decides the sizes."""
        return QSize(self._theme.px(44), self._theme.px(31))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the cell."""
        model = self._model
        left = GAP / 2 + (GROUP_GAP if index.column() in self._starts else 0)
        area = QRectF(option.rect).adjusted(left, GAP / 2, -GAP / 2, -GAP / 2)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ranked = model.column(index).ranked
        self._painter.draw(painter, area, look_of(model.cell(index), model.mark(index), model.shown, ranked=ranked))
        if option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(QPen(self._theme.colour(Role.TEXT), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), RADIUS, RADIUS)
        painter.restore()
        if option.state & QStyle.StateFlag.State_HasFocus:
            draw_cell_focus(painter, area.toAlignedRect(), self._theme)


class TotalsDelegate(QStyledItemDelegate):
    """Agreed in bold, provisional lighter beside it, or below it where `stacked`."""

    def __init__(self, theme: Theme, model: TotalsModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme, self._model = theme, model
        self.stacked = False

    @property
    def line(self) -> int:
        """Height of a line of numbers."""
        return QFontMetrics(self._theme.font(Type.BODY)).height()

    def wanted(self, place: int) -> float:
        """Room that the numbers of a column need beside each other."""
        column = self._model.columns[place]
        bold, small = (QFontMetricsF(self._theme.font(style)) for style in (Type.BODY_BOLD, Type.SECONDARY))
        return bold.horizontalAdvance(str(column.below)) + small.horizontalAdvance(_more(column)) + self._theme.px(4)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw both numbers in the middle of the column."""
        column = self._model.columns[index.column()]
        starts = group_starts(self._model.groups)
        area = QRectF(option.rect).adjusted(GROUP_GAP if index.column() in starts else 0, 0, 0, 0)
        strong, light, middle = str(column.below), _more(column), Qt.AlignmentFlag.AlignHCenter
        if not self.stacked:
            draw_two(painter, area, strong, light, self._theme, middle)
            return
        area.setHeight(area.height() / 2)
        draw_two(painter, area, strong, "", self._theme, middle)
        draw_two(painter, area.translated(0, area.height()), "", light.strip(), self._theme, middle)


def _more(column: HeatColumn) -> str:
    """How many more people are below target, provisionally."""
    return f" +{column.below_uncertain}" if column.below_uncertain else ""


def draw_two(
    painter: QPainter, area: QRectF, strong: str, light: str, theme: Theme, align: Qt.AlignmentFlag,
    ink: QColor | None = None,
) -> None:  # fmt: skip
    """A number in bold with a lighter remark after it, in one line."""
    bold, small = theme.font(Type.BODY_BOLD), theme.font(Type.SECONDARY)
    wide, rest = QFontMetricsF(bold).horizontalAdvance(strong), QFontMetricsF(small).horizontalAdvance(light)
    free = area.width() - wide - rest
    left = area.left() + (free if align & Qt.AlignmentFlag.AlignRight else free / 2)
    painter.setFont(bold)
    painter.setPen(ink or theme.colour(Role.TEXT))
    middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
    painter.drawText(QRectF(left, area.top(), wide + 2, area.height()), middle, strong)
    painter.setFont(small)
    painter.setPen(theme.colour(Role.TEXT2))
    painter.drawText(QRectF(left + wide, area.top(), rest + 2, area.height()), middle, light)
