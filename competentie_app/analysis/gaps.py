"""The gap of each person and competency: what it is, how certain it is, and on which level it rests.

Rules (docs/architecture.md, "Rules of the model"):
gap = target - agreed level, at least 0; single and taken-over views give a provisional gap, as a range over the
self view and the manager's view, never their mean; discussed but not agreed gives no agreed gap; the manager's view
counts nowhere before the self view is in; some columns (attitudes) never rest on the manager's view alone.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from competentie_app.analysis.inputs import Bytes, Flags, Levels, RatingTable
from competentie_app.analysis.resolve import resolve
from competentie_app.analysis.status import NO_LEVEL, GapStatus
from competentie_app.dossier.ratings import HIGHEST_LEVEL_CODE

DIFFERENCE_TO_DISCUSS = 2
"""Self and manager this many levels apart: a subject for the talk (docs/architecture.md, "Rules of the model")."""


@dataclass(frozen=True, slots=True, eq=False)
class GapTable:
    """Gaps of n people by k competencies, in the order of `ratings`.

    `status`: `GapStatus` numbers. `level_low`, `level_high`: the range of levels that count (equal where one level
    counts). `gap_low`, `gap_high`: the gap under the highest and under the lowest of these levels, so low <= high.
    `difference`: |self - manager| where both are levels and something is asked. `NO_LEVEL` where there is none.
    """

    ratings: RatingTable
    status: Bytes
    level_low: Levels
    level_high: Levels
    gap_low: Levels
    gap_high: Levels
    difference: Levels

    @property
    def agreed(self) -> Flags:
        """bool[n, k]: the cell has an agreed gap; the only cells that count in shares, nearness and counts."""
        return self.status == int(GapStatus.AGREED)  # an enum would widen the bytes first

    @property
    def to_discuss(self) -> Flags:
        """bool[n, k]: self and manager are `DIFFERENCE_TO_DISCUSS` levels or more apart."""
        return self.difference >= DIFFERENCE_TO_DISCUSS

    @property
    def not_agreed(self) -> Flags:
        """bool[n, k]: discussed, both views stand."""
        return self.status == int(GapStatus.NOT_AGREED)

    def has_status(self, *wanted: GapStatus) -> Flags:
        """Return bool[n, k]: the cell has one of these statuses."""
        found = np.zeros(self.status.shape, dtype=np.bool_)
        for status in wanted:
            found |= self.status == int(status)
        return found


def find_gaps(ratings: RatingTable) -> GapTable:
    """Return status, range of levels, range of gaps and difference of every cell."""
    status, low, high = resolve(ratings)
    known = low != NO_LEVEL
    targets = ratings.targets.astype(np.int8)
    return GapTable(
        ratings=ratings,
        status=status,
        level_low=low,
        level_high=high,
        gap_low=_gap(targets, high, known),
        gap_high=_gap(targets, low, known),
        difference=_difference(ratings),
    )


def _gap(targets: Levels, levels: Levels, known: Flags) -> Levels:
    """max(0, target - level); `NO_LEVEL` where no level counts."""
    return _only_where(known, np.maximum(targets - levels, np.int8(0)))


def _difference(ratings: RatingTable) -> Levels:
    """|self - manager| where both are levels and something is asked; both views are then in."""
    own, manager = ratings.self_codes, ratings.manager_codes
    both = (own <= HIGHEST_LEVEL_CODE) & (manager <= HIGHEST_LEVEL_CODE) & ratings.asked
    return _only_where(both, np.abs(own.astype(np.int8) - manager.astype(np.int8)))


def _only_where(known: Flags, values: Levels) -> Levels:
    """Return the values where known, else `NO_LEVEL`: in arithmetic, five times as quick as choosing."""
    return (values - np.int8(NO_LEVEL)) * known + np.int8(NO_LEVEL)
