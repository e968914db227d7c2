"""A persona: a role with AI, and the level that it asks of each competency."""

from __future__ import annotations

from dataclasses import dataclass
from math import inf

from competentie_app.model.values import Item, Provenance
from competentie_app.texts import LocalText


@dataclass(frozen=True, slots=True)
class Requirement:
    """What a persona asks: target level (1 to top), weight (1-3), critical or not, and why."""

    competency_id: str
    target_level: int
    weight: int
    critical: bool
    reason: LocalText


@dataclass(frozen=True, slots=True)
class Persona:
    """A persona. `title_words` are lower-case words in a function title that propose it."""

    id: str
    title: LocalText
    tagline: LocalText
    uses: tuple[Item, ...]
    learning_outcomes: tuple[Item, ...]
    stakeholder_role_ids: tuple[str, ...]
    title_words: tuple[str, ...]
    requirements: tuple[Requirement, ...]
    replaced_by: tuple[str, ...]
    provenance: Provenance
    position: int | None = None
    """Place among the personas, from 1; those without one come last, by id."""

    @property
    def order(self) -> tuple[float, str]:
        """What personas are sorted by: position, then id."""
        return (inf if self.position is None else self.position, self.id)

    def requirement(self, competency_id: str) -> Requirement | None:
        """Return what this persona asks of a competency, or None if it asks nothing."""
        return next((r for r in self.requirements if r.competency_id == competency_id), None)


def merge_requirements(personas: tuple[Persona, ...]) -> dict[str, Requirement]:
    """Combine personas per competency: the highest target wins, the heaviest weight wins, critical if any says so.

    Source: the rules of the model in docs/architecture.md. The reason shown is that of the highest target.
    """
    merged: dict[str, Requirement] = {}
    for requirement in (r for persona in personas for r in persona.requirements):
        known = merged.get(requirement.competency_id)
        if known is None:
            merged[requirement.competency_id] = requirement
            continue
        leading = requirement if requirement.target_level > known.target_level else known
        merged[requirement.competency_id] = Requirement(
            competency_id=known.competency_id,
            target_level=leading.target_level,
            weight=max(known.weight, requirement.weight),
            critical=known.critical or requirement.critical,
            reason=leading.reason,
        )
    return merged
