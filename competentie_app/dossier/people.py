"""Employees, their personas and their own targets."""

from __future__ import annotations

from dataclasses import astuple, fields, replace
from datetime import date
from typing import Any

from competentie_app.dossier.checks import required_text
from competentie_app.dossier.recorder import Place
from competentie_app.dossier.records import Employee
from competentie_app.dossier.store import Store

_NAMES = tuple(field.name for field in fields(Employee))
_ALL = "SELECT * FROM employee"
_MEMBERS = (
    "SELECT employee.* FROM employee JOIN membership ON employee_id = id"
    " WHERE team_id = ? AND from_date <= ? AND (to_date IS NULL OR to_date >= ?)"
)


class People(Store):
    """Reads and writes employees."""

    def employees(self) -> list[Employee]:
        """Everybody, by sort name; also people who left."""
        return _sorted(self._rows(_ALL))

    def external_ids(self) -> frozenset[str]:
        """The ids of externals."""
        return frozenset(row[0] for row in self._rows("SELECT id FROM employee WHERE external"))

    def employee(self, employee_id: str) -> Employee:
        """One person. Raises UnknownItem."""
        return _employee(self._require("employee", employee_id, f"{_ALL} WHERE id = ?"))

    def members_of(self, team_id: str, on: date | None = None) -> list[Employee]:
        """The members of a team on a day (today when None), by sort name."""
        day = (on or self._environment.today()).isoformat()
        return _sorted(self._rows(_MEMBERS, (team_id, day, day)))

    def add_employee(self, employee: Employee) -> str:
        """Add a person and return the id; an empty id in `employee` gets a new one, an empty sort name the name."""
        person = _clean(replace(employee, id=employee.id or self.new_id()))
        self._write("INSERT INTO employee VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", _row(person))
        self._recording().change("employee", Place(person.id), None, person.name)
        return person.id

    def update_employee(self, employee: Employee) -> None:
        """Write all fields of a person that exists. Raises UnknownItem."""
        old, new = self.employee(employee.id), _clean(employee)
        self._write(
            "UPDATE employee SET name = ?, sort_name = ?, staff_number = ?, email = ?, function_title = ?,"
            " manager_id = ?, learning_minutes = ?, external = ?, wants_to_help = ? WHERE id = ?",
            (*_row(new)[1:], new.id),
        )
        for name in _NAMES:
            self._recording().change(f"employee.{name}", Place(new.id), getattr(old, name), getattr(new, name))


def _clean(employee: Employee) -> Employee:
    name = required_text(employee.name)
    return replace(employee, name=name, sort_name=employee.sort_name.strip() or name)


def _row(employee: Employee) -> tuple[Any, ...]:
    return astuple(employee)


def _employee(row: tuple[Any, ...]) -> Employee:
    return Employee(*row[:8], external=bool(row[8]), wants_to_help=bool(row[9]))


def _sorted(rows: list[tuple[Any, ...]]) -> list[Employee]:
    people = [_employee(row) for row in rows]
    return sorted(people, key=lambda person: (person.sort_name.casefold(), person.id))
