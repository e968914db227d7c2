"""What a calendar file holds: events on a day, with or without a time."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import date, time

_SPACE = uuid.UUID("9f0d0b4e-3c55-5c0f-9d6e-2a3b1f7f6c10")
"""Namespace of the ids; drawn once."""
DOMAIN = "ai-competentiekompas"


@dataclass(frozen=True, slots=True)
class CalendarEvent:
    """One event. `starts_at` None: all day, and the day stays free for other things.

    `uid` stays the same when the file is made again, so that a calendar replaces the event instead of doubling it.
    `minutes`: its length, when it has a time. `private`: other people who see the calendar only see that it is there.
    """

    uid: str
    day: date
    summary: str
    description: str = ""
    starts_at: time | None = None
    minutes: int = 60
    private: bool = False


def stable_uid(*parts: str) -> str:
    """Return an id that is the same for the same parts and tells nothing about them (a SHA-1 based UUID)."""
    return f"{uuid.uuid5(_SPACE, chr(31).join(parts))}@{DOMAIN}"
