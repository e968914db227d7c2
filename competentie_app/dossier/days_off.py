"""Days off of everybody in the file: closures and local holidays beside the public ones."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from itertools import pairwise

from competentie_app.dossier.plan_records import DaysOff
from competentie_app.dossier.problems import InvalidValue
from competentie_app.dossier.recorder import NOWHERE
from competentie_app.dossier.store import Store
from competentie_app.texts import msg


class FreeDays(Store):
    """Reads and writes days off."""

    def days_off(self) -> list[DaysOff]:
        """All of them, the earliest first."""
        rows = self._rows("SELECT from_on, to_on, title FROM day_off ORDER BY from_on")
        return [DaysOff(date.fromisoformat(row[0]), date.fromisoformat(row[1]), row[2]) for row in rows]

    def set_days_off(self, wanted: Iterable[DaysOff]) -> None:
        """Write them all, inside an action. Raises InvalidValue when one ends before it begins or two overlap."""
        found = check_days_off(wanted)
        old = {each.from_day: each for each in self.days_off()}
        new = {each.from_day: each for each in found}
        self._write("DELETE FROM day_off", ())
        self._write_many(
            "INSERT INTO day_off VALUES (?, ?, ?)",
            [(each.from_day.isoformat(), each.to_day.isoformat(), each.title.strip()) for each in found],
        )
        for day in sorted({*old, *new}):
            self._recording().change("day_off", NOWHERE, _shown(old.get(day)), _shown(new.get(day)))


def check_days_off(wanted: Iterable[DaysOff]) -> tuple[DaysOff, ...]:
    """Return them, the earliest first. Raises InvalidValue when one ends before it begins or two overlap."""
    found = sorted(wanted, key=lambda each: each.from_day)
    if any(each.to_day < each.from_day for each in found):
        raise InvalidValue(msg("Days off cannot end before they begin. Nothing was changed."))
    for first, second in pairwise(found):
        if second.from_day <= first.to_day:
            raise InvalidValue(msg("Two spans of days off overlap. Nothing was changed."))
    return tuple(found)


def _shown(each: DaysOff | None) -> str | None:
    return (
        None if each is None else f"{each.from_day.isoformat()} {each.to_day.isoformat()} {each.title.strip()}".strip()
    )
