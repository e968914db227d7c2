"""The members of a team as a Qt table."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from competentie_app.app.teams_overview import MemberLine
from competentie_app.texts import Message, msg
from competentie_app.ui.context import UiContext
from competentie_app.ui.pages.teams.words import persona_names

Index = QModelIndex | QPersistentModelIndex


class Field(IntEnum):
    """Columns of the table, from the left."""

    NAME = 0
    FUNCTION = 1
    PERSONAS = 2
    STAFF_NUMBER = 3
    COMING = 4
    HOURS = 5
    HELPS = 6
    MANAGER = 7
    EMAIL = 8


HEADS: dict[Field, Message] = {
    Field.NAME: msg("Name"),
    Field.FUNCTION: msg("Function"),
    Field.PERSONAS: msg("Personas"),
    Field.STAFF_NUMBER: msg("Staff number"),
    Field.COMING: msg("Remark"),
    Field.HOURS: msg("Hours a year"),
    Field.HELPS: msg("Helps others"),
    Field.MANAGER: msg("Own manager"),
    Field.EMAIL: msg("E-mail"),
}


class MemberModel(QAbstractTableModel):
    """One row per member, in the order of the list. UserRole: the line."""

    def __init__(self, context: UiContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._lines: tuple[MemberLine, ...] = ()
        self._cells: tuple[tuple[str, ...], ...] = ()

    def show(self, lines: Sequence[MemberLine]) -> None:
        """Show other people."""
        self.beginResetModel()
        self._lines = tuple(lines)
        self._cells = tuple(self._row(line) for line in lines)
        self.endResetModel()

    def line(self, row: int) -> MemberLine | None:
        """The person in a row, or None."""
        return self._lines[row] if 0 <= row < len(self._lines) else None

    def row_of(self, employee_id: str) -> int:
        """The row of a person, or -1."""
        return next((row for row, line in enumerate(self._lines) if line.employee.id == employee_id), -1)

    def has_content(self, field: Field) -> bool:
        """Whether a column says anything at all."""
        return any(cells[field] for cells in self._cells)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (as in Qt)
        """Number of people."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (as in Qt)
        """Number of fields."""
        return 0 if parent.isValid() else len(Field)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a cell says; for a screen reader with the name of its field."""
        line = self.line(index.row()) if index.isValid() else None
        if line is None:
            return None
        if role == Qt.ItemDataRole.UserRole:
            return line
        text = self._cells[index.row()][index.column()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._heard(line, Field(index.column()), text)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Names of the fields; of the rows, the people's names."""
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        if orientation == Qt.Orientation.Horizontal:
            return self._context.t(HEADS[Field(section)]) if section in tuple(Field) else None
        line = self.line(section)
        return line.employee.name if line else None

    def _heard(self, line: MemberLine, field: Field, text: str) -> str:
        t = self._context.texts.t
        if field is Field.NAME:
            return text
        head = self._context.t(HEADS[field])
        return t("{name}, {field}: {value}", name=line.employee.name, field=head, value=text or t("empty"))

    def _row(self, line: MemberLine) -> tuple[str, ...]:
        context, person = self._context, line.employee
        minutes = person.learning_minutes
        remarks = [context.t(line.coming)] if line.coming else []
        if person.external:
            remarks.insert(0, context.texts.t("external"))
        return (
            person.name,
            person.function_title or "",
            persona_names(line.persona_ids, context.session.model, context.texts),
            person.staff_number or "",
            ", ".join(remarks),
            "" if minutes is None else context.texts.number(minutes / 60, decimals=2),
            context.texts.t("yes") if person.wants_to_help else "",
            line.manager_name,
            person.email or "",
        )
