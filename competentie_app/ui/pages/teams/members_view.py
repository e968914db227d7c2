"""The middle of the Teams page: the chosen team's name, what can be done with it, and its members."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from competentie_app.app.actions.team_archive import RestoreTeam
from competentie_app.app.actions.teams import ArchiveTeam
from competentie_app.app.teams_overview import NO_TEAM, MemberLine, TeamLine, member_lines
from competentie_app.ui.context import UiContext
from competentie_app.ui.pages.teams.member_model import Field, MemberModel
from competentie_app.ui.pages.teams.proposal_bar import ProposalBar
from competentie_app.ui.pages.teams.words import people_count
from competentie_app.ui.theme.fonts import Type
from competentie_app.ui.widgets.buttons import IconButton, SecondaryButton
from competentie_app.ui.widgets.frozen import FrozenTable
from competentie_app.ui.widgets.labels import ElidedLabel, SecondaryLabel
from competentie_app.ui.widgets.wrap import WrapLayout

WIDTHS = {
    Field.NAME: 25, Field.FUNCTION: 22, Field.PERSONAS: 17, Field.STAFF_NUMBER: 16, Field.COMING: 24, Field.HOURS: 13,
    Field.HELPS: 13, Field.MANAGER: 20, Field.EMAIL: 30,
}  # fmt: skip
"""Widths of the columns in average letters; the user can drag them. The first four fit in the smallest window."""


class MembersView(QWidget):
    """The signals tell what the user wants; `edit_asked` and `current_changed` with the id of a person."""

    edit_asked = Signal(str)
    add_asked = Signal()
    move_asked = Signal()
    rename_asked = Signal()
    current_changed = Signal(str)

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._team: TeamLine | None = None
        self._loading = False
        t, theme = context.texts.t, context.theme
        self.model = MemberModel(context, self)
        self.table = FrozenTable(theme, t("Employees"))
        self.proposals = ProposalBar(context)
        self.title = ElidedLabel("", theme, Type.SECTION)
        self.count = SecondaryLabel("", theme, wrap=False)
        self.rename_button = IconButton("pencil", t("Rename the team"), theme, self.rename_asked.emit)
        self.archive_button = IconButton("archive", t("Archive the team"), theme, self._archive)
        self.add_button = SecondaryButton(t("Add person"), theme, self.add_asked.emit, icon="user-plus")
        self.edit_button = SecondaryButton(t("Edit"), theme, self._edit_current, icon="pencil")
        self.move_button = SecondaryButton(t("Move…"), theme, self.move_asked.emit, icon="arrow-left-right")
        self.nobody = SecondaryLabel("", theme)
        self._stack = QStackedWidget()
        self._fill()

    @property
    def current(self) -> MemberLine | None:
        """The person under the focus."""
        return self.model.line(self.table.currentIndex().row())

    @property
    def chosen(self) -> list[MemberLine]:
        """The people who are selected, in the order of the list."""
        rows = sorted({index.row() for index in self.table.selectionModel().selectedRows()})
        return [line for row in rows if (line := self.model.line(row)) is not None]

    def show_team(self, team: TeamLine | None) -> None:
        """Show the members of a team as they are now; who was current stays so, when still there."""
        before = self.current
        self._team = team
        today = self._context.session.environment.today()
        lines = member_lines(self._context.session.dossier, team.team_id, today) if team is not None else ()
        self._loading = True
        self.model.show(lines)
        row = self.model.row_of(before.employee.id) if before is not None else -1
        if lines:
            self._select(max(row, 0))
        self._loading = False
        self.table.setColumnHidden(Field.COMING, not self.model.has_content(Field.COMING))
        self.proposals.show_lines(lines)
        self._show_head(team)
        self._tell()

    def choose(self, employee_id: str) -> None:
        """Put the focus on a person, when in the list."""
        row = self.model.row_of(employee_id)
        if row >= 0 and row != self.table.currentIndex().row():
            self._select(row)

    def _show_head(self, team: TeamLine | None) -> None:
        t = self._context.texts.t
        real = team is not None and team.team_id != NO_TEAM
        name = team.name if team is not None and real else t("Without a team")
        self.title.setText(name)
        self.count.setText(self._context.t(people_count(self.model.rowCount())))
        archived = team is not None and team.archived
        label = t("Take the team out of the archive") if archived else t("Archive the team")
        self.archive_button.setIcon(self._context.theme.icon("rotate-ccw" if archived else "archive"))
        self.archive_button.setAccessibleName(label)
        self.archive_button.setToolTip(label)
        self.archive_button.setVisible(real)
        self.rename_button.setVisible(real and not archived)
        self.add_button.setEnabled(real and not archived)
        self.nobody.setText(t("Nobody is in {team} yet. Add a person, read a list in, or paste names.", team=name))
        self._stack.setCurrentIndex(0 if self.model.rowCount() else 1)

    def _archive(self) -> None:
        team = self._team
        if team is None:
            return
        today = self._context.session.environment.today()
        self._context.perform(RestoreTeam(team.team_id) if team.archived else ArchiveTeam(team.team_id, today))

    def _edit_current(self) -> None:
        if self.current is not None:
            self.edit_asked.emit(self.current.employee.id)

    def _select(self, row: int) -> None:
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        column = max(0, self.table.currentIndex().column())
        self.table.selectionModel().setCurrentIndex(self.model.index(row, column), flags)

    def _tell(self) -> None:
        if self._loading:
            return
        one, some = self.current is not None, bool(self.chosen)
        self.edit_button.setEnabled(one)
        self.move_button.setEnabled(some)
        self.current_changed.emit(self.current.employee.id if self.current is not None else "")

    def _fill(self) -> None:
        theme = self._context.theme
        head = QWidget()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        head.setSizePolicy(policy)
        row = WrapLayout(head, spacing=theme.space(2))
        for widget in (self.title, self.count, self.rename_button, self.archive_button):
            row.addWidget(widget)
        for widget in (self.move_button, self.edit_button, self.add_button):
            row.add_right(widget)
        empty = QWidget()
        inside = QVBoxLayout(empty)
        inside.setContentsMargins(0, theme.space(4), 0, 0)
        inside.addWidget(self.nobody)
        inside.addStretch(1)
        self._stack.addWidget(self.table)
        self._stack.addWidget(empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(3))
        column.addWidget(head)
        column.addWidget(self.proposals)
        column.addWidget(self._stack, 1)
        self._set_table()

    def _set_table(self) -> None:
        table = self.table
        table.setModel(self.model)
        table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        letter = table.fontMetrics().averageCharWidth()
        for field, letters in WIDTHS.items():
            table.setColumnWidth(field, letter * letters)
        table.opened.connect(self._open)
        table.selectionModel().selectionChanged.connect(lambda *_: self._tell())
        table.selectionModel().currentChanged.connect(lambda *_: self._tell())

    def _open(self) -> None:
        self._edit_current()

    def focus_table(self) -> None:
        """Put the keyboard in the table."""
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
