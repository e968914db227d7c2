"""The tree of the editor: every item, a sign where something is wrong, a dot where it changed."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTreeView, QVBoxLayout, QWidget

from competentie_app.app.model_tree import TreeLine, Trouble, line_of
from competentie_app.model.editing import Address
from competentie_app.texts import LocalText, Texts
from competentie_app.ui.context import UiContext
from competentie_app.ui.pages.model.contents_model import words
from competentie_app.ui.pages.model.contents_view import FilterField
from competentie_app.ui.theme.fonts import Type
from competentie_app.ui.theme.theme import Theme
from competentie_app.ui.theme.tokens import Role

LINE = Qt.ItemDataRole.UserRole
CHANGED = "•"


class ItemTree(QWidget):
    """`chosen` gives the TreeLine that the user went to: an item, or a group."""

    chosen = Signal(object)

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        t = context.texts.t
        self._lines: tuple[TreeLine, ...] = ()
        self._open = {"personas"}
        self.model = QStandardItemModel(self)
        self.filter = FilterField(t("Filter the items"))
        self.tree = QTreeView()
        self._set_tree()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(context.theme.space(2))
        column.addWidget(self.filter)
        column.addWidget(self.tree, 1)
        self.filter.textChanged.connect(lambda _text: self._show())
        self.filter.down.connect(self.tree.setFocus)
        self.tree.selectionModel().currentChanged.connect(self._tell)
        self.tree.expanded.connect(lambda index: self._open.add(_line(index).key))
        self.tree.collapsed.connect(lambda index: self._open.discard(_line(index).key))

    @property
    def current(self) -> TreeLine | None:
        """The line that is chosen, as it is now."""
        index = self.tree.currentIndex()
        return _line(index) if index.isValid() else None

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
            self.tree.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            self.tree.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)
        return index is not None

    def _show(self) -> None:
        typed = self.filter.text().strip().casefold()
        current = self.current
        selection = self.tree.selectionModel()
        selection.blockSignals(True)  # noqa: FBT003 (Qt)
        shown = _Filler(self._context.texts, self._context.theme, typed)
        open_now = set(self._open)
        shown.fill(self.model.invisibleRootItem(), self._lines)
        self._open = open_now
        self._open_again(QModelIndex(), everything=bool(typed))
        self._open = open_now
        index = self._index_of(current.key) if current is not None else None
        if index is not None:
            selection.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        selection.blockSignals(False)  # noqa: FBT003 (Qt)
        if current is not None and index is None:
            self.chosen.emit(None)

    def _open_again(self, parent: QModelIndex, *, everything: bool) -> None:
        for row in range(self.model.rowCount(parent)):
            index = self.model.index(row, 0, parent)
            if self.model.rowCount(index):
                self.tree.setExpanded(index, everything or _line(index).key in self._open)
                self._open_again(index, everything=everything)

    def _index_of(self, key: str, parent: QModelIndex | None = None) -> QModelIndex | None:
        parent = parent or QModelIndex()
        for row in range(self.model.rowCount(parent)):
            index = self.model.index(row, 0, parent)
            if _line(index).key == key:
                return index
            if (found := self._index_of(key, index)) is not None:
                return found
        return None

    def _tell(self, index: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(_line(index))

    def _set_tree(self) -> None:
        tree, theme = self.tree, self._context.theme
        tree.setModel(self.model)
        tree.setAccessibleName(self._context.texts.t("Items of the model"))
        tree.setHeaderHidden(True)
        tree.setFrameShape(QFrame.Shape.NoFrame)
        tree.setUniformRowHeights(True)
        tree.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        tree.setIndentation(theme.px(14))
        tree.setFont(theme.font(Type.BODY))
        tree.setTabKeyNavigation(False)
        tree.setTextElideMode(Qt.TextElideMode.ElideRight)
        tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)


class _Filler:
    """Puts lines into a model; items that are there already are changed in their place, so nothing jumps."""

    def __init__(self, texts: Texts, theme: Theme, typed: str) -> None:
        self._texts, self._theme, self._typed = texts, theme, typed

    def fill(self, parent: QStandardItem, lines: tuple[TreeLine, ...]) -> bool:
        """Show these lines below a parent. Returns whether others came or went."""
        shown = [line for line in lines if self._is_shown(line)]
        known = [_line(parent.child(row).index()).key for row in range(parent.rowCount())]
        anew = known != [line.key for line in shown]
        if anew:
            parent.removeRows(0, parent.rowCount())
            parent.appendRows([QStandardItem() for _ in shown])
        for row, line in enumerate(shown):
            item = parent.child(row)
            self._tell(item, line)
            anew = self.fill(item, line.children) or anew
        return anew

    def _is_shown(self, line: TreeLine) -> bool:
        if not self._typed or self._typed in words(line.words, self._texts).casefold():
            return True
        return any(self._is_shown(child) for child in line.children)

    def _tell(self, item: QStandardItem, line: TreeLine) -> None:
        texts, theme = self._texts, self._theme
        title = words(line.words, texts)
        count = f"  {texts.number(line.item_count)}" if line.address is None else ""
        item.setText(f"{title}{count}{f' {CHANGED}' if line.changed else ''}")
        item.setToolTip(title)
        item.setAccessibleText(", ".join((title + count, *self._heard(line))))
        item.setData(line, LINE)
        item.setForeground(theme.colour(Role.TEXT3 if line.retired else Role.TEXT))
        item.setFont(theme.font(Type.BODY_BOLD if line.children else Type.BODY))
        item.setData(self._icon(line.trouble), Qt.ItemDataRole.DecorationRole)

    def _icon(self, trouble: Trouble) -> object:
        if trouble.errors:
            return self._theme.icon("circle-alert", Role.ERR, 14)
        return self._theme.icon("triangle-alert", Role.WARN, 14) if trouble.warnings else None

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


def _line(index: QModelIndex) -> TreeLine:
    found = index.data(LINE)
    return found if isinstance(found, TreeLine) else TreeLine("", LocalText("", ""))
