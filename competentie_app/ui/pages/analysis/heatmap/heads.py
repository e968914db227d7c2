"""The heads of the heatmap: dimension, code and short name above; names at the left."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QHeaderView, QTableView, QWidget

from competentie_app.ui.pages.analysis.heatmap.heat_delegate import GROUP_GAP, group_starts
from competentie_app.ui.pages.analysis.heatmap.heat_model import HeatModel
from competentie_app.ui.theme.fonts import Type
from competentie_app.ui.theme.theme import Theme
from competentie_app.ui.theme.tokens import Role

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

    def sizeHint(self) -> QSize:
        """As wide as the longest name, within reason."""
        model = self.model()
        metrics = QFontMetrics(self._theme.font(Type.BODY_BOLD))
        names = [str(model.headerData(row, self.orientation())) for row in range(model.rowCount())] if model else []
        longest = max((metrics.horizontalAdvance(name) for name in names), default=0)
        return QSize(min(longest + self._theme.px(12), self._theme.px(190)), super().sizeHint().height())

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803
        """Draw the name; that of the focused row stands out."""
        theme = self._theme
        here = logicalIndex == _current(self, Qt.Orientation.Vertical)
        font = theme.font(Type.BODY_BOLD if here else Type.BODY)
        painter.save()
        painter.setFont(font)
        painter.setPen(theme.colour(Role.ACCENT if here else Role.TEXT))
        area = rect.adjusted(theme.px(2), 0, -theme.px(6), 0)
        name = str(self.model().headerData(logicalIndex, Qt.Orientation.Vertical))
        painter.drawText(area, _LEFT, QFontMetrics(font).elidedText(name, Qt.TextElideMode.ElideRight, area.width()))
        painter.restore()


def _current(header: QHeaderView, orientation: Qt.Orientation) -> int:
    """Row or column of the cell that has the keyboard, -1 when it is elsewhere."""
    view = header.parent()
    if not isinstance(view, QTableView) or not view.hasFocus():
        return -1
    index = view.currentIndex()
    return index.column() if orientation == Qt.Orientation.Horizontal else index.row()
