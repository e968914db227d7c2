"""Reads the pages of a PDF: sizes, text and pictures, as plain values.

The library is not made for several threads at once, so everything here runs in the one worker of the window.
"""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass

MOST_PIXELS = 5000
"""Longest width of a picture: A4 at 600 dots per inch."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A page in pixels: 4 bytes each (blue, green, red, unused), rows of `stride` bytes."""

    width: int
    height: int
    stride: int
    content: bytes


@dataclass(frozen=True, slots=True)
class PdfFacts:
    """Sizes in points (1/72 inch) and the text, page by page."""

    sizes: tuple[tuple[float, float], ...]
    texts: tuple[str, ...]


def read_pdf(content: bytes) -> PdfFacts:
    """Read sizes and texts of all pages."""
    import pypdfium2

    sizes: list[tuple[float, float]] = []
    texts: list[str] = []
    with closing(pypdfium2.PdfDocument(content)) as document:
        for number in range(len(document)):
            with closing(document[number]) as page:
                sizes.append(page.get_size())
                with closing(page.get_textpage()) as text:
                    texts.append(text.get_text_range().replace("\r\n", "\n"))
    return PdfFacts(tuple(sizes), tuple(texts))


def draw_page(content: bytes, number: int, width: int) -> Picture:
    """Draw a page so that it is `width` pixels wide, at most `MOST_PIXELS`."""
    import pypdfium2

    with closing(pypdfium2.PdfDocument(content)) as document, closing(document[number]) as page:
        scale = min(width, MOST_PIXELS) / page.get_size()[0]
        with closing(page.render(scale=scale, prefer_bgrx=True)) as bitmap:
            return Picture(bitmap.width, bitmap.height, bitmap.stride, bytes(bitmap.buffer))
