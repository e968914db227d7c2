"""The people of a team in a round, as a Qt table: a name, the steps, and what else to know."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from competentie_app.app.round_people import BoardPerson
from competentie_app.dossier.records import Progress
from competentie_app.ui.context import UiContext
from competentie_app.ui.pages.assessments.round.words import STEP_WORDS, STEPS, has_reached, remarks, step_state
from competentie_app.ui.theme.tokens import Role

Index = QModelIndex | QPersistentModelIndex
NAME, REMARKS = 0, len(STEPS) + 1


class PeopleModel(QAbstractTableModel):
    """One row per person. UserRole: the BoardPerson."""

    def __init__(self, context: UiContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._people: tuple[BoardPerson, ...] = ()

    def show(self, people: Sequence[BoardPerson]) -> None:
        """Show other people, or the same ones as they are now: those keep their rows and what is selected."""
        same = [person.employee_id for person in people] == [person.employee_id for person in self._people]
        if not same:
            self.beginResetModel()
        self._people = tuple(people)
        if not same:
            self.endResetModel()
        elif people:
            self.dataChanged.emit(self.index(0, 0), self.index(len(people) - 1, REMARKS))

    def person(self, row: int) -> BoardPerson | None:
        """The person in a row, or None."""
        return self._people[row] if 0 <= row < len(self._people) else None

    def row_of(self, employee_id: str | None) -> int:
        """The row of a person, or -1."""
        return next((row for row, person in enumerate(self._people) if person.employee_id == employee_id), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (as in Qt)
        """Number of people."""
        return 0 if parent.isValid() else len(self._people)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (as in Qt)
        """The name, the steps and the remarks."""
        return 0 if parent.isValid() else REMARKS + 1

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Names of the columns; of the rows, the people's names."""
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        if orientation == Qt.Orientation.Horizontal:
            return self._head(section)
        person = self.person(section)
        return person.name if person else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a cell says; a step that was reached has a sign beside its word."""
        person = self.person(index.row()) if index.isValid() else None
        if person is None:
            return None
        column = index.column()
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._text(person, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._heard(person, column)
        if role == Qt.ItemDataRole.DecorationRole:
            return self._sign(person, column)
        if role == Qt.ItemDataRole.ForegroundRole:
            quiet = NAME < column < REMARKS and not self._is_done(person, column)
            return self._context.theme.colour(Role.TEXT2) if quiet or not person.counts else None
        return person if role == Qt.ItemDataRole.UserRole else None

    def _head(self, section: int) -> str | None:
        if section == NAME:
            return self._context.texts.t("Name")
        if section == REMARKS:
            return self._context.texts.t("To know")
        return self._context.t(STEP_WORDS[STEPS[section - 1]]) if 0 < section < REMARKS else None

    def _text(self, person: BoardPerson, column: int) -> str:
        if column == NAME:
            return person.name
        if column == REMARKS:
            return remarks(person, self._context.texts)
        return step_state(person, STEPS[column - 1], self._context.texts)

    def _heard(self, person: BoardPerson, column: int) -> str:
        if column == NAME:
            return person.name
        t = self._context.texts.t
        value = self._text(person, column)
        value = t("does not apply") if value == "–" else value or t("nothing")
        return t("{name}, {field}: {value}", name=person.name, field=self._head(column) or "", value=value)

    def _is_done(self, person: BoardPerson, column: int) -> bool:
        step = STEPS[column - 1]
        known = step is not Progress.REMINDED or person.step is Progress.REMINDED
        return known and has_reached(person, step)

    def _sign(self, person: BoardPerson, column: int) -> Any:
        theme = self._context.theme
        if column == REMARKS:
            return theme.icon("clock", Role.WARN) if person.overdue else None
        if column == NAME or not self._is_done(person, column):
            return None
        return theme.icon("circle-check", Role.OK)
