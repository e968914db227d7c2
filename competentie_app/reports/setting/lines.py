"""Text into lines of a given width."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from competentie_app.reports.setting.fonts import FontBook
from competentie_app.reports.setting.script import Glyphs, clean, glyphs, is_right_to_left
from competentie_app.reports.setting.styles import Style

CAPITAL_HEIGHT = 0.727
"""Height of a capital of Inter, as a share of the type size."""
_PARTS = re.compile(r"[ \n]|[^ \n]+")
_AFTER = re.compile(r"(?<=[-/\u2013@._])")
"""A word too wide for its column breaks after one of these if it can."""


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of text in one style. `spoken`: what is read instead of a drawn sign, such as a tick box."""

    text: str
    style: Style
    spoken: str | None = None


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of a line in one font, `width` points wide."""

    glyphs: Glyphs
    style: Style
    width: float


@dataclass(frozen=True, slots=True)
class Line:
    """A line: its runs from left to right. `leading`: its height. `ends`: it is the last of its paragraph."""

    runs: tuple[Run, ...]
    width: float
    leading: float
    ends: bool

    def base(self) -> float:
        """Distance from the top of the line to its base line: capitals stand in the middle of the height."""
        size = max((run.style.size for run in self.runs), default=0.0)
        return (self.leading + CAPITAL_HEIGHT * size) / 2


@dataclass(frozen=True, slots=True)
class _Word:
    """Letters without a space between them, in one or more styles. `joined`: the rest of a word that was too wide."""

    spans: tuple[Span, ...]
    width: float
    joined: bool = False


def break_lines(spans: tuple[Span, ...], width: float, book: FontBook) -> tuple[Line, ...]:
    """Break spans into lines of at most `width` points; a line break in the text forces a new line.

    Text without a visible character gives no lines. A word too wide for a line is broken, never clipped.
    A book remembers what it broke: a page that tries several layouts asks for the same lines again.
    """
    known = book.broken.get((spans, width))
    if known is None:
        known = _broken(spans, width, book)
        book.remember(spans, width, known)
    return known


def _broken(spans: tuple[Span, ...], width: float, book: FontBook) -> tuple[Line, ...]:
    rows: list[list[_Word]] = []
    for paragraph in _paragraphs(spans, book):
        rows += _fill(paragraph, width, book)
    if not any(rows):
        return ()
    empty = spans[-1].style.leading
    last = len(rows) - 1
    return tuple(_line(row, empty, ends=place == last, book=book) for place, row in enumerate(rows))


def _paragraphs(spans: tuple[Span, ...], book: FontBook) -> Iterator[list[_Word]]:
    """Words between forced line breaks."""
    words: list[_Word] = []
    letters: list[Span] = []
    for part in _parts(spans):
        if part.text not in (" ", "\n"):
            letters.append(part)
            continue
        words += _word(letters, book)
        letters = []
        if part.text == "\n":
            yield words
            words = []
    yield words + _word(letters, book)


def _parts(spans: tuple[Span, ...]) -> Iterator[Span]:
    for span in spans:
        if span.spoken is not None:
            yield span
            continue
        for match in _PARTS.finditer(clean(span.text)):
            yield Span(match.group(), span.style)


def _word(letters: list[Span], book: FontBook, *, joined: bool = False) -> list[_Word]:
    if not letters:
        return []
    return [_Word(tuple(letters), sum(run.width for span in letters for run in _runs(span, book)), joined)]


def _fill(words: list[_Word], width: float, book: FontBook) -> list[list[_Word]]:
    """Put words in rows, each as full as it can be."""
    rows: list[list[_Word]] = [[]]
    used = 0.0
    for word in (part for whole in words for part in _fitting(whole, width, book)):
        style = word.spans[0].style
        space = 0.0 if word.joined or not rows[-1] else book.width(" ", style.font, style.size)
        # A thousandth of a point covers the rounding of sums.
        if rows[-1] and used + space + word.width > width + 0.001:
            rows.append([])
            used = space = 0.0
        rows[-1].append(word)
        used += space + word.width
    return rows


def _fitting(word: _Word, width: float, book: FontBook) -> list[_Word]:
    """The word itself, or its parts where it is wider than a line."""
    if word.width <= width:
        return [word]
    parts: list[_Word] = []
    for span in word.spans:
        for piece in _AFTER.split(span.text) if span.spoken is None else [span.text]:
            for fitting in _letters(Span(piece, span.style, span.spoken), width, book):
                parts += _word([fitting], book, joined=bool(parts))
    return parts


def _letters(span: Span, width: float, book: FontBook) -> list[Span]:
    """A span cut into pieces that fit; one letter at least."""
    if sum(run.width for run in _runs(span, book)) <= width:
        return [span]
    pieces = [""]
    for letter in span.text:
        longer = Span(pieces[-1] + letter, span.style)
        if pieces[-1] and sum(run.width for run in _runs(longer, book)) > width:
            pieces.append("")
        pieces[-1] += letter
    return [Span(piece, span.style, span.spoken) for piece in pieces]


def _runs(span: Span, book: FontBook) -> list[Run]:
    style = span.style
    pieces = glyphs(span.text, style.font, book)
    if span.spoken is not None:
        pieces = tuple(Glyphs(p.text, p.font, span.spoken if place == 0 else "") for place, p in enumerate(pieces))
    return [Run(piece, style, book.width(piece.text, piece.font, style.size)) for piece in pieces]


def _spaced(row: list[_Word]) -> Iterator[Span]:
    """The spans of a row, with the spaces between its words."""
    for place, word in enumerate(row):
        first = word.spans[0]
        space = "" if word.joined or place == 0 else " "
        yield Span(space + first.text, first.style, first.spoken)
        yield from word.spans[1:]


def _line(row: list[_Word], empty: float, *, ends: bool, book: FontBook) -> Line:
    runs: list[Run] = []
    for (style, spoken, backwards), group in groupby(_spaced(row), _kind):
        text = "".join(span.text for span in group)
        if backwards and text.startswith(" "):
            runs += _runs(Span(" ", style), book)
            text = text[1:]
        runs += _runs(Span(text, style, spoken), book)
    leading = max((run.style.leading for run in runs), default=empty)
    return Line(tuple(runs), sum(run.width for run in runs), leading, ends)


def _kind(span: Span) -> tuple[Style, str | None, bool]:
    return span.style, span.spoken, is_right_to_left(span.text)
