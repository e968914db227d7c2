"""A team plan problem made ready for computing: who has use for which activity, and who can help whom.

An activity is of use to a member when it leads over a level that is still to come from where the member stands now,
or when it stands in the member's own plan already. Attitudes grow on the job: other forms are of no use for them.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from competentie_app.model.learning_offer import Group, LearningOffer
from competentie_app.planning.case import Tread
from competentie_app.planning.problem import GapToClose
from competentie_app.planning.team_problem import Member, OwnStep, TeamPlanProblem


@dataclass(frozen=True, slots=True)
class Use:
    """What an activity does for a member. `step`: the step of the own plan that it is, if any.

    `treads`: levels that it would close. `by_hand`: the member was put in it.
    """

    member_id: str
    offer_id: str
    minutes: int
    treads: tuple[Tread, ...]
    step: OwnStep | None = None
    by_hand: bool = False

    @property
    def needs_credit(self) -> bool:
        """Whether it must close something that nothing else closes: else nobody goes there for nothing."""
        return self.step is None and not self.by_hand


@dataclass(frozen=True, slots=True)
class Person:
    """A member looked up: levels to come with their doubled value, own steps, and what these close already."""

    member: Member
    gaps: dict[str, GapToClose]
    treads: dict[Tread, int]
    steps: dict[str, OwnStep]
    step_treads: dict[str, tuple[Tread, ...]]
    preparing: frozenset[str]
    """Own steps that another own step builds on: nothing else takes their place."""

    @property
    def minutes(self) -> int:
        """Free learning time, 0 or more."""
        return max(0, self.member.minutes)

    @property
    def held(self) -> dict[str, OwnStep]:
        """Own steps by the offer that they are."""
        return {step.offer_id: step for step in self.steps.values() if step.offer_id is not None}

    def may_replace(self, step_id: str) -> bool:
        """Whether other activities with the same outcome may take the place of an own step."""
        step = self.steps[step_id]
        return step.replaceable and bool(self.step_treads[step_id]) and step_id not in self.preparing


@dataclass(frozen=True, slots=True)
class TeamCase:
    """Look-ups in order of id. `sessions`: per offer who has use for it. `pairs`: (learner, offer) with who can help.

    `too_few`: offers that would be of use to fewer people than a session needs, with their number.
    """

    problem: TeamPlanProblem
    people: dict[str, Person]
    offers: dict[str, LearningOffer]
    sessions: dict[str, dict[str, Use]]
    pairs: dict[tuple[str, str], tuple[Use, tuple[str, ...]]]
    too_few: dict[str, int] = field(default_factory=dict[str, int])


def make_team_case(problem: TeamPlanProblem) -> TeamCase:
    """Look everything up. Raises ValueError when a member or an offer was given twice."""
    people = {each.id: _person(each) for each in sorted(problem.members, key=lambda member: member.id)}
    offers = {offer.id: offer for offer in sorted(problem.offers, key=lambda offer: offer.id)}
    if len(people) < len(problem.members) or len(offers) < len(problem.offers):
        raise ValueError("a member or an offer was given twice")
    sessions: dict[str, dict[str, Use]] = {}
    too_few: dict[str, int] = {}
    for key, offer in offers.items():
        if key in problem.refused_offer_ids:
            continue
        uses = {each: use for each, person in people.items() if (use := _use(problem, person, offer, offers))}
        if not _may_be_session(problem, offer, uses):
            continue
        if key in problem.pinned_offer_ids or len(uses) >= problem.min_people:
            sessions[key] = uses
        elif len(uses) > 1:
            too_few[key] = len(uses)
    return TeamCase(problem, people, offers, sessions, _pairs(problem, people, offers), too_few)


def _person(member: Member) -> Person:
    gaps = {gap.competency_id: gap for gap in sorted(member.gaps, key=lambda gap: gap.competency_id)}
    treads = {
        (key, level): gap.tread_value
        for key, gap in gaps.items()
        for level in range(gap.current_level + 1, gap.target_level + 1)
    }
    steps = {step.id: step for step in sorted(member.steps, key=lambda step: step.id)}
    covered = {key: _between(step.raises, treads) for key, step in steps.items()}
    return Person(member, gaps, treads, steps, covered, _preparing(gaps, steps.values()))


def _between(raises: Iterable[tuple[str, int, int]], treads: dict[Tread, int]) -> tuple[Tread, ...]:
    found = {(key, level) for key, low, high in raises for level in range(low + 1, high + 1)}
    return tuple(sorted(found & treads.keys()))


def _preparing(gaps: dict[str, GapToClose], steps: Iterable[OwnStep]) -> frozenset[str]:
    found = tuple(steps)
    starts = {
        (key, low) for step in found for key, low, _ in step.raises if key in gaps and low > gaps[key].current_level
    }
    return frozenset(
        step.id for step in found for key, low, high in step.raises if any(low < at <= high for at in _at(starts, key))
    )


def _at(starts: set[Tread], key: str) -> list[int]:
    return [level for competency_id, level in starts if competency_id == key]


def _may_be_session(problem: TeamPlanProblem, offer: LearningOffer, uses: dict[str, Use]) -> bool:
    """Made for a team, pinned, or in so many own plans that it may as well be done together."""
    if offer.group is Group.TEAM or offer.id in problem.pinned_offer_ids:
        return True
    return sum(use.step is not None for use in uses.values()) >= problem.min_people


def _use(
    problem: TeamPlanProblem, person: Person, offer: LearningOffer, offers: dict[str, LearningOffer]
) -> Use | None:
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
    if not treads or not _suits(problem, person, offer, offers):
        return None
    return Use(*seat, offer.minutes, treads)


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
    return tuple(tread for tread in _between(raises, person.treads) if tread not in fixed)


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


# --- pairs


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
            use = _use(problem, person, offer, offers)
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
    return tuple(
        helper.member.id
        for helper in helpers
        if helper.member.id != learner.member.id
        and (helper.member.id, use.member_id, use.offer_id) not in problem.refused_pairs
        and all(_masters(helper.gaps.get(key), learner.gaps[key].target_level) for key in subjects)
    )


def _masters(gap: GapToClose | None, level: int) -> bool:
    return gap is not None and not gap.provisional and gap.current_level >= level
