"""Writes the choice of offers as an integer program.

One column per offer (chosen or not) and one per tread (closed or not). A tread is closed only if a chosen offer
leads over it and the tread below it is closed. That is exact as long as the chosen offers can be done in an
order in which every level is reached in time; offers that wait for each other's levels need `strict` columns:
per raise whether it works, from which raise it takes its level, and a place in the order per offer.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from competentie_app.model.learning_offer import Raise
from competentie_app.planning.case import Case, Tread
from competentie_app.planning.solver import Program


@dataclass(frozen=True, slots=True)
class Formulation:
    """A program with the meaning of its columns. `doing`: treads of attitudes that are closed on the job."""

    program: Program
    offers: dict[str, int]
    treads: dict[Tread, int]
    doing: dict[Tread, int]
    strict: bool


@dataclass(frozen=True, slots=True)
class _Raise:
    """One raise of an offer and the column that says that it works (strict) or that the offer is chosen."""

    offer_id: str
    each: Raise
    column: int

    def leads_over(self, tread: Tread) -> bool:
        return self.each.competency_id == tread[0] and self.each.from_level < tread[1] <= self.each.to_level


def formulate(case: Case, offer_ids: Sequence[str], required: frozenset[str], *, strict: bool) -> Formulation:
    """Write the program for these candidates (with all that they need among them)."""
    program = Program()
    offers = {key: program.column(lower=float(key in required)) for key in offer_ids}
    _limits(case, program, offers)
    raises = _strict_raises(case, program, offers) if strict else _plain_raises(case, offers)
    treads: dict[Tread, int] = {}
    doing: dict[Tread, int] = {}
    for tread in case.treads:
        over = [each for each in raises if each.leads_over(tread)]
        below = (tread[0], tread[1] - 1)
        if not over or (below in case.treads and below not in treads):
            continue
        column = treads[tread] = program.column(whole=strict)
        program.at_most(0, _closed_by(column, over))
        if below in treads:
            program.at_most(0, {column: 1, treads[below]: -1})
        practical = _practical(case, tread, over)
        if practical:
            doing[tread] = _closed_on_the_job(program, column, practical)
    return Formulation(program, offers, treads, doing, strict)


def _practical(case: Case, tread: Tread, over: list[_Raise]) -> list[_Raise]:
    """The raises on the job, where doing is preferred."""
    return [each for each in over if case.gaps[tread[0]].prefers_doing and case.on_the_job(each.offer_id)]


def _closed_on_the_job(program: Program, closed: int, practical: list[_Raise]) -> int:
    column = program.column(whole=False)
    program.at_most(0, {column: 1, closed: -1})
    program.at_most(0, _closed_by(column, practical))
    return column


def _closed_by(column: int, over: list[_Raise]) -> dict[int, int]:
    return {column: 1} | {each.column: -1 for each in over}


def _limits(case: Case, program: Program, offers: dict[str, int]) -> None:
    """Hours, money, what must come first, and what excludes each other."""
    program.at_most(case.problem.usable_minutes, {column: case.offers[key].minutes for key, column in offers.items()})
    if case.problem.max_cost_cents is not None:
        cents = {column: case.offers[key].cost_cents or 0 for key, column in offers.items()}
        program.at_most(case.problem.max_cost_cents, cents)
    for key, column in offers.items():
        for need in case.needs[key]:
            program.at_most(0, {column: 1, offers[need]: -1})
        for rival in case.rivals[key]:
            if rival in offers and key < rival:
                program.at_most(1, {column: 1, offers[rival]: 1})


def _plain_raises(case: Case, offers: dict[str, int]) -> list[_Raise]:
    return [_Raise(key, each, column) for key, column in offers.items() for each in case.offers[key].raises]


def _strict_raises(case: Case, program: Program, offers: dict[str, int]) -> list[_Raise]:
    """Add columns and rows so that a raise works only if its first level was reached by an earlier offer."""
    raises: list[_Raise] = []
    for plain in _plain_raises(case, offers):
        gap = case.gaps.get(plain.each.competency_id)
        if gap is None or plain.each.from_level >= gap.target_level:
            continue
        if plain.each.from_level > gap.current_level:
            works = program.column()
            program.at_most(0, {works: 1, plain.column: -1})
            raises.append(_Raise(plain.offer_id, plain.each, works))
        else:
            raises.append(plain)
    places = {key: program.column(whole=False, upper=float(len(offers))) for key in offers}
    for key, column in offers.items():
        for need in case.needs[key]:
            _comes_before(program, places[need], places[key], column, len(offers))
    for each in raises:
        if each.column != offers[each.offer_id]:
            _takes_level_from(program, each, raises, places)
    return raises


def _takes_level_from(program: Program, later: _Raise, raises: list[_Raise], places: dict[str, int]) -> None:
    start = (later.each.competency_id, later.each.from_level)
    sources: dict[int, int] = {}
    for earlier in raises:
        if not earlier.leads_over(start):
            continue
        takes = program.column()
        sources[takes] = -1
        program.at_most(0, {takes: 1, earlier.column: -1})
        if earlier.offer_id != later.offer_id:
            _comes_before(program, places[earlier.offer_id], places[later.offer_id], takes, len(places))
    program.at_most(0, {later.column: 1} | sources)


def _comes_before(program: Program, first: int, second: int, condition: int, count: int) -> None:
    """If the condition column is 1, the place of `first` is at least 1 below that of `second`."""
    program.at_most(count, {first: 1, second: -1, condition: count + 1})
