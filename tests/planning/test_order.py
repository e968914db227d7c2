from competentie_app.planning.choose import propose_plan
from competentie_app.planning.loops import find_loop
from competentie_app.planning.problem import GapToClose
from competentie_app.planning.proposal import LATER, NEXT, NOW
from tests.planning.problems import offer, problem, random_problem


def test_the_highest_priority_comes_first_then_the_lowest_level_then_the_shortest():
    gaps = [GapToClose("A", 0, 1), GapToClose("B", 0, 1, weight=3), GapToClose("C", 1, 2), GapToClose("D", 0, 1)]
    offers = [
        offer("c", ("C", 1, 2)),
        offer("a", ("A", 0, 1)),
        offer("b", ("B", 0, 1)),
        offer("d", ("D", 0, 1), minutes=30),
    ]
    assert propose_plan(problem(gaps, offers)).offer_ids == ("b", "d", "a", "c")


def test_a_prerequisite_is_as_urgent_as_what_needs_it():
    gaps = [GapToClose("A", 0, 1, weight=3), GapToClose("B", 0, 1, weight=2)]
    offers = [offer("z"), offer("a", ("A", 0, 1), needs=("z",)), offer("b", ("B", 0, 1))]
    assert propose_plan(problem(gaps, offers)).offer_ids == ("z", "b", "a")


def test_steps_that_wait_for_another_step_are_in_a_later_phase():
    chain = [offer("a", ("A", 0, 1)), offer("b", ("A", 1, 2)), offer("c", ("A", 2, 3))]
    plan = propose_plan(problem([GapToClose("A", 0, 3)], chain))
    assert [(step.offer_id, step.phase) for step in plan.steps] == [("a", NOW), ("b", NEXT), ("c", LATER)]


def test_at_most_three_steps_are_now_and_a_check_is_one_of_them():
    gaps = [GapToClose(f"C{number}", 0, 1, has_grounds=True) for number in range(8)]
    offers = [offer(f"o{number}", (f"C{number}", 0, 1)) for number in range(8)]
    plan = propose_plan(problem(gaps, offers))
    assert [step.phase for step in plan.steps] == [NOW] * 3 + [NEXT] * 3 + [LATER] * 2
    gaps[7] = GapToClose("C7", 0, 1, critical=True, has_grounds=False)
    plan = propose_plan(problem(gaps, offers))
    assert [step.phase for step in plan.steps] == [NOW] * 3 + [NEXT] * 3 + [LATER] * 3
    assert plan.steps[0].offer_id is None
    assert plan.steps[1].offer_id == "o7"


def test_phases_never_go_back_and_positions_count_up():
    for seed in range(200):
        plan = propose_plan(random_problem(seed, competencies=6, offers=20))
        phases = [step.phase for step in plan.steps]
        assert phases == sorted(phases)
        assert phases.count(NOW) <= 3
        assert [step.position for step in plan.steps] == list(range(len(plan.steps)))


def test_a_loop_is_found_in_a_long_chain():
    chain = {f"n{number:05}": (f"n{number + 1:05}",) for number in range(5000)}
    assert find_loop(chain) == ()
    assert find_loop({**chain, "n05000": ("n04998",)}) == ("n04998", "n04999", "n05000")
    assert find_loop({"a": ("a",)}) == ("a",)
