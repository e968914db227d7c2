"""Everything that can go wrong with a working copy: what happened, what was kept, what to do now."""

from __future__ import annotations

import errno
import os
from dataclasses import dataclass
from pathlib import Path

from competentie_app.errors import AppError
from competentie_app.texts import Message, msg, nmsg

_FULL = (errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC))
_REFUSED = (errno.EACCES, errno.EPERM, errno.EROFS)


class WorkingCopyError(AppError):
    """A problem with the folder of a working copy. What was typed is still in the program."""


class CopyNotWritten(WorkingCopyError):
    """The disk refused. Each file in the folder is whole: as it was, or as it should become."""


class VersionRefused(WorkingCopyError):
    """A version was not issued."""


class VersionUnreadable(WorkingCopyError):
    """An issued version cannot be read back."""


@dataclass(frozen=True, slots=True)
class OtherChange:
    """A file that somebody else changed. None: it is not there. `both`: here it was changed too, and otherwise."""

    file: str
    before: bytes | None
    ours: bytes | None
    theirs: bytes | None

    @property
    def both(self) -> bool:
        """Whether somebody has to choose."""
        return self.ours != self.before and self.ours != self.theirs


class ChangedElsewhere(WorkingCopyError):
    """Somebody else changed files of the folder after they were read here. Nothing was written."""

    def __init__(self, changes: tuple[OtherChange, ...]) -> None:
        message = nmsg(
            "Somebody else changed {count} file of the model: {files}. Nothing was written.",
            "Somebody else changed {count} files of the model: {files}. Nothing was written.",
            len(changes),
            files=", ".join(change.file for change in changes),
        )
        super().__init__(message, msg("Look at both texts and choose. What you typed is still in the program."))
        self.changes = changes


def explained(error: OSError, path: Path, *, while_replacing: bool = False) -> CopyNotWritten:
    """Turn a failure of the system into what happened, what was kept and what to do."""
    return CopyNotWritten(_happened(error, path, while_replacing), kept())


def kept() -> Message:
    """What everybody hears after a failed save."""
    return msg("Your changes are still in the program. Mend this and save again, or save a copy in another folder.")


def _happened(error: OSError, path: Path, while_replacing: bool) -> Message:
    name, folder = path.name, str(path.parent)
    if error.errno in _FULL:
        return msg("The disk is full: {name} was not saved. The file in the folder is whole.", name=name)
    if isinstance(error, FileNotFoundError):
        return msg("The folder {folder} is not there any more. {name} was not saved.", folder=folder, name=name)
    if error.errno in _REFUSED and while_replacing:
        return msg("{name} is in use by another program and was not saved. It is whole.", name=name)
    if error.errno in _REFUSED:
        return msg("In the folder {folder} nothing may be written. {name} was not saved.", folder=folder, name=name)
    reason = os.strerror(error.errno) if error.errno else str(error)
    return msg("{name} was not saved ({reason}). The file in the folder is whole.", name=name, reason=reason)
