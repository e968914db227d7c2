"""A table of contents: every line leads to its heading and names its page."""

from __future__ import annotations

from dataclasses import dataclass

from competentie_app.reports.setting.blocks import Whole
from competentie_app.reports.setting.fonts import FontBook
from competentie_app.reports.setting.lines import Line, Span, break_lines
from competentie_app.reports.setting.pen import Pen
from competentie_app.reports.setting.styles import HAIRLINE, Align, Style
from competentie_app.reports.tagging.tree import Element

_NUMBER = 26.0
"""Room for the number of the page."""


@dataclass(frozen=True, slots=True)
class ContentsLine(Whole):
    """One line: the title of a heading and its page. `target`: the element of the heading; `indent` in points."""

    element: Element | None = None
    target: Element | None = None
    title: str = ""
    style: Style | None = None
    indent: float = 0.0
    book: FontBook | None = None

    def _lines(self, width: float) -> tuple[Line, ...]:
        assert self.book is not None
        assert self.style is not None
        return break_lines((Span(self.title, self.style),), width - self.indent - _NUMBER, self.book)

    def height(self, width: float) -> float:
        """Height of the title."""
        return sum(line.leading for line in self._lines(width))

    def draw(self, pen: Pen, left: float, top: float, width: float) -> None:
        """Set title and number as one link."""
        assert self.element is not None
        assert self.target is not None
        assert self.style is not None
        lines = self._lines(width)
        last = top + self.height(width) - lines[-1].leading
        page = str(pen.places[self.target].page)
        number = break_lines((Span(page, self.style),), _NUMBER, pen.book)[0]
        with pen.content(self.element):
            at = top
            for line in lines:
                pen.line(line, left + self.indent, at + line.base(), align=Align.LEFT)
                at += line.leading
            pen.line(number, left + width - _NUMBER, last + number.base(), _NUMBER, Align.RIGHT)
        start = left + self.indent + lines[-1].width + 5.0
        end = left + width - number.width - 5.0
        if end > start:
            with pen.artifact():
                pen.stroke([(start, last + number.base()), (end, last + number.base())], HAIRLINE, 0.6)
        words = f"{self.title}, {page}"
        pen.link(self.element, (left, top, width, self.height(width)), self.target, words)


def contents_line(
    parent: Element, target: Element, title: str, style: Style, indent: float, book: FontBook
) -> ContentsLine:
    """Make a line and hang its elements below `parent`, the element of the table of contents."""
    link = parent.add("TOCI").add("Reference").add("Link")
    return ContentsLine(element=link, target=target, title=title, style=style, indent=indent, book=book, after=1.5)
