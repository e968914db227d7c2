"""Who of the dossier a row of a list is: by staff number or e-mail, else by name within the team."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from competentie_app.dossier.records import Employee, Team
from competentie_app.exchange.columns import simplify
from competentie_app.exchange.member_list import MemberRow
from competentie_app.texts import Message, msg

PARTICLES = frozenset(
    {"van", "von", "de", "den", "der", "des", "du", "d", "het", "t", "s", "ten", "ter", "te", "la", "le", "les",
     "el", "al", "ben", "bin", "di", "da", "y"}
)  # fmt: skip
"""Words that many surnames begin with: two people who share one are not alike."""


@dataclass(frozen=True, slots=True)
class Register:
    """Who the dossier holds today: current team and personas by employee id.

    `closed_teams`: ids of teams that closed a round today, so that whom it counted and what it asked stay today.
    """

    employees: tuple[Employee, ...]
    teams: tuple[Team, ...]
    team_of: Mapping[str, str]
    personas_of: Mapping[str, tuple[str, ...]]
    closed_teams: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Decisions:
    """What the user decided for rows of a list, by row number.

    `same_as`: the row is this person of the dossier (id). `new_people`: the row is somebody new.
    `persona_ids`: the personas of the row, when the user confirmed them. `left_out`: rows that are not read in.
    """

    same_as: Mapping[int, str] = field(default_factory=dict[int, str])
    new_people: frozenset[int] = frozenset()
    persona_ids: Mapping[int, tuple[str, ...]] = field(default_factory=dict[int, tuple[str, ...]])
    left_out: frozenset[int] = frozenset()


NO_DECISIONS = Decisions()


@dataclass(frozen=True, slots=True)
class Match:
    """Who a row is: a person, nobody yet (all empty), a doubt with the people it may be, or a contradiction.

    `may_be_new`: whether "somebody new" is an answer to the doubt.
    """

    employee: Employee | None = None
    doubt: Message | None = None
    candidates: tuple[Employee, ...] = ()
    may_be_new: bool = True
    contradiction: Message | None = None


@dataclass(slots=True)
class Matcher:
    """Finds people and teams of the dossier by what a list says of them."""

    register: Register
    decisions: Decisions = NO_DECISIONS
    by_id: dict[str, Employee] = field(init=False)
    by_number: dict[str, Employee] = field(init=False)
    by_email: dict[str, Employee] = field(init=False)
    by_words: dict[str, list[Employee]] = field(init=False)
    teams: dict[str, Team] = field(init=False)

    def __post_init__(self) -> None:
        people = self.register.employees
        self.by_id = {e.id: e for e in people}
        self.by_number = {same_number(e.staff_number): e for e in people if e.staff_number}
        self.by_email = {e.email.casefold(): e for e in people if e.email}
        self.by_words = {}
        for employee in people:
            self.by_words.setdefault(name_words(employee.name), []).append(employee)
        self.teams = {team_key(team.name): team for team in self.register.teams}

    def match(self, row: MemberRow, team: Team | None) -> Match:
        """Who the row is, with what the user decided about it. `team`: the team of the row, if the dossier has it."""
        decided = self.by_id.get(self.decisions.same_as.get(row.row_number, ""))
        numbered = self.by_number.get(same_number(row.staff_number)) if row.staff_number else None
        addressed = self.by_email.get(row.email.casefold()) if row.email else None
        if numbered is not None and addressed is not None and numbered is not addressed:
            words = msg(
                "the number belongs to {name} and the address to {other}", name=numbered.name, other=addressed.name
            )
            return Match(contradiction=words)
        known = numbered or addressed
        if known is not None:
            return _by_mark(row, known, sure=decided is known)
        if decided is not None:
            return Match(decided)
        if row.row_number in self.decisions.new_people:
            return Match()
        return self._by_name(row, team)

    def _by_name(self, row: MemberRow, team: Team | None) -> Match:
        alike = self.by_words.get(name_words(row.name), [])
        in_team = tuple(e for e in alike if team and self.register.team_of.get(e.id) == team.id)
        if in_team:
            return _in_team(row, in_team)
        elsewhere = tuple(e for e in alike if not _both_numbered(row, e))
        if not elsewhere:
            return Match()
        if all(e.id in self.register.team_of for e in elsewhere):
            doubt = msg("somebody called {name} is already in another team", name=row.name)
        else:
            doubt = msg("somebody called {name} is already in the file, without a team", name=row.name)
        return Match(doubt=doubt, candidates=elsewhere)


def _by_mark(row: MemberRow, known: Employee, *, sure: bool) -> Match:
    """A row with the number or the address of somebody: that one, unless it is called quite differently."""
    if sure or share_a_name(known.name, row.name):
        return Match(known)
    doubt = msg("this number or address belongs to {name}; correct the list or that person", name=known.name)
    return Match(doubt=doubt, candidates=(known,), may_be_new=False)


def _in_team(row: MemberRow, people: tuple[Employee, ...]) -> Match:
    """A row whose name is in the team already, perhaps with surname and first name turned round."""
    first, free = people[0], tuple(e for e in people if not _both_numbered(row, e))
    if not free:
        doubt = msg("{name} is in this team already, with another staff number", name=first.name)
    elif len(people) > 1:
        doubt = msg("more than one person in this team is called {name}", name=first.name)
    else:
        return Match(first)
    return Match(doubt=doubt, candidates=people)


def _both_numbered(row: MemberRow, employee: Employee) -> bool:
    return bool(row.staff_number and employee.staff_number)


def share_a_name(one: str, other: str) -> bool:
    """Whether two names can be of one person: a first name or a surname is the same.

    People marry, and lists turn names round; but a number that was given again must not put one person's name
    on another person's levels.
    """
    words, others = (set(re.findall(r"\w+", simplify(name))) - PARTICLES for name in (one, other))
    return bool(words & others)


def name_words(name: str) -> str:
    """A name to compare whatever the order of its words: "Peeters Ana" is as "Ana Peeters"."""
    return " ".join(sorted(re.findall(r"\w+", simplify(name)))) or name.strip()


def same_number(staff_number: str | None) -> str:
    """A staff number without spaces, case, and the leading zeros that spreadsheets drop."""
    return "".join((staff_number or "").split()).lstrip("0").casefold()


def team_key(name: str) -> str:
    """A team's name to compare: "Team Vergunningen" and "vergunningen" are the same team."""
    return simplify(name).removeprefix("team ")
