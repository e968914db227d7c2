"""Opening a dossier from its file."""

from __future__ import annotations

import os
from pathlib import Path

from competentie_app import atomic
from competentie_app.dossier import schema
from competentie_app.dossier.container import read_header, unlock, unseal
from competentie_app.dossier.dossier import Dossier
from competentie_app.dossier.environment import Environment
from competentie_app.dossier.lock import Lock, LockHolder, take_lock
from competentie_app.dossier.problems import FileGone
from competentie_app.dossier.saving import OnDisk
from competentie_app.texts import msg


def open_dossier(
    path: Path, password: str | None, environment: Environment,
    read_only: bool = False, take_over_lock: bool = False,
) -> Dossier:  # fmt: skip
    """Open a dossier; read-only when asked, when somebody has it open, or when it may not be written.

    `password`: the password or the recovery key. `take_over_lock`: the user said that the other one is gone.
    Raises a subclass of UnreadableFile; the file is never changed by opening it.
    """
    data = _read(path)
    header = read_header(data, path.name)
    ring = unlock(header, password, path.name)
    image = unseal(data, header, ring.data_key, path.name)
    database = schema.open_image(image, path.name)
    lock = None if read_only else _lock(path, environment, take_over=take_over_lock)
    if isinstance(lock, Lock):
        atomic.clean_leftovers(path)
    return Dossier(database, environment, ring, header.document_id, path, OnDisk(header, ring.data_key), lock)


def needs_password(path: Path) -> bool:
    """Tell whether a file asks a password, from its header alone. Raises a subclass of UnreadableFile."""
    return read_header(_read(path), path.name).is_protected


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError as error:
        sentence = msg("There is no file {name} in {folder}.", name=path.name, folder=str(path.parent))
        raise FileGone(sentence, msg("Perhaps it was moved or renamed.")) from error
    except OSError as error:
        sentence = msg("{name} cannot be read.", name=path.name)
        hint = msg("Check that you may read it and that the disk or the network is there.")
        raise FileGone(sentence, hint) from error


def _lock(path: Path, environment: Environment, *, take_over: bool) -> Lock | LockHolder | None:
    """Our lock, or who holds it; None where no lock can be made: there no file can be saved either.

    A file that somebody marked as read-only stays as it is, also where its folder would let it be replaced.
    """
    if not path.stat().st_mode & 0o222 or not os.access(path, os.W_OK):
        return None
    try:
        return take_lock(path, environment.now(), environment.new_id(), by_force=take_over)
    except OSError:
        return None
