from datetime import date, timedelta

from babel.dates import get_day_names
from hypothesis import given
from hypothesis import strategies as st

from competentie_app.planning.holidays import easter_sunday, holidays_between, public_holidays

EASTERS = {
    1818: date(1818, 3, 22),  # the earliest day there can be
    1943: date(1943, 4, 25),  # the latest
    2024: date(2024, 3, 31),
    2025: date(2025, 4, 20),
    2026: date(2026, 4, 5),
    2027: date(2027, 3, 28),
    2038: date(2038, 4, 25),
}


def test_easter_of_known_years():
    assert {year: easter_sunday(year) for year in EASTERS} == EASTERS


def test_the_holidays_of_2027_are_those_of_the_official_calendar():
    assert public_holidays(2027) == (
        date(2027, 1, 1),
        date(2027, 3, 29),
        date(2027, 5, 1),
        date(2027, 5, 6),
        date(2027, 5, 17),
        date(2027, 7, 11),
        date(2027, 7, 21),
        date(2027, 8, 15),
        date(2027, 11, 1),
        date(2027, 11, 11),
        date(2027, 12, 25),
    )


@given(st.integers(1583, 9999))
def test_easter_is_a_sunday_between_22_march_and_25_april(year: int):
    found = easter_sunday(year)
    assert get_day_names(locale="en")[found.weekday()] == "Sunday"
    assert date(year, 3, 22) <= found <= date(year, 4, 25)


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.integers(0, 800))
def test_a_span_holds_the_holidays_of_its_years_and_no_others(first: date, days: int):
    last = first + timedelta(days=days)
    found = holidays_between(first, last)
    every = {day for year in range(first.year, last.year + 1) for day in public_holidays(year)}
    assert found == {day for day in every if first <= day <= last}


def test_two_holidays_on_one_day_are_one():
    assert len(public_holidays(2008)) == 10  # Ascension Day on 1 May
