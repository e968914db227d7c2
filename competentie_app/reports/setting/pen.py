"""The one way to paint: places in points from the top left corner of the page, colours as hexadecimal digits."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Any

from competentie_app.charts.hatch import hatch
from competentie_app.reports.setting.fonts import FontBook
from competentie_app.reports.setting.lines import Line, Run
from competentie_app.reports.setting.styles import PAGE_HEIGHT, Align
from competentie_app.reports.tagging.canvas import TaggedCanvas
from competentie_app.reports.tagging.tree import Element

HATCH_PITCH = 3.1
HATCH_WIDTH = 0.5


def rgb(colour: str) -> tuple[float, float, float]:
    """Red, green and blue from 0 to 1."""
    red, green, blue = (int(colour[place : place + 2], 16) / 255 for place in (0, 2, 4))
    return red, green, blue


@dataclass(frozen=True, slots=True)
class HeadingPlace:
    """Where a heading stands: the key that links are made with, and the page from 1."""

    key: str
    page: int


class Pen:
    """Paints on the current page of a tagged canvas. Nothing is painted outside `content`, `figure` or `artifact`."""

    def __init__(self, canvas: TaggedCanvas, book: FontBook) -> None:
        self._canvas = canvas
        self._raw: Any = canvas
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
        written = self._raw.beginText(x, PAGE_HEIGHT - base)
        written.setFont(run.glyphs.font, run.style.size)
        written.setFillColor(rgb(run.style.colour))
        written.textOut(text)
        self._canvas.drawText(written)

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
        path = self._raw.beginPath()
        bottom = PAGE_HEIGHT - top - height
        if radius:
            path.roundRect(left, bottom, width, height, radius)
        else:
            path.rect(left, bottom, width, height)
        self._paint(path, fill, edge, edge_width)

    def stroke(self, points: Iterable[tuple[float, float]], colour: str, width: float) -> None:
        """Draw a line through the points."""
        path = self._raw.beginPath()
        for place, (x, y) in enumerate(points):
            (path.lineTo if place else path.moveTo)(x, PAGE_HEIGHT - y)
        self._paint(path, None, colour, width)

    def polygon(
        self, points: Iterable[tuple[float, float]], fill: str | None, edge: str | None = None, edge_width: float = 0.5
    ) -> None:
        """Paint a closed surface."""
        path = self._raw.beginPath()
        for place, (x, y) in enumerate(points):
            (path.lineTo if place else path.moveTo)(x, PAGE_HEIGHT - y)
        path.close()
        self._paint(path, fill, edge, edge_width)

    def circle(self, x: float, y: float, radius: float, edge: str, edge_width: float) -> None:
        """Draw a circle around a point."""
        path = self._raw.beginPath()
        path.circle(x, PAGE_HEIGHT - y, radius)
        self._paint(path, None, edge, edge_width)

    def hatched(self, box: tuple[float, float, float, float], colour: str) -> None:
        """Fill a rectangle with hatch lines and draw its edge."""
        path = self._raw.beginPath()
        for segment in hatch(*box, HATCH_PITCH):
            path.moveTo(segment.x1, PAGE_HEIGHT - segment.y1)
            path.lineTo(segment.x2, PAGE_HEIGHT - segment.y2)
        self._paint(path, None, colour, HATCH_WIDTH)
        self.rectangle(box, None, colour, 0.6)

    def _paint(self, path: Any, fill: str | None, edge: str | None, edge_width: float) -> None:
        if fill:
            self._raw.setFillColorRGB(*rgb(fill))
        if edge:
            self._raw.setStrokeColorRGB(*rgb(edge))
            self._raw.setLineWidth(edge_width)
        self._canvas.drawPath(path, stroke=int(bool(edge)), fill=int(bool(fill)))
