# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false
# pyright: reportAttributeAccessIssue=false
# The stubs of apsw name a type that Python 3.11 does not have; what leaves this module is typed here.
"""The only module that knows apsw: an SQLite database in memory, with changesets of the session extension."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import apsw

Row = tuple[Any, ...]

DatabaseError = apsw.Error
ConstraintError = apsw.ConstraintError


class Database:
    """An in-memory database. Not for two threads at a time."""

    def __init__(self, image: bytes | None = None) -> None:
        """Empty, or with the content of `image`. Raises DatabaseError for what is no SQLite image."""
        self._connection = apsw.Connection(":memory:")
        if image is not None:
            self._connection.deserialize("main", image)

    def harden(self) -> None:
        """Switch on what protects; an image that is read in would forget it, so this comes after."""
        self.run("PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY; PRAGMA secure_delete = ON")
        for option, value in (
            (apsw.SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0),
            (apsw.SQLITE_DBCONFIG_ENABLE_TRIGGER, 0),
            (apsw.SQLITE_DBCONFIG_ENABLE_VIEW, 0),
            (apsw.SQLITE_DBCONFIG_DEFENSIVE, 1),
        ):
            self._connection.config(option, value)

    def rows(self, sql: str, params: Sequence[Any] = ()) -> list[Row]:
        """All rows."""
        return self._connection.execute(sql, params).fetchall()

    def row(self, sql: str, params: Sequence[Any] = ()) -> Row | None:
        """The first row, or None."""
        return self._connection.execute(sql, params).fetchone()

    def stream(self, sql: str, params: Sequence[Any] = ()) -> Iterator[Row]:
        """Rows one by one, for a reader that may stop early."""
        yield from self._connection.execute(sql, params)

    def run(self, sql: str, params: Sequence[Any] = ()) -> None:
        """Carry out a statement, or several without parameters."""
        self._connection.execute(sql, params)

    def run_many(self, sql: str, rows: Iterable[Sequence[Any]]) -> None:
        """Carry out a statement for each row."""
        self._connection.executemany(sql, rows)

    @contextmanager
    def transaction(self) -> Generator[None]:
        """All or nothing."""
        with self._connection:
            yield

    @property
    def in_transaction(self) -> bool:
        """True between BEGIN and COMMIT or ROLLBACK."""
        return self._connection.in_transaction

    def image(self) -> bytes:
        """The whole database as bytes."""
        return self._connection.serialize("main")

    def close(self) -> None:
        """Forget everything."""
        self._connection.close()

    def is_sound(self) -> bool:
        """Tell whether pages, constraints and foreign keys are all right."""
        return self.row("PRAGMA integrity_check") == ("ok",) and self.references_hold()

    def references_hold(self) -> bool:
        """Tell whether every foreign key refers to something."""
        return self.row("PRAGMA foreign_key_check") is None

    def listen(self, tables: Iterable[str]) -> Listener:
        """Note every change of these tables from now on."""
        session = apsw.Session(self._connection, "main")
        for table in tables:
            session.attach(table)
        return Listener(session)

    def replay(self, changeset: bytes, tables: Sequence[str], *, inverted: bool) -> bool:
        """Apply a changeset, forwards or backwards, inside a transaction; False when it did not take.

        Raises DatabaseError for a conflict. SQLite passes over a table or column that it does not know and calls
        that success, so every row is looked at afterwards.
        """
        flags = apsw.SQLITE_CHANGESETAPPLY_FKNOACTION | (apsw.SQLITE_CHANGESETAPPLY_INVERT if inverted else 0)
        apsw.Changeset.apply(changeset, self._connection, filter=lambda table: table in tables, flags=flags)
        start = apsw.SQLITE_CHANGESETSTART_INVERT if inverted else 0
        changes = apsw.Changeset.iter(changeset, flags=start)
        return all(change.name in tables and self._holds(change) for change in changes) and self.references_hold()

    def _holds(self, change: apsw.TableChange) -> bool:
        """Tell whether the row of a change is now what the change says."""
        names = [row[1] for row in self.rows(f"PRAGMA table_info({change.name})")]
        if len(names) < change.column_count:
            return False
        found = self._row_of(change, names)
        if found is None:
            return change.op == "DELETE"
        wanted: Row = change.new or ()
        same = (want is apsw.no_change or want == got for want, got in zip(wanted, found, strict=False))
        return change.op != "DELETE" and all(same)

    def _row_of(self, change: apsw.TableChange, names: Sequence[str]) -> Row | None:
        """The row that a change is about, by its key, as it is now."""
        keyed: Row = (change.new if change.op == "INSERT" else change.old) or ()
        key = sorted(change.pk_columns)
        where = " AND ".join(f"{names[column]} = ?" for column in key)
        sql = f"SELECT * FROM {change.name} WHERE {where}"  # noqa: S608 (names come from the schema)
        return self.row(sql, [keyed[column] for column in key])


class Listener:
    """Notes changes for a changeset, until it is closed."""

    def __init__(self, session: apsw.Session) -> None:
        self._session = session

    def changeset(self) -> bytes:
        """What changed since the start; empty bytes when nothing did."""
        return self._session.changeset()

    def close(self) -> None:
        """Stop listening."""
        self._session.close()
