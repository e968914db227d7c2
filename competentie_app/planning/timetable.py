"""The time that a plan has: from a day to a day, so many minutes a month, weekends and days off left out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

SATURDAY = 5
LONGEST_BREAK = 62
"""Days that the search for a working day goes on."""

CHECK_DAYS = 14
"""A check is due within two weeks of the start."""

Span = tuple[date, date]
"""The day to begin and the due day, both inclusive."""


@dataclass(frozen=True, slots=True)
class Timetable:
    """`minutes_per_month` None: the steps fill the time until `end`. A year has 12 months and 365 days here."""

    start: date
    end: date | None = None
    minutes_per_month: int | None = None
    days_off: frozenset[date] = frozenset()

    def minutes_per_year(self, total: int) -> int | None:
        """Return the pace for a plan of `total` minutes; None when neither a pace nor an end is known."""
        if self.minutes_per_month is not None:
            return self.minutes_per_month * 12 or None
        if self.end is None or self.end < self.start:
            return None
        days = max(1, (self.end - self.start).days + 1 - self._off_until(self.end))
        return max(1, -(-total * 365 // days))

    def day(self, number: int) -> date:
        """Return the day so many days after the start, days off not counted; never after 31 December 9999.

        Days off never push a day beyond the end that it would not pass without them.
        """
        last = self.end or date.max
        plain = self._after(number)
        found, counted = plain, -1
        while counted != (off := self._off_until(found)):
            found, counted = self._after(number + off), off
        return max(plain, min(found, last))

    def _after(self, number: int) -> date:
        return self.start + timedelta(days=min(number, (date.max - self.start).days))

    def _off_until(self, day: date) -> int:
        """How many days off there are from the start to a day."""
        return sum(self.start <= each <= day for each in self.days_off)

    def on_working_days(self, first: date, last: date) -> Span:
        """Move a first day forward and a last day back; when nothing is left between them both go back."""
        begin, due = self._working_day(first, 1), self._working_day(last, -1)
        if begin is not None and due is not None and begin <= due:
            return begin, due
        day = due if due is not None and due >= self.start else begin
        return (day, day) if day else (first, last)

    def check_span(self) -> Span:
        """Return the day to begin and the due day of a check."""
        last = CHECK_DAYS if self.end is None else max(0, min(CHECK_DAYS, (self.end - self.start).days))
        return self.on_working_days(self.start, self.day(last))

    def third(self, day: date) -> int:
        """Return in which third of the plan a day lies, 0 to 2; 0 without an end."""
        if self.end is None or self.end <= self.start:
            return 0
        days = (self.end - self.start).days + 1
        return max(0, min(2, 3 * (day - self.start).days // days))

    def _working_day(self, day: date, step: int) -> date | None:
        """Return the nearest working day in one direction; None when there is none within two months."""
        last = (date.max - day).days if step > 0 else (day - date.min).days
        days = (day + timedelta(days=step * away) for away in range(min(LONGEST_BREAK, last + 1)))
        return next((each for each in days if each.weekday() < SATURDAY and each not in self.days_off), None)
