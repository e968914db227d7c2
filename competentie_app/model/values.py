"""Small values that every part of the model shares."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from competentie_app.texts import LocalText


class Status(StrEnum):
    """How certain an item of the model is. `OFFICIAL`: as the authority published it; `LOCAL`: an authority's own."""

    OFFICIAL = "official"
    DRAFT = "draft"
    LOCAL = "local"


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where an item comes from. `source` is never empty."""

    status: Status
    source: str


@dataclass(frozen=True, slots=True)
class Item:
    """A sentence of a card with its own id, such as a use or a learning outcome."""

    id: str
    text: LocalText
    provenance: Provenance
