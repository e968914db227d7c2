"""A table with heads for rows and columns, calm lines and a visible focus."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from competentie_app.ui.theme.fonts import Type
from competentie_app.ui.theme.theme import Theme
from competentie_app.ui.widgets.cells import CellDelegate

_KEYPAD = Qt.KeyboardModifier.KeypadModifier


class Table(QTableView):
    """Rows of things. Tab leaves the table, arrows move in it, Enter or a double click emits `opened(index)`.

    `tab_moves`: Tab goes to the next cell instead, for typing levels; Ctrl+Tab then leaves.
    """

    opened = Signal(QModelIndex)

    def __init__(
        self, theme: Theme, accessible_name: str = "", parent: QWidget | None = None, *, tab_moves: bool = False
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(accessible_name)
        self.setTabKeyNavigation(tab_moves)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setCornerButtonEnabled(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setItemDelegate(CellDelegate(theme, self))
        self._set_heads()
        self.doubleClicked.connect(self.opened)

    def set_rows_of(self, lines: int) -> None:
        """Make every row high enough for `lines` lines of text."""
        body = self.fontMetrics().height()
        small = round(body * 12 / 13)
        height = max(self._theme.px(32), body + (lines - 1) * small + self._theme.px(8))
        self.verticalHeader().setDefaultSectionSize(height)
        self.verticalHeader().setMinimumSectionSize(height)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Whoever comes by keyboard stands in a cell at once."""
        super().focusInEvent(event)
        model = self.model()
        if not self.currentIndex().isValid() and model is not None and model.rowCount() and model.columnCount():
            self.selectionModel().setCurrentIndex(self._first_cell(), QItemSelectionModel.SelectionFlag.NoUpdate)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens what is under the focus, unless it is being edited."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() & ~_KEYPAD
        if enter and self.currentIndex().isValid() and self.state() != QAbstractItemView.State.EditingState:
            self.opened.emit(self.currentIndex())
            return
        super().keyPressEvent(event)

    def _first_cell(self) -> QModelIndex:
        columns = range(self.model().columnCount())
        shown = next((column for column in columns if not self.isColumnHidden(column)), 0)
        return self.model().index(0, shown)

    def _set_heads(self) -> None:
        theme = self._theme
        self.setFont(theme.font(Type.BODY))
        self.set_rows_of(1)
        top = self.horizontalHeader()
        top.setFont(theme.font(Type.SECONDARY))
        top.setHighlightSections(False)
        top.setSectionsClickable(False)
        top.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        top.setMinimumHeight(theme.px(32))
        top.setTextElideMode(Qt.TextElideMode.ElideRight)
        side = self.verticalHeader()
        side.setFont(theme.font(Type.BODY))
        side.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        side.setHighlightSections(False)
        side.setSectionsClickable(False)
        side.hide()
