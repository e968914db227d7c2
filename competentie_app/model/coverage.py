"""Which steps from level to level have how many offers: the table that shows where the content is thin."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from competentie_app.model.competence_model import CompetenceModel
from competentie_app.model.learning_offer import LearningOffer
from competentie_app.model.values import Status


@dataclass(frozen=True, slots=True)
class StepCoverage:
    """Offers that carry a person over the step from `from_level` to the level above it."""

    from_level: int
    offer_ids: tuple[str, ...]
    free_offline_ids: tuple[str, ...]
    """Those of them that are free and need no network."""


@dataclass(frozen=True, slots=True)
class CompetencyCoverage:
    """One competency: the highest target that a persona sets (0: none), and every step of the scale."""

    competency_id: str
    highest_target: int
    steps: tuple[StepCoverage, ...]

    @property
    def asked_steps(self) -> tuple[StepCoverage, ...]:
        """The steps up to the highest target of any persona."""
        return self.steps[: self.highest_target]


def coverage(model: CompetenceModel) -> tuple[CompetencyCoverage, ...]:
    """Return the coverage of every competency that is not retired, in the order of the model."""
    over: dict[tuple[str, int], list[LearningOffer]] = {}
    for offer in model.learning_offers:
        for raised in offer.raises if not offer.replaced_by else ():
            for level in range(max(raised.from_level, 0), raised.to_level):
                over.setdefault((raised.competency_id, level), []).append(offer)
    targets = highest_targets(model)
    return tuple(
        CompetencyCoverage(
            competency_id=item.id,
            highest_target=targets.get(item.id, 0),
            steps=tuple(_step(level, over.get((item.id, level), [])) for level in range(model.scale.top)),
        )
        for item in model.competencies
        if not item.replaced_by
    )


def _step(level: int, offers: list[LearningOffer]) -> StepCoverage:
    free = tuple(offer.id for offer in offers if offer.cost_cents == 0 and not offer.needs_network)
    return StepCoverage(from_level=level, offer_ids=tuple(offer.id for offer in offers), free_offline_ids=free)


def highest_targets(model: CompetenceModel) -> dict[str, int]:
    """Return per competency id the highest target level of any persona that is not retired."""
    highest: dict[str, int] = {}
    for persona in model.personas:
        for asked in persona.requirements if not persona.replaced_by else ():
            highest[asked.competency_id] = max(highest.get(asked.competency_id, 0), asked.target_level)
    return highest


def count_by_status(model: CompetenceModel) -> dict[Status, int]:
    """Count competencies, personas and offers by status: official, draft, local."""
    items = (*model.competencies, *model.personas, *model.learning_offers)
    counted = Counter(item.provenance.status for item in items)
    return {status: counted[status] for status in Status}
