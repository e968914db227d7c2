"""Proposes a day for every session: spread over the span, on working days, with what must come first first.

Nobody has two sessions on one day. Where it can be, nobody has more learning in a month than fits in one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

SATURDAY = 5
LEAD_DAYS = 14
"""Days between the start and the first session: time to invite people."""


@dataclass(frozen=True, slots=True)
class Meeting:
    """A session to give a day. `after`: places (in the list) of meetings that come before it; `not_before`: a day."""

    member_ids: tuple[str, ...]
    minutes: int
    after: frozenset[int] = frozenset()
    not_before: date | None = None


@dataclass(slots=True)
class Diary:
    """What is set already. `limits`: minutes a month per member; a single session may be longer than that."""

    limits: dict[str, int | None]
    busy: dict[str, set[date]] = field(default_factory=dict[str, set[date]])
    used: dict[tuple[str, int, int], int] = field(default_factory=dict[tuple[str, int, int], int])

    def suits(self, meeting: Meeting, day: date, *, by_month: bool) -> bool:
        """Whether everybody is free on a day, and has time left in that month."""
        for key in meeting.member_ids:
            if day in self.busy.get(key, ()):
                return False
            used = self.used.get((key, day.year, day.month), 0)
            limit = self.limits.get(key)
            if by_month and limit is not None and used and used + meeting.minutes > limit:
                return False
        return True

    def take(self, meeting: Meeting, day: date) -> None:
        """Write a meeting down."""
        for key in meeting.member_ids:
            self.busy.setdefault(key, set()).add(day)
            month = (key, day.year, day.month)
            self.used[month] = self.used.get(month, 0) + meeting.minutes


def spread_meetings(
    meetings: Sequence[Meeting], start: date, end: date, days_off: frozenset[date], diary: Diary
) -> tuple[date | None, ...]:
    """Return a day per meeting, in the order given, which must respect `after`; None where the span has no day for it.

    `diary`: what is set already; the meetings are written down in it.
    """
    days = _working_days(start, end, days_off)
    found: list[date | None] = []
    for place, meeting in enumerate(meetings):
        day = _day_of(meeting, _possible(meeting, days, found), _ideal(days, place, len(meetings)), diary)
        if day is not None:
            diary.take(meeting, day)
        found.append(day)
    return tuple(found)


def _working_days(start: date, end: date, days_off: frozenset[date]) -> list[date]:
    days = (start + timedelta(days=number) for number in range((end - start).days + 1))
    working = [day for day in days if day.weekday() < SATURDAY and day not in days_off]
    return [day for day in working if day >= start + timedelta(days=LEAD_DAYS)] or working


def _ideal(days: Sequence[date], place: int, count: int) -> date | None:
    return days[len(days) * place // count] if days else None


def _possible(meeting: Meeting, days: Sequence[date], found: Sequence[date | None]) -> list[date]:
    earlier = [found[place] for place in meeting.after]
    if None in earlier:
        return []
    after = max((day for day in earlier if day is not None), default=None)
    return [
        day
        for day in days
        if (after is None or day > after) and (meeting.not_before is None or day > meeting.not_before)
    ]


def _day_of(meeting: Meeting, days: Sequence[date], ideal: date | None, diary: Diary) -> date | None:
    """The first day from the ideal one on that suits, else the last one before; at need in a full month."""
    if ideal is None:
        return None
    later = [day for day in days if day >= ideal]
    earlier = [day for day in reversed(days) if day < ideal]
    for by_month in (True, False):
        for day in (*later, *earlier):
            if diary.suits(meeting, day, by_month=by_month):
                return day
    return None
