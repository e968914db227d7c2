"""Days on which no step of a plan begins or is due, as one list: those of the file and the public holidays by rule."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from competentie_app.dossier.records import DaysOff
from competentie_app.planning.holidays import easter_sunday, public_holidays
from competentie_app.texts import Message, msg

_FIXED = {
    (1, 1): msg("New Year's Day"),
    (5, 1): msg("Labour Day"),
    (7, 11): msg("Feast day of the Flemish Community"),
    (7, 21): msg("Belgian National Day"),
    (8, 15): msg("Assumption of Mary"),
    (11, 1): msg("All Saints' Day"),
    (11, 11): msg("Armistice Day"),
    (12, 25): msg("Christmas"),
}
_AFTER_EASTER = {1: msg("Easter Monday"), 39: msg("Ascension Day"), 50: msg("Whit Monday")}


@dataclass(frozen=True, slots=True)
class ListedDays:
    """A line of the list. `holiday`: its name when it counts by rule; the days of the file have None."""

    days: DaysOff
    holiday: Message | None = None


def list_days_off(own: Iterable[DaysOff], years: Iterable[int]) -> tuple[ListedDays, ...]:
    """Return the days of the file and the public holidays of these years, the earliest first."""
    found = [ListedDays(each) for each in own]
    for year in years:
        found += [ListedDays(DaysOff(day, day), holiday_name(day)) for day in public_holidays(year)]
    return tuple(sorted(found, key=lambda each: (each.days.from_day, each.holiday is not None)))


def holiday_name(day: date) -> Message:
    """Return the name of a public holiday. Raises KeyError for another day."""
    fixed = _FIXED.get((day.month, day.day))
    return fixed if fixed is not None else _AFTER_EASTER[(day - easter_sunday(day.year)).days]
