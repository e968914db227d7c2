"""The people or teams of whom papers can be made, with a tick each."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from competentie_app.app.report_list import ReportItem
from competentie_app.texts import Texts

Index = QModelIndex | QPersistentModelIndex
KEY = Qt.ItemDataRole.UserRole
NOTE = Qt.ItemDataRole.UserRole + 1


class ItemModel(QAbstractListModel):
    """`ticked` tells that another choice is ticked."""

    ticked = Signal()

    def __init__(self, texts: Texts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._texts = texts
        self._items: tuple[ReportItem, ...] = ()
        self._ticked: set[str] = set()

    @property
    def items(self) -> tuple[ReportItem, ...]:
        """All of them."""
        return self._items

    @property
    def chosen(self) -> tuple[ReportItem, ...]:
        """Those with a tick, in order."""
        return tuple(item for item in self._items if item.key in self._ticked)

    def show_items(self, items: Sequence[ReportItem]) -> None:
        """Show others; ticks stay with who is still there."""
        if tuple(items) == self._items:
            return
        self.beginResetModel()
        self._items = tuple(items)
        self._ticked &= {item.key for item in items if item.available}
        self.endResetModel()
        self.ticked.emit()

    def tick_all(self, *, ticked: bool) -> None:
        """Tick everything that can be made, or nothing."""
        self._ticked = {item.key for item in self._items if item.available} if ticked else set()
        if self._items:
            role = [Qt.ItemDataRole.CheckStateRole]
            self.dataChanged.emit(self.index(0), self.index(len(self._items) - 1), role)
        self.ticked.emit()

    def row_of(self, key: str | None) -> int:
        """Place of a key, -1 when it is not there."""
        return next((row for row, item in enumerate(self._items) if item.key == key), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own default)
        """One per paper."""
        return 0 if parent.isValid() else len(self._items)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """What cannot be made can be read, but not ticked."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled
        return flags | Qt.ItemFlag.ItemIsUserCheckable if self._items[index.row()].available else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Name, tick, and the note in words."""
        if not index.isValid() or index.row() >= len(self._items):
            return None
        item = self._items[index.row()]
        note = self._texts.render(item.note) if item.note else ""
        if role == Qt.ItemDataRole.CheckStateRole:
            if not item.available:
                return None
            return Qt.CheckState.Checked if item.key in self._ticked else Qt.CheckState.Unchecked
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return f"{item.title}, {note}" if note else item.title
        return {Qt.ItemDataRole.DisplayRole: item.title, KEY: item.key, NOTE: note}.get(role)

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Set or take away a tick."""
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid():
            return False
        item = self._items[index.row()]
        if not item.available:
            return False
        if Qt.CheckState(value) is Qt.CheckState.Checked:  # pyright: ignore[reportArgumentType]
            self._ticked.add(item.key)
        else:
            self._ticked.discard(item.key)
        self.dataChanged.emit(index, index, [role])
        self.ticked.emit()
        return True
