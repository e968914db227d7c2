"""The newest actions of the file, each once, by the name that undo and history give them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from competentie_app.dossier.dossier import Dossier
from competentie_app.texts import Message


@dataclass(frozen=True, slots=True)
class LatestChange:
    """One action: when, and its name."""

    at: datetime
    label: Message


def latest_changes(dossier: Dossier, count: int) -> tuple[LatestChange, ...]:
    """At most `count` actions, newest first. Undone ones are not among them."""
    return tuple(LatestChange(at, label) for at, label in dossier.latest_actions(count))
