"""A table of shares as a model: read by eye, by ear and by who copies it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from competentie_app.app.heatmap_table import safe
from competentie_app.ui.pages.analysis.shares.cell import ShareCell, ShareHead, ShareRow

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_ROLE = Qt.ItemDataRole


class ShareModel(QAbstractTableModel):
    """Rows and heads; the first column names the row."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.heads: tuple[ShareHead, ...] = ()
        self.rows: tuple[ShareRow, ...] = ()

    def show(self, heads: Sequence[ShareHead], rows: Sequence[ShareRow]) -> None:
        """Show another table."""
        self.beginResetModel()
        self.heads, self.rows = tuple(heads), tuple(rows)
        self.endResetModel()

    def cell(self, index: Index) -> ShareCell:
        """What stands at a place."""
        return self.rows[index.row()].cells[index.column()]

    def row_of(self, key: str) -> int:
        """The row of a key, -1 when it is not here."""
        return next((place for place, row in enumerate(self.rows) if row.key == key), -1)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Number of rows."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Number of columns."""
        return 0 if parent.isValid() else len(self.heads)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _ROLE.DisplayRole) -> Any:
        """The heads, with what they mean."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self.heads):
            return None
        head = self.heads[section]
        if role == _ROLE.DisplayRole:
            return head.text
        if role in (_ROLE.ToolTipRole, _ROLE.AccessibleTextRole):
            return head.story or head.text
        return None

    def data(self, index: Index, role: int = _ROLE.DisplayRole) -> Any:
        """The words of a cell; heard with its row and its head."""
        if not index.isValid():
            return None
        cell = self.cell(index)
        if role == _ROLE.DisplayRole:
            return cell.text
        if role == _ROLE.ToolTipRole:
            return self._story(index)
        if role == _ROLE.AccessibleTextRole:
            if index.column() == 0:
                return cell.spoken
            head = self.heads[index.column()]
            return f"{self.rows[index.row()].cells[0].text}, {head.story or head.text}: {cell.spoken}"
        return None

    def as_rows(self) -> tuple[tuple[str, ...], ...]:
        """Heads and rows, as a spreadsheet gets them: a number in a cell of its own where there are several."""
        return (tuple(part for head in self.heads for part in head.copied), *(self._copied(row) for row in self.rows))

    def _copied(self, row: ShareRow) -> tuple[str, ...]:
        pairs = zip(self.heads, row.cells, strict=True)
        padded = (cell.copied + ("",) * (len(head.copied) - len(cell.copied)) for head, cell in pairs)
        return tuple(safe(part) for parts in padded for part in parts)

    def _story(self, index: Index) -> str:
        """What is cut off or short in the cell, then what there is to know of the row."""
        cell, row = self.cell(index), self.rows[index.row()]
        own = cell.heard or " ".join(part for part in (cell.text, cell.small) if part)
        return "\n".join(part for part in (own, row.story) if part)
