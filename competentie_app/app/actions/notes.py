"""Grounds and remark beside a level."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from competentie_app.app.actions.level_rules import check_competency
from competentie_app.app.actions.round_rules import check_open
from competentie_app.app.change import Area
from competentie_app.dossier.dossier import Dossier
from competentie_app.dossier.ratings import View
from competentie_app.dossier.records import GroundsKind, RatingNote
from competentie_app.model.competence_model import CompetenceModel
from competentie_app.texts import Message, msg


@dataclass(frozen=True, slots=True)
class SetNote:
    """Write on what a level rests, and a remark. Both empty takes them away."""

    round_id: str
    employee_id: str
    view: View
    competency_id: str
    grounds: GroundsKind | None = None
    note: str = ""
    kind: ClassVar[str] = "levels.note"
    areas: ClassVar[frozenset[Area]] = frozenset({Area.LEVELS})

    def label(self, dossier: Dossier) -> Message:
        """Its name in undo and history."""
        name = dossier.employee(self.employee_id).name
        return msg("Note on {competency}, {name}", competency=self.competency_id, name=name)

    def apply(self, dossier: Dossier, model: CompetenceModel) -> None:
        """Store it. Raises AppError for an unknown competency, RoundClosed when the round is closed."""
        check_open(dossier, self.round_id, (self.employee_id,))
        check_competency(model, self.competency_id)
        place = (self.employee_id, self.round_id, self.view, self.competency_id)
        dossier.set_note(RatingNote(*place, self.grounds, self.note.strip()))
