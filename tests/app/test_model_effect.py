from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from competentie_app.app.actions.own_targets import SetOwnTarget
from competentie_app.app.actions.plans import AgreePlan
from competentie_app.app.model_effect import GapKind, ModelEffect, effect_of, read_basis
from competentie_app.app.model_effect_basis import gaps_in
from competentie_app.app.model_effect_plans import PlanKind, Ways
from competentie_app.app.model_effect_words import sentences_of, summary_of
from competentie_app.app.plan_proposal import PlanLimits, propose_for
from competentie_app.dossier.ratings import View
from competentie_app.dossier.records import OwnTarget
from tests.app.actions.test_model_version import CHANGES, bring, busy_office
from tests.app.model_variants import model, offer_field, renamed_persona, replaced, target, without_offer
from tests.app.office import ENGLISH, HIRED, TODAY, Office


@pytest.fixture
def six() -> Office:
    """Six counter clerks: five at level 1 of finding and one at 2; nobody has a gap in it."""
    office = Office(people=6)
    for person in range(6):
        office.enter(person, View.SELF, zoeken=2 if person == 5 else 1, melden=1)
    return office


def effect(office: Office, *changes: object) -> ModelEffect:
    return effect_of(office.session, office.session.model, model(*changes))  # type: ignore[arg-type]


def told(found: ModelEffect) -> list[str]:
    return [ENGLISH.render(each.text) for each in sentences_of(found)]


def test_a_higher_target_tells_how_many_of_a_persona_get_a_gap_and_who(six: Office):
    found = effect(six, target("loket", "zoeken", 2))
    assert told(found) == ["5 of 6 people with persona Counter clerk get a new gap in Finding a file."]
    first = sentences_of(found)[0]
    assert [(each.name, ENGLISH.render(each.detail)) for each in first.people if each.detail] == [
        (name, "gap 0 → 1") for name in ("Ana Peeters", "Bilal Haddad", "Chi Trần", "Dora Maes", "Emre Şahin")
    ]
    assert first.urgent


def test_a_lower_target_closes_gaps_and_an_own_target_keeps_its_person_out_of_it(six: Office):
    six.perform(SetOwnTarget(OwnTarget(six.people[0], "melden", 2, "stuurt anderen bij", HIRED)))
    found = effect(six, target("loket", "melden", 1))
    assert told(found) == ["5 of 6 people with persona Counter clerk are at target in Reporting a fault from then on."]
    assert {each.kind for each in found.gaps} == {GapKind.CLOSED}


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("renamed", "opsporen comes in the place of Finding a file: 2 people keep what was answered."),
        ("split", "Reporting a fault was split into noteren and doorgeven. A level of the whole is no level of a part: "
         "2 people answer anew."),
        ("merged", "Daring to ask went up in Taking care of paper. A level of one is no level of the other: "
         "of 1 person nothing is taken over."),
        ("persona", "2 people with persona Counter clerk go on as Counter clerk."),
        ("offer", "1 plan holds an activity that is not used any more."),
    ],
)  # fmt: skip
def test_what_the_new_model_does_not_use_is_told(name: str, sentence: str):
    assert sentence in told(effect(busy_office(), CHANGES[name]))


def test_who_is_left_without_persona_or_own_target_is_named(six: Office):
    six.perform(SetOwnTarget(OwnTarget(six.people[1], "zoeken", None, "vrijgesteld", HIRED)))
    found = effect(six, renamed_persona("loket", "balie"), replaced("zoeken", retire=False))
    assert told(found)[-2:] == [
        "Nothing comes in the place of Finding a file: the levels of 6 people stay in earlier rounds only.",
        "1 own target or exemption cannot go along: decide again.",
    ]
    assert "6 people lose the persona Counter clerk: nothing comes in its place." in told(found)


def test_nothing_happens_when_only_words_change(six: Office):
    found = effect(six, offer_field("telclub", "hours", 9))  # in nobody's plan
    assert found.is_nothing
    assert ENGLISH.render(summary_of(found)) == "Nobody in this file notices anything of it."


def test_plans_are_told_over_their_hours_by_what_takes_longer_or_by_the_shortest_way(six: Office):
    view = six.view()
    plan = propose_for(six.dossier, view, six.people[0], PlanLimits(), TODAY).plan
    assert [step.offer_id for step in plan.steps] == [None, "opvolgen"]  # a look at the level, and two hours
    six.perform(AgreePlan(replace(plan, minutes_budget=150), TODAY))
    longer = effect(six, offer_field("opvolgen", "hours", 3))
    assert [(each.kind, each.minutes) for each in longer.plans] == [(PlanKind.OVER_HOURS, 30), (PlanKind.CHANGED, 0)]
    wider = effect(six, target("loket", "zoeken", 2))  # three hours and a half with a mentor
    assert [(each.kind, each.minutes) for each in wider.plans] == [
        (PlanKind.OVER_HOURS, 180),
        (PlanKind.NOT_COVERED, 0),
    ]
    assert ENGLISH.render(summary_of(wider)) == (
        "5 of 6 people with persona Counter clerk get a new gap in Finding a file. 1 plan goes over its hours."
    )


def test_the_shortest_way_goes_over_several_activities_in_a_language_of_the_plan():
    ways = Ways(model())
    assert ways.minutes("zoeken", 0, 2, ("nl",)) == 120 + 210
    assert ways.minutes("zoeken", 0, 2, ("en",)) is None  # the second one is in Dutch only
    assert ways.minutes("zoeken", 1, 2, ()) == 210
    assert Ways(model(without_offer("zoekles"))).minutes("zoeken", 0, 1, ()) is None


@settings(max_examples=12, deadline=None)
@given(names=st.sets(st.sampled_from(sorted(CHANGES)), min_size=1))
def test_what_was_foretold_is_what_the_analysis_shows_afterwards(names: set[str]):
    office = busy_office()
    changes = [CHANGES[name] for name in sorted(names)]
    found = effect(office, *changes)
    foretold = gaps_in(read_basis(office.session, office.session.model), found.move)
    bring(office, *changes, move_round=True)
    shown = office.view().gaps
    assert foretold.ratings.competency_ids == shown.ratings.competency_ids
    for part in ("status", "gap_low", "gap_high"):
        assert getattr(foretold, part).tolist() == getattr(shown, part).tolist()
    assert foretold.ratings.weights.tolist() == shown.ratings.weights.tolist()
