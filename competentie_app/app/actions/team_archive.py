"""Take a team out of the archive."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from competentie_app.app.actions.teams import clean_team_name
from competentie_app.app.change import Area
from competentie_app.dossier.dossier import Dossier
from competentie_app.model.competence_model import CompetenceModel
from competentie_app.texts import Message, msg


@dataclass(frozen=True, slots=True)
class RestoreTeam:
    """Use an archived team again."""

    team_id: str
    kind: ClassVar[str] = "team.restore"
    areas: ClassVar[frozenset[Area]] = frozenset({Area.TEAMS, Area.EMPLOYEES})

    def label(self, dossier: Dossier) -> Message:
        """Its name in undo and history."""
        return msg("Take {name} out of the archive", name=dossier.team(self.team_id).name)

    def apply(self, dossier: Dossier, model: CompetenceModel) -> None:
        """Restore it. Raises AppError when another team has taken its name since."""
        clean_team_name(dossier, dossier.team(self.team_id).name, self.team_id)
        dossier.archive_team(self.team_id, None)
