"""A member of a team looked up: levels to come, own steps, and what an activity does for somebody."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from competentie_app.planning.case import Tread
from competentie_app.planning.problem import GapToClose
from competentie_app.planning.team_problem import Member, OwnStep


@dataclass(frozen=True, slots=True)
class Use:
    """What an activity does for a member. `step`: the step of the own plan that it is, if any.

    `treads`: levels that it would close. `by_hand`: the member was put in it.
    """

    member_id: str
    offer_id: str
    minutes: int
    treads: tuple[Tread, ...]
    step: OwnStep | None = None
    by_hand: bool = False

    @property
    def needs_credit(self) -> bool:
        """Whether it must close something that nothing else closes: else nobody goes there for nothing."""
        return self.step is None and not self.by_hand


@dataclass(frozen=True, slots=True)
class Person:
    """A member looked up: levels to come with their doubled value, own steps, and what these close already."""

    member: Member
    gaps: dict[str, GapToClose]
    treads: dict[Tread, int]
    steps: dict[str, OwnStep]
    step_treads: dict[str, tuple[Tread, ...]]
    preparing: frozenset[str]
    """Own steps that another own step builds on: nothing else takes their place."""

    @property
    def minutes(self) -> int:
        """Free learning time, 0 or more."""
        return max(0, self.member.minutes)

    @property
    def held(self) -> dict[str, OwnStep]:
        """Own steps by the offer that they are."""
        return {step.offer_id: step for step in self.steps.values() if step.offer_id is not None}

    def may_replace(self, step_id: str) -> bool:
        """Whether other activities with the same outcome may take the place of an own step."""
        step = self.steps[step_id]
        return step.replaceable and bool(self.step_treads[step_id]) and step_id not in self.preparing


def look_up(member: Member) -> Person:
    """Look a member up."""
    gaps = {gap.competency_id: gap for gap in sorted(member.gaps, key=lambda gap: gap.competency_id)}
    treads = {
        (key, level): gap.tread_value
        for key, gap in gaps.items()
        for level in range(gap.current_level + 1, gap.target_level + 1)
    }
    steps = {step.id: step for step in sorted(member.steps, key=lambda step: step.id)}
    covered = {key: treads_between(step.raises, treads) for key, step in steps.items()}
    return Person(member, gaps, treads, steps, covered, _preparing(gaps, steps.values()))


def treads_between(raises: Iterable[tuple[str, int, int]], treads: dict[Tread, int]) -> tuple[Tread, ...]:
    """Those of `treads` that the raises lead over, in order."""
    found = {(key, level) for key, low, high in raises for level in range(low + 1, high + 1)}
    return tuple(sorted(found & treads.keys()))


def _preparing(gaps: dict[str, GapToClose], steps: Iterable[OwnStep]) -> frozenset[str]:
    found = tuple(steps)
    starts = {
        (key, low) for step in found for key, low, _ in step.raises if key in gaps and low > gaps[key].current_level
    }
    return frozenset(
        step.id for step in found for key, low, high in step.raises if any(low < at <= high for at in _at(starts, key))
    )


def _at(starts: set[Tread], key: str) -> list[int]:
    return [level for competency_id, level in starts if competency_id == key]
