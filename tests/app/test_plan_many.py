"""Plans for many people at once are the very plans of each one alone."""

from __future__ import annotations

import pytest

from competentie_app.app.actions.plans import SavePlan, SavePlans
from competentie_app.app.plan_changes import StepChange
from competentie_app.app.plan_draft import Draft
from competentie_app.app.plan_many import ManyPlans, propose_for_many
from competentie_app.app.plan_problem import PlanLimits
from competentie_app.app.plan_view import show_draft
from tests.app.office import Office, new_session

ANY = PlanLimits(minutes=6000, languages=())


@pytest.fixture
def office() -> Office:
    office = Office(people=6)
    for person in range(5):
        office.agree(person, zoeken=0, melden=person % 3, zorg=1, vragen=1)
    office.agree(4, zoeken=1, melden=2)
    return office


def test_each_gets_the_same_proposal_as_alone(office: Office):
    many = propose_for_many(office.session, office.people, ANY)
    assert [each.plan.employee_id for each in many.drafted] == office.people[:4]
    assert set(many.without_gap) == set(office.people[4:])
    for each in many.drafted:
        alone = show_draft(office.session, Draft(each.plan.employee_id, ANY)).drafted
        assert alone is not None
        assert (each.problem, each.proposal) == (alone.problem, alone.proposal)
    office.perform(SavePlans(tuple(each.plan for each in many.drafted)))
    assert len(office.dossier.plans()) == 4


def test_only_those_who_are_asked_for_and_no_more_once_it_is_stopped(office: Office):
    one = propose_for_many(office.session, [office.people[1]], ANY)
    assert [each.plan.employee_id for each in one.drafted] == [office.people[1]]
    heard: list[tuple[int, int]] = []

    def tell(done: int, count: int) -> bool:
        heard.append((done, count))
        return done < 2

    assert len(propose_for_many(office.session, office.people, ANY, tell).drafted) == 2
    assert heard == [(1, 6), (2, 6)]


def test_whom_no_plan_can_be_made_for_is_told_and_the_others_get_theirs(office: Office):
    pinned = show_draft(office.session, Draft(office.people[0], ANY).changed("zoekles", StepChange(minutes=400)))
    assert pinned.plan is not None
    office.perform(SavePlan(pinned.plan))
    many = propose_for_many(office.session, office.people, PlanLimits(minutes=300, languages=()))
    assert [key for key, _ in many.failed] == [office.people[0]]
    assert len(many.drafted) == 3


def test_without_a_round_there_is_nothing():
    assert propose_for_many(new_session(), []) == ManyPlans()
