from dataclasses import replace

from competentie_app.planning.choose import propose_plan
from competentie_app.planning.problem import GapToClose, PlanProblem
from competentie_app.planning.reasons import Closes
from competentie_app.planning.what_if import MoreTime, PlanChange, difference, what_if_more, what_if_without
from tests.planning.problems import all_plans, offer, problem, random_problem

GAPS = [GapToClose("A", 0, 2), GapToClose("B", 0, 1, weight=3)]
OFFERS = [offer("a", ("A", 0, 1)), offer("a2", ("A", 1, 2), minutes=90), offer("b", ("B", 0, 1), minutes=60)]


def closed(task: PlanProblem, levels: dict[str, int]) -> set[tuple[str, int]]:
    return {
        (gap.competency_id, level)
        for gap in task.gaps
        for level in range(gap.current_level + 1, min(gap.target_level, levels[gap.competency_id]) + 1)
    }


def test_more_hours_close_more():
    task = problem(GAPS, OFFERS, 100)
    plan = propose_plan(task)
    assert plan.offer_ids == ("b",)
    assert what_if_more(task, plan) == MoreTime(20, (Closes("A", 0, 1),))
    assert what_if_more(task, plan, most_extra=19) is None


def test_when_everything_is_closed_more_hours_bring_nothing():
    task = problem(GAPS, OFFERS)
    assert what_if_more(task, propose_plan(task)) is None
    assert what_if_more(problem([], []), propose_plan(problem([], []))) is None


def test_the_extra_time_is_the_least_and_loses_nothing():
    told = 0
    for seed in range(200):
        task = random_problem(seed, competencies=3, offers=7)
        plan = propose_plan(task)
        have = {
            (key, level) for step in plan.steps for key, low, high in step.raises for level in range(low + 1, high + 1)
        }
        wide = replace(task, minutes_budget=task.minutes_budget + 240)
        minutes = {each.id: each.minutes for each in task.offers}
        enough = [
            sum(minutes[key] for key in chosen) - task.minutes_budget
            for chosen, levels in all_plans(wide)
            if closed(task, levels) > have
        ]
        more = what_if_more(task, plan, most_extra=240)
        assert (None if more is None else more.extra_minutes) == min(enough, default=None), seed
        told += more is not None
    assert told > 20


def test_dropping_a_step_tells_what_is_lost_and_what_comes_instead():
    task = problem(GAPS, [*OFFERS, offer("long", ("B", 0, 1), minutes=75)])
    plan = propose_plan(task)
    expected = PlanChange(gained=(), lost=(), offers_in=("long",), offers_out=("b",), minutes=15)
    assert what_if_without(task, plan, "b") == expected
    change = what_if_without(task, plan, "a")
    assert change.lost == (Closes("A", 0, 2),)
    assert change.offers_out == ("a", "a2")
    assert change.minutes == -150


def test_a_pinned_step_can_be_dropped_too():
    task = problem(GAPS, OFFERS, pinned_offer_ids=frozenset({"a"}))
    assert what_if_without(task, propose_plan(task), "a").offers_out == ("a", "a2")


def test_a_plan_does_not_differ_from_itself():
    plan = propose_plan(problem(GAPS, OFFERS))
    assert difference(plan, plan) == PlanChange((), (), (), (), 0)
