"""Draws the sheet that explains: what, and what it means, to be read and printed as a page of text."""

from __future__ import annotations

from datetime import date

from competentie_app.exchange.analysis_book.content import Cell, Explanation
from competentie_app.exchange.analysis_book.looks import Looks
from competentie_app.exchange.analysis_book.table_sheet import LONGEST_TEXT, RISKY_STARTS, Sheet, as_moment
from competentie_app.exchange.analysis_book.widths import LINE, lines_needed

WHAT, TEXT = 34.0, 92.0
"""Widths of the two columns, in digits."""


def draw_explanation(sheet: Sheet, looks: Looks, explanation: Explanation) -> None:
    """Draw headings with their lines."""
    sheet.set_column(0, 0, WHAT)
    sheet.set_column(1, 1, TEXT)
    sheet.write_string(0, 0, explanation.title[:LONGEST_TEXT], looks.plain("title"))
    row = 2
    for part in explanation.parts:
        sheet.write_string(row, 0, part.heading, looks.plain("heading"))
        sheet.write_blank(row, 1, None, looks.plain("heading"))
        for place, (what, cell) in enumerate(part.lines, row + 1):
            _draw_line(sheet, looks, place, what, cell)
        row += len(part.lines) + 2


def _draw_line(sheet: Sheet, looks: Looks, row: int, what: str, cell: Cell) -> None:
    text = cell if isinstance(cell, str) else ""
    sheet.set_row(row, LINE * max(lines_needed(what, WHAT), lines_needed(text, TEXT)) + 2)
    _write(sheet, looks, (row, 0), what, "what")
    if isinstance(cell, date):
        sheet.write_datetime(row, 1, as_moment(cell), looks.plain("explained_date"))
    elif isinstance(cell, int | float):
        sheet.write_number(row, 1, cell, looks.plain("explained"))
    elif isinstance(cell, str):
        _write(sheet, looks, (row, 1), cell, "explained")


def _write(sheet: Sheet, looks: Looks, place: tuple[int, int], words: str, name: str) -> None:
    sheet.write_string(*place, words[:LONGEST_TEXT], looks.text(risky=words.startswith(RISKY_STARTS), name=name))
