"""Content of the card of one persona: what it asks, in words and in levels. Nobody is named on it."""

from __future__ import annotations

from dataclasses import dataclass

from competentie_app.model.values import Status
from competentie_app.reports.content.shared import Imprint


@dataclass(frozen=True, slots=True)
class TargetLine:
    """What the persona asks of one competency. `code` may be empty; `sentence` is that of the target level."""

    code: str
    title: str
    target: int
    level_name: str
    sentence: str
    critical: bool = False


@dataclass(frozen=True, slots=True)
class TargetGroup:
    """The targets of one dimension."""

    title: str
    rows: tuple[TargetLine, ...]


@dataclass(frozen=True, slots=True)
class PersonaCardContent:
    """The card of a persona. `asked`: (level, number of competencies with that target), the highest level first.

    `tasks`: what this persona does with AI; `outcomes`: what it learns; `roles`: in the AI Playbook.
    `source`: where the persona comes from.
    """

    title: str
    tagline: str
    status: Status
    model_title: str
    asked: tuple[tuple[int, int], ...]
    tasks: tuple[str, ...]
    outcomes: tuple[str, ...]
    roles: tuple[str, ...]
    groups: tuple[TargetGroup, ...]
    source: str
    imprint: Imprint

    @property
    def critical(self) -> tuple[TargetLine, ...]:
        """What is critical for this persona."""
        return tuple(row for group in self.groups for row in group.rows if row.critical)
