"""How much is known of one person and competency."""

from __future__ import annotations

from enum import IntEnum

NO_LEVEL = -1
"""In the int8 arrays of the analysis: there is no level, gap or difference here."""


class GapStatus(IntEnum):
    """How much is known of one cell. The four non-ratings stay apart; none of them is ever a level."""

    NOT_TAKING_PART = 0
    """The person does not take part in this round: leaves every denominator."""
    NOT_ASKED = 1
    """No persona asks it, or an exemption."""
    NOT_APPLICABLE = 2
    EMPTY = 3
    """Nothing known, which includes a manager's view that still waits for the self view."""
    DONT_KNOW = 4
    PREFER_NOT_TO_SAY = 5
    PROVISIONAL = 6
    """A range over the views that count."""
    TAKEN_OVER = 7
    """Equal views accepted in bulk: known, yet provisional."""
    NOT_AGREED = 8
    """Discussed, both views stand: a provisional range, and no agreed gap."""
    AGREED = 9


UNKNOWN = (GapStatus.EMPTY, GapStatus.DONT_KNOW, GapStatus.PREFER_NOT_TO_SAY)
"""Asked, yet no level counts: left out of every share, and named beside it."""
PROVISIONAL = (GapStatus.PROVISIONAL, GapStatus.TAKEN_OVER)
"""A level counts, but no dated talk agreed on it."""
