"""The frozen values of learning plans. Ids are UUID texts; days are inclusive; minutes and euro cents are whole."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class PlanStatus(StrEnum):
    """Where a plan stands."""

    PROPOSED = "proposed"
    AGREED = "agreed"
    CLOSED = "closed"


class StepStatus(StrEnum):
    """Where a step stands."""

    PLANNED = "planned"
    BUSY = "busy"
    DONE = "done"
    DROPPED = "dropped"


class StepEdit(StrEnum):
    """What somebody changed in a step by hand; it stays when the plan is made anew."""

    PLACE = "place"
    MINUTES = "minutes"
    DATES = "dates"


class Role(StrEnum):
    """As what somebody agrees on a plan."""

    EMPLOYEE = "employee"
    MANAGER = "manager"
    HRBP = "hrbp"


@dataclass(frozen=True, slots=True)
class Agreement:
    """Who agreed on a plan. `name` may be empty: the role then says enough."""

    role: Role
    name: str = ""


@dataclass(frozen=True, slots=True)
class PlanStep:
    """A step of a plan. `phase`: 0 now, 1 next, 2 later. `offer_id` None: an own activity, named in `title`.

    `raises`: (competency id, from level, to level). `reasons`: codes with their numbers, as planning made them.
    `fixed_on`: the day of an event that nobody can move. `by_hand`: somebody chose it; `edits`: changed since.
    """

    id: str
    position: int
    phase: int
    offer_id: str | None
    title: str
    minutes: int
    raises: tuple[tuple[str, int, int], ...]
    reasons: tuple[Mapping[str, object], ...] = ()
    start: date | None = None
    due: date | None = None
    status: StepStatus = StepStatus.PLANNED
    done_on: date | None = None
    proof: str = ""
    by_hand: bool = False
    fixed_on: date | None = None
    edits: frozenset[StepEdit] = frozenset()


@dataclass(frozen=True, slots=True)
class Plan:
    """A learning plan of one person, based on one round.

    `max_cost_cents`, `minutes_per_month` None: no limit. `languages`, `form_ids`: of the activities; empty means any.
    """

    id: str
    employee_id: str
    round_id: str
    status: PlanStatus
    minutes_budget: int
    start: date
    end: date
    steps: tuple[PlanStep, ...]
    agreed_on: date | None = None
    review_on: date | None = None
    agreed_by: tuple[Agreement, ...] = ()
    max_cost_cents: int | None = None
    minutes_per_month: int | None = None
    languages: tuple[str, ...] = ("nl",)
    form_ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DaysOff:
    """Days on which nobody of this file learns, such as a collective closure. Both days inclusive."""

    from_day: date
    to_day: date
    title: str = ""
