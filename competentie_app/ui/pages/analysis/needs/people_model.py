"""The people behind a gap: name, level, target level, gap. By name, never by gap."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from competentie_app.app.heatmap_rows import Shown
from competentie_app.app.need_lines import Behind
from competentie_app.ui.pages.analysis.heatmap.words import HeatWords

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_ROLE = Qt.ItemDataRole
NAME, LEVEL, TARGET, GAP = range(4)


class PeopleModel(QAbstractTableModel):
    """A row per person."""

    def __init__(self, words: HeatWords, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.words, self.top = words, 1
        self.people: tuple[Behind, ...] = ()

    def show(self, people: tuple[Behind, ...], words: HeatWords, top: int) -> None:
        """Show other people."""
        self.beginResetModel()
        self.people, self.words, self.top = people, words, top
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Number of people."""
        return 0 if parent.isValid() else len(self.people)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Name, level, target level, gap."""
        return 0 if parent.isValid() else 4

    def data(self, index: Index, role: int = _ROLE.DisplayRole) -> Any:
        """What stands in a cell; the whole story of the person as tooltip and for who listens."""
        if not index.isValid():
            return None
        behind = self.people[index.row()]
        if role == _ROLE.DisplayRole:
            return self._text(behind, index.column())
        if role == _ROLE.ToolTipRole:
            return self.words.story(behind.row, behind.column, behind.cell)
        if role == _ROLE.AccessibleTextRole:
            return self.words.heard(behind.row, behind.column, behind.cell)
        if role == _ROLE.TextAlignmentRole and index.column() != NAME:
            return Qt.AlignmentFlag.AlignCenter
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _ROLE.DisplayRole) -> Any:
        """The heads."""
        if orientation == Qt.Orientation.Vertical or not 0 <= section < 4:
            return None
        if role == _ROLE.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignLeft if section == NAME else Qt.AlignmentFlag.AlignHCenter
            return side | Qt.AlignmentFlag.AlignVCenter
        texts = self.words.texts
        heads = (texts.t("Employee"), texts.t("Level"), texts.p("head", "Target"), texts.t("Gap"))
        return heads[section] if role in (_ROLE.DisplayRole, _ROLE.AccessibleTextRole) else None

    def _text(self, behind: Behind, column: int) -> str:
        cell = behind.cell
        if column == NAME:
            return behind.row.employee.name
        if column == TARGET:
            return "" if cell.target is None else str(cell.target)
        return cell.numbers(Shown.LEVEL if column == LEVEL else Shown.GAP)
