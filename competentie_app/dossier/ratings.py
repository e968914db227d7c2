"""What one view says of one competency, as one byte: a level or a reason why there is none.

Source of the codes: docs/architecture.md. None of the non-ratings is ever 0, averaged or counted as met.
"""

from __future__ import annotations

from enum import IntEnum, StrEnum

EMPTY = 255
NOT_APPLICABLE = 254
DONT_KNOW = 253
PREFER_NOT_TO_SAY = 252
HIGHEST_LEVEL_CODE = 9
NON_RATINGS = (EMPTY, NOT_APPLICABLE, DONT_KNOW, PREFER_NOT_TO_SAY)


class View(StrEnum):
    """Whose view a sheet holds. They stand side by side and are never averaged."""

    SELF = "self"
    MANAGER = "manager"
    AGREED = "agreed"


class AgreedState(IntEnum):
    """How the level of an agreed sheet came about, one per competency."""

    NONE = 0
    AGREED = 1
    """Agreed in a dated talk: the only state that gives an agreed gap."""
    TAKEN_OVER = 2
    """Equal views accepted in bulk: provisional."""
    NOT_AGREED = 3
    """Discussed, not agreed: both views stand, with remarks; there is no agreed level."""


def is_level(code: int) -> bool:
    """Tell whether a byte is a level (0-9) and not one of the four non-ratings."""
    return 0 <= code <= HIGHEST_LEVEL_CODE
