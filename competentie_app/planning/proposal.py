"""The answer of the planner: steps in order with their reasons, what was left out and why, and what stays open."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from competentie_app.planning.reasons import Closes, Reason

NOW, NEXT, LATER = 0, 1, 2
"""The phases of a plan."""


@dataclass(frozen=True, slots=True)
class ProposedStep:
    """A step. `phase`: 0 now, 1 next, 2 later. `offer_id` None: a short check before learning starts.

    `minutes` of a check do not count in the hours of the plan. `cost_cents` None: unknown. Dates are inclusive,
    None when the problem gives neither an end nor minutes per month. `waits_for`: offers that must come before.
    """

    position: int
    phase: int
    offer_id: str | None
    minutes: int
    cost_cents: int | None
    reasons: tuple[Reason, ...]
    start: date | None = None
    due: date | None = None
    waits_for: tuple[str, ...] = ()

    @property
    def raises(self) -> tuple[tuple[str, int, int], ...]:
        """What the step closes: (competency id, from level, to level)."""
        return tuple(
            (each.competency_id, each.from_level, each.to_level) for each in self.reasons if isinstance(each, Closes)
        )


@dataclass(frozen=True, slots=True)
class LeftOut:
    """An offer for one of the gaps that is not in the plan."""

    offer_id: str
    reason: Reason


@dataclass(frozen=True, slots=True)
class OpenGap:
    """A gap that the plan does not close whole: where it ends, where it should, and why it stops there."""

    competency_id: str
    reached_level: int
    target_level: int
    reason: Reason


@dataclass(frozen=True, slots=True)
class PlanProposal:
    """A plan that no other within the same limits beats. Tuples are in a fixed order.

    `doubled_value`: sum over closed levels of weight x 2, or weight x 3 for a critical one.
    `cost_cents`: known costs; `cost_known` False when a step has none.
    """

    steps: tuple[ProposedStep, ...]
    left_out: tuple[LeftOut, ...]
    open_gaps: tuple[OpenGap, ...]
    minutes: int
    minutes_budget: int
    doubled_value: int
    cost_cents: int
    cost_known: bool

    @property
    def offer_ids(self) -> tuple[str, ...]:
        """The chosen offers in the order of the plan."""
        return tuple(step.offer_id for step in self.steps if step.offer_id is not None)

    @property
    def levels_reached(self) -> dict[str, int]:
        """Per competency that the plan works on, the level at its end."""
        return {key: to_level for step in self.steps for key, _, to_level in step.raises}
