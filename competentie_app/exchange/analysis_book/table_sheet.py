"""Draws a table on a sheet: heads that stay and filter, numbers as numbers, colours as conditional formats."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from itertools import groupby, islice
from typing import Any, TypeAlias

from competentie_app.exchange.analysis_book.content import Cell, Column, Kind, Marked, Shades, Table
from competentie_app.exchange.analysis_book.looks import BAR, Looks
from competentie_app.exchange.analysis_book.widths import (
    LINE,
    UPRIGHT,
    WIDEST,
    column_width,
    lines_needed,
    narrow_width,
    text_width,
    upright_height,
)
from competentie_app.exchange.raw_table import column_letter

Sheet: TypeAlias = Any
"""A worksheet of XlsxWriter, which tells no types; it is imported only when a workbook is made."""

LONGEST_TEXT = 32_767
"""Signs in a cell, in every spreadsheet."""
RISKY_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n")
LOOKED_AT = 500
"""So many rows decide how wide a column is."""


def draw_table(sheet: Sheet, looks: Looks, table: Table) -> None:
    """Draw the table and set the sheet up for reading and printing. Rows are read once."""
    grouped = any(column.group for column in table.columns)
    head = len(table.lines) + 2 + grouped
    widths = _widths(table)
    for column, width in enumerate(widths):
        sheet.set_column(column, column, width)
    _draw_title(sheet, looks, table)
    if grouped:
        _draw_groups(sheet, looks, table.columns, head - 1)
    _draw_heads(sheet, looks, table.columns, widths, head)
    for row, cells in enumerate(table.rows, head + 1):
        draw_row(sheet, looks, table.columns, row, cells)
    last = head + len(table.rows)
    for row, cells in enumerate(table.totals, last + 2):
        _draw_total(sheet, looks, table.columns, row, cells)
    if table.rows:
        _colour(sheet, looks, table.columns, head + 1, last)
    sheet.autofilter(head, 0, max(last, head), len(table.columns) - 1)
    sheet.freeze_panes(head + 1, table.still)
    sheet.repeat_rows(head - grouped, head)


def write_cell(sheet: Sheet, looks: Looks, place: tuple[int, int], cell: Cell, kind: Kind) -> None:
    """Write one value as what it is; text is text, whatever it begins with."""
    if cell is None:
        sheet.write_blank(*place, None, looks.plain("text"))
    elif isinstance(cell, Marked):
        sheet.write_number(*place, cell.number, looks.marked(cell))
    elif isinstance(cell, str):
        name = _text_look(cell, kind)
        sheet.write_string(*place, cell[:LONGEST_TEXT], looks.text(risky=cell.startswith(RISKY_STARTS), name=name))
    elif isinstance(cell, date):
        sheet.write_datetime(*place, as_moment(cell), looks.number(Kind.DATE))
    else:
        sheet.write_number(*place, cell, looks.number(kind))


def _text_look(text: str, kind: Kind) -> str:
    """Words among numbers are small; a text that no column is wide enough for takes more lines."""
    if kind is not Kind.TEXT:
        return "word"
    return "long" if _is_long(text) else "text"


def _is_long(text: str) -> bool:
    """Wider than any column."""
    return len(text) > WIDEST / 2 and text_width(text) > WIDEST


def as_moment(day: date) -> datetime:
    """Midnight: how a spreadsheet keeps a day."""
    return datetime(day.year, day.month, day.day)


def draw_row(sheet: Sheet, looks: Looks, columns: Sequence[Column], row: int, cells: Sequence[Cell]) -> None:
    """Write one row; as high as its longest text needs, which not every program works out by itself."""
    lines = max((lines_needed(cell, WIDEST) for cell in cells if isinstance(cell, str) and _is_long(cell)), default=1)
    if lines > 1:
        sheet.set_row(row, LINE * lines + 2)
    for place, (column, cell) in enumerate(zip(columns, cells, strict=True)):
        if cell is not None or not column.upright:  # in a field of many numbers, nothing is nothing: no box
            write_cell(sheet, looks, (row, place), cell, column.kind)


def _draw_title(sheet: Sheet, looks: Looks, table: Table) -> None:
    sheet.write_string(0, 0, table.title[:LONGEST_TEXT], looks.plain("title"))
    for row, line in enumerate(table.lines, 1):
        sheet.write_string(row, 0, line[:LONGEST_TEXT], looks.plain("line"))


def _draw_groups(sheet: Sheet, looks: Looks, columns: Sequence[Column], row: int) -> None:
    """What columns have in common, above them."""
    sheet.set_row(row, LINE + 3)
    for first, last, group in _runs([column.group for column in columns]):
        if group and last > first:
            sheet.merge_range(row, first, row, last, group, looks.plain("group"))
        elif group:
            sheet.write_string(row, first, group, looks.plain("group"))


def _draw_heads(sheet: Sheet, looks: Looks, columns: Sequence[Column], widths: Sequence[float], row: int) -> None:
    lying = [(column.head, width) for column, width in zip(columns, widths, strict=True) if not column.upright]
    heights = [LINE * max(2, lines_needed(head, width - 1)) + 4 for head, width in lying]
    sheet.set_row(row, max([*heights, *(upright_height(column.head) for column in columns if column.upright)]))
    for place, column in enumerate(columns):
        sheet.write_string(row, place, column.head, looks.plain(_head_look(column)))


def _head_look(column: Column) -> str:
    if column.upright:
        return "head_upright"
    return "head" if column.kind is Kind.TEXT else "head_number"


def _draw_total(sheet: Sheet, looks: Looks, columns: Sequence[Column], row: int, cells: Sequence[Cell]) -> None:
    for place, (column, cell) in enumerate(zip(columns, cells, strict=True)):
        if isinstance(cell, str):
            sheet.write_string(row, place, cell, looks.plain("total"))
        elif isinstance(cell, int | float):
            sheet.write_number(row, place, cell, looks.number(column.kind, total=True))
        else:
            sheet.write_blank(row, place, None, looks.plain("total"))


def _colour(sheet: Sheet, looks: Looks, columns: Sequence[Column], first: int, last: int) -> None:
    """A rule for each number: an empty cell is not 0, so each rule asks for a number first."""
    for start, end, shades in _runs([column.shades for column in columns]):
        if shades is Shades.BAR:
            bar = {"type": "data_bar", "min_type": "num", "min_value": 0, "max_type": "num", "max_value": 1}
            sheet.conditional_format(first, start, last, end, {**bar, "bar_color": BAR, "bar_solid": True})
        elif shades is not Shades.NONE:
            cell = f"{column_letter(start)}{first + 1}"
            for number in range(looks.top + 1):
                rule = {"type": "formula", "criteria": f"=AND(ISNUMBER({cell}),{cell}={number})"}
                look = looks.shade(shades, number)
                sheet.conditional_format(first, start, last, end, {**rule, "format": look, "stop_if_true": True})


def _runs(values: Sequence[Any]) -> Iterator[tuple[int, int, Any]]:
    """First and last place of equal values side by side, and the value."""
    for value, places in groupby(range(len(values)), lambda place: values[place]):
        found = list(places)
        yield found[0], found[-1], value


def _widths(table: Table) -> list[float]:
    words: list[set[str]] = [set() for _ in table.columns]
    for cells in islice(table.rows, LOOKED_AT):
        for place, cell in enumerate(cells):
            if isinstance(cell, str):
                words[place].add(cell)
    for cells in table.totals:
        if isinstance(cells[0], str):
            words[0].add(cells[0])
    return [_width(column, words[place]) for place, column in enumerate(table.columns)]


def _width(column: Column, words: set[str]) -> float:
    if column.upright:
        return UPRIGHT
    return narrow_width(column.head) if column.narrow else column_width(column.head, words)
