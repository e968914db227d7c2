"""A list in which several lines can be ticked: Space ticks the line under the focus."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

FEW_LINES = 4
KEY = Qt.ItemDataRole.UserRole
FLAGS = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable


class CheckList(QListWidget):
    """Offers (key, text) pairs. `changed`: the user ticked or unticked a line."""

    changed = Signal()

    def __init__(self, accessible_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(accessible_name)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setMinimumHeight(self.fontMetrics().height() * (FEW_LINES + 2))
        self.itemChanged.connect(lambda _item: self.changed.emit())

    @property
    def ticked(self) -> tuple[str, ...]:
        """Keys of the ticked lines, in the order of the list."""
        return tuple(item.data(KEY) for item in self._items() if item.checkState() is Qt.CheckState.Checked)

    def offer(self, choices: Sequence[tuple[str, str]], ticked: Iterable[str] = ()) -> None:
        """Show other lines, without telling."""
        keys, row = set(ticked), max(0, self.currentRow())
        with QSignalBlocker(self):
            self.clear()
            for key, text in choices:
                item = QListWidgetItem(text, self)
                item.setData(KEY, key)
                item.setToolTip(text)
                item.setFlags(FLAGS)
                item.setCheckState(Qt.CheckState.Checked if key in keys else Qt.CheckState.Unchecked)
            self.setCurrentRow(min(row, self.count() - 1))

    def _items(self) -> list[QListWidgetItem]:
        return [self.item(row) for row in range(self.count())]
