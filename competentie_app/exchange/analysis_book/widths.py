"""How wide a column has to be for its words, in digits of the standard font, and how high a row."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from textwrap import wrap

NARROWEST, WIDEST = 9.0, 60.0
NARROW, UPRIGHT = 9.0, 7.0
LINE = 15.0
"""Height of a line of text, in points."""
_SIGN = 6.2
"""Length of a sign of a bold head that is written upwards, in points."""
_FILTER = 3
"""Room for the button of the filter beside a head."""


def text_width(text: str) -> int:
    """Digits that a text is wide; East Asian signs take two."""
    return sum(2 if unicodedata.east_asian_width(sign) in "WF" else 1 for sign in text)


def narrow_width(head: str) -> float:
    """Return the width for numbers, that shows the longest word of the head whole."""
    return max(NARROW, max((text_width(word) for word in head.split()), default=0) + _FILTER)


def upright_height(head: str) -> float:
    """Return the height, in points, of a head that is written upwards above the button of its filter."""
    return _SIGN * text_width(head) + LINE + 6


def column_width(head: str, words: Iterable[str]) -> float:
    """Return the width that shows most words whole, within reason; a head may take two lines."""
    widest = max((text_width(word) for word in words), default=0)
    longest_word = max((text_width(word) for word in head.split()), default=0)
    in_two = max(longest_word, (text_width(head) + 1) // 2)
    return min(max(NARROWEST, widest + 1.5, in_two + _FILTER), WIDEST)


def lines_needed(text: str, width: float) -> int:
    """Lines that a text takes in a column so wide."""
    room = max(4, int(width * text_room(text)))
    return sum(len(wrap(line, room)) or 1 for line in text.split("\n"))


def text_room(text: str) -> float:
    """Signs of this text for each digit of width: East Asian ones are twice as wide."""
    return 0.5 if text and text_width(text) > 1.5 * len(text) else 1.0
