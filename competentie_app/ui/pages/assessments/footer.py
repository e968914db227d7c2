"""The row under the grid: people below target in each column. The heads say the same to a screen reader."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from competentie_app.app.grid import Below
from competentie_app.ui.pages.assessments.grid_model import GridModel
from competentie_app.ui.pages.assessments.grid_view import GridView
from competentie_app.ui.theme.fonts import Type
from competentie_app.ui.theme.theme import Theme
from competentie_app.ui.theme.tokens import Role

MARGIN = 4
"""Pixels between the numbers of neighbours, at least."""
_CENTRE = Qt.AlignmentFlag.AlignCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class Footer(QWidget):
    """Scrolls sideways with the grid. Bold: with an agreed level; lighter: provisional, below it in narrow columns."""

    def __init__(self, theme: Theme, model: GridModel, view: GridView) -> None:
        super().__init__()
        self._theme, self._model, self._view = theme, model, view
        self._strong, self._light = theme.font(Type.BODY_BOLD), theme.font(Type.SECONDARY)
        self._measures = (QFontMetrics(self._strong), QFontMetrics(self._light))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        view.horizontalScrollBar().valueChanged.connect(self.update)
        self._stacked = False
        for signal in (view.head.sectionResized, model.modelReset, model.dataChanged):
            signal.connect(self._measure)

    def sizeHint(self) -> QSize:
        """One line, or two when a column is too narrow for both numbers."""
        lines = self._measures[0].height() + (self._measures[1].height() if self._stacked else 0)
        return QSize(self._theme.px(200), lines + self._theme.px(12))

    def _measure(self) -> None:
        grid = self._model.grid
        below = grid.below if grid is not None else ()
        room = min((self._view.columnWidth(place) for place in range(1, len(below) + 1)), default=0)
        stacked = any(self._wide(str(each.agreed), _extra(each)) > room for each in below)
        if stacked != self._stacked:
            self._stacked = stacked
            self.updateGeometry()
        self.update()

    def _wide(self, strong: str, extra: str) -> int:
        return self._measures[0].horizontalAdvance(strong) + self._measures[1].horizontalAdvance(extra) + MARGIN

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the numbers under their columns, and the word at the left over them."""
        painter, theme, grid, words = QPainter(self), self._theme, self._model.grid, self._model.words
        painter.fillRect(self.rect(), theme.colour(Role.GROUND))
        if grid is not None and words is not None:
            edge = self._view.viewport().width()
            painter.setClipRect(QRect(0, 0, edge, self.height()))
            for place, below in enumerate(grid.below, start=1):
                left, width = self._view.columnViewportPosition(place), self._view.columnWidth(place)
                if left + width < 0 or left > edge:
                    continue
                self._draw(painter, QRect(left, 0, width, self.height()), str(below.agreed), _extra(below))
            names = self._view.columnWidth(0)
            head = QRect(0, 0, names, self.height())
            painter.fillRect(head, theme.colour(Role.GROUND))
            painter.setFont(self._light)
            painter.setPen(theme.colour(Role.TEXT2))
            area = head.adjusted(theme.px(12), 0, -theme.px(4), 0)
            text = words.texts.t("Below target level")
            elided = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, area.width())
            painter.drawText(area, _LEFT, elided)
            painter.setPen(theme.colour(Role.CTL))
            painter.drawLine(names - 1, 0, names - 1, self.height())
            painter.setClipping(False)
        painter.setPen(theme.colour(Role.LINE2))
        painter.drawLine(0, 0, self.width(), 0)
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
        painter.end()

    def _draw(self, painter: QPainter, area: QRect, strong: str, extra: str) -> None:
        if self._stacked:
            self._draw_stacked(painter, area, strong, extra.strip())
            return
        wide = self._measures[0].horizontalAdvance(strong)
        rest = self._measures[1].horizontalAdvance(extra)
        left = area.left() + (area.width() - wide - rest) // 2
        painter.setFont(self._strong)
        painter.setPen(self._theme.colour(Role.TEXT))
        painter.drawText(QRect(left, 0, wide + 2, area.height()), _LEFT, strong)
        painter.setFont(self._light)
        painter.setPen(self._theme.colour(Role.TEXT2))
        painter.drawText(QRect(left + wide, 0, rest + 4, area.height()), _LEFT, extra)

    def _draw_stacked(self, painter: QPainter, area: QRect, strong: str, extra: str) -> None:
        high = self._measures[0].height()
        top = area.top() + (area.height() - high - self._measures[1].height()) // 2
        for font, role, words, place in (
            (self._strong, Role.TEXT, strong, QRect(area.left(), top, area.width(), high)),
            (self._light, Role.TEXT2, extra, QRect(area.left(), top + high, area.width(), self._measures[1].height())),
        ):
            painter.setFont(font)
            painter.setPen(self._theme.colour(role))
            painter.drawText(place, _CENTRE, words)


def _extra(below: Below) -> str:
    return f" +{below.uncertain}" if below.uncertain else ""
