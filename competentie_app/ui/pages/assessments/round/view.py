"""The round of a team: who is how far, and one step at a time in its place (start, forms out, forms in, letters)."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from competentie_app.app.actions.rounds import CloseRound, ReopenRound
from competentie_app.app.change import Area, Change
from competentie_app.app.round_board import BoardTeam, RoundBoard, read_board
from competentie_app.ui.context import UiContext
from competentie_app.ui.pages.assessments.modes import TALK, ModeView
from competentie_app.ui.pages.assessments.round.empties import no_people, no_round, no_team
from competentie_app.ui.pages.assessments.round.forms_out import FormsMade, make_start_pack_in
from competentie_app.ui.pages.assessments.round.head import RoundHead
from competentie_app.ui.pages.assessments.round.letter_panel import LetterPanel, Letters
from competentie_app.ui.pages.assessments.round.letters import letters_for_forms, letters_for_reminder
from competentie_app.ui.pages.assessments.round.make_panel import MakePanel
from competentie_app.ui.pages.assessments.round.panel import Panel
from competentie_app.ui.pages.assessments.round.people_view import PeopleView
from competentie_app.ui.pages.assessments.round.read_panel import ReadPanel
from competentie_app.ui.pages.assessments.round.round_form import RoundForm
from competentie_app.ui.pages.assessments.round.words import leaver_words
from competentie_app.ui.pages.page_scroll import PageScroll
from competentie_app.ui.selection import Target
from competentie_app.ui.widgets.empty import EmptyPage

_SHOWN = (Area.FILE, Area.TEAMS, Area.EMPLOYEES, Area.ROUNDS, Area.LEVELS, Area.PLANS, Area.CHARTER, Area.MODEL)


class RoundView(ModeView):
    """The people with their head above; each step takes their place until it is done, or Escape."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.board: RoundBoard | None = None
        self._names_hidden = False
        self.head, self.people = RoundHead(context), PeopleView(context)
        self.round_form, self.make, self.letter = RoundForm(context), MakePanel(context), LetterPanel(context)
        self.read = ReadPanel(context)
        self._main, self._empty = QWidget(), None
        self._stack = QStackedWidget()
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        theme = self.context.theme
        inside = QVBoxLayout(self._main)
        inside.setContentsMargins(0, theme.space(1), 0, 0)
        inside.setSpacing(theme.space(3))
        inside.addWidget(self.head)
        inside.addWidget(self.people, 1)
        for part in (self._main, self.round_form, self.make, self.letter, self.read):
            self._stack.addWidget(part)
        self._stack.currentChanged.connect(lambda _place: self._fit())
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(theme.space(6), 0, theme.space(6), theme.space(4))
        column.addWidget(self._stack)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(PageScroll(content))
        self._fit()

    def _connect(self) -> None:
        head, people = self.head, self.people
        head.chosen.connect(self._chosen)
        head.new_round.connect(lambda: self._begin_round())
        head.change_round.connect(self._change_round)
        head.close_or_open.connect(self._close_or_open)
        head.start_pack.connect(self._start_pack)
        people.make_forms.connect(self._make_forms)
        people.read_folder.connect(lambda: self._read_forms(folder=True))
        people.read_file.connect(lambda: self._read_forms(folder=False))
        people.remind.connect(self._remind)
        people.opened.connect(self._open_talk)
        people.table.selectionModel().currentChanged.connect(lambda *_: self._tell_selection())
        self.context.selection.privacy_changed.connect(self._keep_private)
        self.make.made.connect(self._forms_made)
        self.round_form.closed.connect(self._round_done)
        for panel in (self.make, self.letter, self.read):
            panel.closed.connect(self._back)

    # --- what the page asks

    def refresh(self, change: Change) -> None:
        """Show what changed."""
        if not self.context.session.has_dossier or not change.touches(*_SHOWN):
            return
        if change.touches(Area.FILE):
            self._stack.setCurrentWidget(self._main)
        self._offer()
        self._read()
        if self._stack.currentWidget() is self.read:
            self.read.reload()

    def show_selection(self) -> None:
        """Go where the user was sent: team, round and person."""
        if not self.context.session.has_dossier:
            return
        if self._names_hidden:
            self._names_hidden = False
            self._read()
        target = self.context.selection.target
        before = (self.head.team_id, self.head.round_id)
        self.head.team.set_key(target.team_id)
        self.head.round.set_key(target.round_id)
        if before != (self.head.team_id, self.head.round_id):
            self._read()
        self.people.choose(target.employee_id)

    def focus_first(self) -> None:
        """Begin in the table, in the step that is open, or on the button of the empty page."""
        current = self._stack.currentWidget()
        if isinstance(current, EmptyPage) and current.button is not None:
            current.button.setFocus(Qt.FocusReason.TabFocusReason)
        elif isinstance(current, Panel):
            current.focus_first()
        else:
            self.people.table.setFocus(Qt.FocusReason.TabFocusReason)

    # --- reading

    @property
    def team(self) -> BoardTeam | None:
        """The chosen team in the round, when somebody is in it."""
        teams = self.board.teams if self.board is not None else ()
        return next((team for team in teams if team.team_id == self.head.team_id), None)

    def _offer(self) -> None:
        first = self.head.round.count() == 0
        dossier = self.context.session.dossier
        self.head.offer(dossier.teams(), dossier.rounds())
        if first:
            target = self.context.selection.target
            self.head.team.set_key(target.team_id)
            self.head.round.set_key(target.round_id)

    def _read(self) -> None:
        round_id = self.head.round_id
        self.board = read_board(self.context.session, round_id) if round_id is not None else None
        team = self.team
        if self.board is not None:
            words = leaver_words(self.board, self.head.team.currentText(), self.context.texts)
            self.head.show_board(self.board, team, "\n".join(words))
            if team is not None:
                self.people.show_team(self.board.assessment_round.id, team)
        self._show_or_explain(team)

    def _show_or_explain(self, team: BoardTeam | None) -> None:
        was_shown = self._stack.currentWidget() in (self._main, self._empty)
        if self._empty is not None:
            self._stack.removeWidget(self._empty)
            self._empty.deleteLater()
            self._empty = None
        if self.head.team_id is None:
            self._empty = no_team(self.context)
        elif self.board is None:
            self._empty = no_round(self.context, self._begin_round)
        elif team is None:
            self._empty = no_people(self.context, self.head.team_id)
        if self._empty is not None:
            self._stack.addWidget(self._empty)
        if was_shown:
            self._show_main()

    def _show_main(self) -> None:
        self._stack.setCurrentWidget(self._empty or self._main)

    def _fit(self) -> None:
        """Only what is shown says how much room is needed."""
        ignored, wanted = QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred
        for place in range(self._stack.count()):
            part = self._stack.widget(place)
            if part is not None:
                policy = wanted if part is self._stack.currentWidget() else ignored
                part.setSizePolicy(policy, policy)
        self._stack.updateGeometry()

    # --- choosing

    def _keep_private(self) -> None:
        """During a talk no other name stands anywhere, not even behind it."""
        if self.context.selection.private_to is not None:
            self._names_hidden = True
            self.people.clear()

    def _chosen(self) -> None:
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

    def _round_done(self) -> None:
        """Back to the people, of the round that was just started."""
        if self.round_form.started:
            self.head.round.setCurrentIndex(0)
            self._chosen()
        self._back()

    def _back(self) -> None:
        self._show_main()
        self.focus_first()

    # --- the round itself

    def _begin_round(self) -> None:
        self.round_form.begin()
        self._open(self.round_form)

    def _change_round(self) -> None:
        if self.board is not None:
            self.round_form.begin(self.board.assessment_round)
            self._open(self.round_form)

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

    def _start_pack(self) -> None:
        folder = self.context.dialogs.folder(self.context.texts.t("In which folder will the start pack stand?"))
        if folder is not None:
            make_start_pack_in(self.context, folder)

    # --- forms and letters

    def _make_forms(self) -> None:
        if self.board is not None and self.team is not None:
            self.make.begin(self.board.assessment_round.id, self.team, self.people.selected)
            self._open(self.make)

    def _forms_made(self, made: FormsMade) -> None:
        board, wanted = self.board, made.wanted
        if board is None or board.assessment_round.id != wanted.round_id:
            return
        if any(team.team_id == wanted.team_id for team in board.teams):
            self._show_letters(letters_for_forms(self.context, made, board))

    def _remind(self) -> None:
        if self.board is not None and self.team is not None:
            selected = tuple(person.employee_id for person in self.people.selected)
            self._show_letters(letters_for_reminder(self.context, self.board, self.team, selected))

    def _show_letters(self, letters: Letters) -> None:
        self.letter.begin(letters)
        self._open(self.letter)

    def _read_forms(self, *, folder: bool) -> None:
        t, dialogs, round_id = self.context.texts.t, self.context.dialogs, self.head.round_id
        place: Path | None
        if folder:
            place = dialogs.folder(t("In which folder are the forms that came back?"))
        else:
            place = dialogs.open_file(t("Which form came back?"), f"{t('Forms')} (*.xlsx *.xlsm *.xls)")
        if place is not None and round_id is not None:
            self.read.look(round_id, place, lambda: self._open(self.read))
