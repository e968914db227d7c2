"""Chooses the best set of offers: exact, and the same on every machine.

Goals in turn (`architecture.md`, path choice): wished subjects begun, closed priority, treads of attitudes closed
on the job, fewer minutes, more competencies, and at last the smallest ids. The last goal leaves one single answer,
so the solver's own path never shows.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from competentie_app.planning.case import Case
from competentie_app.planning.errors import not_solved
from competentie_app.planning.formulation import Formulation, formulate
from competentie_app.planning.levels import best_order
from competentie_app.planning.reduction import Candidates
from competentie_app.planning.solver import Solver, Terms, worth

_BLOCK = 22
"""Ids settled in one solve: weights up to 2**21 stay below the factor that follows."""

_LARGEST_FACTOR = 2**23
"""With columns right to a billionth, a factor up to this is never off by a hundredth."""

Goals = Callable[[Case, Formulation], list[dict[int, int]]]


@dataclass(frozen=True, slots=True)
class Selection:
    """Chosen offers by id, and the level per competency that they lead to when done in a right order."""

    offer_ids: tuple[str, ...]
    levels: dict[str, int]
    strict: bool = False


def select(case: Case, found: Candidates) -> Selection:
    """Return the best choice. Raises PlanningError when the solver stops without an answer."""
    if not found.offer_ids:
        return Selection((), {key: gap.current_level for key, gap in case.gaps.items()})
    chosen = solve_chosen(case, found, main_goals)
    if chosen is None:
        raise not_solved("infeasible")
    return chosen


def solve_chosen(
    case: Case, found: Candidates, goals: Goals, demand: Callable[[Formulation], None] | None = None
) -> Selection | None:
    """Return the best choice for these goals, under an extra `demand` if given; None when nothing meets it.

    The plain program is tried first. Its answer stands when it can be done in some order, for it allows more
    than the strict one; otherwise the strict program decides.
    """
    for strict in (False, True):
        offer_ids = found.offer_ids if strict else found.without_dominated(case)
        form = formulate(case, offer_ids, found.required, strict=strict)
        if demand is not None:
            demand(form)
        chosen = _solve_in_turn(case, form, goals)
        if chosen is None or best_order(case, chosen.offer_ids, _by_id, chosen.levels) is not None:
            return chosen
    raise not_solved("no order")


def _solve_in_turn(case: Case, form: Formulation, goals: Goals) -> Selection | None:
    """Solve for each goal while keeping the ones before it, then settle the ids; None when nothing fits."""
    solver = Solver(form.program)
    for turn in joined(goals(case, form)):
        columns = solver.maximise(turn.goal)
        if columns is None:
            return None
        for part in turn.parts:
            solver.keep(part, worth(part, columns))
    columns = _settle(solver, [*form.offers.values(), *(form.treads.values() if form.strict else ())])
    levels = {key: gap.current_level for key, gap in case.gaps.items()}
    for (key, level), column in form.treads.items():
        levels[key] = max(levels[key], level * columns[column])
    return Selection(tuple(key for key, column in form.offers.items() if columns[column] == 1), levels, form.strict)


def main_goals(case: Case, form: Formulation) -> list[dict[int, int]]:
    """Return the five goals, the most important one first."""
    first_treads = first_tread_columns(case, form)
    wishes = {column: 1 for key, column in first_treads.items() if key in case.problem.wished_competency_ids}
    value = {column: case.treads[tread] for tread, column in form.treads.items()}
    doing = dict.fromkeys(form.doing.values(), 1)
    return [wishes, value, doing, fewer_minutes(case, form), dict.fromkeys(first_treads.values(), 1)]


@dataclass(frozen=True, slots=True)
class Turn:
    """Goals that are solved for at once: `goal` is best exactly where `parts` are best one after the other.

    Each part is kept by itself afterwards: its small numbers leave the solver less room than those of `goal` would.
    """

    goal: dict[int, int]
    parts: tuple[dict[int, int], ...]


def joined(goals: list[dict[int, int]]) -> list[Turn]:
    """Return fewer solves with the same meaning: each takes time, and the numbers stay far from rounding."""
    found: list[Turn] = []
    for goal in goals:
        both = before(found[-1].goal, goal) if found else goal
        if found and max(map(abs, both.values()), default=0) <= _LARGEST_FACTOR:
            found[-1] = Turn(both, (*found[-1].parts, goal))
        else:
            found.append(Turn(goal, (goal,)))
    return found


def first_tread_columns(case: Case, form: Formulation) -> dict[str, int]:
    """Return per competency the column of its lowest tread: 1 when the plan works on it."""
    return {key: column for (key, level), column in form.treads.items() if level == case.gaps[key].current_level + 1}


def fewer_minutes(case: Case, form: Formulation) -> dict[int, int]:
    """Return the goal of fewer minutes, in the largest unit that divides all durations."""
    from math import gcd

    unit = gcd(*(case.offers[key].minutes for key in form.offers)) or 1
    return {column: -(case.offers[key].minutes // unit) for key, column in form.offers.items()}


def before(first: Terms, second: Terms) -> dict[int, int]:
    """Return one goal in which the smallest step of `first` outweighs everything in `second`."""
    scale = sum(abs(factor) for factor in second.values()) + 1
    return {key: first.get(key, 0) * scale + second.get(key, 0) for key in {**first, **second}}


def _settle(solver: Solver, in_turn: list[int]) -> list[int]:
    """Among equally good solutions take the one that has the first of these columns, then the next, and so on."""
    columns: list[int] = []
    for start in range(0, len(in_turn), _BLOCK):
        block = in_turn[start : start + _BLOCK]
        found = solver.maximise({column: 2 ** (len(block) - 1 - place) for place, column in enumerate(block)})
        if found is None:
            raise not_solved("infeasible")
        columns = found
        for column in block:
            solver.fix(column, columns[column])
    return columns


def _by_id(offer_id: str) -> tuple[object, ...]:
    return (offer_id,)
