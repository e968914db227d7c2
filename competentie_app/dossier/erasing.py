"""Takes one person out of a dossier for good: rows, names in what stays, and everything that undo could bring back.

Undo keeps the changes themselves, so the undo line ends here, as it does at some changes of the schema. Freed bytes
are overwritten (secure_delete) and the image is written anew, so that nothing of the person is left between its rows.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime

from competentie_app.dossier import schema
from competentie_app.dossier.database import Database
from competentie_app.dossier.erased_texts import change_labels, empty_agreements, find_mentions, known_names
from competentie_app.dossier.labels import label_to_json
from competentie_app.dossier.ratings import View
from competentie_app.texts import msg

KIND = "employee.erase"
SOMEBODY = "~"
"""Stands for an erased rater or manager; behind every id in order, so that it never counts before somebody else."""


@dataclass(frozen=True, slots=True)
class Stamp:
    """What the row that stays of an erasing says: its own id, and when."""

    id: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Erased:
    """What went. `rows`: how many of each table. `undo_steps`: actions that could be undone until then.

    `mentions`: texts of the file or of other people in which the full name stands; these are kept.
    """

    rows: Mapping[str, int]
    undo_steps: int
    mentions: int

    @property
    def row_count(self) -> int:
        """All rows together."""
        return sum(self.rows.values())


def person_tables(database: Database) -> tuple[str, ...]:
    """The tables with a column for the person that a row is about, read from the schema itself."""
    tables = database.rows("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    return tuple(name for (name,) in tables if "employee_id" in column_names(database, name))


def column_names(database: Database, table: str) -> tuple[str, ...]:
    """The columns of a table."""
    return tuple(row[1] for row in database.rows(f"PRAGMA table_info({table})"))


def count_rows(database: Database, employee_id: str) -> dict[str, int]:
    """How many rows of each table are about a person; tables without any are left out."""
    counts = {table: _count(database, table, "employee_id = ?", employee_id) for table in person_tables(database)}
    counts["plan_step"] = _count(database, "plan_step", _OF_PLANS, employee_id)
    counts["employee"] = _count(database, "employee", "id = ?", employee_id)
    return {table: count for table, count in counts.items() if count}


def undo_steps(database: Database) -> int:
    """How many actions undo and redo could still reach."""
    return _count(database, "action", "changeset IS NOT NULL")


def erase(database: Database, employee_id: str, stamp: Stamp) -> Erased:
    """Take a person out. All or nothing; raises DatabaseError. Nobody can take it back."""
    names = known_names(database, employee_id)
    with database.transaction():
        database.run("PRAGMA defer_foreign_keys = ON")
        steps = undo_steps(database)
        _end_undo_line(database)
        found = count_rows(database, employee_id)
        change_labels(database, _only_about(database, employee_id), names)
        _leave_others_whole(database, employee_id, names)
        database.run(f"DELETE FROM plan_step WHERE {_OF_PLANS}", (employee_id,))  # noqa: S608 (a constant)
        for table in person_tables(database):
            database.run(f"DELETE FROM {table} WHERE employee_id = ?", (employee_id,))  # noqa: S608 (from the schema)
        database.run("DELETE FROM employee WHERE id = ?", (employee_id,))
        mentions = len(find_mentions(database, names))
        _note(database, stamp)
    database.run("VACUUM")
    return Erased(found, steps, mentions)


_OF_PLANS = "plan_id IN (SELECT id FROM plan WHERE employee_id = ?)"


def _count(database: Database, table: str, where: str, *params: str) -> int:
    row = database.row(f"SELECT count(*) FROM {table} WHERE {where}", params)  # noqa: S608 (names of the schema)
    return int(row[0]) if row else 0


def _end_undo_line(database: Database) -> None:
    """Changesets hold old values; what was undone lives only in them, and goes with its history."""
    undone = "(SELECT position FROM action WHERE applied = 0)"
    database.run(f"DELETE FROM history WHERE action_position IN {undone}")  # noqa: S608 (a constant)
    database.run(f"DELETE FROM sheet_history WHERE action_position IN {undone}")  # noqa: S608 (a constant)
    database.run("DELETE FROM action WHERE applied = 0")
    database.run("UPDATE action SET changeset = NULL")


def _only_about(database: Database, employee_id: str) -> frozenset[int]:
    """The actions of which the history tells of nobody but this person."""
    rows = database.rows(
        "SELECT action_position FROM (SELECT action_position, employee_id FROM history"
        " UNION ALL SELECT action_position, employee_id FROM sheet_history)"
        " GROUP BY action_position HAVING min(employee_id IS ?) = 1",
        (employee_id,),
    )
    return frozenset(row[0] for row in rows)


def _leave_others_whole(database: Database, employee_id: str, names: Collection[str]) -> None:
    """Of other people nothing goes but who the manager or a helper was, who rated, and a name below an agreement."""
    _unname_rater(database, employee_id)  # first: who counts depends on who the manager is
    database.run("UPDATE employee SET manager_id = NULL WHERE manager_id = ?", (employee_id,))
    database.run("DELETE FROM team_plan_seat WHERE helper_id = ?", (employee_id,))
    for column in ("old", "new"):
        database.run(
            f"UPDATE history SET {column} = ? WHERE subject = 'employee.manager_id' AND {column} = ?",  # noqa: S608
            (SOMEBODY, employee_id),
        )
    empty_agreements(database, names)


def _unname_rater(database: Database, employee_id: str) -> None:
    """Sheets that the person filled in about others stay, and count as before, without saying who did it.

    A sheet without a rater counts before those of others, but after that of the own manager.
    """
    sheets = database.rows(
        "SELECT round_id, employee_id FROM sheet WHERE view = ? AND rater_id = ? AND employee_id <> ?",
        (View.MANAGER, employee_id, employee_id),
    )
    for round_id, about in sheets:
        raters = [
            row[0]
            for row in database.rows(
                "SELECT rater_id FROM sheet WHERE round_id = ? AND view = ? AND employee_id = ? ORDER BY rater_id",
                (round_id, View.MANAGER, about),
            )
        ]
        if _counted(database, about, raters) == employee_id:
            _rename_rater(database, (round_id, about), "", _free_name(raters))
            _rename_rater(database, (round_id, about), employee_id, "")
        else:
            _rename_rater(database, (round_id, about), employee_id, _free_name(raters))
    database.run("UPDATE sheet_history SET rater_id = ? WHERE rater_id = ?", (SOMEBODY, employee_id))


def _counted(database: Database, about: str, raters: list[str]) -> str:
    """Whose sheet counts: that of the own manager, else the first."""
    row = database.row("SELECT manager_id FROM employee WHERE id = ?", (about,))
    manager = row[0] if row else None
    return manager if manager in raters else raters[0]


def _free_name(raters: list[str]) -> str:
    return next(name for count in range(len(raters) + 1) if (name := f"{SOMEBODY}{count}") not in raters)


def _rename_rater(database: Database, key: tuple[str, str], old: str, new: str) -> None:
    for table in ("sheet", "sheet_history"):
        database.run(
            f"UPDATE {table} SET rater_id = ? WHERE round_id = ? AND employee_id = ? AND view = ? AND rater_id = ?",  # noqa: S608
            (new, *key, View.MANAGER, old),
        )


def _note(database: Database, stamp: Stamp) -> None:
    """One row tells that somebody was erased and when, without a name: what was done can be accounted for."""
    before = database.row("SELECT position, id FROM action ORDER BY position DESC LIMIT 1") or (0, None)
    version = database.row("SELECT version FROM model_version ORDER BY position DESC LIMIT 1") or ("",)
    label = label_to_json(msg("Somebody was erased from this file"))
    database.run(
        "INSERT INTO action VALUES (?, ?, ?, ?, ?, ?, ?, ?, 1, NULL)",
        (before[0] + 1, stamp.id, before[1], stamp.at.isoformat(), KIND, label, schema.latest_version(), version[0]),
    )
