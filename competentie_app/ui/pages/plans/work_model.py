"""What the plan works on as a table: competency, bar, level now, target level."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from competentie_app.app.plan_work import WorkGroup, WorkRow
from competentie_app.texts import LocalText, Texts

Index = QModelIndex | QPersistentModelIndex
NAME, BAR, NOW, TARGET, STEPS = range(5)
ROW = Qt.ItemDataRole.UserRole
STARTS_GROUP = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class _Line:
    row: WorkRow
    dimension: LocalText
    first: bool


class WorkModel(QAbstractTableModel):
    """One row per competency that is asked. Levels as they are now; nothing is predicted."""

    def __init__(self, texts: Texts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._texts = texts
        self._lines: tuple[_Line, ...] = ()

    def show_groups(self, groups: Sequence[WorkGroup]) -> None:
        """Show other rows."""
        lines = tuple(
            _Line(row, group.title, place == 0 and group is not groups[0])
            for group in groups
            for place, row in enumerate(group.rows)
        )
        if lines == self._lines:
            return
        if len(lines) == len(self._lines):
            old, self._lines = self._lines, lines
            for row, (was, now) in enumerate(zip(old, lines, strict=True)):
                if was != now:  # only these are drawn anew: hours are dragged past many plans
                    self.dataChanged.emit(self.index(row, 0), self.index(row, STEPS))
            return
        self.beginResetModel()
        self._lines = lines
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own default)
        """One per competency."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own default)
        """Name, bar, level, target, number of steps."""
        return 0 if parent.isValid() else 5

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Words above the columns; the titles of the competencies beside the rows."""
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return None
        if orientation == Qt.Orientation.Vertical:
            return self._texts.model_text(self._lines[section].row.title) if section < len(self._lines) else None
        t = self._texts.t
        if section == STEPS and role == Qt.ItemDataRole.DisplayRole:
            return "#"  # the word would take the room of the bars; it is heard, and stands in the tooltip
        return (t("Competency"), t("Level"), t("Now"), t("Target"), t("Steps that work on it"))[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Short in the cell, whole in the tooltip and for a screen reader."""
        if not index.isValid() or index.row() >= len(self._lines):
            return None
        line = self._lines[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._cell(line.row, index.column())
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return self.sentence(line.row)
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() in (NOW, TARGET, STEPS):
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return {ROW: line.row, STARTS_GROUP: line.first}.get(role)

    def sentence(self, row: WorkRow) -> str:
        """The row in words."""
        texts = self._texts
        parts = [
            texts.model_text(row.title),
            texts.t("level now {level}", level=self._level(row)) if row.level is not None else texts.t("no level yet"),
            texts.t("target level {level}", level=row.target),
        ]
        if row.level is not None and not row.agreed:
            parts.append(texts.t("provisional"))
        if row.to_level is not None and row.from_level is not None:
            parts.append(
                texts.t("the plan works on level {low} to {high}", low=str(row.from_level), high=str(row.to_level))
            )
            parts.append(texts.n("{count} step", "{count} steps", row.steps))
        return ", ".join(parts)

    def _cell(self, row: WorkRow, column: int) -> str:
        if column == NAME:
            return f"{row.competency_id} {self._texts.model_text(row.short_name)}"
        if column == NOW:
            return self._level(row)
        if column == STEPS:
            return str(row.steps) if row.steps else ""
        return str(row.target) if column == TARGET else ""

    def _level(self, row: WorkRow) -> str:
        if row.level is None:
            return "–"
        return f"{row.level}–{row.level_high}" if row.level_high is not None else str(row.level)
