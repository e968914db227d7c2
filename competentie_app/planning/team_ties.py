"""Which of several team plans that close as much it is: fewer hours first, and then the numbers of the ids.

Once it is known which sessions are held, the rest is a small question that is answered in a moment. So that question
is answered for the sessions that were found, and then the search goes on for other sessions that close as much and
take no more hours. Mostly there are none, and proving that is much quicker than solving goal after goal.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import blake2b

from competentie_app.planning.errors import not_solved
from competentie_app.planning.solver import Terms, worth
from competentie_app.planning.team_formulation import TeamForm
from competentie_app.planning.team_solver import LimitedSolver, NothingFound, Watch

_BITS = 22
"""Sums of numbers of ids stay far from the limits of double precision."""

_OTHERS = 4
"""Other sets of sessions that are looked into one by one; with more of them, goal after goal is quicker."""


@dataclass(frozen=True, slots=True)
class Tie:
    """What all plans have that may still be chosen (`reached` for the goal `main`), and the goals that decide."""

    form: TeamForm
    main: Terms
    reached: int
    later: tuple[Terms, ...]
    watch: Watch

    def standing(self, columns: Sequence[int]) -> tuple[int, ...]:
        """How good a plan is; the highest wins."""
        return tuple(worth(goal, columns) for goal in self.later)

    def solver(self, *, proving: bool = False) -> LimitedSolver:
        """A program of which every solution reaches what is reached."""
        found = LimitedSolver(self.form.program, self.watch, proving=proving)
        if self.main:
            found.keep(self.main, self.reached)
        return found


@dataclass(frozen=True, slots=True)
class Settled:
    """The plan that wins. `fewest_hours`: whether it is sure that no other one reaches as much in fewer hours."""

    columns: list[int]
    fewest_hours: bool


def settled(tie: Tie, columns: list[int]) -> Settled:
    """Return the plan that wins, or the best one found when time is over. `columns`: a plan that reaches as much."""
    first = _with_these_sessions(tie, columns)
    best, last, sure = first.columns, first.columns, first.fewest_hours
    others = tie.solver(proving=True)
    for _ in range(_OTHERS):
        if tie.watch.is_over:
            return Settled(best, fewest_hours=False)
        on = [column for column in tie.form.held.values() if last[column]]
        others.forbid(on, [column for column in tie.form.held.values() if not last[column]])
        if tie.later[0]:
            others.keep(tie.later[0], worth(tie.later[0], best))
        try:
            found = others.best(tie.main, best)
        except NothingFound:
            return Settled(best, fewest_hours=False)
        if found is None:
            return Settled(best, sure)
        other = _with_these_sessions(tie, found.columns)
        last, sure = other.columns, sure and other.fewest_hours
        best = max(best, last, key=tie.standing)
    return _in_turn(tie, tie.solver(), best)


def _with_these_sessions(tie: Tie, columns: list[int]) -> Settled:
    solver = tie.solver()
    for column in tie.form.held.values():
        solver.fix(column, columns[column])
    return _in_turn(tie, solver, columns)


def _in_turn(tie: Tie, solver: LimitedSolver, columns: list[int]) -> Settled:
    """Solve for each goal, the hours first, and keep what it reached."""
    sure = True
    for place, goal in enumerate(tie.later):
        if goal:
            found = solver.best(goal, columns)
            if found is None:
                raise not_solved("infeasible")
            columns = found.columns
            sure = sure and (found.is_proven or place > 0)
            solver.keep(goal, found.worth)
    return Settled(columns, sure)


def tie_breaks(form: TeamForm) -> tuple[dict[int, int], dict[int, int]]:
    """Return the last two goals: numbers, and other numbers.

    Every activity, seat, pair and own step has a number that follows from its ids alone, so neither the order in which
    things were given nor what else is in the file changes it. The plan with the highest sum wins. With numbers drawn
    from 1 to N that is a single one but for a chance of at most columns/N (Mulmuley, Vazirani and Vazirani 1987,
    "Matching is as easy as matrix inversion"); the second goal leaves less than one in a million.
    """
    return _numbers(form, "first"), _numbers(form, "second")


def _numbers(form: TeamForm, salt: str) -> dict[int, int]:
    named = [((key,), column) for key, column in (*form.held.items(), *form.groups.items())]
    named += [(key, column) for part in (form.joins, form.helped, form.replaced) for key, column in part.items()]
    return {column: _number(salt, kind) for kind, column in named}


def _number(salt: str, ids: tuple[str, ...]) -> int:
    found = blake2b("\x1f".join((salt, *ids)).encode(), digest_size=8).digest()
    return 1 + int.from_bytes(found, "big") % 2**_BITS
