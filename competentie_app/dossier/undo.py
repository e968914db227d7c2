"""Undo and redo: linear, newest first, and across restarts, because the changesets stand in the file."""

from __future__ import annotations

from typing import Any

import apsw

from competentie_app.dossier import schema
from competentie_app.dossier.actions import Actions
from competentie_app.dossier.labels import label_from_json
from competentie_app.dossier.problems import UndoRefused
from competentie_app.texts import Message

_NEWEST_DONE = "SELECT position, label, changeset FROM action WHERE applied = 1 ORDER BY position DESC LIMIT 1"
_OLDEST_UNDONE = "SELECT position, label, changeset FROM action WHERE applied = 0 ORDER BY position LIMIT 1"


class Undo(Actions):
    """Takes actions back and does them again."""

    @property
    def undo_label(self) -> Message | None:
        """The name of the action that `undo` would take back; None when there is none."""
        return self._label(_NEWEST_DONE)

    @property
    def redo_label(self) -> Message | None:
        """The name of the action that `redo` would do again; None when there is none."""
        return self._label(_OLDEST_UNDONE)

    def undo(self) -> Message | None:
        """Take back the newest action and return its label; None when there is none. Raises UndoRefused."""
        return self._replay(_NEWEST_DONE, inverted=True)

    def redo(self) -> Message | None:
        """Do the oldest undone action again and return its label; None when there is none. Raises UndoRefused."""
        return self._replay(_OLDEST_UNDONE, inverted=False)

    def _label(self, sql: str) -> Message | None:
        row = self._row(sql)
        return label_from_json(row[1]) if row and row[2] is not None else None

    def _replay(self, sql: str, *, inverted: bool) -> Message | None:
        self._check_can_start()
        row = self._row(sql)
        if row is None or row[2] is None:
            return None
        position, label, changeset = row
        try:
            with self._database:
                _apply(self._database, changeset, inverted=inverted)
                self._database.execute("UPDATE action SET applied = ? WHERE position = ?", (not inverted, position))
        except apsw.Error as error:
            raise UndoRefused from error
        self._revision += 1
        return label_from_json(label)


def _apply(database: apsw.Connection, changeset: bytes, *, inverted: bool) -> None:
    """Apply a changeset and look afterwards whether every row is as it says: SQLite skips what it does not know."""
    flags = apsw.SQLITE_CHANGESETAPPLY_FKNOACTION
    if inverted:
        flags |= apsw.SQLITE_CHANGESETAPPLY_INVERT
    apsw.Changeset.apply(changeset, database, filter=lambda table: table in schema.RECORDED, flags=flags)
    start = apsw.SQLITE_CHANGESETSTART_INVERT if inverted else 0
    for change in apsw.Changeset.iter(changeset, flags=start):
        if not _holds(database, change):
            raise UndoRefused
    if schema.foreign_key_faults(database):
        raise UndoRefused


def _holds(database: apsw.Connection, change: apsw.TableChange) -> bool:
    """Tell whether the row of a change is now what the change says."""
    if change.name not in schema.RECORDED:
        return False
    values: tuple[Any, ...] = change.new if change.op == "INSERT" else change.old  # type: ignore[assignment]
    names = [row[1] for row in database.execute(f"PRAGMA table_info({change.name})")]
    key = sorted(change.pk_columns)
    where = " AND ".join(f"{names[column]} = ?" for column in key)
    found = database.execute(
        f"SELECT * FROM {change.name} WHERE {where}",  # noqa: S608 (names come from the schema)
        tuple(values[column] for column in key),
    ).fetchone()
    if change.op == "DELETE":
        return found is None
    new: tuple[Any, ...] = change.new or ()
    return found is not None and all(want is apsw.no_change or want == got for want, got in zip(new, found, strict=False))
