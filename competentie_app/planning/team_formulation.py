"""Writes a team plan as an integer program.

Columns, all 0 or 1 unless told: `held` per activity (is there a session of it), `groups` per activity that may need
several (whole number), `joins` per use of a session, `helped` per learner and activity for two, `replaced` per own step
whose place other activities may take, `closes` per use and level (the level is put down to that activity).

Who helps is no column: learners whom the same people can help draw on these people together. That is a transport of
whole pairs between whole limits, so if it can be done in fractions it can be done in whole pairs (`team_helpers.py`).

A level is put down to at most one activity, and nobody joins one that no level is put down to, unless it stands in the
own plan or somebody said so: so nobody sits in a session without use. The levels of an own step stay closed whatever
happens: by the step, alone or together, or by what replaces it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from competentie_app.planning.case import Tread
from competentie_app.planning.solver import Program
from competentie_app.planning.team_case import TeamCase
from competentie_app.planning.team_people import Person, Use


@dataclass(slots=True)
class TeamForm:
    """A program with the meaning of its columns. Keys of `joins`: (offer id, member id)."""

    program: Program = field(default_factory=Program)
    held: dict[str, int] = field(default_factory=dict[str, int])
    groups: dict[str, int] = field(default_factory=dict[str, int])
    joins: dict[tuple[str, str], int] = field(default_factory=dict[tuple[str, str], int])
    helped: dict[tuple[str, str], int] = field(default_factory=dict[tuple[str, str], int])
    """Keys: (learner id, offer id)."""
    replaced: dict[tuple[str, str], int] = field(default_factory=dict[tuple[str, str], int])
    """Keys: (member id, step id)."""
    closes: dict[tuple[str, Tread], list[int]] = field(default_factory=dict[tuple[str, Tread], list[int]])
    """Per member and level the columns that put it down to some activity."""

    def doing(self, use: Use) -> dict[int, int]:
        """The columns of which the sum is 1 when the member does this activity, as a session or with a helper."""
        found = (self.joins.get((use.offer_id, use.member_id)), self.helped.get((use.member_id, use.offer_id)))
        return {column: 1 for column in found if column is not None}


def formulate_team(case: TeamCase) -> TeamForm:
    """Write the program."""
    form = TeamForm()
    for offer_id, uses in case.sessions.items():
        _session(case, form, offer_id, uses)
    _pairs(case, form)
    by_member: dict[str, list[Use]] = {key: [] for key in case.people}
    for uses in case.sessions.values():
        for use in uses.values():
            by_member[use.member_id].append(use)
    for (learner, offer_id), (use, _) in case.pairs.items():
        if learner not in case.sessions.get(offer_id, {}):
            by_member[learner].append(use)
    most = max(case.problem.max_sessions, len(case.problem.pinned_offer_ids & form.held.keys()))
    form.program.at_most(most, dict.fromkeys(form.held.values(), 1))
    for key, uses in by_member.items():
        _member(case, form, case.people[key], uses)
    _cost(case, form, by_member)
    return form


def _cost(case: TeamCase, form: TeamForm, by_member: dict[str, list[Use]]) -> None:
    """What comes on top of the own plans costs no more than the limit."""
    if case.problem.max_cost_cents is None:
        return
    cents = {column: -case.saved_cents(*key) for key, column in form.replaced.items()}
    for uses in by_member.values():
        for use in uses:
            cents |= dict.fromkeys(form.doing(use), case.cents(use))
    form.program.at_most(case.problem.max_cost_cents, cents)


def _session(case: TeamCase, form: TeamForm, offer_id: str, uses: dict[str, Use]) -> None:
    """There is a session only if enough people join, and nobody joins one that is not there."""
    problem, program = case.problem, form.program
    if not uses:
        return
    pinned = offer_id in problem.pinned_offer_ids
    held = form.held[offer_id] = program.column(lower=float(pinned))
    people: dict[int, int] = {}
    for key, use in uses.items():
        column = form.joins[offer_id, key] = program.column(lower=float(use.by_hand and pinned))
        program.at_most(0, {column: 1, held: -1})
        if use.by_hand and not pinned:
            program.at_most(0, {held: 1, column: -1})
        people[column] = 1
    fewest = 1 if pinned else problem.min_people
    program.at_least(0, people | {held: -fewest})
    if len(uses) > problem.max_people:
        most = -(-len(uses) // problem.max_people)
        groups = form.groups[offer_id] = program.column(upper=float(most))
        program.at_least(0, {groups: problem.max_people} | dict.fromkeys(people, -1))
        program.at_least(0, {groups: 1, held: -1})


def _pairs(case: TeamCase, form: TeamForm) -> None:
    problem, program = case.problem, form.program
    of_learner: dict[str, dict[int, int]] = {}
    by_helpers: dict[tuple[str, ...], dict[int, int]] = {}
    for (learner, offer_id), (_, helpers) in case.pairs.items():
        column = form.helped[learner, offer_id] = program.column()
        of_learner.setdefault(learner, {})[column] = 1
        by_helpers.setdefault(helpers, {})[column] = 1
    for columns in of_learner.values():
        program.at_most(problem.pairs_per_learner, columns)
    _helpers(form, by_helpers, problem.pairs_per_helper)


def _helpers(form: TeamForm, by_helpers: dict[tuple[str, ...], dict[int, int]], most: int) -> None:
    """Nobody helps in more pairs than allowed: each set of helpers gives what its learners take."""
    program = form.program
    given: dict[str, dict[int, int]] = {}
    for helpers, taken in by_helpers.items():
        gives: dict[int, int] = {}
        for helper in helpers:
            column = program.column(whole=False, upper=float(most))
            gives[column] = -1
            given.setdefault(helper, {})[column] = 1
        program.at_most(0, taken | gives)
    for columns in given.values():
        program.at_most(most, columns)


def _member(case: TeamCase, form: TeamForm, person: Person, uses: list[Use]) -> None:
    """The hours of one member, what is put down to what, and what takes whose place."""
    program = form.program
    hours: dict[int, int] = {}
    own: dict[str, dict[int, int]] = {}
    free: dict[str, dict[int, int]] = {}
    credit: dict[Tread, list[int]] = {}
    for use in uses:
        doing = form.doing(use)
        if len(doing) > 1:
            program.at_most(1, doing)
        if use.step is not None:
            own[use.step.id] = doing
            continue
        free[use.offer_id] = doing
        hours |= dict.fromkeys(doing, use.minutes)
        _credit(form, use, doing, credit)
    for step_id, step in person.steps.items():
        if person.may_replace(step_id):
            column = form.replaced[person.member.id, step_id] = program.column()
            program.at_most(1, {column: 1} | own.get(step_id, {}))
            hours[column] = -step.minutes
    _rivals(case, form, free)
    _levels(form, person, credit)
    program.at_most(_attainable(person.minutes, hours.values()), hours)


def _attainable(limit: int, minutes: Iterable[int]) -> int:
    """The most that some of these make together within a limit: a tighter limit leaves the solver less to try."""
    sums = {0}
    for each in minutes:
        sums |= {total + each for total in sums}
    return max(total for total in sums if total <= limit)


def _credit(form: TeamForm, use: Use, doing: dict[int, int], credit: dict[Tread, list[int]]) -> None:
    program = form.program
    minus = dict.fromkeys(doing, -1)
    if len(use.treads) == 1 and use.needs_credit and len(doing) == 1:
        credit.setdefault(use.treads[0], []).extend(doing)
        return
    columns: list[int] = []
    for tread in use.treads:
        column = program.column()
        columns.append(column)
        credit.setdefault(tread, []).append(column)
        program.at_most(0, {column: 1} | minus)
    if use.needs_credit:
        program.at_most(0, doing | dict.fromkeys(columns, -1))


def _levels(form: TeamForm, person: Person, credit: dict[Tread, list[int]]) -> None:
    """Each level is put down to one activity; one that an own step closes, only if the step is replaced."""
    program, key = form.program, person.member.id
    for tread, columns in credit.items():
        once = dict.fromkeys(columns, 1)
        steps = [step_id for step_id, treads in person.step_treads.items() if tread in treads]
        for step_id in steps:
            program.at_most(0, once | {form.replaced[key, step_id]: -1})
        if not steps:
            form.closes[key, tread] = columns
            program.at_most(1, once)
    for step_id, treads in person.step_treads.items():
        column = form.replaced.get((key, step_id))
        for tread in treads if column is not None else ():
            assert column is not None
            program.at_most(0, {column: 1} | dict.fromkeys(credit.get(tread, []), -1))


def _rivals(case: TeamCase, form: TeamForm, free: dict[str, dict[int, int]]) -> None:
    """A member does not do two activities that exclude each other."""
    for offer_id, doing in free.items():
        for other in case.offers[offer_id].excludes_ids:
            if other in free and other != offer_id:
                form.program.at_most(1, doing | free[other])
