"""What a person wants to learn, typed in by hand: from a paper form, or said in the talk."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from competentie_app.app.actions.level_rules import check_competency
from competentie_app.app.actions.round_rules import check_open
from competentie_app.app.change import Area
from competentie_app.dossier.dossier import Dossier
from competentie_app.model.competence_model import CompetenceModel
from competentie_app.texts import Message, msg


@dataclass(frozen=True, slots=True)
class SetWishes:
    """All learning wishes of a person in a round: (competency id or None, words). Empty ones are left away."""

    round_id: str
    employee_id: str
    wishes: tuple[tuple[str | None, str], ...]
    kind: ClassVar[str] = "levels.wishes"
    areas: ClassVar[frozenset[Area]] = frozenset({Area.LEVELS})

    def label(self, dossier: Dossier) -> Message:
        """Its name in undo and history."""
        return msg("Learning wishes of {name}", name=dossier.employee(self.employee_id).name)

    def apply(self, dossier: Dossier, model: CompetenceModel) -> None:
        """Store them. Raises AppError for an unknown competency or too many, RoundClosed in a closed round."""
        check_open(dossier, self.round_id, (self.employee_id,))
        wanted = [(key, " ".join(words.split())) for key, words in self.wishes]
        for key, _ in wanted:
            if key is not None:
                check_competency(model, key)
        kept = [(key, words) for key, words in wanted if key is not None or words]
        dossier.set_wishes(self.employee_id, self.round_id, kept)
