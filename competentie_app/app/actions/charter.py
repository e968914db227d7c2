"""Why the file exists and who may read it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import ClassVar

from competentie_app.app.change import Area
from competentie_app.dossier.dossier import Dossier
from competentie_app.dossier.records import Charter
from competentie_app.model.competence_model import CompetenceModel
from competentie_app.texts import Message, msg, nmsg


@dataclass(frozen=True, slots=True)
class SetSmallestGroup:
    """Tell figures without names only of groups of at least `size` people with agreed levels: 5 or more."""

    size: int
    kind: ClassVar[str] = "charter.smallest_group"
    areas: ClassVar[frozenset[Area]] = frozenset({Area.CHARTER})

    def label(self, dossier: Dossier) -> Message:
        """Its name in undo and history."""
        return nmsg("Smallest group: {count} person", "Smallest group: {count} people", self.size)

    def apply(self, dossier: Dossier, model: CompetenceModel) -> None:
        """Store it."""
        dossier.set_charter(replace(dossier.charter(), smallest_group=self.size))


@dataclass(frozen=True, slots=True)
class ChangeCharter:
    """Change purpose, readers, retention and consultation date."""

    charter: Charter
    kind: ClassVar[str] = "charter.change"
    areas: ClassVar[frozenset[Area]] = frozenset({Area.CHARTER})

    def label(self, dossier: Dossier) -> Message:
        """Its name in undo and history."""
        return msg("Change what the file is for")

    def apply(self, dossier: Dossier, model: CompetenceModel) -> None:
        """Store it."""
        dossier.set_charter(self.charter)
