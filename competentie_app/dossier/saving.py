"""Writing a dossier to disk, in a part that may run in a worker: it gets a frozen snapshot, never the connection.

Order of a save: refuse when the file is not the one that was read; write and flush a new file beside it; set the old
one aside as a backup; look again; replace. Whatever fails, the old file is whole and the memory untouched.
"""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from competentie_app import atomic
from competentie_app.dossier import backups, problems
from competentie_app.dossier.container import HEADER_PROBE_BYTES, Header, read_header, seal
from competentie_app.dossier.problems import DossierError, SaveFailed
from competentie_app.texts import Message, msg

_FULL = (errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC))
_REFUSED = (errno.EACCES, errno.EPERM, errno.EROFS)


@dataclass(frozen=True, slots=True)
class OnDisk:
    """What this dossier last knew of its file: its header, and the key of its content."""

    header: Header
    data_key: bytes


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A dossier at one moment, ready to encrypt and write. `on_disk` None: there is no file yet."""

    path: Path
    header: Header
    image: bytes
    data_key: bytes
    on_disk: OnDisk | None
    overwrite: bool
    day: date
    revision: int


@dataclass(frozen=True, slots=True)
class Saved:
    """A finished save. `warnings`: what did not go well beside it, such as a backup that could not be made."""

    path: Path
    on_disk: OnDisk
    revision: int
    warnings: tuple[Message, ...] = ()


def write_snapshot(snapshot: Snapshot) -> Saved:
    """Encrypt and write; runs in any thread. Raises SaveFailed, ChangedMeanwhile or AlreadyExists."""
    path = snapshot.path
    _check_target(snapshot)
    sealed = seal(snapshot.header, snapshot.image, snapshot.data_key)
    try:
        beside = atomic.write_beside(path, sealed)
    except OSError as error:
        raise _explained(error, path) from error
    warnings = _set_old_aside(snapshot)
    try:
        atomic.replace_file(beside, path, lambda: _check_target(snapshot))
    except OSError as error:
        raise _explained(error, path, while_replacing=True) from error
    on_disk = OnDisk(snapshot.header, snapshot.data_key)
    return Saved(path, on_disk, snapshot.revision, (*warnings, *_tidy_backups(snapshot)))


def _check_target(snapshot: Snapshot) -> None:
    """Refuse when the file on disk is not the one that this dossier read or wrote last."""
    if snapshot.overwrite:
        return
    path, known = snapshot.path, snapshot.on_disk
    try:
        with path.open("rb") as file:
            start = file.read(HEADER_PROBE_BYTES)
    except FileNotFoundError:
        return  # taken away meanwhile: the save makes it anew
    except OSError as error:
        raise _explained(error, path) from error
    if known is None:
        raise problems.AlreadyExists(path.name)
    try:
        digest = read_header(start, path.name).digest
    except DossierError as error:
        raise problems.ChangedMeanwhile(path.name) from error
    if digest != known.header.digest:
        raise problems.ChangedMeanwhile(path.name)


def _set_old_aside(snapshot: Snapshot) -> tuple[Message, ...]:
    known = snapshot.on_disk
    if known is None or snapshot.overwrite or not snapshot.path.exists():
        return ()
    if snapshot.header.is_protected and not known.header.is_protected:
        return ()  # a dossier that gets a password leaves no copy without one
    return _warned(
        lambda: backups.set_aside(snapshot.path, known.header.generation, snapshot.day, known.data_key),
        msg("The dossier was saved, but no backup of the version before could be made."),
    )


def _tidy_backups(snapshot: Snapshot) -> tuple[Message, ...]:
    def tidy() -> None:
        backups.thin(snapshot.path)
        if snapshot.header.is_protected and not (snapshot.on_disk and snapshot.on_disk.header.is_protected):
            backups.drop_unprotected(snapshot.path)

    return _warned(tidy, msg("The dossier was saved, but old backups could not be taken away."))


def _warned(step: Callable[[], object], warning: Message) -> tuple[Message, ...]:
    """Run a step beside the save itself: when it fails the save goes on, and the user is told."""
    try:
        step()
    except (OSError, DossierError):
        return (warning,)
    return ()


def _explained(error: OSError, path: Path, *, while_replacing: bool = False) -> SaveFailed:
    """Turn a failure of the system into what happened, what was kept and what to do."""
    elsewhere = msg("Your changes are still in the program. Save the dossier in another place.")
    if error.errno in _FULL:
        return SaveFailed(
            msg("The disk is full: {name} was not saved. The old file is whole.", name=path.name), elsewhere
        )
    if isinstance(error, FileNotFoundError):
        return SaveFailed(msg("The folder {folder} is not there any more.", folder=str(path.parent)), elsewhere)
    if error.errno in _REFUSED and while_replacing:
        sentence = msg("{name} is in use by another program and was not saved. The old file is whole.", name=path.name)
        return SaveFailed(sentence, elsewhere)
    if error.errno in _REFUSED:
        return SaveFailed(msg("In the folder {folder} nothing may be written.", folder=str(path.parent)), elsewhere)
    reason = os.strerror(error.errno) if error.errno else str(error)
    sentence = msg("{name} was not saved ({reason}). The old file is whole.", name=path.name, reason=reason)
    return SaveFailed(sentence, elsewhere)
