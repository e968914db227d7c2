"""Steps that are due, days to look again, and levels that done steps propose for the next talk."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from competentie_app.app.actions.plans import AgreePlan, MarkStep
from competentie_app.app.actions.rounds import StartRound
from competentie_app.app.plan_draft import Draft
from competentie_app.app.plan_follow_up import (
    levels_proposed_by_steps,
    proposed_review,
    reviews_to_hold,
    steps_to_follow,
)
from competentie_app.app.plan_problem import PlanLimits
from competentie_app.app.plan_view import show_draft
from competentie_app.app.talk import read_talk
from competentie_app.dossier.ratings import View
from competentie_app.dossier.records import Plan, StepStatus
from tests.app.office import TALK, TODAY, Office


@pytest.fixture
def office() -> Office:
    office = Office()
    office.agree(0, zoeken=0, melden=0, zorg=1, vragen=0)
    screen = show_draft(office.session, Draft(office.people[0], PlanLimits(minutes=6000, languages=())))
    assert screen.plan is not None
    steps = tuple(
        replace(step, due=TODAY + timedelta(days=30 * place - 10)) for place, step in enumerate(screen.plan.steps)
    )
    office.perform(AgreePlan(replace(screen.plan, steps=steps), TALK, TODAY + timedelta(days=20)))
    return office


def kept(office: Office) -> Plan:
    return office.dossier.plans(office.people[0])[0]


def mark(office: Office, offer_id: str, status: StepStatus = StepStatus.DONE, on: date = TODAY) -> None:
    step = next(each for each in kept(office).steps if each.offer_id == offer_id)
    office.perform(MarkStep(kept(office), step.id, status, on, "Getoond."))


def test_overdue_steps_come_first_and_far_ones_do_not_come_yet(office: Office):
    found = steps_to_follow(office.dossier, TODAY)
    assert [(each.days, each.is_overdue) for each in found] == [(-10, True), (20, False)]
    assert [each.days for each in steps_to_follow(office.dossier, TODAY, ahead=timedelta(days=60))] == [-10, 20, 50]
    assert steps_to_follow(office.dossier, TODAY, employee_ids=[office.people[1]]) == ()


@pytest.mark.parametrize("status", [StepStatus.DONE, StepStatus.DROPPED])
def test_a_step_that_is_finished_is_followed_no_more(office: Office, status: StepStatus):
    first = kept(office).steps[0]
    office.perform(MarkStep(kept(office), first.id, status, TODAY))
    assert first.id not in [each.step.id for each in steps_to_follow(office.dossier, TODAY)]


def test_days_to_look_again_come_in_time_and_stay_when_they_are_late(office: Office):
    assert [review.days for review in reviews_to_hold(office.dossier, TODAY)] == [20]
    assert reviews_to_hold(office.dossier, TODAY - timedelta(days=15)) == ()
    assert [review.days for review in reviews_to_hold(office.dossier, TODAY + timedelta(days=25))] == [-5]


def test_the_day_proposed_to_look_again_is_a_working_day_half_way_or_after_three_months():
    assert proposed_review(date(2027, 1, 4), date(2027, 12, 31)) == date(2027, 4, 5)
    assert proposed_review(date(2026, 9, 25), date(2027, 12, 31)) == date(2026, 12, 28)  # Christmas, then a weekend
    assert proposed_review(date(2027, 1, 4), date(2027, 2, 1)) == date(2027, 1, 18)


def test_done_steps_propose_levels_and_change_none(office: Office):
    sheets = office.dossier.sheets()
    assert levels_proposed_by_steps(office.dossier, office.people[0]) == ()
    mark(office, "meldkaart")
    mark(office, "opvolgen")
    found = {each.competency_id: each for each in levels_proposed_by_steps(office.dossier, office.people[0])}
    assert {key: each.level for key, each in found.items()} == {"melden": 2, "vragen": 1}
    assert [step.offer_id for step in found["melden"].steps] == ["meldkaart", "opvolgen"]
    assert found["vragen"].steps[0].proof == "Getoond."
    assert office.dossier.sheets() == sheets


def test_a_later_talk_settles_what_was_proposed_for_that_competency_alone(office: Office):
    mark(office, "meldkaart")
    mark(office, "opvolgen")
    office.session.perform(StartRound("Voorjaar", TODAY))
    second = office.dossier.rounds()[-1].id
    from competentie_app.app.actions.levels import EnterLevels, LevelEntry

    entry = LevelEntry(office.people[0], "melden", 1)
    office.perform(EnterLevels(second, View.AGREED, (entry,), TODAY + timedelta(days=100)))
    found = levels_proposed_by_steps(office.dossier, office.people[0])
    assert [(each.competency_id, each.level) for each in found] == [("vragen", 1)]


def test_a_step_done_before_the_talk_proposes_nothing(office: Office):
    mark(office, "meldkaart", on=TALK)
    assert levels_proposed_by_steps(office.dossier, office.people[0]) == ()


def test_the_next_talk_shows_what_done_steps_propose_and_chooses_nothing(office: Office):
    step = next(each for each in kept(office).steps if each.raises and each.offer_id)
    office.perform(MarkStep(kept(office), step.id, StepStatus.DONE, TODAY))
    office.perform(StartRound("Lente", TODAY))
    following = office.dossier.rounds()[-1].id
    key, _, high = step.raises[0]
    talk = read_talk(office.session, office.people[0], following)
    found = talk.competency(key)
    assert found.from_steps is not None
    offer = office.session.model.learning_offer[step.offer_id or ""]
    assert (found.from_steps.level, found.from_steps.steps) == (high, ((offer.title, TODAY),))
    assert (found.agreed.level, found.is_settled) == (None, False)
    shown = {each.competency_id for group in talk.groups for each in group.competencies if each.from_steps}
    assert shown == {competency for competency, _, _ in step.raises}
