"""Where the name of a person stands in what is not a row of that person: labels of actions, agreements, remarks."""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Any, cast

from competentie_app.dossier.database import Database
from competentie_app.dossier.labels import label_to_json
from competentie_app.texts import msg

_NAMING = ("name", "sort_name", "staff_number", "email")
_FREE_TEXTS = (
    ("rating_note", "note", "employee_id"), ("wish", "text", "employee_id"), ("own_target", "reason", "employee_id"),
    ("plan_step", "title", None), ("plan_step", "proof", None), ("plan_step", "dropped_why", None),
    ("history", "old", "employee_id"),
    ("history", "new", "employee_id"), ("history", "note", "employee_id"), ("sheet_history", "note", "employee_id"),
    ("team", "name", None), ("assessment_round", "name", None), ("charter", "authority", None),
    ("charter", "purpose", None), ("charter", "readers", None), ("day_off", "title", None),
)  # fmt: skip
"""Table, column with words that somebody typed, and the column that tells about whom."""


_NO_NAMES = " AND subject NOT LIKE 'employee%' AND subject <> 'plan.agreed_by'"
"""Own names of others, and names below agreements, which an erasing empties."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A text of the file or of somebody else that names the person. `employee_id` None: it is about nobody alone."""

    table: str
    employee_id: str | None


def known_names(database: Database, employee_id: str) -> frozenset[str]:
    """Everything by which the file knows or knew a person: names, staff numbers, e-mail addresses."""
    row = database.row(f"SELECT {', '.join(_NAMING)} FROM employee WHERE id = ?", (employee_id,)) or ()  # noqa: S608
    earlier = database.rows(
        "SELECT old, new FROM history WHERE employee_id = ? AND subject IN"
        " ('employee', 'employee.name', 'employee.sort_name', 'employee.staff_number', 'employee.email')",
        (employee_id,),
    )
    found = [*row, *(value for pair in earlier for value in pair)]
    return frozenset(value for value in found if value)


def change_labels(database: Database, positions: Collection[int], names: Collection[str]) -> None:
    """Give actions a label that names nobody: those of these positions, and all whose label holds one of the names."""
    neutral = label_to_json(msg("A change about somebody who was erased"))
    says = _Finder(names)
    for position, label in database.rows("SELECT position, label FROM action"):
        params = json.loads(label).get("params", {})
        if position in positions or any(says(text) for text in _texts_in(params)):
            database.run("UPDATE action SET label = ? WHERE position = ?", (neutral, position))


def empty_agreements(database: Database, names: Collection[str]) -> None:
    """Take the name out of plans of others that the person agreed on; the role stays."""
    for plan_id, text in database.rows("SELECT id, agreed_by FROM plan WHERE agreed_by <> '[]'"):
        database.run("UPDATE plan SET agreed_by = ? WHERE id = ?", (_without_name(text, names), plan_id))
    for column in ("old", "new"):
        rows = database.rows(f"SELECT id, {column} FROM history WHERE subject = 'plan.agreed_by' AND {column} <> ''")  # noqa: S608
        for row_id, text in rows:
            database.run(f"UPDATE history SET {column} = ? WHERE id = ?", (_without_name(text, names), row_id))  # noqa: S608


def find_mentions(database: Database, names: Collection[str], but: str = "") -> tuple[Mention, ...]:
    """Texts of others (not of the person `but`) that hold one of the names as whole words, whatever the capitals."""
    says = _Finder(names)
    found: list[Mention] = []
    for table, column, whose in _FREE_TEXTS:
        of_names = _NO_NAMES if table == "history" else ""
        sql = f"SELECT {column}, {whose or 'NULL'} FROM {table} WHERE {column} <> ''{of_names}"  # noqa: S608
        if table == "plan_step":
            sql = f"SELECT {column}, employee_id FROM plan_step JOIN plan ON plan.id = plan_id WHERE {column} <> ''"  # noqa: S608
        found += [Mention(table, person) for text, person in database.rows(sql) if person != but and says(text)]
    return tuple(found)


def _without_name(text: str, names: Collection[str]) -> str:
    says = _Finder(names)
    agreed = cast("list[list[str]]", json.loads(text))
    return json.dumps([[role, "" if says(name) else name] for role, name in agreed], ensure_ascii=False)


def _texts_in(value: Any) -> Iterator[str]:
    """All texts inside the parameters of a label, however deep."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for part in cast("dict[str, Any]", value).values():
            yield from _texts_in(part)


class _Finder:
    """Finds names as whole words. Bare digits say nothing: a staff number may be a year or an amount elsewhere."""

    def __init__(self, names: Collection[str]) -> None:
        told = (name.strip().casefold() for name in names if not name.strip().isdecimal())
        longest_first = sorted((name for name in told if name), key=len, reverse=True)
        words = "|".join(re.escape(name) for name in longest_first)
        self._pattern = re.compile(rf"(?<!\w)(?:{words})(?!\w)") if words else None

    def __call__(self, text: str) -> bool:
        """Whether one of the names stands in a text."""
        return self._pattern is not None and self._pattern.search(text.casefold()) is not None
