"""How long an exact plan takes, and what it wins over a greedy choice, both measured in this one run.

    python benchmarks/planning_speed.py [PLANS_PER_SIZE]

Three kinds of problems: the shipped model (every persona, levels drawn at random), 13 competencies x 85 offers and
40 x 150 drawn at random (an offer lifts 1 to 3 competencies, a quarter has a prerequisite). Budgets are 8 to 40
hours. Prints JSON: milliseconds (median and worst) of `propose_plan` as a whole (choice, order, dates and reasons),
of the greedy choice alone, of `what_if_more`, and the share of the best value that the greedy choice reaches.
"""

from __future__ import annotations

import json
import random
import statistics
import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from competentie_app import paths
from competentie_app.model.competence_model import CompetenceModel
from competentie_app.model.learning_offer import Group, LearningOffer, Raise
from competentie_app.model.loading import load_model, read_model_files
from competentie_app.model.values import Provenance, Status
from competentie_app.planning.case import Case, make_case
from competentie_app.planning.choose import propose_plan
from competentie_app.planning.problem import GapToClose, PlanProblem
from competentie_app.planning.reduction import candidates, reachable_levels
from competentie_app.planning.what_if import what_if_more
from competentie_app.texts import LocalText

START = date(2027, 1, 4)
NOTHING = LocalText("", "")
DURATIONS = (30, 60, 90, 120, 180, 240, 480)


def drawn_problem(dice: random.Random, competencies: int, offers: int) -> PlanProblem:
    """Return an invented problem of this size."""
    keys = [f"C{number:02}" for number in range(competencies)]
    gaps = [
        GapToClose(key, current, min(3, current + dice.randint(0, 2)), dice.randint(1, 3), dice.random() < 0.2)
        for key in keys
        for current in (dice.randint(0, 2),)
    ]
    found = tuple(drawn_offer(dice, number, keys) for number in range(offers))
    return PlanProblem(tuple(gaps), found, 60 * dice.randint(8, 40), START)


def drawn_offer(dice: random.Random, number: int, keys: list[str]) -> LearningOffer:
    """Return an invented offer that lifts one to three competencies by one level."""
    lows = {key: dice.randint(0, 2) for key in dice.sample(keys, dice.randint(1, 3))}
    return LearningOffer(
        id=f"offer-{number:03}",
        title=NOTHING,
        description=NOTHING,
        provider=None,
        form_id="course",
        languages=("nl",),
        minutes=dice.choice(DURATIONS),
        cost_cents=0,
        address=None,
        needs_network=False,
        group=Group.ALONE,
        raises=tuple(Raise(key, low, low + 1) for key, low in lows.items()),
        prerequisite_ids=(f"offer-{dice.randrange(number):03}",) if number and dice.random() < 0.25 else (),
        excludes_ids=(),
        persona_ids=(),
        last_checked=START,
        replaced_by=(),
        provenance=Provenance(Status.DRAFT, "drawn"),
    )


def shipped_problem(dice: random.Random, model: CompetenceModel) -> PlanProblem:
    """Return a problem for one of the model's personas with levels drawn at random."""
    persona = dice.choice(model.personas)
    gaps = [
        GapToClose(
            each.competency_id,
            dice.randint(0, each.target_level),
            each.target_level,
            each.weight,
            each.critical,
            prefers_doing=not model.dimension_of(each.competency_id).ranked,
        )
        for each in persona.requirements
    ]
    forms = frozenset(form.id for form in model.forms if form.on_the_job)
    minutes = 60 * dice.randint(8, 40)
    return PlanProblem(
        tuple(gaps), model.learning_offers, minutes, START, ("nl",), (persona.id,), on_the_job_form_ids=forms
    )


def greedy_value(case: Case) -> int:
    """Take, again and again, the offer (with what it needs) that closes most per minute; return the doubled value."""
    free = frozenset(candidates(case).offer_ids)
    chosen: frozenset[str] = frozenset()
    left = case.problem.usable_minutes
    while True:
        before = case.value(reachable_levels(case, chosen))
        best: tuple[float, frozenset[str]] = (0.0, frozenset())
        for key in sorted(free - chosen):
            bundle = case.with_needs((key,)) - chosen
            minutes = case.minutes(bundle)
            if minutes <= left:
                won = case.value(reachable_levels(case, chosen | bundle)) - before
                best = max(best, (won / minutes, bundle), key=lambda pair: pair[0])
        if best[0] <= 0:
            return before
        chosen |= best[1]
        left -= case.minutes(best[1])


def timed(action: Callable[[], object]) -> tuple[float, object]:
    """Return milliseconds of this process's own work, and the result."""
    start = time.process_time()
    result = action()
    return 1000 * (time.process_time() - start), result


def measure(problems: list[PlanProblem]) -> dict[str, float]:
    """Return medians and worst cases for one kind of problem."""
    exact: list[float] = []
    greedy: list[float] = []
    more: list[float] = []
    shares: list[float] = []
    for task in problems:
        spent, plan = timed(lambda task=task: propose_plan(task))
        exact.append(spent)
        spent, value = timed(lambda task=task: greedy_value(make_case(task)))
        greedy.append(spent)
        spent, _ = timed(lambda task=task, plan=plan: what_if_more(task, plan))
        more.append(spent)
        shares.append(value / plan.doubled_value if plan.doubled_value else 1.0)
    return {
        "plans": len(problems),
        "exact_median_ms": round(statistics.median(exact), 2),
        "exact_worst_ms": round(max(exact), 2),
        "greedy_median_ms": round(statistics.median(greedy), 2),
        "greedy_worst_ms": round(max(greedy), 2),
        "what_if_more_median_ms": round(statistics.median(more), 2),
        "what_if_more_worst_ms": round(max(more), 2),
        "exact_time_to_greedy_time": round(statistics.median(exact) / statistics.median(greedy), 2),
        "greedy_share_of_best_mean": round(statistics.mean(shares), 4),
        "greedy_share_of_best_worst": round(min(shares), 4),
        "greedy_is_best_in_share": round(sum(share >= 1 for share in shares) / len(shares), 3),
    }


def main() -> None:
    """Measure and print."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 100
    dice = random.Random(2027)
    model = load_model(read_model_files(paths.data_folder()))
    first, _ = timed(lambda: propose_plan(drawn_problem(dice, 13, 85)))
    found: dict[str, object] = {"first_plan_ms_with_loading_highs": round(first, 1)}
    found[f"shipped_x{len(model.learning_offers)}"] = measure([shipped_problem(dice, model) for _ in range(count)])
    for competencies, offers in ((13, 85), (40, 150)):
        problems = [drawn_problem(dice, competencies, offers) for _ in range(count)]
        found[f"{competencies}x{offers}"] = measure(problems)
    print(json.dumps(found, indent=2))


if __name__ == "__main__":
    main()
