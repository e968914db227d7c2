"""What a sentence says is so: its numbers and names are read back from the English text and the plan is made anew."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta

import pytest

from competentie_app.planning import reasons
from competentie_app.planning.change_words import change_sentences
from competentie_app.planning.choose import propose_plan
from competentie_app.planning.errors import PlanningError
from competentie_app.planning.items import ByHand
from competentie_app.planning.misfits import misfits
from competentie_app.planning.problem import GapToClose, PlanProblem
from competentie_app.planning.proposal import LeftOut, PlanProposal
from competentie_app.planning.sentences import Names, more_time_sentence, sentence
from competentie_app.planning.what_if import PlanChange, difference, what_if_more, what_if_without
from competentie_app.texts import Texts
from tests.planning.problems import START, limited_problem, offer, problem, random_problem

ENGLISH = Texts("en")
PLAIN = Names()
"""Ids stand for themselves, so a name in a sentence is an id."""


def cases() -> Iterator[tuple[PlanProblem, PlanProposal]]:
    for seed in range(150):
        task = replace(random_problem(seed, competencies=5, offers=14), wished_competency_ids=frozenset())
        yield task, propose_plan(task)


def left(kind: type[reasons.Reason]) -> Iterator[tuple[PlanProblem, PlanProposal, LeftOut, str]]:
    for task, plan in cases():
        for each in plan.left_out:
            if isinstance(each.reason, kind):
                yield task, plan, each, ENGLISH.render(sentence(each.reason, PLAIN))


def minutes_in(text: str) -> int:
    hours, minutes = re.search(r"(\d+) hours?", text), re.search(r"(\d+) minutes?", text)
    return 60 * int(hours[1] if hours else 0) + int(minutes[1] if minutes else 0)


def cents_in(text: str) -> int:
    euros, cents = re.search(r"(\d+) euro", text), re.search(r"(\d+) cents", text)
    return 100 * int(euros[1] if euros else 0) + int(cents[1] if cents else 0)


def levels_in(text: str) -> set[tuple[str, int, int]]:
    return {(key, int(low), int(high)) for key, low, high in re.findall(r"(\w+) \(level (\d) to (\d)\)", text)}


def with_pin(task: PlanProblem, *keys: str) -> PlanProblem:
    return replace(task, pinned_offer_ids=task.pinned_offer_ids | set(keys))


def test_with_the_money_that_is_lacking_the_offer_can_be_chosen():
    found = 0
    for task, _, each, text in left(reasons.OverCost):
        assert task.max_cost_cents is not None
        wider = replace(task, max_cost_cents=task.max_cost_cents + cents_in(text), minutes_budget=10**5)
        assert each.offer_id in propose_plan(with_pin(wider, each.offer_id)).offer_ids
        found += 1
    assert found > 5


def test_what_is_said_to_do_as_much_in_no_more_time_does():
    found = 0
    for task, plan, each, text in left(reasons.Dominated):
        better = re.match(r"“(\w+)” does at least as much", text)
        assert better is not None
        minutes = {one.id: one.minutes for one in task.offers}
        assert minutes[better[1]] <= minutes[each.offer_id]
        with suppress(PlanningError):
            assert propose_plan(with_pin(task, each.offer_id)).doubled_value <= plan.doubled_value
        found += 1
    assert found > 50


def test_what_does_not_go_together_cannot_be_pinned_together():
    found = 0
    for task, _, each, text in left(reasons.ExcludedBy):
        other = re.search(r"“(\w+)”", text)
        assert other is not None
        if other[1] in task.done_offer_ids:
            continue
        with pytest.raises(PlanningError):
            propose_plan(replace(with_pin(task, each.offer_id, other[1]), minutes_budget=10**5, max_cost_cents=None))
        found += 1
    assert found > 10


def test_what_adds_nothing_makes_the_plan_no_better_with_all_the_time_it_needs():
    found = 0
    for task, plan, each, _ in left(reasons.NothingExtra):
        pins = (*plan.offer_ids, each.offer_id)
        wider = replace(task, minutes_budget=10**5, max_cost_cents=None)
        others = frozenset(one.id for one in task.offers) - set(pins)
        try:
            together = propose_plan(replace(with_pin(wider, *pins), refused_offer_ids=others))
        except PlanningError:  # it needs something that is not in the plan either
            continue
        assert together.doubled_value == plan.doubled_value
        found += 1
    assert found > 20


def test_with_so_much_more_time_the_plan_closes_what_is_said_and_a_minute_less_is_not_enough():
    found = 0
    for task, plan in cases():
        more = what_if_more(task, plan)
        if more is None:
            continue
        text = ENGLISH.render(more_time_sentence(more, PLAIN))
        extra = minutes_in(text)
        wider = propose_plan(replace(task, minutes_budget=task.usable_minutes + extra))
        assert wider.doubled_value > plan.doubled_value
        assert levels_in(text) == {(each.competency_id, each.from_level, each.to_level) for each in more.closes}
        closed = {(key, level) for key, low, high in _raised(plan) for level in range(low + 1, high + 1)}
        needed = closed | {(key, level) for key, low, high in levels_in(text) for level in range(low + 1, high + 1)}
        assert what_if_more(task, plan, extra - 1) is None
        assert len(needed) > len(closed)
        found += 1
    assert found > 20


def test_what_is_said_of_a_dropped_step_is_what_happens_without_it():
    for task, plan in list(cases())[:80]:
        for key in plan.offer_ids:
            other = propose_plan(replace(task, refused_offer_ids=task.refused_offer_ids | {key}))
            text = [ENGLISH.render(each) for each in change_sentences(what_if_without(task, plan, key), PLAIN)]
            lost = sum(high - low for line in text if "no longer" in line for _, low, high in levels_in(line))
            won = sum(high - low for line in text if "also closes" in line for _, low, high in levels_in(line))
            assert _levels(other) - _levels(plan) == won - lost
            signed = sum(minutes_in(line) * (1 if "more" in line else -1) for line in text if "It takes" in line)
            assert signed == other.minutes - plan.minutes
            goes = next(line for line in text if line.startswith("Goes"))
            assert key in goes


def test_an_open_gap_that_lacks_hours_or_money_lacks_just_that():
    found = 0
    for seed in range(200):
        task = replace(limited_problem(seed), wished_competency_ids=frozenset())
        plan = propose_plan(task)
        for gap in plan.open_gaps:
            text = ENGLISH.render(sentence(gap.reason, PLAIN))
            if isinstance(gap.reason, reasons.OverBudget):
                assert minutes_in(text) == gap.reason.minutes > 0
                assert any(each.reason == gap.reason for each in plan.left_out)
                found += 1
            elif isinstance(gap.reason, reasons.OverCost):
                assert cents_in(text) == gap.reason.cents > 0
                found += 1
    assert found > 30


def test_a_change_that_does_nothing_says_so():
    nothing = PlanChange((), (), (), (), 0)
    assert [ENGLISH.render(each) for each in change_sentences(nothing, PLAIN)] == ["Nothing else changes in the plan."]


def test_the_effect_of_a_swap_is_the_difference_of_two_plans():
    task = problem([GapToClose("A", 0, 2)], [offer("a", ("A", 0, 2)), offer("b", ("A", 0, 1), minutes=90)])
    other = replace(task, refused_offer_ids=frozenset({"a"}))
    text = [
        ENGLISH.render(each) for each in change_sentences(difference(propose_plan(task), propose_plan(other)), PLAIN)
    ]
    assert text == [
        "The plan no longer closes A (level 1 to 2).",
        "Goes: a.",
        "Comes: b.",
        "It takes 30 minutes more.",
    ]


def test_an_event_too_soon_for_the_hours_says_by_how_much_and_with_that_it_fits():
    offers = [offer("first", ("A", 0, 1), minutes=365), offer("event", ("A", 1, 2), needs=("first",))]
    day = START + timedelta(days=20)
    task = problem(
        [GapToClose("A", 0, 2)],
        offers,
        minutes_per_month=365,  # 12 minutes a day
        end=START + timedelta(days=300),
        by_hand={"event": ByHand(fixed_on=day)},
    )
    told = [ENGLISH.render(each) for each in misfits(task, propose_plan(task), PLAIN)]
    assert len(told) == 1
    short = minutes_in(told[0])
    later = replace(task, by_hand={"event": ByHand(fixed_on=day + timedelta(days=-(-short // 12)))})
    assert misfits(later, propose_plan(later), PLAIN) == ()


def test_days_outside_the_plan_or_before_what_comes_first_are_said():
    offers = [offer("first", ("A", 0, 1)), offer("second", ("A", 1, 2), needs=("first",))]
    hand = {"first": ByHand(due=START + timedelta(days=50)), "second": ByHand(start=START + timedelta(days=10))}
    task = problem([GapToClose("A", 0, 2)], offers, end=START + timedelta(days=100), by_hand=hand)
    told = [ENGLISH.render(each) for each in misfits(task, propose_plan(task), PLAIN)]
    assert len(told) == 1
    assert told[0].startswith("“second” begins on")
    late = replace(task, by_hand={"first": ByHand(fixed_on=START + timedelta(days=101))})
    assert any("outside" in ENGLISH.render(each) for each in misfits(late, propose_plan(late), PLAIN))


def _raised(plan: PlanProposal) -> list[tuple[str, int, int]]:
    return [each for step in plan.steps for each in step.raises]


def _levels(plan: PlanProposal) -> int:
    return sum(high - low for _, low, high in _raised(plan))
