"""Tables: heads that repeat on every page, rows that never split, a drawing beside the cells where one is wanted."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Protocol

from competentie_app.reports.setting.blocks import Block, TextBlock, Whole, draw_stack, stack_height
from competentie_app.reports.setting.lines import Span
from competentie_app.reports.setting.pen import Pen
from competentie_app.reports.setting.styles import HAIRLINE, RULE, Align
from competentie_app.reports.tagging.tree import Element

Paragraphs = tuple[tuple[Span, ...], ...]
"""The paragraphs of one cell."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column: width in points, head, alignment. `heads_row`: its cells name their row.

    `beside`: room to the right of it for a drawing. `gutter`: white space at its right, if not that of the table.
    """

    width: float
    head: tuple[Span, ...] = ()
    align: Align = Align.LEFT
    heads_row: bool = False
    beside: float = 0.0
    gutter: float | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """A row. `group`: one cell over all columns, kept with the next row. `space`: white space above it.

    `keep`: stays on one page with the next row, as a group does.
    """

    cells: tuple[Paragraphs, ...]
    group: bool = False
    space: float = 0.0
    keep: bool = False


@dataclass(frozen=True, slots=True)
class TableLook:
    """White space in the rows, in points; `lines`: a hairline under every row.

    `room`: which white space of its paper `padding` is, where a paper tries several.
    """

    padding: float = 5.0
    gutter: float = 10.0
    lines: bool = True
    head_padding: float = 4.0
    below_head: float = 0.0
    room: str = ""


class Drawing(Protocol):
    """A drawing beside the cells: one figure per page, with one text alternative."""

    @property
    def alternative(self) -> str:
        """What the drawing tells, in words."""
        ...

    @property
    def span(self) -> tuple[float, float]:
        """Left edge within the table, and width."""
        ...

    def draw_head(self, pen: Pen, left: float, top: float, height: float) -> None:
        """Paint what belongs to the head, such as the numbers of an axis."""
        ...

    def draw_row(self, pen: Pen, row: int, left: float, top: float, height: float) -> None:
        """Paint what belongs to row number `row`."""
        ...


@dataclass(frozen=True, slots=True)
class SetRow:
    """A row with its blocks per column and its place in the table."""

    number: int
    cells: tuple[tuple[Block, ...], ...]
    group: bool
    space: float
    keep: bool = False
    _known: list[float] = field(default_factory=list[float])

    def height(self, table: TableBlock) -> float:
        """Height of its cells, in points. Columns and look of a table never change, so it is measured once."""
        if not self._known:
            self._known.append(table.cells_height(self.cells, group=self.group))
        return self._known[0]


@dataclass(frozen=True, slots=True)
class TableBlock(Whole):
    """A table, or the rows of it that stand on one page. `repeats`: its head was already told."""

    columns: tuple[Column, ...] = ()
    head: tuple[tuple[Block, ...], ...] = ()
    rows: tuple[SetRow, ...] = ()
    element: Element = field(default_factory=lambda: Element("Table"))
    look: TableLook = TableLook()
    drawing: Drawing | None = None
    repeats: bool = False

    def height(self, width: float) -> float:
        """Head and rows together."""
        return self._head_height() + sum([self._row_height(row, place) for place, row in enumerate(self.rows)])

    def least(self, width: float) -> float:
        """The head with the first row, and what that row must stay with."""
        return self._head_height() + sum(
            self._row_height(row, place) for place, row in enumerate(self.rows[: self._inseparable(0)])
        )

    def split(self, width: float, room: float) -> tuple[Block, Block] | None:
        """Split between two rows; a group row never stands last."""
        used, place = self._head_height(), 0
        while place < len(self.rows):
            until = self._inseparable(place)
            part = sum(self._row_height(self.rows[row], row) for row in range(place, until))
            if used + part > room:
                break
            used += part
            place = until
        if not 0 < place < len(self.rows):
            return None
        return replace(self, rows=self.rows[:place], after=0.0), replace(self, rows=self.rows[place:], repeats=True)

    def draw(self, pen: Pen, left: float, top: float, width: float) -> None:
        """Paint the drawing, then head and rows in reading order."""
        tops = self._tops(top)
        self._draw_drawing(pen, left, tops)
        self._draw_head(pen, left, top)
        for place, row in enumerate(self.rows):
            self._draw_row(pen, row, left, tops[place], self._row_height(row, place) - self._space(row, place))

    def _inseparable(self, place: int) -> int:
        """The place behind the row at `place` and the rows that it must stay with."""
        while place < len(self.rows) - 1 and (self.rows[place].group or self.rows[place].keep):
            place += 1
        return place + 1

    def _head_height(self) -> float:
        if not any(self.head):
            return 0.0
        return self.cells_height(self.head, group=False) + 2 * self.look.head_padding + self.look.below_head

    def _space(self, row: SetRow, place: int) -> float:
        return row.space if place else 0.0

    def _row_height(self, row: SetRow, place: int) -> float:
        return self._space(row, place) + row.height(self) + 2 * self.look.padding

    def cells_height(self, cells: tuple[tuple[Block, ...], ...], *, group: bool) -> float:
        """Height of the highest of the cells side by side, or of the one cell of a group."""
        widths = [self._table_width()] if group else [self._inner(column) for column in self.columns]
        return max([stack_height(cell, width) for cell, width in zip(cells, widths, strict=False)], default=0.0)

    def _inner(self, column: Column) -> float:
        gutter = self.look.gutter if column.gutter is None else column.gutter
        return column.width - (gutter if column is not self.columns[-1] else 0.0)

    def _table_width(self) -> float:
        return sum(column.width + column.beside for column in self.columns)

    def _tops(self, top: float) -> list[float]:
        tops: list[float] = []
        at = top + self._head_height()
        for place, row in enumerate(self.rows):
            tops.append(at + self._space(row, place))
            at += self._row_height(row, place)
        return tops

    def _draw_head(self, pen: Pen, left: float, top: float) -> None:
        height = self._head_height() - self.look.below_head
        if height <= 0:
            return
        if self.repeats:
            with pen.artifact("Pagination"):
                self._set_untagged(pen, left, top + self.look.head_padding)
        else:
            self._draw_cells(pen, self.head, left, top + self.look.head_padding)
        with pen.artifact():
            pen.stroke([(left, top + height), (left + self._table_width(), top + height)], RULE, 0.9)

    def _set_untagged(self, pen: Pen, left: float, top: float) -> None:
        for column, cell in zip(self.columns, self.head, strict=True):
            at = top
            for block in cell:
                assert isinstance(block, TextBlock)
                for line in block.lines(self._inner(column)):
                    pen.line(line, left, at + line.base(), self._inner(column), column.align)
                    at += line.leading
            left += column.width + column.beside

    def _draw_cells(self, pen: Pen, cells: tuple[tuple[Block, ...], ...], left: float, top: float) -> None:
        for column, cell in zip(self.columns, cells, strict=False):
            draw_stack(cell, pen, left, top, self._inner(column))
            left += column.width + column.beside

    def _draw_row(self, pen: Pen, row: SetRow, left: float, top: float, height: float) -> None:
        if row.group:
            draw_stack(row.cells[0], pen, left, top + self.look.padding, self._table_width())
        else:
            self._draw_cells(pen, row.cells, left, top + self.look.padding)
        if self.look.lines:
            with pen.artifact():
                base = top + height
                pen.stroke([(left, base), (left + self._table_width(), base)], HAIRLINE, 0.75)

    def _draw_drawing(self, pen: Pen, left: float, tops: list[float]) -> None:
        drawing = self.drawing
        if drawing is None or not self.rows or self.element.parent is None:
            return
        inset, width = drawing.span
        last = self.rows[-1]
        bottom = tops[-1] + self._row_height(last, len(tops) - 1) - self._space(last, len(tops) - 1)
        figure = self.element.parent.add_before(self.element, "Figure", drawing.alternative)
        head = self._head_height()
        top = tops[0] - self._space(self.rows[0], 0) - head
        with pen.figure(figure, (left + inset, top, width, bottom - top)):
            drawing.draw_head(pen, left, top, head - self.look.below_head)
            for place, row in enumerate(self.rows):
                height = self._row_height(row, place) - self._space(row, place)
                drawing.draw_row(pen, row.number, left, tops[place], height)
