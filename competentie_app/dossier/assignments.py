"""What is asked of a person, by date: personas, and own targets or exemptions."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from competentie_app.dossier.checks import check_level, day_text, day_value, required_text
from competentie_app.dossier.problems import InvalidValue
from competentie_app.dossier.recorder import Place
from competentie_app.dossier.records import OwnTarget, PersonaAssignment
from competentie_app.dossier.store import Store
from competentie_app.texts import msg

MOST_PERSONAS = 2
_ON_DAY = "from_date <= ? AND (to_date IS NULL OR to_date >= ?)"
_TARGETS = "SELECT employee_id, competency_id, target_level, reason, from_date, to_date FROM own_target"
_BETWEEN = "\x1f"
_SCAN = (
    f"SELECT group_concat(employee_id, '{_BETWEEN}'), group_concat(persona_id, '{_BETWEEN}')"  # noqa: S608
    f" FROM persona_assignment WHERE {_ON_DAY}"
)
"""Joined by the database: one text is read much faster than a row per person."""


class Assignments(Store):
    """Reads and writes personas and own targets."""

    def persona_assignments(self, on: date | None = None) -> list[PersonaAssignment]:
        """All assignments, or those of one day, by employee, date and persona."""
        sql = "SELECT employee_id, persona_id, from_date, to_date FROM persona_assignment"
        where, days = (f" WHERE {_ON_DAY}", (on.isoformat(), on.isoformat())) if on else ("", ())
        rows = self._rows(f"{sql}{where} ORDER BY employee_id, from_date, persona_id", days)
        return [PersonaAssignment(row[0], row[1], date.fromisoformat(row[2]), day_value(row[3])) for row in rows]

    def personas_on(self, on: date) -> tuple[list[str], list[str]]:
        """Employee ids and persona ids of all assignments on a day, side by side: quick for a whole organisation."""
        row = self._row(_SCAN, (on.isoformat(), on.isoformat()))
        if row is None or not row[0]:
            return [], []
        return row[0].split(_BETWEEN), row[1].split(_BETWEEN)

    def personas_of(self, employee_id: str, on: date | None = None) -> tuple[str, ...]:
        """The persona ids of a person on a day (today when None), the longest held first."""
        day = (on or self._environment.today()).isoformat()
        sql = f"SELECT persona_id FROM persona_assignment WHERE employee_id = ? AND {_ON_DAY}"  # noqa: S608 (a constant)
        return tuple(row[0] for row in self._rows(f"{sql} ORDER BY from_date, persona_id", (employee_id, day, day)))

    def set_personas(self, employee_id: str, persona_ids: Iterable[str], from_date: date) -> None:
        """From this day on the person has these personas (none, one or two), whatever stood there later."""
        wanted = tuple(dict.fromkeys(persona_ids))
        if len(wanted) > MOST_PERSONAS:
            raise InvalidValue(msg("A person has at most two personas at a time."))
        old, start = self.personas_of(employee_id, from_date), from_date.isoformat()
        self._write("DELETE FROM persona_assignment WHERE employee_id = ? AND from_date > ?", (employee_id, start))
        for persona_id in set(old) - set(wanted):
            self._end("persona_assignment", "persona_id", employee_id, persona_id, from_date)
        for persona_id in wanted:
            self._write(
                "INSERT INTO persona_assignment VALUES (?, ?, ?, NULL) ON CONFLICT DO NOTHING",
                (employee_id, persona_id, start),
            ) if persona_id not in old else self._reopen(employee_id, persona_id, start)
        self._recording().change("personas", Place(employee_id), " ".join(sorted(old)), " ".join(sorted(wanted)), start)

    def own_targets(self, employee_id: str | None = None, on: date | None = None) -> list[OwnTarget]:
        """Own targets and exemptions, of one person or all, on a day or ever."""
        parts: list[tuple[str, tuple[Any, ...]]] = []
        if employee_id is not None:
            parts.append(("employee_id = ?", (employee_id,)))
        if on is not None:
            parts.append((_ON_DAY, (on.isoformat(), on.isoformat())))
        where = " WHERE " + " AND ".join(part for part, _ in parts) if parts else ""
        params = tuple(value for _, values in parts for value in values)
        rows = self._rows(f"{_TARGETS}{where} ORDER BY employee_id, competency_id, from_date", params)
        return [
            OwnTarget(row[0], row[1], row[2], row[3], date.fromisoformat(row[4]), day_value(row[5])) for row in rows
        ]

    def set_own_target(self, target: OwnTarget) -> None:
        """Write an own target or exemption; what stood for this competency ends the day before, or is replaced."""
        check_level(target.target_level)
        reason, start = required_text(target.reason), target.from_date.isoformat()
        old = self._own_target_on(target.employee_id, target.competency_id, target.from_date)
        key = (target.employee_id, target.competency_id)
        self._write(
            "DELETE FROM own_target WHERE employee_id = ? AND competency_id = ? AND from_date > ?", (*key, start)
        )
        self._end("own_target", "competency_id", *key, target.from_date)
        self._write(
            "INSERT INTO own_target VALUES (?, ?, ?, ?, ?, ?)",
            (*key, start, day_text(target.to_date), target.target_level, reason),
        )
        self._recording().change("own_target", Place(key[0], None, None, key[1]), old, _shown(target), reason)

    def end_own_target(self, employee_id: str, competency_id: str, from_date: date) -> None:
        """From this day on the person has no own target and no exemption for this competency.

        The history keeps what stood, with its last day; nothing when it never counted.
        """
        old = self._own_target_on(employee_id, competency_id, from_date)
        self._end("own_target", "competency_id", employee_id, competency_id, from_date)
        new = self._own_target_on(employee_id, competency_id, from_date - timedelta(days=1))
        self._recording().change("own_target", Place(employee_id, None, None, competency_id), old, new)

    def _own_target_on(self, employee_id: str, competency_id: str, day: date) -> str | None:
        found = [item for item in self.own_targets(employee_id, day) if item.competency_id == competency_id]
        return _shown(found[0]) if found else None

    def _end(self, table: str, column: str, employee_id: str, item_id: str, from_date: date) -> None:
        """End what runs on this day the day before; what began on the day or later goes altogether."""
        key, start = (employee_id, item_id), from_date.isoformat()
        which = f"employee_id = ? AND {column} = ?"
        self._write(f"DELETE FROM {table} WHERE {which} AND from_date >= ?", (*key, start))  # noqa: S608 (constants)
        self._write(
            f"UPDATE {table} SET to_date = ? WHERE {which} AND (to_date IS NULL OR to_date >= ?)",  # noqa: S608
            ((from_date - timedelta(days=1)).isoformat(), *key, start),
        )

    def _reopen(self, employee_id: str, persona_id: str, day: str) -> None:
        self._write(
            f"UPDATE persona_assignment SET to_date = NULL WHERE employee_id = ? AND persona_id = ? AND {_ON_DAY}",  # noqa: S608
            (employee_id, persona_id, day, day),
        )


def _shown(target: OwnTarget) -> str:
    """A level or "exempt", and its last day if it has one."""
    level = "exempt" if target.target_level is None else str(target.target_level)
    return level if target.to_date is None else f"{level} {target.to_date.isoformat()}"
