from competentie_app.planning.alternatives import alternatives
from competentie_app.planning.choose import propose_plan
from competentie_app.planning.problem import GapToClose
from competentie_app.planning.reasons import Closes
from tests.planning.problems import offer, problem, random_problem

GAPS = [GapToClose("A", 0, 1, weight=3), GapToClose("B", 0, 1)]
OFFERS = [
    offer("a", ("A", 0, 1)),
    offer("b", ("B", 0, 1)),
    offer("longer", ("A", 0, 1), minutes=90),
    offer("longest", ("A", 0, 1), minutes=121),
    offer("french", ("A", 0, 1), languages=("fr",)),
    offer("other", ("C", 0, 1)),
]


def test_alternatives_lead_to_the_same_level_fit_and_tell_their_effect():
    task = problem(GAPS, OFFERS, 120, languages=("nl",))
    plan = propose_plan(task)
    assert plan.offer_ids == ("a", "b")
    (found,) = alternatives(task, plan, "a")
    assert found.offer_id == "longer"
    assert found.plan.offer_ids == ("longer",)
    assert found.change.lost == (Closes("B", 0, 1),)
    assert found.change.minutes == -30


def test_the_best_alternative_comes_first():
    task = problem(GAPS, OFFERS, 600)
    found = alternatives(task, propose_plan(task), "a")
    assert [each.offer_id for each in found] == ["french", "longer", "longest"]


def test_an_alternative_is_never_better_than_the_plan_and_is_in_its_own_plan():
    seen = 0
    for seed in range(60):
        task = random_problem(seed, competencies=4, offers=12)
        plan = propose_plan(task)
        for key in plan.offer_ids:
            for each in alternatives(task, plan, key):
                seen += 1
                assert each.offer_id in each.plan.offer_ids
                assert key not in each.plan.offer_ids
                assert task.wished_competency_ids or each.plan.doubled_value <= plan.doubled_value
    assert seen > 30
