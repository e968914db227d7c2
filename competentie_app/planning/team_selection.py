"""Chooses sessions, who joins, and pairs: exact, and the same on every machine.

Goals in turn: the priority of the levels that close, learning wishes, hours to organise (each group of a session once,
each own step that stays alone once; a pair organises itself), hours of the people. Among plans that are equal in all
of these the numbers of the ids decide (`team_ties.py`). When the limits stop the first goal, the answer says how much
better a plan could be at most.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from competentie_app.planning.errors import not_solved
from competentie_app.planning.selection import before
from competentie_app.planning.team_case import TeamCase, own_treads
from competentie_app.planning.team_formulation import TeamForm, formulate_team
from competentie_app.planning.team_helpers import Duo, match_helpers
from competentie_app.planning.team_people import Use
from competentie_app.planning.team_solver import LimitedSolver, Watch
from competentie_app.planning.team_ties import Tie, settled, tie_breaks


@dataclass(frozen=True, slots=True)
class TeamChoice:
    """Who joins which session (offer id to member ids, in order), pairs, and own steps that others take the place of.

    `doubled_value`: of the levels that close on top of the own plans. `doubled_bound`: no plan has more.
    `fewest_hours`: whether it is sure that no plan closes as much in fewer hours.
    """

    sessions: dict[str, tuple[str, ...]]
    pairs: tuple[Duo, ...]
    replaced: frozenset[tuple[str, str]]
    doubled_value: int
    doubled_bound: int
    fewest_hours: bool = True


def select_team(case: TeamCase, watch: Watch) -> TeamChoice | None:
    """Return the best choice; None when what was decided by hand does not fit. Raises PlanningError."""
    form = formulate_team(case)
    if not form.held and not form.helped:
        return TeamChoice({}, (), frozenset(), 0, 0)
    solver = LimitedSolver(form.program, Watch(watch.limits))  # nobody stops this: a first plan is there in a moment
    some = solver.best({}, [round(lower) for lower in form.program.lower])  # nothing but what is decided by hand
    if some is None:
        return None
    wishes, hours = _wishes(case, form), _hours(case, form)
    main, scale = before(_value(case, form), wishes), sum(wishes.values()) + 1
    found = LimitedSolver(form.program, watch, unit=scale).best(main, some.columns)
    if found is None:
        raise not_solved("infeasible")
    end = settled(Tie(form, main, found.worth, (hours, *tie_breaks(form)), watch), found.columns)
    choice = _choice(case, form, end.columns, found.bound // scale)
    return replace(choice, fewest_hours=found.is_proven and end.fewest_hours)


def _choice(case: TeamCase, form: TeamForm, columns: list[int], bound: int) -> TeamChoice:
    sessions = {
        offer_id: joined
        for offer_id in form.held
        if (joined := tuple(key for key in case.sessions[offer_id] if columns[form.joins[offer_id, key]]))
    }
    able = {key: helpers for key, (_, helpers) in case.pairs.items()}
    helped = [key for key, column in form.helped.items() if columns[column]]
    pairs = match_helpers(able, helped, case.problem.pairs_per_helper)
    return TeamChoice(
        sessions=sessions,
        pairs=pairs,
        replaced=frozenset(key for key, column in form.replaced.items() if columns[column]),
        doubled_value=_closed(case, sessions, pairs),
        doubled_bound=bound,
    )


def _closed(case: TeamCase, sessions: dict[str, tuple[str, ...]], pairs: tuple[Duo, ...]) -> int:
    """The doubled value of what closes on top of the own plans; more than a search that was stopped had counted."""
    uses = [case.sessions[offer_id][key] for offer_id, members in sessions.items() for key in members]
    uses += [case.pairs[learner, offer_id][0] for _, learner, offer_id in pairs]
    closed = {(use.member_id, tread) for use in uses for tread in use.treads}
    return sum(case.people[key].treads[tread] for key, tread in closed - own_treads(case))


def _value(case: TeamCase, form: TeamForm) -> dict[int, int]:
    return {
        column: case.people[member_id].treads[tread]
        for (member_id, tread), columns in form.closes.items()
        for column in columns
    }


def _wishes(case: TeamCase, form: TeamForm) -> dict[int, int]:
    return {
        column: 1
        for (member_id, tread), columns in form.closes.items()
        if tread[0] in case.people[member_id].member.wished_competency_ids
        for column in columns
    }


def _hours(case: TeamCase, form: TeamForm) -> dict[int, int]:
    """Hours to organise, and then hours of the people."""
    organise: dict[int, int] = {}
    people: dict[int, int] = {}
    for offer_id, held in form.held.items():
        organise[form.groups.get(offer_id, held)] = -case.offers[offer_id].minutes
    for use in _uses(case):
        for column in form.doing(use):
            if use.step is None:
                people[column] = -use.minutes
            else:
                organise[column] = use.minutes
    for (member_id, step_id), column in form.replaced.items():
        minutes = case.people[member_id].steps[step_id].minutes
        organise[column] = people[column] = minutes
    return before(_in_units(organise), _in_units(people))


def _uses(case: TeamCase) -> list[Use]:
    found = [use for uses in case.sessions.values() for use in uses.values()]
    return found + [use for use, _ in case.pairs.values()]


def _in_units(goal: dict[int, int]) -> dict[int, int]:
    """The goal in the largest unit that divides all its factors."""
    from math import gcd

    unit = gcd(*goal.values()) or 1
    return {column: factor // unit for column, factor in goal.items()}
