"""Backups beside a dossier after somebody was erased from it: written anew without the person, or removed."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from competentie_app.atomic import discard, replace_file, write_beside
from competentie_app.dossier import schema
from competentie_app.dossier.backups import Backup, list_backups
from competentie_app.dossier.container import Header, make_header, read_header, seal, unseal
from competentie_app.dossier.environment import Environment
from competentie_app.dossier.erasing import Stamp, erase
from competentie_app.dossier.keys import KeyRing
from competentie_app.dossier.problems import UnreadableFile


@dataclass(frozen=True, slots=True)
class BackupsErased:
    """What became of the backups, in numbers. `left`: files that the system would not let go; they hold the person."""

    rewritten: int = 0
    removed: int = 0
    left: tuple[Path, ...] = ()


def remove_backups(dossier: Path) -> BackupsErased:
    """Take all backups of a dossier away."""
    backups = list_backups(dossier)
    for backup in backups:
        discard(backup.path)
    left = tuple(backup.path for backup in backups if backup.path.exists())
    return BackupsErased(removed=len(backups) - len(left), left=left)


def rewrite_backups(dossier: Path, employee_id: str, data_key: bytes, environment: Environment) -> BackupsErased:
    """Take a person out of every backup. One that this key does not open (an older password) is taken away."""
    rewritten = removed = 0
    left: list[Path] = []
    for backup in list_backups(dossier):
        try:
            rewritten += _rewrite(backup, employee_id, data_key, environment)
        except UnreadableFile:
            discard(backup.path)
            removed += 1
        except OSError:
            left.append(backup.path)
    gone = [path for path in left if not path.exists()]
    return BackupsErased(rewritten, removed + len(gone), tuple(path for path in left if path.exists()))


def _rewrite(backup: Backup, employee_id: str, data_key: bytes, environment: Environment) -> bool:
    """Write one backup anew; False when the person is not in it."""
    data = backup.path.read_bytes()
    header = read_header(data, backup.path.name)
    database = schema.open_image(unseal(data, header, data_key, backup.path.name), backup.path.name)
    try:
        if database.row("SELECT 1 FROM employee WHERE id = ?", (employee_id,)) is None:
            return False
        erase(database, employee_id, Stamp(environment.new_id(), environment.now()))
        sealed = _sealed(header, database.image(), data_key, environment)
    finally:
        database.close()
    replace_file(write_beside(backup.path, sealed), backup.path, lambda: None)
    return True


def _sealed(header: Header, image: bytes, data_key: bytes, environment: Environment) -> bytes:
    ring, nonce = KeyRing(data_key, header.slots), environment.random_bytes(12)
    return seal(make_header(header.document_id, header.generation, nonce, len(image), ring), image, data_key)
