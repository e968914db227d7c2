"""Levels that nobody looked at for a long time, per team, so that the overview can name them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from competentie_app.app.imprint import months_later
from competentie_app.dossier.dossier import Dossier
from competentie_app.dossier.ratings import EMPTY

STALE_AFTER_MONTHS = 18
"""A round a year, with half a year's delay: after that a level says little of today's work. Our choice."""


@dataclass(frozen=True, slots=True)
class StaleLevels:
    """People of a team whose newest levels come from this old round. `since`: the oldest date among them.

    `employee_ids`: by sort name.
    """

    team_id: str
    team_name: str
    round_id: str
    round_name: str
    since: date
    employee_ids: tuple[str, ...]


def stale_levels(dossier: Dossier, today: date, months: int = STALE_AFTER_MONTHS) -> tuple[StaleLevels, ...]:
    """Teams by name, per team the oldest round first. A level is as old as its talk, or as the start of its round.

    Looks at the newest round in which somebody has any level; externals and people without a team are left out.
    """
    team_of = {membership.employee_id: membership.team_id for membership in dossier.memberships(today)}
    people = [employee.id for employee in dossier.employees() if employee.id in team_of and not employee.external]
    newest = _newest(dossier)
    found: dict[tuple[str, str], list[tuple[date, str]]] = {}
    for employee_id in people:
        if employee_id in newest and months_later(newest[employee_id][1], months) < today:
            round_id, day = newest[employee_id]
            found.setdefault((team_of[employee_id], round_id), []).append((day, employee_id))
    return tuple(
        StaleLevels(team.id, team.name, each.id, each.name, min(rows)[0], tuple(key for _, key in rows))
        for team in dossier.teams()
        for each in dossier.rounds()
        if (rows := found.get((team.id, each.id)))
    )


def _newest(dossier: Dossier) -> dict[str, tuple[str, date]]:
    """Per person the newest round with any level, and the day of these levels."""
    newest: dict[str, tuple[str, date]] = {}
    for each in dossier.rounds():  # oldest first: a later one overwrites what an earlier one said
        days: dict[str, date] = {}
        for sheet in dossier.sheets(each.id):
            if any(code != EMPTY for code in sheet.codes.values()):
                day = sheet.agreed_on or each.started_on
                days[sheet.employee_id] = max(day, days.get(sheet.employee_id, day))
        newest |= {key: (each.id, day) for key, day in days.items()}
    return newest
