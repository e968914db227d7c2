"""The list of teams as a Qt model; a name can be changed in place."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from competentie_app.app.actions.teams import RenameTeam
from competentie_app.app.teams_overview import NO_TEAM, TeamLine
from competentie_app.ui.context import UiContext
from competentie_app.ui.pages.teams.words import people_count

COUNT_ROLE = Qt.ItemDataRole.UserRole + 1
Index = QModelIndex | QPersistentModelIndex


class TeamModel(QAbstractListModel):
    """One row per team. DisplayRole: name; COUNT_ROLE: number of members as text; UserRole: the line."""

    def __init__(self, context: UiContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._lines: tuple[TeamLine, ...] = ()

    def show(self, lines: Sequence[TeamLine]) -> None:
        """Show other teams."""
        if tuple(lines) == self._lines:
            return
        self.beginResetModel()
        self._lines = tuple(lines)
        self.endResetModel()

    def line(self, row: int) -> TeamLine | None:
        """The team in a row, or None."""
        return self._lines[row] if 0 <= row < len(self._lines) else None

    def row_of(self, team_id: str) -> int:
        """The row of a team, or -1."""
        return next((row for row, line in enumerate(self._lines) if line.team_id == team_id), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (as in Qt)
        """Number of teams."""
        return 0 if parent.isValid() else len(self._lines)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Real teams that are in use can be renamed."""
        flags = super().flags(index)
        line = self.line(index.row())
        if line is not None and line.team_id != NO_TEAM and not line.archived:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a row says."""
        line = self.line(index.row()) if index.isValid() else None
        if line is None:
            return None
        if role == Qt.ItemDataRole.UserRole:
            return line
        count = self._context.t(people_count(line.member_count))
        texts: dict[int, str] = {
            Qt.ItemDataRole.DisplayRole: self._name(line),
            Qt.ItemDataRole.EditRole: line.name,
            Qt.ItemDataRole.ToolTipRole: self._name(line),
            Qt.ItemDataRole.AccessibleTextRole: f"{self._name(line)}, {count}",
            COUNT_ROLE: self._context.texts.number(line.member_count),
        }
        return texts.get(role)

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Rename the team; the session tells the page, which shows the new name."""
        line = self.line(index.row())
        if line is None or role != Qt.ItemDataRole.EditRole or str(value) == line.name:
            return False
        return self._context.perform(RenameTeam(line.team_id, str(value)))

    def _name(self, line: TeamLine) -> str:
        t = self._context.texts.t
        if line.team_id == NO_TEAM:
            return t("Without a team")
        return t("{name} (archive)", name=line.name) if line.archived else line.name
