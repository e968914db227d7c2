"""Saving without a button: after each action, when the program loses the focus, before it lets go of a file.

The open file is frozen in the window's thread; encrypting and writing happen in a worker of its own.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal

from competentie_app.app.change import CONTENT, Area, Change
from competentie_app.app.session import Session
from competentie_app.dossier.dossier import Dossier
from competentie_app.dossier.saving import Saved, write_snapshot
from competentie_app.errors import AppError
from competentie_app.texts import msg
from competentie_app.ui.jobs import Job, Jobs

DELAY = 1500
"""Milliseconds between an action and the save."""


@dataclass(frozen=True, slots=True)
class SaveState:
    """What the status bar tells. `at`: when this program last wrote the file."""

    is_saved: bool
    is_busy: bool
    at: datetime | None


class Autosave(QObject):
    """Watches a session. `failed` tells an AppError; the changes are still in memory then."""

    failed = Signal(object)
    warned = Signal(object)
    """A Message: the file was saved, but something beside it did not go well."""
    changed = Signal()
    """The state is another one."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._jobs = Jobs(self)
        self._job: Job | None = None
        self._at: datetime | None = None
        self._touched = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DELAY)
        self._timer.timeout.connect(self.save_soon)
        self._stop = session.subscribe(self._on_change)

    @property
    def state(self) -> SaveState:
        """How things are now."""
        if not self._session.has_dossier:
            return SaveState(is_saved=True, is_busy=False, at=None)
        return SaveState(not self._session.dossier.changed, self._job is not None, self._at)

    @property
    def has_unsaved_work(self) -> bool:
        """Whether letting go of the file would lose work. A demo that nobody changed holds none."""
        session = self._session
        if not session.has_dossier or not session.dossier.changed:
            return False
        return session.dossier.path is not None or self._touched or not session.is_demo

    def save_soon(self) -> None:
        """Write in the worker, when there is something to write and a place for it."""
        self._timer.stop()
        if not self._can_save():
            return
        if self._job is not None:
            self._timer.start()
            return
        dossier = self._session.dossier
        try:
            snapshot = dossier.snapshot()
        except AppError as problem:
            self.failed.emit(problem)
            return
        self._job = self._jobs.start(
            lambda _progress: write_snapshot(snapshot),
            lambda saved: self._conclude(dossier, saved),
            lambda problem: self._give_up(dossier, problem),
            msg("Saving the file"),
        )
        self.changed.emit()

    def save_now(self) -> AppError | None:
        """Write and wait until it is done; what went wrong, or None. A file without a place is left as it is."""
        self._timer.stop()
        self.wait()
        if not self._can_save():
            return None
        try:
            self._session.save()
        except AppError as problem:
            return problem
        self._note_saved(self._session.dossier)
        return None

    def wait(self) -> None:
        """Wait for a save that is under way."""
        self._jobs.wait()

    def note_saved(self) -> None:
        """The file was written by another road, such as "save as"."""
        self._note_saved(self._session.dossier)

    def close(self) -> None:
        """Stop watching."""
        self._stop()
        self._timer.stop()
        self.wait()

    def _can_save(self) -> bool:
        if not self._session.has_dossier:
            return False
        dossier = self._session.dossier
        return dossier.changed and dossier.path is not None and not dossier.read_only

    def _on_change(self, change: Change) -> None:
        if change.touches(Area.FILE):
            self._at, self._touched = None, False
            self._timer.stop()
        elif change.touches(*CONTENT):
            self._touched = True
        if self._can_save():
            self._timer.start()
        self.changed.emit()

    def _conclude(self, dossier: Dossier, saved: Saved) -> None:
        self._job = None
        dossier.conclude(saved)
        self._note_saved(dossier)
        self._session.tell(Area.SAVED)

    def _note_saved(self, dossier: Dossier) -> None:
        self._at = self._session.environment.now()
        self._touched = False
        self.changed.emit()
        for warning in dossier.save_warnings:
            self.warned.emit(warning)

    def _give_up(self, dossier: Dossier, problem: AppError) -> None:
        self._job = None
        dossier.abandon()
        self.changed.emit()
        self.failed.emit(problem)
