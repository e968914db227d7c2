"""Rows and columns into a table block with its elements: heads of columns and rows, groups over all columns."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from competentie_app.reports.setting.blocks import Block, TextBlock
from competentie_app.reports.setting.fonts import FontBook
from competentie_app.reports.setting.styles import Align, Style
from competentie_app.reports.setting.table import Column, Drawing, Paragraphs, Row, SetRow, TableBlock, TableLook
from competentie_app.reports.tagging.tree import Element


def make_table(
    parent: Element,
    book: FontBook,
    columns: tuple[Column, ...],
    rows: tuple[Row, ...],
    look: TableLook | None = None,
    drawing: Drawing | None = None,
) -> TableBlock:
    """Build a table and hang its elements below `parent`."""
    element = parent.add("Table")
    head: tuple[tuple[Block, ...], ...] = ()
    if any(column.head for column in columns):
        line = element.add("THead").add("TR")
        head = tuple(_head_cell(line, column, book) for column in columns)
    body = element.add("TBody")
    set_rows = tuple(_set_row(body.add("TR"), number, row, columns, book) for number, row in enumerate(rows))
    return TableBlock(
        columns=columns, head=head, rows=set_rows, element=element, look=look or TableLook(), drawing=drawing
    )


def code_column(codes: Iterable[str], style: Style, book: FontBook) -> Column:
    """A column just wide enough for the longest code, from 20 to 60 points; a longer code breaks."""
    longest = max((book.width(code, style.font, style.size) for code in codes), default=0.0)
    return Column(min(max(longest + 4.0, 20.0), 60.0), gutter=3.0)


def without_last(columns: tuple[Column, ...], rows: list[Row]) -> tuple[tuple[Column, ...], list[Row]]:
    """Leave out the last column, which holds nothing; the column that heads the rows, or its drawing, gets the room."""
    kept = tuple(_wider(column, columns[-1].width) if column.heads_row else column for column in columns[:-1])
    return kept, [row if row.group else replace(row, cells=row.cells[:-1]) for row in rows]


def _wider(column: Column, points: float) -> Column:
    if column.beside:
        return replace(column, beside=column.beside + points)
    return replace(column, width=column.width + points)


def _head_cell(line: Element, column: Column, book: FontBook) -> tuple[Block, ...]:
    cell = line.add("TH", attributes={"Table.Scope": "/Column"})
    return (TextBlock(spans=column.head, book=book, element=cell, align=column.align),)


def _set_row(line: Element, number: int, row: Row, columns: tuple[Column, ...], book: FontBook) -> SetRow:
    if row.group:
        over = {"Table.Scope": "/Row", "Table.ColSpan": str(len(columns))}
        cells = (_cell(line.add("TH", attributes=over), row.cells[0], Align.LEFT, book),)
    else:
        cells = tuple(
            _cell(
                line.add("TH", attributes={"Table.Scope": "/Row"}) if column.heads_row else line.add("TD"),
                paragraphs,
                column.align,
                book,
            )
            for column, paragraphs in zip(columns, row.cells, strict=True)
        )
    return SetRow(number, cells, row.group, row.space, row.keep)


def _cell(cell: Element, paragraphs: Paragraphs, align: Align, book: FontBook) -> tuple[Block, ...]:
    """One paragraph is the cell's own content; several each get an element."""
    if len(paragraphs) == 1:
        return (TextBlock(spans=paragraphs[0], book=book, element=cell, align=align),)
    return tuple(TextBlock(spans=spans, book=book, element=cell.add("P"), align=align) for spans in paragraphs)
