"""Changes by hand in a plan that is kept: only that step changes, order is kept, undo brings it back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from competentie_app.app.actions.plans import AgreePlan, MarkStep, PlanDeed, SavePlan, SetReview
from competentie_app.app.plan_changes import StepChange, step_key
from competentie_app.app.plan_draft import Draft
from competentie_app.app.plan_edits import add_step, change_step, drop_step, move_step, nudge_step
from competentie_app.app.plan_moves import own_activity
from competentie_app.app.plan_problem import PlanLimits
from competentie_app.app.plan_view import show_draft
from competentie_app.dossier.records import Plan, PlanStep, StepEdit, StepStatus
from competentie_app.errors import AppError
from competentie_app.planning.errors import PlanningError
from competentie_app.planning.proposal import LATER, NEXT, NOW
from tests.app.office import TALK, TODAY, Office


@pytest.fixture
def office() -> Office:
    office = Office()
    office.agree(0, zoeken=0, melden=0, zorg=0, vragen=0)
    screen = show_draft(office.session, Draft(office.people[0], PlanLimits(minutes=6000, languages=())))
    assert screen.plan is not None
    office.perform(AgreePlan(screen.plan, TALK))
    return office


def kept(office: Office) -> Plan:
    return office.dossier.plans(office.people[0])[0]


def keys(plan: Plan, phase: int) -> list[str]:
    return [step_key(step) for step in plan.steps if step.phase == phase]


def step(plan: Plan, key: str) -> PlanStep:
    return next(each for each in plan.steps if step_key(each) == key)


def test_a_step_moves_and_nothing_else_does(office: Office):
    plan = kept(office)
    model = office.view().model
    changed = move_step(model, plan, "zoekles", LATER, None)
    assert keys(changed, LATER)[-1] == "zoekles"
    assert step(changed, "zoekles").edits == {StepEdit.PLACE}
    others = [each for each in plan.steps if step_key(each) != "zoekles"]
    assert [replace(each, position=0) for each in changed.steps if step_key(each) != "zoekles"] == [
        replace(each, position=0) for each in others
    ]
    office.perform(SavePlan(changed, PlanDeed.MOVE))
    assert kept(office) == changed
    assert office.undo_name == "Move a step in the plan of Ana Peeters"
    office.session.undo()
    assert kept(office) == plan


def test_what_builds_on_it_stays_after_it_and_now_holds_three(office: Office):
    model, plan = office.view().model, kept(office)
    with pytest.raises(PlanningError, match="builds on it"):
        move_step(model, plan, "meldkaart", LATER, None)
    with pytest.raises(PlanningError, match="builds on"):
        move_step(model, plan, "opvolgen", NOW, "meldkaart")
    assert len(keys(plan, NOW)) == 3
    own = add_step(plan, own_activity("own", "Lezen", 30), NEXT)
    with pytest.raises(PlanningError, match="room for 2"):
        move_step(model, own, "own", NOW, None)


def test_the_keyboard_moves_it_to_the_next_phase_and_back(office: Office):
    model, plan = office.view().model, kept(office)
    last = keys(plan, NOW)[-1]
    there = nudge_step(model, plan, last, 1)
    assert step(there, last).phase == NEXT
    assert keys(nudge_step(model, there, last, -1), NOW) == keys(plan, NOW)


def test_a_finished_step_keeps_its_place(office: Office):
    model, plan = office.view().model, kept(office)
    office.perform(MarkStep(plan, step(plan, "meldkaart").id, StepStatus.DONE, TODAY))
    changed = move_step(model, kept(office), "zoekles", NEXT, None)
    assert step(changed, "meldkaart").phase == step(plan, "meldkaart").phase
    with pytest.raises(AppError):
        move_step(model, changed, "meldkaart", LATER, None)


def test_hours_and_days_change_and_are_marked(office: Office):
    plan = kept(office)
    day = date(2027, 1, 12)
    changed = change_step(plan, "zoekles", StepChange(minutes=45, due=day))
    found = step(changed, "zoekles")
    assert (found.minutes, found.due, found.by_hand) == (45, day, True)
    assert found.edits == {StepEdit.MINUTES, StepEdit.DATES}
    event = step(change_step(plan, "zoekles", StepChange(fixed_on=day)), "zoekles")
    assert (event.start, event.due, event.fixed_on) == (day, day, day)
    assert [each for each in changed.steps if each.id != found.id] == [
        each for each in plan.steps if each.id != found.id
    ]
    with pytest.raises(AppError):
        change_step(plan, "zoekles", StepChange(due=date(2035, 1, 1)))


def test_a_new_day_to_begin_after_the_due_day_moves_that_along(office: Office):
    plan = kept(office)
    late = step(change_step(plan, "zoekles", StepChange(start=plan.end)), "zoekles")
    assert late.start == late.due == plan.end
    early = step(change_step(plan, "zoekles", StepChange(due=plan.start)), "zoekles")
    assert early.start == early.due == plan.start


def test_own_activities_come_and_go(office: Office):
    plan = add_step(kept(office), own_activity("own", "Lezen", 30, day=date(2027, 1, 12)), NEXT)
    assert keys(plan, NEXT)[-1] == "own"
    assert step(plan, "own").due == date(2027, 1, 12)
    assert [each.position for each in plan.steps] == list(range(len(plan.steps)))
    office.perform(SavePlan(drop_step(plan, "own", TODAY, "Andere prioriteit"), PlanDeed.DROP))
    own = step(kept(office), "own")
    assert (own.status, own.dropped_on, own.dropped_why) == (StepStatus.DROPPED, TODAY, "Andere prioriteit")
    with pytest.raises(AppError):
        drop_step(kept(office), "own", TODAY)


def test_the_day_to_look_again_can_move_but_not_before_the_agreement(office: Office):
    office.perform(SetReview(kept(office), date(2027, 2, 1)))
    assert kept(office).review_on == date(2027, 2, 1)
    office.perform(SetReview(kept(office), None))
    assert kept(office).review_on is None
    with pytest.raises(AppError):
        office.perform(SetReview(kept(office), date(2026, 1, 1)))
