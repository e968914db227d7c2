"""Calendar files keep the rules of RFC 5545 and give back what was put in."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta, timezone

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from competentie_app.exchange.calendar.content_lines import folded
from competentie_app.exchange.calendar.events import CalendarEvent, stable_uid
from competentie_app.exchange.calendar.writer import ZONE, calendar_file
from tests.exchange.calendar.strict import read, text

STAMP = datetime(2026, 11, 22, 10, 30, tzinfo=timezone(timedelta(hours=1)))
WORDS = st.text(st.characters(exclude_categories=("Cs",)), max_size=200)


def event(**fields: object) -> CalendarEvent:
    return CalendarEvent(**{"uid": stable_uid("a"), "day": date(2027, 1, 4), "summary": "Stap", **fields})  # type: ignore[arg-type]


def one(**fields: object):
    return read(calendar_file([event(**fields)], "Plan", "nl", STAMP)).parts[-1]


def test_head_of_the_file():
    found = read(calendar_file([event()], "Plan; van, ons", "nl", STAMP))
    assert found.one("VERSION") == "2.0"
    assert found.one("PRODID").startswith("-//")
    assert found.all("METHOD") == []
    assert text(found.one("X-WR-CALNAME")) == "Plan; van, ons"
    assert [part.name for part in found.parts] == ["VEVENT"]


def test_all_day_events_end_on_the_next_day_and_leave_it_free():
    found = one(day=date(2027, 12, 31))
    assert found.one("DTSTART") == "20271231"
    assert found.one("DTEND") == "20280101"
    assert found.params("DTSTART") == found.params("DTEND") == {"VALUE": "DATE"}
    assert found.one("TRANSP") == "TRANSPARENT"


def test_timed_events_carry_the_rules_of_their_zone():
    found = read(calendar_file([event(starts_at=time(23, 30), minutes=90)], "Plan", "nl", STAMP))
    zone, timed = found.parts
    assert timed.one("DTSTART") == "20270104T233000"
    assert timed.one("DTEND") == "20270105T010000"
    assert timed.params("DTSTART") == {"TZID": ZONE}
    assert zone.one("TZID") == ZONE
    assert {part.name: part.one("TZOFFSETTO") for part in zone.parts} == {"STANDARD": "+0100", "DAYLIGHT": "+0200"}
    for part in zone.parts:
        first = datetime.strptime(part.one("DTSTART"), "%Y%m%dT%H%M%S").replace(tzinfo=UTC)
        assert first.weekday() == 6
        assert (first + timedelta(days=7)).month != first.month  # the last Sunday of its month
        assert f"BYMONTH={first.month};BYDAY=-1SU" in part.one("RRULE")


def test_the_moment_of_making_is_in_utc():
    assert one().one("DTSTAMP") == "20261122T093000Z"


def test_the_same_events_give_the_same_bytes_in_any_order():
    events = [event(uid=stable_uid(str(n)), day=date(2027, 1, 1 + n % 3)) for n in range(6)]
    first = calendar_file(events, "Plan", "nl", STAMP)
    assert calendar_file(reversed(events), "Plan", "nl", STAMP) == first


def test_two_events_with_one_uid_are_refused():
    with pytest.raises(ValueError):
        calendar_file([event(), event()], "Plan", "nl", STAMP)


def test_uids_are_stable_and_tell_nothing():
    uid = stable_uid("step", "Femke Claessens")
    assert uid == stable_uid("step", "Femke Claessens") != stable_uid("stepFemke", " Claessens")
    assert re.fullmatch(r"[0-9a-f-]{36}@ai-competentiekompas", uid)


@settings(max_examples=100, deadline=None)
@given(WORDS, WORDS)
def test_texts_come_back(summary: str, description: str):
    found = one(summary=summary, description=description)
    expected = [_plain(each) for each in (summary, description)]
    assert text(found.one("SUMMARY")) == expected[0]
    assert [text(each) for each in found.all("DESCRIPTION")] == ([expected[1]] if description else [])


def _plain(words: str) -> str:
    lines = words.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(c if c.isprintable() or c in "\n\t" else " " for c in lines)


@settings(max_examples=100, deadline=None)
@given(st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=400))
def test_folding_keeps_every_letter_and_no_line_is_too_long(line: str):
    lines = folded(line).split(b"\r\n")
    assert lines.pop() == b""
    assert all(len(each) <= 75 for each in lines)
    assert lines[0].decode() + "".join(each.decode()[1:] for each in lines[1:]) == line
    assert all(each.startswith(b" ") for each in lines[1:])
