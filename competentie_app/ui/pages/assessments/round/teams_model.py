"""All teams of a round, as a Qt table: a name, how many reached each step, who is late, and what else to know."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from competentie_app.app.round_board import BoardTeam
from competentie_app.dossier.records import Progress
from competentie_app.ui.context import UiContext
from competentie_app.ui.pages.assessments.round.team_words import late_names, late_words, step_sign, step_words, to_know
from competentie_app.ui.pages.assessments.round.words import STEP_WORDS, STEPS
from competentie_app.ui.theme.tokens import Role

Index = QModelIndex | QPersistentModelIndex
TEAM, LATE = 0, len(STEPS) + 1
TO_KNOW = LATE + 1


class TeamsModel(QAbstractTableModel):
    """One row per team, in alphabetical order. UserRole: the BoardTeam."""

    def __init__(self, context: UiContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._teams: tuple[BoardTeam, ...] = ()

    def show(self, teams: Sequence[BoardTeam]) -> None:
        """Show other teams, or the same ones as they are now: those keep their rows and the focus."""
        same = [team.team_id for team in teams] == [team.team_id for team in self._teams]
        if not same:
            self.beginResetModel()
        self._teams = tuple(teams)
        if not same:
            self.endResetModel()
        elif teams:
            self.dataChanged.emit(self.index(0, 0), self.index(len(teams) - 1, TO_KNOW))

    def team(self, row: int) -> BoardTeam | None:
        """The team in a row, or None."""
        return self._teams[row] if 0 <= row < len(self._teams) else None

    def row_of(self, team_id: str | None) -> int:
        """The row of a team, or -1."""
        return next((row for row, team in enumerate(self._teams) if team.team_id == team_id), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (as in Qt)
        """Number of teams."""
        return 0 if parent.isValid() else len(self._teams)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (as in Qt)
        """The name, the steps, who is late, and what to know."""
        return 0 if parent.isValid() else TO_KNOW + 1

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Names of the columns; of the rows, the names of the teams."""
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        if orientation == Qt.Orientation.Horizontal:
            return self._head(section)
        team = self.team(section)
        return team.name if team else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a cell says; a step that everybody reached has a sign beside its number, and so has who is late."""
        team = self.team(index.row()) if index.isValid() else None
        if team is None:
            return None
        column = index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(team, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join(late_names(team)) if column == LATE else self._text(team, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._heard(team, column)
        if role == Qt.ItemDataRole.DecorationRole:
            return self._sign(team, column)
        if role == Qt.ItemDataRole.ForegroundRole:
            return self._context.theme.colour(Role.TEXT2) if self._is_quiet(team, column) else None
        return team if role == Qt.ItemDataRole.UserRole else None

    def _head(self, section: int) -> str | None:
        t = self._context.texts.t
        if TEAM < section < LATE:
            return self._context.t(STEP_WORDS[STEPS[section - 1]])
        return {TEAM: t("Team"), LATE: t("Late"), TO_KNOW: t("To know")}.get(section)

    def _text(self, team: BoardTeam, column: int) -> str:
        texts = self._context.texts
        if column == TEAM:
            return team.name
        if column == LATE:
            return late_words(team)
        return to_know(team, texts) if column == TO_KNOW else step_sign(team, STEPS[column - 1])

    def _heard(self, team: BoardTeam, column: int) -> str:
        if column == TEAM:
            return team.name
        t = self._context.texts.t
        if TEAM < column < LATE:
            value = step_words(team, STEPS[column - 1], self._context.texts)
        else:
            value = self._text(team, column) or t("nothing")
        return t("{name}, {field}: {value}", name=team.name, field=self._head(column) or "", value=value)

    def _all_there(self, team: BoardTeam, column: int) -> bool:
        step, n = STEPS[column - 1], team.counts.n
        return step is not Progress.REMINDED and 0 < n == team.counts.reached(step)

    def _is_quiet(self, team: BoardTeam, column: int) -> bool:
        if not TEAM < column < LATE:
            return column == TO_KNOW or not team.counts.n
        step = STEPS[column - 1]
        count = team.counts.at[step] if step is Progress.REMINDED else team.counts.reached(step)
        return not count

    def _sign(self, team: BoardTeam, column: int) -> Any:
        theme = self._context.theme
        if column == LATE:
            return theme.icon("clock", Role.WARN) if team.overdue else None
        return theme.icon("circle-check", Role.OK) if TEAM < column < LATE and self._all_there(team, column) else None
