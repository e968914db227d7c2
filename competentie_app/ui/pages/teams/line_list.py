"""A list to read: every line has a sentence, and below it smaller words that belong to it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from competentie_app.ui.theme.fonts import Type
from competentie_app.ui.theme.theme import Theme
from competentie_app.ui.theme.tokens import Role

KEY = Qt.ItemDataRole.UserRole
BELOW = Qt.ItemDataRole.UserRole + 1
BAR = 3
WRAP = Qt.TextFlag.TextWordWrap
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Line:
    """What a line says. `key`: what `opened` tells."""

    key: str
    words: str
    below: str


class LineList(QListWidget):
    """`opened` tells the key of the line on which the user pressed Enter or clicked twice.

    `marks_current`: the current line stays marked while the keyboard is elsewhere, since more is told about it.
    """

    opened = Signal(str)

    def __init__(
        self, accessible_name: str, theme: Theme, parent: QWidget | None = None, *, marks_current: bool = False
    ) -> None:
        super().__init__(parent)
        self.marks_current = marks_current
        self.setAccessibleName(accessible_name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setItemDelegate(_TwoParts(theme, self))
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.itemDoubleClicked.connect(lambda item: self.opened.emit(item.data(KEY)))

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show other lines, from the top."""
        self.clear()
        for line in lines:
            item = QListWidgetItem(line.words, self)
            item.setData(KEY, line.key)
            item.setData(BELOW, line.below)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{line.words}. {line.below}")
        if lines:
            self.setCurrentRow(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens."""
        item = self.currentItem()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and item is not None:
            self.opened.emit(item.data(KEY))
        else:
            super().keyPressEvent(event)


class _TwoParts(QStyledItemDelegate):
    """Draws the sentence and the words below it, each on as many rows as it needs."""

    def __init__(self, theme: Theme, parent: LineList) -> None:
        super().__init__(parent)
        self._theme, self._list = theme, parent

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as both parts at the width of the list."""
        first, second = self._heights(index, self._list.viewport().width())
        return QSize(10, first + second + self._theme.space(4))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw ground, both parts, a line below, and the focus as a ring inside."""
        theme, area = self._theme, QRect(option.rect)  # pyright: ignore[reportAttributeAccessIssue]
        state = option.state  # pyright: ignore[reportAttributeAccessIssue]
        painter.save()
        if state & QStyle.StateFlag.State_Selected and (self._list.hasFocus() or self._list.marks_current):
            painter.fillRect(area, theme.colour(Role.ACCENT_TINT))
            if self._list.marks_current:
                painter.fillRect(QRect(area.left(), area.top(), BAR, area.height()), theme.colour(Role.ACCENT))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(area, theme.colour(Role.HOVER))
        painter.fillRect(area.left(), area.bottom(), area.width(), 1, theme.colour(Role.LINE))
        first, second = self._heights(index, area.width())
        inner = self._inner(area)
        self._write(painter, QRect(inner.left(), inner.top(), inner.width(), first), Type.BODY, Role.TEXT, index.data())
        below = QRect(inner.left(), inner.top() + first, inner.width(), second)
        self._write(painter, below, Type.SECONDARY, Role.TEXT2, index.data(BELOW))
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(theme.colour(Role.FOCUS), 2))
            painter.drawRect(area.adjusted(1, 1, -1, -1))
        painter.restore()

    def _inner(self, area: QRect) -> QRect:
        side, top = self._theme.space(2), self._theme.space(2)
        return area.adjusted(side, top, -side, -top)

    def _heights(self, index: Index, width: int) -> tuple[int, int]:
        room = QRect(0, 0, self._inner(QRect(0, 0, width, 0)).width(), 10_000)
        parts = ((Type.BODY, index.data()), (Type.SECONDARY, index.data(BELOW)))
        first, second = (
            QFontMetrics(self._theme.font(style)).boundingRect(room, WRAP, str(words)).height() if words else 0
            for style, words in parts
        )
        return first, second

    def _write(self, painter: QPainter, area: QRect, style: Type, role: Role, words: str) -> None:
        painter.setFont(self._theme.font(style))
        painter.setPen(self._theme.colour(role))
        painter.drawText(area, WRAP, words)
