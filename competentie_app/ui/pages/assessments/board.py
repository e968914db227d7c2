"""Grid and side panel together: what keys and the clipboard do with the levels of one team in one round."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, QTimer, Signal
from PySide6.QtWidgets import QWidget

from competentie_app.app.actions.levels import LevelEntry
from competentie_app.app.actions.notes import SetNote
from competentie_app.app.grid import Grid
from competentie_app.app.grid_earlier import earlier_levels
from competentie_app.app.grid_text import code_of_key, filled
from competentie_app.app.person_history import person_history
from competentie_app.dossier.ratings import EMPTY, View
from competentie_app.dossier.records import GroundsKind
from competentie_app.errors import AppError
from competentie_app.texts import Message, msg
from competentie_app.ui.context import UiContext
from competentie_app.ui.pages.assessments.arranging import Arranging
from competentie_app.ui.pages.assessments.board_layout import BoardLayout
from competentie_app.ui.pages.assessments.entering import Entering
from competentie_app.ui.pages.assessments.grid_model import GridModel
from competentie_app.ui.pages.assessments.ranges import Ranges
from competentie_app.ui.pages.assessments.reopen import reopen
from competentie_app.ui.pages.assessments.side_panel import SidePanel
from competentie_app.ui.pages.assessments.words import GridWords
from competentie_app.ui.selection import Target
from competentie_app.ui.settings import DOWN

PANEL_AFTER = 30
"""Milliseconds after which the panel follows: the cell itself is painted first, also in fast typing."""


class Board(QWidget):
    """`counted` tells that numbers of the page's head may have changed."""

    counted = Signal()

    def __init__(self, context: UiContext, words: GridWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context, self.words = context, words
        self.model = GridModel(self)
        self.entering = Entering(context, self)
        self.parts = BoardLayout(self, context, self.model, words)
        self.view = self.parts.view
        self.view.down_after_typing = context.settings.current.grid_direction == DOWN
        self.arranging = Arranging(self.parts.bar, context.texts, self)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(PANEL_AFTER)
        self._later.timeout.connect(self.show_panel)
        self._noted: tuple[str, str] | None = None
        self.view.moved.connect(self._moved)
        self.view.typed.connect(self._typed)
        self.view.cleared.connect(self._clear)
        self.ranges = Ranges(self)
        self.view.command.connect(self.ranges.run)
        self.arranging.changed.connect(self._show_part)
        self.entering.done.connect(self._read_again)
        self.entering.refused.connect(self._refuse)
        self._connect_panel()

    # --- showing

    @property
    def grid(self) -> Grid:
        """What is shown."""
        assert self.model.grid is not None
        return self.model.grid

    @property
    def whole(self) -> Grid | None:
        """Everybody, also who is not shown now."""
        return self.arranging.whole if self.model.grid is not None else None

    @property
    def panel(self) -> SidePanel:
        """The panel of the model version that is shown."""
        return self.parts.panel

    def show_grid(self, grid: Grid) -> None:
        """Show a grid; the keyboard stays on its person and competency."""
        if self.words.model is not grid.model:
            self.words = GridWords(self.context.texts, grid.model)
            self.parts.renew_panel(self.words)
            self._connect_panel()
        earlier = earlier_levels(self.context.session, grid)
        self.model.show_earlier(earlier)
        self.parts.legend.show_earlier(there_are=bool(earlier))
        self._show_part(self.arranging.take(grid))

    def _show_part(self, grid: Grid) -> None:
        here = self._here()
        self.model.show(grid, self.words)
        self.panel.setEnabled(bool(grid.rows))
        if not self.view.currentIndex().isValid() and grid.rows and grid.columns:
            row, column = (grid.row_of.get(here[0], 0), grid.column_of.get(here[1], 0)) if here else (0, 0)
            with QSignalBlocker(self.view):  # nobody chose this cell: what was chosen elsewhere still counts
                self.view.go_to(row, column)
        self._later.start()
        self.counted.emit()

    def show_view(self, view: View) -> None:
        """Enter levels of another view from now on."""
        self.model.show_view(view)
        self.parts.legend.show_view(view)
        self.arranging.enter_as(view)
        self.panel.refuse("")
        self._later.start()

    def go_to(self, employee_id: str | None, competency_id: str | None) -> None:
        """Put the keyboard on a person and competency, as far as they are here."""
        self.arranging.bring(employee_id, self.grid)
        here = self.view.currentIndex()
        row = self.grid.row_of.get(employee_id or "", here.row())
        column = self.grid.column_of.get(competency_id or "", here.column() - 1)
        if (row, column) != (here.row(), here.column() - 1) and row >= 0 and column >= 0:
            self.view.go_to(row, column)

    def show_panel(self) -> None:
        """Show the focused cell in the panel. Runs after the cell itself was painted."""
        index, grid = self.view.currentIndex(), self.model.grid
        if grid is None or not index.isValid() or index.column() < 1 or not self.context.session.has_dossier:
            return
        row, cell, key = self.model.row(index), self.model.cell(index), self.model.competency_id(index)
        self._noted = (row.employee.id, key)
        locked = row.locked(index.column() - 1)
        words = self.context.t(locked) if locked is not None else ""
        self.panel.show_cell(row, cell, key, self.model.view, self._note(), words)
        self.panel.history.follow(lambda: person_history(self.context.session, row.employee.id, key))

    def settle(self) -> None:
        """Finish what is being edited."""
        self.panel.notes.settle()

    # --- entering

    def enter(self, code: int) -> None:
        """Give one code to all chosen cells that can take it; from a single cell the keyboard moves on."""
        block = self.view.block()
        if block is None:
            return
        entries = filled(self.grid, code, block.rows, block.columns)
        if not entries:
            locked = self.grid.rows[block.rows.start].locked(block.columns.start)
            self._explain(locked or msg("Nothing can be entered here."))
        elif self.enter_all(entries) and block.single and code != EMPTY:
            self.view.move_on()

    def enter_all(self, entries: tuple[LevelEntry, ...]) -> bool:
        """Enter levels of the view that is shown; whether that went well."""
        self.panel.refuse("")
        return self.entering.enter(self.grid.assessment_round.id, self.model.view, entries)

    def _typed(self, key: str) -> None:
        code = code_of_key(key, self.grid.top)
        if code is None:
            self._explain(msg("{key} is no level: type 0 to {top}, n, ? or -.", key=key, top=self.grid.top))
            return
        self.enter(code)

    def _clear(self) -> None:
        self.enter(EMPTY)

    # --- following

    def _read_again(self, people: frozenset[str]) -> None:
        self.model.show(self.arranging.read_again(self.grid, self.context.session.dossier, people), self.words)
        self._later.start()
        self.counted.emit()

    def _refuse(self, problem: AppError) -> None:
        self._explain(problem.message, problem.hint)

    def _explain(self, reason: Message, hint: Message | None = None) -> None:
        """Say in the panel why nothing was entered; in a message while the panel is folded away."""
        if not self.parts.panel_is_shown:
            self.context.messages.error(AppError(reason, hint))
            return
        words = [self.context.t(each) for each in (reason, hint) if each is not None]
        self.panel.refuse(" ".join(words))

    def _moved(self) -> None:
        self.settle()
        self.panel.refuse("")
        self._later.start()
        self.tell_selection()

    def tell_selection(self) -> None:
        """Let the other pages know which person and competency the user looks at."""
        here = self._here()
        if here is not None:
            self.context.selection.choose(Target(employee_id=here[0], competency_id=here[1]))

    def _here(self) -> tuple[str, str] | None:
        index = self.view.currentIndex()
        if self.model.grid is None or not index.isValid() or index.column() < 1:
            return None
        return self.model.row(index).employee.id, self.model.competency_id(index)

    def _note(self) -> tuple[GroundsKind | None, str]:
        if self._noted is None:
            return None, ""
        employee_id, key = self._noted
        notes = self.context.session.dossier.notes(employee_id, self.grid.assessment_round.id, self.model.view)
        return next(((note.grounds, note.note) for note in notes if note.competency_id == key), (None, ""))

    def _keep_note(self, grounds: GroundsKind | None, note: str) -> None:
        if self._noted is None:
            return
        employee_id, key = self._noted
        action = SetNote(self.grid.assessment_round.id, employee_id, self.model.view, key, grounds, note)
        self.entering.quietly(lambda: self.context.session.perform(action), frozenset({employee_id}))

    def _connect_panel(self) -> None:
        self.panel.level_chosen.connect(self._press)
        self.panel.note_changed.connect(self._keep_note)
        self.panel.reopened.connect(self._reopen)

    def _press(self, level: int) -> None:
        """A level was pressed in the panel: it goes into the focused cell only, and the keyboard stays."""
        here = self.view.currentIndex()
        if here.isValid() and here.column() > 0:
            self.enter_all(filled(self.grid, level, (here.row(),), (here.column() - 1,)))

    def _reopen(self) -> None:
        here = self._here()
        if here is not None and reopen(self.context, self.grid.assessment_round.id, here[0]):
            self.view.setFocus()
