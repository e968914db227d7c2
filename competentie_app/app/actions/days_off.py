"""Days off of everybody in the file, on which no step of a plan begins or is due."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from competentie_app.app.change import Area
from competentie_app.dossier.dossier import Dossier
from competentie_app.dossier.records import DaysOff
from competentie_app.model.competence_model import CompetenceModel
from competentie_app.texts import Message, msg


@dataclass(frozen=True, slots=True)
class SetDaysOff:
    """Take these days as the days off of the file, beside the public holidays. Plans that are kept stay as they are."""

    days: tuple[DaysOff, ...]
    kind: ClassVar[str] = "days_off.set"
    areas: ClassVar[frozenset[Area]] = frozenset({Area.CHARTER, Area.PLANS})

    def label(self, dossier: Dossier) -> Message:
        """Its name in undo and history."""
        return msg("Change the days off")

    def apply(self, dossier: Dossier, model: CompetenceModel) -> None:
        """Store them."""
        dossier.set_days_off(self.days)
