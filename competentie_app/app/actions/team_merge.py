"""Merge teams after a reorganisation: members move on a date, history stays, the old teams go to the archive."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from competentie_app.app.actions.employee_rules import check_team
from competentie_app.app.actions.employees import PEOPLE
from competentie_app.app.actions.team_moves import closed_rounds_stay_closed, members_from, replace_team
from competentie_app.app.change import Area
from competentie_app.dossier.dossier import Dossier
from competentie_app.errors import AppError
from competentie_app.model.competence_model import CompetenceModel
from competentie_app.texts import Message, msg, nmsg


@dataclass(frozen=True, slots=True)
class MergeTeams:
    """From a date on, everybody of `team_ids` belongs to `into_team_id`. Reports on earlier days stay as they were.

    The old teams go to the archive. On a date still to come (after `today`) they stay in the list until then, because
    their members do; archive them on the day itself.
    """

    team_ids: tuple[str, ...]
    into_team_id: str
    from_date: date
    today: date
    kind: ClassVar[str] = "team.merge"
    areas: ClassVar[frozenset[Area]] = PEOPLE | {Area.ROUNDS}

    def label(self, dossier: Dossier) -> Message:
        """Its name in undo and history."""
        into = dossier.team(self.into_team_id).name
        if len(self.team_ids) == 1:
            return msg("Merge {team} with {into}", team=dossier.team(self.team_ids[0]).name, into=into)
        return nmsg("Merge {count} team with {into}", "Merge {count} teams with {into}", len(self.team_ids), into=into)

    def apply(self, dossier: Dossier, model: CompetenceModel) -> None:
        """Move and archive. Raises AppError without another team, for an archived one, or across a closed round."""
        sources = frozenset(self.team_ids) - {self.into_team_id}
        if not sources:
            raise AppError(msg("Two teams are needed to merge. Nothing was changed."), msg("Choose another team."))
        for team_id in (self.into_team_id, *sorted(sources)):
            check_team(dossier, team_id)
        people = list(
            dict.fromkeys(key for team in sorted(sources) for key in members_from(dossier, team, self.from_date))
        )
        with closed_rounds_stay_closed(dossier, people):
            for employee_id in people:
                replace_team(dossier, employee_id, sources, self.into_team_id, self.from_date)
        if self.from_date <= self.today:
            for team_id in sorted(sources):
                dossier.archive_team(team_id, self.from_date)
