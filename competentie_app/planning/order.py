"""Puts chosen offers in order.

First what must come first (prerequisites, lower levels), then the highest priority, the lowest level,
the fewest minutes, the id.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from competentie_app.planning.case import Case
from competentie_app.planning.errors import not_solved
from competentie_app.planning.levels import Levels, best_order, levels_along


def in_order(case: Case, chosen: Iterable[str], goal: Levels) -> tuple[str, ...]:
    """Return the chosen offers in an order that reaches `goal`. Raises PlanningError when there is none."""
    found = best_order(case, chosen, _rank(case, tuple(chosen)), goal)
    if found is None:
        raise not_solved("no order")
    return found[0]


def _rank(case: Case, chosen: tuple[str, ...]) -> Callable[[str], tuple[object, ...]]:
    urgency = {key: sum(case.treads[tread] for tread in case.covers[key]) for key in chosen}
    for key in chosen:
        for need in case.with_needs((key,)):
            urgency[need] = max(urgency[need], sum(case.treads[tread] for tread in case.covers[key]))

    def rank(key: str) -> tuple[object, ...]:
        lowest = min((level for _, level in case.covers[key]), default=0)
        return (-urgency[key], lowest, case.offers[key].minutes, key)

    return rank


def dependencies(case: Case, order: Sequence[str]) -> dict[str, set[str]]:
    """Return per offer the earlier ones that it waits for: prerequisites, and whoever brings the level it begins at."""
    waits: dict[str, set[str]] = {}
    levels = levels_along(case, order)
    for place, key in enumerate(order):
        waits[key] = set(case.needs[key])
        for each in case.offers[key].raises:
            gap = case.gaps.get(each.competency_id)
            if gap is not None and gap.current_level < each.from_level < gap.target_level:
                reached = [at[each.competency_id] >= each.from_level for at in levels[: place + 1]]
                waits[key] |= {order[reached.index(True) - 1]} if any(reached) else set()
    return waits
