"""Solves a program that may be large: within a limit, and with the bound that HiGHS proved when it stopped.

The limit is a number of nodes of the search first, so that the same problem gives the same plan on every machine; the
limit in seconds is there for machines that are much slower than expected, and somebody who waits may stop it.
"""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from competentie_app.planning.solver import Program, Solver, Terms, worth
from competentie_app.planning.team_bound import percent_better

_FOR_PROOFS: Mapping[str, bool] = {
    "mip_heuristic_run_rins": False,
    "mip_heuristic_run_rens": False,
    "mip_heuristic_run_root_reduced_cost": False,
}
"""Searches for better solutions: half of the time is lost on them where there is mostly none."""

_MOMENT = 1.0
"""Seconds."""

_FROM_WHOLE = 1e-6
"""How far from a whole number the bound of HiGHS may be."""


@dataclass(frozen=True, slots=True)
class Limits:
    """How long to search for one goal: nodes of the search tree (at least 1), and seconds.

    After `seconds_in_all` other sessions that close as much are no longer sought: the plan closes as much.
    """

    nodes: int = 4000
    seconds: float = 10.0
    seconds_in_all: float = 10.0


Told = Callable[[int | None], bool]
"""Told now and then how many percent more could be closed at most (None: not known yet); returns whether to go on."""


@dataclass(slots=True)
class Watch:
    """The limits of one search with all its goals, from the moment it is made."""

    limits: Limits = field(default_factory=Limits)
    told: Told | None = None
    stopped: bool = False
    began: float = field(default_factory=time.monotonic)

    @property
    def is_over(self) -> bool:
        """Whether somebody stopped the search, or the time for all goals together is over."""
        return self.stopped or time.monotonic() - self.began > self.limits.seconds_in_all

    @property
    def seconds(self) -> float:
        """For the next goal: at least a moment, in which a small question is answered whole."""
        left = self.limits.seconds_in_all - (time.monotonic() - self.began)
        return min(self.limits.seconds, max(_MOMENT, left))

    def tell(self, percent: int | None) -> None:
        """Pass on how far the search is, and hear whether to go on."""
        if self.told is not None and not self.stopped:
            self.stopped = not self.told(percent)


@dataclass(frozen=True, slots=True)
class Answer:
    """Columns of the best solution found, its worth, and the worth that no solution exceeds."""

    columns: list[int]
    worth: int
    bound: int

    @property
    def is_proven(self) -> bool:
        """Whether nothing better exists."""
        return self.worth >= self.bound


class NothingFound(Exception):
    """The limits stopped the search before it found anything."""


class LimitedSolver(Solver):
    """One HiGHS instance that holds a program and stops at the limits.

    `proving`: it most likely has no solution. `unit`: worth of one doubled value in the goal; None when the value is
    settled already.
    """

    def __init__(self, program: Program, watch: Watch, *, proving: bool = False, unit: int | None = None) -> None:
        super().__init__(program)
        for name, value in _FOR_PROOFS.items() if proving else ():
            self._highs.setOptionValue(name, value)
        self._watch = watch
        self._unit = unit
        self._highs.setOptionValue("mip_max_nodes", watch.limits.nodes)
        if watch.told is not None:
            self._highs.cbMipInterrupt.subscribe(self._hear)

    def best(self, goal: Terms, start: list[int]) -> Answer | None:
        """Return the best solution for a goal within the limits; None when there is no solution at all.

        `start`: columns of a solution that is known, or may be one; the search begins there. Goals are whole numbers,
        so the bound is too. Raises NothingFound when the limits stop it before there is a solution or a proof that
        there is none.
        """
        import highspy

        self._highs.setOptionValue("time_limit", self._highs.getRunTime() + self._watch.seconds)
        self._set_goal(goal)
        self._start_from(start)
        self._highs.run()
        status = self._highs.getModelStatus()
        if status in (highspy.HighsModelStatus.kInfeasible, highspy.HighsModelStatus.kUnboundedOrInfeasible):
            return None  # every column is bounded, so it is never unbounded
        info = self._highs.getInfo()
        if info.primal_solution_status != highspy.SolutionStatus.kSolutionStatusFeasible:
            raise NothingFound(self._highs.modelStatusToString(status))
        columns = [round(value) for value in self._highs.getSolution().col_value]
        found = worth(goal, columns)
        if status in (highspy.HighsModelStatus.kOptimal, highspy.HighsModelStatus.kModelEmpty):
            return Answer(columns, found, found)
        most = sum(max(0, factor) for factor in goal.values())  # HiGHS says infinite when it stopped before it began
        return Answer(columns, found, max(found, math.floor(min(most, -info.mip_dual_bound) + _FROM_WHOLE)))

    def forbid(self, on: Iterable[int], off: Iterable[int]) -> None:
        """From now on these columns are not all 1 while those are all 0."""
        import numpy as np

        ones, zeros = list(on), list(off)
        columns = np.array([*ones, *zeros], dtype=np.int32)
        factors = np.array([-1.0] * len(ones) + [1.0] * len(zeros), dtype=np.float64)
        self._highs.addRow(1.0 - len(ones), np.inf, len(columns), columns, factors)

    def _hear(self, event: Any) -> None:
        """Called by HiGHS now and then, in the thread that solves."""
        out = event.data_out
        self._watch.tell(0 if self._unit is None else self._percent(out.mip_primal_bound, out.mip_dual_bound))
        if self._watch.stopped:
            event.interrupt()

    def _percent(self, cost: float, least: float) -> int | None:
        """Of what HiGHS makes as small as it can."""
        if self._unit is None or not (math.isfinite(cost) and math.isfinite(least)):
            return None
        return percent_better(round(-cost) // self._unit, math.floor(-least + _FROM_WHOLE) // self._unit)

    def _start_from(self, columns: list[int]) -> None:
        import highspy

        solution = highspy.HighsSolution()
        solution.col_value = [float(value) for value in columns]
        self._highs.setSolution(solution)

    def _set_goal(self, goal: Terms) -> None:
        import numpy as np

        costs = np.zeros(len(self._columns))
        for column, factor in goal.items():
            costs[column] = -factor
        self._highs.changeColsCost(len(costs), self._columns, costs)
