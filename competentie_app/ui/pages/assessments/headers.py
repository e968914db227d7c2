"""The head of the grid: the dimension over its columns, then code and short name."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from competentie_app.ui.pages.assessments.grid_model import GridModel
from competentie_app.ui.theme.fonts import Type
from competentie_app.ui.theme.theme import Theme
from competentie_app.ui.theme.tokens import Role

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_CENTRE = Qt.AlignmentFlag.AlignCenter


class GridHeader(QHeaderView):
    """Two rows. `current` is the column that has the keyboard, which is tinted."""

    def __init__(self, theme: Theme, model: GridModel, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme, self._grid = theme, model
        self.current = -1
        self._strong, self._small = theme.font(Type.BODY_BOLD), theme.font(Type.SMALLEST)
        self._line = QFontMetrics(self._strong).height()
        self._small_line = QFontMetrics(self._small).height()
        self._upper = self._line + theme.px(7)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setSectionsClickable(False)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(theme.px(30))

    def sizeHint(self) -> QSize:
        """Room for both rows."""
        lower = self._line + self._small_line + self._theme.px(7)
        return QSize(super().sizeHint().width(), self._upper + lower)

    def mark(self, current: int) -> None:
        """The keyboard went to another column: draw that one and the one before again."""
        before, self.current = self.current, current
        for section in {before, current}:
            if section >= 0 and before != current:
                left = self.sectionViewportPosition(section)
                self.viewport().update(left, 0, self.sectionSize(section), self.height())

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803
        """Draw one column's part of both rows."""
        theme = self._theme
        painter.save()
        painter.setClipRect(rect)
        painter.fillRect(rect, theme.colour(Role.GROUND))
        if logicalIndex == 0:
            self._draw_corner(painter, rect)
        elif self._grid.grid is not None and logicalIndex <= len(self._grid.grid.columns):
            self._draw_group(painter, rect, logicalIndex)
            self._draw_column(painter, rect, logicalIndex)
        painter.setPen(theme.colour(Role.CTL))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.restore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """What lies after the last section is the ground of the page."""
        super().paintEvent(event)
        rest = self.viewport().rect()
        rest.setLeft(self.length() - self.offset())
        painter = QPainter(self.viewport())
        painter.fillRect(rest, self._theme.colour(Role.GROUND))
        painter.setPen(self._theme.colour(Role.CTL))
        painter.drawLine(rest.bottomLeft(), rest.bottomRight())
        painter.end()

    def _draw_corner(self, painter: QPainter, rect: QRect) -> None:
        grid, words, theme = self._grid.grid, self._grid.words, self._theme
        if grid is None or words is None:
            return
        inset = rect.adjusted(theme.px(12), 0, -theme.px(4), 0)
        count = words.texts.n("{count} employee", "{count} employees", len(grid.rows))
        painter.setFont(theme.font(Type.SECONDARY))
        painter.setPen(theme.colour(Role.TEXT))
        painter.drawText(QRect(inset.left(), inset.top(), inset.width(), self._upper), _LEFT, count)
        painter.setPen(theme.colour(Role.TEXT2))
        lower = inset.adjusted(0, self._upper, 0, 0)
        head = painter.fontMetrics().elidedText(
            words.texts.t("Name and persona"), Qt.TextElideMode.ElideRight, lower.width()
        )
        painter.drawText(lower, _LEFT, head)
        painter.setPen(theme.colour(Role.LINE2))
        painter.drawLine(rect.left(), rect.top() + self._upper, rect.right(), rect.top() + self._upper)

    def _draw_group(self, painter: QPainter, rect: QRect, section: int) -> None:
        grid, words, theme = self._grid.grid, self._grid.words, self._theme
        assert grid is not None
        assert words is not None
        name, first, size = next(group for group in grid.groups if group[1] < section <= group[1] + group[2])
        start, frozen = self.sectionViewportPosition(first + 1), self.sectionSize(0)
        end = self.sectionViewportPosition(first + size) + self.sectionSize(first + size)
        left = max(start, frozen) + theme.px(8)
        area = QRect(left, rect.top(), max(0, end - left - theme.px(4)), self._upper)
        painter.setFont(theme.font(Type.SECONDARY))
        painter.setPen(theme.colour(Role.TEXT))
        text = painter.fontMetrics().elidedText(words.dimension(name), Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, _LEFT, text)
        last = section == first + size
        painter.setPen(theme.colour(Role.CTL if last else Role.LINE))
        painter.drawLine(rect.right(), rect.top() + (0 if last else self._upper), rect.right(), rect.bottom())
        painter.setPen(theme.colour(Role.LINE2))
        painter.drawLine(rect.left(), rect.top() + self._upper, rect.right(), rect.top() + self._upper)

    def _draw_column(self, painter: QPainter, rect: QRect, section: int) -> None:
        grid, words, theme = self._grid.grid, self._grid.words, self._theme
        assert grid is not None
        assert words is not None
        key, here = grid.columns[section - 1], section == self.current
        lower = rect.adjusted(0, self._upper + 1, -1, -1)
        if here:
            painter.fillRect(lower, theme.colour(Role.ACCENT_TINT))
        top = lower.top() + (lower.height() - self._line - self._small_line) // 2
        elide, wide = Qt.TextElideMode.ElideRight, lower.width() - 2
        painter.setFont(self._strong)
        painter.setPen(theme.colour(Role.ACCENT if here else Role.TEXT))
        code = painter.fontMetrics().elidedText(key, elide, wide)
        painter.drawText(QRect(lower.left(), top, lower.width(), self._line), _CENTRE, code)
        painter.setFont(self._small)
        painter.setPen(theme.colour(Role.ACCENT if here else Role.TEXT2))
        name = painter.fontMetrics().elidedText(words.short_name(key), elide, wide)
        painter.drawText(QRect(lower.left(), top + self._line, lower.width(), self._small_line), _CENTRE, name)
