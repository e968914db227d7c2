"""Makes the workbook: equal values give equal bytes; text stays text, and an id cannot be changed by accident."""

from __future__ import annotations

import io
from datetime import date, datetime
from typing import Any

from competentie_app.exchange.analysis_book.sheet_names import cut, sheet_names
from competentie_app.exchange.analysis_book.table_sheet import LONGEST_TEXT
from competentie_app.exchange.analysis_book.widths import LINE, lines_needed
from competentie_app.exchange.model_book.content import Book, Cell, Column, Kind, Row, Sheet
from competentie_app.exchange.model_book.explanation import draw_explanation
from competentie_app.exchange.model_book.hidden import NOTE_KEY, ROW_KEY, Shown, draw_hidden, label, shown_lists
from competentie_app.exchange.model_book.looks import Looks
from competentie_app.exchange.model_book.rules import set_rule
from competentie_app.texts import Texts

_OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
_ALLOWED = {
    "select_locked_cells": True,
    "select_unlocked_cells": True,
    "format_columns": True,
    "format_rows": True,
    "autofilter": True,
    "sort": True,
}
"""What stays possible on a protected sheet. There is no password: the protection is against slips."""
KEY_ROW, HEAD_ROW, FIRST_ROW = 0, 1, 2
_A3 = 8
_HEAD_HEIGHT = 36.0
_NOTE_WIDTH = 30.0


def make_model_book(book: Book, texts: Texts, made_on: date) -> bytes:
    """Return the bytes of an .xlsx file in the language of `texts`. Touches neither a file nor the clock."""
    import xlsxwriter  # pyright: ignore[reportMissingTypeStubs]

    target = io.BytesIO()
    workbook: Any = xlsxwriter.Workbook(target, _OPTIONS)
    title = texts.model_text(book.title)
    moment = datetime(made_on.year, made_on.month, made_on.day)
    workbook.set_properties({"title": title, "subject": book.version, "created": moment})
    looks, shown = Looks(workbook), shown_lists(book, texts)
    explained = texts.p("model workbook", "Read first")
    first, *names = sheet_names([explained, *(texts.render(sheet.name) for sheet in book.sheets)])
    draw_explanation(workbook.add_worksheet(first), looks, book, texts, made_on, tuple(names))
    for name, sheet in zip(names, book.sheets, strict=True):
        _draw_sheet(workbook.add_worksheet(name), sheet, _Pen(looks, shown, texts), f"{title} {book.version}")
    draw_hidden(workbook, book, shown)
    workbook.close()
    return target.getvalue()


class _Pen:
    """Writes cells of one workbook."""

    def __init__(self, looks: Looks, shown: Shown, texts: Texts) -> None:
        self.looks, self.shown, self.texts = looks, shown, texts

    def words(self, cell: Cell) -> str | None:
        """The words of a cell; None where it shows a number, a date or nothing."""
        if cell.words is not None:
            return label(cell.words, self.texts)
        if cell.options and str(cell.value) in self.shown.codes[cell.options]:
            return self.shown.word(cell.options, cell.value)
        return cell.value if isinstance(cell.value, str) else None

    def write(self, sheet: Any, place: tuple[int, int], column: Column, cell: Cell, *, begins: bool) -> None:
        """Write a cell as what it is."""
        words = self.words(cell)
        value = cell.value
        look = self.looks.of(_look(column, cell), begins=begins)
        if words is not None:
            sheet.write_string(*place, words[:LONGEST_TEXT], look)
        elif isinstance(value, date):
            sheet.write_datetime(*place, datetime(value.year, value.month, value.day), look)
        elif isinstance(value, int | float):
            sheet.write_number(*place, value, look)
        else:
            sheet.write_blank(*place, None, look)


def _look(column: Column, cell: Cell) -> str:
    if cell.address is None:
        return "shut"
    numbers = {Kind.NUMBER: "number", Kind.COST: "number", Kind.DATE: "date"}
    return numbers.get(column.kind, "text")


def _draw_sheet(sheet: Any, content: Sheet, pen: _Pen, footer: str) -> None:
    last = FIRST_ROW + len(content.rows) - 1
    sheet.set_column(0, 0, None, None, {"hidden": True})
    sheet.write_string(KEY_ROW, 0, f"{content.key}:{ROW_KEY}")
    for place, column in enumerate(content.columns, 1):
        sheet.set_column(place, place, column.width)
        sheet.write_string(KEY_ROW, place, f"{content.key}:{column.key}")
        sheet.write_string(HEAD_ROW, place, pen.texts.render(column.head), pen.looks.of("head"))
    beside = len(content.columns) + 1
    sheet.set_column(beside, beside, _NOTE_WIDTH)
    sheet.write_string(KEY_ROW, beside, f"{content.key}:{NOTE_KEY}")
    sheet.write_string(HEAD_ROW, beside, pen.texts.p("model workbook", "Your note"), pen.looks.of("head"))
    sheet.set_row(KEY_ROW, None, None, {"hidden": True})
    sheet.set_row(HEAD_ROW, _HEAD_HEIGHT)
    for number, row in enumerate(content.rows, FIRST_ROW):
        _draw_row(sheet, content, row, number, pen)
    sheet.autofilter(HEAD_ROW, 1, last, beside)
    sheet.freeze_panes(FIRST_ROW, content.still + 1)
    sheet.protect("", _ALLOWED)
    sheet.set_landscape()
    sheet.set_paper(_A3)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(HEAD_ROW)
    sheet.set_footer(f"&L&9{cut(footer, 180).replace('&', '&&')}&R&9&A  &P / &N")


def _draw_row(sheet: Any, content: Sheet, row: Row, number: int, pen: _Pen) -> None:
    """Draw a row, as high as its longest text needs: not every program works that out by itself."""
    wanted = (
        lines_needed(pen.words(cell) or "", column.width - 1)
        for column, cell in zip(content.columns, row.cells, strict=True)
    )
    sheet.set_row(number, LINE * max(wanted) + 3)
    sheet.write_string(number, 0, content.row_name(row))
    for place, (column, cell) in enumerate(zip(content.columns, row.cells, strict=True), 1):
        pen.write(sheet, (number, place), column, cell, begins=row.begins)
        if cell.address is not None:
            set_rule(sheet, (number, place), column, pen.shown.ranges.get(cell.options, ""), pen.texts)
    sheet.write_blank(number, len(content.columns) + 1, None, pen.looks.of("text", begins=row.begins))
