"""The totals at the lower edge of the heatmap: one row, the columns of the heatmap."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from competentie_app.app.heatmap_rows import EMPTY_HEATMAP, HeatColumn, Heatmap
from competentie_app.ui.pages.analysis.heatmap.words import HeatWords

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_ROLE = Qt.ItemDataRole


class TotalsModel(QAbstractTableModel):
    """How many people are below target, per competency. No totals per person."""

    def __init__(self, words: HeatWords, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._heatmap: Heatmap = EMPTY_HEATMAP

    @property
    def columns(self) -> tuple[HeatColumn, ...]:
        """The competencies."""
        return self._heatmap.columns

    @property
    def groups(self) -> tuple[int, ...]:
        """Number of columns per dimension."""
        return self._heatmap.groups

    def show(self, heatmap: Heatmap, words: HeatWords) -> None:
        """Show the totals of another heatmap."""
        self.beginResetModel()
        self._heatmap, self._words = heatmap, words
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """One row."""
        return 0 if parent.isValid() else 1

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Number of competencies."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = _ROLE.DisplayRole) -> Any:
        """The totals of a competency, and what they mean."""
        if not index.isValid():
            return None
        column = self.columns[index.column()]
        if role == _ROLE.DisplayRole:
            return self._words.totals(column)
        if role in (_ROLE.ToolTipRole, _ROLE.AccessibleTextRole):
            return self._words.column_story(column)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _ROLE.DisplayRole) -> Any:
        """What the row is."""
        if orientation == Qt.Orientation.Vertical:
            return self._words.texts.t("Below target level") if section == 0 and role == _ROLE.DisplayRole else None
        if role == _ROLE.DisplayRole and 0 <= section < len(self.columns):
            return self._words.code(self.columns[section])
        return None
