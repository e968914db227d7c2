from dataclasses import replace

import pytest

from competentie_app.planning import reasons
from competentie_app.planning.case import Case, make_case
from competentie_app.planning.choose import propose_plan
from competentie_app.planning.problem import GapToClose, PlanProblem
from competentie_app.planning.proposal import PlanProposal
from competentie_app.planning.reasons import Reason
from tests.planning.problems import offer, problem, random_problem

SEEDS = range(300)


def many() -> list[tuple[int, PlanProblem, Case, PlanProposal]]:
    tasks = [random_problem(seed, competencies=5, offers=14) for seed in SEEDS]
    return [(seed, task, make_case(task), propose_plan(task)) for seed, task in enumerate(tasks)]


def without_waiting(task: PlanProblem) -> PlanProblem:
    """The same with one raise per offer and nothing that must come first: then an order always exists."""
    offers = tuple(replace(each, raises=each.raises[:1], prerequisite_ids=()) for each in task.offers)
    return replace(task, offers=offers, wished_competency_ids=frozenset())


def left_out(task: PlanProblem) -> dict[str, Reason]:
    return {each.offer_id: each.reason for each in propose_plan(task).left_out}


def test_what_the_steps_close_adds_up_to_the_value_of_the_plan():
    for seed, task, _, plan in many():
        worth = {gap.competency_id: gap.tread_value for gap in task.gaps}
        closed = sum(worth[key] * (high - low) for step in plan.steps for key, low, high in step.raises)
        assert closed == plan.doubled_value, seed


def test_every_step_has_a_reason_and_what_it_is_needed_for_follows():
    for seed, _, _, plan in many():
        for step in plan.steps:
            assert step.reasons, seed
            for reason in step.reasons:
                if isinstance(reason, reasons.NeededFor):
                    assert reason.offer_id in plan.offer_ids[step.position + 1 :]


def test_with_the_minutes_that_are_lacking_the_offer_fits_and_the_plan_closes_more():
    found = 0
    for seed in SEEDS:
        task = without_waiting(random_problem(seed, competencies=5, offers=14))
        plan = propose_plan(task)
        for each in plan.left_out:
            if not isinstance(each.reason, reasons.OverBudget):
                continue
            assert each.reason.minutes > 0
            wider = replace(task, minutes_budget=task.minutes_budget + each.reason.minutes, max_cost_cents=None)
            assert propose_plan(replace(wider, pinned_offer_ids=frozenset({each.offer_id}))).doubled_value > (
                plan.doubled_value
            ), seed
            found += 1
    assert found > 50


def test_every_open_gap_is_told_with_the_level_that_the_plan_reaches():
    for seed, task, case, plan in many():
        expected: dict[str, tuple[int, int]] = {}
        for gap in task.gaps:
            reached = plan.levels_reached.get(gap.competency_id, gap.current_level)
            if reached < gap.target_level:
                expected[gap.competency_id] = (reached, gap.target_level)
        told = {each.competency_id: (each.reached_level, each.target_level) for each in plan.open_gaps}
        assert told == expected, seed
        for each in plan.open_gaps:
            leading = [key for key in case.covers if (each.competency_id, each.reached_level + 1) in case.covers[key]]
            assert isinstance(each.reason, reasons.NoOffer) == (not leading), seed


def test_offers_that_touch_no_gap_are_not_mentioned():
    task = problem([GapToClose("A", 0, 1), GapToClose("B", 3, 2)], [offer("b", ("B", 0, 3)), offer("x")])
    assert propose_plan(task).left_out == ()


GAP = GapToClose("A", 0, 2)
BASE = offer("base", ("A", 0, 1))


@pytest.mark.parametrize(
    ("other", "limits", "reason"),
    [
        (offer("x", ("A", 0, 2), minutes=300), {"minutes": 240}, reasons.OverBudget(60)),
        (offer("x", ("A", 0, 2), cents=300), {"max_cost_cents": 200}, reasons.OverCost(100)),
        (offer("x", ("A", 0, 2), cents=None), {"max_cost_cents": 200}, reasons.CostUnknown()),
        (offer("x", ("A", 0, 2)), {"refused_offer_ids": frozenset({"x"})}, reasons.Refused()),
        (offer("x", ("A", 0, 2)), {"done_offer_ids": frozenset({"x"})}, reasons.Done()),
        (offer("x", ("A", 0, 2), languages=("fr", "en")), {}, reasons.WrongLanguage(("en", "fr"))),
        (offer("x", ("A", 0, 2), personas=("boss",)), {}, reasons.OtherPersona(("boss",))),
        (offer("x", ("A", 0, 2), replaced_by=("base",)), {}, reasons.Replaced(("base",))),
        (offer("x", ("A", 0, 1)), {}, reasons.Dominated("base")),
        (offer("x", ("A", 0, 1), excludes=("base",)), {"pinned_offer_ids": {"base"}}, reasons.ExcludedBy("base")),
        (offer("x", ("A", 0, 2), needs=("lost",)), {}, reasons.PrerequisiteImpossible("lost")),
        (offer("x", ("A", 2, 3), ("B", 2, 3)), {}, reasons.StartsTooHigh("B", 2)),
        (offer("x", ("A", 0, 1), minutes=30, needs=("pre",)), {}, reasons.NothingExtra()),
    ],
)
def test_each_offer_that_is_left_out_has_its_reason(other: object, limits: dict[str, object], reason: Reason):
    offers = [BASE, other, offer("pre")]
    task = problem([GAP, GapToClose("B", 0, 3)], offers, **{"languages": ("nl",), **limits})  # type: ignore[arg-type]
    assert left_out(task)["x"] == reason


def test_an_offer_that_fits_but_comes_too_late_says_so():
    offers = [
        offer("first", ("A", 1, 2)),
        offer("second", ("A", 0, 1), needs=("first",)),
        offer("third", ("A", 2, 3)),
    ]
    task = problem([GapToClose("A", 0, 3)], offers)
    assert propose_plan(task).offer_ids == ("first", "second")
    assert left_out(task) == {"third": reasons.NoOrder()}


def test_what_leads_to_reached_levels_only_is_mastered():
    task = problem([GapToClose("A", 1, 2)], [offer("x", ("A", 0, 1)), offer("y", ("A", 2, 3)), offer("z", ("A", 1, 2))])
    assert left_out(task) == {"x": reasons.Mastered(), "y": reasons.Mastered()}


@pytest.mark.parametrize(
    ("offers", "limits", "reason"),
    [
        ([], {}, reasons.NoOffer(0, 1)),
        ([BASE], {}, reasons.NoOffer(1, 2)),
        ([BASE], {"refused_offer_ids": frozenset({"base"})}, reasons.NoSuitableOffer(("base",))),
        ([BASE], {"minutes": 15}, reasons.OverBudget(45)),
        ([offer("x", ("A", 0, 1), cents=9)], {"max_cost_cents": 5}, reasons.OverCost(4)),
        ([offer("x", ("A", 0, 1), needs=("lost",))], {}, reasons.PrerequisiteImpossible("lost")),
        ([offer("x", ("A", 1, 2)), BASE], {"refused_offer_ids": {"base"}}, reasons.NoSuitableOffer(("base",))),
    ],
)
def test_each_open_gap_has_its_cause(offers: list[object], limits: dict[str, object], reason: Reason):
    task = problem([GAP], offers, **limits)  # type: ignore[arg-type]
    assert [each.reason for each in propose_plan(task).open_gaps] == [reason]


def test_pins_wishes_needs_and_practice_are_named():
    gaps = [GapToClose("A", 0, 1, prefers_doing=True), GapToClose("B", 0, 1)]
    offers = [offer("both", ("A", 0, 1), ("B", 0, 1)), offer("do", ("A", 0, 1), form="job", needs=("both",))]
    task = problem(gaps, offers, on_the_job_form_ids=frozenset({"job"}), wished_competency_ids=frozenset({"B"}))
    plan = propose_plan(replace(task, pinned_offer_ids=frozenset({"do"})))
    assert [(step.offer_id, step.reasons) for step in plan.steps] == [
        (
            "both",
            (reasons.Closes("A", 0, 1), reasons.Closes("B", 0, 1), reasons.NeededFor("do"), reasons.Wished("B")),
        ),
        ("do", (reasons.Practises("A"), reasons.Pinned())),
    ]
