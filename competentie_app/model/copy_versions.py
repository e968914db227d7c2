"""Issued versions of a working copy: one ZIP each in `versions/`, written once."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from competentie_app import atomic
from competentie_app.model.copy_files import FOR_COLLEAGUES
from competentie_app.model.copy_problems import VersionRefused, VersionUnreadable, explained
from competentie_app.model.editing import Address, SetValue, SeveralEdits, apply_edit
from competentie_app.model.loading import check_model, has_errors, load_model
from competentie_app.model.model_files import COMPETENCIES
from competentie_app.model.problems import ModelError
from competentie_app.model.version_zip import VersionHead, pack_version, unpack_files, unpack_head
from competentie_app.texts import LocalText, Message, msg, nmsg

VERSIONS = "versions"
_NUMBER = re.compile(r"[0-9]{1,6}(?:\.[0-9]{1,6}){0,3}")
_LARGEST = 50_000_000


def number_order(number: str) -> tuple[int, ...]:
    """What versions are sorted by: 1.10 comes after 1.9, and 1.0 is 1. Raises ValueError for no number."""
    if not _NUMBER.fullmatch(number):
        raise ValueError(number)
    parts = [int(part) for part in number.split(".")]
    while parts and parts[-1] == 0:
        parts.pop()
    return tuple(parts)


def next_number(versions: Sequence[VersionHead], present: str) -> str:
    """A number to propose: the middle part of the newest one higher. `present`: the number in the files."""
    newest = versions[-1].number if versions else present
    if not _NUMBER.fullmatch(newest):
        return "1.0.0"
    if not versions:
        return newest
    parts = [int(part) for part in newest.split(".")]
    if len(parts) == 1:
        return str(parts[0] + 1)
    return ".".join(str(part) for part in (parts[0], parts[1] + 1, *(0 for _ in parts[2:])))


def list_versions(folder: Path) -> tuple[tuple[VersionHead, ...], tuple[Message, ...]]:
    """The versions in a folder, oldest first, and a warning for each ZIP that cannot be read."""
    heads: list[VersionHead] = []
    warnings: list[Message] = []
    for path in sorted((folder / VERSIONS).glob("*.zip")):
        try:
            head = unpack_head(_content(path))
            number_order(head.number)
            if f"{head.number}.zip" != path.name:
                raise ValueError(path.name)
            heads.append(head)
        except (ValueError, OSError):
            warnings.append(msg("The version in {file} cannot be read.", file=f"{VERSIONS}/{path.name}"))
    return tuple(sorted(heads, key=lambda head: number_order(head.number))), tuple(warnings)


def _content(path: Path) -> bytes:
    if path.stat().st_size > _LARGEST:
        raise ValueError("too large")
    return path.read_bytes()


def read_back(folder: Path, number: str) -> dict[str, bytes]:
    """The files of a version. Raises VersionUnreadable."""
    name = f"{VERSIONS}/{number}.zip"
    try:
        number_order(number)
        return unpack_files(_content(folder / name))
    except (ValueError, OSError) as error:
        raise VersionUnreadable(
            msg("Version {number} cannot be read: {file} is missing or damaged.", number=number, file=name),
            msg("Put the file back from a backup of the folder; the program never changes it."),
        ) from error


def start_version(folder: Path, files: Mapping[str, bytes]) -> tuple[VersionHead, ...]:
    """Keep the files that a working copy starts from as its first version, if they make a model with a number."""
    try:
        model = load_model(files)
        number_order(model.version)
    except (ModelError, ValueError):
        return ()
    note = LocalText(nl="Waarmee deze kopie begon.", en="What this copy started from.")
    head = VersionHead(model.version, model.date, note)
    write_version(folder, head, files)
    return (head,)


def issue(
    folder: Path, files: Mapping[str, bytes], versions: Sequence[VersionHead], head: VersionHead,
    write: Callable[[Mapping[str, bytes]], None],
) -> dict[str, bytes]:  # fmt: skip
    """Issue a version and return its files; `write` brings them into the folder. When it fails there is no version."""
    _check_head(versions, head)
    where = Address(COMPETENCIES, ("model",))
    numbers = (SetValue(where.child("version"), head.number), SetValue(where.child("date"), head.day.isoformat()))
    new = apply_edit(files, SeveralEdits(numbers))
    problems = [problem for problem in check_model(new, head.day) if has_errors((problem,))]
    if problems:
        raise VersionRefused(
            nmsg(
                "The model has {count} error, so no version was issued.",
                "The model has {count} errors, so no version was issued.",
                len(problems),
            ),
            msg("Mend it first: {place}: {problem}", place=problems[0].place, problem=problems[0].message),
        )
    path = write_version(folder, head, new)
    try:
        write(new)
    except BaseException:
        atomic.discard(path)
        raise
    return new


def _check_head(versions: Sequence[VersionHead], head: VersionHead) -> None:
    nothing = msg("Nothing was issued.")
    if not _NUMBER.fullmatch(head.number):
        raise VersionRefused(
            msg("“{number}” is not the number of a version. Nothing was issued.", number=head.number),
            msg("Write numbers with points, such as 1.5.0."),
        )
    if not head.note.nl.strip() or not head.note.en.strip():
        raise VersionRefused(
            msg("A version needs a note in Dutch and in English. Nothing was issued."),
            msg("Say in one sentence what changed and why."),
        )
    if not versions:
        return
    last = versions[-1]
    if number_order(head.number) <= number_order(last.number):
        raise VersionRefused(
            msg("Version {number} is not higher than {last}.", number=head.number, last=last.number), nothing
        )
    if head.day < last.day:
        raise VersionRefused(msg("The date is before that of version {last}.", last=last.number), nothing)


def write_version(folder: Path, head: VersionHead, files: Mapping[str, bytes]) -> Path:
    """Write the ZIP of a version. Raises VersionRefused where there is one, CopyNotWritten where the disk refuses."""
    model = load_model(files)
    path = folder / VERSIONS / f"{head.number}.zip"

    def check() -> None:
        if path.exists():
            raise VersionRefused(
                msg("Version {number} was issued already, perhaps by a colleague.", number=head.number),
                msg("Nothing was issued. Open the model again and choose a higher number."),
            )

    check()
    try:
        path.parent.mkdir(exist_ok=True)
        beside = atomic.write_beside(path, pack_version(model.id, model.title, head, files), FOR_COLLEAGUES)
        atomic.replace_file(beside, path, check)
    except OSError as error:
        raise explained(error, path) from error
    return path
