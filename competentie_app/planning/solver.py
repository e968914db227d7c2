"""A small integer program, solved exactly by HiGHS for one goal after another.

All coefficients are whole numbers, both MIP gaps are 0 and there is one thread with a fixed seed, so each
goal ends at its true optimum. A goal is kept by a row "at least this much" while the next one is solved.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

from competentie_app.planning.errors import not_solved

if TYPE_CHECKING:
    import highspy

Terms = Mapping[int, int]
"""Column number to whole coefficient."""


@dataclass(slots=True)
class Program:
    """Columns between 0 and an upper bound, and rows between two bounds, while they are being gathered."""

    upper: list[float] = field(default_factory=list[float])
    lower: list[float] = field(default_factory=list[float])
    whole: list[bool] = field(default_factory=list[bool])
    rows: list[tuple[float, float, Terms]] = field(default_factory=list[tuple[float, float, Terms]])

    def column(self, *, whole: bool = True, upper: float = 1.0, lower: float = 0.0) -> int:
        """Add a column and return its number."""
        self.upper.append(upper)
        self.lower.append(lower)
        self.whole.append(whole)
        return len(self.upper) - 1

    def at_most(self, bound: float, terms: Terms) -> None:
        """Add the row `terms <= bound`."""
        self.rows.append((-np.inf, bound, terms))

    def at_least(self, bound: float, terms: Terms) -> None:
        """Add the row `terms >= bound`."""
        self.rows.append((bound, np.inf, terms))


_OPTIONS: Mapping[str, bool | int | float | str] = {
    "output_flag": False,
    "threads": 1,
    "parallel": "off",
    "random_seed": 0,
    "mip_rel_gap": 0.0,
    "mip_abs_gap": 0.0,
    "mip_feasibility_tolerance": 1e-9,
    "mip_heuristic_run_feasibility_jump": False,  # finds nothing here that the root does not, and doubles the time
}


_ROOM, _SMALL = 0.01, 10**6
"""Columns are right to a billionth, so a row whose factors add up to a million is right to a thousandth."""


class Solver:
    """One HiGHS instance that holds a program and solves it for several goals."""

    def __init__(self, program: Program) -> None:
        self._highs = _new_highs()
        self._highs.passModel(_linear_program(program))
        self._columns = np.arange(len(program.upper), dtype=np.int32)
        self._last: list[float] = []

    def maximise(self, goal: Terms) -> list[int] | None:
        """Return the columns, rounded, of one best solution; None when there is no solution at all.

        Raises PlanningError when HiGHS stops for any other reason.
        """
        import highspy

        costs = np.zeros(len(self._columns))
        for column, factor in goal.items():
            costs[column] = -factor
        self._highs.changeColsCost(len(costs), self._columns, costs)
        self._begin_from_last()
        self._highs.run()
        status = self._highs.getModelStatus()
        if status in (highspy.HighsModelStatus.kInfeasible, highspy.HighsModelStatus.kUnboundedOrInfeasible):
            return None  # every column is bounded, so it is never unbounded
        if status not in (highspy.HighsModelStatus.kOptimal, highspy.HighsModelStatus.kModelEmpty):
            raise not_solved(self._highs.modelStatusToString(status))
        self._last = list(self._highs.getSolution().col_value)
        return [round(value) for value in self._last]

    def _begin_from_last(self) -> None:
        """The last answer still holds, as goals are kept: HiGHS then only has to look for a better one."""
        import highspy

        if self._last:
            solution = highspy.HighsSolution()
            solution.col_value = self._last
            self._highs.setSolution(solution)

    @property
    def bound(self) -> float:
        """What no solution can be worth more than for the last goal, as far as HiGHS knows."""
        return -float(self._highs.getInfo().mip_dual_bound)

    def keep(self, goal: Terms, at_least: int) -> None:
        """From now on the goal stays at `at_least` or better.

        The room for rounding is small where the factors are: the tighter the row, the sooner the next goal is solved.
        """
        if not goal:
            return
        columns = np.array(list(goal), dtype=np.int32)
        factors = np.array(list(goal.values()), dtype=np.float64)
        room = _ROOM if sum(map(abs, goal.values())) <= _SMALL else 0.5
        self._highs.addRow(at_least - room, np.inf, len(columns), columns, factors)

    def fix(self, column: int, value: int) -> None:
        """From now on the column has this value."""
        self._highs.changeColBounds(column, float(value), float(value))


def worth(goal: Terms, columns: Sequence[int]) -> int:
    """Return the exact worth of a solution for a goal."""
    return sum(factor * columns[column] for column, factor in goal.items())


def _new_highs() -> highspy.Highs:
    import highspy

    highs = highspy.Highs()
    for name, value in _OPTIONS.items():
        highs.setOptionValue(name, value)
    return highs


def _linear_program(program: Program) -> highspy.HighsLp:
    import highspy

    model = highspy.HighsLp()
    model.num_col_ = len(program.upper)
    model.num_row_ = len(program.rows)
    model.col_cost_ = np.zeros(len(program.upper))
    model.col_lower_ = np.array(program.lower, dtype=np.float64)
    model.col_upper_ = np.array(program.upper, dtype=np.float64)
    model.row_lower_ = np.array([row[0] for row in program.rows], dtype=np.float64)
    model.row_upper_ = np.array([row[1] for row in program.rows], dtype=np.float64)
    kinds = (highspy.HighsVarType.kContinuous, highspy.HighsVarType.kInteger)
    model.integrality_ = [kinds[whole] for whole in program.whole]
    starts = np.cumsum([0, *(len(row[2]) for row in program.rows)])
    model.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    model.a_matrix_.start_ = starts.astype(np.int32)
    model.a_matrix_.index_ = np.array([column for row in program.rows for column in row[2]], dtype=np.int32)
    model.a_matrix_.value_ = np.array([value for row in program.rows for value in row[2].values()], dtype=np.float64)
    return model
