"""Differences as rows: person, competency, what each view says, and where the gap is."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from competentie_app.app.difference_lines import DifferenceLine
from competentie_app.ui.pages.analysis.differences.words import DifferenceWords

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_ROLE = Qt.ItemDataRole
NAME, COMPETENCY, SELF, MANAGER, GAP = COLUMNS = tuple(range(5))
FAR_SIGN = "▲ "
"""Before a level that is far from the other one; the legend below the table says so."""


class LineModel(QAbstractTableModel):
    """A row per difference."""

    def __init__(self, words: DifferenceWords, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.words = words
        self.lines: tuple[DifferenceLine, ...] = ()

    def show(self, lines: tuple[DifferenceLine, ...], words: DifferenceWords) -> None:
        """Show other differences."""
        self.beginResetModel()
        self.lines, self.words = lines, words
        self.endResetModel()

    def row_of(self, employee_id: str, competency_id: str | None) -> int:
        """The row of a person and competency, else the first one of the person, else -1."""
        rows = [row for row, line in enumerate(self.lines) if line.employee.id == employee_id]
        exact = (row for row in rows if self.lines[row].competency_id == competency_id)
        return next(exact, rows[0] if rows else -1)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Number of differences."""
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Person, competency, both views, gap."""
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: Index, role: int = _ROLE.DisplayRole) -> Any:
        """What stands in a cell; all of the difference for who listens."""
        if not index.isValid():
            return None
        line = self.lines[index.row()]
        if role == _ROLE.DisplayRole:
            return self.text(line, index.column())
        if role == _ROLE.ToolTipRole:
            whole = self.words.competency(line)
            return whole if index.column() == COMPETENCY else self.text(line, index.column())
        return self.words.heard(line) if role == _ROLE.AccessibleTextRole else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _ROLE.DisplayRole) -> Any:
        """The heads."""
        if orientation == Qt.Orientation.Vertical or not 0 <= section < len(COLUMNS):
            return None
        return self.heads()[section] if role in (_ROLE.DisplayRole, _ROLE.AccessibleTextRole) else None

    def heads(self) -> tuple[str, ...]:
        """The heads of the columns."""
        t, p = self.words.texts.t, self.words.texts.p
        return (
            t("Employee"), t("Competency"), p("head", "Self"), p("head", "Manager"), p("head", "Gap according to"),
        )  # fmt: skip

    def text(self, line: DifferenceLine, column: int) -> str:
        """What stands in a cell."""
        far = FAR_SIGN if line.found.to_discuss else ""
        return (
            line.employee.name,
            self.words.short(line),
            far + self.words.level(line, line.found.self_level),
            far + self.words.level(line, line.found.manager_level),
            self.words.gap(line),
        )[column]
