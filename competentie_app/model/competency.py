"""A competency: what a person can do, does or knows, with one observable sentence per level."""

from __future__ import annotations

from dataclasses import dataclass

from competentie_app.model.values import Provenance
from competentie_app.texts import LocalText

SHORT_NAME_LENGTH = 8
"""A short name heads a narrow column: at most this many characters (design/ux: frame of the window)."""


@dataclass(frozen=True, slots=True)
class AgoLink:
    """A link to a competency of an AgO dictionary; `level` (from 1) is None where it cannot be argued."""

    competency_id: str
    level: int | None
    edition_id: str


@dataclass(frozen=True, slots=True)
class Competency:
    """One competency. `level_sentences` has one sentence per level of the scale, lowest first."""

    id: str
    dimension_id: str
    base: bool
    title: LocalText
    short_name: LocalText
    description: LocalText
    level_sentences: tuple[LocalText, ...]
    questions: tuple[LocalText, ...]
    grounds: tuple[LocalText, ...]
    ago_links: tuple[AgoLink, ...]
    principle_ids: tuple[str, ...]
    replaced_by: tuple[str, ...]
    """Ids that took this competency's place; not empty means retired."""
    provenance: Provenance
