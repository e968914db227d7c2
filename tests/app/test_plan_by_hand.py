"""What somebody changed by hand stays when the plan is made anew, kept, and opened again."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from competentie_app.app.actions.days_off import SetDaysOff
from competentie_app.app.actions.plans import AgreePlan, MarkStep, SavePlan
from competentie_app.app.plan_changes import StepChange, step_key
from competentie_app.app.plan_draft import Draft, DraftPlan
from competentie_app.app.plan_moves import checked_change, moved, nudged, own_activity
from competentie_app.app.plan_problem import PlanLimits
from competentie_app.app.plan_view import PlanScreen, draft_of, read_plan, show_draft
from competentie_app.dossier.records import Agreement, DaysOff, Plan, PlanStep, Role, StepEdit, StepStatus
from competentie_app.errors import AppError
from competentie_app.planning.errors import PlanningError
from competentie_app.planning.proposal import LATER, NEXT, NOW
from tests.app.office import ENGLISH, TODAY, Office

EVENT = date(2027, 2, 13)
"""A Saturday."""


@pytest.fixture
def rated() -> Office:
    office = Office()
    office.agree(0, zoeken=0, melden=0, zorg=0, vragen=0)
    return office


def wide(office: Office) -> Draft:
    return Draft(office.people[0], PlanLimits(minutes=6000, languages=()))


def shown(office: Office, draft: Draft) -> tuple[DraftPlan, PlanScreen]:
    screen = show_draft(office.session, draft)
    assert screen.drafted is not None
    return screen.drafted, screen


def keys(plan: Plan, phase: int | None = None) -> list[str]:
    return [step_key(step) for step in plan.steps if phase is None or step.phase == phase]


def step(plan: Plan, key: str) -> PlanStep:
    return next(each for each in plan.steps if step_key(each) == key)


def kept_again(office: Office, draft: Draft) -> Plan:
    """Keep the draft, and make a proposal anew from what the file holds alone."""
    office.perform(SavePlan(shown(office, draft)[0].plan))
    return shown(office, draft_of(office.session, office.people[0]))[0].plan


def move(office: Office, draft: Draft, key: str, phase: int, before: str | None = None) -> Draft:
    return moved(office.view().model, draft, shown(office, draft)[0], key, phase, before)


def test_a_moved_step_stays_where_it_was_put(rated: Office):
    draft = move(rated, wide(rated), "zoekles", LATER)
    plan = shown(rated, draft)[0].plan
    assert keys(plan, LATER) == ["zoekles"]
    assert step(plan, "zoekles").edits == {StepEdit.PLACE}
    assert not step(plan, "zoekles").by_hand
    assert keys(kept_again(rated, draft)) == keys(plan)


def test_a_moved_step_holds_its_place_while_the_hours_change(rated: Office):
    draft = move(rated, wide(rated), "zoekles", LATER)
    for hours in (3, 5, 10, 40):
        plan = shown(rated, draft.with_minutes(hours * 60))[0].plan
        assert "zoekles" not in keys(plan) or keys(plan, LATER) == ["zoekles"]


def test_a_move_before_what_it_builds_on_is_refused_by_name(rated: Office):
    draft = wide(rated)
    with pytest.raises(PlanningError) as caught:
        move(rated, draft, "opvolgen", NOW, "meldkaart")
    assert "Working with the report card" in ENGLISH.render(caught.value.message)


def test_the_keyboard_moves_a_step_and_the_place_is_kept(rated: Office):
    draft = wide(rated)
    drafted = shown(rated, draft)[0]
    order = [key for key in drafted.proposal.offer_ids if step(drafted.plan, key).phase == NOW]
    draft = nudged(rated.view().model, draft, drafted, order[1], -1)
    now = [key for key in keys(shown(rated, draft)[0].plan, NOW) if key != "check"]
    assert now[:2] == [order[1], order[0]]
    assert keys(kept_again(rated, draft), NOW)[-2:] == now


def test_other_hours_pin_the_step_and_count_in_the_plan(rated: Office):
    draft = wide(rated).changed("zoekles", StepChange(minutes=300))
    drafted = shown(rated, draft)[0]
    assert step(drafted.plan, "zoekles").minutes == 300
    assert drafted.proposal.minutes == sum(each.minutes for each in drafted.plan.steps if each.offer_id)
    again = kept_again(rated, draft)
    assert (step(again, "zoekles").minutes, step(again, "zoekles").by_hand) == (300, True)
    assert "zoekles" in keys(shown(rated, draft.with_minutes(300))[0].plan)
    with pytest.raises(PlanningError):
        shown(rated, draft.with_minutes(299))


def test_days_and_an_event_stay_and_the_rest_goes_round_them(rated: Office):
    chosen = StepChange(start=date(2026, 12, 1), due=date(2026, 12, 24))
    draft = wide(rated).changed("opvolgen", StepChange(fixed_on=EVENT)).changed("zoekles", chosen)
    plan = kept_again(rated, draft)
    assert (step(plan, "opvolgen").start, step(plan, "opvolgen").due) == (EVENT, EVENT)
    assert step(plan, "opvolgen").fixed_on == EVENT
    assert (step(plan, "zoekles").start, step(plan, "zoekles").due) == (chosen.start, chosen.due)
    first = step(plan, "meldkaart")
    assert first.due is not None
    assert first.due < EVENT


def test_what_was_changed_can_go_back_to_what_is_proposed(rated: Office):
    plain = shown(rated, wide(rated))[0].plan
    draft = wide(rated).changed("zoekles", StepChange(minutes=300, due=date(2026, 12, 24)))
    rated.perform(SavePlan(shown(rated, draft)[0].plan))
    back = shown(rated, draft_of(rated.session, rated.people[0]).as_proposed("zoekles"))[0].plan
    assert step(back, "zoekles").minutes == step(plain, "zoekles").minutes
    assert step(back, "zoekles").edits == frozenset()
    assert not step(back, "zoekles").by_hand
    assert "zoekles" not in keys(shown(rated, draft.as_proposed("zoekles").with_minutes(45))[0].plan)


def test_an_own_activity_closes_what_it_works_on_and_nothing_is_proposed_twice(rated: Office):
    own = own_activity("own", "  Meelopen   aan de balie ", 90, [("zoeken", 0, 1)])
    draft = wide(rated).with_own(own)
    drafted, screen = shown(rated, draft)
    assert own.title == "Meelopen aan de balie"
    assert "zoekles" not in keys(drafted.plan)
    assert "own" in keys(drafted.plan)
    assert step(drafted.plan, "own").by_hand
    row = next(row for group in screen.work for row in group.rows if row.competency_id == "zoeken")
    assert (row.from_level, row.to_level, row.steps) == (0, 1, 1)
    again = kept_again(rated, draft)
    assert step(again, "own").raises == own.raises
    gone = shown(rated, draft_of(rated.session, rated.people[0]).without("own"))[0].plan
    assert step(gone, "own").status is StepStatus.DROPPED
    assert "zoekles" in keys(gone)


def test_the_reason_why_another_activity_is_left_out_names_the_own_one(rated: Office):
    draft = wide(rated).with_own(own_activity("0", "Meelopen", 30, [("zoeken", 0, 1)]))
    from competentie_app.planning.sentences import sentence

    screen = shown(rated, draft)[1]
    left = {each.offer_id: ENGLISH.render(sentence(each.reason, screen.names)) for each in screen.left_out}
    assert left["zoekles"] in ("“Meelopen” does at least as much in no more time.", "Adds nothing to the chosen steps.")


def test_an_own_event_keeps_its_day(rated: Office):
    draft = wide(rated).with_own(own_activity("own", "Studiedag", 420, day=EVENT))
    plan = kept_again(rated, draft)
    assert (step(plan, "own").start, step(plan, "own").fixed_on) == (EVENT, EVENT)


@pytest.mark.parametrize(
    ("title", "minutes", "raises"),
    [("  ", 60, []), ("Lezen", 0, []), ("Lezen", 400 * 60 + 1, []), ("Lezen", 60, [("zoeken", 1, 1)])],
)
def test_an_own_activity_without_name_hours_or_rise_is_refused(
    title: str, minutes: int, raises: list[tuple[str, int, int]]
):
    with pytest.raises(AppError):
        own_activity("own", title, minutes, raises)


def test_days_outside_the_plan_or_backwards_are_refused():
    start, end = date(2027, 1, 1), date(2027, 6, 30)
    for wrong in (
        StepChange(fixed_on=end + timedelta(days=1)),
        StepChange(start=start - timedelta(days=1)),
        StepChange(start=end, due=start),
        StepChange(minutes=0),
    ):
        with pytest.raises(AppError):
            checked_change(wrong, start, end)
    assert checked_change(StepChange(start=start, due=end), start, end).due == end


def test_limits_are_kept_with_the_plan(rated: Office):
    limits = PlanLimits(1200, (), TODAY, date(2027, 3, 31), 2500, 240, ("meelopen",))
    draft = Draft(rated.people[0], limits)
    rated.perform(SavePlan(shown(rated, draft)[0].plan))
    again = draft_of(rated.session, rated.people[0])
    assert again.limits == limits
    drafted = shown(rated, again)[0]
    assert {rated.view().model.learning_offer[key].form_id for key in drafted.proposal.offer_ids} <= {"meelopen"}
    assert drafted.problem.usable_minutes < 1200
    assert drafted.proposal.cost_known


def test_nothing_begins_or_is_due_on_a_day_off_of_the_file(rated: Office):
    free = DaysOff(TODAY, TODAY + timedelta(days=30), "Verhuis")
    rated.perform(SetDaysOff((free,)))
    plan = shown(rated, wide(rated))[0].plan
    days = [day for each in plan.steps for day in (each.start, each.due) if day]
    assert days
    assert all(day > free.to_day for day in days)


def test_now_holds_three_steps_with_own_and_begun_ones(rated: Office):
    draft = wide(rated)
    for number in range(3):
        draft = draft.with_own(own_activity(f"own{number}", f"Eigen {number}", 60))
    plan = shown(rated, draft)[0].plan
    rated.perform(SavePlan(plan))
    begun = next(each for each in plan.steps if each.phase == NEXT)
    rated.perform(MarkStep(plan, begun.id, StepStatus.BUSY, TODAY))
    again = shown(rated, draft_of(rated.session, rated.people[0]))[0].plan
    assert len(keys(again, NOW)) == 3


def test_a_step_that_is_done_is_not_planned_again_and_the_next_one_follows(rated: Office):
    rated.perform(AgreePlan(shown(rated, wide(rated))[0].plan, TODAY, by=(Agreement(Role.MANAGER, " Wout "),)))
    plan = rated.dossier.plans(rated.people[0])[0]
    assert plan.agreed_by == (Agreement(Role.MANAGER, "Wout"),)
    rated.perform(MarkStep(plan, step(plan, "meldkaart").id, StepStatus.DONE, TODAY))
    drafted = shown(rated, draft_of(rated.session, rated.people[0]))[0]
    gap = next(gap for gap in drafted.problem.gaps if gap.competency_id == "melden")
    assert (gap.current_level, gap.target_level) == (1, 2)
    assert "opvolgen" in drafted.proposal.offer_ids


def test_once_somebody_looked_at_the_level_no_new_check_comes(rated: Office):
    plan = shown(rated, wide(rated))[0].plan
    assert keys(plan)[0] == "check"
    rated.perform(SavePlan(plan))
    busy = MarkStep(plan, plan.steps[0].id, StepStatus.BUSY, TODAY)
    rated.perform(busy)
    again = shown(rated, draft_of(rated.session, rated.people[0]))[0].plan
    assert step(again, "check").id == plan.steps[0].id
    assert step(again, "check").status is StepStatus.BUSY
    rated.perform(replace(busy, status=StepStatus.DONE))
    again = shown(rated, draft_of(rated.session, rated.people[0]))[0].plan
    assert [each.status for each in again.steps if step_key(each) == "check"] == [StepStatus.DONE]


def test_the_same_draft_gives_the_same_plan(rated: Office):
    draft = move(rated, wide(rated), "zoekles", LATER).changed("opvolgen", StepChange(fixed_on=EVENT))
    rated.perform(SavePlan(shown(rated, draft)[0].plan))
    again = draft_of(rated.session, rated.people[0])
    assert repr(shown(rated, again)[0].plan) == repr(shown(rated, again)[0].plan)
    assert read_plan(rated.session, rated.people[0]).drafted is not None
