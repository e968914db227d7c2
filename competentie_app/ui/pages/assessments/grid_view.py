"""The grid on screen: keys as in a spreadsheet, names that stay, heads that follow the focus."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from competentie_app.ui.pages.assessments.grid_delegate import LevelDelegate, NameDelegate
from competentie_app.ui.pages.assessments.grid_model import GridModel
from competentie_app.ui.pages.assessments.grid_steps import Step, next_open
from competentie_app.ui.pages.assessments.headers import GridHeader
from competentie_app.ui.theme.fonts import Type
from competentie_app.ui.theme.theme import Theme
from competentie_app.ui.widgets.frozen import FrozenTable

NAMES, NARROWEST, WIDEST = 188, 50, 66
"""Widths of the columns at 100 %."""
_SELECT = QItemSelectionModel.SelectionFlag.ClearAndSelect
_STEP = {Qt.Key.Key_Return: Step.ENTER, Qt.Key.Key_Enter: Step.ENTER}
_SIDE = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
_COMMANDS = (
    (QKeySequence.StandardKey.Copy, "copy"),
    (QKeySequence.StandardKey.Cut, "cut"),
    (QKeySequence.StandardKey.Paste, "paste"),
)


@dataclass(frozen=True, slots=True)
class Block:
    """The chosen cells: rows and competencies, counted from 0."""

    rows: range
    columns: range

    @property
    def single(self) -> bool:
        """Whether it is one cell."""
        return len(self.rows) == len(self.columns) == 1


class GridView(FrozenTable):
    """Typed characters go out as `typed`; commands of the clipboard and the fill keys as `command`."""

    typed = Signal(str)
    cleared = Signal()
    command = Signal(str)
    moved = Signal()

    def __init__(self, theme: Theme, model: GridModel, accessible_name: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, accessible_name, parent, tab_moves=True)
        self._grid = model
        self.down_after_typing = False
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setShowGrid(False)
        self.frozen.setShowGrid(False)
        self.setMouseTracking(False)
        self.setModel(model)
        self.levels = LevelDelegate(theme, model, self)
        self.names = NameDelegate(theme, model, self)
        self.setItemDelegate(self.levels)
        self.set_frozen_delegate(self.names)
        self.head, self._frozen_head = GridHeader(theme, model, self), GridHeader(theme, model, self.frozen)
        self.setHorizontalHeader(self.head)
        self.set_frozen_header(self._frozen_head)
        self.head.sectionResized.connect(self._follow_width)
        self.head.geometriesChanged.connect(self._place)
        self.set_rows_of(2)
        self.frozen.pressed.connect(self._choose_row)
        self.selectionModel().currentChanged.connect(self._current_changed)
        model.modelReset.connect(self._rebuilt)

    @property
    def levels_model(self) -> GridModel:
        """What is shown."""
        return self._grid

    # --- where

    def block(self) -> Block | None:
        """The chosen cells, or the one with the keyboard; None while there is none."""
        chosen = self.selectionModel().selection()
        if not chosen.isEmpty():
            first = chosen.first()
            left, right = max(first.left(), 1), first.right()
            if right >= left:
                return Block(range(first.top(), first.bottom() + 1), range(left - 1, right))
        here = self.currentIndex()
        if not here.isValid() or here.column() < 1:
            return None
        return Block(range(here.row(), here.row() + 1), range(here.column() - 1, here.column()))

    def go_to(self, row: int, column: int) -> None:
        """Put the keyboard on a cell; `column` is a competency, counted from 0."""
        index = self._grid.index(row, column + 1)
        self.selectionModel().setCurrentIndex(index, _SELECT)
        self.scrollTo(index)

    def choose(self, rows: range, columns: range) -> None:
        """Choose a block; its first cell gets the keyboard."""
        grid = self._grid
        first, last = grid.index(rows.start, columns.start + 1), grid.index(rows.stop - 1, columns.stop)
        self.selectionModel().setCurrentIndex(first, QItemSelectionModel.SelectionFlag.NoUpdate)
        self.selectionModel().select(QItemSelection(first, last), _SELECT)

    def move_on(self, step: Step = Step.TYPED, *, back: bool = False) -> None:
        """Go to the next cell where something can be entered, down or to the right as the user set."""
        here = self.currentIndex()
        found = next_open(self._grid, here.row(), here.column(), down=self.down_after_typing, back=back, step=step)
        if found is not None:
            self.go_to(found[0], found[1] - 1)

    # --- keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Characters enter levels; Enter, Tab and arrows move; Delete clears."""
        if self._clipboard(event) or self._leave(event) or self._edit(event):
            event.accept()
            return
        super().keyPressEvent(event)

    def moveCursor(
        self,
        cursorAction: QAbstractItemView.CursorAction,  # noqa: N803
        modifiers: Qt.KeyboardModifier,
    ) -> QModelIndex:
        """Walk over the levels only: the names are heads."""
        found = super().moveCursor(cursorAction, modifiers)
        if not found.isValid() or found.column() > 0:
            return found
        action = QAbstractItemView.CursorAction
        if cursorAction == action.MovePrevious and found.row() > 0:
            return self._grid.index(found.row() - 1, self._grid.columnCount() - 1)
        return self._grid.index(found.row(), min(1, self._grid.columnCount() - 1))

    def _clipboard(self, event: QKeyEvent) -> bool:
        for keys, name in _COMMANDS:
            if event.matches(keys):
                self.command.emit(name)
                return True
        fill = {Qt.Key.Key_D: "fill_down", Qt.Key.Key_R: "fill_right"}.get(Qt.Key(event.key()))
        if fill is not None and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self.command.emit(fill)
            return True
        return False

    def _leave(self, event: QKeyEvent) -> bool:
        """Ctrl+Tab leaves the grid; so does Tab behind the last cell and Shift+Tab before the first."""
        if event.key() not in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            return False
        back = event.key() == Qt.Key.Key_Backtab or bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        here, grid = self.currentIndex(), self._grid
        edge = (0, 1) if back else (grid.rowCount() - 1, grid.columnCount() - 1)
        at_edge = not here.isValid() or (here.row(), here.column()) == edge
        if not at_edge and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return False
        self.setTabKeyNavigation(False)
        self.focusPreviousChild() if back else self.focusNextChild()
        self.setTabKeyNavigation(True)
        return True

    def _edit(self, event: QKeyEvent) -> bool:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.cleared.emit()
            return True
        if event.modifiers() & ~_SIDE:
            return False
        if event.key() in _STEP:
            self.move_on(Step.ENTER, back=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
            return True
        text = event.text()
        if len(text) == 1 and text.isprintable() and not text.isspace():
            self.typed.emit(text)
            return True
        return False

    # --- following

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Columns share the room there is."""
        super().resizeEvent(event)
        self.share_width()

    def share_width(self) -> None:
        """Give names and competencies their widths."""
        columns = self._grid.columnCount() - 1
        if columns < 1:
            return
        theme, words = self._theme, self._grid.words
        metrics = QFontMetrics(theme.font(Type.SMALLEST))
        grid = self._grid.grid
        heads = [words.short_name(key) for key in grid.columns] if words is not None and grid is not None else []
        longest = max((metrics.horizontalAdvance(head) for head in heads), default=0)
        least = max(theme.px(NARROWEST), min(longest + 6, theme.px(WIDEST)))
        names = min(theme.px(NAMES), max(self.viewport().width() // 2, theme.px(90)))
        width = max(least, min((self.viewport().width() - names) // columns, theme.px(WIDEST)))
        self.setColumnWidth(0, names)
        self.head.setDefaultSectionSize(width)
        for column in range(1, columns + 1):
            if self.columnWidth(column) != width:
                self.setColumnWidth(column, width)

    def _rebuilt(self) -> None:
        self.frozen.horizontalScrollBar().setValue(0)
        self.share_width()

    def _choose_row(self, index: QModelIndex | QPersistentModelIndex) -> None:
        """A click on a name chooses all levels of that person."""
        if self._grid.columnCount() > 1:
            self.choose(range(index.row(), index.row() + 1), range(self._grid.columnCount() - 1))
            self.setFocus()

    def _current_changed(self, now: QModelIndex, before: QModelIndex) -> None:
        self.names.current = now.row()
        self.head.mark(now.column())
        if now.row() != before.row():
            for row in (now.row(), before.row()):
                self.frozen.update(self._grid.index(row, 0))
        self.moved.emit()
