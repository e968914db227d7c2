"""Undo and redo: linear, newest first, and across restarts, because the changesets stand in the file."""

from __future__ import annotations

from competentie_app.dossier import schema
from competentie_app.dossier.actions import Actions
from competentie_app.dossier.database import DatabaseError
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
            with self._database.transaction():
                if not self._database.replay(changeset, schema.RECORDED, inverted=inverted):
                    raise UndoRefused
                self._database.run("UPDATE action SET applied = ? WHERE position = ?", (not inverted, position))
        except DatabaseError as error:
            raise UndoRefused from error
        self._revision += 1
        return label_from_json(label)
