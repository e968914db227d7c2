"""Copying levels to and from spreadsheets, and filling a range."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication

from competentie_app.app.actions.levels import LevelEntry
from competentie_app.app.grid import Grid
from competentie_app.app.grid_text import BadValue, Pasted, copied
from competentie_app.dossier.ratings import EMPTY, View
from competentie_app.texts import Message, msg, nmsg
from competentie_app.ui.pages.assessments.grid_view import Block

NAMED = 5
"""Bad values that are listed; of more, the number is told."""


def copy_block(grid: Grid, view: View, block: Block, words: dict[int, str]) -> None:
    """Put a block on the clipboard as TSV."""
    QGuiApplication.clipboard().setText(copied(grid, view, block.rows, block.columns, words))


def clipboard_text() -> str | None:
    """The text on the clipboard; None when there is none, as with a picture, or an empty cell of LibreOffice."""
    held = QGuiApplication.clipboard().mimeData()
    return held.text() if held is not None and held.hasText() else None


def fill_entries(grid: Grid, view: View, block: Block, *, down: bool) -> tuple[LevelEntry, ...]:
    """Entries that repeat the first row (or column) of a block in the rest of it; locked cells stay as they are."""
    found: list[LevelEntry] = []
    for row in block.rows:
        for column in block.columns:
            source = (block.rows.start, column) if down else (row, block.columns.start)
            if (row, column) != source and grid.rows[row].locked(column) is None:
                code = grid.rows[source[0]].cells[source[1]].code(view)
                if code == EMPTY and grid.rows[row].cells[column].code(view) == EMPTY:
                    continue  # also where people did not agree there is no code, and that stays
                found.append(LevelEntry(grid.rows[row].employee.id, grid.columns[column], code))
    return tuple(found)


def problems_message(pasted: Pasted) -> Message:
    """Why nothing was pasted, with the first bad values by name."""
    lines: Message | str = ""
    for bad in pasted.problems[:NAMED]:
        lines = msg("{before}\n{line}", before=lines, line=_line(bad))
    more = len(pasted.problems) - NAMED
    if more > 0:
        lines = msg("{before}\n{line}", before=lines, line=nmsg("and {count} more", "and {count} more", more))
    return nmsg(
        "Nothing was pasted: {count} value cannot be entered.{lines}",
        "Nothing was pasted: {count} values cannot be entered.{lines}",
        len(pasted.problems),
        lines=lines,
    )


def _line(bad: BadValue) -> Message:
    shown = bad.text if len(bad.text) <= 20 else bad.text[:19] + "…"
    return msg("{where}: “{value}”: {reason}", where=bad.where, value=shown, reason=bad.reason)
