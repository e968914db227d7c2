"""Split a team after a reorganisation: chosen members go to a new or another team on a date; history stays."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from competentie_app.app.actions.employee_rules import check_team
from competentie_app.app.actions.employees import PEOPLE
from competentie_app.app.actions.team_moves import closed_rounds_stay_closed, members_from, replace_team
from competentie_app.app.actions.teams import clean_team_name
from competentie_app.app.change import Area
from competentie_app.dossier.dossier import Dossier
from competentie_app.errors import AppError
from competentie_app.model.competence_model import CompetenceModel
from competentie_app.texts import Message, msg


@dataclass(frozen=True, slots=True)
class SplitTeam:
    """From a date on, some members belong to another team: `into_team_id`, or a new one called `new_name`."""

    team_id: str
    employee_ids: tuple[str, ...]
    from_date: date
    into_team_id: str | None = None
    new_name: str = ""
    kind: ClassVar[str] = "team.split"
    areas: ClassVar[frozenset[Area]] = PEOPLE | {Area.ROUNDS}

    def label(self, dossier: Dossier) -> Message:
        """Its name in undo and history."""
        into = dossier.team(self.into_team_id).name if self.into_team_id else " ".join(self.new_name.split())
        return msg("Split {team}: {into}", team=dossier.team(self.team_id).name, into=into)

    def apply(self, dossier: Dossier, model: CompetenceModel) -> None:
        """Move the members. Raises AppError for nobody, everybody, a stranger, the same team, or a closed round."""
        check_team(dossier, self.team_id)
        self._check_people(dossier)
        into = self._target(dossier)
        with closed_rounds_stay_closed(dossier, self.employee_ids):
            for employee_id in dict.fromkeys(self.employee_ids):
                replace_team(dossier, employee_id, frozenset({self.team_id}), into, self.from_date)

    def _check_people(self, dossier: Dossier) -> None:
        members, chosen = set(members_from(dossier, self.team_id, self.from_date)), set(self.employee_ids)
        if not chosen:
            raise AppError(msg("Nobody was chosen. Nothing was changed."), msg("Choose who goes to the other team."))
        if not chosen <= members:
            name = dossier.employee(min(chosen - members)).name
            raise AppError(
                msg("{name} is not in this team on that date. Nothing was changed.", name=name),
                msg("Choose only members of the team."),
            )
        if chosen == members:
            raise AppError(
                msg("Everybody was chosen: nobody would stay. Nothing was changed."),
                msg("Rename the team, or merge it with the other one."),
            )

    def _target(self, dossier: Dossier) -> str:
        if self.into_team_id is None:
            return dossier.add_team(clean_team_name(dossier, self.new_name))
        if self.into_team_id == self.team_id:
            raise AppError(msg("This is the same team. Nothing was changed."), msg("Choose another team."))
        check_team(dossier, self.into_team_id)
        return self.into_team_id
