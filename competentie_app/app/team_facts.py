"""What the file says of everybody in the newest round, read once: who is where, who answered, who has a plan."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from competentie_app.app.round_days import read_round_days, teams_in_round
from competentie_app.dossier.dossier import Dossier
from competentie_app.dossier.ratings import EMPTY, View
from competentie_app.dossier.records import AssessmentRound, Employee, Participation, Plan, Progress

T = TypeVar("T")

ANSWERED = frozenset({Progress.RECEIVED, Progress.TALK, Progress.PLAN})
TALKED = frozenset({Progress.TALK, Progress.PLAN})


@dataclass(frozen=True, slots=True)
class Facts:
    """By id. `members`: of each team today, by sort name. `absent`: of whom nothing is counted in the round.

    `in_round`: whose forms, talks and plans count for a team: its members, or those of the day it closed the round.
    `with_form`: the self-assessment is in; `with_talk`: the talk was held. Both are marked, or follow from levels.
    """

    assessment_round: AssessmentRound | None
    employees: dict[str, Employee]
    members: dict[str, tuple[str, ...]]
    in_round: dict[str, tuple[str, ...]]
    personas: dict[str, tuple[str, ...]]
    plans: dict[str, tuple[Plan, ...]]
    absent: frozenset[str]
    with_form: frozenset[str]
    with_talk: frozenset[str]

    @property
    def round_id(self) -> str | None:
        """The newest round."""
        return self.assessment_round.id if self.assessment_round else None


def gather(dossier: Dossier, today: date) -> Facts:
    """Read the file. Teams and personas are those of today."""
    assessment_round = dossier.current_round()
    employees = {employee.id: employee for employee in dossier.employees()}
    parts = dossier.participations(assessment_round.id) if assessment_round else []
    absent = {part.employee_id for part in parts if not part.takes_part}
    absent |= {key for key, employee in employees.items() if employee.external}  # of externals no levels are kept
    members = _grouped((team_id, key) for key, team_id in _teams_today(dossier, employees, today).items())
    return Facts(
        assessment_round=assessment_round,
        employees=employees,
        members=members,
        in_round=_in_round(dossier, assessment_round, employees, today) if assessment_round else {},
        personas=_grouped((item.employee_id, item.persona_id) for item in dossier.persona_assignments(today)),
        plans=_grouped((plan.employee_id, plan) for plan in dossier.plans()),
        absent=frozenset(absent),
        with_form=people_with_form(dossier, assessment_round, tuple(employees), parts),
        with_talk=people_with_talk(dossier, assessment_round, parts),
    )


def _teams_today(dossier: Dossier, employees: dict[str, Employee], today: date) -> dict[str, str]:
    team_of = {membership.employee_id: membership.team_id for membership in dossier.memberships(today)}
    return {key: team_of[key] for key in employees if key in team_of}  # employees come by sort name


def _in_round(
    dossier: Dossier, assessment_round: AssessmentRound, employees: dict[str, Employee], today: date
) -> dict[str, tuple[str, ...]]:
    team_of = teams_in_round(dossier, read_round_days(dossier, assessment_round, today))
    return _grouped((team_of[key], key) for key in employees if key in team_of)


def _grouped(pairs: Iterable[tuple[str, T]]) -> dict[str, tuple[T, ...]]:
    found: dict[str, list[T]] = {}
    for key, value in pairs:
        found.setdefault(key, []).append(value)
    return {key: tuple(values) for key, values in found.items()}


def people_with_form(
    dossier: Dossier, assessment_round: AssessmentRound | None, ids: tuple[str, ...], parts: list[Participation]
) -> frozenset[str]:
    """Of whom the self-assessment is in, by id. `parts`: what is known of people in the round."""
    if assessment_round is None:
        return frozenset()
    codes, width = dossier.level_block(assessment_round.id, View.SELF, ids)
    nothing = bytes([EMPTY]) * width
    filled = {key for place, key in enumerate(ids) if codes[place * width : (place + 1) * width] != nothing}
    return frozenset(filled | {part.employee_id for part in parts if part.progress in ANSWERED})


def people_with_talk(
    dossier: Dossier, assessment_round: AssessmentRound | None, parts: list[Participation]
) -> frozenset[str]:
    """With whom the talk was held, by id: it is marked, or there are levels with its day."""
    if assessment_round is None:
        return frozenset()
    marked = {part.employee_id for part in parts if part.progress in TALKED or part.talk_date is not None}
    return dossier.talked_ids(assessment_round.id) | marked
