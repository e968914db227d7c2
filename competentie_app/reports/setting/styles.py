"""Type and colours of the pages. Points; colours as six hexadecimal digits, with their contrast on white."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache

from competentie_app.reports.setting.fonts import BOLD, ITALIC, REGULAR, SEMIBOLD

MM = 72 / 25.4
PAGE_WIDTH = 210 * MM
PAGE_HEIGHT = 297 * MM
MARGIN = 17 * MM

INK = "18212D"  # 16.3
GREY = "465263"  # 8.0
FAINT = "5C6878"  # 5.7: the lightest that carries meaning
LINE = "C6CED8"
HAIRLINE = "DCE1E8"
RULE = "18212D"
DATA = "3A485C"  # 9.3
TRACK = "EEF1F4"
MARK = "F2B705"


class Align(StrEnum):
    """Where text stands in its column."""

    LEFT = "left"
    RIGHT = "right"
    CENTRE = "centre"


@dataclass(frozen=True, slots=True)
class Style:
    """How a text is set: font, size and distance between base lines (points), colour."""

    font: str
    size: float
    leading: float
    colour: str = INK

    def bold(self) -> Style:
        """The same in semi-bold."""
        return _with(self, font=SEMIBOLD)

    def in_colour(self, colour: str) -> Style:
        """The same in another colour."""
        return _with(self, colour=colour)


@lru_cache(maxsize=128)
def _with(style: Style, **changed: str) -> Style:
    """Pages ask for the same few styles thousands of times."""
    return replace(style, **changed)


TITLE = Style(SEMIBOLD, 21, 25)
SUBTITLE = Style(REGULAR, 9.5, 13, GREY)
HEADING = Style(SEMIBOLD, 11.5, 14.5)
SUBHEADING = Style(SEMIBOLD, 9, 12)
BODY = Style(REGULAR, 9, 12.4)
CELL = Style(REGULAR, 8.5, 10.9)
CELL_NOTE = Style(REGULAR, 8, 10.6, GREY)
HEAD = Style(SEMIBOLD, 8, 10.5, GREY)
NOTE = Style(REGULAR, 8, 11, GREY)
NOTE_ITALIC = Style(ITALIC, 8, 11, GREY)
FIGURE = Style(SEMIBOLD, 20, 24)
SMALL = Style(REGULAR, 7.5, 10, GREY)
LETTERHEAD = Style(BOLD, 8.5, 11)
