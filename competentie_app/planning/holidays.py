"""Public holidays in Flanders, computed by rule for any year.

The ten legal ones are those of the Belgian law of 4 January 1974 with its royal decree of 18 April 1974; 11 July is
the feast day of the Flemish Community, on which Flemish authorities are closed. Easter follows the Gregorian
reckoning (the method of Meeus, Jones and Butcher). Days that an authority adds stand in the dossier.
"""

from __future__ import annotations

from datetime import date, timedelta

FIXED_DAYS = ((1, 1), (5, 1), (7, 11), (7, 21), (8, 15), (11, 1), (11, 11), (12, 25))
"""Month and day of the holidays that never move."""

AFTER_EASTER = (1, 39, 50)
"""Days after Easter Sunday: Easter Monday, Ascension Day, Whit Monday."""


def public_holidays(year: int) -> tuple[date, ...]:
    """Return the public holidays of a year (1583 or later), the earliest first."""
    easter = easter_sunday(year)
    moving = (easter + timedelta(days=days) for days in AFTER_EASTER)
    return tuple(sorted({*(date(year, month, day) for month, day in FIXED_DAYS), *moving}))


def holidays_between(first: date, last: date) -> frozenset[date]:
    """Return the public holidays from one day to another, both inclusive."""
    years = range(first.year, last.year + 1)
    return frozenset(day for year in years for day in public_holidays(year) if first <= day <= last)


def easter_sunday(year: int) -> date:
    """Return Easter Sunday of a year in the Gregorian calendar."""
    golden = year % 19
    century, rest = divmod(year, 100)
    epact = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    late = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)
