"""In which order chosen offers can be done so that every level is reached in time, and where that leads.

An offer lifts a competency only if the person stands at the level where it begins by then.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from competentie_app.planning.case import Case

Levels = dict[str, int]
Rank = Callable[[str], tuple[object, ...]]


def best_order(case: Case, chosen: Iterable[str], rank: Rank, goal: Levels) -> tuple[tuple[str, ...], Levels] | None:
    """Return an order that reaches the levels of `goal`, and the levels at its end.

    What must come first comes first; among offers whose turn it can be, the smallest `rank` goes first.
    None when no order reaches them all (some offers wait for each other).
    """
    ids = sorted(chosen, key=rank)
    return _continue((), tuple(ids), _start(case), goal, case, set())


def levels_after(case: Case, order: Iterable[str]) -> Levels:
    """Return the levels after doing the offers in this order."""
    levels = _start(case)
    for key in order:
        levels = _after(case, key, levels)
    return levels


def levels_along(case: Case, order: Iterable[str]) -> list[Levels]:
    """Return the levels at the start and after each of the offers in this order."""
    found = [_start(case)]
    for key in order:
        found.append(_after(case, key, found[-1]))
    return found


def _start(case: Case) -> Levels:
    return {key: gap.current_level for key, gap in case.gaps.items()}


def _after(case: Case, offer_id: str, levels: Levels) -> Levels:
    after = dict(levels)
    for each in sorted(case.offers[offer_id].raises, key=lambda one: one.from_level):
        if each.competency_id in after and each.from_level <= after[each.competency_id]:
            after[each.competency_id] = max(after[each.competency_id], each.to_level)
    return after


def _continue(
    done: tuple[str, ...], rest: tuple[str, ...], levels: Levels, goal: Levels, case: Case, failed: set[object]
) -> tuple[tuple[str, ...], Levels] | None:
    """Do every offer that loses nothing by being done now; where none is left, try each possible one in turn."""
    done, rest, levels = _do_all_ready(done, rest, levels, goal, case)
    if not rest:
        return (done, levels) if all(levels[key] >= goal[key] for key in goal) else None
    state = (rest, tuple(levels.values()))
    if state in failed:
        return None
    for key in rest:
        if not set(case.needs[key]) & set(rest):
            others = tuple(each for each in rest if each != key)
            found = _continue((*done, key), others, _after(case, key, levels), goal, case, failed)
            if found is not None:
                return found
    failed.add(state)
    return None


def _do_all_ready(
    done: tuple[str, ...], rest: tuple[str, ...], levels: Levels, goal: Levels, case: Case
) -> tuple[tuple[str, ...], tuple[str, ...], Levels]:
    finished = list(done)
    ready = next((key for key in rest if _is_ready(case, key, rest, levels, goal)), None)
    while ready is not None:
        finished.append(ready)
        rest = tuple(each for each in rest if each != ready)
        levels = _after(case, ready, levels)
        ready = next((key for key in rest if _is_ready(case, key, rest, levels, goal)), None)
    return tuple(finished), rest, levels


def _is_ready(case: Case, offer_id: str, rest: tuple[str, ...], levels: Levels, goal: Levels) -> bool:
    """Nothing that it needs is still to come, and none of its useful raises begins above where the person stands."""
    if set(case.needs[offer_id]) & set(rest):
        return False
    later = _after(case, offer_id, levels)
    return all(
        each.from_level <= later[each.competency_id] or each.from_level >= goal[each.competency_id]
        for each in case.offers[offer_id].raises
        if each.competency_id in levels
    )
