"""The Teams page when no list is being read in: teams, members, and a side panel."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from competentie_app.app.teams_overview import NO_TEAM
from competentie_app.ui.context import UiContext
from competentie_app.ui.pages.teams.erase_panel import ErasePanel
from competentie_app.ui.pages.teams.members_view import MembersView
from competentie_app.ui.pages.teams.merge_panel import MergePanel
from competentie_app.ui.pages.teams.more_panels import MorePanels
from competentie_app.ui.pages.teams.move_panel import MovePanel
from competentie_app.ui.pages.teams.person_panel import NEW, PersonPanel
from competentie_app.ui.pages.teams.search_panel import SearchPanel
from competentie_app.ui.pages.teams.split_panel import SplitPanel
from competentie_app.ui.pages.teams.team_panel import TeamPanel
from competentie_app.ui.selection import Target

NO_LIMIT = 16_777_215  # the largest size that Qt knows
PANEL_LETTERS = 46
WIDE_LETTERS = 120
"""Widths in average letters: of the side panel, and from which the three parts fit beside each other."""


class Board(QWidget):
    """Keeps the three parts in step with each other and with the window's selection."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._choosing = False
        self.teams = TeamPanel(context)
        self.members = MembersView(context)
        self.person = PersonPanel(context)
        self.move_panel = MovePanel(context)
        self.side = QStackedWidget()
        self.side.addWidget(self.person)
        self.side.addWidget(self.move_panel)
        self.more = MorePanels(context, self.side)
        self._letter = self.fontMetrics().averageCharWidth()
        self.side.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(context.theme.space(4))
        row.addWidget(self.teams)
        row.addWidget(self.members, 1)
        row.addWidget(self.side)
        self._connect()

    def reload(self) -> None:
        """Show the file as it is now. An open panel follows the person under the focus."""
        before, self._choosing = self._choosing, True  # nobody chose the first line: what was chosen elsewhere counts
        self.teams.reload()
        self._choosing = before
        self.more.reload()

    def show_selection(self) -> None:
        """Go to the team and the person that the window has chosen."""
        if self._choosing:
            return
        target = self._context.selection.target
        team_id = target.team_id
        if target.employee_id:
            today = self._context.session.environment.today()
            team_id = self._context.session.dossier.team_of(target.employee_id, today) or NO_TEAM
        if team_id is not None:
            self.teams.choose(team_id)
        if target.employee_id:
            self.members.choose(target.employee_id)

    def new_team(self) -> None:
        """Let the user type the name of a new team."""
        self.teams.new_name.setFocus(Qt.FocusReason.OtherFocusReason)

    def search_people(self) -> None:
        """Ask who can do something."""
        if self.finish_editing():
            self.more.search.reload()
            self._begin(self.more.search)

    def finish_editing(self) -> bool:
        """Save what is being typed; False when it cannot be saved."""
        return not self._panel_shows(self.person) or not self.person.is_dirty or self.person.save()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """See what fits."""
        super().resizeEvent(event)
        self._arrange()

    def _connect(self) -> None:
        self.teams.chosen.connect(self._show_team)
        self.members.rename_asked.connect(self.teams.rename_current)
        self.members.add_asked.connect(self._add)
        self.members.edit_asked.connect(self._edit)
        self.members.move_asked.connect(self._move)
        self.members.current_changed.connect(self._current_person)
        self.person.saved.connect(self._saved)
        self.person.closed.connect(self._close_side)
        self.person.erase_asked.connect(self._erase)
        self.move_panel.closed.connect(self._close_side)
        self.move_panel.moved.connect(self._close_side)
        self.more.closed.connect(self._close_side)
        self.more.done.connect(self._reorganised)
        self.more.search.opened.connect(self._open_found)
        self.teams.links.merge_asked.connect(self._merge)
        self.teams.links.split_asked.connect(self._split)

    def _show_team(self, team_id: str) -> None:
        line = self.teams.current
        before, self._choosing = self._choosing, True
        self.members.show_team(line)
        if not before and line is not None and line.team_id != NO_TEAM:
            person = self.members.current
            chosen = Target(team_id=team_id, employee_id=person.employee.id if person is not None else "")
            self._context.selection.choose(chosen)
        self._choosing = before

    def _current_person(self, employee_id: str) -> None:
        if employee_id and not self._choosing:
            self._choosing = True
            self._context.selection.choose(Target(employee_id=employee_id))
            self._choosing = False
        if self._panel_shows(self.person):
            self._follow(employee_id)

    def _follow(self, employee_id: str) -> None:
        """Show another person in the open panel, after saving the one who was there; not while adding somebody."""
        before, line = self.person.employee_id, self.members.current
        if not before or (before == employee_id and self.person.is_dirty):
            return
        if before != employee_id and not self.finish_editing():
            return
        if line is None or line.employee.id != employee_id:
            self._hide_side()
            return
        self.person.show_person(line.employee, self._team_id(), line.persona_ids)

    def _panel_shows(self, panel: QWidget) -> bool:
        return not self.side.isHidden() and self.side.currentWidget() is panel

    def _edit(self, employee_id: str) -> None:
        line = self.members.current
        if line is None or line.employee.id != employee_id or not self.finish_editing():
            return
        self.person.show_person(line.employee, self._team_id(), line.persona_ids)
        self._open(self.person)
        self.person.focus_name()

    def _add(self) -> None:
        if self.finish_editing():
            self.person.show_person(NEW, self._team_id(), ())
            self._open(self.person)
            self.person.focus_name()

    def _move(self) -> None:
        people = [line.employee for line in self.members.chosen]
        if people and self.finish_editing():
            self.move_panel.show_people(people, self._team_id())
            self._open(self.move_panel)
            self.move_panel.focus_first()

    def _merge(self) -> None:
        if self.finish_editing():
            self.more.merge.begin(self._team_id())
            self._begin(self.more.merge)

    def _split(self) -> None:
        if self.finish_editing():
            self.more.split.begin(self._team_id())
            self._begin(self.more.split)

    def _erase(self, employee_id: str) -> None:
        self.more.erase.begin(employee_id)
        self._begin(self.more.erase)

    def _begin(self, panel: MergePanel | SplitPanel | SearchPanel | ErasePanel) -> None:
        self._open(panel)
        panel.focus_first()

    def _reorganised(self, team_id: str) -> None:
        self.teams.choose(team_id)
        self._close_side()

    def _open_found(self, employee_id: str) -> None:
        """Show somebody who was found, as after choosing that person in the window."""
        self._context.selection.choose(Target(employee_id=employee_id))
        self.show_selection()
        self._edit(employee_id)

    def _saved(self, employee_id: str) -> None:
        """After adding somebody the form is empty for the next; after a change the panel closes."""
        if employee_id:
            self._close_side()
        else:
            self.person.show_person(NEW, self._team_id(), ())
            self.person.focus_name()

    def _open(self, panel: QWidget) -> None:
        self.side.setCurrentWidget(panel)
        self.side.show()
        self._arrange()

    def _hide_side(self) -> None:
        self.side.hide()
        self._arrange()

    def _close_side(self) -> None:
        self._hide_side()
        self.members.focus_table()

    def _arrange(self) -> None:
        """Where three parts do not fit, as with large text, an open panel takes the place of the table."""
        wide = self.width() >= self._letter * WIDE_LETTERS
        open_panel = not self.side.isHidden()
        self.members.setVisible(wide or not open_panel)
        self.side.setMinimumWidth(self._letter * PANEL_LETTERS if wide else 0)
        self.side.setMaximumWidth(self._letter * PANEL_LETTERS if wide else NO_LIMIT)

    def _team_id(self) -> str:
        line = self.teams.current
        return line.team_id if line is not None else NO_TEAM
