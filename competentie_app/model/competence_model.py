"""The whole model as one frozen value, with look-ups by id."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from competentie_app.model.competency import Competency
from competentie_app.model.learning_offer import Form, LearningOffer
from competentie_app.model.persona import Persona
from competentie_app.model.reference import AgoEdition, Playbook, Principle
from competentie_app.model.scale import Dimension, Scale
from competentie_app.model.values import Provenance
from competentie_app.texts import LocalText


@dataclass(frozen=True)
class CompetenceModel:
    """A checked model: every id that an item names exists. Order is that of the files; personas have a position."""

    id: str
    version: str
    date: date
    title: LocalText
    scale: Scale
    dimensions: tuple[Dimension, ...]
    competencies: tuple[Competency, ...]
    personas: tuple[Persona, ...]
    forms: tuple[Form, ...]
    learning_offers: tuple[LearningOffer, ...]
    ago_editions: tuple[AgoEdition, ...]
    principles: tuple[Principle, ...]
    playbook: Playbook | None
    provenance: Provenance

    @cached_property
    def competency(self) -> dict[str, Competency]:
        """Competencies by id."""
        return {item.id: item for item in self.competencies}

    @cached_property
    def persona(self) -> dict[str, Persona]:
        """Personas by id."""
        return {item.id: item for item in self.personas}

    @cached_property
    def learning_offer(self) -> dict[str, LearningOffer]:
        """Learning offers by id."""
        return {item.id: item for item in self.learning_offers}

    @cached_property
    def dimension(self) -> dict[str, Dimension]:
        """Dimensions by id."""
        return {item.id: item for item in self.dimensions}

    @cached_property
    def form(self) -> dict[str, Form]:
        """Forms of learning by id."""
        return {item.id: item for item in self.forms}

    @cached_property
    def principle(self) -> dict[str, Principle]:
        """Principles by id."""
        return {item.id: item for item in self.principles}

    def dimension_of(self, competency_id: str) -> Dimension:
        """Return the dimension of a competency. Raises KeyError for an unknown id."""
        return self.dimension[self.competency[competency_id].dimension_id]

    def level_name(self, competency_id: str, level: int) -> LocalText:
        """Return the word for a level of a competency (attitudes have their own words)."""
        names = self.dimension_of(competency_id).level_names or self.scale.names
        return names[level]
