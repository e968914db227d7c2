"""Solves a program that may be large: within a limit, and with the bound that HiGHS proved when it stopped.

The limit is a number of nodes of the search first, so that the same problem gives the same plan on every machine; the
limit in seconds is there for machines that are much slower than expected.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from competentie_app.planning.errors import not_solved
from competentie_app.planning.solver import Program, Solver, Terms, worth


@dataclass(frozen=True, slots=True)
class Limits:
    """How long to search for one goal: nodes of the search tree (at least 1), and seconds.

    After `seconds_in_all` ties are no longer settled: the plan is as good, and the same on the same machine.
    """

    nodes: int = 4000
    seconds: float = 15.0
    seconds_in_all: float = 30.0


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


class LimitedSolver(Solver):
    """One HiGHS instance that holds a program and stops at the limits."""

    def __init__(self, program: Program, limits: Limits) -> None:
        super().__init__(program)
        self._limits = limits
        self._highs.setOptionValue("mip_max_nodes", limits.nodes)

    @property
    def is_out_of_time(self) -> bool:
        """Whether the time for all goals together is over."""
        return self._highs.getRunTime() > self._limits.seconds_in_all

    def best(self, goal: Terms, start: list[int]) -> Answer | None:
        """Return the best solution for a goal within the limits; None when there is no solution at all.

        `start`: columns of a solution that is known, or may be one; the search begins there. Goals are whole numbers,
        so the bound is too. Raises PlanningError when HiGHS finds neither a solution nor a proof that there is none.
        """
        import highspy

        self._highs.setOptionValue("time_limit", self._highs.getRunTime() + self._limits.seconds)
        self._set_goal(goal)
        self._start_from(start)
        self._highs.run()
        status = self._highs.getModelStatus()
        if status in (highspy.HighsModelStatus.kInfeasible, highspy.HighsModelStatus.kUnboundedOrInfeasible):
            return None  # every column is bounded, so it is never unbounded
        info = self._highs.getInfo()
        if info.primal_solution_status != highspy.SolutionStatus.kSolutionStatusFeasible:
            raise not_solved(self._highs.modelStatusToString(status))
        columns = [round(value) for value in self._highs.getSolution().col_value]
        found = worth(goal, columns)
        if status in (highspy.HighsModelStatus.kOptimal, highspy.HighsModelStatus.kModelEmpty):
            return Answer(columns, found, found)
        most = sum(max(0, factor) for factor in goal.values())  # HiGHS says infinite when it stopped before it began
        return Answer(columns, found, max(found, math.floor(min(most, -info.mip_dual_bound) + 1e-6)))

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
