"""Another persona for a career talk: gaps and a plan, and nothing in the file changes."""

from __future__ import annotations

import pytest

from competentie_app.app.actions.own_targets import SetOwnTarget
from competentie_app.app.plan_career import what_if_personas
from competentie_app.app.plan_problem import PlanLimits
from competentie_app.app.plan_view import Draft, show_draft
from competentie_app.dossier.records import OwnTarget
from competentie_app.errors import AppError
from tests.app.office import HIRED, Office, new_session

ANY = PlanLimits(minutes=6000, languages=())


@pytest.fixture
def office() -> Office:
    office = Office()
    office.agree(0, zoeken=0, melden=0, zorg=1, vragen=0)
    return office


def test_the_targets_are_those_of_the_other_persona(office: Office):
    model = office.view().model
    found = what_if_personas(office.session, office.people[0], ["ploegbaas"], ANY)
    rows = {row.competency_id: row.target for group in found.work for row in group.rows}
    assert rows == {need.competency_id: need.target_level for need in model.persona["ploegbaas"].requirements}
    known = {"zoeken": 0, "melden": 0, "zorg": 1, "vragen": 0}
    levels = {row.competency_id: row.level for group in found.work for row in group.rows}
    assert levels == {key: known.get(key) for key in rows}
    assert set(found.without_level) == rows.keys() - known.keys()
    assert {gap.competency_id for gap in found.problem.gaps} == rows.keys() & known.keys()


def test_nothing_in_the_file_changes(office: Office):
    digest = office.dossier.content_digest()
    what_if_personas(office.session, office.people[0], ["ploegbaas"], ANY)
    assert office.dossier.content_digest() == digest
    assert office.dossier.personas_of(office.people[0], HIRED) == ("loket",)


def test_the_own_persona_gives_the_same_proposal_as_the_plan_itself(office: Office):
    same = what_if_personas(office.session, office.people[0], ["loket"], ANY)
    screen = show_draft(office.session, Draft(office.people[0], ANY))
    assert screen.drafted is not None
    assert same.proposal == screen.drafted.proposal
    assert [step.offer_id for step in same.steps] == [step.offer_id for step in screen.drafted.plan.steps]


def test_two_personas_ask_the_highest_of_both_and_own_targets_stay_out(office: Office):
    office.perform(SetOwnTarget(OwnTarget(office.people[0], "zoeken", None, "Zoekt nooit zelf.", HIRED)))
    both = what_if_personas(office.session, office.people[0], ["loket", "ploegbaas", "unknown"], ANY)
    assert both.persona_ids == ("loket", "ploegbaas")
    model = office.view().model
    for row in (row for group in both.work for row in group.rows):
        asked = [model.persona[key].requirement(row.competency_id) for key in both.persona_ids]
        assert row.target == max(need.target_level for need in asked if need)
    assert any(row.competency_id == "zoeken" for group in both.work for row in group.rows)


def test_without_a_known_persona_or_a_round_it_is_refused(office: Office):
    with pytest.raises(AppError):
        what_if_personas(office.session, office.people[0], ["unknown"])
    with pytest.raises(AppError):
        what_if_personas(new_session(), "nobody", ["loket"])
