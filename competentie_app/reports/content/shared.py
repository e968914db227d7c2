"""What every page says of itself, of its readers and of its making."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from competentie_app.texts import Message

Text = str | Message
"""A sentence of another room: a message that the page renders, or words in the language of the report."""


@dataclass(frozen=True, slots=True)
class Imprint:
    """What every page says about its making. `offers_checked`: the oldest check of an offer that the page names."""

    authority: str
    model_version: str
    printed: date
    offers_checked: date | None = None


@dataclass(frozen=True, slots=True)
class PersonaTitle:
    """A persona by name; `draft` prints a mark, as its targets are not settled."""

    title: str
    draft: bool = False


@dataclass(frozen=True, slots=True)
class Privacy:
    """Why the paper exists, who reads it, until when it is kept. Empty texts and None are left out."""

    purpose: str = ""
    readers: str = ""
    retention: str = ""
    kept_until: date | None = None


NOTHING_SAID = Privacy()
"""A page of a file whose charter is still empty."""
