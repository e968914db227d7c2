"""Small and random team problems for the tests, and a second, naive way to find the best team plan."""

from __future__ import annotations

import random
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from datetime import date
from itertools import combinations, product

from competentie_app.model.learning_offer import Group, LearningOffer
from competentie_app.planning.problem import GapToClose
from competentie_app.planning.team_problem import Member, OwnStep, TeamPlanProblem
from tests.planning.problems import offer

START, END = date(2027, 1, 4), date(2027, 6, 30)
Tread = tuple[str, int]


def activity(key: str, *raises: tuple[str, int, int], group: Group = Group.TEAM, **other: object) -> LearningOffer:
    return replace(offer(key, *raises, **other), group=group)  # type: ignore[arg-type]


def member(key: str, *gaps: GapToClose, minutes: int = 600, **other: object) -> Member:
    return Member(key, gaps, minutes, **other)  # type: ignore[arg-type]


def team(members: list[Member], offers: list[LearningOffer], **other: object) -> TeamPlanProblem:
    return TeamPlanProblem(tuple(members), tuple(offers), START, END, **{"min_people": 2, **other})  # type: ignore[arg-type]


def random_team(seed: int) -> TeamPlanProblem:
    """Three or four members, a few activities, own steps, helpers, refusals: small enough to try everything."""
    dice = random.Random(seed)
    keys = ["A1", "K1", "S1"][: dice.randint(1, 3)]
    offers = [_random_activity(dice, f"o{number}", keys) for number in range(dice.randint(2, 4))]
    members = [_random_member(dice, f"m{number}", keys, offers) for number in range(dice.randint(2, 4))]
    if dice.random() < 0.5:  # somebody whom everybody asks for help
        mastered = tuple(GapToClose(each, 2, 2) for each in keys)
        members[0] = replace(members[0], gaps=mastered, steps=(), helps=True)
    ids = [each.id for each in offers]
    return team(
        members,
        offers,
        max_sessions=dice.choice([1, 2, 3]),
        max_people=dice.choice([2, 3, 12]),
        pairs_per_helper=dice.choice([1, 1, 2]),
        pairs_per_learner=dice.choice([1, 2]),
        languages=dice.choice([(), ("nl",)]),
        max_cost_cents=dice.choice([None, 0, 50, 100]),
        on_the_job_form_ids=frozenset({"job"}),
        refused_offer_ids=frozenset(key for key in ids if dice.random() < 0.05),
        staying_away=frozenset((each.id, key) for each in members for key in ids if dice.random() < 0.05),
    )


def _random_activity(dice: random.Random, key: str, keys: list[str]) -> LearningOffer:
    raises = [
        (each, low, low + dice.choice([1, 1, 2]))
        for each in dice.sample(keys, dice.randint(1, min(2, len(keys))))
        for low in (dice.choice([0, 0, 1]),)
    ]
    return activity(
        key,
        *raises,
        group=dice.choice([Group.TEAM, Group.PAIR, Group.PAIR, Group.ALONE]),
        minutes=dice.choice([30, 60, 90, 120]),
        cents=dice.choice([0, 50, 50, 100, None]),
        form=dice.choice(["course", "job", "job"]),
        languages=dice.choice([("nl",), ("nl",), ("en",)]),
        personas=dice.choice([(), (), (), ("p",)]),
        excludes=[dice.choice(["o0", "o1"])] if dice.random() < 0.15 else [],
    )


def _random_member(dice: random.Random, key: str, keys: list[str], offers: list[LearningOffer]) -> Member:
    gaps: list[GapToClose] = []
    for each in keys:
        level, target = dice.choice([0, 0, 1, 2]), dice.choice([1, 2, 2])
        gaps.append(
            GapToClose(
                each, level, target, dice.randint(1, 3), dice.random() < 0.3, each.startswith("A"), dice.random() < 0.2
            )
        )
    steps = [_random_step(dice, f"{key}-{each.id}", each) for each in offers if dice.random() < 0.25]
    refused = frozenset(each.id for each in offers if dice.random() < 0.05)
    return Member(
        key,
        tuple(gaps),
        dice.choice([0, 60, 90, 150, 240]),
        tuple(steps),
        dice.choice([(), ("p",)]),
        refused_offer_ids=refused,
        wished_competency_ids=frozenset(each for each in keys if dice.random() < 0.15),
        helps=dice.random() < 0.5,
    )


def _random_step(dice: random.Random, key: str, each: LearningOffer) -> OwnStep:
    raises = tuple((one.competency_id, one.from_level, one.to_level) for one in each.raises)
    joinable = dice.random() < 0.85
    return OwnStep(key, each.id, each.minutes, raises, joinable, joinable and dice.random() < 0.5)


# --- the naive way

Score = tuple[int, int, int, int]
"""Doubled value, wished levels, minus minutes to organise, minus minutes of people."""


@dataclass(frozen=True)
class Way:
    """What one member could do: sessions, activities with a helper, and what it is worth."""

    sessions: frozenset[str]
    duos: frozenset[str]
    value: int
    wishes: int
    alone_saved: int
    minutes: int
    cents: int


def best_by_trying_all(problem: TeamPlanProblem) -> Score:
    """Return the best score by walking through everything that everybody could do."""
    ways = [list(_ways(problem, each)) for each in problem.members]
    best: Score | None = None
    for together in product(*ways):
        score = _score(problem, together)
        if score is not None and (best is None or score > best):
            best = score
    assert best is not None
    return best


def _score(problem: TeamPlanProblem, together: tuple[Way, ...]) -> Score | None:
    offers = {each.id: each for each in problem.offers}
    people = {key: sum(key in way.sessions for way in together) for way in together for key in way.sessions}
    if len(people) > problem.max_sessions or any(count < problem.min_people for count in people.values()):
        return None
    if problem.max_cost_cents is not None and sum(way.cents for way in together) > problem.max_cost_cents:
        return None
    if not _can_be_helped(problem, together):
        return None
    organise = sum(offers[key].minutes * -(-count // problem.max_people) for key, count in people.items())
    return (
        sum(way.value for way in together),
        sum(way.wishes for way in together),
        sum(way.alone_saved for way in together) - organise,
        -sum(way.minutes for way in together),
    )


def _can_be_helped(problem: TeamPlanProblem, together: tuple[Way, ...]) -> bool:
    wanted = [(each, key) for each, way in zip(problem.members, together, strict=True) for key in sorted(way.duos)]
    choices = [able(problem, each, key) for each, key in wanted]
    if not all(choices):
        return False
    return any(all(given.count(helper) <= problem.pairs_per_helper for helper in given) for given in product(*choices))


def able(problem: TeamPlanProblem, learner: Member, offer_id: str) -> list[str]:
    gaps = {gap.competency_id: gap for gap in learner.gaps}
    closes = treads_of(problem, learner, offer_id)
    if offer_id not in {step.offer_id for step in learner.steps}:
        closes -= {
            tread for step in learner.steps if not _replaceable(learner, step) for tread in _step_treads(learner, step)
        }
    subjects = {key for key, _ in closes if not gaps[key].prefers_doing}
    found: list[str] = []
    for each in problem.members:
        own = {gap.competency_id: gap for gap in each.gaps}
        can = all(
            key in own and not own[key].provisional and own[key].current_level >= gaps[key].target_level
            for key in subjects
        )
        if each.helps and each.id != learner.id and subjects and can:
            found.append(each.id)
    return found


def treads_of(problem: TeamPlanProblem, each: Member, offer_id: str) -> set[Tread]:
    """The levels that an activity closes for a member; of an own step what the step says."""
    gaps = {gap.competency_id: gap for gap in each.gaps}
    step = next((step for step in each.steps if step.offer_id == offer_id), None)
    given = next(one for one in problem.offers if one.id == offer_id)
    if step is not None:
        raises = [(key, low, high) for key, low, high in step.raises if key in gaps]
    else:
        raises = [
            (one.competency_id, gaps[one.competency_id].current_level, one.to_level)
            for one in given.raises
            if one.competency_id in gaps
            and one.from_level <= gaps[one.competency_id].current_level
            and not (gaps[one.competency_id].prefers_doing and given.form_id not in problem.on_the_job_form_ids)
        ]
    return {
        (key, level)
        for key, low, high in raises
        for level in range(low + 1, high + 1)
        if gaps[key].current_level < level <= gaps[key].target_level
    }


def _step_treads(each: Member, step: OwnStep) -> set[Tread]:
    gaps = {gap.competency_id: gap for gap in each.gaps}
    return {
        (key, level)
        for key, low, high in step.raises
        if key in gaps
        for level in range(low + 1, high + 1)
        if gaps[key].current_level < level <= gaps[key].target_level
    }


def _replaceable(each: Member, step: OwnStep) -> bool:
    """Nothing else in the own plan begins at a level that this step brings."""
    gaps = {gap.competency_id: gap for gap in each.gaps}
    starts = {
        (key, low) for one in each.steps for key, low, _ in one.raises if key in gaps and low > gaps[key].current_level
    }
    prepares = any(key == at and low < level <= high for key, low, high in step.raises for at, level in starts)
    return step.replaceable and not prepares and bool(_step_treads(each, step))


def _open_to(problem: TeamPlanProblem, each: Member, given: LearningOffer) -> bool:
    if (each.id, given.id) in problem.staying_away or given.id in problem.refused_offer_ids:
        return False
    step = next((step for step in each.steps if step.offer_id == given.id), None)
    if step is not None:
        return step.joinable
    if problem.max_cost_cents is not None and given.cost_cents is None:
        return False
    held = {step.offer_id for step in each.steps}
    by_id = {one.id: one for one in problem.offers}
    if given.id in each.refused_offer_ids or any(
        key in given.excludes_ids or given.id in by_id[key].excludes_ids for key in held if key
    ):
        return False
    if problem.languages and not set(given.languages) & set(problem.languages):
        return False
    return not given.persona_ids or bool(set(given.persona_ids) & set(each.persona_ids))


def _may_be_session(problem: TeamPlanProblem, given: LearningOffer) -> bool:
    holders = sum(
        step.offer_id == given.id and step.joinable and _open_to(problem, each, given)
        for each in problem.members
        for step in each.steps
    )
    return given.group is Group.TEAM or holders >= problem.min_people


def _ways(problem: TeamPlanProblem, each: Member) -> Iterator[Way]:
    open_offers = [one for one in problem.offers if _open_to(problem, each, one)]
    sessions = [one.id for one in open_offers if _may_be_session(problem, one)]
    duos = [one.id for one in open_offers if one.group is Group.PAIR and able(problem, each, one.id)]
    may_replace = [step.id for step in each.steps if _replaceable(each, step)]
    for chosen in _subsets(sessions):
        for helped in _subsets([key for key in duos if key not in chosen]):
            if len(helped) <= problem.pairs_per_learner and not _rivals(problem, each, {*chosen, *helped}):
                for replaced in _subsets(may_replace):
                    found = _way(problem, each, frozenset(chosen), frozenset(helped), frozenset(replaced))
                    if found is not None:
                        yield found


def _rivals(problem: TeamPlanProblem, each: Member, chosen: set[str]) -> bool:
    held = {step.offer_id for step in each.steps}
    by_id = {one.id: one for one in problem.offers}
    new = chosen - held
    return any(b in by_id[a].excludes_ids for a in new for b in new if a != b)


def _way(
    problem: TeamPlanProblem, each: Member, sessions: frozenset[str], duos: frozenset[str], replaced: frozenset[str]
) -> Way | None:
    doing = sessions | duos
    held = {step.offer_id: step for step in each.steps}
    if any(step.id in replaced and step.offer_id in doing for step in each.steps):
        return None
    kept: set[Tread] = set()
    gone: set[Tread] = set()
    for step in each.steps:
        (gone if step.id in replaced else kept).update(_step_treads(each, step))
    new = [treads_of(problem, each, key) for key in doing if key not in held]
    credited = set[Tread]().union(*new) - kept
    if not gone - kept <= credited or gone & kept or not each_needed(new, kept):
        return None
    gaps = {gap.competency_id: gap for gap in each.gaps}
    offers = {one.id: one for one in problem.offers}
    saved = sum(step.minutes for step in each.steps if step.id in replaced)
    minutes = sum(offers[key].minutes for key in doing if key not in held) - saved
    if minutes > max(0, each.minutes):
        return None
    fresh = credited - gone
    paid = sum(offers[key].cost_cents or 0 for key in doing if key not in held)
    paid -= sum(offers[step.offer_id].cost_cents or 0 for step in each.steps if step.id in replaced and step.offer_id)
    return Way(
        sessions,
        duos,
        sum(gaps[key].tread_value for key, _ in fresh),
        sum(key in each.wished_competency_ids for key, _ in fresh),
        saved + sum(step.minutes for step in each.steps if step.offer_id in doing),
        minutes,
        paid,
    )


def each_needed(new: list[set[Tread]], kept: AbstractSet[Tread] = frozenset()) -> bool:
    """Whether every activity can have a level of its own put down to it (Hall's condition)."""
    free = [treads - kept for treads in new]
    return all(
        len(set[Tread]().union(*(free[place] for place in some))) >= len(some)
        for size in range(1, len(free) + 1)
        for some in combinations(range(len(free)), size)
    )


def _subsets(keys: list[str]) -> Iterator[tuple[str, ...]]:
    for size in range(len(keys) + 1):
        yield from combinations(keys, size)
