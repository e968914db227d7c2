"""Small and random plan problems for the tests, and a second, naive way to find the best plan."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta

from competentie_app.model.learning_offer import Group, LearningOffer, Raise
from competentie_app.model.values import Provenance, Status
from competentie_app.planning.problem import GapToClose, PlanProblem
from competentie_app.texts import LocalText

START = date(2027, 1, 4)


def offer(key: str, *raises: tuple[str, int, int], minutes: int = 60, **other: object) -> LearningOffer:
    """An offer; `needs`, `excludes`, `personas`, `languages`, `form`, `cents` and `replaced_by` may be given."""
    return LearningOffer(
        id=key,
        title=LocalText(f"Activiteit {key}", f"Activity {key}"),
        description=LocalText("", ""),
        provider=None,
        form_id=str(other.get("form", "course")),
        languages=tuple(other.get("languages", ("nl",))),  # type: ignore[arg-type]
        minutes=minutes,
        cost_cents=other.get("cents", 0),  # type: ignore[arg-type]
        address=None,
        needs_network=False,
        group=Group.ALONE,
        raises=tuple(Raise(*each) for each in raises),
        prerequisite_ids=tuple(other.get("needs", ())),  # type: ignore[arg-type]
        excludes_ids=tuple(other.get("excludes", ())),  # type: ignore[arg-type]
        persona_ids=tuple(other.get("personas", ())),  # type: ignore[arg-type]
        last_checked=START,
        replaced_by=tuple(other.get("replaced_by", ())),  # type: ignore[arg-type]
        provenance=Provenance(Status.DRAFT, "test"),
    )


def problem(
    gaps: Iterable[GapToClose], offers: Iterable[LearningOffer], minutes: int = 600, **other: object
) -> PlanProblem:
    """A problem that starts on a fixed day; other fields as in PlanProblem."""
    start = other.pop("start", START)
    return PlanProblem(tuple(gaps), tuple(offers), minutes, start, **other)  # type: ignore[arg-type]


def random_problem(seed: int, competencies: int = 3, offers: int = 7) -> PlanProblem:
    """A small problem with every kind of rule in it: needs, exclusions, costs, wishes, refusals, finished offers."""
    dice = random.Random(seed)
    keys = [f"C{number}" for number in range(dice.randint(min(2, competencies), competencies))]
    gaps = [_random_gap(dice, key) for key in keys]
    found: list[LearningOffer] = []
    for number in range(dice.randint(offers // 2, offers)):
        earlier = [each.id for each in found]
        found.append(_random_offer(dice, f"o{number}", keys, earlier))
    ids = [each.id for each in found]
    refused = frozenset(key for key in ids if dice.random() < 0.05)
    done = frozenset(key for key in ids if dice.random() < 0.05) - refused
    limit = dice.choice([None, None, None, None, 0, 20000])
    return problem(
        gaps,
        found,
        dice.choice([60, 150, 210, 270, 330, 480]),
        languages=dice.choice([(), (), ("nl",), ("nl", "en")]),
        on_the_job_form_ids=frozenset({"job"}),
        refused_offer_ids=refused,
        done_offer_ids=done,
        wished_competency_ids=frozenset(key for key in keys if dice.random() < 0.15),
        max_cost_cents=limit,
    )


def limited_problem(seed: int, competencies: int = 3, offers: int = 7) -> PlanProblem:
    """The same with more limits: a limit on cost as a rule, an end with hours a month, forms, personas, wishes."""
    dice = random.Random(seed + 10**6)
    free = random_problem(seed, competencies, offers)
    keys = [gap.competency_id for gap in free.gaps]
    meant = [replace(each, persona_ids=("boss",)) if dice.random() < 0.15 else each for each in free.offers]
    return replace(
        free,
        offers=tuple(meant),
        persona_ids=dice.choice([(), ("boss",)]),
        form_ids=dice.choice([(), (), ("job",), ("course", "job")]),
        max_cost_cents=dice.choice([None, 0, 5000, 15000, 20000]),
        wished_competency_ids=frozenset(key for key in keys if dice.random() < 0.4),
        end=START + timedelta(days=dice.choice([20, 60, 120])),
        minutes_per_month=dice.choice([None, 60, 120, 240]),
    )


def _random_gap(dice: random.Random, key: str) -> GapToClose:
    current = dice.choice([0, 0, 0, 1, 1, 2])
    target = dice.choice([1, 2, 2, 3, 3, 3])
    return GapToClose(key, current, target, dice.randint(1, 3), dice.random() < 0.3, dice.random() < 0.4)


def _random_offer(dice: random.Random, key: str, competencies: list[str], earlier: list[str]) -> LearningOffer:
    raises: list[tuple[str, int, int]] = []
    for competency in dice.sample(competencies, dice.randint(0 if earlier else 1, min(3, len(competencies)))):
        low = dice.choice([0, 0, 0, 1, 1, 2])
        raises.append((competency, low, min(3, low + dice.choice([1, 1, 1, 2]))))
    return offer(
        key,
        *raises,
        minutes=dice.choice([30, 60, 60, 90, 120]),
        needs=[dice.choice(earlier)] if earlier and dice.random() < 0.25 else [],
        excludes=[dice.choice(earlier)] if earlier and dice.random() < 0.15 else [],
        languages=dice.choice([("nl",), ("nl",), ("en",), ("nl", "en"), ("fr",)]),
        form=dice.choice(["course", "job"]),
        cents=dice.choice([0, 0, 5000, 15000, None]),
    )


Score = tuple[int, int, int, int, int, tuple[int, ...]]


def best_by_trying_all(task: PlanProblem) -> tuple[Score, tuple[str, ...]]:
    """Return score and ids of the best plan, found without a solver.

    The score is compared as a tuple: wishes begun, doubled value, treads done on the job, minus minutes,
    competencies worked on, and a mark per id in order.
    """
    return max((score(task, chosen, levels), tuple(sorted(chosen))) for chosen, levels in all_plans(task))


def all_plans(task: PlanProblem) -> Iterator[tuple[frozenset[str], dict[str, int]]]:
    """Walk through every possible sequence of offers; give each set of offers with the levels it can lead to."""
    offers = {each.id: each for each in task.offers}
    usable = sorted(key for key in offers if _may_be_used(task, offers[key]))
    start = tuple(sorted((gap.competency_id, gap.current_level) for gap in task.gaps))
    seen = {(frozenset[str](), start)}
    waiting = list(seen)
    while waiting:
        chosen, levels = waiting.pop()
        yield chosen, dict(levels)
        for key in usable:
            if key in chosen or not _may_follow(task, offers, chosen, key):
                continue
            state = (chosen | {key}, tuple(sorted(_lift(offers[key], dict(levels)).items())))
            if state not in seen:
                seen.add(state)
                waiting.append(state)


def _may_be_used(task: PlanProblem, each: LearningOffer) -> bool:
    if each.id in task.done_offer_ids or each.id in task.refused_offer_ids or _is_mastered(task, each):
        return False
    if each.persona_ids and not set(each.persona_ids) & set(task.persona_ids):
        return False
    if task.languages and not set(each.languages) & set(task.languages):
        return False
    if task.form_ids and each.form_id not in task.form_ids:
        return False
    if any(each.id in other.excludes_ids or other.id in each.excludes_ids for other in _done(task)):
        return False
    return task.max_cost_cents is None or each.cost_cents is not None


def _done(task: PlanProblem) -> list[LearningOffer]:
    return [each for each in task.offers if each.id in task.done_offer_ids]


def _is_mastered(task: PlanProblem, each: LearningOffer) -> bool:
    levels = {gap.competency_id: gap.current_level for gap in task.gaps}
    return bool(each.raises) and all(one.to_level <= levels[one.competency_id] for one in each.raises)


def _may_follow(task: PlanProblem, offers: dict[str, LearningOffer], chosen: frozenset[str], key: str) -> bool:
    together = [offers[one] for one in (*chosen, key)]
    if sum(one.minutes for one in together) > task.usable_minutes:
        return False
    if task.max_cost_cents is not None and sum(one.cost_cents or 0 for one in together) > task.max_cost_cents:
        return False
    if any(key in offers[one].excludes_ids or one in offers[key].excludes_ids for one in chosen):
        return False
    return all(
        need in chosen or need in task.done_offer_ids or _is_mastered(task, offers[need])
        for need in offers[key].prerequisite_ids
    )


def _lift(each: LearningOffer, levels: dict[str, int]) -> dict[str, int]:
    for one in sorted(each.raises, key=lambda raised: raised.from_level):
        if levels[one.competency_id] >= one.from_level:
            levels[one.competency_id] = max(levels[one.competency_id], one.to_level)
    return levels


def score(task: PlanProblem, chosen: frozenset[str], levels: dict[str, int]) -> Score:
    """Return how good it is to do these offers and end at these levels."""
    offers = {each.id: each for each in task.offers}
    gaps = {gap.competency_id: gap for gap in task.gaps}
    treads = [
        (key, level)
        for key, gap in gaps.items()
        for level in range(gap.current_level + 1, min(gap.target_level, levels[key]) + 1)
    ]
    practical = [offers[key] for key in chosen if offers[key].form_id in task.on_the_job_form_ids]
    doing = sum(any(_leads_over(each, tread) for each in practical) for tread in treads if gaps[tread[0]].prefers_doing)
    begun = {key for key, _ in treads}
    return (
        len(begun & task.wished_competency_ids),
        sum(gaps[key].weight * (3 if gaps[key].critical else 2) for key, _ in treads),
        doing,
        -sum(offers[key].minutes for key in chosen),
        len(begun),
        tuple(int(key in chosen) for key in sorted(offers)),
    )


def _leads_over(each: LearningOffer, tread: tuple[str, int]) -> bool:
    return any(one.competency_id == tread[0] and one.from_level < tread[1] <= one.to_level for one in each.raises)
