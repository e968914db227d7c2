"""How many colleagues share a gap: told only where the team report would tell the whole count, and without names."""

from __future__ import annotations

from itertools import product

import pytest

from competentie_app.analysis.disclosure import Disclosure, ShownKind
from competentie_app.app.plan_colleagues import colleagues_who_share, shared_gaps
from competentie_app.app.plan_draft import Draft
from competentie_app.app.plan_problem import PlanLimits
from competentie_app.app.plan_view import show_draft
from competentie_app.planning.reasons import SharedBy, from_mapping
from tests.app.office import Office, new_session


def test_the_number_leaves_the_person_out_and_stands_at_the_activity_to_do_together():
    office = Office(people=6)
    for person in range(6):
        office.agree(person, zoeken=0 if person < 4 else 1, melden=0)
    found = colleagues_who_share(office.session, office.people[0])
    assert found == {"zoeken": 3}  # of melden nearly everybody has a gap: that is no number
    screen = show_draft(office.session, Draft(office.people[0], PlanLimits(minutes=6000, languages=())))
    assert screen.plan is not None
    reasons = {
        step.offer_id: [each for each in map(from_mapping, step.reasons) if isinstance(each, SharedBy)]
        for step in screen.plan.steps
    }
    assert reasons["zoekles"] == [SharedBy("zoeken", 3)]
    assert not any(found for key, found in reasons.items() if key != "zoekles")
    assert show_draft(office.session, Draft(office.people[0]), screen).colleagues == found


@pytest.mark.parametrize("people", [5, 6])
def test_never_a_number_where_the_count_of_the_team_would_not_be_told(people: int):
    for levels in product((0, 1), repeat=people):
        office = Office(people=people)
        for person, level in enumerate(levels):
            office.agree(person, zoeken=level)
        told = shared_gaps(office.view(), office.people[0], Disclosure())
        whole = Disclosure().shown_count(levels.count(0), people)
        if "zoeken" in told:
            assert whole.kind is ShownKind.EXACT
            assert told["zoeken"] == levels[1:].count(0)
        if people == 5:
            assert told == {}


def test_without_a_round_there_is_no_number():
    assert colleagues_who_share(new_session(), "nobody") == {}
