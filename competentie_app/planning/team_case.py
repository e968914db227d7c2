"""A team plan problem made ready for computing: who has use for which activity, and who can help whom."""

from __future__ import annotations

from dataclasses import dataclass, field

from competentie_app.model.learning_offer import Group, LearningOffer
from competentie_app.planning.case import Tread
from competentie_app.planning.problem import GapToClose
from competentie_app.planning.team_people import Person, Use, look_up
from competentie_app.planning.team_problem import TeamPlanProblem
from competentie_app.planning.team_uses import has_no_price, may_be_session, use_of


@dataclass(frozen=True, slots=True)
class TeamCase:
    """Look-ups in order of id. `sessions`: per offer who has use for it. `pairs`: (learner, offer) with who can help.

    `too_few`: offers that would be of use to fewer people than a session needs, with their number. `no_price`: offers
    that a limit on cost leaves out because nobody knows what they cost.
    """

    problem: TeamPlanProblem
    people: dict[str, Person]
    offers: dict[str, LearningOffer]
    sessions: dict[str, dict[str, Use]]
    pairs: dict[tuple[str, str], tuple[Use, tuple[str, ...]]]
    too_few: dict[str, int] = field(default_factory=dict[str, int])
    no_price: tuple[str, ...] = ()

    def cents(self, use: Use) -> int:
        """What it costs on top of the own plan; 0 when that is unknown."""
        return 0 if use.step else self.offers[use.offer_id].cost_cents or 0

    def saved_cents(self, member_id: str, step_id: str) -> int:
        """What is not paid any more when an own step goes."""
        offer = self.offers.get(self.people[member_id].steps[step_id].offer_id or "")
        return (offer.cost_cents or 0) if offer else 0


def make_team_case(problem: TeamPlanProblem) -> TeamCase:
    """Look everything up. Raises ValueError when a member or an offer was given twice."""
    people = {each.id: look_up(each) for each in sorted(problem.members, key=lambda member: member.id)}
    offers = {offer.id: offer for offer in sorted(problem.offers, key=lambda offer: offer.id)}
    if len(people) < len(problem.members) or len(offers) < len(problem.offers):
        raise ValueError("a member or an offer was given twice")
    sessions: dict[str, dict[str, Use]] = {}
    too_few: dict[str, int] = {}
    no_price: list[str] = []
    for key, offer in offers.items():
        if key in problem.refused_offer_ids:
            continue
        uses = {each: use for each, person in people.items() if (use := use_of(problem, person, offer, offers))}
        if not may_be_session(problem, offer, uses):
            continue
        if key in problem.pinned_offer_ids or len(uses) >= problem.min_people:
            sessions[key] = uses
        elif has_no_price(problem, offer):
            no_price.append(key)
        elif len(uses) > 1:
            too_few[key] = len(uses)
    return TeamCase(problem, people, offers, sessions, _pairs(problem, people, offers), too_few, tuple(no_price))


def own_treads(case: TeamCase) -> set[tuple[str, Tread]]:
    """The levels that own plans close, with the member."""
    return {
        (key, tread)
        for key, person in case.people.items()
        for treads in person.step_treads.values()
        for tread in treads
    }


def _pairs(
    problem: TeamPlanProblem, people: dict[str, Person], offers: dict[str, LearningOffer]
) -> dict[tuple[str, str], tuple[Use, tuple[str, ...]]]:
    """Per learner the activities for two, each with who can help; of two that do the same, the shorter one."""
    helpers = [person for person in people.values() if person.member.helps]
    found: dict[tuple[str, str], tuple[Use, tuple[str, ...]]] = {}
    if not helpers:
        return found
    duo = [o for o in offers.values() if o.group is Group.PAIR and o.id not in problem.refused_offer_ids]
    for key, person in people.items():
        kept: dict[object, tuple[Use, tuple[str, ...]]] = {}
        for offer in duo:
            use = use_of(problem, person, offer, offers)
            able = _able(problem, helpers, person, use) if use else ()
            if use and able:
                same = (use.treads, able) if use.step is None else use.offer_id
                kept[same] = min(kept.get(same, (use, able)), (use, able), key=lambda each: _short(each[0]))
        found |= {(key, use.offer_id): (use, able) for use, able in kept.values()}
    return dict(sorted(found.items()))


def _short(use: Use) -> tuple[int, str]:
    return use.minutes, use.offer_id


def _able(problem: TeamPlanProblem, helpers: list[Person], learner: Person, use: Use) -> tuple[str, ...]:
    """Who can help: agreed at the learner's target or above in all that the activity closes, attitudes aside.

    An activity for attitudes alone has no helper: nobody's attitude is put beside another's.
    """
    subjects = sorted({key for key, _ in use.treads if not learner.gaps[key].prefers_doing})
    if not subjects:
        return ()
    able = tuple(
        helper.member.id
        for helper in helpers
        if helper.member.id != learner.member.id
        and (helper.member.id, use.member_id, use.offer_id) not in problem.refused_pairs
        and all(_masters(helper.gaps.get(key), learner.gaps[key].target_level) for key in subjects)
    )
    laid = tuple(each for each in able if (each, use.member_id, use.offer_id) in problem.laid_pairs)
    return laid or able


def _masters(gap: GapToClose | None, level: int) -> bool:
    return gap is not None and not gap.provisional and gap.current_level >= level
