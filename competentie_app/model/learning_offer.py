"""A learning offer or activity: what a person can do to grow from one level to the next."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from competentie_app.model.values import Provenance
from competentie_app.texts import LocalText


class Group(StrEnum):
    """With whom an activity is done."""

    ALONE = "alone"
    PAIR = "pair"
    TEAM = "team"


@dataclass(frozen=True, slots=True)
class Form:
    """A kind of offer, such as e-learning. `on_the_job`: learning by doing, preferred for attitudes."""

    id: str
    name: LocalText
    on_the_job: bool


@dataclass(frozen=True, slots=True)
class Raise:
    """An offer lifts a competency from `from_level` to `to_level` (from < to, both on the scale)."""

    competency_id: str
    from_level: int
    to_level: int


@dataclass(frozen=True, slots=True)
class LearningOffer:
    """An offer. `minutes` per person; `cost_cents` per head, 0 is free, None is unknown."""

    id: str
    title: LocalText
    description: LocalText
    provider: LocalText | None
    form_id: str
    languages: tuple[str, ...]
    minutes: int
    cost_cents: int | None
    address: str | None
    needs_network: bool
    group: Group
    raises: tuple[Raise, ...]
    prerequisite_ids: tuple[str, ...]
    excludes_ids: tuple[str, ...]
    persona_ids: tuple[str, ...]
    """Personas that it is meant for; empty means everyone."""
    last_checked: date
    replaced_by: tuple[str, ...]
    provenance: Provenance
