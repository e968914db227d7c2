"""The steps that take the place of the people: the round's own form, forms out, letters, forms in, the start pack."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from competentie_app.app.round_board import BoardTeam, RoundBoard
from competentie_app.app.round_people import BoardPerson
from competentie_app.ui.context import UiContext
from competentie_app.ui.pages.assessments.round.forms_out import FormsMade, make_start_pack_in
from competentie_app.ui.pages.assessments.round.letter_panel import LetterPanel, Letters
from competentie_app.ui.pages.assessments.round.letters import letters_for_forms, letters_for_reminder
from competentie_app.ui.pages.assessments.round.make_panel import MakePanel
from competentie_app.ui.pages.assessments.round.own_papers_out import save_own_papers
from competentie_app.ui.pages.assessments.round.panel import Panel
from competentie_app.ui.pages.assessments.round.read_panel import ReadPanel
from competentie_app.ui.pages.assessments.round.round_form import RoundForm


class RoundSteps(QObject):
    """`opened` with the panel to show; `closed`: the user is done with it; `started`: so is a new round."""

    opened = Signal(Panel)
    closed = Signal()
    started = Signal()

    def __init__(self, context: UiContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self.board: RoundBoard | None = None
        self.round_form, self.make, self.letter = RoundForm(context), MakePanel(context), LetterPanel(context)
        self.read = ReadPanel(context)
        self.panels: tuple[Panel, ...] = (self.round_form, self.make, self.letter, self.read)
        self.make.made.connect(self._forms_made)
        self.round_form.closed.connect(self._round_done)
        for panel in self.panels[1:]:
            panel.closed.connect(self.closed)

    # --- the round itself

    def begin_round(self) -> None:
        """Ask for name and dates of a new round."""
        self.round_form.begin()
        self.opened.emit(self.round_form)

    def change_round(self) -> None:
        """Ask for another name or deadline."""
        if self.board is not None:
            self.round_form.begin(self.board.assessment_round)
            self.opened.emit(self.round_form)

    def _round_done(self) -> None:
        if self.round_form.started:
            self.started.emit()
        self.closed.emit()

    def start_pack(self) -> None:
        """Ask where the start pack will stand, and make it."""
        folder = self._context.dialogs.folder(self._context.texts.t("In which folder will the start pack stand?"))
        if folder is not None:
            make_start_pack_in(self._context, folder)

    def save_own_papers(self, team: BoardTeam | None) -> None:
        """Write the papers of who left a team, or any team, to hand over."""
        if self.board is not None:
            leavers = [each for each in self.board.leavers if team is None or each.team_name == team.name]
            save_own_papers(self._context, leavers, self.board.assessment_round.id)

    # --- forms and letters

    def make_forms(self, team: BoardTeam, selected: tuple[BoardPerson, ...]) -> None:
        """Ask which forms of a team to make."""
        if self.board is not None:
            self.make.begin(self.board.assessment_round.id, team, selected)
            self.opened.emit(self.make)

    def _forms_made(self, made: FormsMade) -> None:
        board, wanted = self.board, made.wanted
        if board is None or board.assessment_round.id != wanted.round_id:
            return
        if any(team.team_id == wanted.team_id for team in board.teams):
            self._show_letters(letters_for_forms(self._context, made, board))

    def remind(self, team: BoardTeam, selected: tuple[BoardPerson, ...]) -> None:
        """Show the reminder for people of a team."""
        if self.board is not None:
            people = tuple(person.employee_id for person in selected)
            self._show_letters(letters_for_reminder(self._context, self.board, team, people))

    def _show_letters(self, letters: Letters) -> None:
        self.letter.begin(letters)
        self.opened.emit(self.letter)

    def read_folder(self) -> None:
        """Ask for a folder with forms that came back."""
        self._look(self._context.dialogs.folder(self._context.texts.t("In which folder are the forms that came back?")))

    def read_file(self) -> None:
        """Ask for one form that came back."""
        t = self._context.texts.t
        self._look(
            self._context.dialogs.open_file(
                t("Which form came back?"), f"{t('Forms')} (*.xlsx *.xlsm *.xls *.ods *.csv)"
            )
        )

    def _look(self, place: Path | None) -> None:
        if place is not None and self.board is not None:
            self.read.look(self.board.assessment_round.id, place, lambda: self.opened.emit(self.read))
