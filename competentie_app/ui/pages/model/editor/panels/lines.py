"""A list of sentences under headings, which go on in a next row; with boxes to tick where something is chosen."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSignalBlocker,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionButton,
    QStyleOptionViewItem,
    QWidget,
)

from competentie_app.ui.theme.fonts import Type
from competentie_app.ui.theme.theme import Theme
from competentie_app.ui.theme.tokens import Role

KEY, BELOW, IS_HEADING = (Qt.ItemDataRole.UserRole + place for place in range(3))
CHECK = Qt.ItemDataRole.CheckStateRole
WRAP = Qt.TextFlag.TextWordWrap
Index = QModelIndex | QPersistentModelIndex
ROWS = 12
"""Rows for which the list asks room; more of them scroll."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A line. `key`: what `opened` tells, and what ticks are known by."""

    key: int
    words: str
    below: str = ""


class SentenceList(QListWidget):
    """`opened` tells the key of the line on which the user pressed Enter or clicked twice; `ticked`: a tick changed."""

    opened = Signal(int)
    ticked = Signal()

    def __init__(self, name: str, theme: Theme, parent: QWidget | None = None, *, ticks: bool = False) -> None:
        super().__init__(parent)
        self._ticks = ticks
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setItemDelegate(_Painter(theme, self))
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setMinimumHeight(self.fontMetrics().height() * ROWS)
        self.itemDoubleClicked.connect(self._open)
        self.itemChanged.connect(lambda _item: self.ticked.emit())

    def show_groups(self, groups: Iterable[tuple[str, Sequence[Sentence]]], unticked: Iterable[int] = ()) -> None:
        """Show other lines, each group under its heading ("" for none); all ticked but `unticked`."""
        left_out = frozenset(unticked)
        with QSignalBlocker(self):
            self.clear()
            for heading, sentences in groups:
                if heading:
                    self._add_heading(heading)
                for each in sentences:
                    self._add(each, heading, ticked=each.key not in left_out)
        first = next((row for row in range(self.count()) if not self.item(row).data(IS_HEADING)), -1)
        self.setCurrentRow(first)

    @property
    def chosen(self) -> tuple[int, ...]:
        """Keys of the lines that are ticked, in their order."""
        return tuple(each.data(KEY) for each in self._lines() if each.checkState() is Qt.CheckState.Checked)

    @property
    def unticked(self) -> tuple[int, ...]:
        """Keys of the lines that are not."""
        return tuple(each.data(KEY) for each in self._lines() if each.checkState() is Qt.CheckState.Unchecked)

    def tick_all(self, *, ticked: bool) -> None:
        """Tick every line, or none."""
        with QSignalBlocker(self):
            for each in self._lines():
                each.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
        self.viewport().update()
        self.ticked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens."""
        item = self.currentItem()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and item is not None:
            self._open(item)
        else:
            super().keyPressEvent(event)

    def _lines(self) -> list[QListWidgetItem]:
        return [item for row in range(self.count()) if not (item := self.item(row)).data(IS_HEADING)]

    def _open(self, item: QListWidgetItem) -> None:
        if not item.data(IS_HEADING):
            self.opened.emit(item.data(KEY))

    def _add_heading(self, words: str) -> None:
        item = QListWidgetItem(words, self)
        item.setData(IS_HEADING, words)
        item.setFlags(Qt.ItemFlag.NoItemFlags)

    def _add(self, sentence: Sentence, heading: str, *, ticked: bool) -> None:
        item = QListWidgetItem(sentence.words, self)
        item.setData(KEY, sentence.key)
        item.setData(BELOW, sentence.below)
        said = ". ".join(filter(None, (heading, sentence.words, sentence.below)))
        item.setData(Qt.ItemDataRole.AccessibleTextRole, said)
        if self._ticks:
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)


class _Painter(QStyledItemDelegate):
    """Draws a heading, or a sentence with its box and the words below it, on as many rows as it needs."""

    def __init__(self, theme: Theme, parent: SentenceList) -> None:
        super().__init__(parent)
        self._theme, self._list = theme, parent

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as both parts at the width of the list."""
        first, second = self._heights(index, self._list.viewport().width())
        return QSize(10, first + second + self._theme.space(3))

    def editorEvent(self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index) -> bool:
        """Space, and a click on the box, tick."""
        if index.data(CHECK) is None or not self._presses(event, option, index):
            return False
        ticked = Qt.CheckState(index.data(CHECK)) is Qt.CheckState.Checked
        wanted = Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked
        return model.setData(index, wanted.value, CHECK)

    def _presses(self, event: QEvent, option: QStyleOptionViewItem, index: Index) -> bool:
        if isinstance(event, QKeyEvent):
            return event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Space
        area = QRect(option.rect)  # pyright: ignore[reportAttributeAccessIssue]
        released = isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonRelease
        return released and self._box(area).contains(event.position().toPoint())  # pyright: ignore[reportAttributeAccessIssue]

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw ground, box, both parts, a line below, and the focus as a ring inside."""
        theme, area = self._theme, QRect(option.rect)  # pyright: ignore[reportAttributeAccessIssue]
        state = option.state  # pyright: ignore[reportAttributeAccessIssue]
        heading = bool(index.data(IS_HEADING))
        painter.save()
        if state & QStyle.StateFlag.State_Selected and self._list.hasFocus():
            painter.fillRect(area, theme.colour(Role.ACCENT_TINT))
        elif state & QStyle.StateFlag.State_MouseOver and not heading:
            painter.fillRect(area, theme.colour(Role.HOVER))
        if not heading:
            painter.fillRect(area.left(), area.bottom(), area.width(), 1, theme.colour(Role.LINE))
        first, second = self._heights(index, area.width())
        inner = self._inner(area, index)
        style = Type.BODY_BOLD if heading else Type.BODY
        self._write(painter, QRect(inner.left(), inner.top(), inner.width(), first), style, Role.TEXT, index.data())
        below = QRect(inner.left(), inner.top() + first, inner.width(), second)
        self._write(painter, below, Type.SECONDARY, Role.TEXT2, str(index.data(BELOW) or ""))
        if index.data(CHECK) is not None:
            self._draw_box(painter, area, ticked=Qt.CheckState(index.data(CHECK)) is Qt.CheckState.Checked)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(theme.colour(Role.FOCUS), 2))
            painter.drawRect(area.adjusted(1, 1, -1, -1))
        painter.restore()

    def _draw_box(self, painter: QPainter, area: QRect, *, ticked: bool) -> None:
        box = QStyleOptionButton()
        box.rect = self._box(area)  # pyright: ignore[reportAttributeAccessIssue]
        on_off = QStyle.StateFlag.State_On if ticked else QStyle.StateFlag.State_Off
        box.state = QStyle.StateFlag.State_Enabled | on_off  # pyright: ignore[reportAttributeAccessIssue]
        self._list.style().drawPrimitive(QStyle.PrimitiveElement.PE_IndicatorCheckBox, box, painter, self._list)

    def _box(self, area: QRect) -> QRect:
        """The box, as high as the first row of words."""
        style, size = self._list.style(), self._theme.px(16)
        size = max(size, style.pixelMetric(QStyle.PixelMetric.PM_IndicatorWidth, None, self._list))
        row = QFontMetrics(self._theme.font(Type.BODY)).height()
        top = area.top() + self._theme.px(6) + (row - size) // 2
        return QRect(area.left() + self._theme.space(2), top, size, size)

    def _inner(self, area: QRect, index: Index) -> QRect:
        side, top = self._theme.space(2), self._theme.px(6)
        left = self._box(area).width() + 2 * side if index.data(CHECK) is not None else side
        return area.adjusted(left, top, -side, -top)

    def _heights(self, index: Index, width: int) -> tuple[int, int]:
        room = QRect(0, 0, self._inner(QRect(0, 0, width, 0), index).width(), 10_000)
        heading = Type.BODY_BOLD if index.data(IS_HEADING) else Type.BODY
        parts = ((heading, index.data()), (Type.SECONDARY, index.data(BELOW)))
        first, second = (
            QFontMetrics(self._theme.font(style)).boundingRect(room, WRAP, str(words)).height() if words else 0
            for style, words in parts
        )
        return first, second

    def _write(self, painter: QPainter, area: QRect, style: Type, role: Role, words: str) -> None:
        painter.setFont(self._theme.font(style))
        painter.setPen(self._theme.colour(role))
        painter.drawText(area, WRAP, words)
