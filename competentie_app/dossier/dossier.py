"""The dossier: teams, employees, assessments, plans and history, in memory, with its key and its file."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Self
from uuid import UUID

from competentie_app.dossier import keys, schema
from competentie_app.dossier.assignments import Assignments
from competentie_app.dossier.charters import Charters, charter_row
from competentie_app.dossier.container import make_header
from competentie_app.dossier.database import Database
from competentie_app.dossier.days_off import FreeDays
from competentie_app.dossier.environment import Environment
from competentie_app.dossier.erase_backups import BackupsErased, remove_backups, rewrite_backups
from competentie_app.dossier.erased_texts import Mention, find_mentions, known_names
from competentie_app.dossier.erasing import Erased, Stamp, count_rows, erase
from competentie_app.dossier.form_key import FormKeys
from competentie_app.dossier.history import History
from competentie_app.dossier.keys import DEFAULT_COST, KdfCost, KeyRing
from competentie_app.dossier.lock import Lock, LockHolder, take_lock
from competentie_app.dossier.model_versions import ModelVersions, file_rows
from competentie_app.dossier.notes import Notes
from competentie_app.dossier.people import People
from competentie_app.dossier.plans import Plans
from competentie_app.dossier.problems import ActionRefused, LockedByOther, ReadOnlyDossier
from competentie_app.dossier.records import Charter
from competentie_app.dossier.saving import OnDisk, Saved, Snapshot, write_snapshot
from competentie_app.dossier.team_plans import TeamPlans
from competentie_app.dossier.teams import Teams
from competentie_app.dossier.undo import Undo
from competentie_app.texts import Message, msg


class Dossier(
    Charters, Teams, People, Assignments, History, Notes, Plans, TeamPlans, FreeDays, ModelVersions, FormKeys, Undo
):  # fmt: skip
    """One open dossier. Reading is free; writing needs `with dossier.action(...)`; saving is `save`.

    Of one thread: a worker gets what `snapshot` returns. `close` gives the lock back.
    """

    def __init__(
        self, database: Database, environment: Environment, ring: KeyRing, document_id: bytes,
        path: Path | None = None, on_disk: OnDisk | None = None, lock: Lock | LockHolder | None = None,
    ) -> None:  # fmt: skip
        """Used by `create` and `open_dossier`. `lock`: ours, or whose it is (then only reading is possible)."""
        super().__init__(database, environment)
        self._ring = ring
        self._document_id = document_id
        self._path = path
        self._on_disk = on_disk
        self._lock = lock if isinstance(lock, Lock) else None
        self._lock_holder = lock if isinstance(lock, LockHolder) else None
        self._read_only = path is not None and self._lock is None
        self._saved_revision = 0 if path else -1
        self._pending: Snapshot | None = None
        self._warnings: tuple[Message, ...] = ()

    @classmethod
    def create(
        cls, environment: Environment, charter: Charter, model_files: Mapping[str, bytes], model_version: str
    ) -> Self:
        """A new dossier in memory, not on disk yet, without password. Its first content cannot be undone."""
        database = schema.new_database()
        with database.transaction():
            database.run("INSERT INTO charter VALUES (1, ?, ?, ?, ?, ?, ?)", charter_row(charter))
            version_id = environment.new_id()
            database.run("INSERT INTO model_version VALUES (?, ?, 0)", (version_id, model_version))
            database.run_many("INSERT INTO model_file VALUES (?, ?, ?)", file_rows(version_id, model_files))
        ring = keys.open_ring(environment.random_bytes)
        return cls(database, environment, ring, UUID(environment.new_id()).bytes)

    @property
    def path(self) -> Path | None:
        """The file, or None before the first save."""
        return self._path

    @property
    def document_id(self) -> str:
        """UUID text that stays with this dossier and its copies."""
        return str(UUID(bytes=self._document_id))

    @property
    def generation(self) -> int:
        """Number of the save that stands on disk; 0 before the first."""
        return self._on_disk.header.generation if self._on_disk else 0

    @property
    def changed(self) -> bool:
        """True when something is not on disk yet."""
        return self._revision != self._saved_revision

    @property
    def is_protected(self) -> bool:
        """True when the next save asks a password of whoever opens it."""
        return self._ring.is_protected

    @property
    def lock_holder(self) -> LockHolder | None:
        """Who has the file open, when that is why this dossier is read-only."""
        return self._lock_holder

    @property
    def save_warnings(self) -> tuple[Message, ...]:
        """What did not go well beside the last save, such as a backup that could not be made."""
        return self._warnings

    def set_password(self, password: str | None, cost: KdfCost = DEFAULT_COST) -> str | None:
        """Protect the next save with a password and return the recovery key to print, or (None) take it away."""
        if self._read_only:
            raise ReadOnlyDossier
        recovery = None
        if password is None:
            self._ring = keys.open_ring(self._environment.random_bytes)
        else:
            self._ring, recovery = keys.protected_ring(password, self._environment.random_bytes, cost)
        self._revision += 1
        return recovery

    def save(self, path: Path | None = None, *, overwrite: bool = False) -> None:
        """Write to disk, now. A path makes this `save_as`. Raises SaveFailed and its kinds; memory stays as it is."""
        if path is not None and path != self._path:
            self.save_as(path, overwrite=overwrite)
            return
        snapshot = self.snapshot()
        try:
            self.conclude(write_snapshot(snapshot))
        finally:
            self._pending = None

    def save_as(self, path: Path, *, overwrite: bool = False) -> None:
        """Go on in another file, also from a read-only dossier. `overwrite`: the user agreed to replace what is there.

        Raises LockedByOther when somebody has that file open.
        """
        if self._lock is not None and self._path is not None and path.resolve() == self._path.resolve():
            self.save()
            return
        self._check_idle()
        lock = self._take_lock(path)
        try:
            saved = write_snapshot(self._snapshot_for(path, None, overwrite=overwrite))
        except BaseException:
            if lock is not None:
                lock.release()
            raise
        self._release_lock()
        self._lock, self._lock_holder, self._read_only = lock, None, False
        self.conclude(saved)

    def snapshot(self) -> Snapshot:
        """Freeze the dossier for `saving.write_snapshot` in a worker; then call `conclude` or `abandon`.

        Raises ActionRefused while another snapshot is being written, in an action, or before the first `save_as`.
        """
        if self._read_only:
            raise ReadOnlyDossier
        self._check_idle()
        if self._path is None:
            raise ActionRefused(msg("This dossier has no file yet."), msg("Choose a place and a name for it."))
        self._pending = self._snapshot_for(self._path, self._on_disk, overwrite=False)
        return self._pending

    def copy_for_worker(self) -> Callable[[], Dossier]:
        """Freeze the content. What comes back opens it in a worker, without a place on disk: it is only read."""
        image, environment, ring, document_id = self._database.image(), self._environment, self._ring, self._document_id
        return lambda: Dossier(schema.open_image(image, ""), environment, ring, document_id)

    def conclude(self, saved: Saved) -> None:
        """Take over that a snapshot stands on disk."""
        self._pending = None
        self._path, self._on_disk = saved.path, saved.on_disk
        self._saved_revision, self._warnings = saved.revision, saved.warnings

    def abandon(self) -> None:
        """Take over that a snapshot could not be written; the dossier stays changed."""
        self._pending = None

    def held_rows(self, employee_id: str) -> dict[str, int]:
        """How many rows of each table are about a person; raises UnknownItem."""
        return count_rows(self._database, self.employee(employee_id).id)

    def mentions(self, employee_id: str) -> tuple[Mention, ...]:
        """Texts of the file or of other people in which this person is named; an erasing leaves them."""
        return find_mentions(self._database, known_names(self._database, employee_id), employee_id)

    def erase_employee(self, employee_id: str) -> Erased:
        """Take a person out; nothing can be undone after it. Raises UnknownItem, ReadOnlyDossier or ActionRefused.

        The file on disk and its backups hold the person until they are written: `save`, then `erase_from_backups`.
        """
        self._check_can_start()
        self._check_idle()
        stamp = Stamp(self.new_id(), self._environment.now())
        erased = erase(self._database, self.employee(employee_id).id, stamp)
        self._revision += 1
        return erased

    def erase_from_backups(self, employee_id: str, *, keep: bool) -> BackupsErased:
        """Write the backups beside the file anew without a person (`keep`), or take them all away."""
        if self._path is None:
            return BackupsErased()
        if not keep:
            return remove_backups(self._path)
        return rewrite_backups(self._path, employee_id, self._ring.data_key, self._environment)

    def content_digest(self) -> str:
        """SHA-256 over all rows in a fixed order: equal for equal content, whatever the layout of the file."""
        digest = hashlib.sha256()
        for table in (*schema.RECORDED, "slot", "action", "history", "sheet_history"):
            digest.update(table.encode())
            rows = self._rows(f"SELECT * FROM {table}")  # noqa: S608 (a constant)
            width = -1 if table == "action" else None  # the last column of an action, its changeset, has no fixed bytes
            for text in sorted(repr(row[:width]) for row in rows):
                digest.update(text.encode())
        return digest.hexdigest()

    def close(self) -> None:
        """Give the lock back and forget the content. Unsaved changes are lost: save before."""
        self._release_lock()
        self._database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _snapshot_for(self, path: Path, on_disk: OnDisk | None, *, overwrite: bool) -> Snapshot:
        image = self._database.image()
        nonce = self._environment.random_bytes(12)
        header = make_header(self._document_id, self.generation + 1, nonce, len(image), self._ring)
        day = self._environment.today()
        return Snapshot(path, header, image, self._ring.data_key, on_disk, overwrite, day, self._revision)

    def _check_idle(self) -> None:
        if self._recorder is not None or self._pending is not None:
            raise ActionRefused(msg("The dossier is being changed or saved at this moment."))

    def _take_lock(self, path: Path) -> Lock | None:
        """Take the lock of a new place; a folder where nothing may be written is told by the save itself."""
        with suppress(OSError):
            taken = take_lock(path, self._environment.now(), self.new_id())
            if isinstance(taken, LockHolder):
                raise LockedByOther(path.name, taken.user, taken.computer)
            return taken
        return None

    def _release_lock(self) -> None:
        if self._lock is not None:
            self._lock.release()
        self._lock = None
