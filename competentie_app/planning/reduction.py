"""Makes the choice small before it is solved: only offers that can be part of a best plan remain.

Nothing that could be in the answer is lost: each rule below removes offers that no best plan holds.
"""

from __future__ import annotations

from dataclasses import dataclass

from competentie_app.planning import reasons
from competentie_app.planning.case import Case, Tread
from competentie_app.planning.eligibility import barrier, bundle_barrier, required_offers


@dataclass(frozen=True, slots=True)
class Candidates:
    """Offers to choose from (by id), those that must be chosen, and why each other offer is out.

    `dominated`: offers that a better one makes needless, as long as no offers wait for each other's levels:
    only then can the better one always stand in the place of the other.
    """

    offer_ids: tuple[str, ...]
    required: frozenset[str]
    out: dict[str, reasons.Reason]
    dominated: dict[str, reasons.Reason]

    def without_dominated(self, case: Case) -> tuple[str, ...]:
        """Return the offers that remain when no dominated one is chosen, nor what only such a one needs."""
        if not self.dominated:
            return self.offer_ids
        helpful = {key for key in self.offer_ids if case.covers[key]} - self.dominated.keys()
        return tuple(sorted(case.with_needs(helpful | self.required)))


def candidates(case: Case) -> Candidates:
    """Reduce the offers. Raises PlanningError when the pinned offers cannot be in one plan."""
    required = required_offers(case)
    out: dict[str, reasons.Reason] = {}
    for key, offer in case.offers.items():
        reason = barrier(case, offer, required)
        if reason is not None:
            out[key] = reason
    free = frozenset(case.offers) - out.keys()
    for key in sorted(free - required):
        reason = bundle_barrier(case, key, free, required)
        if reason is not None:
            out[key] = reason
    open_ids = frozenset(case.offers) - out.keys()
    helpful = _helpful(case, open_ids, out)
    wanted = case.with_needs(helpful | required)
    dominated = _dominated(case, sorted(helpful - required), wanted)
    return Candidates(tuple(sorted(wanted)), required, out, dominated)


def reachable_levels(case: Case, offer_ids: frozenset[str]) -> dict[str, int]:
    """Return the highest level per competency if all these offers were done in the best order."""
    levels = {key: gap.current_level for key, gap in case.gaps.items()}
    raises = [each for key in sorted(offer_ids) for each in case.offers[key].raises if each.competency_id in levels]
    changed = True
    while changed:
        changed = False
        for each in raises:
            if each.from_level <= levels[each.competency_id] < each.to_level:
                levels[each.competency_id] = each.to_level
                changed = True
    return levels


def _helpful(case: Case, open_ids: frozenset[str], out: dict[str, reasons.Reason]) -> frozenset[str]:
    """Keep the offers that lead over a tread which some possible plan reaches; say why the others do not."""
    reach = reachable_levels(case, open_ids)
    helpful: set[str] = set()
    for key in sorted(open_ids):
        if any(level <= reach[competency] for competency, level in case.covers[key]):
            helpful.add(key)
        elif case.covers[key]:
            competency = case.covers[key][0][0]
            starts = [each.from_level for each in case.offers[key].raises if each.competency_id == competency]
            out[key] = reasons.StartsTooHigh(competency, min(starts))
    return frozenset(helpful)


def _dominated(case: Case, helpful: list[str], wanted: frozenset[str]) -> dict[str, reasons.Reason]:
    """Return the offers for which another one does at least as much in no more time, money or order."""
    needed = {need for key in wanted for need in case.needs[key]}
    over: dict[Tread, list[str]] = {}
    for key in helpful:
        for tread in case.covers[key]:
            over.setdefault(tread, []).append(key)
    worse: dict[str, reasons.Reason] = {}
    for key in helpful:
        if key in needed:
            continue
        better = next((other for other in over[case.covers[key][0]] if _dominates(case, other, key)), None)
        if better is not None:
            worse[key] = reasons.Dominated(better)
    return worse


def _dominates(case: Case, better: str, worse: str) -> bool:
    first, second = case.offers[better], case.offers[worse]
    if (first.minutes, better) >= (second.minutes, worse):
        return False
    return (
        set(case.covers[better]) >= set(case.covers[worse])
        and set(case.needs[better]) <= set(case.needs[worse])
        and case.rivals[better] <= case.rivals[worse] | {worse}
        and _is_no_dearer(case, better, worse)
        and (case.on_the_job(better) or not _is_preferred(case, worse))
    )


def _is_no_dearer(case: Case, better: str, worse: str) -> bool:
    return case.problem.max_cost_cents is None or case.cents((better,)) <= case.cents((worse,))


def _is_preferred(case: Case, offer_id: str) -> bool:
    """Whether learning by doing counts for this offer: it leads over a tread of an attitude, on the job."""
    return case.on_the_job(offer_id) and any(case.gaps[key].prefers_doing for key, _ in case.covers[offer_id])
