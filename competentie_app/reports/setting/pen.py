"""The one way to paint: places in points from the top left corner of the page, colours as hexadecimal digits."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import AbstractContextManager
from dataclasses import dataclass

from competentie_app.charts.hatch import hatch
from competentie_app.reports.setting.fonts import FontBook
from competentie_app.reports.setting.lines import Line, Run
from competentie_app.reports.setting.styles import PAGE_HEIGHT, Align
from competentie_app.reports.tagging import operators
from competentie_app.reports.tagging.canvas import TaggedCanvas
from competentie_app.reports.tagging.tree import Element

HATCH_PITCH = 3.1
HATCH_WIDTH = 0.5


@dataclass(frozen=True, slots=True)
class HeadingPlace:
    """Where a heading stands: the key that links are made with, and the page from 1."""

    key: str
    page: int


class Pen:
    """Paints on the current page of a tagged canvas. Nothing is painted outside `content`, `figure` or `artifact`."""

    def __init__(self, canvas: TaggedCanvas, book: FontBook) -> None:
        self._canvas = canvas
        self.book = book
        self.places: dict[Element, HeadingPlace] = {}
        """Where the headings of the paper stand, known before it is drawn."""

    # --- what it belongs to ---

    def content(self, element: Element) -> AbstractContextManager[None]:
        """Everything painted in here is content of `element`."""
        return self._canvas.content(element)

    def figure(self, element: Element, box: tuple[float, float, float, float]) -> AbstractContextManager[None]:
        """Everything painted in here is one figure; `box` is left, top, width, height."""
        left, top, width, height = box
        bottom = PAGE_HEIGHT - top - height
        element.attributes["Layout.BBox"] = f"[{left:.2f} {bottom:.2f} {left + width:.2f} {bottom + height:.2f}]"
        return self._canvas.content(element)

    def artifact(self, kind: str = "Layout", subtype: str | None = None) -> AbstractContextManager[None]:
        """Everything painted in here is decoration, or page furniture (kind "Pagination")."""
        return self._canvas.artifact(kind, subtype)

    def bookmark(self, title: str, level: int, top: float, element: Element | None = None) -> None:
        """Add a place to the outline of the document; links can lead to it by its `element`."""
        place = self.places.get(element) if element else None
        self._canvas.mark_heading(title, level, PAGE_HEIGHT - top, place.key if place else None)

    def link(self, element: Element, box: tuple[float, float, float, float], target: Element, words: str) -> None:
        """Make a box (left, top, width, height) lead to the heading `target`. Its text is content of `element`."""
        left, top, width, height = box
        bottom = PAGE_HEIGHT - top - height
        self._canvas.link(element, (left, bottom, left + width, bottom + height), self.places[target].key, words)

    # --- text ---

    def line(self, line: Line, left: float, base: float, width: float = 0.0, align: Align = Align.LEFT) -> None:
        """Set a line with its base line at `base`; `align` within `width`."""
        spare = max(width - line.width, 0.0)
        x = left + (0.0 if align is Align.LEFT else spare if align is Align.RIGHT else spare / 2)
        for place, run in enumerate(line.runs):
            # Readers of the text need the space between the last word of a line and the first of the next.
            tail = "" if line.ends or place < len(line.runs) - 1 else " "
            self._run(run, x, base, tail)
            x += run.width

    def _run(self, run: Run, x: float, base: float, tail: str) -> None:
        spoken = run.glyphs.spoken
        if spoken is None:
            self._show(run, x, base, run.glyphs.text + tail)
        else:
            with self._canvas.spoken(spoken + tail):
                self._show(run, x, base, run.glyphs.text)

    def _show(self, run: Run, x: float, base: float, text: str) -> None:
        style = run.style
        self._canvas.text(text, run.glyphs.font, style.size, style.colour, (x, PAGE_HEIGHT - base))

    # --- shapes ---

    def rectangle(
        self,
        box: tuple[float, float, float, float],
        fill: str | None = None,
        edge: str | None = None,
        edge_width: float = 0.5,
        radius: float = 0.0,
    ) -> None:
        """Paint a rectangle: left, top, width, height."""
        left, top, width, height = box
        bottom = PAGE_HEIGHT - top - height
        if radius:
            path = operators.rounded(left, bottom, width, height, radius)
        else:
            path = operators.rectangle(left, bottom, width, height)
        self._paint(path, fill, edge, edge_width)

    def stroke(self, points: Iterable[tuple[float, float]], colour: str, width: float) -> None:
        """Draw a line through the points."""
        self._paint(_through(points), None, colour, width)

    def polygon(
        self, points: Iterable[tuple[float, float]], fill: str | None, edge: str | None = None, edge_width: float = 0.5
    ) -> None:
        """Paint a closed surface."""
        self._paint(f"{_through(points)} h", fill, edge, edge_width)

    def circle(self, x: float, y: float, radius: float, edge: str, edge_width: float) -> None:
        """Draw a circle around a point."""
        self._paint(operators.circle(x, PAGE_HEIGHT - y, radius), None, edge, edge_width)

    def hatched(self, box: tuple[float, float, float, float], colour: str) -> None:
        """Fill a rectangle with hatch lines and draw its edge."""
        lines = [_through(((line.x1, line.y1), (line.x2, line.y2))) for line in hatch(*box, HATCH_PITCH)]
        self._paint(" ".join(lines), None, colour, HATCH_WIDTH)
        self.rectangle(box, None, colour, 0.6)

    def _paint(self, path: str, fill: str | None, edge: str | None, edge_width: float) -> None:
        parts = [path, operators.PAINT[bool(fill), bool(edge)]]
        if edge:
            parts.insert(0, operators.edge_colour(edge, edge_width))
        if fill:
            parts.insert(0, operators.fill_colour(fill))
        self._canvas.paint(" ".join(parts))


def _through(points: Iterable[tuple[float, float]]) -> str:
    return operators.line_through([(x, PAGE_HEIGHT - y) for x, y in points])
