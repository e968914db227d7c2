"""Needs per competency: how many people are below target, the sum of their priorities, and Borich's score.

Borich's mean weighted discrepancy score (MWDS) ranks training needs of a group: per person the discrepancy between
what should be and what is, times the mean importance of the competency, averaged over the people.
Source: G. D. Borich, "A needs assessment model for conducting follow-up studies", Journal of Teacher Education 31(3),
1980, pages 39-42. What the parts are here is in `definition`:

* what should be: the target level; what is: the agreed level. The discrepancy keeps its sign, as with Borich, so
  that people above target weigh up against people below it; a gap (never below 0) does not.
* importance: the weight that the persona gives (1 to 3), times 1.5 where critical.

Only agreed levels count. Columns of unranked dimensions (attitudes) have no priority, no score and no order.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

import numpy as np

from competentie_app.analysis.gaps import GapTable
from competentie_app.analysis.left_out import LeftOut, left_out_per_competency
from competentie_app.texts import Message, msg


class NeedOrder(StrEnum):
    """By what the ranked competencies are put in an order."""

    PEOPLE = "people"
    """Most people with an agreed level below target."""
    PRIORITY = "priority"
    """Largest sum of priorities."""
    DISCREPANCY = "discrepancy"
    """Highest mean weighted discrepancy."""


@dataclass(frozen=True, slots=True)
class CompetencyNeed:
    """The need in one competency. `n`: people with an agreed level; `below`: those under target.

    `doubled_priority`: sum of the doubled priorities of these gaps. `discrepancy_sum`: sum of target - agreed level,
    which may be negative. `doubled_importance_sum`: sum of the doubled importance of the n people. The latter three
    are None for an unranked competency. `column`: its place in the table.
    """

    competency_id: str
    column: int
    ranked: bool
    n: int
    below: int
    doubled_priority: int | None
    discrepancy_sum: int | None
    doubled_importance_sum: int | None
    left_out: LeftOut

    @property
    def exact_score(self) -> Fraction | None:
        """Borich's score, exact; None where nothing is agreed or nothing may be ranked."""
        if self.discrepancy_sum is None or self.doubled_importance_sum is None or not self.n:
            return None
        return Fraction(self.discrepancy_sum * self.doubled_importance_sum, 2 * self.n * self.n)

    @property
    def score(self) -> float | None:
        """Borich's mean weighted discrepancy score, as a number to show."""
        exact = self.exact_score
        return None if exact is None else float(exact)

    @property
    def mean_discrepancy(self) -> float | None:
        """Mean of target - agreed level, in levels."""
        return None if self.discrepancy_sum is None or not self.n else self.discrepancy_sum / self.n

    @property
    def mean_importance(self) -> float | None:
        """Mean of weight x 1.5 if critical, from 1 to 4.5."""
        return None if self.doubled_importance_sum is None or not self.n else self.doubled_importance_sum / 2 / self.n


@dataclass(frozen=True, slots=True)
class NeedsInOrder:
    """`ranked`: largest need first. `unranked` (attitudes): in the order of the model, whatever their counts."""

    order: NeedOrder
    ranked: tuple[CompetencyNeed, ...]
    unranked: tuple[CompetencyNeed, ...]


def needs_per_competency(gaps: GapTable) -> tuple[CompetencyNeed, ...]:
    """Return the need in each competency, in the order of the columns. Only agreed levels count."""
    table, agreed = gaps.ratings, gaps.agreed
    importance = np.where(agreed, table.weights * np.where(table.critical, 3, 2), 0).astype(np.int64)
    discrepancy = np.where(agreed, table.targets.astype(np.int64) - gaps.level_low, 0)
    gap = np.where(agreed, gaps.gap_low, 0)
    sums = (
        agreed.sum(axis=0),
        (gap > 0).sum(axis=0),
        (gap * importance).sum(axis=0),
        discrepancy.sum(axis=0),
        importance.sum(axis=0),
    )
    rows = zip(*(each.tolist() for each in sums), strict=True)
    facts = zip(table.competency_ids, table.ranked.tolist(), rows, left_out_per_competency(gaps), strict=True)
    return tuple(
        CompetencyNeed(name, column, ranked, n, below, *(values if ranked else (None, None, None)), left_out=out)
        for column, (name, ranked, (n, below, *values), out) in enumerate(facts)
    )


def in_order(needs: Sequence[CompetencyNeed], order: NeedOrder) -> NeedsInOrder:
    """Return the needs in an order; equal ones stay in the order of the model, those without agreed levels last."""
    ranked = sorted((need for need in needs if need.ranked), key=_KEYS[order], reverse=True)
    return NeedsInOrder(order, tuple(ranked), tuple(need for need in needs if not need.ranked))


def _with_levels(need: CompetencyNeed, size: Fraction | int | None) -> tuple[bool, Fraction | int]:
    return need.n > 0, 0 if size is None else size


_KEYS: dict[NeedOrder, Callable[[CompetencyNeed], tuple[bool, Fraction | int]]] = {
    NeedOrder.PEOPLE: lambda need: _with_levels(need, need.below),
    NeedOrder.PRIORITY: lambda need: _with_levels(need, need.doubled_priority),
    NeedOrder.DISCREPANCY: lambda need: _with_levels(need, need.exact_score),
}


def definition(order: NeedOrder) -> Message:
    """Return what an order means, in full: the page shows it one click away."""
    return {
        NeedOrder.PEOPLE: msg("The number of people whose agreed level is below their target level."),
        NeedOrder.PRIORITY: msg(
            "The sum of the priorities of everybody with an agreed gap. "
            "Priority = gap × weight (1 to 3) × 1.5 if the competency is critical for the persona."
        ),
        NeedOrder.DISCREPANCY: msg(
            "Mean weighted discrepancy score (Borich, 1980) = mean discrepancy × mean importance. "
            "Discrepancy = target level − agreed level of a person; it is negative for who is above target, "
            "so that people above and below target weigh up against each other. "
            "Importance = weight of the persona (1 to 3) × 1.5 if critical. "
            "Only people with an agreed level count (n). Attitudes have no score. "
            "Levels are steps, not measures: read the score as an order, not as an amount."
        ),
    }[order]
