"""Teams: add, rename, archive."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from competentie_app.app.change import Area
from competentie_app.dossier.dossier import Dossier
from competentie_app.errors import AppError
from competentie_app.exchange.member_preview import team_key
from competentie_app.model.competence_model import CompetenceModel
from competentie_app.texts import Message, msg


def clean_team_name(dossier: Dossier, name: str, team_id: str | None = None) -> str:
    """A team's name without double spaces. Raises AppError when it is empty or another team has it.

    "Team Onthaal" and "onthaal" are the same name, as they are to a list that is read in.
    """
    name = _tidy(name)
    if not name:
        raise AppError(msg("A team needs a name. Nothing was changed."), msg("Type a name."))
    for team in dossier.teams():
        if team.id != team_id and team_key(team.name) == team_key(name):
            raise AppError(
                msg("There is a team called {name} already. Nothing was changed.", name=team.name),
                msg("Choose another name."),
            )
    return name


def _tidy(name: str) -> str:
    return " ".join(name.split())


@dataclass(frozen=True, slots=True)
class AddTeam:
    """Make a new, empty team."""

    name: str
    kind: ClassVar[str] = "team.add"
    areas: ClassVar[frozenset[Area]] = frozenset({Area.TEAMS})

    def label(self, dossier: Dossier) -> Message:
        """Its name in undo and history."""
        return msg("Add team {name}", name=_tidy(self.name))

    def apply(self, dossier: Dossier, model: CompetenceModel) -> None:
        """Add the team."""
        dossier.add_team(clean_team_name(dossier, self.name))


@dataclass(frozen=True, slots=True)
class RenameTeam:
    """Give a team another name."""

    team_id: str
    name: str
    kind: ClassVar[str] = "team.rename"
    areas: ClassVar[frozenset[Area]] = frozenset({Area.TEAMS})

    def label(self, dossier: Dossier) -> Message:
        """Its name in undo and history."""
        return msg("Rename team {old} to {new}", old=dossier.team(self.team_id).name, new=_tidy(self.name))

    def apply(self, dossier: Dossier, model: CompetenceModel) -> None:
        """Rename the team."""
        dossier.rename_team(self.team_id, clean_team_name(dossier, self.name, self.team_id))


@dataclass(frozen=True, slots=True)
class ArchiveTeam:
    """Put a team away; its history stays."""

    team_id: str
    on: date
    kind: ClassVar[str] = "team.archive"
    areas: ClassVar[frozenset[Area]] = frozenset({Area.TEAMS, Area.EMPLOYEES})

    def label(self, dossier: Dossier) -> Message:
        """Its name in undo and history."""
        return msg("Archive team {name}", name=dossier.team(self.team_id).name)

    def apply(self, dossier: Dossier, model: CompetenceModel) -> None:
        """Archive the team. Raises AppError while it still has members."""
        if dossier.members_of(self.team_id, self.on):
            raise AppError(
                msg("{name} still has members. Nothing was changed.", name=dossier.team(self.team_id).name),
                msg("Move them to another team first."),
            )
        dossier.archive_team(self.team_id, self.on)
