"""Blocks: what stands on a page, from top to bottom. A block knows its height, how to split and how to paint itself."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Protocol

from competentie_app.reports.setting.fonts import FontBook
from competentie_app.reports.setting.lines import Line, Span, break_lines
from competentie_app.reports.setting.pen import Pen
from competentie_app.reports.setting.styles import HAIRLINE, LINE, Align
from competentie_app.reports.tagging.tree import Element

FEWEST_LINES = 2
"""A paragraph leaves at least this many lines on either side of a page break."""


class Block(Protocol):
    """Something on a page. `before`/`after`: white space around it (the larger of two neighbours counts)."""

    @property
    def before(self) -> float:
        """White space above, in points; not at the top of a page."""
        ...

    @property
    def after(self) -> float:
        """White space below, in points."""
        ...

    @property
    def keep_with_next(self) -> bool:
        """The next block begins on the same page."""
        ...

    def height(self, width: float) -> float:
        """Height in points when `width` wide."""
        ...

    def least(self, width: float) -> float:
        """Height of the smallest part that may stand at the foot of a page."""
        ...

    def split(self, width: float, room: float) -> tuple[Block, Block] | None:
        """A part at most `room` high and the rest, or None if that cannot be."""
        ...

    def draw(self, pen: Pen, left: float, top: float, width: float) -> None:
        """Paint it."""
        ...


@dataclass(frozen=True, slots=True)
class Whole:
    """What blocks have in common; by itself a block that never splits."""

    before: float = 0.0
    after: float = 0.0
    keep_with_next: bool = False

    def height(self, width: float) -> float:
        """No height."""
        return 0.0

    def least(self, width: float) -> float:
        """All of it."""
        return self.height(width)

    def split(self, width: float, room: float) -> tuple[Block, Block] | None:
        """Never."""
        return None

    def draw(self, pen: Pen, left: float, top: float, width: float) -> None:
        """Paint nothing."""


@dataclass(frozen=True, slots=True)
class PageBreak(Whole):
    """Goes on at the top of a new page, unless the pages already ran past number `unless_past`."""

    unless_past: int | None = None


@dataclass(frozen=True, slots=True)
class Bullet:
    """The sign in front of a list item, `indent` points before its text."""

    element: Element
    span: Span
    indent: float

    def draw(self, pen: Pen, left: float, base: float) -> None:
        """Set the sign on the base line of the first line; the rest of a split item has none."""
        if self.span.text:
            with pen.content(self.element):
                for sign in break_lines((self.span,), self.indent, pen.book):
                    pen.line(sign, left, base)


@dataclass(frozen=True, slots=True)
class _Set:
    """The lines of a text at one width, and their height together."""

    lines: tuple[Line, ...]
    height: float


@dataclass(frozen=True, slots=True)
class TextBlock(Whole):
    """A paragraph, heading or list item. `bookmark`: level in the outline. `first`/`last`: the lines that it sets."""

    spans: tuple[Span, ...] = ()
    book: FontBook | None = None
    element: Element | None = None
    align: Align = Align.LEFT
    bullet: Bullet | None = None
    bookmark: int | None = None
    first: int = 0
    last: int | None = None
    _known: dict[float, _Set] = field(default_factory=dict[float, "_Set"])

    def _set(self, width: float) -> _Set:
        known = self._known.get(width)
        if known is None:
            assert self.book is not None
            room = width - (self.bullet.indent if self.bullet else 0.0)
            lines = break_lines(self.spans, room, self.book)[self.first : self.last]
            known = self._known[width] = _Set(lines, sum([line.leading for line in lines]))
        return known

    def lines(self, width: float) -> tuple[Line, ...]:
        """The lines of this block when `width` wide."""
        return self._set(width).lines

    def height(self, width: float) -> float:
        """Height of all lines."""
        return self._set(width).height

    def least(self, width: float) -> float:
        """Two lines, or all if that would leave one alone."""
        lines = self.lines(width)
        return sum(line.leading for line in (lines if len(lines) < 2 * FEWEST_LINES else lines[:FEWEST_LINES]))

    def split(self, width: float, room: float) -> tuple[Block, Block] | None:
        """Split between two lines."""
        lines = self.lines(width)
        count, used = 0, 0.0
        for line in lines:
            used += line.leading
            if used > room:
                break
            count += 1
        count = min(count, len(lines) - FEWEST_LINES)
        if count < FEWEST_LINES:
            return None
        cut = self.first + count
        bullet = replace(self.bullet, span=Span("", self.bullet.span.style)) if self.bullet else None
        return (
            replace(self, last=cut, keep_with_next=False, after=0.0, _known={}),
            replace(self, first=cut, bullet=bullet, _known={}),
        )

    def draw(self, pen: Pen, left: float, top: float, width: float) -> None:
        """Set the lines as content of the element."""
        lines = self.lines(width)
        if self.element is None or not lines:
            return
        if self.bookmark is not None:
            pen.bookmark("".join(span.text for span in self.spans), self.bookmark, top, self.element)
        indent = 0.0
        if self.bullet:
            indent = self.bullet.indent
            self.bullet.draw(pen, left, top + lines[0].base())
        with pen.content(self.element):
            for line in lines:
                pen.line(line, left + indent, top + line.base(), width - indent, self.align)
                top += line.leading


@dataclass(frozen=True, slots=True)
class Rule(Whole):
    """A horizontal line."""

    colour: str = LINE
    thickness: float = 0.75

    def height(self, width: float) -> float:
        """Its thickness."""
        return self.thickness

    def draw(self, pen: Pen, left: float, top: float, width: float) -> None:
        """Draw the line."""
        with pen.artifact():
            pen.stroke([(left, top), (left + width, top)], self.colour, self.thickness)


@dataclass(frozen=True, slots=True)
class WritingLines(Whole):
    """Room to write by hand: empty lines."""

    count: int = 3
    pitch: float = 19.0

    def height(self, width: float) -> float:
        """All lines."""
        return self.count * self.pitch

    def draw(self, pen: Pen, left: float, top: float, width: float) -> None:
        """Draw the lines."""
        with pen.artifact():
            for place in range(1, self.count + 1):
                base = top + place * self.pitch - 1
                pen.stroke([(left, base), (left + width, base)], LINE, 0.5)


@dataclass(frozen=True, slots=True)
class Columns(Whole):
    """Stacks of blocks side by side, of equal width unless `shares` says otherwise; it never splits."""

    stacks: tuple[tuple[Block, ...], ...] = ()
    gap: float = 18.0
    shares: tuple[float, ...] | None = None
    separators: bool = False

    def _widths(self, width: float) -> list[float]:
        shares = self.shares or (1.0,) * len(self.stacks)
        room = width - self.gap * (len(self.stacks) - 1)
        return [room * share / sum(shares) for share in shares]

    def height(self, width: float) -> float:
        """Height of the highest stack."""
        widths = self._widths(width)
        return max((stack_height(stack, w) for stack, w in zip(self.stacks, widths, strict=True)), default=0.0)

    def draw(self, pen: Pen, left: float, top: float, width: float) -> None:
        """Paint the stacks, one after the other."""
        height = self.height(width)
        for place, (stack, own) in enumerate(zip(self.stacks, self._widths(width), strict=True)):
            if place and self.separators:
                with pen.artifact():
                    x = left - self.gap / 2
                    pen.stroke([(x, top), (x, top + height)], HAIRLINE, 0.75)
            draw_stack(stack, pen, left, top, own)
            left += own + self.gap


def stack_height(stack: tuple[Block, ...], width: float) -> float:
    """Height of blocks on top of each other, with the white space between them."""
    if len(stack) == 1:
        return stack[0].height(width)
    spaces = sum([max(above.after, below.before) for above, below in pairwise(stack)])
    return spaces + sum([block.height(width) for block in stack])


def draw_stack(stack: tuple[Block, ...], pen: Pen, left: float, top: float, width: float) -> None:
    """Paint blocks on top of each other."""
    above = 0.0
    for place, block in enumerate(stack):
        top += max(above, block.before) if place else 0.0
        block.draw(pen, left, top, width)
        top += block.height(width)
        above = block.after
