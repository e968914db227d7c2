"""Rounds: start one, close it for a team and open it again."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from competentie_app.app.actions.model_version import carry_to_next_round
from competentie_app.app.change import Area
from competentie_app.dossier.dossier import Dossier
from competentie_app.errors import AppError
from competentie_app.model.competence_model import CompetenceModel
from competentie_app.texts import Message, msg


@dataclass(frozen=True, slots=True)
class StartRound:
    """Begin a new round, bound to the newest model of the file, which people's personas and targets follow."""

    name: str
    started_on: date
    deadline: date | None = None
    kind: ClassVar[str] = "round.start"
    areas: ClassVar[frozenset[Area]] = frozenset({Area.ROUNDS, Area.LEVELS, Area.EMPLOYEES, Area.PLANS, Area.MODEL})

    def label(self, dossier: Dossier) -> Message:
        """Its name in undo and history."""
        return msg("Start round {name}", name=self.name.strip())

    def apply(self, dossier: Dossier, model: CompetenceModel) -> None:
        """Add the round, without any level in it. Raises AppError for a name or dates that do not fit."""
        name = self.name.strip()
        if not name:
            raise AppError(
                msg("A round needs a name. Nothing was changed."), msg("Type a name, such as a month and year.")
            )
        if self.deadline is not None and self.deadline < self.started_on:
            raise AppError(msg("The deadline is before the start. Nothing was changed."), msg("Choose a later date."))
        self._check_beside_earlier(dossier, name)
        dossier.add_round(name, self.started_on, self.deadline, dossier.newest_model_version().id)
        carry_to_next_round(dossier, model, self.started_on)

    def _check_beside_earlier(self, dossier: Dossier, name: str) -> None:
        """Each round has its own name, and starts no earlier than the one before: reports on that one rest on it."""
        for earlier in dossier.rounds():
            if earlier.name.casefold() == name.casefold():
                raise AppError(
                    msg("There is a round called {name} already. Nothing was changed.", name=earlier.name),
                    msg("Choose another name."),
                )
            if self.started_on < earlier.started_on:
                raise AppError(
                    msg(
                        "Round {name} started later, on {day}. Nothing was changed.",
                        name=earlier.name,
                        day=earlier.started_on,
                    ),
                    msg("Choose a later date."),
                )


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
class ReopenRound:
    """Open a closed round again for one team, to change its levels."""

    round_id: str
    team_id: str
    kind: ClassVar[str] = "round.reopen"
    areas: ClassVar[frozenset[Area]] = frozenset({Area.ROUNDS, Area.LEVELS})

    def label(self, dossier: Dossier) -> Message:
        """Its name in undo and history."""
        return msg(
            "Open round {round} again for {team}",
            round=dossier.round(self.round_id).name,
            team=dossier.team(self.team_id).name,
        )

    def apply(self, dossier: Dossier, model: CompetenceModel) -> None:
        """Open it."""
        dossier.reopen_round(self.round_id, self.team_id)
