"""The trainer's own copy of the model: a folder with the YAML files, `versions/` and `backups/`.

Everything that is typed is saved at once into the YAML files, errors and all; only a version that passes the checks is
issued, as a ZIP that never changes afterwards, and only versions reach dossiers. The shipped model is never written.

    copy = create_copy(folder, read_model_files(data_folder()))           # or open_copy(folder, now)
    copy = save_copy(copy, draft.files)                                   # after each pause in typing
    copy = issue_version(copy, VersionHead("1.5.0", today, LocalText(nl=..., en=...)))
    read_version(copy, "1.4.0")                                           # the files of an earlier one
    next_number(copy.versions, "1.4.0")                                   # a number to propose

All raise an AppError that tells what happened, what was kept and what to do. `save_copy` raises `ChangedElsewhere`
(`.changes`: file, before, ours, theirs, both) when somebody else wrote meanwhile: take `with_theirs(changes, files)`
for what only they changed, or after asking `save_copy(copy, files, now, overwrite=True)`, which backs up theirs first.
`look_again(copy, files)` tells the same without saving.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from competentie_app.model.copy_backups import set_aside
from competentie_app.model.copy_files import files_on_disk, other_changes, write_files
from competentie_app.model.copy_problems import ChangedElsewhere, OtherChange, WorkingCopyError, explained
from competentie_app.model.copy_versions import (
    issue,
    list_versions,
    next_number,
    number_order,
    read_back,
    start_version,
)
from competentie_app.model.model_files import read_model_files
from competentie_app.model.version_zip import VersionHead
from competentie_app.texts import Message, msg

__all__ = [
    "ChangedElsewhere",
    "OtherChange",
    "VersionHead",
    "WorkingCopy",
    "WorkingCopyError",
    "create_copy",
    "issue_version",
    "look_again",
    "newest_version",
    "next_number",
    "number_order",
    "open_copy",
    "read_version",
    "save_copy",
    "with_theirs",
]


@dataclass(frozen=True, slots=True)
class WorkingCopy:
    """A folder as it was last read or written. `versions`: oldest first; `warnings`: what did not go well beside."""

    folder: Path
    files: Mapping[str, bytes]
    versions: tuple[VersionHead, ...]
    warnings: tuple[Message, ...] = ()


def create_copy(folder: Path, files: Mapping[str, bytes]) -> WorkingCopy:
    """Make a working copy of these files in a folder that is new or empty, and keep them as its first version.

    A model with errors can be copied too; it then has no version yet. Raises WorkingCopyError.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        taken = any(folder.iterdir())
    except OSError as error:
        raise explained(error, folder / "competencies.yaml") from error
    if taken:
        raise WorkingCopyError(
            msg("The folder {folder} is not empty. Nothing was made.", folder=str(folder)),
            msg("Choose an empty folder, or open the model that is in it."),
        )
    write_files(folder, {}, files)
    return WorkingCopy(folder, dict(files), start_version(folder, files))


def open_copy(folder: Path, now: datetime) -> WorkingCopy:
    """Read a working copy, errors and all, and keep its present state as a backup.

    Raises ModelError for a folder that holds no model. A backup that cannot be made is a warning.
    """
    files = read_model_files(folder)
    versions, warnings = list_versions(folder)
    try:
        set_aside(folder, files, now)
    except OSError:
        warnings = (*warnings, msg("No backup of the model could be made in {folder}.", folder=str(folder)))
    return WorkingCopy(folder, files, versions, warnings)


def save_copy(
    copy: WorkingCopy, files: Mapping[str, bytes], now: datetime | None = None, *, overwrite: bool = False
) -> WorkingCopy:
    """Write what changed, each file whole or not at all. Raises ChangedElsewhere or CopyNotWritten.

    `overwrite`: write over what somebody else wrote, after keeping theirs as a backup; needs `now`.
    """
    disk = files_on_disk(copy.folder)
    known: Mapping[str, bytes] = copy.files
    if others := other_changes(copy.files, files, disk):
        if not overwrite or now is None:
            raise ChangedElsewhere(others)
        try:
            set_aside(copy.folder, disk, now)
        except OSError as error:
            raise explained(error, copy.folder / "backups") from error
        known = disk
    write_files(copy.folder, known, files)
    return replace(copy, files=dict(files), warnings=())


def look_again(copy: WorkingCopy, files: Mapping[str, bytes]) -> tuple[OtherChange, ...]:
    """What somebody else changed since this copy was read or written; `files`: the present ones of the draft."""
    return other_changes(copy.files, files, files_on_disk(copy.folder))


def with_theirs(
    copy: WorkingCopy, changes: Iterable[OtherChange], files: Mapping[str, bytes]
) -> tuple[WorkingCopy, dict[str, bytes]]:
    """Take the files of somebody else: the copy that knows of them, and the files with theirs in the place of ours."""
    known, ours = dict(copy.files), dict(files)
    for change in changes:
        for held in (known, ours):
            held.pop(change.file, None)
            if change.theirs is not None:
                held[change.file] = change.theirs
    return replace(copy, files=known), ours


def issue_version(copy: WorkingCopy, head: VersionHead) -> WorkingCopy:
    """Issue the files of the copy as a version: number and date come into the YAML, the ZIP into `versions/`.

    The number must be higher than every earlier one, the note stand in both languages, the checks give no error.
    Raises VersionRefused, ChangedElsewhere or CopyNotWritten; then no version was issued.
    """
    if others := look_again(copy, copy.files):
        raise ChangedElsewhere(others)
    files = issue(copy.folder, copy.files, copy.versions, head, lambda new: write_files(copy.folder, copy.files, new))
    return replace(copy, files=files, versions=(*copy.versions, head), warnings=())


def newest_version(copy: WorkingCopy) -> VersionHead | None:
    """The version that was issued last; None before the first."""
    return copy.versions[-1] if copy.versions else None


def read_version(copy: WorkingCopy, number: str) -> dict[str, bytes]:
    """The files of an issued version. Raises VersionUnreadable."""
    return read_back(copy.folder, number)
