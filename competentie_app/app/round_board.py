"""The round at a glance: how far everybody is, per team, with the deadline. Progress, never scores."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from competentie_app.app.round_days import read_round_days
from competentie_app.app.round_people import BoardPerson, Leaver, RoundFacts, leavers_of, person_of, read_facts
from competentie_app.app.session import Session
from competentie_app.dossier.records import AssessmentRound, Progress, Team


@dataclass(frozen=True, slots=True)
class StepCounts:
    """People per step, by the step that each of them has reached. `n`: all of them."""

    at: Mapping[Progress, int]

    @property
    def n(self) -> int:
        """Number of people who take part."""
        return sum(self.at.values())

    def reached(self, step: Progress) -> int:
        """Number of people who are at a step or past it."""
        order = list(Progress)
        return sum(count for key, count in self.at.items() if order.index(key) >= order.index(step))


@dataclass(frozen=True, slots=True)
class BoardTeam:
    """One team. `people`: by sort name, also those who do not count; `counts`: of those who take part."""

    team_id: str
    name: str
    closed: bool
    people: tuple[BoardPerson, ...]
    counts: StepCounts

    @property
    def taking_part(self) -> tuple[BoardPerson, ...]:
        """Who counts: takes part, and is no external."""
        return tuple(person for person in self.people if person.counts)

    @property
    def absent(self) -> int:
        """People who do not take part this time. No reason is kept."""
        return sum(not person.takes_part and not person.external for person in self.people)

    @property
    def externals(self) -> int:
        """People from outside: counted for the AI-literacy file, without levels."""
        return sum(person.external for person in self.people)

    @property
    def late_starters(self) -> tuple[BoardPerson, ...]:
        """Who came after the round began, and can still join."""
        return tuple(person for person in self.taking_part if person.late_starter)

    @property
    def overdue(self) -> tuple[BoardPerson, ...]:
        """Whose form is not in although the deadline is over."""
        return tuple(person for person in self.taking_part if person.overdue)

    @property
    def to_invite(self) -> tuple[str, ...]:
        """Ids of people who were not invited yet; none once the round is closed for the team."""
        return () if self.closed else tuple(p.employee_id for p in self.taking_part if p.step is Progress.NOT_INVITED)

    @property
    def to_remind(self) -> tuple[str, ...]:
        """Ids of people who were invited and whose form is not in."""
        waiting = (Progress.INVITED, Progress.REMINDED)
        return () if self.closed else tuple(p.employee_id for p in self.taking_part if p.step in waiting)

    @property
    def to_talk(self) -> tuple[str, ...]:
        """Ids of people whose form is in and who had no talk yet."""
        return () if self.closed else tuple(p.employee_id for p in self.taking_part if p.step is Progress.RECEIVED)


@dataclass(frozen=True, slots=True)
class RoundBoard:
    """A round. `teams`: by name, those without anybody left out; `days_left`: to the deadline, below 0 once it is over.

    `leavers`: people who were in a team during the round and left since. `externals`: over all teams.
    """

    assessment_round: AssessmentRound
    teams: tuple[BoardTeam, ...]
    leavers: tuple[Leaver, ...]
    days_left: int | None

    @property
    def counts(self) -> StepCounts:
        """People per step over all teams."""
        return _count(person for team in self.teams for person in team.taking_part)

    @property
    def externals(self) -> int:
        """People from outside, over all teams."""
        return sum(team.externals for team in self.teams)

    @property
    def absent(self) -> int:
        """People who do not take part, over all teams."""
        return sum(team.absent for team in self.teams)

    @property
    def is_overdue(self) -> bool:
        """The deadline is over."""
        return self.days_left is not None and self.days_left < 0

    def team(self, team_id: str) -> BoardTeam:
        """One team. Raises KeyError."""
        for team in self.teams:
            if team.team_id == team_id:
                return team
        raise KeyError(team_id)


def read_board(session: Session, round_id: str) -> RoundBoard:
    """Read a round. The people of a team are those of the day it closed the round, else of the reference day."""
    dossier, today = session.dossier, session.environment.today()
    found = dossier.round(round_id)
    facts = read_facts(dossier, found, read_round_days(dossier, found, today), today)
    archived = dossier.teams(include_archived=True)
    teams = (_team(facts, team) for team in archived if team.id in facts.members)
    days_left = (found.deadline - today).days if found.deadline else None
    return RoundBoard(found, tuple(teams), leavers_of(dossier, facts), days_left)


def _team(facts: RoundFacts, team: Team) -> BoardTeam:
    closed = team.id in facts.assessment_round.closed_team_ids
    people = tuple(person_of(facts, employee_id, closed=closed) for employee_id in facts.members[team.id])
    counts = _count(person for person in people if person.counts)
    return BoardTeam(team.id, team.name, closed, people, counts)


def _count(people: Iterable[BoardPerson]) -> StepCounts:
    at = dict.fromkeys(Progress, 0)
    for person in people:
        at[person.step] += 1
    return StepCounts(at)
