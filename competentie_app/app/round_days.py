"""The days that count in a round: of a team that closed it the day of closing, of the others the reference day."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from competentie_app.dossier.dossier import Dossier
from competentie_app.dossier.records import AssessmentRound, Employee

if TYPE_CHECKING:
    from competentie_app.analysis.inputs import Asked
    from competentie_app.model.competence_model import CompetenceModel


@dataclass(frozen=True, slots=True)
class RoundDays:
    """`on`: the day of teams that are open; `closed_on`: of each team that closed the round, the day of closing.

    `kept_in`: people who were in a team on the day it closed the round: they stay in that one, wherever they go.
    """

    on: date
    closed_on: Mapping[str, date]
    kept_in: Mapping[str, str]

    def of_team(self, team_id: str) -> date:
        """The day whose members, personas and targets count for a team."""
        return self.closed_on.get(team_id, self.on)

    def of_person(self, employee_id: str) -> date:
        """The day whose personas and targets count for a person, in a team or not."""
        return self.of_team(self.kept_in.get(employee_id, ""))


def reference_day(dossier: Dossier, assessment_round: AssessmentRound, today: date) -> date:
    """The day of teams that did not close a round: today, or the day before the next round began.

    Never before the round itself began, when the next one started on the same day.
    """
    later = [r for r in dossier.rounds() if r.position > assessment_round.position]
    if not later:
        return today
    return min(today, max(assessment_round.started_on, later[0].started_on - timedelta(days=1)))


def read_round_days(dossier: Dossier, assessment_round: AssessmentRound, today: date) -> RoundDays:
    """Read the days of a round, and whom the teams that closed it keep."""
    closed_on = dossier.closed_days(assessment_round.id)
    kept_in: dict[str, str] = {}
    for day in sorted(set(closed_on.values())):
        for membership in dossier.memberships(day):
            if closed_on.get(membership.team_id) == day:
                kept_in.setdefault(membership.employee_id, membership.team_id)
    return RoundDays(reference_day(dossier, assessment_round, today), closed_on, kept_in)


def teams_in_round(dossier: Dossier, days: RoundDays) -> dict[str, str]:
    """The team of each person in a round, by id. Whoever came to a team after it closed the round is in none."""
    now = dossier.team_ids_on(days.on)
    if days.closed_on:
        now = {person: team for person, team in now.items() if team not in days.closed_on}
    return now | dict(days.kept_in)


def members_in_round(dossier: Dossier, days: RoundDays, team_id: str) -> list[Employee]:
    """Who is in a team in a round, by sort name."""
    members = dossier.members_of(team_id, days.of_team(team_id))
    return [employee for employee in members if days.kept_in.get(employee.id, team_id) == team_id]


def asked_in_round(
    dossier: Dossier, model: CompetenceModel, employees: Sequence[Employee], days: RoundDays
) -> tuple[dict[str, Asked], ...]:
    """What is asked of each employee in a round, per competency id, in the order given."""
    from competentie_app.app.asked import asked_per_person

    groups: dict[date, list[Employee]] = {}
    for employee in employees:
        groups.setdefault(days.of_person(employee.id), []).append(employee)
    found: dict[str, dict[str, Asked]] = {}
    for day, people in groups.items():
        rows = asked_per_person(dossier, model, people, day)
        found |= {person.id: row for person, row in zip(people, rows, strict=True)}
    return tuple(found[employee.id] for employee in employees)
