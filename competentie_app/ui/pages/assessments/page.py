"""Assessments: the levels of a team in a round, entered in a grid."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from competentie_app.app.change import Area, Change
from competentie_app.app.grid import Grid, read_grid
from competentie_app.dossier.ratings import View
from competentie_app.ui.context import UiContext
from competentie_app.ui.page import Page
from competentie_app.ui.pages.assessments.board import Board
from competentie_app.ui.pages.assessments.empties import empty_page
from competentie_app.ui.pages.assessments.modes import GRID, ROUND, TALK, VIEWS, mode_segment
from competentie_app.ui.pages.assessments.page_layout import lay_out
from competentie_app.ui.pages.assessments.pickers import DOWN, Pickers
from competentie_app.ui.pages.assessments.round.round_form import RoundForm
from competentie_app.ui.pages.assessments.words import GridWords
from competentie_app.ui.places import Place
from competentie_app.ui.selection import Target
from competentie_app.ui.widgets.buttons import IconButton, SecondaryButton
from competentie_app.ui.widgets.empty import EmptyPage
from competentie_app.ui.widgets.header import PageHeader

_SHOWN_AREAS = (Area.FILE, Area.TEAMS, Area.EMPLOYEES, Area.ROUNDS, Area.LEVELS, Area.MODEL)


class AssessmentsPage(Page):
    """Head, pickers, and the grid with its panel, or the reason why there is none."""

    place = Place.ASSESSMENTS

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        t, theme = context.texts.t, context.theme
        words = GridWords(context.texts, context.session.model)
        self.header = PageHeader(t("Assessments"), theme)
        self.mode = mode_segment(context)
        self.header.add_left(self.mode)
        self.pickers = Pickers(context, words)
        self.board = Board(context, words)
        self.take_over = SecondaryButton(t("Take over equal views"), theme, self.board.ranges.take_over, icon="check")
        self.paste = SecondaryButton(t("Paste from Excel"), theme, self._paste, icon="clipboard-paste")
        self.drawer = IconButton("info", t("About this cell"), theme, self._toggle_drawer, framed=True)
        for button in (self.take_over, self.paste, self.drawer):
            self.header.add_right(button)
        self.take_over.setToolTip(
            t("Where self and manager chose the same level and nothing is agreed. Stays provisional.")
        )
        self.paste.setToolTip(t("Begins at the focused cell. Or press Ctrl+V in the grid."))
        self._stack = QStackedWidget()
        self._stack.addWidget(self.board)
        self._empty: EmptyPage | None = None
        self.round_form: RoundForm | None = None
        self._stale = False
        self._way, self._talk_from = GRID, GRID
        self.modes, self._head, self._sight = lay_out(self, self.header, self.pickers, self._stack, self.board)
        self.board.view.moved.connect(self._sight.bring)
        self.pickers.where_chosen.connect(self._where_chosen)
        self.pickers.view_chosen.connect(self._view_chosen)
        self.pickers.direction_chosen.connect(self._direction_chosen)
        self.board.counted.connect(self._count)
        self.mode.chosen.connect(self._mode_chosen)
        self.modes.changed.connect(self._mode_changed)

    # --- what the frame asks

    def refresh(self, change: Change) -> None:
        """Show what changed; what was entered here is shown already."""
        if not self.context.session.has_dossier:
            return
        self.modes.take(change)
        if self.board.entering.busy:
            return
        if change.touches(Area.FILE):
            self.board.entering.forget()
        if change.touches(*_SHOWN_AREAS):
            self._stale = True
            self._read_if_shown()
            self._show_buttons()

    def show_selection(self) -> None:
        """Go where the user was sent: team, round, person and competency."""
        if not self.context.session.has_dossier:
            return
        sent_to = self.context.selection.target.competency_id
        wanted = self.context.selection.take_view((GRID, *VIEWS))
        if self.context.selection.private_to is not None:
            self.modes.choose(TALK)
        elif wanted is not None:
            self.modes.choose(wanted)
            self.context.selection.choose(Target(competency_id=sent_to))  # a talk begins with its own first subject
        if self.modes.view is not None:
            follow = self.modes.view.show_selection if wanted is None else self.modes.view.send
            follow()
            return
        target = self.context.selection.target
        before = (self.pickers.team_id, self.pickers.round_id)
        self.pickers.choose(target.team_id, target.round_id)
        if before != (self.pickers.team_id, self.pickers.round_id):
            self._read()
        if self._empty is None and self.board.model.grid is not None:
            self.board.go_to(target.employee_id, target.competency_id)

    def focus_first(self) -> None:
        """Begin in the grid, or on the button that gets it filled."""
        if self.modes.view is not None:
            self.modes.view.focus_first()
        elif self.round_form is not None and self._stack.currentWidget() is self.round_form:
            self.round_form.focus_first()
        elif self._empty is None:
            self.board.view.setFocus(Qt.FocusReason.TabFocusReason)
            QTimer.singleShot(0, self, self._sight.bring)  # once everything has its place
        elif self._empty.button is not None:
            self._empty.button.setFocus(Qt.FocusReason.TabFocusReason)

    def leave(self) -> None:
        """Keep a remark that is being written."""
        if self.modes.view is not None:
            self.modes.view.leave()
        elif self.context.session.has_dossier and self.board.model.grid is not None:
            self.board.settle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Large text in a low window: the page scrolls. The button of the drawer comes and goes with the drawer."""
        super().resizeEvent(event)
        self._show_buttons()
        self._sight.fit()

    # --- reading

    def _offer(self) -> None:
        """Offer teams and rounds; at first the team and round that were chosen elsewhere, else the newest round."""
        first = self.pickers.round.count() == 0
        self.pickers.offer()
        if first:
            target = self.context.selection.target
            self.pickers.choose(target.team_id, target.round_id)

    def _read_if_shown(self) -> None:
        if self._stale and self.modes.key == GRID:
            self._stale = False
            self._offer()
            self._read()

    def _read(self) -> None:
        grid = self._read_grid()
        self._show_or_explain(grid)
        if grid is not None and self._empty is None:
            self.board.show_grid(grid)
        self._count()
        self._show_buttons()

    def _read_grid(self) -> Grid | None:
        session, team_id, round_id = self.context.session, self.pickers.team_id, self.pickers.round_id
        if team_id is None or round_id is None:
            return None
        assessment_round = session.dossier.round(round_id)
        model = session.model_of(assessment_round.model_version_id)
        return read_grid(session.dossier, model, assessment_round, team_id, session.environment.today())

    def _show_or_explain(self, grid: Grid | None) -> None:
        if self._empty is not None:
            self._stack.removeWidget(self._empty)
            self._empty.deleteLater()
        self._empty = empty_page(self.context, self.pickers.team_id, grid, self._start_round)
        if self._empty is not None:
            self._stack.addWidget(self._empty)
            self._stack.setCurrentWidget(self._empty)
        else:
            self._stack.setCurrentWidget(self.board)

    def _count(self) -> None:
        texts, grid = self.context.texts, self.board.whole
        if grid is None or self._empty is not None or self.modes.key != GRID:
            self.header.set_subtitle("")
            return
        people = texts.t("{count} of {n} assessed", count=grid.people_rated, n=len(grid.rows))
        agreed = texts.n("{count} agreed level", "{count} agreed levels", grid.agreed)
        self.header.set_subtitle(f"{people} · {agreed}")

    def _show_buttons(self) -> None:
        unread = self._stale and bool(self.context.session.dossier.rounds())  # begun beside the grid
        self.mode.option(TALK).setEnabled(self._empty is None or unread)
        filled = self._empty is None and self.modes.key == GRID
        self.take_over.setVisible(filled)
        self.paste.setVisible(filled)
        self.drawer.setVisible(filled and self.board.parts.is_drawer)
        has_team = self.pickers.team_id is not None
        self.pickers.setVisible(has_team and self.pickers.round_id is not None)

    # --- the ways to work

    def _mode_chosen(self, key: str) -> None:
        if self.modes.key == GRID:
            self.board.settle()
            self.context.selection.choose(Target(team_id=self.pickers.team_id, round_id=self.pickers.round_id))
            if self._empty is None:
                self.board.tell_selection()
        self.modes.choose(key)
        self._talk_from = GRID

    def _mode_changed(self, key: str) -> None:
        before, self._way = self._way, key
        if key == TALK:
            self._talk_from = before
        elif before == TALK and key == GRID and self._talk_from == ROUND:  # back to the board that it began on
            self.modes.choose(ROUND)
            return
        view = self.modes.view
        self._head.setVisible(view is None or not view.own_head)
        self.mode.set_key(key)
        self._show_buttons()
        self._count()
        if self.context.selection.private_to is not None:
            self.board.model.show(None, None)  # no names behind the talk
            self.pickers.forget()
            self._stale = True
        if view is None:
            self._read_if_shown()
            self.show_selection()
        if not self.mode.option(key).hasFocus() or self._head.isHidden():  # else arrows walk on
            self.focus_first()

    # --- choosing

    def _where_chosen(self) -> None:
        self.board.settle()
        self.context.selection.choose(Target(team_id=self.pickers.team_id, round_id=self.pickers.round_id))
        self._read()
        self.board.tell_selection()

    def _view_chosen(self, view: View) -> None:
        self.board.settle()
        self.board.show_view(view)

    def _direction_chosen(self, direction: object) -> None:
        self.board.view.down_after_typing = direction == DOWN

    def _paste(self) -> None:
        self.board.ranges.paste()
        self.board.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _toggle_drawer(self) -> None:
        self.board.parts.toggle_drawer(wanted=not self.board.parts.drawer_open)

    def _start_round(self) -> None:
        """Ask for the name and the dates of the first round; then the grid is here."""
        if self.round_form is None:
            self.round_form = RoundForm(self.context)
            margins = self.round_form.column.contentsMargins()
            side = self.context.theme.space(6)
            self.round_form.column.setContentsMargins(side, margins.top(), side, margins.bottom())
            self.round_form.closed.connect(self._round_asked)
            self._stack.addWidget(self.round_form)
        self.round_form.begin()
        self._stack.setCurrentWidget(self.round_form)
        self.round_form.focus_first()

    def _round_asked(self) -> None:
        self._offer()
        self._read()
        self.focus_first()
