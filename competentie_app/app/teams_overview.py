"""Teams and their members as the Teams page lists them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from competentie_app.dossier.dossier import Dossier
from competentie_app.dossier.records import Employee, Membership
from competentie_app.texts import Message, msg

NO_TEAM = ""
"""In the place of a team's id: the people who are in no team."""


@dataclass(frozen=True, slots=True)
class TeamLine:
    """A team and how many members it has on a day. `team_id` is NO_TEAM for the people without one."""

    team_id: str
    name: str
    member_count: int
    archived: bool = False


@dataclass(frozen=True, slots=True)
class MemberLine:
    """A person in a list. `persona_ids`: the longest held first. `coming`: a move or farewell that is planned."""

    employee: Employee
    persona_ids: tuple[str, ...]
    manager_name: str
    coming: Message | None = None


def team_lines(dossier: Dossier, on: date, *, include_archived: bool = False) -> tuple[TeamLine, ...]:
    """Teams by name, archived ones last, and at the end the people without a team when there are any."""
    counts: dict[str, int] = {}
    placed = dossier.memberships(on)
    for membership in placed:
        counts[membership.team_id] = counts.get(membership.team_id, 0) + 1
    teams = sorted(dossier.teams(include_archived), key=lambda team: team.archived_on is not None)
    lines = [TeamLine(team.id, team.name, counts.get(team.id, 0), team.archived_on is not None) for team in teams]
    unplaced = len(dossier.employees()) - len({membership.employee_id for membership in placed})
    if unplaced:
        lines.append(TeamLine(NO_TEAM, "", unplaced))
    return tuple(lines)


def member_lines(dossier: Dossier, team_id: str, on: date) -> tuple[MemberLine, ...]:
    """The members of a team (NO_TEAM: of none) on a day, by sort name."""
    everybody = dossier.employees()
    names = {employee.id: employee.name for employee in everybody}
    current = {membership.employee_id: membership for membership in dossier.memberships(on)}
    personas: dict[str, tuple[str, ...]] = {}
    for assignment in dossier.persona_assignments(on):
        personas[assignment.employee_id] = (*personas.get(assignment.employee_id, ()), assignment.persona_id)
    coming = _coming(dossier, current, on)
    return tuple(
        MemberLine(
            employee, personas.get(employee.id, ()), names.get(employee.manager_id or "", ""), coming.get(employee.id)
        )
        for employee in everybody
        if (current[employee.id].team_id if employee.id in current else NO_TEAM) == team_id
    )


def without_persona(lines: Iterable[MemberLine]) -> tuple[MemberLine, ...]:
    """The people of whom nothing is asked yet, because they have no persona."""
    return tuple(line for line in lines if not line.persona_ids and not line.employee.external)


def _coming(dossier: Dossier, current: Mapping[str, Membership], on: date) -> dict[str, Message]:
    """Per person what the memberships after, or before, this day say."""
    team_names = {team.id: team.name for team in dossier.teams(include_archived=True)}
    words: dict[str, Message] = {}
    for membership in dossier.memberships():  # by person and date: a later one overwrites what the earlier one said
        key, team = membership.employee_id, team_names[membership.team_id]
        if membership.from_date > on:
            if key in current:
                words[key] = msg("to {team} from {day}", team=team, day=membership.from_date)
            else:
                words[key] = msg("starts in {team} on {day}", team=team, day=membership.from_date)
        elif membership.to_date is not None and key in current and membership == current[key]:
            words[key] = msg("leaves on {day}", day=membership.to_date + timedelta(days=1))
        elif membership.to_date is not None and key not in current:
            words[key] = msg("left {team} on {day}", team=team, day=membership.to_date + timedelta(days=1))
    return words
