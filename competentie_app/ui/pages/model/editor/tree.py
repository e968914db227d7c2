"""The tree of the editor: every item, with a sign where something is wrong and a bar where it changed."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QVBoxLayout, QWidget

from competentie_app.app.model_tree import TreeLine, line_of
from competentie_app.model.editing import Address
from competentie_app.texts import Texts
from competentie_app.ui.context import UiContext
from competentie_app.ui.pages.model.contents_model import words
from competentie_app.ui.pages.model.contents_view import FilterField
from competentie_app.ui.pages.model.editor.tree_line import COUNT, LINE, ItemLine, line_at
from competentie_app.ui.pages.model.marked_tree import MarkedTree

_ALT, _CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
_PLAIN = Qt.KeyboardModifier.NoModifier
FORM, UP, DOWN, REMOVE, ADD, COPY = "form", "up", "down", "remove", "add", "copy"
_KEYS = {
    (Qt.Key.Key_Return, _PLAIN): FORM,
    (Qt.Key.Key_Enter, _PLAIN): FORM,
    (Qt.Key.Key_Up, _ALT): UP,
    (Qt.Key.Key_Down, _ALT): DOWN,
    (Qt.Key.Key_Delete, _PLAIN): REMOVE,
    (Qt.Key.Key_Insert, _PLAIN): ADD,
    (Qt.Key.Key_D, _CTRL): COPY,
}
_CHOOSE = QItemSelectionModel.SelectionFlag.ClearAndSelect


class KeyedTree(MarkedTree):
    """`asked` tells what a key asks for: one of the words above."""

    asked = Signal(str)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that do something with the chosen line; all others walk through the tree."""
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        found = _KEYS.get((Qt.Key(event.key()), modifiers))
        if found is not None:
            self.asked.emit(found)
        else:
            super().keyPressEvent(event)


class ItemTree(QWidget):
    """`chosen` gives the TreeLine that the user went to: an item, or a group. `bar` stands under the filter."""

    chosen = Signal(object)

    def __init__(self, context: UiContext, bar: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        t = context.texts.t
        self._lines: tuple[TreeLine, ...] = ()
        self._open = {"personas"}
        self.model = QStandardItemModel(self)
        self.filter = FilterField(t("Filter the items"))
        self.tree = KeyedTree(context.theme, t("Items of the model"))
        self.tree.setModel(self.model)
        self.tree.setItemDelegate(ItemLine(context.theme, self.tree))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(context.theme.space(2))
        column.addWidget(self.filter)
        column.addWidget(self.tree, 1)
        column.addWidget(bar)
        self.filter.textChanged.connect(lambda _text: self._show())
        self.filter.down.connect(self.tree.setFocus)
        self.tree.selectionModel().currentChanged.connect(self._tell)
        self.tree.expanded.connect(lambda index: self._open.add(line_at(index).key))
        self.tree.collapsed.connect(lambda index: self._open.discard(line_at(index).key))

    @property
    def current(self) -> TreeLine | None:
        """The line that is chosen, as it is now."""
        index = self.tree.currentIndex()
        return line_at(index) if index.isValid() else None

    def show_lines(self, lines: tuple[TreeLine, ...]) -> None:
        """Show the items as they are now; what is chosen and what is open stays."""
        if lines != self._lines:
            self._lines = lines
            self._show()

    def choose(self, address: Address) -> bool:
        """Go to the item that an address lies in; a filter that hides it is taken away."""
        line = line_of(self._lines, address)
        if line is None:
            return False
        if self._index_of(line.key) is None:
            self.filter.clear()
        index = self._index_of(line.key)
        if index is not None and index != self.tree.currentIndex():
            self.tree.selectionModel().setCurrentIndex(index, _CHOOSE)
            self.tree.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)
        return index is not None

    def _show(self) -> None:
        typed = self.filter.text().strip().casefold()
        current = self.current
        with QSignalBlocker(self.tree), QSignalBlocker(self.tree.selectionModel()):
            if _Filler(self._context.texts, typed).fill(self.model.invisibleRootItem(), self._lines) or typed:
                self._open_again(QModelIndex(), everything=bool(typed))
            index = self._index_of(current.key) if current is not None else None
            if index is not None:
                self.tree.selectionModel().setCurrentIndex(index, _CHOOSE)
        self.tree.viewport().update()
        if current is not None and index is None:
            self.chosen.emit(None)

    def _open_again(self, parent: QModelIndex, *, everything: bool) -> None:
        for row in range(self.model.rowCount(parent)):
            index = self.model.index(row, 0, parent)
            if self.model.rowCount(index):
                self.tree.setExpanded(index, everything or line_at(index).key in self._open)
                self._open_again(index, everything=everything)

    def _index_of(self, key: str, parent: QModelIndex | None = None) -> QModelIndex | None:
        parent = parent or QModelIndex()
        for row in range(self.model.rowCount(parent)):
            index = self.model.index(row, 0, parent)
            if line_at(index).key == key:
                return index
            if (found := self._index_of(key, index)) is not None:
                return found
        return None

    def _tell(self, index: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(line_at(index))


class _Filler:
    """Puts lines into a model; items that are there already are changed in their place, so nothing jumps."""

    def __init__(self, texts: Texts, typed: str) -> None:
        self._texts, self._typed = texts, typed

    def fill(self, parent: QStandardItem, lines: tuple[TreeLine, ...]) -> bool:
        """Show these lines below a parent. Returns whether others came or went."""
        shown = [line for line in lines if self._is_shown(line)]
        known = [line_at(parent.child(row).index()).key for row in range(parent.rowCount())]
        anew = known != [line.key for line in shown]
        if anew:
            parent.removeRows(0, parent.rowCount())
            parent.appendRows([QStandardItem() for _ in shown])
        for row, line in enumerate(shown):
            item = parent.child(row)
            if item.data(LINE) != line:
                self._tell(item, line)
                anew = self.fill(item, line.children) or anew
            elif self._typed or item.rowCount() != len(line.children):
                anew = self.fill(item, line.children) or anew
        return anew

    def _is_shown(self, line: TreeLine) -> bool:
        if not self._typed or self._typed in words(line.words, self._texts).casefold():
            return True
        return any(self._is_shown(child) for child in line.children)

    def _tell(self, item: QStandardItem, line: TreeLine) -> None:
        texts = self._texts
        title = words(line.words, texts)
        count = texts.number(line.item_count) if line.address is None else ""
        item.setText(title)
        item.setToolTip(title)
        item.setAccessibleText(", ".join(filter(None, (title, count, *self._heard(line)))))
        item.setData(line, LINE)
        item.setData(count, COUNT)

    def _heard(self, line: TreeLine) -> list[str]:
        texts, said = self._texts, list[str]()
        if line.retired:
            said.append(texts.t("retired"))
        if line.changed:
            said.append(texts.t("changed"))
        if line.trouble.errors:
            said.append(texts.n("{count} error", "{count} errors", line.trouble.errors))
        if line.trouble.warnings:
            said.append(texts.n("{count} warning", "{count} warnings", line.trouble.warnings))
        return said
