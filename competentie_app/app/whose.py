"""Which team and which person a page shows, from what was chosen elsewhere and what it showed before."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from competentie_app.dossier.dossier import Dossier
from competentie_app.dossier.records import Employee, Team


@dataclass(frozen=True, slots=True)
class Whose:
    """All teams, the one that is shown with its people, and the person shown. None where there is nobody."""

    teams: tuple[Team, ...]
    team_id: str | None
    people: tuple[Employee, ...]
    employee_id: str | None


def whose(dossier: Dossier, today: date, team_id: str | None, employee_id: str | None, shown: str | None) -> Whose:
    """Follow a person who was chosen now, else a team that was; else keep the person shown, or take the first.

    Ids may have gone since. A person of another team than `team_id` counts only when somebody else was shown:
    else it is the team that was chosen last.
    """
    teams = tuple(dossier.teams())
    known = {team.id for team in teams}
    team = team_id if team_id in known else None
    own_team = dossier.team_of(employee_id, today) if employee_id else None
    if own_team in known and (team is None or employee_id != shown):
        team = own_team
    team = team or next((each.id for each in teams if dossier.members_of(each.id, today)), None)
    people = tuple(dossier.members_of(team, today)) if team else ()
    ids = [person.id for person in people]
    chosen = next((key for key in (employee_id, shown) if key in ids), next(iter(ids), None))
    return Whose(teams, team, people, chosen)
