"""All teams of a round at a glance; Enter steps into one of them."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QSize, Signal
from PySide6.QtWidgets import QHeaderView, QSizePolicy, QVBoxLayout, QWidget

from competentie_app.app.round_board import BoardTeam
from competentie_app.ui.context import UiContext
from competentie_app.ui.pages.assessments.round.teams_model import LATE, TEAM, TO_KNOW, TeamsModel
from competentie_app.ui.widgets.buttons import PrimaryButton, SecondaryButton
from competentie_app.ui.widgets.frozen import FrozenTable
from competentie_app.ui.widgets.wrap import WrapLayout

NAME_LETTERS, STEP_LETTERS, LATE_LETTERS = 28, 12, 30


class TeamsView(QWidget):
    """`opened`: the id of the team to look at. Forms that came back are read for all teams at once."""

    opened = Signal(str)
    read_folder = Signal()
    read_file = Signal()

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        t, theme = context.texts.t, context.theme
        self._theme = theme
        self.model = TeamsModel(context, self)
        self.table = FrozenTable(theme, t("Teams in the round"))
        self.open_button = PrimaryButton(t("Open the team"), theme, self._open, icon="users")
        self.folder_button = SecondaryButton(t("Read forms in…"), theme, self.read_folder.emit, icon="folder-open")
        self.file_button = SecondaryButton(t("One form…"), theme, self.read_file.emit, icon="file-down")
        self.folder_button.setToolTip(t("A folder with forms that came back, of any team"))
        self.file_button.setAccessibleName(t("Read one form in"))
        self.file_button.setToolTip(t("One form that came back"))
        self._fill()

    def _fill(self) -> None:
        theme, tools, table = self._theme, QWidget(), self.table
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        tools.setSizePolicy(policy)
        row = WrapLayout(tools, spacing=theme.space(2))
        for button in (self.open_button, self.folder_button, self.file_button):
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(3))
        column.addWidget(tools)
        column.addWidget(table, 1)
        letter = table.fontMetrics().averageCharWidth()
        table.setModel(self.model)
        table.setMinimumHeight(table.fontMetrics().height() * 8)
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        widths = {TEAM: NAME_LETTERS, LATE: LATE_LETTERS}
        for section in range(TO_KNOW + 1):
            table.setColumnWidth(section, letter * widths.get(section, STEP_LETTERS))
        table.horizontalHeader().setStretchLastSection(True)
        table.horizontalHeader().setMinimumSectionSize(letter * STEP_LETTERS)
        table.setIconSize(QSize(theme.px(16), theme.px(16)))
        table.opened.connect(self._open)

    def show_teams(self, teams: tuple[BoardTeam, ...]) -> None:
        """Show the teams as they are now; the focus stays on its team."""
        before = self.current
        self.model.show(teams)
        self.choose(before.team_id if before is not None else None)
        self.open_button.setEnabled(bool(teams))

    def clear(self) -> None:
        """Show nothing: people who are late stand here by name."""
        self.model.show(())

    def choose(self, team_id: str | None) -> None:
        """Put the focus on a team; on the first when this one is not in the list."""
        row = max(self.model.row_of(team_id), 0)
        if self.model.rowCount() and (row != self.table.currentIndex().row() or not self.table.selectedIndexes()):
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
            self.table.selectionModel().setCurrentIndex(self.model.index(row, TEAM), flags)

    @property
    def current(self) -> BoardTeam | None:
        """The team under the focus."""
        return self.model.team(self.table.currentIndex().row())

    def _open(self) -> None:
        if self.current is not None:
            self.opened.emit(self.current.team_id)
