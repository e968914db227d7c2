"""The heads of the heatmap: dimension, code and short name above; names at the left."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QHeaderView, QTableView, QWidget

from competentie_app.ui.pages.analysis.heatmap.heat_delegate import GROUP_GAP, group_starts
from competentie_app.ui.pages.analysis.heatmap.heat_model import PROGRESS, HeatModel
from competentie_app.ui.theme.fonts import Type
from competentie_app.ui.theme.theme import Theme
from competentie_app.ui.theme.tokens import Role

NAME = 150
"""Most width of a name at 100 %."""
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class _PlainHeader(QHeaderView):
    """A head on the ground of the card, without lines."""

    def __init__(self, orientation: Qt.Orientation, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(orientation, parent)
        self._theme = theme
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setSectionsClickable(False)
        self.setHighlightSections(False)

    def paintEvent(self, event: QPaintEvent) -> None:
        """What lies after the last section is empty."""
        super().paintEvent(event)
        end, rest = self.length() - self.offset(), self.viewport().rect()
        if self.orientation() == Qt.Orientation.Horizontal:
            rest.setLeft(end)
        else:
            rest.setTop(end)
        painter = QPainter(self.viewport())
        painter.fillRect(rest, self._theme.colour(Role.SURFACE))
        painter.end()


class CompetencyHeader(_PlainHeader):
    """Three lines: the dimension over its columns, the code, the short name."""

    def __init__(self, theme: Theme, model: HeatModel, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, theme, parent)
        self._heat = model
        self._line = QFontMetrics(theme.font(Type.BODY_BOLD)).height()

    def sizeHint(self) -> QSize:
        """Room for three lines."""
        return QSize(super().sizeHint().width(), 3 * self._line + self._theme.px(10))

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803
        """Draw the part of the dimension's title that lies over this column, and the column's own words."""
        columns = self._heat.heatmap.columns
        if logicalIndex >= len(columns):
            return
        column, words, theme = columns[logicalIndex], self._heat.words, self._theme
        starts = group_starts(self._heat.heatmap.groups)
        first = max((start for start in starts if start <= logicalIndex), default=0)
        inset = GROUP_GAP if first else 0
        painter.save()
        painter.setClipRect(rect)
        painter.setFont(theme.font(Type.SECONDARY))
        painter.setPen(theme.colour(Role.TEXT2))
        left = max(self.sectionViewportPosition(first) + inset, 0) + 2
        painter.drawText(QRect(left, rect.top(), 4000, self._line), _LEFT, words.dimension(column))
        area = rect.adjusted(GROUP_GAP if logicalIndex in starts else 0, self._line + theme.px(4), 0, 0)
        here = logicalIndex == _current(self, Qt.Orientation.Horizontal)
        centre = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter
        painter.setFont(theme.font(Type.BODY_BOLD))
        painter.setPen(theme.colour(Role.ACCENT if here else Role.TEXT))
        painter.drawText(QRect(area.left(), area.top(), area.width(), self._line), centre, words.code(column))
        small = theme.font(Type.SMALLEST)
        painter.setFont(small)
        painter.setPen(theme.colour(Role.TEXT2))
        name = QFontMetrics(small).elidedText(words.short_name(column), Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(QRect(area.left(), area.top() + self._line, area.width(), self._line), centre, name)
        painter.restore()


class NameHeader(_PlainHeader):
    """Names, cut off with "…" where they do not fit; the tooltip and the screen reader have them whole."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, theme, parent)
        self._width: int | None = None
        self._progress = 0
        self._measured: dict[int, tuple[set[str], int]] = {}

    def setModel(self, model: QAbstractItemModel | None) -> None:
        """Measure the names of another model; it is asked for the width far more often than names change."""
        super().setModel(model)
        if model is not None:
            model.modelReset.connect(self._forget_width)
        self._forget_width()

    def sizeHint(self) -> QSize:
        """As wide as the longest name, within reason, and the figures after it."""
        if self._width is None:
            self._progress = self._widest(PROGRESS, Type.SMALLEST)
            names = min(self._widest(Qt.ItemDataRole.DisplayRole, Type.BODY_BOLD), self._theme.px(NAME))
            self._width = names + self._theme.px(12) + (self._progress + self._theme.px(6) if self._progress else 0)
        return QSize(self._width, super().sizeHint().height())

    def _forget_width(self) -> None:
        self._width = None

    def _widest(self, role: int, style: Type) -> int:
        model, metrics = self.model(), QFontMetrics(self._theme.font(style))
        texts = {str(model.headerData(row, self.orientation(), role) or "") for row in range(model.rowCount())}
        before, widest = self._measured.get(role, (None, 0))
        if texts != before:
            widest = max(map(metrics.horizontalAdvance, texts), default=0)
            self._measured[role] = texts, widest
        return widest

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803
        """Draw the name; that of the focused row stands out."""
        theme = self._theme
        here = logicalIndex == _current(self, Qt.Orientation.Vertical)
        font = theme.font(Type.BODY_BOLD if here else Type.BODY)
        painter.save()
        area = rect.adjusted(theme.px(2), 0, -theme.px(6), 0)
        figures = self.model().headerData(logicalIndex, Qt.Orientation.Vertical, PROGRESS)
        if figures:
            self._draw_figures(painter, area, str(figures))
            area.setRight(area.right() - self._progress - theme.px(6))
        painter.setFont(font)
        painter.setPen(theme.colour(Role.ACCENT if here else Role.TEXT))
        name = str(self.model().headerData(logicalIndex, Qt.Orientation.Vertical))
        painter.drawText(area, _LEFT, QFontMetrics(font).elidedText(name, Qt.TextElideMode.ElideRight, area.width()))
        painter.restore()

    def _draw_figures(self, painter: QPainter, area: QRect, figures: str) -> None:
        painter.setFont(self._theme.font(Type.SMALLEST))
        painter.setPen(self._theme.colour(Role.TEXT2))
        painter.drawText(area, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, figures)


class Corner(QWidget):
    """Over the names, where the heads of rows and columns meet: what stands below, at the left and at the right."""

    def __init__(self, theme: Theme, left: str, right: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._left, self._right = theme, left, right

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw both words; the right one only where there is room."""
        theme, small = self._theme, self._theme.font(Type.SMALLEST)
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour(Role.SURFACE))
        painter.setPen(theme.colour(Role.TEXT2))
        painter.setFont(theme.font(Type.SECONDARY))
        area = self.rect().adjusted(theme.px(2), 0, -theme.px(6), -theme.px(6))
        painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, self._left)
        taken = painter.fontMetrics().horizontalAdvance(self._left) + theme.px(8)
        painter.setFont(small)
        if taken + QFontMetrics(small).horizontalAdvance(self._right) <= area.width():
            painter.drawText(area, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom, self._right)
        painter.end()


def _current(header: QHeaderView, orientation: Qt.Orientation) -> int:
    """Row or column of the cell that has the keyboard, -1 when it is elsewhere."""
    view = header.parent()
    if not isinstance(view, QTableView) or not view.hasFocus():
        return -1
    index = view.currentIndex()
    return index.column() if orientation == Qt.Orientation.Horizontal else index.row()
