"""Needs per competency as a list: ranked ones by number of people, then those that are never ranked."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from competentie_app.app.heatmap_rows import HeatColumn, Heatmap, needs, unranked
from competentie_app.ui.pages.analysis.heatmap.words import HeatWords

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_ROLE = Qt.ItemDataRole


class NeedsModel(QAbstractListModel):
    """Rows are competencies; a title stands above those that are not ranked."""

    def __init__(self, words: HeatWords, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.words = words
        self._rows: list[HeatColumn | str] = []

    def show(self, heatmap: Heatmap, words: HeatWords) -> None:
        """Show the needs of another heatmap."""
        self.beginResetModel()
        self.words = words
        self._rows = list(needs(heatmap))
        seen: set[str] = set()
        for column in unranked(heatmap):
            if column.dimension_id not in seen:
                seen.add(column.dimension_id)
                self._rows.append(words.texts.t("{dimension}, not ranked", dimension=words.dimension(column)))
            self._rows.append(column)
        self.endResetModel()

    @property
    def most(self) -> int:
        """The largest number of people of one row: the length of the longest bar."""
        return max((row.below + row.below_uncertain for row in self._rows if isinstance(row, HeatColumn)), default=0)

    @property
    def codes(self) -> tuple[str, ...]:
        """The ids of all competencies in the list."""
        return tuple(row.competency_id for row in self._rows if isinstance(row, HeatColumn))

    def need(self, row: int) -> HeatColumn | None:
        """The competency of a row; None for a title."""
        found = self._rows[row]
        return found if isinstance(found, HeatColumn) else None

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Number of rows."""
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A title cannot be chosen."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if self.need(index.row()) is None:
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = _ROLE.DisplayRole) -> Any:
        """The competency with its numbers, or the title."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if isinstance(row, str):
            return row if role in (_ROLE.DisplayRole, _ROLE.AccessibleTextRole) else None
        if role == _ROLE.DisplayRole:
            return f"{self.words.title(row)}: {self.words.totals(row)}"
        if role in (_ROLE.ToolTipRole, _ROLE.AccessibleTextRole):
            return self.words.column_story(row)
        return None
