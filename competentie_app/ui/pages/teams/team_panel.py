"""The left side of the Teams page: all teams, and a field for a new one."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QVBoxLayout,
    QWidget,
)

from competentie_app.app.actions.teams import AddTeam
from competentie_app.app.teams_overview import NO_TEAM, TeamLine, team_lines
from competentie_app.ui.context import UiContext
from competentie_app.ui.pages.teams.list_delegate import CountedLine
from competentie_app.ui.pages.teams.team_links import TeamLinks
from competentie_app.ui.pages.teams.team_model import TeamModel
from competentie_app.ui.widgets.buttons import IconButton


class TeamPanel(QWidget):
    """`chosen` tells the id of the team that the user chose (NO_TEAM: the people without one)."""

    chosen = Signal(str)

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._loading = False
        self.model = TeamModel(context, self)
        self.list = _make_list(context, self.model)
        self.new_name = QLineEdit()
        self.archived = QCheckBox(context.texts.t("Show the archive"))
        self.links = TeamLinks(context)
        self._fill()
        self.list.selectionModel().currentChanged.connect(lambda *_: self._tell())
        self.new_name.returnPressed.connect(self._add)
        self.archived.toggled.connect(lambda _on: self.reload())

    @property
    def current(self) -> TeamLine | None:
        """The chosen team."""
        return self.model.line(self.list.currentIndex().row())

    def reload(self) -> None:
        """Show the teams as they are now; what was chosen stays chosen, or else the first."""
        before = self.current
        today = self._context.session.environment.today()
        lines = team_lines(self._context.session.dossier, today, include_archived=self.archived.isChecked())
        self._loading = True
        self.model.show(lines)
        row = self.model.row_of(before.team_id) if before is not None else -1
        self._select(max(row, 0))
        self._loading = False
        self._tell()

    def choose(self, team_id: str) -> None:
        """Choose a team, when it is in the list."""
        row = self.model.row_of(team_id)
        if row >= 0 and row != self.list.currentIndex().row():
            self._select(row)

    def rename_current(self) -> None:
        """Let the user type another name in place."""
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        self.list.edit(self.list.currentIndex())

    def _fill(self) -> None:
        t, theme = self._context.texts.t, self._context.theme
        self.new_name.setPlaceholderText(t("New team"))
        self.new_name.setAccessibleName(t("Name of the new team"))
        add = IconButton("plus", t("Add team"), theme, self._add, framed=True)
        row = QHBoxLayout()
        row.setSpacing(theme.space(2))
        row.addWidget(self.new_name, 1)
        row.addWidget(add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(2))
        column.addWidget(self.list, 1)
        column.addLayout(row)
        column.addWidget(self.links)
        column.addWidget(self.archived)
        letters = self.fontMetrics().averageCharWidth()
        self.setMinimumWidth(letters * 20)
        self.setMaximumWidth(max(letters * 34, 230))

    def _select(self, row: int) -> None:
        index = self.model.index(row)
        self.list.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def _tell(self) -> None:
        if self._loading:
            return
        line = self.current
        self.links.show_team(line)
        self.chosen.emit(line.team_id if line is not None else NO_TEAM)

    def _add(self) -> None:
        name = self.new_name.text()
        if not self._context.perform(AddTeam(name)):
            self.new_name.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.new_name.clear()
        wanted = " ".join(name.split())
        added = next((t.id for t in self._context.session.dossier.teams() if t.name == wanted), None)
        self.reload()
        if added is not None:
            self.choose(added)


def _make_list(context: UiContext, model: TeamModel) -> QListView:
    view = QListView()
    view.setModel(model)
    view.setItemDelegate(CountedLine(context.theme, view))
    view.setAccessibleName(context.texts.t("Teams"))
    view.setFrameShape(QFrame.Shape.NoFrame)
    view.setMouseTracking(True)
    view.setUniformItemSizes(True)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
    view.setTabKeyNavigation(False)
    return view
