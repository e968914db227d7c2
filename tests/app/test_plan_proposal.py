"""From gaps to a kept plan: limits, wishes, and what proposing again keeps."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from competentie_app.app.actions.employees import ChangeEmployee
from competentie_app.app.actions.plans import AgreePlan, MarkStep, SavePlan
from competentie_app.app.actions.rounds import StartRound
from competentie_app.app.history_steps import step_words
from competentie_app.app.plan_kept import current_plan
from competentie_app.app.plan_problem import DEFAULT_LEARNING_MINUTES, plan_end
from competentie_app.app.plan_proposal import PlanLimits, ProposedPlan, propose_for
from competentie_app.dossier.ratings import View
from competentie_app.dossier.records import GroundsKind, Plan, PlanStatus, PlanStep, RatingNote, StepStatus
from competentie_app.texts import Texts, msg
from tests.app.office import TODAY, Office

ANY = PlanLimits(minutes=6000, languages=())


@pytest.fixture
def rated() -> Office:
    office = Office()
    office.agree(0, zoeken=0, melden=0, zorg=1, vragen=0)
    return office


def propose(office: Office, limits: PlanLimits = ANY) -> ProposedPlan:
    return propose_for(office.dossier, office.view(), office.people[0], limits, TODAY)


def keep(office: Office, limits: PlanLimits = ANY) -> Plan:
    office.perform(SavePlan(propose(office, limits).plan))
    return plan_of(office)


def plan_of(office: Office) -> Plan:
    plan = current_plan(office.dossier, office.people[0])
    assert plan is not None
    return plan


def offers(plan: Plan) -> list[str]:
    return [step.offer_id for step in plan.steps if step.offer_id]


def step_of(plan: Plan, offer_id: str) -> PlanStep:
    return next(step for step in plan.steps if step.offer_id == offer_id)


def test_the_problem_holds_the_gaps_of_this_person_alone(rated: Office):
    rated.agree(1, zoeken=0, melden=1)
    gaps = {gap.competency_id: gap for gap in propose(rated).problem.gaps}
    assert {key: (gap.current_level, gap.target_level) for key, gap in gaps.items()} == {
        "zoeken": (0, 1),
        "melden": (0, 2),
        "zorg": (1, 1),
        "vragen": (0, 1),
    }
    assert (gaps["melden"].weight, gaps["melden"].critical, gaps["melden"].prefers_doing) == (3, True, False)
    assert gaps["vragen"].prefers_doing
    assert not any(gap.provisional for gap in gaps.values())


def test_the_plan_closes_the_gaps_and_is_not_stored_by_proposing(rated: Office):
    digest = rated.dossier.content_digest()
    found = propose(rated)
    assert rated.dossier.content_digest() == digest
    assert found.proposal.levels_reached == {"zoeken": 1, "melden": 2, "vragen": 1}
    assert found.plan.status is PlanStatus.PROPOSED
    assert [step.position for step in found.plan.steps] == list(range(len(found.plan.steps)))
    rated.perform(SavePlan(found.plan))
    assert plan_of(rated) == found.plan


def test_provisional_levels_use_the_lowest_view_and_say_so():
    office = Office()
    office.enter(0, View.SELF, melden=2, zoeken=1)
    office.enter(0, View.MANAGER, melden=0, zoeken=1)
    gaps = {gap.competency_id: gap for gap in propose(office).problem.gaps}
    assert (gaps["melden"].current_level, gaps["melden"].provisional) == (0, True)
    assert gaps["zoeken"].size == 0


def test_a_level_without_grounds_is_looked_at_first_and_one_with_grounds_is_not(rated: Office):
    assert propose(rated).plan.steps[0].offer_id is None
    with rated.dossier.action(msg("Grounds"), "test"):
        for key in ("melden", "zoeken", "vragen"):
            note = RatingNote(rated.people[0], rated.round, View.AGREED, key, GroundsKind.SEEN)
            rated.dossier.set_note(note)
    assert None not in [step.offer_id for step in propose(rated).plan.steps]


def test_the_limit_then_the_person_then_the_default_gives_the_hours(rated: Office):
    assert propose(rated, PlanLimits()).plan.minutes_budget == DEFAULT_LEARNING_MINUTES
    employee = replace(rated.dossier.employee(rated.people[0]), learning_minutes=45)
    rated.perform(ChangeEmployee(employee, TODAY))
    found = propose(rated, PlanLimits())
    assert (found.plan.minutes_budget, offers(found.plan)) == (45, ["meldkaart"])
    assert propose(rated, PlanLimits(minutes=120)).plan.minutes_budget == 120
    assert offers(propose(rated, PlanLimits(minutes=0)).plan) == []


def test_dates_and_languages_are_limits(rated: Office):
    limits = PlanLimits(minutes=6000, languages=("en",), start=date(2027, 1, 4), end=date(2027, 3, 31))
    plan = propose(rated, limits).plan
    assert (plan.start, plan.end) == (limits.start, limits.end)
    assert offers(plan) == ["zoekles"]
    assert propose(rated).plan.end == plan_end(TODAY) == date(2027, 6, 30)


def test_a_wish_comes_before_everything_else(rated: Office):
    tight = PlanLimits(minutes=120)
    assert "zoekles" not in offers(propose(rated, tight).plan)
    with rated.dossier.action(msg("Wishes"), "test"):
        rated.dossier.set_wishes(rated.people[0], rated.round, [("zoeken", "Graag."), (None, "Iets anders.")])
    assert offers(propose(rated, tight).plan) == ["zoekles"]


def test_proposing_again_takes_the_place_of_the_proposal(rated: Office):
    first = keep(rated)
    again = keep(rated)
    assert again.id == first.id
    assert {step.offer_id: step.id for step in again.steps if step.offer_id} == {
        step.offer_id: step.id for step in first.steps if step.offer_id
    }
    assert len(rated.dossier.plans(rated.people[0])) == 1


def test_what_is_done_stays_with_its_proof_and_takes_its_hours(rated: Office):
    plan = keep(rated)
    rated.perform(MarkStep(plan, step_of(plan, "meldkaart").id, StepStatus.DONE, TODAY, "Kaart getoond."))
    found = propose(rated)
    done = step_of(found.plan, "meldkaart")
    assert (done.status, done.done_on, done.proof) == (StepStatus.DONE, TODAY, "Kaart getoond.")
    assert "meldkaart" not in found.proposal.offer_ids
    assert found.problem.minutes_budget == ANY.minutes - done.minutes  # pyright: ignore
    assert found.plan.minutes_budget == ANY.minutes


def test_what_was_dropped_stays_out_until_somebody_chooses_it_again(rated: Office):
    plan = keep(rated)
    rated.perform(MarkStep(plan, step_of(plan, "zoekles").id, StepStatus.DROPPED, TODAY))
    again = keep(rated)
    assert step_of(again, "zoekles").status is StepStatus.DROPPED
    assert offers(again).count("zoekles") == 1
    rated.perform(AgreePlan(again, TODAY))
    later = keep(rated)
    assert "zoekles" not in offers(later)
    chosen = PlanStep("hand", 9, 1, "zoekles", "", 120, (), by_hand=True)
    rated.perform(SavePlan(replace(later, steps=(*later.steps, chosen))))
    assert "zoekles" in propose(rated).proposal.offer_ids


def test_what_was_pinned_or_begun_stays_in_also_when_it_is_not_needed(rated: Office):
    plan = keep(rated)
    pinned = replace(step_of(plan, "zoekles"), id="hand", offer_id="delen-online", by_hand=True, raises=())
    rated.perform(SavePlan(replace(plan, steps=(*plan.steps, pinned))))
    begun = step_of(plan_of(rated), "zoekles")
    rated.perform(MarkStep(plan_of(rated), begun.id, StepStatus.BUSY, TODAY))
    for _time in range(2):
        plan = keep(rated)
        assert step_of(plan, "delen-online").by_hand
        assert step_of(plan, "delen-online").id == "hand"
        assert (step_of(plan, "zoekles").id, step_of(plan, "zoekles").status) == (begun.id, StepStatus.BUSY)


def test_an_own_activity_stays_and_takes_its_hours(rated: Office):
    plan = keep(rated)
    own = PlanStep("own", 9, 1, None, "Meekijken bij het depot", 90, (), by_hand=True)
    rated.perform(SavePlan(replace(plan, steps=(*plan.steps, own))))
    found = propose(rated)
    assert [step.title for step in found.plan.steps if step.title] == ["Meekijken bij het depot"]
    assert found.proposal.minutes == sum(step.minutes for step in found.plan.steps if step.offer_id or step.title)
    tight = propose(rated, PlanLimits(minutes=100, languages=()))
    assert offers(tight.plan) == []
    assert [step.title for step in tight.plan.steps if step.title] == ["Meekijken bij het depot"]
    assert [step.phase for step in found.plan.steps] == sorted(step.phase for step in found.plan.steps)


def test_an_agreed_plan_stays_beside_a_new_proposal_until_that_is_agreed(rated: Office):
    first = keep(rated)
    rated.perform(AgreePlan(first, TODAY, date(2027, 3, 1)))
    agreed = plan_of(rated)
    assert (agreed.status, agreed.agreed_on, agreed.review_on) == (PlanStatus.AGREED, TODAY, date(2027, 3, 1))
    second = keep(rated)
    assert second.id != first.id
    assert {plan.id: plan.status for plan in rated.dossier.plans(rated.people[0])} == {
        first.id: PlanStatus.AGREED,
        second.id: PlanStatus.PROPOSED,
    }
    rated.perform(AgreePlan(second, TODAY))
    assert {plan.id: plan.status for plan in rated.dossier.plans(rated.people[0])} == {
        first.id: PlanStatus.CLOSED,
        second.id: PlanStatus.AGREED,
    }


def test_a_step_that_is_marked_keeps_its_proof_unless_another_is_given(rated: Office):
    plan = keep(rated)
    step = step_of(plan, "zoekles")
    rated.perform(MarkStep(plan, step.id, StepStatus.DONE, TODAY, "Getoond."))
    rated.perform(MarkStep(plan, step.id, StepStatus.BUSY, TODAY))
    marked = step_of(plan_of(rated), "zoekles")
    assert (marked.status, marked.done_on, marked.proof) == (StepStatus.BUSY, None, "Getoond.")
    rated.perform(MarkStep(plan, step.id, StepStatus.BUSY, TODAY, ""))
    assert step_of(plan_of(rated), "zoekles").proof == ""


def test_a_step_tells_since_when_it_stands_where_it_stands(rated: Office):
    plan, later = keep(rated), TODAY + timedelta(days=9)
    key = step_of(plan, "zoekles").id
    rated.perform(MarkStep(plan, key, StepStatus.BUSY, TODAY))
    keep(rated)  # made anew
    assert (step_of(plan_of(rated), "zoekles").status, step_of(plan_of(rated), "zoekles").begun_on) == (
        StepStatus.BUSY, TODAY,
    )  # fmt: skip
    rated.perform(MarkStep(plan, key, StepStatus.DONE, later))
    done = step_of(plan_of(rated), "zoekles")
    assert (done.begun_on, done.done_on, done.status_day) == (TODAY, later, later)
    rated.perform(MarkStep(plan, key, StepStatus.DROPPED, later, "Te druk"))
    dropped = step_of(plan_of(rated), "zoekles")
    assert (dropped.done_on, dropped.dropped_on, dropped.dropped_why) == (None, later, "Te druk")
    newest = rated.dossier.history(rated.people[0], limit=1)[0]
    assert (newest.new, newest.note) == (f"zoekles dropped since {later}", "Te druk")
    told = [Texts("en").render(step_words(each or "", [rated.view().model])) for each in (newest.old, newest.new)]
    assert told == ["Lesson on finding: done on 11 November 2026", "Lesson on finding: dropped on 11 November 2026"]
    rated.session.undo()
    assert step_of(plan_of(rated), "zoekles") == done


def test_a_done_step_changes_no_level(rated: Office):
    plan = keep(rated)
    sheets = rated.dossier.sheets()
    rated.perform(MarkStep(plan, step_of(plan, "zoekles").id, StepStatus.DONE, TODAY))
    assert rated.dossier.sheets() == sheets
    rated.perform(StartRound("Later", TODAY))
    assert rated.dossier.sheets(rated.dossier.rounds()[-1].id) == []
