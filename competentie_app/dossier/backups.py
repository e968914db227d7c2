"""Earlier versions of a dossier, in a folder beside it, ordered by generation and never by the clock.

Kept are the last three, the newest of each of the last seven days and of each of the last four weeks that have one.
They hold the same personal data as the dossier and are encrypted with its key.
"""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from competentie_app.atomic import discard
from competentie_app.dossier.container import HEADER_PROBE_BYTES, read_header, unseal
from competentie_app.dossier.problems import UnreadableFile

KEPT_LAST, KEPT_DAYS, KEPT_WEEKS = 3, 7, 4
_NAME = re.compile(r"g(\d{10,})-(\d{4}-\d\d-\d\d)\.kompas")


@dataclass(frozen=True, slots=True)
class Backup:
    """One earlier version. `day`: when it was set aside."""

    path: Path
    generation: int
    day: date


def backup_folder(dossier: Path) -> Path:
    """Where the backups of a dossier stand."""
    return dossier.with_name(f"{dossier.name}.backups")


def list_backups(dossier: Path) -> list[Backup]:
    """The backups of a dossier, newest first."""
    folder = backup_folder(dossier)
    found = [(path, _NAME.fullmatch(path.name)) for path in (folder.iterdir() if folder.is_dir() else ())]
    backups = [Backup(path, int(name[1]), date.fromisoformat(name[2])) for path, name in found if name]
    return sorted(backups, key=lambda backup: (backup.generation, backup.day), reverse=True)


def kept(backups: Iterable[Backup]) -> set[Backup]:
    """Choose what stays."""
    newest_first = sorted(backups, key=lambda backup: backup.generation, reverse=True)
    days: dict[date, Backup] = {}
    weeks: dict[tuple[int, int], Backup] = {}
    for backup in newest_first:
        days.setdefault(backup.day, backup)
        weeks.setdefault(backup.day.isocalendar()[:2], backup)
    return {
        *newest_first[:KEPT_LAST],
        *list(days.values())[:KEPT_DAYS],
        *list(weeks.values())[:KEPT_WEEKS],
    }


def set_aside(dossier: Path, generation: int, day: date, data_key: bytes) -> Path:
    """Keep the file as it is now as a backup, and prove that it opens. Raises OSError or UnreadableFile.

    A hard link costs nothing, because a save never writes into a file; where links do not exist it is a copy.
    """
    target = backup_folder(dossier) / f"g{generation:010d}-{day.isoformat()}.kompas"
    target.parent.mkdir(exist_ok=True)
    if not target.exists():
        try:
            os.link(dossier, target)
        except OSError:
            shutil.copyfile(dossier, target)
    try:
        _check_opens(target, data_key)
    except UnreadableFile:
        discard(target)
        raise
    return target


def thin(dossier: Path) -> None:
    """Take away the backups that need not stay."""
    backups = list_backups(dossier)
    for backup in set(backups) - kept(backups):
        discard(backup.path)


def drop_unprotected(dossier: Path) -> None:
    """Take away backups that open without a password: the dossier got one."""
    for backup in list_backups(dossier):
        with suppress(UnreadableFile), backup.path.open("rb") as file:
            if not read_header(file.read(HEADER_PROBE_BYTES), backup.path.name).is_protected:
                discard(backup.path)


def _check_opens(path: Path, data_key: bytes) -> None:
    data = path.read_bytes()
    unseal(data, read_header(data, path.name), data_key, path.name)
