"""Which offers may be in the plan at all, and why the others may not."""

from __future__ import annotations

from competentie_app.model.learning_offer import LearningOffer
from competentie_app.planning import errors, reasons
from competentie_app.planning.case import Case, is_mastered


def required_offers(case: Case) -> frozenset[str]:
    """Return the pinned offers (not yet done) with everything that must come before them.

    Raises PlanningError when they cannot be in one plan, naming them.
    """
    problem = case.problem
    pins = sorted(problem.pinned_offer_ids - problem.done_offer_ids)
    for pin in pins:
        for key in sorted(case.with_needs((pin,))):
            if key in problem.refused_offer_ids or key not in case.offers:
                raise errors.pin_impossible(case.offers, pin, key)
    required = case.with_needs(pins)
    for key in sorted(required):
        for rival in sorted(case.rivals[key] & required):
            raise errors.pins_exclude(case.offers, key, rival)
    over = case.minutes(required) - problem.usable_minutes
    if over > 0:
        raise errors.pins_over_budget(case.offers, tuple(pins), over)
    if problem.max_cost_cents is not None and case.cents(required) > problem.max_cost_cents:
        raise errors.pins_over_cost(case.offers, tuple(pins), case.cents(required) - problem.max_cost_cents)
    return required


def barrier(case: Case, offer: LearningOffer, required: frozenset[str]) -> reasons.Reason | None:
    """Return why this offer by itself may not be chosen, or None. What pins require has no barrier."""
    problem = case.problem
    if offer.id in required:
        return None
    if offer.id in problem.done_offer_ids:
        return reasons.Done()
    if offer.id in problem.refused_offer_ids:
        return reasons.Refused()
    if offer.replaced_by:
        return reasons.Replaced(offer.replaced_by)
    if is_mastered(offer, case.gaps):
        return reasons.Mastered()
    return _misfit(case, offer) or _excluded(case, offer, required)


def _misfit(case: Case, offer: LearningOffer) -> reasons.Reason | None:
    problem = case.problem
    if problem.languages and not set(offer.languages) & set(problem.languages):
        return reasons.WrongLanguage(tuple(sorted(offer.languages)))
    if problem.form_ids and offer.form_id not in problem.form_ids:
        return reasons.WrongForm(offer.form_id)
    if offer.persona_ids and not set(offer.persona_ids) & set(problem.persona_ids):
        return reasons.OtherPersona(tuple(sorted(offer.persona_ids)))
    if problem.max_cost_cents is not None and offer.cost_cents is None:
        return reasons.CostUnknown()
    return None


def _excluded(case: Case, offer: LearningOffer, required: frozenset[str]) -> reasons.Reason | None:
    rivals = sorted(case.rivals[offer.id] & (required | case.problem.done_offer_ids))
    return reasons.ExcludedBy(rivals[0]) if rivals else None


def bundle_barrier(case: Case, offer_id: str, free: frozenset[str], required: frozenset[str]) -> reasons.Reason | None:
    """Return why an offer cannot be chosen together with what it needs first, or None.

    `free`: the offers that have no barrier of their own.
    """
    bundle = case.with_needs((offer_id,))
    missing = sorted(bundle - free)
    if missing:
        return reasons.PrerequisiteImpossible(missing[0])
    together = bundle | required
    for key in sorted(bundle):
        rivals = sorted(case.rivals[key] & together)
        if rivals:
            return reasons.ExcludedBy(rivals[0]) if key == offer_id else reasons.PrerequisiteImpossible(key)
    over = case.minutes(together) - case.problem.usable_minutes
    if over > 0:
        return reasons.OverBudget(over)
    limit = case.problem.max_cost_cents
    if limit is not None and case.cents(together) > limit:
        return reasons.OverCost(case.cents(together) - limit)
    return None
