"""Rounds: start one, close it for a team, and how far each person is."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import ClassVar

from competentie_app.app.change import Area
from competentie_app.dossier.dossier import Dossier
from competentie_app.dossier.records import Progress
from competentie_app.errors import AppError
from competentie_app.model.competence_model import CompetenceModel
from competentie_app.texts import Message, msg


@dataclass(frozen=True, slots=True)
class StartRound:
    """Begin a new round, bound to the newest model of the file."""

    name: str
    started_on: date
    deadline: date | None = None
    kind: ClassVar[str] = "round.start"
    areas: ClassVar[frozenset[Area]] = frozenset({Area.ROUNDS, Area.LEVELS})

    def label(self, dossier: Dossier) -> Message:
        """Its name in undo and history."""
        return msg("Start round {name}", name=self.name)

    def apply(self, dossier: Dossier, model: CompetenceModel) -> None:
        """Add the round. Raises AppError for an empty name or a deadline before the start."""
        if not self.name.strip():
            raise AppError(
                msg("A round needs a name. Nothing was changed."), msg("Type a name, such as a month and year.")
            )
        if self.deadline is not None and self.deadline < self.started_on:
            raise AppError(msg("The deadline is before the start. Nothing was changed."), msg("Choose a later date."))
        version = dossier.newest_model_version().id
        dossier.add_round(self.name.strip(), self.started_on, self.deadline, version)


@dataclass(frozen=True, slots=True)
class CloseRound:
    """Close a round for one team: its levels stay as they are from then on."""

    round_id: str
    team_id: str
    on: date
    kind: ClassVar[str] = "round.close"
    areas: ClassVar[frozenset[Area]] = frozenset({Area.ROUNDS, Area.LEVELS})

    def label(self, dossier: Dossier) -> Message:
        """Its name in undo and history."""
        return msg(
            "Close round {round} for {team}",
            round=dossier.round(self.round_id).name,
            team=dossier.team(self.team_id).name,
        )

    def apply(self, dossier: Dossier, model: CompetenceModel) -> None:
        """Close it."""
        dossier.close_round(self.round_id, self.team_id, self.on)


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
        return msg("Progress in round {round}", round=dossier.round(self.round_id).name)

    def apply(self, dossier: Dossier, model: CompetenceModel) -> None:
        """Store it for each person."""
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
        """Store it."""
        known = dossier.participation(self.round_id, self.employee_id)
        dossier.set_participation(replace(known, takes_part=self.takes_part))
