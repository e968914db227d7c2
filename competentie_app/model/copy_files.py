"""Writing the files of a working copy: each whole or not at all, and never over what somebody else wrote."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from competentie_app import atomic
from competentie_app.model.copy_problems import ChangedElsewhere, OtherChange, explained
from competentie_app.model.model_files import read_model_files
from competentie_app.model.problems import ModelError

FOR_COLLEAGUES = 0o666
"""Whoever may read the folder may read the model: it holds no personal data."""


def files_on_disk(folder: Path) -> dict[str, bytes]:
    """The files of the folder as they are now; none where all were taken away. Raises ModelError without a folder."""
    try:
        return read_model_files(folder)
    except ModelError:
        if folder.is_dir() and not any(folder.glob("*.y*ml")):
            return {}
        raise


def other_changes(
    known: Mapping[str, bytes], ours: Mapping[str, bytes], disk: Mapping[str, bytes]
) -> tuple[OtherChange, ...]:
    """What differs on the disk from what was known of it, unless it became what it is here too."""
    names = sorted({*known, *disk})
    return tuple(
        OtherChange(name, known.get(name), ours.get(name), disk.get(name))
        for name in names
        if known.get(name) != disk.get(name) and ours.get(name) != disk.get(name)
    )


def write_files(folder: Path, known: Mapping[str, bytes], files: Mapping[str, bytes]) -> None:
    """Bring the files in the folder from `known` to `files`. Raises CopyNotWritten or ChangedElsewhere.

    Every file is written beside first, so that a full disk leaves all as they were; then each takes its place.
    """
    changed = {name: data for name, data in files.items() if known.get(name) != data}
    beside: dict[str, Path] = {}
    try:
        for name, data in changed.items():
            path = folder / name
            try:
                path.parent.mkdir(exist_ok=True)
                beside[name] = atomic.write_beside(path, data, FOR_COLLEAGUES)
            except OSError as error:
                raise explained(error, path) from error
        for name in changed:
            _replace(folder, name, beside.pop(name), known, files)
    finally:
        for left in beside.values():
            atomic.discard(left)
    for name in known:
        if name not in files:
            _remove(folder / name)


def _replace(folder: Path, name: str, beside: Path, known: Mapping[str, bytes], files: Mapping[str, bytes]) -> None:
    path = folder / name

    def check() -> None:
        disk: bytes | None = None
        with suppress(FileNotFoundError):
            disk = path.read_bytes()
        if disk not in (known.get(name), files[name]):
            raise ChangedElsewhere((OtherChange(name, known.get(name), files[name], disk),))

    try:
        atomic.replace_file(beside, path, check)
    except OSError as error:
        raise explained(error, path, while_replacing=True) from error


def _remove(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise explained(error, path, while_replacing=True) from error
