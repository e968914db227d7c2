"""Spreads steps over the calendar: so many minutes a month, one step after the other, from a start date."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from competentie_app.planning.problem import PlanProblem

CHECK_DAYS = 14
"""A check is due within two weeks of the start."""


def spread(problem: PlanProblem, minutes: Sequence[int]) -> tuple[tuple[date, date] | None, ...]:
    """Return first and last day of every step, in order; None for each when the problem sets no pace.

    The pace is `minutes_per_month`; without it the steps fill the time until `end`. A year has 12 months
    and 365 days here, so a month is 30.4 days. With both given the last day is never after `end`.
    """
    pace = _minutes_per_year(problem, sum(minutes))
    if pace is None:
        return (None,) * len(minutes)
    spans: list[tuple[date, date]] = []
    used = 0
    for amount in minutes:
        first = used * 365 // pace
        used += amount
        last = max(first, -(-used * 365 // pace) - 1)
        spans.append((problem.start + timedelta(days=first), problem.start + timedelta(days=last)))
    return tuple(spans)


def check_span(problem: PlanProblem) -> tuple[date, date]:
    """Return first and last day of a check."""
    last = problem.start + timedelta(days=CHECK_DAYS)
    return problem.start, last if problem.end is None else max(problem.start, min(last, problem.end))


def _minutes_per_year(problem: PlanProblem, total: int) -> int | None:
    if problem.minutes_per_month is not None:
        return problem.minutes_per_month * 12 or None
    if problem.end is None or problem.end < problem.start:
        return None
    days = (problem.end - problem.start).days + 1
    return max(1, -(-total * 365 // days))
