"""One action of the user: everything inside it happens, or nothing does.

The action keeps the changeset of SQLite's session extension (for undo and redo) and rows of history (for people,
and for a merge of two copies cell by cell). Ids and versions tell later on which road a copy went.
"""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager

from competentie_app.dossier import schema
from competentie_app.dossier.database import ConstraintError, Listener
from competentie_app.dossier.labels import label_to_json
from competentie_app.dossier.problems import ActionRefused, InvalidValue, ReadOnlyDossier
from competentie_app.dossier.recorder import Recorder
from competentie_app.dossier.store import Store
from competentie_app.texts import Message, msg

UNDO_DEPTH = 200
"""So many actions can be undone; of older ones only the history stays, so that the file stays small."""


class Actions(Store):
    """The way in for every write."""

    _read_only = False

    @property
    def read_only(self) -> bool:
        """True when this dossier may be read but not changed."""
        return self._read_only

    @contextmanager
    def action(self, label: Message, kind: str) -> Generator[Recorder]:
        """Open an action: `with dossier.action(msg("Rename team {name}", name=n), "team.rename"):`.

        `kind` is a word for programs. An exception inside takes everything back; an action without any change
        leaves no trace. Raises ReadOnlyDossier, ActionRefused (inside another action), InvalidValue.
        """
        self._check_can_start()
        label_json = label_to_json(label)
        recorder = Recorder(self.new_id())
        self._database.run("BEGIN")
        listener = self._database.listen(schema.RECORDED)
        self._recorder = recorder
        try:
            yield recorder
            for check in recorder.checks:
                check()
            changed = self._keep(recorder, listener, label_json, kind)
            self._database.run("COMMIT" if changed else "ROLLBACK")
            self._revision += changed
        except ConstraintError as error:
            raise InvalidValue(msg("A value does not fit in the dossier. Nothing was changed.")) from error
        finally:
            self._recorder = None
            listener.close()
            if self._database.in_transaction:
                self._database.run("ROLLBACK")

    def _check_can_start(self) -> None:
        if self._read_only:
            raise ReadOnlyDossier
        if self._recorder is not None:
            raise ActionRefused(msg("Another change is still going on. Nothing was changed."))

    def _keep(self, recorder: Recorder, listener: Listener, label_json: str, kind: str) -> bool:
        """Store changeset and history; False when nothing changed."""
        changeset = listener.changeset()
        if not changeset:
            return False
        self._drop_undone()
        predecessor = self._row("SELECT position, id FROM action ORDER BY position DESC LIMIT 1") or (0, None)
        position = predecessor[0] + 1
        moment = self._environment.now().isoformat()
        version = self._row("SELECT version FROM model_version ORDER BY position DESC LIMIT 1") or ("",)
        self._write(
            "INSERT INTO action VALUES (?, ?, ?, ?, ?, ?, ?, ?, 1, ?)",
            (position, recorder.id, predecessor[1], moment, kind, label_json, schema.latest_version(), version[0],
             changeset),
        )  # fmt: skip
        self._write_many(
            "INSERT INTO history (action_position, subject, employee_id, round_id, view, competency_id, old, new, note)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [(position, *change) for change in recorder.changes],
        )
        self._write_many(
            "INSERT INTO sheet_history (action_position, employee_id, round_id, view, rater_id, old_codes, new_codes,"
            " old_states, new_states, note) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [(position, *change) for change in recorder.sheet_changes],
        )
        self._write(
            "UPDATE action SET changeset = NULL WHERE position <= ? AND changeset IS NOT NULL", (position - UNDO_DEPTH,)
        )
        return True

    def _drop_undone(self) -> None:
        """A new action ends the redo line: what was undone is forgotten, its history too."""
        undone = "(SELECT position FROM action WHERE applied = 0)"
        self._write(f"DELETE FROM history WHERE action_position IN {undone}")  # noqa: S608 (a constant)
        self._write(f"DELETE FROM sheet_history WHERE action_position IN {undone}")  # noqa: S608 (a constant)
        self._write("DELETE FROM action WHERE applied = 0")
