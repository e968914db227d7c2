"""From gaps to a plan: the one function that the rest of the program calls."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from competentie_app.planning import reasons
from competentie_app.planning.case import Case, make_case
from competentie_app.planning.explanations import why_chosen, why_left_out, why_open
from competentie_app.planning.items import FREE, Item
from competentie_app.planning.layout import STEPS_NOW, lay_out
from competentie_app.planning.levels import levels_after
from competentie_app.planning.order import dependencies, in_order
from competentie_app.planning.problem import GapToClose, PlanProblem
from competentie_app.planning.proposal import NOW, PlanProposal, ProposedStep
from competentie_app.planning.reduction import candidates
from competentie_app.planning.schedule import spread
from competentie_app.planning.selection import select


def propose_plan(problem: PlanProblem) -> PlanProposal:
    """Return the best plan within the limits: the same one for the same problem, on every machine.

    Raises PlanningError (an AppError) when prerequisites run in a circle or the pinned offers do not fit.
    """
    case = make_case(problem)
    found = candidates(case)
    chosen = select(case, found)
    check = subject_to_check(problem)
    items = _items(case, in_order(case, chosen.offer_ids, chosen.levels))
    phase = dict(lay_out(tuple(items.values()), problem.timetable, STEPS_NOW - (check is not None)))
    order = tuple(phase)
    out = found.out if chosen.strict else {**found.dominated, **found.out}
    left_out = why_left_out(case, out, order)
    costs = [case.offers[key].cost_cents for key in order]
    return PlanProposal(
        steps=_steps(case, [items[key] for key in order], phase, check),
        left_out=left_out,
        open_gaps=why_open(case, order, left_out),
        minutes=case.minutes(order),
        minutes_budget=problem.usable_minutes,
        doubled_value=case.value(levels_after(case, order)),
        cost_cents=sum(cost or 0 for cost in costs),
        cost_known=None not in costs,
    )


def subject_to_check(problem: PlanProblem) -> GapToClose | None:
    """Return the gap to look at before learning starts: the weightiest one that nothing supports, if any."""
    doubtful = [gap for gap in problem.gaps if gap.wants_check]
    return min(doubtful, key=lambda gap: (-gap.doubled_priority, -gap.size, gap.competency_id), default=None)


def _items(case: Case, order: tuple[str, ...]) -> dict[str, Item]:
    waits = dependencies(case, order)
    hand = case.problem.by_hand
    return {key: Item(key, case.offers[key].minutes, frozenset(waits[key]), hand.get(key, FREE)) for key in order}


def _steps(
    case: Case, items: Sequence[Item], phase: Mapping[str, int], check: GapToClose | None
) -> tuple[ProposedStep, ...]:
    timetable = case.problem.timetable
    steps: list[ProposedStep] = []
    if check is not None:
        reason = reasons.CheckFirst(check.competency_id, check.size, check.critical)
        steps.append(ProposedStep(0, NOW, None, case.problem.check_minutes, 0, (reason,), *timetable.check_span()))
    why = why_chosen(case, [item.key for item in items])
    for item, span in zip(items, spread(timetable, items), strict=True):
        key = item.key
        cost, waits = case.offers[key].cost_cents, tuple(sorted(item.waits_for))
        dates = span or (None, None)
        steps.append(ProposedStep(len(steps), phase[key], key, item.minutes, cost, why[key], *dates, waits))
    return tuple(steps)
