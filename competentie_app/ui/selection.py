"""What the user looks at now, kept when the page changes: a team, a person, a competency, a round."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal


@dataclass(frozen=True, slots=True)
class Target:
    """Ids of what to show. None leaves that part as it is.

    `view`: the key of a tab or a way to work at the place; it counts once, for who takes it.
    """

    team_id: str | None = None
    employee_id: str | None = None
    competency_id: str | None = None
    round_id: str | None = None
    view: str | None = None


class Selection(QObject):
    """The current target. Pages read it when they appear and set it when the user chooses."""

    changed = Signal()
    privacy_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._target = Target()
        self._private_to: str | None = None
        self.kept: dict[str, object] = {}
        """What pages want to find again when they are made anew, under names of their own; goes with the file."""

    @property
    def private_to(self) -> str | None:
        """Id of the one person who may be named anywhere in the window: who sits at the table. None: everybody."""
        return self._private_to

    def keep_private(self, employee_id: str | None) -> None:
        """Name nobody but this person from now on; None ends it."""
        if employee_id != self._private_to:
            self._private_to = employee_id
            self.privacy_changed.emit()

    @property
    def target(self) -> Target:
        """What is selected now; ids may have gone since, so look them up with care."""
        return self._target

    def choose(self, target: Target) -> None:
        """Take over the parts of a target that are given. A team without a person forgets the person before."""
        given = {
            name: value
            for name in ("team_id", "employee_id", "competency_id", "round_id")
            if (value := getattr(target, name)) is not None
        }
        before = replace(self._target, employee_id=None) if target.team_id is not None else self._target
        chosen = replace(before, **given, view=target.view)
        if chosen != self._target:
            self._target = chosen
            self.changed.emit()

    def take_view(self, keys: Container[str]) -> str | None:
        """The view that was asked for, if it is one of these; it is then forgotten."""
        view = self._target.view
        if view is None or view not in keys:
            return None
        self._target = replace(self._target, view=None)
        return view

    def clear(self) -> None:
        """Forget everything, as when another file is opened."""
        self._target = Target()
        self.kept.clear()
        self.keep_private(None)
        self.changed.emit()
