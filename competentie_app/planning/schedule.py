"""Spreads steps over the calendar: so many minutes a month, one step after the other, from a start date.

No step begins or is due in a weekend or on a day off.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from competentie_app.planning.problem import PlanProblem

SATURDAY = 5
LONGEST_BREAK = 62
"""Days that the search for a working day goes on."""

CHECK_DAYS = 14
"""A check is due within two weeks of the start."""


def spread(problem: PlanProblem, minutes: Sequence[int]) -> tuple[tuple[date, date] | None, ...]:
    """Return the day to begin and the due day of every step, in order; None for each when there is no pace.

    The pace is `minutes_per_month`; without it the steps fill the time until `end`. A year has 12 months
    and 365 days here, so a month is 30.4 days. With both given no step is due after `end`.
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
        spans.append(_on_working_days(problem, first, last))
    return tuple(spans)


def check_span(problem: PlanProblem) -> tuple[date, date]:
    """Return the day to begin and the due day of a check."""
    last = CHECK_DAYS if problem.end is None else max(0, min(CHECK_DAYS, (problem.end - problem.start).days))
    return _on_working_days(problem, 0, last)


def _on_working_days(problem: PlanProblem, first: int, last: int) -> tuple[date, date]:
    """Move a first day (counted from the start) forward and a last day back; within a weekend both go back."""
    begin = _working_day(problem, first, 1)
    due = _working_day(problem, last, -1)
    if begin is not None and due is not None and begin <= due:
        return begin, due
    day = due if due is not None and due >= problem.start else begin
    return (day, day) if day else (problem.start + timedelta(days=first), problem.start + timedelta(days=last))


def _working_day(problem: PlanProblem, number: int, step: int) -> date | None:
    """Return the nearest working day from a day on, in one direction; None when there is none within two months."""
    days = (problem.start + timedelta(days=number + step * away) for away in range(LONGEST_BREAK))
    return next((day for day in days if day.weekday() < SATURDAY and day not in problem.days_off), None)


def _minutes_per_year(problem: PlanProblem, total: int) -> int | None:
    if problem.minutes_per_month is not None:
        return problem.minutes_per_month * 12 or None
    if problem.end is None or problem.end < problem.start:
        return None
    days = (problem.end - problem.start).days + 1
    return max(1, -(-total * 365 // days))
