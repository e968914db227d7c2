"""Says for a finished choice why each step is in it, why each other offer is not, and why a gap stays open."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from competentie_app.model.learning_offer import Group
from competentie_app.planning import reasons
from competentie_app.planning.case import Case
from competentie_app.planning.levels import Levels, best_order, levels_after, levels_along
from competentie_app.planning.proposal import LeftOut, OpenGap
from competentie_app.planning.reduction import reachable_levels


def why_chosen(case: Case, order: Sequence[str]) -> dict[str, tuple[reasons.Reason, ...]]:
    """Return the reasons of every step, with the levels that it closes in this very order."""
    found: dict[str, tuple[reasons.Reason, ...]] = {}
    levels = levels_along(case, order)
    for place, key in enumerate(order):
        closes = _closed(case, levels[place], levels[place + 1])
        closed = {each.competency_id for each in closes}
        practised = sorted({competency for competency, _ in case.covers[key] if competency not in closed})
        practises = [
            reasons.Practises(each) for each in practised if case.gaps[each].prefers_doing and case.on_the_job(key)
        ]
        needed = [reasons.NeededFor(other) for other in order if key in case.needs[other]]
        wished = [reasons.Wished(each) for each in sorted(closed & case.problem.wished_competency_ids)]
        pinned = [reasons.Pinned()] if key in case.problem.pinned_offer_ids else []
        shared = _shared(case, key, sorted(closed))
        found[key] = (*closes, *practises, *needed, *pinned, *wished, *shared)
    return found


def why_left_out(case: Case, out: Mapping[str, reasons.Reason], order: Sequence[str]) -> tuple[LeftOut, ...]:
    """Return every offer for one of the gaps that was not chosen, by id, with one reason.

    `out`: reasons that held before anything was chosen.
    """
    gaps = {key for key, gap in case.gaps.items() if gap.size}
    reach = reachable_levels(case, frozenset(order))
    levels = levels_after(case, order)
    left: list[LeftOut] = []
    for key, offer in case.offers.items():
        if key not in order and any(each.competency_id in gaps for each in offer.raises):
            left.append(LeftOut(key, _why_not(case, out, order, (reach, levels), key)))
    return tuple(left)


def why_open(case: Case, order: Sequence[str], left_out: Sequence[LeftOut]) -> tuple[OpenGap, ...]:
    """Return every gap that the steps do not close whole, by competency id."""
    levels = levels_after(case, order)
    by_offer = {each.offer_id: each.reason for each in left_out}
    found: list[OpenGap] = []
    for key, gap in case.gaps.items():
        if levels[key] < gap.target_level:
            reason = _why_stops(case, key, levels[key], by_offer)
            found.append(OpenGap(key, levels[key], gap.target_level, reason))
    return tuple(found)


def _closed(case: Case, levels: Levels, after: Levels) -> tuple[reasons.Closes, ...]:
    tops = {key: min(after[key], gap.target_level) for key, gap in case.gaps.items()}
    return tuple(reasons.Closes(key, levels[key], top) for key, top in tops.items() if top > levels[key])


def _shared(case: Case, offer_id: str, closed: Sequence[str]) -> list[reasons.Reason]:
    """How many colleagues could do the step too; a thing that one does alone has no use for that."""
    counts = case.problem.shared_with
    together = case.offers[offer_id].group is not Group.ALONE
    return [reasons.SharedBy(key, counts[key]) for key in closed if together and counts.get(key)]


def _why_not(
    case: Case, out: Mapping[str, reasons.Reason], order: Sequence[str], ends: tuple[Levels, Levels], offer_id: str
) -> reasons.Reason:
    """Return the reason for one offer. What has no barrier would close more, and then does not fit.

    `ends`: the levels that the chosen steps could lead to in any order, and those that they do lead to.
    """
    reason = out.get(offer_id)
    if reason is not None and not isinstance(reason, reasons.OverBudget | reasons.OverCost):
        return reason
    chosen = frozenset(order)
    bundle = case.with_needs((offer_id,))
    rivals = [min(case.rivals[key] & chosen) for key in sorted(bundle - chosen) if case.rivals[key] & chosen]
    if rivals:
        return reasons.ExcludedBy(rivals[0])
    if not case.covers[offer_id]:
        return reasons.Mastered()
    reach, levels = ends
    waiting = reach != levels  # the steps wait for each other: the offer may be what lets them help in full
    if not (waiting and _lifts_more(case, levels, chosen | bundle)):
        if not _adds_value(case, reach, chosen, bundle):
            return reasons.NothingExtra()
        if waiting:
            return reasons.NoOrder()
    return _why_too_much(case, _slimmed(case, chosen | bundle, bundle))


def _adds_value(case: Case, reach: Levels, chosen: frozenset[str], bundle: frozenset[str]) -> bool:
    higher = any(level > reach[key] for one in bundle for key, level in case.covers[one])
    return higher and case.value(reachable_levels(case, chosen | bundle)) > case.value(reach)


def _lifts_more(case: Case, levels: Levels, together: frozenset[str]) -> bool:
    """Whether these offers have an order that reaches all of `levels` and one level more."""
    top = reachable_levels(case, together)
    next_up = {key: level + 1 for key, level in levels.items() if level < top[key] and (key, level + 1) in case.treads}
    goals = ({**levels, key: level} for key, level in next_up.items())
    return any(best_order(case, together, lambda key: (key,), goal) is not None for goal in goals)


def _why_too_much(case: Case, together: frozenset[str]) -> reasons.Reason:
    """Return how far these steps go over the hours, or else over the money."""
    over = case.minutes(together) - case.problem.usable_minutes
    if over > 0:
        return reasons.OverBudget(over)
    limit = case.problem.max_cost_cents
    if limit is not None and case.cents(together) > limit:
        return reasons.OverCost(case.cents(together) - limit)
    return reasons.NoOrder()  # it fits and yet the best plan lacks it: its levels come too late


def _slimmed(case: Case, together: frozenset[str], bundle: frozenset[str]) -> frozenset[str]:
    """Drop the steps that `bundle` makes needless, longest first; what was pinned stays."""
    levels = reachable_levels(case, together)
    keep = bundle | case.with_needs(case.problem.pinned_offer_ids & together)
    taught = {tread for key in bundle for tread in case.covers[key]}
    needless = [key for key in together - keep if not case.covers[key] or taught & set(case.covers[key])]
    for key in sorted(needless, key=lambda one: (not case.covers[one], -case.offers[one].minutes, one)):
        rest = together - {key}
        if not any(key in case.needs[other] for other in rest) and reachable_levels(case, rest) == levels:
            together = rest
    return together


_NEAREST_FIRST = (
    reasons.OverBudget,
    reasons.OverCost,
    reasons.NoOrder,
    reasons.ExcludedBy,
    reasons.PrerequisiteImpossible,
    reasons.StartsTooHigh,
)
"""Reasons that say why a level is out of reach, the one that is easiest to mend first."""


def _distance(reason: reasons.Reason) -> tuple[int, int]:
    """How far an offer is from fitting: the kind of its reason, then how much it goes over."""
    kind = next((place for place, each in enumerate(_NEAREST_FIRST) if isinstance(reason, each)), len(_NEAREST_FIRST))
    if isinstance(reason, reasons.OverBudget):
        return kind, reason.minutes
    return kind, reason.cents if isinstance(reason, reasons.OverCost) else 0


def _why_stops(case: Case, competency_id: str, level: int, left_out: Mapping[str, reasons.Reason]) -> reasons.Reason:
    """Return why the next level is not reached: the offer that is nearest to fitting gives the cause."""
    leading = sorted(key for key, covers in case.covers.items() if (competency_id, level + 1) in covers)
    causes = sorted((left_out[key] for key in leading if key in left_out), key=_distance)
    if causes and isinstance(causes[0], _NEAREST_FIRST):
        return causes[0]
    if leading:
        return reasons.NoSuitableOffer(tuple(leading))
    return reasons.NoOffer(level, level + 1)
