"""Everything that can go wrong with a dossier, each with its own class, sentence and way out."""

from __future__ import annotations

from competentie_app.errors import AppError
from competentie_app.texts import Message, msg


class DossierError(AppError):
    """A problem with a dossier: with its file, or with a change that somebody wanted to make."""


class UnreadableFile(DossierError):
    """The file could not be opened; it was not touched."""


class NotADossier(UnreadableFile):
    """The file is something else."""

    def __init__(self, name: str) -> None:
        super().__init__(
            msg("{name} is not a dossier of this program. The file was not changed.", name=name),
            msg("Choose a file that ends in .kompas."),
        )


class EmptyFile(UnreadableFile):
    """The file has 0 bytes."""

    def __init__(self, name: str) -> None:
        super().__init__(msg("{name} is empty: it has 0 bytes.", name=name), _from_backup())


class CutShort(UnreadableFile):
    """The end of the file is missing."""

    def __init__(self, name: str) -> None:
        super().__init__(msg("{name} is not complete: a part of the file is missing.", name=name), _from_backup())


class DamagedFile(UnreadableFile):
    """The bytes are not those that were saved."""

    def __init__(self, name: str) -> None:
        super().__init__(
            msg("{name} is damaged: it is not what was saved. The file was not changed.", name=name), _from_backup()
        )


class PasswordNeeded(UnreadableFile):
    """The dossier is protected and no password was given."""

    def __init__(self, name: str) -> None:
        super().__init__(
            msg("{name} is protected with a password.", name=name), msg("Enter the password or the recovery key.")
        )


class WrongPassword(UnreadableFile):
    """Neither the password nor the recovery key fits."""

    def __init__(self, name: str) -> None:
        super().__init__(
            msg("This password does not open {name}.", name=name),
            msg("Check capital letters and the keyboard, or use the recovery key."),
        )


class NewerVersion(UnreadableFile):
    """A newer version of the program made the file."""

    def __init__(self, name: str) -> None:
        super().__init__(
            msg("{name} was made by a newer version of this program. The file was not changed.", name=name),
            msg("Install the newest version and open the file again."),
        )


class FileGone(UnreadableFile):
    """There is no such file, or it may not be read."""


class SaveFailed(DossierError):
    """The dossier could not be saved. The old file is whole and the changes are still in memory."""


class ChangedMeanwhile(SaveFailed):
    """Somebody else saved this file after it was opened here; it was not overwritten."""

    def __init__(self, name: str) -> None:
        super().__init__(
            msg("{name} was changed by somebody else. Nothing was overwritten; your changes are kept here.", name=name),
            msg("Save your version under another name, then compare the two."),
        )


class AlreadyExists(SaveFailed):
    """There is a file at the new place already."""

    def __init__(self, name: str) -> None:
        super().__init__(
            msg("There is already a file {name}. It was not overwritten.", name=name), msg("Choose another name.")
        )


class LockedByOther(SaveFailed):
    """Somebody has the file at that place open."""

    def __init__(self, name: str, user: str, computer: str) -> None:
        super().__init__(
            msg("{user} has {name} open on {computer}.", name=name, user=user, computer=computer),
            msg("Choose another name, or wait until the file is closed."),
        )


class ReadOnlyDossier(DossierError):
    """A change to a dossier that was opened to read."""

    def __init__(self) -> None:
        super().__init__(
            msg("This dossier is open to read only. Nothing was changed."),
            msg("Save it under another name to work on, or open it again later."),
        )


class ActionRefused(DossierError):
    """A change outside an action, or an action inside another one: a fault of the program."""


class UndoRefused(DossierError):
    """The action does not fit what the dossier holds now; nothing was changed."""

    def __init__(self) -> None:
        super().__init__(
            msg("This action cannot be undone or redone any more. Nothing was changed."),
            msg("Change the values by hand; the history shows what they were."),
        )


class InvalidValue(DossierError):
    """A value that a dossier does not take. The whole action is taken back."""


class UnknownItem(InvalidValue):
    """An id that the dossier does not hold."""

    def __init__(self, kind: str, item_id: str) -> None:
        super().__init__(msg("The dossier does not hold an item with the id {id}. Nothing was changed.", id=item_id))
        self.kind = kind


class RoundClosed(InvalidValue):
    """The round is closed for the team of this employee."""

    def __init__(self) -> None:
        super().__init__(
            msg("The round is closed for this team. Nothing was changed."),
            msg("Open the round again for the team if the levels must change."),
        )


def _from_backup() -> Message:
    return msg("Open the newest backup: it stands in the backup folder beside the file.")
