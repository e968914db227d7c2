"""The content of a learning plan: one person's own, in the words of that person's language."""

from __future__ import annotations

from dataclasses import replace

import pytest

from competentie_app.app.actions.employees import ChangeEmployee
from competentie_app.app.actions.plans import MarkStep, SavePlan
from competentie_app.app.actions.talks import MarkNotAgreed
from competentie_app.app.papers import person_view, plan_subject
from competentie_app.app.plan_content import PlanSubject, plan_content
from competentie_app.app.plan_proposal import PlanLimits
from competentie_app.dossier.ratings import NOT_APPLICABLE, PREFER_NOT_TO_SAY, View
from competentie_app.dossier.records import PlanStatus, PlanStep, StepStatus
from competentie_app.reports.content import IndividualPlanContent, Standing
from competentie_app.texts import msg
from tests.app.office import ENGLISH, NAMES, TALK, TODAY, Office
from tests.app.words import words_of


@pytest.fixture
def rated() -> Office:
    office = Office(people=3)
    office.agree(0, zoeken=2, melden=0, vragen=0)
    office.enter(0, View.SELF, zorg=1)
    return office


def subject(office: Office, person: int = 0) -> PlanSubject:
    return plan_subject(office.session, office.people[person], PlanLimits(minutes=600, languages=()))


def content(office: Office, person: int = 0) -> IndividualPlanContent:
    return plan_content(subject(office, person), ENGLISH, TODAY)


def test_head_and_dimensions(rated: Office):
    found = content(rated)
    assert (found.name, found.team, found.round_name) == ("Ana Peeters", "Team Onthaal", "Najaar")
    assert [persona.title for persona in found.personas] == ["Counter clerk"]
    assert (found.levels_date, found.status) == (TALK, PlanStatus.PROPOSED)
    assert (found.at_target, found.required) == (1, 3)
    assert [(part.title, len(part.rows)) for part in found.dimensions] == [("Doing", 2), ("Dealing with", 2)]
    assert found.dimensions[1].level_names == ("rarely", "sometimes", "always")
    assert found.origins.agreed == 3
    assert found.origins.provisional == 1


def test_each_bar_says_how_certain_it_is(rated: Office):
    rated.enter(0, View.SELF, vragen=1, zoeken=NOT_APPLICABLE, melden=2, zorg=PREFER_NOT_TO_SAY)
    rated.enter(0, View.MANAGER, melden=1)
    rated.perform(MarkNotAgreed(rated.round, rated.people[0], "melden", TALK, "Elk blijft erbij."))
    bars = {row.competency_id: row for part in content(rated).dimensions for row in part.rows}
    assert {key: bar.standing for key, bar in bars.items()} == {
        "zoeken": Standing.AGREED,
        "melden": Standing.NOT_AGREED,
        "zorg": Standing.PREFER_NOT_TO_SAY,
        "vragen": Standing.AGREED,
    }
    assert (bars["melden"].level, bars["melden"].level_high, bars["melden"].target) == (1, 2, 2)
    assert (bars["zorg"].level, bars["zorg"].level_high) == (None, None)
    assert bars["zoeken"].level_high is None


def test_steps_reasons_and_level_sentences_speak_of_what_the_plan_works_on(rated: Office):
    found = content(rated)
    closed = {raised.competency_id for phase in found.phases for step in phase.steps for raised in step.closes}
    assert closed == {"melden", "vragen"}
    assert {sentence.code for sentence in found.level_sentences} == closed
    melden = next(sentence for sentence in found.level_sentences if sentence.code == "melden")
    assert (melden.now_level, melden.next_level, melden.now_name, melden.next_name) == (
        0, 1, "still learning", "does it",
    )  # fmt: skip
    numbers = [step.number for phase in found.phases for step in phase.steps]
    assert numbers == list(range(1, len(numbers) + 1))
    assert all(step.reason for phase in found.phases for step in phase.steps)
    assert found.minutes_planned <= found.minutes_budget == 600


def test_what_goes_well_is_agreed_and_at_target(rated: Office):
    assert content(rated).going_well == (rated.session.model.competency["zoeken"].title.en,)


def test_dropped_steps_are_left_out_and_own_activities_are_in(rated: Office):
    plan = subject(rated).plan
    own = PlanStep("own", 9, 2, None, "Meekijken bij het depot", 90, (), by_hand=True)
    rated.perform(SavePlan(replace(plan, steps=(*plan.steps, own))))
    first = next(step for step in plan.steps if step.offer_id)
    rated.perform(MarkStep(plan, first.id, StepStatus.DROPPED, TODAY))
    kept = plan_subject(rated.session, rated.people[0])
    assert kept.proposal is None
    titles = [step.title for phase in plan_content(kept, ENGLISH, TODAY).phases for step in phase.steps]
    assert rated.session.model.learning_offer[first.offer_id or ""].title.en not in titles
    assert "Meekijken bij het depot" in titles


def test_wishes_stand_on_the_plan(rated: Office):
    with rated.dossier.action(msg("Wishes"), "test"):
        rated.dossier.set_wishes(rated.people[0], rated.round, [("zoeken", "Sneller"), (None, "Iets met kaarten")])
    title = rated.session.model.competency["zoeken"].title.en
    assert content(rated).wishes == (f"{title}: Sneller", "Iets met kaarten")


def test_a_plan_names_only_who_helps_gladly_and_never_another_persons_level(rated: Office):
    nobody = content(rated)
    assert not any(name in text for name in NAMES[1:3] for text in words_of(nobody, ENGLISH))
    rated.perform(ChangeEmployee(replace(rated.dossier.employee(rated.people[2]), wants_to_help=True), TODAY))
    alone = content(rated)
    assert [words for words in words_of(alone, ENGLISH) if "Chi" in words] == ["Chi Trần helps gladly."]
    assert replace(alone, helpers=()) == nobody
    rated.agree(1, zoeken=0, melden=2, zorg=2, vragen=1)
    rated.agree(2, zoeken=1, melden=1)
    rated.enter(2, View.SELF, zorg=0)
    again = content(rated)
    assert again == alone
    view = person_view(rated.session, rated.people[0], rated.dossier.rounds()[0])
    assert [employee.name for employee in view.employees] == ["Ana Peeters"]


def test_reasons_on_paper_are_short(rated: Office):
    """Codes stand for titles, and a step that another one waits for is told by its number."""
    found = content(rated)
    lines = [line for phase in found.phases for step in phase.steps for line in words_of(step.reason, ENGLISH)]
    assert {"Towards level 2 of melden. Needed for step 3.", "Brings melden and vragen to the target level."} <= {
        *lines
    }
    titles = [competency.title.en for competency in rated.session.model.competencies]
    assert not any(title in line for title in titles for line in lines)


def test_without_any_level_there_is_a_plan_without_steps(rated: Office):
    found = content(rated, 2)
    assert (found.levels_date, found.required, found.phases, found.going_well) == (None, 0, (), ())
    assert found.origins.unknown == 4
