"""Gaps as rows, for the command line and for exports: every number with what it is made of."""

from __future__ import annotations

from dataclasses import dataclass

from competentie_app.analysis.priorities import Priority, priorities
from competentie_app.analysis.shares import Nearness, Share, nearness_per_person, shares_per_person
from competentie_app.analysis.status import NO_LEVEL, GapStatus
from competentie_app.app.round_view import RoundView
from competentie_app.dossier.records import Employee


@dataclass(frozen=True, slots=True)
class GapRow:
    """One person and competency of which something is asked. Levels and gaps are None where no level counts.

    `priority` is None without a gap and in unranked dimensions.
    """

    employee: Employee
    competency_id: str
    status: GapStatus
    target_level: int
    level_low: int | None
    level_high: int | None
    gap_low: int | None
    gap_high: int | None
    weight: int
    critical: bool
    priority: Priority | None


@dataclass(frozen=True, slots=True)
class PersonGaps:
    """One person's rows, in the order of the model, with the share at target and the nearness."""

    employee: Employee
    takes_part: bool
    rows: tuple[GapRow, ...]
    share: Share
    nearness: Nearness


def gaps_per_person(view: RoundView) -> tuple[PersonGaps, ...]:
    """Return everybody of the view, in its order."""
    shares, nearnesses = shares_per_person(view.gaps), nearness_per_person(view.gaps)
    return tuple(
        PersonGaps(employee, bool(view.ratings.counts[row]), _rows(view, row), shares[row], nearnesses[row])
        for row, employee in enumerate(view.employees)
    )


def _rows(view: RoundView, person: int) -> tuple[GapRow, ...]:
    ranked = {priority.factors.competency_id: priority for priority in priorities(view.gaps, person).ranked}
    asked = view.ratings.asked[person].nonzero()[0].tolist()
    return tuple(_row(view, person, column, ranked) for column in asked)


def _row(view: RoundView, person: int, column: int, ranked: dict[str, Priority]) -> GapRow:
    gaps, cell = view.gaps, (person, column)
    competency_id = view.ratings.competency_ids[column]

    def level(value: int) -> int | None:
        return None if value == NO_LEVEL else value

    return GapRow(
        employee=view.employees[person],
        competency_id=competency_id,
        status=GapStatus(int(gaps.status[cell])),
        target_level=int(view.ratings.targets[cell]),
        level_low=level(int(gaps.level_low[cell])),
        level_high=level(int(gaps.level_high[cell])),
        gap_low=level(int(gaps.gap_low[cell])),
        gap_high=level(int(gaps.gap_high[cell])),
        weight=int(view.ratings.weights[cell]),
        critical=bool(view.ratings.critical[cell]),
        priority=ranked.get(competency_id),
    )
