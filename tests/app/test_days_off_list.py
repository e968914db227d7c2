"""The list of days off: those of the file between the public holidays, each holiday with its name."""

from __future__ import annotations

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from competentie_app.app.days_off_list import holiday_name, list_days_off
from competentie_app.dossier.records import DaysOff
from competentie_app.planning.holidays import public_holidays


def test_days_of_the_file_stand_between_the_public_holidays_by_date():
    closure = DaysOff(date(2026, 12, 24), date(2027, 1, 3), "Sluiting")
    found = list_days_off([closure], (2026, 2027))
    assert [each.days.from_day for each in found] == sorted(each.days.from_day for each in found)
    assert [each.days for each in found if each.holiday is None] == [closure]
    assert [each.days.from_day for each in found if each.holiday] == [*public_holidays(2026), *public_holidays(2027)]


@settings(max_examples=60, deadline=None)
@given(st.integers(1900, 2300))
def test_every_public_holiday_of_any_year_has_a_name(year: int):
    names = [holiday_name(day).msgid for day in public_holidays(year)]
    assert all(names)
    assert len(set(names)) == len(names)


def test_moving_holidays_have_the_right_name():
    assert holiday_name(date(2027, 3, 29)).msgid == "Easter Monday"
    assert holiday_name(date(2027, 5, 6)).msgid == "Ascension Day"
    assert holiday_name(date(2027, 5, 17)).msgid == "Whit Monday"
