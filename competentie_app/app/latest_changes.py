"""The newest actions of the file, each once, by the name that undo and history give them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from competentie_app.dossier.dossier import Dossier
from competentie_app.texts import Message

MOST_ROWS = 20_000
"""One action may have left thousands of rows; further back than this nobody looks for the newest ones."""


@dataclass(frozen=True, slots=True)
class LatestChange:
    """One action: when, and its name."""

    at: datetime
    label: Message


def latest_changes(dossier: Dossier, count: int) -> tuple[LatestChange, ...]:
    """At most `count` actions, newest first. Undone ones are not among them."""
    limit = 50 * count
    while True:
        rows = dossier.history(limit=limit)
        found = {row.action_id: LatestChange(row.at, row.label) for row in reversed(rows)}
        if len(found) >= count or len(rows) < limit or limit >= MOST_ROWS:
            return tuple(reversed(found.values()))[:count]
        limit *= 8
