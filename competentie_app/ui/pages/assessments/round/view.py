"""The round: all teams at a glance, the people of one team, and one step at a time in their place."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from competentie_app.app.actions.rounds import CloseRound, ReopenRound
from competentie_app.app.change import Area, Change
from competentie_app.app.round_board import BoardTeam, RoundBoard, read_board
from competentie_app.ui.context import UiContext
from competentie_app.ui.pages.assessments.modes import TALK, ModeView
from competentie_app.ui.pages.assessments.round.empties import no_people, no_round, no_team
from competentie_app.ui.pages.assessments.round.head import ALL_TEAMS, RoundHead
from competentie_app.ui.pages.assessments.round.panel import Panel
from competentie_app.ui.pages.assessments.round.people_view import PeopleView
from competentie_app.ui.pages.assessments.round.stack import RoundStack
from competentie_app.ui.pages.assessments.round.steps import RoundSteps
from competentie_app.ui.pages.assessments.round.team_words import left_words
from competentie_app.ui.pages.assessments.round.teams_view import TeamsView
from competentie_app.ui.pages.page_scroll import PageScroll
from competentie_app.ui.selection import Target
from competentie_app.ui.widgets.empty import EmptyPage

_SHOWN = (Area.FILE, Area.TEAMS, Area.EMPLOYEES, Area.ROUNDS, Area.LEVELS, Area.PLANS, Area.CHARTER, Area.MODEL)
GLANCE = "round.all_teams"
"""Under this name the window keeps whether all teams are looked at, when it is made anew."""


class RoundView(ModeView):
    """All teams, or the people of one, with their head above; each step takes their place until done, or Escape."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.board: RoundBoard | None = None
        self._names_hidden = False
        self._seen: tuple[str | None, str | None] | None = None
        self.head, self.people, self.teams = RoundHead(context), PeopleView(context), TeamsView(context)
        self.steps = steps = RoundSteps(context, self)
        self.round_form, self.make, self.letter, self.read = steps.round_form, steps.make, steps.letter, steps.read
        self._main = QWidget()
        self._stack = RoundStack(self._main, *steps.panels)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        theme = self.context.theme
        inside = QVBoxLayout(self._main)
        inside.setContentsMargins(0, theme.space(1), 0, 0)
        inside.setSpacing(theme.space(3))
        inside.addWidget(self.head)
        inside.addWidget(self.teams, 1)
        inside.addWidget(self.people, 1)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(theme.space(6), 0, theme.space(6), theme.space(4))
        column.addWidget(self._stack)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(PageScroll(content))

    def _connect(self) -> None:
        head, people, teams, steps = self.head, self.people, self.teams, self.steps
        head.chosen.connect(self._chosen)
        head.all_teams.connect(self.show_all)
        head.new_round.connect(steps.begin_round)
        head.change_round.connect(steps.change_round)
        head.close_or_open.connect(self._close_or_open)
        head.start_pack.connect(steps.start_pack)
        head.own_papers.connect(lambda: steps.save_own_papers(self.team))
        people.make_forms.connect(lambda: self.team and steps.make_forms(self.team, people.selected))
        people.remind.connect(lambda: self.team and steps.remind(self.team, people.selected))
        people.opened.connect(self._open_talk)
        people.table.selectionModel().currentChanged.connect(lambda *_: self._tell_selection())
        teams.opened.connect(self.show_team)
        for part in (people, teams):
            part.read_folder.connect(steps.read_folder)
            part.read_file.connect(steps.read_file)
        self.context.selection.privacy_changed.connect(self._keep_private)
        steps.opened.connect(self._open)
        steps.started.connect(self._round_started)
        steps.closed.connect(self._back)

    # --- what the page asks

    def refresh(self, change: Change) -> None:
        """Show what changed."""
        if not self.context.session.has_dossier or not change.touches(*_SHOWN):
            return
        if change.touches(Area.FILE):
            self._stack.show_lists()
        held = next((each for each in (self.people.table, self.teams.table) if each.hasFocus()), None)
        self._offer()
        self._read()
        if self._stack.currentWidget() is self.read:
            self.read.reload()
        if held is not None and not held.isVisible():  # else the search field takes the keyboard, and Ctrl+Z with it
            self.focus_first()

    def show_selection(self) -> None:
        """Follow the window: to the team and person that were chosen elsewhere, and to the round."""
        if not self.context.session.has_dossier:
            return
        target, hidden = self.context.selection.target, self._names_hidden
        self._names_hidden = False
        seen, self._seen = self._seen, (target.team_id, target.employee_id)
        if seen is not None and seen != self._seen:
            self._keep_glance(on=False)
        before = (self.head.team_id, self.head.round_id)
        self.head.round.set_key(target.round_id)
        self.head.team.set_key(ALL_TEAMS if self._glances else target.team_id)
        if hidden:
            self._offer()
        if hidden or before != (self.head.team_id, self.head.round_id):
            self._read()
        self.people.choose(target.employee_id)
        if self._glances and seen is None:
            self.teams.choose(target.team_id)

    def send(self) -> None:
        """The user was sent to a team: not to all of them."""
        self._keep_glance(on=False)
        self.show_selection()

    def focus_first(self) -> None:
        """Begin in the table, in the step that is open, or on the button of the empty page."""
        current = self._stack.currentWidget()
        if isinstance(current, EmptyPage) and current.button is not None:
            current.button.setFocus(Qt.FocusReason.TabFocusReason)
        elif isinstance(current, Panel):
            current.focus_first()
        else:
            table = self.people.table if self.teams.isHidden() else self.teams.table
            table.setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes from a team back to all of them."""
        in_team = self._stack.shows_lists and self.head.team_id is not None
        if event.key() == Qt.Key.Key_Escape and in_team and self.head.has_all:
            self.show_all()
        else:
            super().keyPressEvent(event)

    # --- reading

    @property
    def team(self) -> BoardTeam | None:
        """The chosen team in the round, when somebody is in it."""
        teams = self.board.teams if self.board is not None else ()
        return next((team for team in teams if team.team_id == self.head.team_id), None)

    @property
    def _glances(self) -> bool:
        """Whether all teams are looked at; so it begins, until the user steps into one or is sent there."""
        return bool(self.context.selection.kept.get(GLANCE, True))

    def _keep_glance(self, *, on: bool) -> None:
        self.context.selection.kept[GLANCE] = on

    def _offer(self) -> None:
        first = self.head.round.count() == 0
        self.head.offer_rounds(self.context.session.dossier.rounds())
        if first:
            self.head.round.set_key(self.context.selection.target.round_id)

    def _offer_teams(self) -> None:
        """Teams in use, and those of the archive that had people in the round."""
        first = self.head.team.count() == 0
        had = {team.team_id for team in self.board.teams} if self.board is not None else set[str]()
        teams = self.context.session.dossier.teams(include_archived=True)
        self.head.offer_teams([team for team in teams if team.archived_on is None or team.id in had])
        if first and not self._glances:
            self.head.team.set_key(self.context.selection.target.team_id)

    def _read(self) -> None:
        round_id = self.head.round_id
        self.board = self.steps.board = read_board(self.context.session, round_id) if round_id is not None else None
        self._offer_teams()
        team = self.team
        if self.board is not None:
            words = left_words(self.board, team, self.context.texts)
            self.head.show_board(self.board, team, "\n".join(words))
            if team is not None:
                self.people.show_team(self.board.assessment_round.id, team)
            self.teams.show_teams(self.board.teams)
        self.people.setVisible(team is not None)
        self.teams.setVisible(team is None)
        self._stack.explain(self._why_nothing(team))

    def _why_nothing(self, team: BoardTeam | None) -> EmptyPage | None:
        if self.head.team.count() == 0:
            return no_team(self.context)
        if self.board is None:
            return no_round(self.context, self.steps.begin_round)
        nobody = not self.board.teams or (team is None and self.head.team_id is not None)
        return no_people(self.context, self.head.team_id) if nobody else None

    # --- choosing

    def show_team(self, team_id: str) -> None:
        """Step into a team."""
        self._keep_glance(on=False)
        self.head.team.set_key(team_id)
        self.context.selection.choose(Target(team_id=team_id, round_id=self.head.round_id))
        self._read()
        self._back()

    def show_all(self) -> None:
        """Back to all teams; the focus is on the team that was looked at."""
        team_id = self.head.team_id
        self._keep_glance(on=True)
        self.head.team.set_key(ALL_TEAMS)
        self._read()
        self.teams.choose(team_id)
        self._back()

    def _keep_private(self) -> None:
        """During a talk no other name stands anywhere, not even behind it."""
        if self.context.selection.private_to is not None:
            self._names_hidden = True
            self.people.clear()
            self.teams.clear()
            self.head.forget()
            for panel in self.steps.panels:
                panel.forget()

    def _chosen(self) -> None:
        self._keep_glance(on=self.head.team_id is None)
        self.context.selection.choose(Target(team_id=self.head.team_id, round_id=self.head.round_id))
        self._read()

    def _tell_selection(self) -> None:
        person = self.people.current
        if person is not None and self.people.table.hasFocus():
            self.context.selection.choose(Target(employee_id=person.employee_id))

    def _open_talk(self, employee_id: str) -> None:
        """Whoever counts in the round can be talked with."""
        person = self.people.current
        if person is not None and person.counts:
            self.context.selection.choose(Target(self.head.team_id, employee_id, None, self.head.round_id))
            self.left.emit(TALK)

    def _open(self, panel: Panel) -> None:
        self.context.messages.clear()
        self._stack.setCurrentWidget(panel)
        panel.focus_first()

    def _round_started(self) -> None:
        """Show the round that was just started."""
        self.head.round.setCurrentIndex(0)
        self._chosen()

    def _back(self) -> None:
        self._stack.show_lists()
        self.focus_first()

    def _close_or_open(self) -> None:
        team, board, context = self.team, self.board, self.context
        if team is None or board is None:
            return
        round_id, t = board.assessment_round.id, context.texts.t
        if team.closed:
            context.perform(ReopenRound(round_id, team.team_id))
            return
        title = t("Close {round} for {team}?", round=board.assessment_round.name, team=team.name)
        text = t("Levels, talks and who takes part stay as they are now. You can open the round again.")
        if context.dialogs.confirm(title, text, t("Close the round"), t("Cancel")):
            context.perform(CloseRound(round_id, team.team_id, context.session.environment.today()))
