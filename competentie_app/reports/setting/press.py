"""Papers onto pages: a letterhead, the blocks, a foot with page x of y; then one tagged file."""

from __future__ import annotations

from dataclasses import dataclass

from competentie_app.reports.setting.blocks import TextBlock
from competentie_app.reports.setting.flow import Placed, paginate
from competentie_app.reports.setting.fonts import REGULAR, FontBook
from competentie_app.reports.setting.lines import Span, break_lines
from competentie_app.reports.setting.pen import HeadingPlace, Pen
from competentie_app.reports.setting.story import Story
from competentie_app.reports.setting.styles import (
    INK,
    LETTERHEAD,
    LINE,
    MARGIN,
    MARK,
    NOTE,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    RULE,
    SMALL,
    Align,
)
from competentie_app.reports.tagging.canvas import TaggedCanvas
from competentie_app.reports.tagging.tree import Element
from competentie_app.reports.tagging.xmp import DocumentFacts

WIDTH = PAGE_WIDTH - 2 * MARGIN
TOP = 67.0
BOTTOM = 782.0
_HEAD_RULE = 55.0
_FOOT_RULE = 787.5
_TILE = 14.5


@dataclass(frozen=True, slots=True)
class Furniture:
    """What stands around the text of every page. `foot_lead` is bold; `pages`: "Page {page} of {total}" per page."""

    program: str
    kind: str
    foot_lead: str
    foot_first: str
    foot_second: str
    page_label: PageLabel


class PageLabel:
    """Writes the page number; given as words so that the press needs no language."""

    def __init__(self, template: str) -> None:
        self._template = template

    def label(self, page: int, total: int) -> str:
        """Words for page `page` of `total`."""
        return self._template.replace("[page]", str(page)).replace("[total]", str(total))


@dataclass(frozen=True, slots=True)
class Manuscript:
    """A paper that is told and not printed yet. It is printed once, alone or with others."""

    story: Story
    furniture: Furniture
    facts: DocumentFacts

    def printed(self) -> bytes:
        """The paper as a file of its own."""
        press = Press(self.story.root, self.facts, self.story.book)
        press.print(self)
        return press.finish()


class Press:
    """Prints one or several papers into one tagged file: each has its own letterhead and page numbers."""

    def __init__(self, root: Element, facts: DocumentFacts, book: FontBook) -> None:
        self._root = root
        self._canvas = TaggedCanvas((PAGE_WIDTH, PAGE_HEIGHT), REGULAR, root, facts)
        self._pen = Pen(self._canvas, book)
        self.pages = 0
        """How many pages there are by now."""

    def print(self, manuscript: Manuscript) -> None:
        """Paginate and draw. The letterhead is told once, first; the foot once, last."""
        story, furniture = manuscript.story, manuscript.furniture
        pages = paginate(story.blocks, WIDTH, BOTTOM - TOP)
        if story.root is not self._root:
            story.root.role, story.root.parent = "Part", self._root
            self._root.children.append(story.root)
        header = Element("P", story.root)
        story.root.children.insert(0, header)
        footer = story.root.add("P")
        pen = self._pen
        pen.places = self._places(pages)
        for number, page in enumerate(pages, start=1):
            _letterhead(pen, furniture, header if number == 1 else None)
            _body(pen, page)
            _foot(pen, furniture, footer if number == len(pages) else None, (number, len(pages)))
            self._canvas.showPage()
        self.pages += len(pages)

    def _places(self, pages: list[list[Placed]]) -> dict[Element, HeadingPlace]:
        """Where each heading of a paper stands; the keys go on from those of the papers before it."""
        headings = [
            (placed.block.element, number)
            for number, page in enumerate(pages, start=1)
            for placed in page
            if isinstance(placed.block, TextBlock) and placed.block.bookmark is not None and placed.block.element
        ]
        return {
            element: HeadingPlace(f"place{self.pages}-{place}", page) for place, (element, page) in enumerate(headings)
        }

    def finish(self) -> bytes:
        """End the file and return it."""
        return self._canvas.finish()


def _body(pen: Pen, page: list[Placed]) -> None:
    for placed in page:
        placed.block.draw(pen, MARGIN, TOP + placed.top, WIDTH)


def _letterhead(pen: Pen, furniture: Furniture, element: Element | None) -> None:
    with pen.artifact("Pagination", "Header"):
        _compass(pen, MARGIN, _HEAD_RULE - 21.5)
        pen.stroke([(MARGIN, _HEAD_RULE), (MARGIN + WIDTH, _HEAD_RULE)], RULE, 0.9)
    with pen.content(element) if element else pen.artifact("Pagination", "Header"):
        _words(pen, (Span(furniture.program, LETTERHEAD),), MARGIN + _TILE + 6, _HEAD_RULE - 20, WIDTH / 2)
        kind = (Span(furniture.kind, NOTE),)
        lines = len(break_lines(kind, WIDTH / 2, pen.book))  # more than one grow upwards, away from the rule
        _words(pen, kind, MARGIN + WIDTH / 2, _HEAD_RULE - 9 - NOTE.leading * lines, WIDTH / 2, Align.RIGHT)


def _foot(pen: Pen, furniture: Furniture, element: Element | None, number: tuple[int, int]) -> None:
    with pen.artifact("Pagination", "Footer"):
        pen.stroke([(MARGIN, _FOOT_RULE), (MARGIN + WIDTH, _FOOT_RULE)], LINE, 0.75)
        label = furniture.page_label.label(*number)
        room = max(60.0, pen.book.width(label, SMALL.font, SMALL.size) + 1.0)
        _words(pen, (Span(label, SMALL),), MARGIN + WIDTH - room, _FOOT_RULE + 6, room, Align.RIGHT)
    lead = Span(furniture.foot_lead, SMALL.bold().in_colour(INK))
    first = (lead, Span(" " + furniture.foot_first + "\n", SMALL), Span(furniture.foot_second, SMALL))
    with pen.content(element) if element else pen.artifact("Pagination", "Footer"):
        _words(pen, first, MARGIN, _FOOT_RULE + 6, WIDTH - room - 2)


def _words(pen: Pen, spans: tuple[Span, ...], left: float, top: float, width: float, align: Align = Align.LEFT) -> None:
    for line in break_lines(spans, width, pen.book):
        pen.line(line, left, top + line.base(), width, align)
        top += line.leading


def _compass(pen: Pen, left: float, top: float) -> None:
    """The mark of the program: a compass on a yellow tile."""
    x, y, half = left + _TILE / 2, top + _TILE / 2, _TILE / 2
    pen.rectangle((left, top, _TILE, _TILE), MARK, None, radius=3.0)
    pen.circle(x, y, half * 0.66, INK, 0.9)
    long, short = half * 0.36, half * 0.1
    corners = [(x + long, y - long), (x + short, y + short), (x - long, y + long), (x - short, y - short)]
    pen.polygon(corners, None, INK, 0.8)
