"""A table whose first column stays while the others scroll sideways."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QEvent, QItemSelectionModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QHeaderView, QWidget

from competentie_app.ui.theme.theme import Theme
from competentie_app.ui.theme.tokens import Role
from competentie_app.ui.widgets.table import Table


class _FirstColumn(Table):
    """The view on top, with a line at its right edge."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the cells and the line."""
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        edge = self.viewport().width() - 1
        painter.setPen(self._theme.colour(Role.CTL))
        painter.drawLine(edge, 0, edge, self.viewport().height())
        painter.end()


class FrozenTable(Table):
    """The first column is drawn by a second view on top, with the same model and selection.

    Focus is always in this table itself. Assistive technology sees this table, which still has the first column.
    """

    _ready = False  # Qt calls some methods below while the table is being made

    def __init__(
        self, theme: Theme, accessible_name: str = "", parent: QWidget | None = None, *, tab_moves: bool = False
    ) -> None:
        super().__init__(theme, accessible_name, parent, tab_moves=tab_moves)
        self.frozen = _FirstColumn(theme, accessible_name, self)
        self.frozen.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.frozen.setFocusProxy(self)
        self.frozen.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.frozen.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.frozen.opened.connect(self.opened)
        self.frozen.verticalScrollBar().valueChanged.connect(self.verticalScrollBar().setValue)
        self.verticalScrollBar().valueChanged.connect(self.frozen.verticalScrollBar().setValue)
        self.horizontalHeader().sectionResized.connect(self._follow_width)
        self.horizontalHeader().geometriesChanged.connect(self._place)
        self.verticalHeader().sectionResized.connect(lambda row, _old, new: self.frozen.setRowHeight(row, new))
        self.viewport().stackUnder(self.frozen)
        self._ready = True

    def setModel(self, model: QAbstractItemModel | None) -> None:
        """Show a model in both views, with one selection."""
        super().setModel(model)
        self.frozen.setModel(model)
        if model is not None:
            self.frozen.setSelectionModel(self.selectionModel())
            model.columnsInserted.connect(self._hide_others)
            model.columnsRemoved.connect(self._hide_others)
            model.modelReset.connect(self._hide_others)
        self._hide_others()

    def setSelectionModel(self, selection: QItemSelectionModel) -> None:
        """Share the selection."""
        super().setSelectionModel(selection)
        if self._ready and self.frozen.model() is selection.model():
            self.frozen.setSelectionModel(selection)

    def set_frozen_delegate(self, delegate: QAbstractItemDelegate) -> None:
        """Draw the first column with a delegate of its own (keep a reference to it)."""
        self.frozen.setItemDelegate(delegate)
        self.setItemDelegateForColumn(0, delegate)

    def set_frozen_header(self, header: QHeaderView) -> None:
        """Give the first column a head of its own, as high as that of the table."""
        self.frozen.setHorizontalHeader(header)
        model = self.model()
        if model is not None:  # the new head heard of the model last: what it forgets at a reset is hidden after that
            model.modelReset.disconnect(self._hide_others)
            model.modelReset.connect(self._hide_others)
        self._hide_others()

    def set_rows_of(self, lines: int) -> None:
        """Make every row of both views high enough for `lines` lines of text."""
        super().set_rows_of(lines)
        if self._ready:
            self.frozen.set_rows_of(lines)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the first column in its place."""
        super().resizeEvent(event)
        self._place()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the direction and the font."""
        super().changeEvent(event)
        if self._ready:
            self._place()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys work on this table; then the cell that has the focus must not be under the first column."""
        super().keyPressEvent(event)
        current = self.currentIndex()
        if current.isValid():
            self.scrollTo(current)

    def scrollTo(
        self, index: QModelIndex | QPersistentModelIndex,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:  # fmt: skip
        """Scroll no more than needed, and out from under the first column; that one never scrolls sideways."""
        if not self._ready:
            return
        if index.column() > 0:
            super().scrollTo(index, hint)
            under = self.columnWidth(0) - self.visualRect(index).left()
            if under > 0:
                bar = self.horizontalScrollBar()
                bar.setValue(bar.value() - under)
        else:
            self.frozen.scrollTo(index, hint)

    def _hide_others(self) -> None:
        model = self.model()
        for column in range(1, model.columnCount() if model is not None else 0):
            self.frozen.hideColumn(column)
        self._place()

    def _follow_width(self, column: int, _old: int, _new: int) -> None:
        if column == 0:
            self._place()

    def _place(self) -> None:
        width = self.columnWidth(0)
        self.frozen.setColumnWidth(0, width)
        self.frozen.horizontalHeader().setFixedHeight(self.horizontalHeader().height())
        left = self.frameWidth() + (self.verticalHeader().width() if not self.verticalHeader().isHidden() else 0)
        height = self.viewport().height() + self.horizontalHeader().height()
        self.frozen.setGeometry(left, self.frameWidth(), width, height)
        self.frozen.raise_()  # a head that the table got later would lie over that of the first column
