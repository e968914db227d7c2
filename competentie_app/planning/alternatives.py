"""What could stand in the place of a step, and what each choice would do to the plan."""

from __future__ import annotations

from dataclasses import dataclass, replace

from competentie_app.planning.case import make_case
from competentie_app.planning.choose import propose_plan
from competentie_app.planning.eligibility import barrier
from competentie_app.planning.errors import PlanningError
from competentie_app.planning.problem import PlanProblem
from competentie_app.planning.proposal import PlanProposal
from competentie_app.planning.what_if import PlanChange, difference


@dataclass(frozen=True, slots=True)
class Alternative:
    """An offer instead of a step, with the plan that follows and how it differs from the present one."""

    offer_id: str
    plan: PlanProposal
    change: PlanChange


def alternatives(problem: PlanProblem, proposal: PlanProposal, offer_id: str) -> tuple[Alternative, ...]:
    """Return what can replace a step of `proposal`, best first: most value, fewest minutes, smallest id.

    An alternative leads over at least one of the same levels. The rest of the plan is made anew around it.
    Raises PlanningError as `propose_plan` does for this very problem.
    """
    case = make_case(problem)
    same = set(case.covers.get(offer_id, ()))
    found: list[Alternative] = []
    for key, offer in case.offers.items():
        if key in proposal.offer_ids or not same & set(case.covers[key]):
            continue
        if barrier(case, offer, frozenset()) is not None:
            continue
        swapped = replace(
            problem,
            pinned_offer_ids=problem.pinned_offer_ids - {offer_id} | {key},
            refused_offer_ids=problem.refused_offer_ids | {offer_id},
        )
        try:
            plan = propose_plan(swapped)
        except PlanningError:  # it does not fit beside what is pinned, so it is no alternative
            continue
        found.append(Alternative(key, plan, difference(proposal, plan)))
    return tuple(sorted(found, key=lambda each: (-each.plan.doubled_value, each.plan.minutes, each.offer_id)))
