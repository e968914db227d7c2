"""Writes a calendar file: RFC 5545 with what Outlook asks for. The same events and moment give the same bytes.

No METHOD: the file is a list of events to import, no invitation. Outlook then takes it as PUBLISH ([MS-STANOICAL]
V0078), and RFC 5546 asks an organizer of a file that says so itself. Times are in Europe/Brussels, with its rules in
the file (3.6.5); all-day events have a date alone and end on the next day (3.6.1).
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta

from competentie_app.exchange.calendar.content_lines import escaped, folded
from competentie_app.exchange.calendar.events import CalendarEvent

ZONE = "Europe/Brussels"
_ZONE_LINES = (
    "BEGIN:VTIMEZONE",
    f"TZID:{ZONE}",
    "BEGIN:STANDARD",
    "DTSTART:19961027T030000",
    "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
    "TZOFFSETFROM:+0200",
    "TZOFFSETTO:+0100",
    "TZNAME:CET",
    "END:STANDARD",
    "BEGIN:DAYLIGHT",
    "DTSTART:19970330T020000",
    "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
    "TZOFFSETFROM:+0100",
    "TZOFFSETTO:+0200",
    "TZNAME:CEST",
    "END:DAYLIGHT",
    "END:VTIMEZONE",
)
"""Summer time in the European Union since 1996: directive 2000/84/EC and the one before it."""


def calendar_file(events: Iterable[CalendarEvent], name: str, language: str, stamp: datetime) -> bytes:
    """Return the file. `stamp`: when it was made, with its zone. Raises ValueError when two events have one uid."""
    found = sorted(events, key=lambda event: (event.day, event.starts_at is not None, event.starts_at, event.uid))
    if len({event.uid for event in found}) < len(found):
        raise ValueError("two events with one uid")
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:-//AI-competentiekompas//Calendar//{language.upper()}",
        "CALSCALE:GREGORIAN",
        f"X-WR-CALNAME:{escaped(name)}",
    ]
    if any(event.starts_at is not None for event in found):
        lines += _ZONE_LINES
    made = stamp.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")
    for event in found:
        lines += _event_lines(event, made)
    lines.append("END:VCALENDAR")
    return b"".join(folded(line) for line in lines)


def _event_lines(event: CalendarEvent, made: str) -> list[str]:
    lines = ["BEGIN:VEVENT", f"UID:{event.uid}", f"DTSTAMP:{made}", *_when(event), f"SUMMARY:{escaped(event.summary)}"]
    if event.description:
        lines.append(f"DESCRIPTION:{escaped(event.description)}")
    lines.append(f"CLASS:{'PRIVATE' if event.private else 'PUBLIC'}")
    if event.starts_at is None:
        lines += ["TRANSP:TRANSPARENT", "X-MICROSOFT-CDO-BUSYSTATUS:FREE"]
    else:
        lines += ["TRANSP:OPAQUE", "X-MICROSOFT-CDO-BUSYSTATUS:BUSY"]
    lines.append("END:VEVENT")
    return lines


def _when(event: CalendarEvent) -> tuple[str, str]:
    if event.starts_at is None:
        return f"DTSTART;VALUE=DATE:{_day(event.day)}", f"DTEND;VALUE=DATE:{_day(event.day + timedelta(days=1))}"
    begin = datetime.combine(event.day, event.starts_at.replace(tzinfo=None))
    end = begin + timedelta(minutes=event.minutes)
    return f"DTSTART;TZID={ZONE}:{_moment(begin)}", f"DTEND;TZID={ZONE}:{_moment(end)}"


def _day(day: date) -> str:
    return f"{day.year:04}{day.month:02}{day.day:02}"


def _moment(moment: datetime) -> str:
    return f"{_day(moment.date())}T{moment.hour:02}{moment.minute:02}{moment.second:02}"
