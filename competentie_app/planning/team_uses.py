"""Who has use for which activity.

An activity is of use to a member when it leads over a level that is still to come from where the member stands now,
or when it stands in the member's own plan already. Attitudes grow on the job: other forms are of no use for them.
"""

from __future__ import annotations

from competentie_app.model.learning_offer import Group, LearningOffer
from competentie_app.planning.case import Tread
from competentie_app.planning.team_people import Person, Use, treads_between
from competentie_app.planning.team_problem import TeamPlanProblem


def may_be_session(problem: TeamPlanProblem, offer: LearningOffer, uses: dict[str, Use]) -> bool:
    """Made for a team, pinned, or in so many own plans that it may as well be done together."""
    if offer.group is Group.TEAM or offer.id in problem.pinned_offer_ids:
        return True
    return sum(use.step is not None for use in uses.values()) >= problem.min_people


def use_of(
    problem: TeamPlanProblem, person: Person, offer: LearningOffer, offers: dict[str, LearningOffer]
) -> Use | None:
    """What an activity does for a person; None when it is of no use or not open."""
    seat = (person.member.id, offer.id)
    if seat in problem.staying_away:
        return None
    by_hand = seat in problem.joining
    step = person.held.get(offer.id)
    if step is not None:
        treads = person.step_treads[step.id]
        return Use(*seat, step.minutes, treads, step, by_hand) if step.joinable else None
    treads = _fitting(problem, person, offer)
    if by_hand:
        return Use(*seat, offer.minutes, treads, None, by_hand=True)
    if not treads or has_no_price(problem, offer) or not _suits(problem, person, offer, offers):
        return None
    return Use(*seat, offer.minutes, treads)


def has_no_price(problem: TeamPlanProblem, offer: LearningOffer) -> bool:
    """Whether a limit on cost leaves it out because nobody knows what it costs."""
    limited = problem.max_cost_cents is not None and offer.id not in problem.pinned_offer_ids
    return limited and offer.cost_cents is None


def _fitting(problem: TeamPlanProblem, person: Person, offer: LearningOffer) -> tuple[Tread, ...]:
    """The levels that the offer leads over from where the person stands now, less what own steps close for good."""
    on_the_job = offer.form_id in problem.on_the_job_form_ids
    raises: list[tuple[str, int, int]] = []
    for each in offer.raises:
        gap = person.gaps.get(each.competency_id)
        if gap is None or each.from_level > gap.current_level or (gap.prefers_doing and not on_the_job):
            continue
        raises.append((each.competency_id, gap.current_level, each.to_level))
    fixed = {tread for key, treads in person.step_treads.items() if not person.may_replace(key) for tread in treads}
    return tuple(tread for tread in treads_between(raises, person.treads) if tread not in fixed)


def _suits(problem: TeamPlanProblem, person: Person, offer: LearningOffer, offers: dict[str, LearningOffer]) -> bool:
    """Whether language, persona, what came before and what it excludes leave the offer open to this person."""
    member = person.member
    known = member.done_offer_ids | person.held.keys()
    if offer.replaced_by or offer.id in member.done_offer_ids | member.refused_offer_ids:
        return False
    if problem.languages and not set(offer.languages) & set(problem.languages):
        return False
    if offer.persona_ids and not set(offer.persona_ids) & set(member.persona_ids):
        return False
    if any(key in offer.excludes_ids or (key in offers and offer.id in offers[key].excludes_ids) for key in known):
        return False
    return all(_is_behind(person, offers.get(key), key) for key in offer.prerequisite_ids)


def _is_behind(person: Person, offer: LearningOffer | None, offer_id: str) -> bool:
    """Whether a prerequisite is done, or leads nowhere that the person is not already."""
    if offer_id in person.member.done_offer_ids:
        return True
    return (
        offer is not None
        and bool(offer.raises)
        and all(
            each.competency_id in person.gaps and each.to_level <= person.gaps[each.competency_id].current_level
            for each in offer.raises
        )
    )
