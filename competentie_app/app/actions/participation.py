"""How far people are in a round, and who takes part."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import ClassVar

from competentie_app.app.actions.round_rules import check_open
from competentie_app.app.change import Area
from competentie_app.dossier.dossier import Dossier
from competentie_app.dossier.records import Progress
from competentie_app.model.competence_model import CompetenceModel
from competentie_app.texts import Message, msg, nmsg


@dataclass(frozen=True, slots=True)
class SetProgress:
    """Mark how far people are in a round."""

    round_id: str
    employee_ids: tuple[str, ...]
    progress: Progress
    kind: ClassVar[str] = "round.progress"
    areas: ClassVar[frozenset[Area]] = frozenset({Area.ROUNDS})

    def label(self, dossier: Dossier) -> Message:
        """Its name in undo and history."""
        count, found = len(self.employee_ids), dossier.round(self.round_id).name
        if self.progress is Progress.INVITED:
            return nmsg("{count} person invited, {round}", "{count} people invited, {round}", count, round=found)
        if self.progress is Progress.REMINDED:
            return nmsg("{count} person reminded, {round}", "{count} people reminded, {round}", count, round=found)
        return msg("Progress in round {round}", round=found)

    def apply(self, dossier: Dossier, model: CompetenceModel) -> None:
        """Store it for each person. Raises RoundClosed."""
        check_open(dossier, self.round_id, self.employee_ids)
        for employee_id in self.employee_ids:
            known = dossier.participation(self.round_id, employee_id)
            dossier.set_participation(replace(known, progress=self.progress))


@dataclass(frozen=True, slots=True)
class SetTakesPart:
    """A person does, or does not, take part in a round. No reason is stored."""

    round_id: str
    employee_id: str
    takes_part: bool
    kind: ClassVar[str] = "round.takes_part"
    areas: ClassVar[frozenset[Area]] = frozenset({Area.ROUNDS, Area.LEVELS})

    def label(self, dossier: Dossier) -> Message:
        """Its name in undo and history."""
        name = dossier.employee(self.employee_id).name
        if self.takes_part:
            return msg("{name} takes part in the round", name=name)
        return msg("{name} does not take part in the round", name=name)

    def apply(self, dossier: Dossier, model: CompetenceModel) -> None:
        """Store it. Raises RoundClosed: who took part is a result too."""
        check_open(dossier, self.round_id, (self.employee_id,))
        known = dossier.participation(self.round_id, self.employee_id)
        dossier.set_participation(replace(known, takes_part=self.takes_part))
