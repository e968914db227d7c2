"""Chooses sessions, who joins, and pairs: exact, and the same on every machine.

Goals in turn: the priority of the levels that close, learning wishes, hours to organise (each group of a session once,
each own step that stays alone once; a pair organises itself), hours of the people, and at last the smallest ids.
When the limits stop the first goal, the answer says how much better a plan could be at most.
"""

from __future__ import annotations

from dataclasses import dataclass

from competentie_app.planning.errors import not_solved
from competentie_app.planning.selection import before
from competentie_app.planning.solver import Terms
from competentie_app.planning.team_case import TeamCase, Use
from competentie_app.planning.team_formulation import Duo, TeamForm, formulate_team
from competentie_app.planning.team_solver import Answer, LimitedSolver, Limits

_BLOCK = 16
"""Columns settled in one solve: weights up to 2**15 stay far from the limits of double precision."""


@dataclass(frozen=True, slots=True)
class TeamChoice:
    """Who joins which session (offer id to member ids, in order), pairs, and own steps that others take the place of.

    `doubled_value`: of the levels that close on top of the own plans. `doubled_bound`: no plan has more.
    """

    sessions: dict[str, tuple[str, ...]]
    pairs: tuple[Duo, ...]
    replaced: frozenset[tuple[str, str]]
    doubled_value: int
    doubled_bound: int


def select_team(case: TeamCase, limits: Limits) -> TeamChoice | None:
    """Return the best choice; None when what was decided by hand does not fit in the hours. Raises PlanningError."""
    form = formulate_team(case)
    if not form.held and not form.helped:
        return TeamChoice({}, (), frozenset(), 0, 0)
    solver = LimitedSolver(form.program, limits)
    value = _value(case, form)
    first = solver.best(value, [round(lower) for lower in form.program.lower])  # nothing but what is decided by hand
    if first is None:
        return None
    last = first
    for goal in ((value, first.worth), *((each, None) for each in _later_goals(case, form))):
        last = _kept(solver, *goal, last)
    columns = _settled(solver, form, last)
    sessions = {
        offer_id: joined
        for offer_id in form.held
        if (joined := tuple(key for key in case.sessions[offer_id] if columns[form.joins[offer_id, key]]))
    }
    pairs = tuple(duo for duo, column in sorted(form.helped.items()) if columns[column])
    return TeamChoice(
        sessions=sessions,
        pairs=pairs,
        replaced=frozenset(key for key, column in form.replaced.items() if columns[column]),
        doubled_value=_closed(case, sessions, pairs),
        doubled_bound=first.bound,
    )


def _closed(case: TeamCase, sessions: dict[str, tuple[str, ...]], pairs: tuple[Duo, ...]) -> int:
    """The doubled value of what closes on top of the own plans; more than a search that was stopped had counted."""
    uses = [case.sessions[offer_id][key] for offer_id, members in sessions.items() for key in members]
    uses += [case.pairs[learner, offer_id][0] for _, learner, offer_id in pairs]
    closed = {(use.member_id, tread) for use in uses for tread in use.treads}
    own = {
        (key, tread)
        for key, person in case.people.items()
        for treads in person.step_treads.values()
        for tread in treads
    }
    return sum(case.people[key].treads[tread] for key, tread in closed - own)


def _kept(solver: LimitedSolver, goal: Terms, reached: int | None, last: Answer) -> Answer:
    """Solve for a goal, unless it was solved already, and keep what was reached while later goals are solved."""
    if not goal:
        return last
    found = last
    if reached is None:
        found = solver.best(goal, last.columns)
        if found is None:
            raise not_solved("infeasible")
        reached = found.worth
    solver.keep(goal, reached)
    return found


def _value(case: TeamCase, form: TeamForm) -> dict[int, int]:
    return {
        column: case.people[member_id].treads[tread]
        for (member_id, tread), columns in form.closes.items()
        for column in columns
    }


def _later_goals(case: TeamCase, form: TeamForm) -> tuple[dict[int, int], dict[int, int]]:
    wishes = {
        column: 1
        for (member_id, tread), columns in form.closes.items()
        if tread[0] in case.people[member_id].member.wished_competency_ids
        for column in columns
    }
    organise: dict[int, int] = {}
    people: dict[int, int] = {}
    for offer_id, held in form.held.items():
        organise[form.groups.get(offer_id, held)] = -case.offers[offer_id].minutes
    for use in _uses(case):
        for column in form.doing(case, use):
            if use.step is None:
                people[column] = -use.minutes
            else:
                organise[column] = use.minutes
    for (member_id, step_id), column in form.replaced.items():
        minutes = case.people[member_id].steps[step_id].minutes
        organise[column] = people[column] = minutes
    return wishes, before(_in_units(organise), _in_units(people))


def _uses(case: TeamCase) -> list[Use]:
    found = [use for uses in case.sessions.values() for use in uses.values()]
    return found + [use for use, _ in case.pairs.values()]


def _in_units(goal: dict[int, int]) -> dict[int, int]:
    """The goal in the largest unit that divides all its factors."""
    from math import gcd

    unit = gcd(*goal.values()) or 1
    return {column: factor // unit for column, factor in goal.items()}


def _settled(solver: LimitedSolver, form: TeamForm, last: Answer) -> list[int]:
    """Among equally good answers take the one with the first of these columns, then the next, and so on."""
    columns = _settle(solver, [*form.held.values(), *form.groups.values()], last.columns)
    joins = [column for (offer_id, _), column in form.joins.items() if columns[form.held[offer_id]]]
    columns = _settle(solver, joins, columns)
    return _settle(solver, [*form.helped.values(), *form.replaced.values()], columns)


def _settle(solver: LimitedSolver, in_turn: list[int], columns: list[int]) -> list[int]:
    for start in range(0, len(in_turn), _BLOCK):
        if solver.is_out_of_time:
            return columns
        block = in_turn[start : start + _BLOCK]
        goal = {column: 2 ** (len(block) - 1 - place) for place, column in enumerate(block)}
        found = solver.best(goal, columns)
        if found is None:
            raise not_solved("infeasible")
        columns = found.columns
        for column in block:
            solver.fix(column, columns[column])
    return columns
