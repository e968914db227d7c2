"""Change name or deadline of a round."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from competentie_app.app.change import Area
from competentie_app.dossier.dossier import Dossier
from competentie_app.errors import AppError
from competentie_app.model.competence_model import CompetenceModel
from competentie_app.texts import Message, msg


@dataclass(frozen=True, slots=True)
class ChangeRound:
    """Give a round another name or deadline. Its start and its model stay: reports rest on them."""

    round_id: str
    name: str
    deadline: date | None
    kind: ClassVar[str] = "round.change"
    areas: ClassVar[frozenset[Area]] = frozenset({Area.ROUNDS})

    def label(self, dossier: Dossier) -> Message:
        """Its name in undo and history."""
        return msg("Change round {round}", round=dossier.round(self.round_id).name)

    def apply(self, dossier: Dossier, model: CompetenceModel) -> None:
        """Store both. Raises AppError for an empty name, one that another round has, or a deadline before the start."""
        name, known = " ".join(self.name.split()), dossier.round(self.round_id)
        if not name:
            raise AppError(
                msg("A round needs a name. Nothing was changed."), msg("Type a name, such as a month and year.")
            )
        for other in dossier.rounds():
            if other.id != self.round_id and other.name.casefold() == name.casefold():
                raise AppError(
                    msg("There is a round called {name} already. Nothing was changed.", name=other.name),
                    msg("Choose another name."),
                )
        if self.deadline is not None and self.deadline < known.started_on:
            raise AppError(msg("The deadline is before the start. Nothing was changed."), msg("Choose a later date."))
        dossier.update_round(self.round_id, name, known.started_on, self.deadline)
