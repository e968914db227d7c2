"""Looks for words in a PDF and tells where they stand on its pages. Runs in the one worker, as all of this library."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass
from typing import Any

MOST_HITS = 999
"""More than anybody walks through."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A place: page from 0, and a box per line (left, top, right, bottom) in shares of the page's width and height."""

    page: int
    boxes: tuple[tuple[float, float, float, float], ...]


def find_words(content: bytes, words: str) -> tuple[Hit, ...]:
    """All places of the words, in order, whatever the case of the letters. Nothing for blank words."""
    import pypdfium2

    hits: list[Hit] = []
    if words.strip():
        with closing(pypdfium2.PdfDocument(content)) as document:
            for number in range(len(document)):
                with closing(document[number]) as page, closing(page.get_textpage()) as text:
                    hits += _on_page(number, page.get_size(), text, words.strip())
    return tuple(hits[:MOST_HITS])


def _on_page(number: int, size: tuple[float, float], text: Any, words: str) -> list[Hit]:
    width, height = size
    hits: list[Hit] = []
    with closing(text.search(words)) as searcher:
        while (found := searcher.get_next()) is not None and len(hits) < MOST_HITS:
            boxes = [text.get_rect(place) for place in range(text.count_rects(*found))]
            shares = [
                (left / width, 1 - top / height, right / width, 1 - bottom / height)
                for left, bottom, right, top in boxes
            ]
            hits.append(Hit(number, tuple(shares)))
    return hits
