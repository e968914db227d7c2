"""What every part of a dossier shares: the connection, the environment, and the way in for writes."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from competentie_app.dossier.database import Database
from competentie_app.dossier.environment import Environment
from competentie_app.dossier.problems import ActionRefused, UnknownItem
from competentie_app.dossier.recorder import Recorder
from competentie_app.texts import msg


class Store:
    """The in-memory database. Parts of `Dossier` derive from it; nothing outside this room sees the connection."""

    def __init__(self, database: Database, environment: Environment) -> None:
        self._database = database
        self._environment = environment
        self._recorder: Recorder | None = None
        self._revision: int = 0

    def continue_with(self, environment: Environment) -> None:
        """Go on with another clock and other ids, such as the real ones after a dossier was built with fixed ones."""
        self._environment = environment

    def new_id(self) -> str:
        """A fresh id for a new item."""
        return self._environment.new_id()

    def _rows(self, sql: str, params: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
        return self._database.rows(sql, params)

    def _row(self, sql: str, params: tuple[Any, ...] = ()) -> tuple[Any, ...] | None:
        return self._database.row(sql, params)

    def _write(self, sql: str, params: tuple[Any, ...] = ()) -> None:
        """Change a row; only inside an action. Raises ActionRefused outside one."""
        self._recording()
        self._database.run(sql, params)

    def _write_many(self, sql: str, rows: Iterable[tuple[Any, ...]]) -> None:
        self._recording()
        self._database.run_many(sql, rows)

    def _recording(self) -> Recorder:
        if self._recorder is None:
            raise ActionRefused(msg("The program tried a change outside an action. Nothing was changed."))
        return self._recorder

    def _require(self, kind: str, item_id: str, sql: str) -> tuple[Any, ...]:
        """Return the row that `sql` finds for an id. Raises UnknownItem."""
        row = self._row(sql, (item_id,))
        if row is None:
            raise UnknownItem(kind, item_id)
        return row
