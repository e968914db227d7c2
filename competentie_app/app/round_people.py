"""How far each person is in a round: what was marked, or what follows from levels, talks and plans."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from competentie_app.app.imprint import months_later
from competentie_app.app.round_days import RoundDays, teams_in_round
from competentie_app.dossier.dossier import Dossier
from competentie_app.dossier.ratings import EMPTY, View
from competentie_app.dossier.records import AssessmentRound, Employee, Participation, PlanStatus, Progress

_ORDER = {step: place for place, step in enumerate(Progress)}
_FORM_IN = _ORDER[Progress.RECEIVED]


@dataclass(frozen=True, slots=True)
class BoardPerson:
    """One person. `step`: the furthest of what was marked and what the file shows. `talk_date`: the talk, once held.

    `late_starter`: first came to a team after the round began. `overdue`: the form is not in after the deadline.
    `locked`: the round is closed for this person's team.
    """

    employee_id: str
    name: str
    step: Progress
    takes_part: bool
    external: bool
    late_starter: bool
    overdue: bool
    talk_date: date | None
    locked: bool

    @property
    def counts(self) -> bool:
        """Whether the person is in the denominators."""
        return self.takes_part and not self.external


@dataclass(frozen=True, slots=True)
class Leaver:
    """Somebody who left during the round or after it: gets the own file. `left_on`: first day without a team.

    `erase_on`: when the retention of the charter ends, None while the charter names none.
    """

    employee_id: str
    name: str
    team_name: str
    left_on: date
    erase_on: date | None
    has_levels: bool


@dataclass(frozen=True, slots=True)
class RoundFacts:
    """What the file says of a round, read once. `members`: of each team in the round, by sort name."""

    assessment_round: AssessmentRound
    days: RoundDays
    today: date
    employees: Mapping[str, Employee]
    members: Mapping[str, tuple[str, ...]]
    parts: Mapping[str, Participation]
    first_day: Mapping[str, date]
    with_form: frozenset[str]
    talks: Mapping[str, date]
    with_plan: frozenset[str]
    retention_months: int | None


def read_facts(dossier: Dossier, found: AssessmentRound, days: RoundDays, today: date) -> RoundFacts:
    """Read everything that the board of a round needs."""
    employees = {employee.id: employee for employee in dossier.employees()}
    plans = (plan for plan in dossier.plans() if plan.round_id == found.id)
    agreed_sheets = dossier.sheets(found.id, view=View.AGREED)
    return RoundFacts(
        assessment_round=found,
        days=days,
        today=today,
        employees=employees,
        members=_members(dossier, employees, days),
        parts={part.employee_id: part for part in dossier.participations(found.id)},
        first_day=_first_days(dossier),
        with_form=_with_form(dossier, found.id, tuple(employees)),
        talks={sheet.employee_id: sheet.agreed_on for sheet in agreed_sheets if sheet.agreed_on is not None},
        with_plan=frozenset(p.employee_id for p in plans if p.status is PlanStatus.AGREED or p.agreed_on is not None),
        retention_months=dossier.charter().retention_months,
    )


def person_of(facts: RoundFacts, employee_id: str, *, closed: bool) -> BoardPerson:
    """One person of the board. `closed`: the round is closed for the team."""
    found, employee = facts.assessment_round, facts.employees[employee_id]
    part = facts.parts.get(employee_id, Participation(found.id, employee_id))
    step = step_of(facts, part)
    waiting = part.takes_part and not employee.external and not closed and _ORDER[step] < _FORM_IN
    first = facts.first_day.get(employee_id)
    return BoardPerson(
        employee_id=employee_id,
        name=employee.name,
        step=step,
        takes_part=part.takes_part,
        external=employee.external,
        late_starter=first is not None and first > found.started_on,
        overdue=waiting and found.deadline is not None and found.deadline < facts.today,
        talk_date=facts.talks.get(employee_id, part.talk_date),
        locked=closed,
    )


def step_of(facts: RoundFacts, part: Participation) -> Progress:
    """The furthest step: marked by hand, or shown by a form, a talk or an agreed plan."""
    reached = [part.progress]
    if part.employee_id in facts.with_form:
        reached.append(Progress.RECEIVED)
    if part.employee_id in facts.talks or part.talk_date is not None:
        reached.append(Progress.TALK)
    if part.employee_id in facts.with_plan:
        reached.append(Progress.PLAN)
    return max(reached, key=_ORDER.__getitem__)


def leavers_of(dossier: Dossier, facts: RoundFacts) -> tuple[Leaver, ...]:
    """People who were in a team on a day of the round, and are in none today, by sort name."""
    present = {membership.employee_id for membership in dossier.memberships(facts.today)}
    start, names = facts.assessment_round.started_on, {t.id: t.name for t in dossier.teams(include_archived=True)}
    rated = {sheet.employee_id for sheet in dossier.sheets(facts.assessment_round.id)}
    last: dict[str, Leaver] = {}
    for membership in dossier.memberships():  # by person and date: the last one overwrites the ones before
        key, end = membership.employee_id, membership.to_date
        if key in present or end is None or end < start or membership.from_date > facts.days.on:
            continue
        erase = months_later(end, facts.retention_months) if facts.retention_months is not None else None
        name, left_on = facts.employees[key].name, end + timedelta(days=1)
        last[key] = Leaver(key, name, names[membership.team_id], left_on, erase, key in rated)
    return tuple(last[key] for key in facts.employees if key in last)


def _members(dossier: Dossier, employees: Mapping[str, Employee], days: RoundDays) -> dict[str, tuple[str, ...]]:
    team_of = teams_in_round(dossier, days)
    found: dict[str, list[str]] = {}
    for employee_id in employees:  # these come by sort name
        if employee_id in team_of:
            found.setdefault(team_of[employee_id], []).append(employee_id)
    return {team_id: tuple(people) for team_id, people in found.items()}


def _first_days(dossier: Dossier) -> dict[str, date]:
    """The first day in any team, per person: a move during the round makes nobody a late starter."""
    first: dict[str, date] = {}
    for membership in dossier.memberships():
        first.setdefault(membership.employee_id, membership.from_date)
    return first


def _with_form(dossier: Dossier, round_id: str, ids: tuple[str, ...]) -> frozenset[str]:
    codes, width = dossier.level_block(round_id, View.SELF, ids)
    nothing = bytes([EMPTY]) * width
    return frozenset(key for place, key in enumerate(ids) if codes[place * width : (place + 1) * width] != nothing)
