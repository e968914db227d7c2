"""The working copy of the model in the window: opened when first needed, saved after each pause in typing.

It outlives windows and pages, as the open file does.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from competentie_app.dossier.environment import Environment
from competentie_app.errors import AppError
from competentie_app.texts import Message

if TYPE_CHECKING:
    from competentie_app.app.model_workshop import ModelWorkshop
    from competentie_app.model.editing import Address

DELAY = 1000
"""Milliseconds between the last letter and the save."""


class ModelBench(QObject):
    """`changed`: the draft, or what is open, is another one. `failed` tells an AppError of a save."""

    changed = Signal()
    failed = Signal(object)

    def __init__(self, environment: Environment, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._environment = environment
        self._workshop: ModelWorkshop | None = None
        self.is_shown = False
        """Whether the editor is what the user looks at: then undo is about the model."""
        self.place: Address | None = None
        """The item that the user went to last: a new window shows it again."""
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.applicationStateChanged.connect(self._on_return)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DELAY)
        self._timer.timeout.connect(self.save)

    @property
    def workshop(self) -> ModelWorkshop:
        """The workshop; it is made when first asked for, because reading models takes time."""
        if self._workshop is None:
            from competentie_app.app.model_workshop import ModelWorkshop

            self._workshop = ModelWorkshop(self._environment)
            self._workshop.subscribe(self._on_change)
        return self._workshop

    @property
    def is_open(self) -> bool:
        """Whether a working copy is open."""
        return self._workshop is not None and self._workshop.is_open

    @property
    def has_undo(self) -> bool:
        """Whether undo and redo are about the model now."""
        return self.is_open and self.is_shown

    @property
    def undo_label(self) -> Message | None:
        """What undo would take back in the model."""
        return self.workshop.undo_label if self.is_open else None

    @property
    def redo_label(self) -> Message | None:
        """What redo would do again in the model."""
        return self.workshop.redo_label if self.is_open else None

    def set_shown(self, *, shown: bool) -> None:
        """The editor came into sight, or went."""
        if shown != self.is_shown:
            self.is_shown = shown
            self.changed.emit()

    def open(self, folder: Path) -> tuple[Message, ...]:
        """Open a working copy; what did not go well beside is returned. Raises AppError."""
        return self.workshop.open(folder)

    def save(self) -> AppError | None:
        """Write what changed; a failure is told and returned. Nothing is lost then."""
        self._timer.stop()
        if not self.is_open:
            return None
        try:
            self.workshop.save()
        except AppError as problem:
            self.failed.emit(problem)
            return problem
        return None

    def look_again(self) -> None:
        """Tell when somebody else changed the folder meanwhile."""
        if self.is_open and (changes := self.workshop.look_again()):
            from competentie_app.model.working_copy import ChangedElsewhere

            self.failed.emit(ChangedElsewhere(changes))

    def attempt(self, deed: Callable[[], object]) -> bool:
        """Do something with the workshop; a failure is told. Returns whether it was done."""
        try:
            deed()
        except AppError as problem:
            self.failed.emit(problem)
            return False
        return True

    def _on_return(self, state: Qt.ApplicationState) -> None:
        """The user comes back from another program, in which the files may have been changed."""
        if state == Qt.ApplicationState.ApplicationActive:
            self.look_again()

    def _on_change(self) -> None:
        if self.is_open and self.workshop.unsaved:
            self._timer.start()
        self.changed.emit()
