"""The heatmap as an item model: members down, competencies across, with heads for both."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from competentie_app.app.heatmap_rows import EMPTY_HEATMAP, HeatCell, HeatColumn, Heatmap, HeatRow, Shown
from competentie_app.ui.pages.analysis.heatmap.words import HeatWords

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_ROLE = Qt.ItemDataRole
_SPOKEN = (_ROLE.ToolTipRole, _ROLE.AccessibleTextRole)

PROGRESS = _ROLE.UserRole
"""Of a name: how far the talk is, in figures."""


class HeatModel(QAbstractTableModel):
    """Looks everything up in rows that were worked out before."""

    def __init__(self, words: HeatWords, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.words = words
        self.heatmap: Heatmap = EMPTY_HEATMAP
        self.shown = Shown.GAP

    def show(self, heatmap: Heatmap, words: HeatWords, shown: Shown) -> None:
        """Show another heatmap."""
        self.beginResetModel()
        self.heatmap, self.words, self.shown = heatmap, words, shown
        self.endResetModel()

    def show_numbers(self, shown: Shown) -> None:
        """Show gaps, or levels, of the same people."""
        self.shown = shown
        if self.rowCount() and self.columnCount():
            last = self.index(self.rowCount() - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Number of members."""
        return 0 if parent.isValid() else len(self.heatmap.rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Number of competencies."""
        return 0 if parent.isValid() else len(self.heatmap.columns)

    def row(self, index: Index) -> HeatRow:
        """The member of a cell."""
        return self.heatmap.rows[index.row()]

    def column(self, index: Index) -> HeatColumn:
        """The competency of a cell."""
        return self.heatmap.columns[index.column()]

    def cell(self, index: Index) -> HeatCell:
        """What is known in a cell."""
        return self.heatmap.rows[index.row()].cells[index.column()]

    def mark(self, index: Index) -> str:
        """What stands in a cell; of who does not take part the words stand in the first one."""
        row, cell = self.row(index), self.cell(index)
        if not row.takes_part:
            return self.words.table_mark(cell) if index.column() == 0 else ""
        return self.words.mark(cell, self.shown)

    def data(self, index: Index, role: int = _ROLE.DisplayRole) -> Any:
        """The mark of a cell, and its story."""
        if not index.isValid():
            return None
        if role == _ROLE.DisplayRole:
            return self.mark(index)
        if role == _ROLE.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignCenter
        if role == _ROLE.ToolTipRole:
            return self.words.story(self.row(index), self.column(index), self.cell(index))
        if role == _ROLE.AccessibleTextRole:
            return self.words.heard(self.row(index), self.column(index), self.cell(index))
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _ROLE.DisplayRole) -> Any:
        """Names of members, and competencies with their dimension and totals."""
        if orientation == Qt.Orientation.Vertical:
            return self._member(section, role)
        if not 0 <= section < len(self.heatmap.columns):
            return None
        column = self.heatmap.columns[section]
        if role == _ROLE.DisplayRole:
            return f"{self.words.code(column)} {self.words.short_name(column)}"
        return self.words.column_story(column) if role in _SPOKEN else None

    def _member(self, section: int, role: int) -> Any:
        if not 0 <= section < len(self.heatmap.rows):
            return None
        row = self.heatmap.rows[section]
        if role == _ROLE.DisplayRole:
            return row.employee.name
        if role == PROGRESS:
            return self.words.progress(row)
        return self.words.person_story(row) if role in _SPOKEN else None
