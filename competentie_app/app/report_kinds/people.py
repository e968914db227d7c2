"""Whom papers of people are about."""

from __future__ import annotations

from competentie_app.app.session import Session
from competentie_app.dossier.ratings import View
from competentie_app.dossier.records import Employee


def people_of(session: Session, team_id: str | None) -> tuple[Employee, ...]:
    """The members of a team today, by name; without a team those of all teams, team by team."""
    dossier, today = session.dossier, session.environment.today()
    teams = [team.id for team in dossier.teams()] if team_id is None else [team_id]
    return tuple(person for team in teams for person in dossier.members_of(team, today))


def rated_people(session: Session) -> frozenset[str]:
    """Who has any level in the current round. The manager's view counts nowhere before the self view is in."""
    found = session.dossier.current_round()
    if found is None:
        return frozenset()
    sheets = session.dossier.sheets(found.id)
    return frozenset(sheet.employee_id for sheet in sheets if sheet.view is not View.MANAGER and sheet.codes)
