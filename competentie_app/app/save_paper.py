"""Writes a paper to disk: a whole file or none, and an error in plain words."""

from __future__ import annotations

import errno
from pathlib import Path

from competentie_app.atomic import replace_file, write_beside
from competentie_app.errors import AppError
from competentie_app.texts import Message, msg


class PaperNotSaved(AppError):
    """A paper could not be written. What stood there before is whole."""


def save_paper(path: Path, content: bytes) -> None:
    """Write beside the target, then put it in its place. Raises PaperNotSaved."""
    try:
        replace_file(write_beside(path, content), path, lambda: None)
    except OSError as problem:
        why, hint = _explain(problem)
        message = msg("{file} was not saved: {why}. What stood there is unchanged.", file=path.name, why=why)
        raise PaperNotSaved(message, hint) from problem


def _explain(problem: OSError) -> tuple[Message, Message]:
    if problem.errno in (errno.ENOSPC, errno.EDQUOT if hasattr(errno, "EDQUOT") else errno.ENOSPC):
        return msg("the disk is full"), msg("Make room, or choose another place.")
    if isinstance(problem, FileNotFoundError | NotADirectoryError):
        return msg("the folder is not there"), msg("Choose another folder.")
    if isinstance(problem, PermissionError):
        return msg("the folder is protected, or the file is in use"), msg("Close the file, or choose another folder.")
    return msg("the disk refused it"), msg("Try again, or choose another place.")
