"""The working copy of the model that a trainer edits: one folder, its draft with undo, and who wants to hear of it.

What is typed is kept here at once and written by `save`, which the front end calls after each pause in typing. Only
issued versions reach files with people.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from competentie_app.dossier.environment import Environment
from competentie_app.errors import AppError
from competentie_app.model.editing import Address, Draft, DraftHistory, Edit
from competentie_app.model.model_files import COMPETENCIES
from competentie_app.model.working_copy import (
    OtherChange,
    VersionHead,
    WorkingCopy,
    create_copy,
    issue_version,
    look_again,
    newest_version,
    next_number,
    open_copy,
    read_version,
    save_copy,
    with_theirs,
)
from competentie_app.texts import LocalText, Message, msg

if TYPE_CHECKING:
    from competentie_app.model.competence_model import CompetenceModel

Listener = Callable[[], None]


class NoCopyOpen(AppError):
    """Something was asked of the working copy while there is none."""

    def __init__(self) -> None:
        super().__init__(msg("No model is being edited."), msg("Make a copy of the model, or open one."))


class ModelWorkshop:
    """At most one working copy. Front ends read `draft` and change it through `perform`."""

    def __init__(self, environment: Environment) -> None:
        self._environment = environment
        self._copy: WorkingCopy | None = None
        self._history = DraftHistory(Draft.of({}))
        self._issued: dict[str, dict[str, bytes]] = {}
        self._listeners: list[Listener] = []

    # --- what is open

    @property
    def is_open(self) -> bool:
        """Whether a working copy is open."""
        return self._copy is not None

    @property
    def copy(self) -> WorkingCopy:
        """The folder as it was last read or written. Raises NoCopyOpen."""
        if self._copy is None:
            raise NoCopyOpen
        return self._copy

    @property
    def draft(self) -> Draft:
        """The model as it stands now."""
        return self._history.draft

    @property
    def unsaved(self) -> bool:
        """Whether something is not in the folder yet."""
        return self._copy is not None and self.draft.files != dict(self._copy.files)

    def open(self, folder: Path) -> tuple[Message, ...]:
        """Open a folder, errors and all; what did not go well beside is returned. Raises ModelError.

        What was open is saved first; when that fails it stays open, and this raises.
        """
        self._leave()
        copy = open_copy(folder, self._environment.now())
        self._take(copy)
        return copy.warnings

    def create(self, folder: Path, files: Mapping[str, bytes]) -> None:
        """Make a working copy in an empty folder, and open it. Raises WorkingCopyError."""
        self._leave()
        self._take(create_copy(folder, files))

    def close(self) -> None:
        """Save and let go. Raises AppError when it cannot be saved; then it stays open."""
        self._leave()
        self._copy = None
        self._history = DraftHistory(Draft.of({}))
        self._issued.clear()
        self._tell()

    # --- changing

    def perform(self, edit: Edit, *, typing: bool = False) -> None:
        """Do an edit. Raises CannotEdit; nothing has changed then."""
        before = self._history
        self._history = before.apply(edit, typing=typing)
        if self._history is not before:
            self._tell()

    def pause(self) -> None:
        """Another field is typed in: the next letter is a step of its own."""
        self._history = self._history.pause()

    @property
    def undo_label(self) -> Message | None:
        """What undo would take back."""
        return self._history.undo_label

    @property
    def redo_label(self) -> Message | None:
        """What redo would do again."""
        return self._history.redo_label

    def undo(self) -> None:
        """One step back."""
        self._history = self._history.undo()
        self._tell()

    def redo(self) -> None:
        """One step on."""
        self._history = self._history.redo()
        self._tell()

    # --- the folder

    def save(self, *, overwrite: bool = False) -> None:
        """Write what changed. Raises ChangedElsewhere or CopyNotWritten; nothing is lost then.

        `overwrite`: over what somebody else wrote, which is kept as a backup.
        """
        if self.unsaved or overwrite:
            self._copy = save_copy(self.copy, self.draft.files, self._environment.now(), overwrite=overwrite)
            self._tell()

    def look_again(self) -> tuple[OtherChange, ...]:
        """What somebody else changed in the folder meanwhile."""
        return look_again(self.copy, self.draft.files) if self.is_open else ()

    def take_theirs(self, changes: tuple[OtherChange, ...]) -> None:
        """Take over what somebody else wrote, as one step of undo."""
        copy, files = with_theirs(self.copy, changes, self.draft.files)
        self._copy = copy
        label = msg("Taken over from the folder")
        self._history = self._history.replaced(self.draft.with_files(files), label)
        self._tell()

    # --- versions

    @property
    def versions(self) -> tuple[VersionHead, ...]:
        """Every issued version, oldest first."""
        return self.copy.versions

    @property
    def proposed_number(self) -> str:
        """A number for the next version."""
        return next_number(self.copy.versions, self._number_in_files)

    @property
    def _number_in_files(self) -> str:
        found = self.draft.value(Address(COMPETENCIES, ("model", "version")))
        return found if isinstance(found, str) else ""

    def issue(self, number: str, note: LocalText, day: date | None = None) -> VersionHead:
        """Save, check and issue a version. Raises VersionRefused, ChangedElsewhere or CopyNotWritten.

        What was done before cannot be undone then: a version stays as it is.
        """
        self.save()
        head = VersionHead(number, day or self._environment.today(), note)
        self._copy = issue_version(self.copy, head)
        self._history = DraftHistory(self.draft.with_files(self._copy.files))
        self._tell()
        return head

    def files_of(self, number: str) -> dict[str, bytes]:
        """The files of an issued version. Raises VersionUnreadable."""
        if number not in self._issued:
            self._issued[number] = read_version(self.copy, number)
        return self._issued[number]

    def model_of(self, number: str) -> CompetenceModel:
        """An issued version. Raises VersionUnreadable or ModelError."""
        from competentie_app.model.loading import load_model

        return load_model(self.files_of(number))

    @property
    def newest_files(self) -> dict[str, bytes] | None:
        """The files that a new dossier starts with: those of the newest issued version; None before the first."""
        newest = newest_version(self.copy) if self._copy is not None else None
        return self.files_of(newest.number) if newest else None

    # --- who hears of it

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Tell `listener` after each change. Returns how to stop."""
        self._listeners.append(listener)

        def stop() -> None:
            if listener in self._listeners:
                self._listeners.remove(listener)

        return stop

    def _tell(self) -> None:
        for listener in tuple(self._listeners):
            listener()

    def _leave(self) -> None:
        if self._copy is not None:
            self.save()

    def _take(self, copy: WorkingCopy) -> None:
        self._copy = copy
        self._issued.clear()
        self._history = DraftHistory(Draft.of(copy.files, self._environment.today()))
        self._tell()
