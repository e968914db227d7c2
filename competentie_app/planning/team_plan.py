"""The answer of the team planner: sessions with who joins and when, pairs, and what was left out and why."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from competentie_app.planning.team_bound import percent_better
from competentie_app.planning.team_reasons import LeftOutReason, TeamReason

Raises = tuple[tuple[str, int, int], ...]
"""(competency id, from level, to level)."""


@dataclass(frozen=True, slots=True)
class Joining:
    """One person in a session. `step_id`: the step of the own plan that it is; `replaced`: steps that it replaces.

    `raises` is for the own plan of that person alone. `provisional`: one of those levels was not agreed on.
    """

    member_id: str
    raises: Raises
    step_id: str | None = None
    replaced: tuple[str, ...] = ()
    provisional: bool = False
    by_hand: bool = False


@dataclass(frozen=True, slots=True)
class TeamSession:
    """One group that does an activity together. `group` of `groups`, from 1. `minutes` and `cost_cents` are per head.

    `day` None: there is no day in the span on which everybody can.
    """

    offer_id: str
    group: int
    groups: int
    joining: tuple[Joining, ...]
    minutes: int
    cost_cents: int | None
    reasons: tuple[TeamReason, ...]
    day: date | None = None
    pinned: bool = False

    @property
    def member_ids(self) -> tuple[str, ...]:
        """Who joins."""
        return tuple(each.member_id for each in self.joining)

    @property
    def people_minutes(self) -> int:
        """Hours of all who join, in minutes."""
        return self.minutes * len(self.joining)

    @property
    def group_cents(self) -> int | None:
        """Cost of all who join; None: unknown."""
        return None if self.cost_cents is None else self.cost_cents * len(self.joining)


@dataclass(frozen=True, slots=True)
class Pair:
    """A helper who can and ticked it, and a learner. `step_id`: the step of the learner's plan that it is."""

    helper_id: str
    learner_id: str
    offer_id: str
    minutes: int
    raises: Raises
    step_id: str | None = None
    replaced: tuple[str, ...] = ()
    provisional: bool = False

    @property
    def competency_ids(self) -> tuple[str, ...]:
        """What it is about."""
        return tuple(key for key, _, _ in self.raises)


@dataclass(frozen=True, slots=True)
class LeftOutSession:
    """An activity that several people have use for and that is not in the plan."""

    offer_id: str
    reason: LeftOutReason


@dataclass(frozen=True, slots=True)
class SharedNeed:
    """A competency in which several people are below their target: how many, and how many the plan helps on.

    People are helped by a session, by a pair, by their own plan, or not yet.
    """

    competency_id: str
    people: int
    in_sessions: int
    in_pairs: int
    in_own_plans: int

    @property
    def open(self) -> int:
        """People whom nothing helps on yet."""
        return self.people - self.in_sessions - self.in_pairs - self.in_own_plans


@dataclass(frozen=True, slots=True)
class TeamPlan:
    """Sessions by day, pairs by name ids, and the hours. Tuples are in a fixed order.

    `alone_minutes`: to organise when everybody follows only the own plan and does what the sessions bring alone;
    `organised_minutes`: with the sessions, each group counted once. `doubled_value` and `doubled_bound`: of the
    levels that close on top of the own plans, and what no other plan exceeds. `fewest_hours`:
    whether it is sure that no plan closes as much in fewer hours.
    """

    sessions: tuple[TeamSession, ...] = ()
    pairs: tuple[Pair, ...] = ()
    left_out: tuple[LeftOutSession, ...] = ()
    shared: tuple[SharedNeed, ...] = ()
    alone_minutes: int = 0
    organised_minutes: int = 0
    doubled_value: int = 0
    doubled_bound: int = 0
    fewest_hours: bool = True

    @property
    def is_proven(self) -> bool:
        """Whether no better plan exists."""
        return self.doubled_value >= self.doubled_bound

    @property
    def percent_better(self) -> int | None:
        """At most so many percent more could be closed, rounded up; 0 when proven, None when nothing closes yet."""
        return percent_better(self.doubled_value, self.doubled_bound)
