"""A plan problem made ready for computing: look-ups, treads with their value, prerequisites that remain.

A *tread* is one level of one competency that the person has yet to reach: `(competency_id, level)`.
A gap of two levels has two treads; the lower one comes first.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from competentie_app.model.learning_offer import LearningOffer
from competentie_app.planning.loops import refuse_loops
from competentie_app.planning.problem import GapToClose, PlanProblem

Tread = tuple[str, int]


@dataclass(frozen=True, slots=True)
class Case:
    """A problem with everything looked up once. Mappings are in order of id, so nothing depends on input order."""

    problem: PlanProblem
    gaps: dict[str, GapToClose]
    offers: dict[str, LearningOffer]
    treads: dict[Tread, int]
    """Doubled value of every tread."""
    covers: dict[str, tuple[Tread, ...]]
    """Treads that each offer leads over, if the person stands below them by then."""
    needs: dict[str, tuple[str, ...]]
    """Prerequisites of each offer that are neither done nor mastered."""
    rivals: dict[str, frozenset[str]]
    """Offers that each offer excludes, in both directions."""

    def with_needs(self, offer_ids: Iterable[str]) -> frozenset[str]:
        """Return the offers with all that must come first, as far as ids are known or not."""
        found: set[str] = set()
        waiting = list(offer_ids)
        while waiting:
            key = waiting.pop()
            if key not in found:
                found.add(key)
                waiting.extend(self.needs.get(key, ()))
        return frozenset(found)

    def minutes(self, offer_ids: Iterable[str]) -> int:
        """Minutes that the offers take together."""
        return sum(self.offers[key].minutes for key in offer_ids)

    def cents(self, offer_ids: Iterable[str]) -> int:
        """Cost in cents; an unknown cost counts as nothing (only pinned offers may have one under a limit)."""
        return sum(self.offers[key].cost_cents or 0 for key in offer_ids)

    def on_the_job(self, offer_id: str) -> bool:
        """Whether the offer is learning by doing."""
        return self.offers[offer_id].form_id in self.problem.on_the_job_form_ids

    def value(self, levels: Mapping[str, int]) -> int:
        """Doubled value of all treads that `levels` (competency to level) lie on or above."""
        return sum(value for (key, level), value in self.treads.items() if levels[key] >= level)


def make_case(problem: PlanProblem) -> Case:
    """Look everything up. Raises PlanningError when prerequisites run in a circle, ValueError for a double id."""
    gaps = {gap.competency_id: gap for gap in sorted(problem.gaps, key=lambda gap: gap.competency_id)}
    offers = {offer.id: offer for offer in sorted(problem.offers, key=lambda offer: offer.id)}
    if len(gaps) < len(problem.gaps) or len(offers) < len(problem.offers):
        raise ValueError("a competency or an offer was given twice")
    treads = {
        (key, level): gap.tread_value
        for key, gap in gaps.items()
        for level in range(gap.current_level + 1, gap.target_level + 1)
    }
    refuse_loops(offers, {key: offer.prerequisite_ids for key, offer in offers.items()})
    needs = {key: _open_needs(offer, offers, gaps, problem.done_offer_ids) for key, offer in offers.items()}
    if any(offer.replaced_by for offer in offers.values()):
        refuse_loops(offers, needs)  # a replacement may close a circle that the prerequisites alone do not show
    covers = {key: _covered(offer, treads) for key, offer in offers.items()}
    return Case(problem, gaps, offers, treads, covers, needs, _rivals(offers))


def is_mastered(offer: LearningOffer, gaps: dict[str, GapToClose]) -> bool:
    """Whether the person already stands at every level that the offer leads to (and it leads to some)."""
    return bool(offer.raises) and all(
        each.competency_id in gaps and each.to_level <= gaps[each.competency_id].current_level for each in offer.raises
    )


def _covered(offer: LearningOffer, treads: dict[Tread, int]) -> tuple[Tread, ...]:
    found = {
        (each.competency_id, level)
        for each in offer.raises
        for level in range(each.from_level + 1, each.to_level + 1)
        if (each.competency_id, level) in treads
    }
    return tuple(sorted(found))


def _open_needs(
    offer: LearningOffer, offers: dict[str, LearningOffer], gaps: dict[str, GapToClose], done: frozenset[str]
) -> tuple[str, ...]:
    """Prerequisites still to do. A replaced prerequisite stands for what replaces it."""
    needs: set[str] = set()
    waiting, seen = list(offer.prerequisite_ids), {offer.id}
    while waiting:
        key = waiting.pop()
        if key in done or key in seen:
            continue
        seen.add(key)
        known = offers.get(key)
        if known is not None and known.replaced_by:
            waiting.extend(known.replaced_by)
        elif known is None or not is_mastered(known, gaps):
            needs.add(key)
    return tuple(sorted(needs))


def _rivals(offers: dict[str, LearningOffer]) -> dict[str, frozenset[str]]:
    pairs: dict[str, set[str]] = {key: set() for key in offers}
    for key, offer in offers.items():
        for other in offer.excludes_ids:
            if other in pairs and other != key:
                pairs[key].add(other)
                pairs[other].add(key)
    return {key: frozenset(found) for key, found in pairs.items()}
