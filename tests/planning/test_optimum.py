"""No plan is better than the proposed one: against trying everything on small cases, HiGHS' own bound on large ones."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import timedelta

import pytest

from competentie_app.planning.case import make_case
from competentie_app.planning.choose import propose_plan
from competentie_app.planning.errors import PlanningError
from competentie_app.planning.formulation import formulate
from competentie_app.planning.items import ByHand
from competentie_app.planning.problem import PlanProblem
from competentie_app.planning.proposal import NOW
from competentie_app.planning.reduction import candidates
from competentie_app.planning.selection import before, joined
from competentie_app.planning.solver import Solver, worth
from tests.planning.problems import START, all_plans, best_by_trying_all, limited_problem, random_problem, score


@pytest.mark.parametrize("first", range(0, 300, 50))
def test_with_cost_dates_forms_personas_and_wishes_too(first: int):
    for seed in range(first, first + 50):
        task = limited_problem(seed, offers=8)
        best, ids = best_by_trying_all(task)
        plan = propose_plan(task)
        assert (plan.doubled_value, plan.minutes, tuple(sorted(plan.offer_ids))) == (best[1], -best[3], ids), seed


def test_with_two_pins_refusals_and_every_limit_at_once():
    compared = impossible = 0
    for seed in range(500):
        free = limited_problem(seed)
        dice = random.Random(seed)
        ids = [each.id for each in free.offers if each.id not in free.done_offer_ids | free.refused_offer_ids]
        pins = frozenset(dice.sample(ids, min(2, len(ids))))
        plans = [(score(free, chosen, levels), chosen) for chosen, levels in all_plans(free)]
        best = max(((worth, chosen) for worth, chosen in plans if pins <= chosen), default=None)
        try:
            found = propose_plan(replace(free, pinned_offer_ids=pins))
        except PlanningError:
            assert best is None, seed
            impossible += 1
            continue
        assert pins <= set(found.offer_ids)
        if best is not None:  # a pin may also be in another language, form or persona: then nothing is comparable
            assert frozenset(found.offer_ids) == best[1], seed
            compared += 1
    assert compared > 40
    assert impossible > 10


def test_places_and_days_by_hand_change_when_but_never_what():
    for seed in range(150):
        dice = random.Random(seed)
        task = replace(random_problem(seed, competencies=5, offers=14), end=START + timedelta(days=120))
        plain = propose_plan(task)
        hand = {
            key: ByHand(
                place=(dice.randrange(3), dice.randrange(4)) if dice.random() < 0.5 else None,
                fixed_on=START + timedelta(days=dice.randrange(120)) if dice.random() < 0.3 else None,
            )
            for key in plain.offer_ids
        }
        found = propose_plan(replace(task, by_hand=hand))
        assert (found.doubled_value, found.minutes) == (plain.doubled_value, plain.minutes)
        assert sorted(found.offer_ids) == sorted(plain.offer_ids)
        assert found.levels_reached == plain.levels_reached
        assert sum(step.phase == NOW for step in found.steps) <= 3
        for place, step in enumerate(found.steps):
            assert set(step.waits_for) <= {each.offer_id for each in found.steps[:place]}
            fixed = hand[step.offer_id].fixed_on if step.offer_id else None
            assert fixed is None or (step.start, step.due) == (fixed, fixed)


@pytest.mark.parametrize("seed", range(12))
def test_highs_bound_on_the_closed_value_of_a_large_problem_is_reached(seed: int):
    task = _large(seed)
    case = make_case(task)
    found = candidates(case)
    form = formulate(case, found.offer_ids, found.required, strict=False)
    value = {column: case.treads[tread] for tread, column in form.treads.items()}
    solver = Solver(form.program)
    assert solver.maximise(value) is not None
    assert round(solver.bound, 6) == propose_plan(task).doubled_value


def test_joining_goals_keeps_their_order():
    dice = random.Random(1)
    for _ in range(200):
        goals = [{column: dice.randint(-9, 9) for column in range(5)} for _ in range(3)]
        several = [turn.goal for turn in joined(goals)]
        answers = [[dice.randint(0, 1) for _ in range(5)] for _ in range(12)]
        assert max(answers, key=lambda each: [worth(goal, each) for goal in goals]) in [
            each
            for each in answers
            if [worth(goal, each) for goal in several] == max([worth(goal, one) for goal in several] for one in answers)
        ]
        assert len(several) == 1


def test_goals_that_would_outgrow_exact_numbers_stay_apart():
    wide = dict.fromkeys(range(5000), 1)
    assert len(joined([wide, wide, wide])) == 2
    assert max(before(wide, wide).values()) < 2**23


def _large(seed: int) -> PlanProblem:
    dice = random.Random(seed)
    task = random_problem(seed, competencies=25, offers=90)
    return replace(
        task, minutes_budget=60 * dice.randint(8, 30), wished_competency_ids=frozenset(), languages=(), form_ids=()
    )
