"""The numbers of a chart as a table: the same for whoever sees the chart, hears it or copies it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QSizePolicy

from competentie_app.app.heatmap_table import RISKY_STARTS
from competentie_app.ui.theme.theme import Theme
from competentie_app.ui.widgets.table import Table

Index = QModelIndex | QPersistentModelIndex
NAMES, WIDEST = 200, 230
"""At 100 %: least width of the column of names, and most of any other; a longer text is whole in its tooltip."""
_NOWHERE = QModelIndex()
_ROLE = Qt.ItemDataRole


@dataclass(frozen=True, slots=True)
class NumberRow:
    """One competency. `story` is the tooltip of its name."""

    key: str
    cells: tuple[str, ...]
    story: str


class NumberModel(QAbstractTableModel):
    """Rows of words and numbers."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.heads: tuple[str, ...] = ()
        self.rows: tuple[NumberRow, ...] = ()

    def show(self, heads: Sequence[str], rows: Sequence[NumberRow]) -> None:
        """Show another table."""
        self.beginResetModel()
        self.heads, self.rows = tuple(heads), tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Number of competencies."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Number of columns."""
        return 0 if parent.isValid() else len(self.heads)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _ROLE.DisplayRole) -> Any:
        """The heads."""
        if orientation is Qt.Orientation.Horizontal and role in (_ROLE.DisplayRole, _ROLE.ToolTipRole):
            return self.heads[section] if 0 <= section < len(self.heads) else None
        return None

    def data(self, index: Index, role: int = _ROLE.DisplayRole) -> Any:
        """The cell; heard with its head and its competency."""
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == _ROLE.DisplayRole:
            return row.cells[index.column()]
        if role == _ROLE.ToolTipRole:
            return row.story if index.column() == 0 else row.cells[index.column()] or None
        if role == _ROLE.AccessibleTextRole:
            words = row.cells[index.column()] or "–"
            return words if index.column() == 0 else f"{row.cells[0]}, {self.heads[index.column()]}: {words}"
        return None

    def as_rows(self) -> tuple[tuple[str, ...], ...]:
        """Heads and rows, as a spreadsheet gets them."""
        heads = tuple(f"'{head}" if head.startswith(RISKY_STARTS) else head for head in self.heads)
        return (heads, *(tuple(map(_plain, row.cells)) for row in self.rows))


def _plain(cell: str) -> str:
    """The sign of a step as spreadsheets read it."""
    return f"-{cell[1:]}" if cell.startswith("−") else cell


class NumberTable(Table):
    """All rows at once: the page scrolls, not the table. Enter opens, Ctrl+C asks for a copy."""

    chosen = Signal(str)
    copy_asked = Signal()

    def __init__(self, theme: Theme, accessible_name: str) -> None:
        super().__init__(theme, accessible_name)
        self.numbers = NumberModel(self)
        self.setModel(self.numbers)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.opened.connect(lambda index: self.chosen.emit(self.numbers.rows[index.row()].key))

    def show_rows(self, heads: Sequence[str], rows: Sequence[NumberRow]) -> None:
        """Show another table, as high as it needs to be."""
        place = self.currentIndex().row()
        self.numbers.show(heads, rows)
        self._share_width()
        if 0 <= place < len(rows):
            self.setCurrentIndex(self.numbers.index(place, 0))
        self.setFixedHeight(self._needed())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The names get what the numbers leave."""
        super().resizeEvent(event)
        self._share_width()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+C copies the whole table."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_asked.emit()
            return
        super().keyPressEvent(event)

    def _share_width(self) -> None:
        head, count = self.horizontalHeader(), self.numbers.columnCount()
        if not count:
            return
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        others = 0
        for column in range(1, count):
            width = min(max(self.sizeHintForColumn(column), head.sectionSizeHint(column)), self._theme.px(WIDEST))
            head.resizeSection(column, width)
            others += width
        head.resizeSection(0, max(self.viewport().width() - others, self._theme.px(NAMES)))

    def _needed(self) -> int:
        head = max(self.horizontalHeader().sizeHint().height(), self.horizontalHeader().minimumHeight())
        bar = self.horizontalScrollBar().sizeHint().height()
        return head + self.numbers.rowCount() * self.verticalHeader().defaultSectionSize() + bar + 2
