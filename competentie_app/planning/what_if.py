"""What would change: with more hours, or without a step."""

from __future__ import annotations

from dataclasses import dataclass, replace

from competentie_app.planning.case import Case, Tread, make_case
from competentie_app.planning.choose import propose_plan
from competentie_app.planning.formulation import Formulation
from competentie_app.planning.levels import levels_after
from competentie_app.planning.problem import PlanProblem
from competentie_app.planning.proposal import PlanProposal
from competentie_app.planning.reasons import Closes
from competentie_app.planning.reduction import candidates
from competentie_app.planning.selection import fewer_minutes, main_goals, solve_chosen

MOST_EXTRA_MINUTES = 40 * 60
"""How far "with more hours" looks: one working week."""


@dataclass(frozen=True, slots=True)
class MoreTime:
    """With so many minutes more the plan also closes these levels, and still all that it closed before."""

    extra_minutes: int
    closes: tuple[Closes, ...]


@dataclass(frozen=True, slots=True)
class PlanChange:
    """How a plan differs from another one: levels won and lost, offers in and out, minutes more (or less, below 0)."""

    gained: tuple[Closes, ...]
    lost: tuple[Closes, ...]
    offers_in: tuple[str, ...]
    offers_out: tuple[str, ...]
    minutes: int


def what_if_more(problem: PlanProblem, proposal: PlanProposal, most_extra: int = MOST_EXTRA_MINUTES) -> MoreTime | None:
    """Return the least extra time with which the plan closes more than `proposal` does, losing nothing.

    `proposal` is the plan of this very problem. None when nothing more can be closed within `most_extra` minutes.
    The months until `end` do not limit the extra time. Raises PlanningError as `propose_plan` does.
    """
    budget = problem.usable_minutes + most_extra
    case = make_case(replace(problem, minutes_budget=budget, end=None))
    found = candidates(case)
    if not found.offer_ids:
        return None
    levels = levels_after(case, proposal.offer_ids)

    def require_more(form: Formulation) -> None:
        closed = [column for (key, level), column in form.treads.items() if level <= levels[key]]
        fresh = [column for (key, level), column in form.treads.items() if level > levels[key]]
        form.program.at_least(len(closed), dict.fromkeys(closed, 1))
        form.program.at_least(1, dict.fromkeys(fresh, 1))

    chosen = solve_chosen(case, found, _least_minutes_first, require_more)
    if chosen is None:
        return None
    closes = tuple(
        Closes(key, max(gap.current_level, min(levels[key], gap.target_level)), chosen.levels[key])
        for key, gap in case.gaps.items()
        if chosen.levels[key] > max(levels[key], gap.current_level)
    )
    return MoreTime(case.minutes(chosen.offer_ids) - problem.usable_minutes, closes)


def what_if_without(problem: PlanProblem, proposal: PlanProposal, offer_id: str) -> PlanChange:
    """Return what changes when this step is dropped and the plan is made anew. Raises PlanningError."""
    refused = problem.refused_offer_ids | {offer_id}
    other = propose_plan(
        replace(problem, refused_offer_ids=refused, pinned_offer_ids=problem.pinned_offer_ids - {offer_id})
    )
    return difference(proposal, other)


def difference(old: PlanProposal, new: PlanProposal) -> PlanChange:
    """Compare two plans for the same gaps."""
    first, second = _closed(old), _closed(new)
    return PlanChange(
        gained=_joined(second - first),
        lost=_joined(first - second),
        offers_in=tuple(key for key in new.offer_ids if key not in old.offer_ids),
        offers_out=tuple(key for key in old.offer_ids if key not in new.offer_ids),
        minutes=new.minutes - old.minutes,
    )


def _least_minutes_first(case: Case, form: Formulation) -> list[dict[int, int]]:
    return [fewer_minutes(case, form), *main_goals(case, form)]


def _closed(plan: PlanProposal) -> set[Tread]:
    return {(key, level) for step in plan.steps for key, low, high in step.raises for level in range(low + 1, high + 1)}


def _joined(treads: set[Tread]) -> tuple[Closes, ...]:
    found: list[Closes] = []
    for key, level in sorted(treads):
        if found and (found[-1].competency_id, found[-1].to_level) == (key, level - 1):
            found[-1] = replace(found[-1], to_level=level)
        else:
            found.append(Closes(key, level - 1, level))
    return tuple(found)
