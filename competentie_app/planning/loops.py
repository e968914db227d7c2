"""Finds prerequisites that run in a circle."""

from __future__ import annotations

from collections.abc import Mapping

from competentie_app.model.learning_offer import LearningOffer
from competentie_app.planning.errors import circular


def refuse_loops(offers: Mapping[str, LearningOffer], needs: Mapping[str, tuple[str, ...]]) -> None:
    """Raise PlanningError naming the first circle (by id) in `needs`, offer id to prerequisite ids."""
    loop = find_loop(needs)
    if loop:
        raise circular(offers, loop)


def find_loop(needs: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Return the ids of one circle, beginning with its smallest id; empty when there is none."""
    finished: set[str] = set()
    for start in sorted(key for key in needs if needs[key]):  # what needs nothing is in no circle
        trail: list[str] = []
        loop = _walk(start, needs, finished, trail)
        if loop:
            turn = loop.index(min(loop))
            return (*loop[turn:], *loop[:turn])
    return ()


def _walk(start: str, needs: Mapping[str, tuple[str, ...]], finished: set[str], trail: list[str]) -> tuple[str, ...]:
    """Walk depth first without recursion, so that a long chain is no problem; return a circle or nothing."""
    stack = [(start, iter(sorted(needs.get(start, ()))))]
    trail.append(start)
    while stack:
        key, rest = stack[-1]
        following = next((each for each in rest if each not in finished), None)
        if following is None:
            finished.add(key)
            stack.pop()
            trail.pop()
        elif following in trail:
            return tuple(trail[trail.index(following) :])
        else:
            stack.append((following, iter(sorted(needs.get(following, ())))))
            trail.append(following)
    return ()
