"""The frozen values of learning plans. Ids are UUID texts; days are inclusive; minutes and euro cents are whole."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
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
    `begun_on` stays when the step is done or dropped; `done_on`, `dropped_on` and `dropped_why` go with that status.
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
    begun_on: date | None = None
    dropped_on: date | None = None
    dropped_why: str = ""

    @property
    def status_day(self) -> date | None:
        """Since when it stands where it stands; None when it waits, or when nobody noted the day."""
        days = {StepStatus.BUSY: self.begun_on, StepStatus.DONE: self.done_on, StepStatus.DROPPED: self.dropped_on}
        return days.get(self.status)

    def marked(self, status: StepStatus, on: date, words: str | None = None) -> PlanStep:
        """The step with another status since `on`. `words`: the proof of a done one, or why one was dropped.

        None leaves the proof as it was written. A step that was begun after the day on which it is done has no day
        on which it was begun.
        """
        begun = self.begun_on if status in (StepStatus.DONE, StepStatus.DROPPED) else None
        is_dropped = status is StepStatus.DROPPED
        return replace(
            self,
            status=status,
            begun_on=on if status is StepStatus.BUSY else begun if begun is None or begun <= on else None,
            done_on=on if status is StepStatus.DONE else None,
            proof=self.proof if words is None or is_dropped else words,
            dropped_on=on if is_dropped else None,
            dropped_why=words or "" if is_dropped else "",
        )


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
