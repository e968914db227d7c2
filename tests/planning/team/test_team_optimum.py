"""The team plan is the best one, keeps everybody's hours, and does not depend on order."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest

from competentie_app.planning.team_choose import propose_team_plan
from competentie_app.planning.team_plan import TeamPlan
from competentie_app.planning.team_problem import TeamPlanProblem
from competentie_app.planning.team_sentences import bound_sentence
from competentie_app.planning.team_solver import Limits
from tests.planning.team.teams import Score, able, best_by_trying_all, each_needed, random_team, treads_of


def score(problem: TeamPlanProblem, plan: TeamPlan) -> Score:
    """What a plan is worth, counted from who does what in it."""
    value = wishes = saved = minutes = 0
    for each in problem.members:
        gaps = {gap.competency_id: gap for gap in each.gaps}
        steps = {step.id: step for step in each.steps}
        own = {
            (key, level) for step in each.steps for key, low, high in step.raises for level in range(low + 1, high + 1)
        }
        closed: set[tuple[str, int]] = set()
        for offer_id, step_id, replaced in doings(plan, each.id):
            closed |= treads_of(problem, each, offer_id)
            saved += sum(steps[key].minutes for key in replaced) + (steps[step_id].minutes if step_id else 0)
            length = next(one.minutes for one in problem.offers if one.id == offer_id)
            minutes += (0 if step_id else length) - sum(steps[key].minutes for key in replaced)
        value += sum(gaps[key].tread_value for key, _ in closed - own)
        wishes += sum(key in each.wished_competency_ids for key, _ in closed - own)
    return value, wishes, saved - sum(each.minutes for each in plan.sessions), -minutes


def doings(plan: TeamPlan, member_id: str) -> list[tuple[str, str | None, tuple[str, ...]]]:
    found = [
        (each.offer_id, one.step_id, one.replaced)
        for each in plan.sessions
        for one in each.joining
        if one.member_id == member_id
    ]
    found += [(pair.offer_id, pair.step_id, pair.replaced) for pair in plan.pairs if pair.learner_id == member_id]
    return found


def spent(problem: TeamPlanProblem, plan: TeamPlan, member_id: str) -> int:
    each = next(one for one in problem.members if one.id == member_id)
    steps = {step.id: step for step in each.steps}
    lengths = {one.id: one.minutes for one in problem.offers}
    return sum(
        (0 if step_id else lengths[offer_id]) - sum(steps[key].minutes for key in replaced)
        for offer_id, step_id, replaced in doings(plan, member_id)
    )


@pytest.mark.parametrize("block", range(10))
def test_no_plan_beats_it(block: int):
    """Forty small teams a block, tried through."""
    for seed in range(40 * block, 40 * block + 40):
        problem = random_team(seed)
        plan = propose_team_plan(problem)
        assert score(problem, plan) == best_by_trying_all(problem), seed
        assert plan.is_proven
        assert plan.percent_better == 0
        assert plan.doubled_value == score(problem, plan)[0]


@pytest.mark.parametrize("seed", range(60))
def test_everybody_keeps_the_own_hours_and_nobody_comes_for_nothing(seed: int):
    problem = random_team(1000 + seed)
    plan = propose_team_plan(problem)
    for each in problem.members:
        assert spent(problem, plan, each.id) <= max(0, each.minutes)
        own = {step.offer_id for step in each.steps}
        closes = [treads_of(problem, each, key) for key, _, _ in doings(plan, each.id) if key not in own]
        assert each_needed(closes)
    for session in plan.sessions:
        assert len(session.joining) <= problem.max_people
        assert sum(len(s.joining) for s in plan.sessions if s.offer_id == session.offer_id) >= problem.min_people
    for helper in problem.members:
        assert sum(pair.helper_id == helper.id for pair in plan.pairs) <= problem.pairs_per_helper
    for pair in plan.pairs:
        learner = next(one for one in problem.members if one.id == pair.learner_id)
        assert pair.helper_id in able(problem, learner, pair.offer_id)


@pytest.mark.parametrize("seed", range(60))
def test_order_of_input_means_nothing(seed: int):
    problem = random_team(2000 + seed)
    dice = random.Random(seed)
    members = [replace(each, gaps=tuple(dice.sample(each.gaps, len(each.gaps)))) for each in problem.members]
    dice.shuffle(members)
    offers = tuple(dice.sample(problem.offers, len(problem.offers)))
    assert propose_team_plan(replace(problem, members=tuple(members), offers=offers)) == propose_team_plan(problem)


@pytest.mark.parametrize("seed", range(60))
def test_an_hour_more_is_never_worse(seed: int):
    problem = random_team(3000 + seed)
    more = replace(problem, members=tuple(replace(each, minutes=max(0, each.minutes) + 60) for each in problem.members))
    assert propose_team_plan(more).doubled_value >= propose_team_plan(problem).doubled_value


@pytest.mark.parametrize("seed", range(40))
def test_the_bound_of_a_search_that_was_stopped_holds(seed: int):
    problem = random_team(4000 + seed)
    stopped = propose_team_plan(problem, Limits(nodes=1))
    best = propose_team_plan(problem)
    assert stopped.doubled_value <= best.doubled_value <= stopped.doubled_bound


def test_a_search_that_was_stopped_says_how_much_better_it_could_be():
    """With a larger team, stopped before the search begins, the bound is above the plan, and honest."""
    problem = replace(random_team(1), members=tuple(
        replace(each, id=f"{each.id}-{copy}", minutes=200) for copy in range(5) for each in random_team(5).members
    ), offers=random_team(5).offers)  # fmt: skip
    stopped = propose_team_plan(problem, Limits(nodes=1))
    best = propose_team_plan(problem)
    assert stopped.doubled_bound >= best.doubled_value
    if stopped.percent_better is not None:
        assert best.doubled_value * 100 <= stopped.doubled_value * (100 + stopped.percent_better)


def crowd(seed: int) -> TeamPlanProblem:
    """About thirty people with the activities of one small team."""
    parts = [random_team(6000 + 10 * (seed - 6000) + copy).members for copy in range(10)]
    members = tuple(replace(one, id=f"{one.id}-{copy}") for copy, part in enumerate(parts) for one in part)
    known = {each.id for each in random_team(seed).offers}
    members = tuple(replace(one, steps=tuple(step for step in one.steps if step.offer_id in known)) for one in members)
    return replace(random_team(seed), members=members, staying_away=frozenset())


@pytest.mark.parametrize("seconds", [0.0, 0.01, 0.05])
@pytest.mark.parametrize("seed", range(8))
def test_the_bound_holds_wherever_the_clock_stops_the_search(seed: int, seconds: float):
    """Thirty people: large enough that the clock may strike before, in, or after the search."""
    problem = crowd(6000 + seed)
    best = propose_team_plan(problem)
    stopped = propose_team_plan(problem, Limits(seconds=seconds))
    assert score(problem, stopped)[0] == stopped.doubled_value <= best.doubled_value <= stopped.doubled_bound
    if stopped.percent_better is not None:
        assert best.doubled_value * 100 <= stopped.doubled_value * (100 + stopped.percent_better)


def test_without_time_for_other_sessions_the_plan_closes_as_much_and_says_that_fewer_hours_may_do():
    for seed in range(30):
        problem = random_team(5000 + seed)
        hurried = propose_team_plan(problem, Limits(seconds_in_all=0.0))
        assert score(problem, hurried)[:2] == score(problem, propose_team_plan(problem))[:2]
        assert hurried.is_proven
        assert bound_sentence(hurried) is not None or not (hurried.sessions or hurried.pairs)
        assert bound_sentence(propose_team_plan(problem)) is None


def test_who_waits_may_stop_the_search_and_gets_a_plan_with_its_bound():
    problem = crowd(6010)
    told: list[int | None] = []

    def stop(percent: int | None) -> bool:
        told.append(percent)
        return False

    best = propose_team_plan(problem)
    stopped = propose_team_plan(problem, told=stop)
    assert told
    assert score(problem, stopped)[0] == stopped.doubled_value <= best.doubled_value <= stopped.doubled_bound
