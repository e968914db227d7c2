"""Which levels count for one cell, out of the three views. The rule is `settle`; tables look it up.

One cell has 14 x 14 x 14 codes, 4 states and 2 kinds of column: few enough to settle each of them once and then
look up millions of cells, which is what makes an organisation of 50,000 people quick.
"""

from __future__ import annotations

from functools import cache
from itertools import product

import numpy as np
from numpy.typing import NDArray

from competentie_app.analysis.inputs import Bytes, Flags, Levels, RatingTable
from competentie_app.analysis.status import NO_LEVEL, GapStatus
from competentie_app.dossier.ratings import (
    DONT_KNOW,
    EMPTY,
    HIGHEST_LEVEL_CODE,
    NON_RATINGS,
    NOT_APPLICABLE,
    PREFER_NOT_TO_SAY,
    AgreedState,
    is_level,
)

Outcome = tuple[GapStatus, int, int]
"""Status, lowest and highest level that count (both `NO_LEVEL` where none does)."""

_STATUS_OF_NON_RATING = {
    EMPTY: GapStatus.EMPTY,
    NOT_APPLICABLE: GapStatus.NOT_APPLICABLE,
    DONT_KNOW: GapStatus.DONT_KNOW,
    PREFER_NOT_TO_SAY: GapStatus.PREFER_NOT_TO_SAY,
}


def settle(self_code: int, manager_code: int, agreed_code: int, state: AgreedState, manager_alone: bool) -> Outcome:
    """Return what counts for one cell of which a level is asked.

    * Agreed: the agreed code stands, whatever the views say. An agreed state without a code agrees on nothing.
    * Taken over: only where both views and the agreed code are the same; otherwise the views are read again.
    * Discussed, not agreed: the views that count give a range.
    * Otherwise: the views that count give a provisional range; where none has a level, the self view's word stands.
    """
    if state == AgreedState.AGREED and agreed_code != EMPTY:
        return _single(GapStatus.AGREED, agreed_code)
    if state == AgreedState.TAKEN_OVER and self_code == manager_code == agreed_code:
        return _single(GapStatus.TAKEN_OVER, agreed_code)
    levels = levels_that_count(self_code, manager_code, manager_alone)
    if not levels:
        return _single(GapStatus.PROVISIONAL, self_code if not is_level(self_code) else EMPTY)
    status = GapStatus.NOT_AGREED if state == AgreedState.NOT_AGREED else GapStatus.PROVISIONAL
    return status, min(levels), max(levels)


def levels_that_count(self_code: int, manager_code: int, manager_alone: bool) -> tuple[int, ...]:
    """Return the levels of the self view and the manager's view that count, without an agreed level.

    The manager's view waits for the self view: it counts when the self view gives a level, or when the person
    answered without one (declined, does not know, n.v.t.) and the column may rest on the manager's view alone.
    """
    own = (self_code,) if is_level(self_code) else ()
    manager_counts = is_level(manager_code) and self_code != EMPTY and (bool(own) or manager_alone)
    return (*own, manager_code) if manager_counts else own


def resolve(ratings: RatingTable) -> tuple[Bytes, Levels, Levels]:
    """Return status uint8[n, k], lowest and highest level int8[n, k] of every cell."""
    views = (ratings.self_codes, ratings.manager_codes, ratings.agreed_codes, ratings.agreed_states)
    packed = _outcomes().take(places(*views, ratings.asked, ratings.manager_alone))
    first = packed.astype(np.uint8)  # the low byte
    status = first & np.uint8(15)
    status[~ratings.counts] = GapStatus.NOT_TAKING_PART
    low = (first >> np.uint8(4)).view(np.int8) + np.int8(NO_LEVEL)
    high = (packed >> np.uint16(8)).astype(np.uint8).view(np.int8)
    return status, low, high


def _single(status: GapStatus, code: int) -> Outcome:
    """One code settles the cell: `status` if it is a level, else the status of that non-rating."""
    if is_level(code):
        return status, code, code
    return _STATUS_OF_NON_RATING[code], NO_LEVEL, NO_LEVEL


def places(
    own: Bytes, manager: Bytes, agreed: Bytes, states: Bytes, asked: Flags, manager_alone: Flags
) -> NDArray[np.uint16]:
    """Place of each cell in the table of outcomes: the low four bits tell the 14 codes apart.

    Built in bytes, which is quick: a shift to the left drops the high bits by itself.
    """
    flags = states | manager_alone.view(np.uint8) << np.uint8(2) | asked.view(np.uint8) << np.uint8(3)
    place = ((agreed & np.uint8(15)) | flags << np.uint8(4)).astype(np.uint16) << np.uint16(8)
    place |= (own & np.uint8(15)) | manager << np.uint8(4)
    return place


@cache
def statuses() -> Bytes:
    """The `GapStatus` at every place, for who needs no more than that."""
    return _outcomes().astype(np.uint8) & np.uint8(15)


@cache
def _outcomes() -> NDArray[np.uint16]:
    """Settle every combination once (some 20 ms, then kept): a constant of the rules, not of any data.

    Four bits status, four bits lowest level + 1, a byte highest level. Half of the places are cells that nobody asked.
    """
    codes = (*range(HIGHEST_LEVEL_CODE + 1), *NON_RATINGS)
    packed = np.full(1 << 16, GapStatus.NOT_ASKED | (NO_LEVEL & 255) << 8, dtype=np.uint16)
    for alone, state, agreed, manager, own in product((False, True), AgreedState, codes, codes, codes):
        place = own & 15 | (manager & 15) << 4 | (agreed & 15) << 8 | state << 12 | alone << 14 | 1 << 15
        status, low, high = settle(own, manager, agreed, state, alone)
        packed[place] = status | (low - NO_LEVEL) << 4 | (high & 255) << 8
    return packed
