"""What competencies link to: dictionaries of AgO, leading principles, and the AI Playbook."""

from __future__ import annotations

from dataclasses import dataclass

from competentie_app.model.values import Item, Provenance
from competentie_app.texts import LocalText


@dataclass(frozen=True, slots=True)
class AgoCompetency:
    """A competency of a dictionary edition, by cluster. `verified`: read in the source, not inferred."""

    id: str
    cluster_id: str
    title: LocalText
    verified: bool
    note: LocalText


@dataclass(frozen=True, slots=True)
class AgoEdition:
    """One edition of the dictionary. Several may stand side by side."""

    id: str
    title: LocalText
    clusters: tuple[Item, ...]
    competencies: tuple[AgoCompetency, ...]
    level_count: int
    provenance: Provenance


@dataclass(frozen=True, slots=True)
class Principle:
    """A leading principle for AI."""

    id: str
    title: LocalText
    meaning: LocalText
    provenance: Provenance


@dataclass(frozen=True, slots=True)
class Playbook:
    """The parts of the AI Playbook that the program refers to, each an item with its own id."""

    profiles: tuple[Item, ...]
    questions: tuple[Item, ...]
    pillars: tuple[Item, ...]
    phases: tuple[Item, ...]
    activities: tuple[Item, ...]
    stakeholder_roles: tuple[Item, ...]
    provenance: Provenance
