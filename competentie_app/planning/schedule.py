"""Spreads steps over the calendar: so many minutes a month, one step after the other, from a start date.

No step begins or is due in a weekend or on a day off, unless somebody laid that day down. What an event waits for is
due before the event, and what waits for it begins after.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from competentie_app.planning.items import Item
from competentie_app.planning.timetable import Span, Timetable

ONE_DAY = timedelta(days=1)


def spread(timetable: Timetable, items: Sequence[Item]) -> tuple[Span | None, ...]:
    """Return the day to begin and the due day of every step, in order; None where there is no pace and no laid day.

    The pace is `minutes_per_month`; without it the steps fill the time until `end`. A year has 12 months
    and 365 days here, so a month is 30.4 days. With both given no step is due after `end` that fits in the hours.
    """
    pace = timetable.minutes_per_year(sum(item.minutes for item in items))
    latest = _latest(items)
    dues: dict[str, tuple[date, bool]] = {}
    spans: list[Span | None] = []
    used = 0
    for item in items:
        found = _laid_down(item)
        if pace is not None:
            first = used * 365 // pace
            used += item.minutes
            last = max(first, -(-used * 365 // pace) - 1)
            found = _span(timetable, item, (timetable.day(first), timetable.day(last)), latest, dues)
        if found is not None:
            dues[item.key] = (found[1], item.hand.ends is not None)
        spans.append(found)
    return tuple(spans)


def _laid_down(item: Item) -> Span | None:
    """The days of a step where both follow from what was laid down."""
    begins, ends = item.hand.begins or item.hand.ends, item.hand.ends or item.hand.begins
    return None if begins is None or ends is None else (begins, max(begins, ends))


def _span(
    timetable: Timetable, item: Item, plain: Span, latest: Mapping[str, date], dues: Mapping[str, tuple[date, bool]]
) -> Span:
    """Move the plain days of a step behind what it waits for and before what waits for it."""
    length = plain[1] - plain[0]
    if item.hand.begins is not None:
        begin = item.hand.begins
        return begin, item.hand.ends or _latest_of(timetable, begin, begin + length)[1]
    begin = max(plain[0], *(due + ONE_DAY * laid for due, laid in _waited(item, dues)), timetable.start)
    if item.hand.ends is not None:
        return min(begin, item.hand.ends), item.hand.ends
    due = max(plain[1], begin) if begin == plain[0] else _in_time(timetable, begin + length, begin)
    limit = latest.get(item.key)
    if limit is not None and due > limit:
        due = max(limit, timetable.start)
    return timetable.on_working_days(min(begin, due), due)


def _waited(item: Item, dues: Mapping[str, tuple[date, bool]]) -> list[tuple[date, bool]]:
    return [dues[key] for key in item.waits_for if key in dues]


def _in_time(timetable: Timetable, due: date, begin: date) -> date:
    """A step that moved is due by the end of the plan, as far as it begins before that."""
    return due if timetable.end is None else max(begin, min(due, timetable.end))


def _latest_of(timetable: Timetable, begin: date, due: date) -> Span:
    found = timetable.on_working_days(begin, _in_time(timetable, due, begin))
    return begin, max(begin, found[1])


def _latest(items: Sequence[Item]) -> dict[str, date]:
    """Return the last day on which a step may be due, for whatever waits for it on a day that was laid down."""
    found: dict[str, date] = {}
    for item in reversed(items):
        limits = [item.hand.begins or item.hand.ends or date.max, found.get(item.key, date.max)]
        limit = limits[0] - ONE_DAY if limits[0] < date.max else limits[1]
        for key in item.waits_for if limit < date.max else ():
            found[key] = min(found.get(key, date.max), limit)
    return found
