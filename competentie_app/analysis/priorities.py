"""Which gap of a person first: gap x weight x 1.5 if critical, in words, with its factors.

Priorities are whole numbers, doubled, so that 1.5 stays exact: gap x weight x 2, or x 3 if critical.
Competencies of unranked dimensions (attitudes) have no priority, no band and no order of their own.
Source: docs/architecture.md, "Rules of the model".
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from competentie_app.analysis.gaps import GapTable
from competentie_app.analysis.status import GapStatus

DOUBLED_FIRST = 9
"""Doubled priority from which a gap comes first: 4.5, such as one level of a critical competency of weight 3."""
DOUBLED_NEXT = 4
"""Doubled priority from which a gap comes next: 2, such as one level of weight 2. Below it can wait."""


class Band(StrEnum):
    """Priority in words: eerst, daarna, kan wachten."""

    FIRST = "first"
    NEXT = "next"
    CAN_WAIT = "can_wait"


@dataclass(frozen=True, slots=True)
class Factors:
    """What a priority is made of. The range of the gap is one number where the level is agreed."""

    competency_id: str
    status: GapStatus
    level_low: int
    level_high: int
    target_level: int
    gap_low: int
    gap_high: int
    weight: int
    critical: bool

    @property
    def agreed(self) -> bool:
        """The gap is agreed; otherwise everything that follows from it is provisional."""
        return self.status == GapStatus.AGREED


@dataclass(frozen=True, slots=True)
class Priority:
    """The priority of one gap, doubled. `band_low` is None where the smallest gap is none at all."""

    factors: Factors
    doubled_low: int
    doubled_high: int
    band_low: Band | None
    band_high: Band


@dataclass(frozen=True, slots=True)
class Priorities:
    """Gaps of one person. `ranked`: heaviest first. `unranked`: in the order of the model, without priority."""

    ranked: tuple[Priority, ...]
    unranked: tuple[Factors, ...]


def doubled_priority(gap: int, weight: int, critical: bool) -> int:
    """Return twice gap x weight x 1.5 if critical: a whole number."""
    return gap * weight * (3 if critical else 2)


def band_of(doubled: int) -> Band | None:
    """Return the band of a doubled priority; None where there is no gap (0)."""
    if doubled <= 0:
        return None
    if doubled >= DOUBLED_FIRST:
        return Band.FIRST
    return Band.NEXT if doubled >= DOUBLED_NEXT else Band.CAN_WAIT


def priorities(gaps: GapTable, person: int) -> Priorities:
    """Return the gaps of the person in row `person` that are, or may be, above 0.

    Order of the ranked ones: what is certain first (the priority of the smallest gap), then the priority of the
    widest gap, then the order of the columns.
    """
    found = [(column, _factors(gaps, person, column)) for column in (gaps.gap_high[person] > 0).nonzero()[0].tolist()]
    ranked = gaps.ratings.ranked
    weighed = [_priority(factors) for column, factors in found if ranked[column]]
    weighed.sort(key=lambda priority: (-priority.doubled_low, -priority.doubled_high))
    return Priorities(tuple(weighed), tuple(factors for column, factors in found if not ranked[column]))


def _priority(factors: Factors) -> Priority:
    low = doubled_priority(factors.gap_low, factors.weight, factors.critical)
    high = doubled_priority(factors.gap_high, factors.weight, factors.critical)
    widest = band_of(high)
    assert widest is not None  # only gaps above 0 get here
    return Priority(factors, low, high, band_of(low), widest)


def _factors(gaps: GapTable, person: int, column: int) -> Factors:
    table, cell = gaps.ratings, (person, column)
    return Factors(
        competency_id=table.competency_ids[column],
        status=GapStatus(int(gaps.status[cell])),
        level_low=int(gaps.level_low[cell]),
        level_high=int(gaps.level_high[cell]),
        target_level=int(table.targets[cell]),
        gap_low=int(gaps.gap_low[cell]),
        gap_high=int(gaps.gap_high[cell]),
        weight=int(table.weights[cell]),
        critical=bool(table.critical[cell]),
    )
