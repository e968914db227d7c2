"""Collects what one action changes, value by value, until the action ends."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from competentie_app.dossier.ratings import View


@dataclass(frozen=True, slots=True)
class Place:
    """Where a value stands; what does not apply stays None."""

    employee_id: str | None = None
    round_id: str | None = None
    view: View | None = None
    competency_id: str | None = None


NOWHERE = Place()


@dataclass(slots=True)
class Recorder:
    """The rows of history of the action that is going on. `id` is the action's UUID."""

    id: str
    changes: list[tuple[Any, ...]] = field(default_factory=list[tuple[Any, ...]])
    sheet_changes: list[tuple[Any, ...]] = field(default_factory=list[tuple[Any, ...]])
    checks: list[Callable[[], None]] = field(default_factory=list[Callable[[], None]])

    def change(self, subject: str, place: Place, old: object, new: object, note: str = "") -> None:
        """Note that a value changed; nothing is noted when old and new are equal."""
        if old != new:
            view = place.view.value if place.view else None
            where = (place.employee_id, place.round_id, view, place.competency_id)
            self.changes.append((subject, *where, _text(old), _text(new), note))

    def check_at_end(self, check: Callable[[], None]) -> None:
        """Run `check` when the action ends; when it raises, the whole action is taken back."""
        self.checks.append(check)


def _text(value: object) -> str | None:
    return None if value is None else str(value)
