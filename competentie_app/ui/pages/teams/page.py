"""Teams and their members: lists, a side panel to change them, and lists that are read in."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from competentie_app.app.change import Area, Change
from competentie_app.app.import_draft import ImportDraft, draft_from_file
from competentie_app.app.teams_overview import NO_TEAM
from competentie_app.texts import msg
from competentie_app.ui.context import UiContext
from competentie_app.ui.page import Page
from competentie_app.ui.pages.teams.board import Board
from competentie_app.ui.pages.teams.import_view import ImportView
from competentie_app.ui.pages.teams.paste_view import PasteView
from competentie_app.ui.places import Place
from competentie_app.ui.widgets.buttons import SecondaryButton
from competentie_app.ui.widgets.empty import EmptyPage
from competentie_app.ui.widgets.header import PageHeader


class TeamsPage(Page):
    """Shows one of four: nothing yet, the teams, a box to paste in, or a list that is looked at."""

    place = Place.TEAMS

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        t, theme = context.texts.t, context.theme
        sentence = t(
            "Here you keep teams and the people in them.\nBegin with a list from Excel, or add a team by hand."
        )
        self.empty = EmptyPage("users", sentence, t("Read a list in…"), self.import_list, theme)
        self.board = Board(context)
        self.import_view = ImportView(context)
        self.paste_view = PasteView(context)
        self._home = self._make_home()
        self._stack = QStackedWidget()
        for part in (self._home, self.import_view, self.paste_view):
            self._stack.addWidget(part)
        column = QVBoxLayout(self)
        padding = theme.space(6)
        column.setContentsMargins(padding, theme.space(4), padding, padding)
        column.addWidget(self._stack)
        self.import_view.finished.connect(self._go_home)
        self.paste_view.ready.connect(self._show_draft)
        self.paste_view.cancelled.connect(self._go_home)

    def refresh(self, change: Change) -> None:
        """Show what changed."""
        if not self.context.session.has_dossier:
            return
        if change.touches(Area.FILE):
            self.import_view.draft = None
            self._stack.setCurrentWidget(self._home)
        if change.touches(Area.FILE, Area.TEAMS, Area.EMPLOYEES, Area.MODEL):
            self.board.reload()
            self.import_view.reload()
            self._choose_home()

    def show_selection(self) -> None:
        """Follow the window's selection."""
        if self.context.session.has_dossier:
            self.board.show_selection()

    def focus_first(self) -> None:
        """Begin at the members, at the rows of a list, or at the button that fills the page."""
        shown = self._stack.currentWidget()
        if isinstance(shown, ImportView | PasteView):
            shown.focus_first()
        elif self._home_stack.currentWidget() is self.empty and self.empty.button is not None:
            self.empty.button.setFocus()
        else:
            self.board.members.focus_table()

    def leave(self) -> None:
        """Save what is being typed about a person."""
        if self.context.session.has_dossier:
            self.board.finish_editing()

    def run_command(self, name: str) -> None:
        """Carry out a command of the frame that belongs to this page."""
        commands = {
            "members.import": self.import_list,
            "members.paste": self.paste_names,
            "team.add": self.add_team,
            "employee.add": self.add_person,
            "people.search": self.search_people,
        }
        if name in commands:
            commands[name]()

    def import_list(self) -> None:
        """Ask for a file and show what it would do."""
        context, t = self.context, self.context.texts.t
        kinds = ";;".join((t("Lists (*.xlsx *.xlsm *.csv *.txt)"), t("All files (*)")))
        folder = Path(context.settings.current.last_folder) if context.settings.current.last_folder else None
        path = context.dialogs.open_file(t("Choose a list of employees"), kinds, folder)
        if path is None:
            return
        context.messages.clear()
        team = self._team_name()
        reading = msg("Reading {file}", file=path.name)
        context.jobs.start(
            lambda _progress: draft_from_file(path, team), self._show_draft, context.messages.error, reading
        )

    def paste_names(self) -> None:
        """Ask for names in a box."""
        self.paste_view.begin(self._team_name())
        self._stack.setCurrentWidget(self.paste_view)
        self.paste_view.focus_first()

    def add_team(self) -> None:
        """Let the user type the name of a new team."""
        self._stack.setCurrentWidget(self._home)
        self._home_stack.setCurrentWidget(self.board)
        self.board.new_team()

    def add_person(self) -> None:
        """Open the panel for a new person in the chosen team."""
        self._stack.setCurrentWidget(self._home)
        if self.board.members.add_button.isEnabled():
            self.board.members.add_asked.emit()

    def search_people(self) -> None:
        """Open the panel that answers who can do something."""
        self._stack.setCurrentWidget(self._home)
        if self._home_stack.currentWidget() is self.board:
            self.board.search_people()

    def _make_home(self) -> QWidget:
        t, theme = self.context.texts.t, self.context.theme
        home = QWidget()
        header = PageHeader(t("Teams"), theme)
        self.add_team_button = SecondaryButton(t("Add team"), theme, self.add_team, icon="plus")
        self.search_button = SecondaryButton(t("Who can…"), theme, self.search_people, icon="search")
        header.add_right(self.search_button)
        header.add_right(self.add_team_button)
        header.add_right(SecondaryButton(t("Paste names…"), theme, self.paste_names, icon="clipboard-paste"))
        header.add_right(SecondaryButton(t("Read a list in…"), theme, self.import_list, icon="file-spreadsheet"))
        self._home_stack = QStackedWidget()
        self._home_stack.addWidget(self.board)
        self._home_stack.addWidget(self.empty)
        column = QVBoxLayout(home)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(4))
        column.addWidget(header)
        column.addWidget(self._home_stack, 1)
        return home

    def _choose_home(self) -> None:
        """The board as soon as there is a team or a person, also an archived one."""
        dossier = self.context.session.dossier
        filled = bool(dossier.teams(include_archived=True)) or bool(dossier.employees())
        self._home_stack.setCurrentWidget(self.board if filled else self.empty)
        self.search_button.setVisible(filled)
        self.add_team_button.setVisible(not filled)  # the board has a field for it

    def _team_name(self) -> str | None:
        """The chosen team, as the first guess for rows that name none."""
        line = self.board.teams.current
        usable = line is not None and line.team_id != NO_TEAM and not line.archived
        return line.name if line is not None and usable else None

    def _show_draft(self, draft: ImportDraft) -> None:
        if not self.context.session.has_dossier:
            return
        self.import_view.show_draft(draft)
        self._stack.setCurrentWidget(self.import_view)
        self.import_view.focus_first()

    def _go_home(self) -> None:
        self._stack.setCurrentWidget(self._home)
        self.focus_first()
