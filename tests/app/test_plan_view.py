"""The plan on the screen: kept or drafted, what it works on, and what the user's own choices do to it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from competentie_app.app.actions.plans import AgreePlan, MarkStep, SavePlan
from competentie_app.app.plan_draft import Draft
from competentie_app.app.plan_problem import PlanLimits
from competentie_app.app.plan_view import PlanScreen, Standing, draft_of, more_time, read_plan, show_draft
from competentie_app.dossier.ratings import View
from competentie_app.dossier.records import Plan, PlanStatus, StepStatus
from competentie_app.errors import AppError
from tests.app.office import TALK, TODAY, Office, new_session


@pytest.fixture
def rated() -> Office:
    office = Office()
    office.agree(0, zoeken=0, melden=0, zorg=1, vragen=0)
    return office


def wide(office: Office, person: int = 0) -> Draft:
    return Draft(office.people[person], PlanLimits(minutes=6000, languages=()))


def offers(screen: PlanScreen) -> list[str]:
    return [step.offer_id for phase in screen.phases for _, step in phase.steps if step.offer_id]


def plan_of(screen: PlanScreen) -> Plan:
    assert screen.plan is not None
    return screen.plan


def test_without_a_plan_a_proposal_is_shown_and_nothing_is_stored(rated: Office):
    digest = rated.dossier.content_digest()
    screen = read_plan(rated.session, rated.people[0])
    assert (screen.standing, screen.is_draft, screen.kept) == (Standing.PLAN, True, None)
    assert offers(screen)
    assert rated.dossier.content_digest() == digest


def test_the_plan_of_the_file_is_shown_with_its_reasons_while_it_still_holds(rated: Office):
    rated.perform(SavePlan(plan_of(show_draft(rated.session, wide(rated)))))
    screen = read_plan(rated.session, rated.people[0])
    assert not screen.is_draft
    assert screen.plan == screen.kept


def test_what_is_worked_on_tells_levels_now_and_targets_but_no_outcome(rated: Office):
    screen = show_draft(rated.session, wide(rated))
    rows = {row.competency_id: row for group in screen.work for row in group.rows}
    melden, zorg = rows["melden"], rows["zorg"]
    assert (melden.level, melden.target, melden.from_level, melden.to_level) == (0, 2, 0, 2)
    assert (zorg.level, zorg.target, zorg.from_level, zorg.to_level) == (1, 1, None, None)
    assert melden.agreed
    assert (screen.share.met, screen.share.required) == (1, 4)


def test_steps_are_numbered_through_and_hours_add_up(rated: Office):
    screen = show_draft(rated.session, wide(rated))
    numbers = [number for phase in screen.phases for number, _ in phase.steps]
    assert numbers == list(range(1, len(numbers) + 1))
    assert screen.minutes == sum(step.minutes for phase in screen.phases for _, step in phase.steps if step.offer_id)
    assert screen.minutes <= screen.budget == 6000


def test_no_hours_give_no_activities_and_name_what_would_fit(rated: Office):
    screen = show_draft(rated.session, wide(rated).with_minutes(0))
    assert offers(screen) == []
    assert screen.open_gaps
    more = more_time(screen)
    assert more is not None
    again = show_draft(rated.session, wide(rated).with_minutes(more.extra_minutes))
    assert offers(again)


def test_leaving_out_and_taking_in_again(rated: Office):
    first = show_draft(rated.session, wide(rated))
    gone = offers(first)[0]
    without = show_draft(rated.session, wide(rated).without(gone))
    assert gone not in offers(without)
    assert [step.offer_id for step in without.dropped] == [gone]
    rated.perform(SavePlan(plan_of(without)))
    assert gone not in offers(show_draft(rated.session, draft_of(rated.session, rated.people[0])))
    back = show_draft(rated.session, draft_of(rated.session, rated.people[0]).with_offer(gone))
    assert gone in offers(back)
    assert back.dropped == ()
    step = next(step for step in plan_of(back).steps if step.offer_id == gone)
    assert (step.by_hand, step.status) == (True, StepStatus.PLANNED)


def test_a_choice_by_hand_stays_when_the_plan_is_made_anew(rated: Office):
    gone = offers(show_draft(rated.session, wide(rated)))[0]
    pinned = show_draft(rated.session, wide(rated).with_offer(gone))
    rated.perform(SavePlan(plan_of(pinned)))
    again = show_draft(rated.session, replace(wide(rated), limits=PlanLimits(minutes=6000)))
    assert gone in offers(again)


def test_pins_that_do_not_fit_are_an_error_and_change_nothing(rated: Office):
    digest = rated.dossier.content_digest()
    first = offers(show_draft(rated.session, wide(rated)))[0]
    with pytest.raises(AppError, match="too many"):
        show_draft(rated.session, wide(rated).with_offer(first).with_minutes(0))
    assert rated.dossier.content_digest() == digest


def test_a_draft_beside_an_agreed_plan_leaves_it_alone(rated: Office):
    plan = plan_of(show_draft(rated.session, wide(rated)))
    rated.perform(AgreePlan(plan, TALK))
    drafted = plan_of(show_draft(rated.session, draft_of(rated.session, rated.people[0]).with_minutes(0)))
    assert drafted.id != plan.id
    assert read_plan(rated.session, rated.people[0]).plan == rated.dossier.plan(plan.id)
    assert rated.dossier.plan(plan.id).status is PlanStatus.AGREED


def test_a_done_step_no_longer_counts_as_work(rated: Office):
    plan = plan_of(show_draft(rated.session, wide(rated)))
    rated.perform(AgreePlan(plan, TALK))
    for step in plan.steps:
        rated.perform(MarkStep(plan, step.id, StepStatus.DONE, TODAY))
    screen = read_plan(rated.session, rated.people[0])
    assert all(row.to_level is None for group in screen.work for row in group.rows)


@pytest.mark.parametrize(
    ("person", "standing"), [(0, Standing.AT_TARGET), (1, Standing.NO_LEVELS)], ids=["at target", "no levels"]
)
def test_without_gaps_or_levels_there_is_no_plan(person: int, standing: Standing):
    office = Office()
    office.agree(0, zoeken=1, melden=2, zorg=1, vragen=1)
    office.enter(1, View.MANAGER, zoeken=1)
    screen = read_plan(office.session, office.people[person])
    assert (screen.standing, screen.plan) == (standing, None)


def test_before_the_first_round_and_without_a_persona():
    from competentie_app.app.actions.employees import AddEmployee
    from competentie_app.app.actions.teams import AddTeam
    from competentie_app.dossier.records import Employee

    session = new_session()
    session.perform(AddTeam("Team Leeg"))
    session.perform(AddEmployee(Employee("", "Ana", "Ana"), session.dossier.teams()[0].id, (), TODAY))
    assert read_plan(session, session.dossier.employees()[0].id).standing is Standing.NO_ROUND
    office = Office()
    office.perform(AddEmployee(Employee("", "Zoë Nieuw", "Zoë Nieuw"), office.team, (), TODAY))
    new = next(e for e in office.dossier.employees() if e.name == "Zoë Nieuw")
    assert read_plan(office.session, new.id).standing is Standing.NOT_ASKED
