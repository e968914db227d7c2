"""A layout that goes on in a next row when the width is used up: filter rows and page headers at any text size."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class WrapLayout(QLayout):
    """Items from left to right; those added with `add_right` stand at the right end of their row.

    It needs a widget of its own: items of a layout that begins without a parent are lost to Python when it gets one.
    """

    def __init__(self, parent: QWidget, *, spacing: int = 8, row_spacing: int = 8) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._right: set[QWidget] = set()
        self._row_spacing = row_spacing
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(spacing)

    def add_right(self, widget: QWidget) -> None:
        """Add a widget at the right end."""
        self._right.add(widget)
        self.addWidget(widget)

    def insert_before(self, other: QWidget, widget: QWidget) -> None:
        """Add a widget just before another one of the row."""
        self.addWidget(widget)
        item = self._items.pop()
        self._items.insert(next(place for place, old in enumerate(self._items) if old.widget() is other), item)

    def addItem(self, item: QLayoutItem) -> None:
        """Take an item; called by Qt."""
        self._items.append(item)
        self.invalidate()

    def count(self) -> int:
        """Number of items."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # pyright: ignore[reportIncompatibleMethodOverride]
        """Item at a place, or None."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # pyright: ignore[reportIncompatibleMethodOverride]
        """Give an item away, or None."""
        if not 0 <= index < len(self._items):
            return None
        self.invalidate()
        return self._items.pop(index)

    def expandingDirections(self) -> Qt.Orientation:
        """It asks for no more than it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """The height depends on how many rows are needed."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Height of all rows at a width."""
        return self._arrange(QRect(0, 0, width, 0), place=False)

    def setGeometry(self, area: QRect) -> None:
        """Place the items."""
        super().setGeometry(area)
        self._arrange(area, place=True)

    def sizeHint(self) -> QSize:
        """One row, if there is room for it."""
        sizes = [item.sizeHint() for item in self._shown()]
        width = sum(size.width() for size in sizes) + self.spacing() * max(0, len(sizes) - 1)
        return QSize(width, max((size.height() for size in sizes), default=0))

    def minimumSize(self) -> QSize:
        """The widest item fits."""
        size = QSize()
        for item in self._shown():
            size = size.expandedTo(item.minimumSize())
        return size

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _is_right(self, item: QLayoutItem) -> bool:
        return item.widget() in self._right

    def _rows(self, width: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        rows: list[list[tuple[QLayoutItem, QSize]]] = []
        used = 0
        for item in self._shown():
            wanted = item.sizeHint()
            size = QSize(min(wanted.width(), max(width, item.minimumSize().width())), wanted.height())
            if not rows or used + self.spacing() + size.width() > width:
                rows.append([])
                used = -self.spacing()
            rows[-1].append((item, size))
            used += self.spacing() + size.width()
        return rows

    def _arrange(self, area: QRect, *, place: bool) -> int:
        top = area.top()
        for row in self._rows(area.width()):
            height = max(size.height() for _, size in row)
            if place:
                self._place_row(row, QRect(area.left(), top, area.width(), height))
            top += height + self._row_spacing
        return max(0, top - self._row_spacing - area.top())

    def _place_row(self, row: list[tuple[QLayoutItem, QSize]], area: QRect) -> None:
        left, right = area.left(), area.right() + 1
        for item, size in reversed([part for part in row if self._is_right(part[0])]):
            right -= size.width()
            item.setGeometry(QRect(QPoint(right, area.top() + (area.height() - size.height()) // 2), size))
            right -= self.spacing()
        for item, size in (part for part in row if not self._is_right(part[0])):
            item.setGeometry(QRect(QPoint(left, area.top() + (area.height() - size.height()) // 2), size))
            left += size.width() + self.spacing()
