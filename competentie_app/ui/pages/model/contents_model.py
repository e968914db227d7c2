"""The contents list of the model as a Qt tree."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from competentie_app.app.model_cards import CardRef, Words, status_word
from competentie_app.app.model_contents import Entry
from competentie_app.texts import LocalText, Message, Texts

COUNT_ROLE = Qt.ItemDataRole.UserRole + 1
CODE_ROLE = Qt.ItemDataRole.UserRole + 2
Index = QModelIndex | QPersistentModelIndex


@dataclass(slots=True, eq=False)
class _Node:
    """An entry with its place in the tree. Qt's indexes point at nodes, so the model keeps them all."""

    entry: Entry
    row: int
    parent: _Node | None
    children: list[_Node] = field(default_factory=list["_Node"])


class ContentsModel(QAbstractItemModel):
    """UserRole: the entry. COUNT_ROLE: number of cards of a group, as text. CODE_ROLE: code of a competency."""

    def __init__(self, texts: Texts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._texts = texts
        self._roots: list[_Node] = []

    def show(self, entries: Sequence[Entry]) -> None:
        """Show other contents."""
        self.beginResetModel()
        self._roots = [_make_node(entry, row, None) for row, entry in enumerate(entries)]
        self.endResetModel()

    def index_of(self, ref: CardRef) -> QModelIndex:
        """Where a card stands, or an invalid index."""
        found = next((node for root in self._roots for node in _walk(root) if node.entry.ref == ref), None)
        return self.createIndex(found.row, 0, found) if found is not None else QModelIndex()

    def keys(self, index: Index) -> tuple[str, ...]:
        """Keys of an entry and of what stands above it, the top first."""
        node = self._node(index)
        found: list[str] = []
        while node is not None:
            found.insert(0, node.entry.key)
            node = node.parent
        return tuple(found)

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008 (as in Qt)
        """The index of a child."""
        nodes = self._children(parent)
        return self.createIndex(row, column, nodes[row]) if 0 <= row < len(nodes) and column == 0 else QModelIndex()

    def parent(self, index: Index = QModelIndex()) -> Any:  # noqa: B008 (as in Qt)
        """The index of what stands above."""
        node = self._node(index)
        if node is None or node.parent is None:
            return QModelIndex()
        return self.createIndex(node.parent.row, 0, node.parent)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (as in Qt)
        """Number of children."""
        return len(self._children(parent)) if parent.column() <= 0 else 0

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (as in Qt)
        """One column."""
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a line says."""
        node = self._node(index)
        if node is None:
            return None
        entry = node.entry
        if role == Qt.ItemDataRole.UserRole:
            return entry
        title = words(entry.title, self._texts)
        shown: dict[int, str] = {
            Qt.ItemDataRole.DisplayRole: title,
            Qt.ItemDataRole.ToolTipRole: title,
            Qt.ItemDataRole.AccessibleTextRole: self._heard(entry, title),
            COUNT_ROLE: "" if entry.ref is not None else self._texts.number(entry.card_count),
            CODE_ROLE: entry.code,
        }
        return shown.get(role)

    def _heard(self, entry: Entry, title: str) -> str:
        if entry.status is None:
            return f"{title}, {self._texts.number(entry.card_count)}"
        named = f"{entry.code} {title}" if entry.code else title
        return f"{named}, {self._texts.render(status_word(entry.status))}"

    def _node(self, index: Index) -> _Node | None:
        found = index.internalPointer() if index.isValid() else None
        return found if isinstance(found, _Node) else None

    def _children(self, parent: Index) -> list[_Node]:
        node = self._node(parent)
        return self._roots if node is None else node.children


def words(text: Words, texts: Texts) -> str:
    """Words of the model or of the program in the user's language."""
    if isinstance(text, Message):
        return texts.render(text)
    return texts.model_text(text) if isinstance(text, LocalText) else text


def _make_node(entry: Entry, row: int, parent: _Node | None) -> _Node:
    node = _Node(entry, row, parent)
    node.children = [_make_node(child, place, node) for place, child in enumerate(entry.children)]
    return node


def _walk(node: _Node) -> list[_Node]:
    return [node, *(found for child in node.children for found in _walk(child))]
