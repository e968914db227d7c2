"""What is done with many cells at once: copy, cut, paste, fill, and taking over equal views."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from competentie_app.app.actions.talks import TakeOverEqualViews, equal_views
from competentie_app.app.grid_text import read_pasted
from competentie_app.dossier.ratings import EMPTY
from competentie_app.errors import AppError
from competentie_app.texts import Message, msg, nmsg
from competentie_app.ui.pages.assessments import clipboard
from competentie_app.ui.pages.assessments.grid_view import Block

if TYPE_CHECKING:
    from competentie_app.ui.pages.assessments.board import Board


class Ranges(QObject):
    """Works on the chosen cells of a board."""

    def __init__(self, board: Board) -> None:
        super().__init__(board)
        self._board = board
        self._context = board.context
        self._commands = {
            "copy": self.copy,
            "cut": self.cut,
            "paste": self.paste,
            "fill_down": lambda: self.fill(down=True),
            "fill_right": lambda: self.fill(down=False),
        }

    def run(self, name: str) -> None:
        """Carry out a command of the keyboard."""
        self._commands[name]()

    def copy(self) -> None:
        """Put the chosen cells on the clipboard."""
        board = self._board
        block = board.view.block()
        if block is not None:
            clipboard.copy_block(board.grid, board.model.view, block, board.words.signs)

    def cut(self) -> None:
        """Copy, then clear."""
        self.copy()
        self._board.enter(EMPTY)

    def paste(self) -> None:
        """Enter what is on the clipboard, all of it or nothing."""
        board, block = self._board, self._board.view.block()
        if block is None:
            return
        text = clipboard.clipboard_text()
        if text is None:
            self._context.messages.hint(msg("There is no text on the clipboard: copy cells of a spreadsheet first."))
            return
        pasted = read_pasted(board.grid, board.model.view, text, block.rows, block.columns)
        if pasted.problems:
            hint = msg("Correct them in the spreadsheet, copy again and paste again.")
            self._context.messages.error(AppError(clipboard.problems_message(pasted), hint))
        elif board.enter_all(pasted.entries):
            self._show_pasted(pasted.rows, pasted.columns, len(pasted.entries))

    def fill(self, *, down: bool) -> None:
        """Repeat the first row or column of the chosen cells."""
        board, block = self._board, self._board.view.block()
        if block is not None:
            board.enter_all(clipboard.fill_entries(board.grid, board.model.view, block, down=down))

    def take_over(self) -> None:
        """Take over the levels on which self and manager agree, of everybody here for whom the round is open."""
        board, session = self._board, self._context.session
        people = tuple(row.employee.id for row in board.grid.rows if row.open and row.takes_part)
        round_id = board.grid.assessment_round.id
        found = equal_views(session.dossier, round_id, people)
        if not found:
            self._context.messages.info(msg("There are no equal views without an agreed level."))
            return
        ids = tuple(dict.fromkeys(employee_id for employee_id, _, _ in found))
        action = TakeOverEqualViews(round_id, ids)
        if board.entering.quietly(lambda: session.perform(action), frozenset(ids)):
            text = nmsg(
                "{count} level is taken over, provisional.", "{count} levels are taken over, provisional.", len(found)
            )
            self._offer_undo(text)

    def _show_pasted(self, rows: range, columns: range, count: int) -> None:
        grid = self._board.grid
        last_row, last_column = min(rows.stop, len(grid.rows)), min(columns.stop, len(grid.columns))
        block = Block(range(rows.start, last_row), range(columns.start, last_column))
        self._board.view.choose(block.rows, block.columns)
        self._offer_undo(nmsg("{count} level is pasted.", "{count} levels are pasted.", count))

    def _offer_undo(self, text: Message) -> None:
        session = self._context.session
        self._context.messages.info(text, msg("Undo"), lambda: session.undo() and None)
