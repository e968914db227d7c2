import random

import pytest

from competentie_app.planning.case import make_case
from competentie_app.planning.choose import propose_plan
from competentie_app.planning.formulation import formulate
from competentie_app.planning.problem import GapToClose, PlanProblem
from competentie_app.planning.reduction import candidates
from competentie_app.planning.selection import before, select
from competentie_app.planning.solver import Program, Solver
from tests.planning.problems import offer, problem


def large(seed: int) -> PlanProblem:
    dice = random.Random(seed)
    keys = [f"C{number:02}" for number in range(40)]
    gaps = [GapToClose(key, dice.randint(0, 1), dice.randint(1, 3), dice.randint(1, 3)) for key in keys]
    offers = [
        offer(
            f"o{number:03}",
            *((key, low, low + 1) for key in dice.sample(keys, dice.randint(1, 3))),
            minutes=dice.choice([30, 60, 90, 120, 240, 480]),
            needs=[f"o{dice.randrange(number):03}"] if number and dice.random() < 0.25 else [],
        )
        for number in range(150)
        for low in (dice.randint(0, 2),)
    ]
    return problem(gaps, offers, 60 * dice.randint(8, 40))


@pytest.mark.parametrize("seed", range(5))
def test_the_value_of_a_large_plan_meets_the_bound_of_the_solver(seed: int):
    task = large(seed)
    case = make_case(task)
    form = formulate(case, candidates(case).offer_ids, frozenset(), strict=False)
    solver = Solver(form.program)
    solver.maximise({column: case.treads[tread] for tread, column in form.treads.items()})
    bound = -solver._highs.getInfo().mip_dual_bound
    assert propose_plan(task).doubled_value == pytest.approx(bound, abs=1e-6)


@pytest.mark.parametrize("seed", range(5))
def test_dominated_offers_can_be_left_out_without_a_different_answer(seed: int):
    case = make_case(large(seed))
    found = candidates(case)
    assert found.dominated
    everything = type(found)(found.offer_ids, found.required, found.out, {})
    assert select(case, found) == select(case, everything)


def test_an_earlier_goal_outweighs_all_of_a_later_one():
    goal = before({0: 1}, {1: 5, 2: -7})
    assert goal == {0: 13, 1: 5, 2: -7}
    assert goal[0] > goal[1] - goal[2]


def test_a_program_without_a_solution_is_told_from_one_with():
    program = Program()
    column = program.column()
    program.at_least(2, {column: 1})
    assert Solver(program).maximise({column: 1}) is None
    program = Program()
    columns = [program.column(), program.column()]
    program.at_most(3, {columns[0]: 2, columns[1]: 2})
    assert sum(Solver(program).maximise({columns[0]: 1, columns[1]: 1}) or []) == 1
