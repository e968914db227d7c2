"""A table of shares on the page: its names stay when it scrolls sideways. Enter or a click opens, Ctrl+C copies."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QKeySequence, QPainter, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QStyle, QStyleOptionViewItem

from competentie_app.ui.pages.analysis.shares.cell import ShareHead, ShareRow
from competentie_app.ui.pages.analysis.shares.model import ShareModel
from competentie_app.ui.pages.analysis.shares.paint import SIDE, SharePainter
from competentie_app.ui.theme.focus import draw_cell_focus
from competentie_app.ui.theme.fonts import Type
from competentie_app.ui.theme.theme import Theme
from competentie_app.ui.widgets.cells import CellDelegate
from competentie_app.ui.widgets.frozen import FrozenTable

Index = QModelIndex | QPersistentModelIndex
MEASURED = 150
"""So many rows are measured for the width of a column; longer words further down are cut off, and in the tooltip."""
LEAST = 64
"""Least width of a column at 100 %."""


class ShareTable(FrozenTable):
    """`chosen`: the key of a row that opens something. `stood_on`: the keyboard, or a click, came to a row.

    `names`: least width of the first column, at 100 %.
    """

    chosen = Signal(str)
    stood_on = Signal(str)
    copy_asked = Signal()

    def __init__(self, theme: Theme, accessible_name: str, *, names: int = 150, rows: int = 5) -> None:
        super().__init__(theme, accessible_name)
        self._names = names
        self.shares = ShareModel(self)
        self._painter = SharePainter(theme)
        self._cells = _ShareDelegate(theme, self.shares, self._painter, self)
        self._wanted: list[int] = []
        self.setModel(self.shares)
        self.setItemDelegate(self._cells)
        self.frozen.setItemDelegate(self._cells)
        self.setShowGrid(False)
        self.frozen.setShowGrid(False)
        for head in (self.horizontalHeader(), self.frozen.horizontalHeader()):
            head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        for view in (self, self.frozen):
            view.verticalHeader().setMinimumSectionSize(self._painter.height)
            view.verticalHeader().setDefaultSectionSize(self._painter.height)
            view.clicked.connect(self._open)
        self.doubleClicked.disconnect(self.opened)
        self.frozen.doubleClicked.disconnect(self.frozen.opened)
        self.opened.connect(self._open)
        self.setMinimumHeight(rows * self._painter.height + theme.px(40))
        self.selectionModel().currentChanged.connect(self._stand)

    def show_rows(self, heads: Sequence[ShareHead], rows: Sequence[ShareRow]) -> None:
        """Show another table; the keyboard stays on its row, or goes to the first one."""
        place = self.currentIndex()
        key = self.shares.rows[place.row()].key if place.isValid() else ""
        column = min(max(place.column(), 0), max(len(heads) - 1, 0))
        lines = max((head.text.count("\n") + 1 for head in heads), default=1)
        height = lines * QFontMetrics(self._theme.font(Type.SECONDARY)).lineSpacing() + self._theme.px(12)
        for each in (self.horizontalHeader(), self.frozen.horizontalHeader()):
            each.setMinimumHeight(max(height, self._theme.px(32)))
        self.shares.show(heads, rows)
        self._measure()
        self._share_width()
        if rows:
            self.setCurrentIndex(self.shares.index(max(self.shares.row_of(key), 0), column))

    def stand_on(self, key: str) -> None:
        """Put the keyboard on a row, if it is here."""
        row = self.shares.row_of(key)
        if row >= 0:
            self.setCurrentIndex(self.shares.index(row, 0))

    @property
    def here(self) -> str:
        """The key of the row where the keyboard stands; "" for none."""
        place = self.currentIndex()
        return self.shares.rows[place.row()].key if place.isValid() else ""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The wide column gets what the others leave."""
        super().resizeEvent(event)
        self._share_width()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+C copies the whole table."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_asked.emit()
            return
        super().keyPressEvent(event)

    def _open(self, index: QModelIndex) -> None:
        row = self.shares.rows[index.row()]
        if row.opens:
            self.chosen.emit(row.key)

    def _stand(self, index: QModelIndex, _before: QModelIndex) -> None:
        if index.isValid():
            self.stood_on.emit(self.shares.rows[index.row()].key)

    def _measure(self) -> None:
        """The width that each column needs to be read whole."""
        metrics = QFontMetrics(self._theme.font(Type.SECONDARY))
        room = 2 * self._theme.px(SIDE) + 4
        self._wanted = []
        for column, head in enumerate(self.shares.heads):
            words = max(map(metrics.horizontalAdvance, head.text.split("\n"))) + room
            cells = (self._painter.width(row.cells[column], strong=row.strong) for row in self.shares.rows[:MEASURED])
            self._wanted.append(max(words, self._theme.px(LEAST), *cells, 0))

    def _share_width(self) -> None:
        """Names as wide as they are within reason; the rest of the room goes to the wide columns."""
        if not self._wanted:
            return
        room, widths = self.viewport().width(), list(self._wanted)
        spare = room - sum(widths)
        if spare < 0:  # names are cut off before the table scrolls
            widths[0] = max(widths[0] + spare, min(widths[0], self._theme.px(self._names)))
            spare = room - sum(widths)
        wide = [place for place, head in enumerate(self.shares.heads) if head.wide] or [0]
        if spare > 0:
            for place in wide:
                widths[place] += spare // len(wide)
        elif len(wide) == 1 and wide[0] > 0:  # words that are long are cut off before the table scrolls
            place = wide[0]
            widths[place] = max(widths[place] + spare, min(widths[place], self._theme.px(2 * LEAST)))
        for column, width in enumerate(widths):
            self.setColumnWidth(column, width)
        self.frozen.setVisible(sum(widths) > room)  # names stay only where the others scroll


class _ShareDelegate(CellDelegate):
    """Draws ground, cell and focus."""

    def __init__(self, theme: Theme, model: ShareModel, sign: SharePainter, parent: QObject) -> None:
        super().__init__(theme, parent)
        self._shares, self._sign = model, sign

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a cell."""
        state = option.state
        self.draw_ground(
            painter, option.rect,
            selected=bool(state & QStyle.StateFlag.State_Selected),
            hovered=bool(state & QStyle.StateFlag.State_MouseOver),
        )  # fmt: skip
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._sign.draw(painter, option.rect, self._shares.cell(index), strong=self._shares.rows[index.row()].strong)
        painter.restore()
        if state & QStyle.StateFlag.State_HasFocus:
            draw_cell_focus(painter, option.rect, self.theme)
