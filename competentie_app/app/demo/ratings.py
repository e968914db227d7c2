"""Invented levels of the demo people: spread as in a real team, the same each time."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from competentie_app.analysis.inputs import Asked
from competentie_app.dossier.ratings import DONT_KNOW, NOT_APPLICABLE, PREFER_NOT_TO_SAY
from competentie_app.model.competence_model import CompetenceModel

GAP_WEIGHTS = ((36, 42, 17, 5), (38, 43, 15, 4))
"""Chances in percent of a gap of 0, 1, 2, 3 levels, in the first and in the second round."""
ABOVE_TARGET_CHANCE = 0.18
VIEW_DIFFERENCE_CHANCE = 0.22


@dataclass(frozen=True, slots=True)
class DemoLevels:
    """Levels of one person in one round per competency id, in the three views."""

    own: dict[str, int]
    manager: dict[str, int]
    agreed: dict[str, int]


def invent_levels(
    name: str, asked: dict[str, Asked], model: CompetenceModel, round_place: int, floor: dict[str, int] | None = None
) -> DemoLevels:
    """Invent the levels of a person. `floor`: agreed levels of the round before; most people do not fall back."""
    random = Random(f"oeverland:{name}:{round_place}")  # noqa: S311 (invented data, no secret)
    own: dict[str, int] = {}
    manager: dict[str, int] = {}
    agreed: dict[str, int] = {}
    for competency_id, wanted in asked.items():
        gap = random.choices(range(4), GAP_WEIGHTS[round_place])[0]
        level = max(0, wanted.target_level - gap)
        if gap == 0 and random.random() < ABOVE_TARGET_CHANCE:
            level = min(model.scale.top, level + 1)
        level = max(level, (floor or {}).get(competency_id, 0))
        agreed[competency_id] = level
        own[competency_id], manager[competency_id] = _views(random, level, model.scale.top)
    _strew_non_ratings(random, own, agreed)
    return DemoLevels(own, manager, agreed)


def _views(random: Random, level: int, top: int) -> tuple[int, int]:
    """Self is more lenient than the manager where they differ, as research finds (docs: trust in ratings)."""
    if random.random() >= VIEW_DIFFERENCE_CHANCE:
        return level, level
    if random.random() < 0.7:
        return min(top, level + 1), max(0, level - random.choice((0, 1)))
    return max(0, level - 1), min(top, level + 1)


def _strew_non_ratings(random: Random, own: dict[str, int], agreed: dict[str, int]) -> None:
    """A few people do not know, prefer not to say, or have work to which it does not apply."""
    if random.random() < 0.35:
        competency_id = random.choice(sorted(own))
        own[competency_id] = random.choice((DONT_KNOW, PREFER_NOT_TO_SAY))
        if random.random() < 0.5:
            agreed.pop(competency_id, None)
    if random.random() < 0.15:
        competency_id = random.choice(sorted(own))
        own[competency_id] = agreed[competency_id] = NOT_APPLICABLE
