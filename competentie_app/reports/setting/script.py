"""Names in any script: what to draw for a text, and what it says where the drawing differs from it.

Arabic letters are joined and right-to-left words put in drawing order; a character that no shipped font has becomes a
visible sign. In both cases the true text goes along, so that it is read aloud, searched and copied as it is.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from itertools import groupby

from competentie_app.reports.setting.fonts import MISSING_SIGN, FontBook


@dataclass(frozen=True, slots=True)
class Glyphs:
    """A piece drawn in one font. `spoken`: what it says, None where the drawn characters say it themselves."""

    text: str
    font: str
    spoken: str | None = None


def clean(text: str) -> str:
    """Compose accents (NFC) and drop characters that cannot be set, such as controls; line breaks stay."""
    composed = unicodedata.normalize("NFC", text)
    if composed.isascii() and composed.isprintable():
        return composed
    return "".join(_settable(character) for character in composed)


def _settable(character: str) -> str:
    if character in "\n\u200c\u200d" or character.isprintable() or character in "\u00a0\u202f\u2009":
        return character
    return " " if unicodedata.category(character) in ("Zs", "Zl", "Zp") or character == "\t" else ""


def is_right_to_left(word: str) -> bool:
    """Tell whether a word has letters of a right-to-left script."""
    return not word.isascii() and any(unicodedata.bidirectional(character) in ("R", "AL") for character in word)


def glyphs(text: str, font: str, book: FontBook) -> tuple[Glyphs, ...]:
    """Split a text, in logical order and all of one direction, into pieces that one font can draw."""
    if text.isascii():
        return (Glyphs(text, font),)
    if is_right_to_left(text):
        return _right_to_left(text, font, book)
    return tuple(_pieces(text, font, book))


def _right_to_left(text: str, font: str, book: FontBook) -> tuple[Glyphs, ...]:
    import arabic_reshaper  # pyright: ignore[reportMissingTypeStubs]
    import bidi.algorithm  # pyright: ignore[reportMissingTypeStubs]

    joined = str(arabic_reshaper.reshape(text))
    drawn = _pieces(str(bidi.algorithm.get_display(joined, base_dir="R")), font, book)
    # One sentence is read as a whole: the first piece says it all, the others say nothing.
    return tuple(Glyphs(piece.text, piece.font, text if place == 0 else "") for place, piece in enumerate(drawn))


def _pieces(text: str, font: str, book: FontBook) -> list[Glyphs]:
    pieces: list[Glyphs] = []
    drawable = "".join(c for c in text if unicodedata.category(c) not in ("Cf", "Mn") or book.font_for(c, font))
    for name, group in groupby(drawable, lambda character: book.font_for(character, font)):
        part = "".join(group)
        pieces.append(Glyphs(part, name) if name else Glyphs(MISSING_SIGN * len(part), font, part))
    return pieces
