"""The grid as an item model: names in the first column, then one column per competency."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from competentie_app.app.grid import Grid, GridCell, GridRow
from competentie_app.app.grid_shown import Shown, earlier_shown, shown
from competentie_app.dossier.ratings import View
from competentie_app.ui.pages.assessments.words import GridWords

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_ROLE = Qt.ItemDataRole
MANY = 12
"""Rows that change at once, from which on they are told of together."""
_FLAGS = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class GridModel(QAbstractTableModel):
    """Shows a `Grid` for one view. What a cell shows is worked out once for each kind of cell."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.grid: Grid | None = None
        self.view = View.AGREED
        self.words: GridWords | None = None
        self._shown: dict[GridCell, Shown] = {}
        self._earlier: Mapping[tuple[str, str], int] = {}
        self._hints: dict[int, Shown] = {}

    # --- filling

    def show(self, grid: Grid | None, words: GridWords | None) -> None:
        """Show another grid. With the same people and competencies only what differs is drawn again."""
        old = self.grid
        if old is None or grid is None or words is not self.words or not _same_frame(old, grid):
            self.beginResetModel()
            self.grid, self.words = grid, words
            self._shown = {}
            self.endResetModel()
            return
        self.grid = grid
        pairs = zip(old.rows, grid.rows, strict=True)
        changed = [place for place, (before, now) in enumerate(pairs) if before is not now and before != now]
        if len(changed) > MANY:
            self.dataChanged.emit(self.index(changed[0], 0), self.index(changed[-1], self.columnCount() - 1))
            return
        for place in changed:
            self._tell_row(place, old.rows[place], grid.rows[place])

    def show_view(self, view: View) -> None:
        """Show what another view says."""
        self.view = view
        self._shown = {}
        self._tell_levels()

    def show_earlier(self, levels: Mapping[tuple[str, str], int]) -> None:
        """Hint in empty cells at levels of the round before, by person and competency."""
        if levels != self._earlier:
            self._earlier = levels
            self._tell_levels()

    def _tell_levels(self) -> None:
        if self.rowCount() and self.columnCount() > 1:
            self.dataChanged.emit(self.index(0, 1), self.index(self.rowCount() - 1, self.columnCount() - 1))

    def _tell_row(self, place: int, before: GridRow, now: GridRow) -> None:
        if (before.employee, before.personas, before.open) != (now.employee, now.personas, now.open):
            self.dataChanged.emit(self.index(place, 0), self.index(place, self.columnCount() - 1))
            return
        for column, (old, new) in enumerate(zip(before.cells, now.cells, strict=True), start=1):
            if old != new:
                index = self.index(place, column)
                self.dataChanged.emit(index, index)

    # --- looking up

    def row(self, index: Index) -> GridRow:
        """The person of a row."""
        return self._filled().rows[index.row()]

    def cell(self, index: Index) -> GridCell:
        """The cell at a place that is not in the column of names."""
        return self.row(index).cells[index.column() - 1]

    def competency_id(self, index: Index) -> str:
        """The competency of a column that is not that of names."""
        return self._filled().columns[index.column() - 1]

    def shown(self, index: Index) -> Shown:
        """What a cell shows."""
        cell = self.cell(index)
        found = self._shown.get(cell)
        if found is None:
            found = self._shown[cell] = shown(cell, self.view, self._words().signs)
        return found

    def earlier(self, index: Index) -> int | None:
        """The level of the round before, where the agreed view of this one is still empty."""
        if not self._earlier or self.view is not View.AGREED or self.shown(index).text or not self.cell(index).asked:
            return None
        return self._earlier.get((self.row(index).employee.id, self.competency_id(index)))

    def look(self, index: Index) -> Shown:
        """What is drawn in a cell: what it shows, or the hint."""
        level = self.earlier(index)
        if level is None:
            return self.shown(index)
        if level not in self._hints:
            self._hints[level] = earlier_shown(level)
        return self._hints[level]

    def locked(self, row: int, column: int) -> bool:
        """Whether nothing can be entered in a cell; `column` counts that of names."""
        return column < 1 or self._filled().rows[row].locked(column - 1) is not None

    # --- what Qt asks

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Number of people."""
        return 0 if parent.isValid() or self.grid is None else len(self.grid.rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Names, and the competencies."""
        return 0 if parent.isValid() or self.grid is None else 1 + len(self.grid.columns)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Everything can be chosen; what cannot be entered says why."""
        return _FLAGS if index.isValid() else Qt.ItemFlag.NoItemFlags

    def data(self, index: Index, role: int = _ROLE.DisplayRole) -> Any:
        """Text, tooltip and accessible text."""
        if not index.isValid() or self.grid is None:
            return None
        if index.column() == 0:
            return self._name(index, role)
        if role == _ROLE.DisplayRole:
            return self.shown(index).text
        if role == _ROLE.AccessibleTextRole:
            return self.story(index)
        return self._tooltip(index) if role == _ROLE.ToolTipRole else None

    def story(self, index: Index) -> str:
        """A cell in one sentence."""
        words, level = self._words(), self.earlier(index)
        story = words.story(self.row(index), self.cell(index), self.competency_id(index), self.view)
        return story if level is None else ", ".join((story, words.texts.t("previous round {level}", level=level)))

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _ROLE.DisplayRole) -> Any:
        """Competencies above; names at the side, for assistive technology."""
        grid, words = self.grid, self.words
        if (
            grid is None
            or words is None
            or role not in (_ROLE.DisplayRole, _ROLE.ToolTipRole, _ROLE.AccessibleTextRole)
        ):
            return None
        if orientation == Qt.Orientation.Vertical:
            return grid.rows[section].employee.name if 0 <= section < len(grid.rows) else None
        if section == 0:
            return words.texts.t("Name and persona")
        if not 0 < section <= len(grid.columns):
            return None
        key = grid.columns[section - 1]
        if role == _ROLE.DisplayRole:
            return key
        dimension = words.dimension(grid.model.competency[key].dimension_id)
        return f"{dimension}, {words.title(key)}, {words.below(grid.below[section - 1])}"

    def _name(self, index: Index, role: int) -> str | None:
        row = self.row(index)
        if role == _ROLE.DisplayRole:
            return row.employee.name
        if role in (_ROLE.AccessibleTextRole, _ROLE.ToolTipRole):
            return f"{row.employee.name}, {self._words().personas(row)}"
        return None

    def _tooltip(self, index: Index) -> str:
        locked = self.row(index).locked(index.column() - 1)
        return self._words().texts.render(locked) if locked is not None else self.story(index)

    def _filled(self) -> Grid:
        assert self.grid is not None
        return self.grid

    def _words(self) -> GridWords:
        assert self.words is not None
        return self.words


def _same_frame(old: Grid, new: Grid) -> bool:
    """The same people in the same order, and the same columns."""
    if old.columns != new.columns or len(old.rows) != len(new.rows) or old.model is not new.model:
        return False
    return all(one.employee.id == other.employee.id for one, other in zip(old.rows, new.rows, strict=True))
