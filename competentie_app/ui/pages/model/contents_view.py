"""The left side of the Model page: a filter field and the contents list."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QVBoxLayout, QWidget

from competentie_app.app.model_cards import CardRef
from competentie_app.app.model_contents import Entry, contents_of, filter_contents, first_card
from competentie_app.ui.context import UiContext
from competentie_app.ui.pages.model.contents_delegate import ContentsLine
from competentie_app.ui.pages.model.contents_model import ContentsModel
from competentie_app.ui.pages.model.marked_tree import MarkedTree
from competentie_app.ui.theme.tokens import Role
from competentie_app.ui.widgets.labels import SecondaryLabel


class ContentsView(QWidget):
    """`chosen` gives the card that the user chose."""

    chosen = Signal(object)

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._entries: tuple[Entry, ...] = ()
        self._open = {"personas"}
        t, theme = context.texts.t, context.theme
        self.model = ContentsModel(context.texts, self)
        self.filter = FilterField(t("Filter the model"))
        self.filter.addAction(theme.icon("search", Role.TEXT3), QLineEdit.ActionPosition.LeadingPosition)
        self.nothing = SecondaryLabel(t("Nothing in the model has these words."), theme)
        self.nothing.hide()
        self.tree = _make_tree(context, self.model)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(2))
        for part in (self.filter, self.nothing):
            column.addWidget(part)
        column.addWidget(self.tree, 1)
        self.filter.textChanged.connect(lambda _text: self._show())
        self.filter.down.connect(self.tree.setFocus)
        self.tree.selectionModel().currentChanged.connect(self._tell)
        self.tree.expanded.connect(lambda index: self._open.add(self.model.keys(index)[-1]))
        self.tree.collapsed.connect(lambda index: self._open.discard(self.model.keys(index)[-1]))

    @property
    def current(self) -> CardRef | None:
        """The chosen card; None on a group."""
        entry = self.tree.currentIndex().data(Qt.ItemDataRole.UserRole)
        return entry.ref if isinstance(entry, Entry) else None

    def reload(self) -> None:
        """Show the model as it is now; the chosen card stays, when it is still there."""
        self._entries = contents_of(self._context.session.model)
        self._show()

    def choose(self, ref: CardRef) -> None:
        """Go to a card; a filter that hides it is taken away."""
        if not self.model.index_of(ref).isValid():
            self.filter.clear()
        index = self.model.index_of(ref)
        if index.isValid() and index != self.tree.currentIndex():
            self.tree.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            self.tree.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)

    def _show(self) -> None:
        before, typed = self.current, self.filter.text().strip()
        shown = filter_contents(self._entries, typed)
        self.model.show(shown)
        self.nothing.setVisible(not shown)
        if typed:
            self.tree.blockSignals(True)  # noqa: FBT003 (what a filter opens is not remembered)
            self.tree.expandAll()
            self.tree.blockSignals(False)  # noqa: FBT003
        else:
            self._open_again(QModelIndex())
        wanted = before if before is not None and self.model.index_of(before).isValid() else first_card(shown)
        if wanted is not None:
            self.choose(wanted)

    def _open_again(self, parent: QModelIndex) -> None:
        for row in range(self.model.rowCount(parent)):
            index = self.model.index(row, 0, parent)
            if self.model.keys(index)[-1] in self._open:
                self.tree.expand(index)
            self._open_again(index)

    def _tell(self) -> None:
        if self.current is not None:
            self.chosen.emit(self.current)


class FilterField(QLineEdit):
    """The arrow down goes on to the list; Escape empties the field."""

    down = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setPlaceholderText(name)
        self.setAccessibleName(name)
        self.setClearButtonEnabled(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Two keys more than a usual field has."""
        if event.key() == Qt.Key.Key_Down:
            self.down.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)


def _make_tree(context: UiContext, model: ContentsModel) -> MarkedTree:
    tree = MarkedTree(context.theme, context.texts.t("Contents of the model"))
    tree.setModel(model)
    tree.setItemDelegate(ContentsLine(context.theme, tree))
    return tree
