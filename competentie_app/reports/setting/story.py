"""The page builder: reports tell their content in reading order, and this makes blocks and structure of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from competentie_app.reports.setting.blocks import (
    Block,
    Bullet,
    Columns,
    PageBreak,
    Rule,
    TextBlock,
    WritingLines,
)
from competentie_app.reports.setting.fonts import FontBook
from competentie_app.reports.setting.lines import Span
from competentie_app.reports.setting.styles import BODY, FIGURE, HEADING, NOTE, SUBHEADING, TITLE, Style
from competentie_app.reports.setting.table import Column, Drawing, Row, TableLook
from competentie_app.reports.setting.tabulate import make_table
from competentie_app.reports.tagging.tree import Element

_BULLET = "▪"
_HEADINGS = {1: TITLE, 2: HEADING, 3: SUBHEADING}
_SPACE_ABOVE = {1: 0.0, 2: 12.0, 3: 9.0}
_SPACE_BELOW = {1: 2.0, 2: 3.5, 3: 2.0}


class Story:
    """Collects blocks in reading order; `root` is the element under which they hang."""

    def __init__(self, book: FontBook, root: Element) -> None:
        self.book = book
        self.root = root
        self.blocks: list[Block] = []

    def add(self, block: Block) -> None:
        """Add a block that was made elsewhere."""
        self.blocks.append(block)

    def heading(self, level: int, text: str) -> None:
        """Add a heading (1 to 3) that stays with what follows and stands in the outline."""
        self.add(self.heading_block(level, text))

    def heading_block(self, level: int, text: str) -> TextBlock:
        """Make a heading without adding it, for a column."""
        return TextBlock(
            spans=(Span(text, _HEADINGS[level]),),
            book=self.book,
            element=self.root.add(f"H{level}"),
            bookmark=level - 1,
            before=_SPACE_ABOVE[level],
            after=_SPACE_BELOW[level],
            keep_with_next=True,
        )

    def text(
        self,
        *parts: Span | str,
        style: Style = BODY,
        before: float = 0.0,
        after: float = 4.0,
        keep_with_next: bool = False,
    ) -> TextBlock:
        """Add a paragraph of spans; plain text takes `style`. Empty text adds nothing visible."""
        block = self.paragraph(*parts, style=style, before=before, after=after)
        block = replace(block, keep_with_next=keep_with_next)
        self.add(block)
        return block

    def paragraph(self, *parts: Span | str, style: Style = BODY, before: float = 0.0, after: float = 4.0) -> TextBlock:
        """Make a paragraph without adding it, for a column or a box."""
        spans = tuple(part if isinstance(part, Span) else Span(part, style) for part in parts)
        return TextBlock(spans=spans, book=self.book, element=self.root.add("P"), before=before, after=after)

    def bullets(self, items: Sequence[Sequence[Span]], columns: int = 1) -> None:
        """Add a list, in reading order down the columns."""
        blocks = self.bullet_blocks(items)
        if columns == 1:
            self.blocks += blocks
            return
        height = -(-len(blocks) // columns)
        stacks = tuple(tuple(blocks[place : place + height]) for place in range(0, len(blocks), height or 1))
        padded = stacks + ((),) * (columns - len(stacks))
        self.add(Columns(stacks=padded, gap=24.0, after=4.0))

    def bullet_blocks(self, items: Sequence[Sequence[Span]]) -> list[Block]:
        """Make the items of a list without adding them, for a column."""
        listing = self.root.add("L", attributes={"List.ListNumbering": "/Square"})
        return [self._item(listing, tuple(item)) for item in items]

    def _item(self, listing: Element, spans: tuple[Span, ...]) -> Block:
        item = listing.add("LI")
        sign = Bullet(item.add("Lbl"), Span(_BULLET, spans[0].style), 11.0)
        return TextBlock(spans=spans, book=self.book, element=item.add("LBody"), bullet=sign, after=2.5)

    def facts(self, facts: Sequence[tuple[str, str]]) -> None:
        """Add big figures side by side, each with what it says, between two rules."""
        stacks = tuple((self.paragraph(Span(figure + "\n", FIGURE), Span(words, NOTE)),) for figure, words in facts)
        self.add(Rule(before=7.0, after=6.0))
        self.add(Columns(stacks=stacks, gap=26.0, separators=True))
        self.add(Rule(before=6.0))

    def table(
        self,
        columns: Sequence[Column],
        rows: Sequence[Row],
        look: TableLook | None = None,
        drawing: Drawing | None = None,
        after: float = 4.0,
        keep_with_next: bool = False,
    ) -> None:
        """Add a table; without rows nothing."""
        if rows:
            made = make_table(self.root, self.book, tuple(columns), tuple(rows), look, drawing)
            self.add(replace(made, after=after, keep_with_next=keep_with_next))

    def writing_lines(self, count: int) -> None:
        """Add room to write by hand."""
        self.add(WritingLines(count=count, after=4.0))

    def page_break(self, unless_past: int | None = None) -> None:
        """Go on at the top of a new page, unless the pages already ran past number `unless_past`."""
        self.add(PageBreak(unless_past=unless_past))
