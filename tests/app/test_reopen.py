from __future__ import annotations

import pytest

from competentie_app.app.actions.participation import SetTakesPart
from competentie_app.app.actions.rounds import CloseRound, ReopenRound
from competentie_app.app.reopen import reopening
from competentie_app.app.talk import read_talk
from competentie_app.dossier.problems import RoundClosed
from competentie_app.dossier.ratings import View
from tests.app.office import TODAY, Office


@pytest.fixture
def office():
    made = Office(people=2)
    yield made
    made.session.close()


def test_the_round_is_opened_again_for_the_team_that_closed_it(office: Office):
    person = office.people[0]
    assert reopening(office.dossier, office.round, person) is None
    assert not read_talk(office.session, person, office.round).can_reopen
    office.perform(CloseRound(office.round, office.team, TODAY))
    assert read_talk(office.session, person, office.round).can_reopen
    with pytest.raises(RoundClosed):
        office.enter(0, View.SELF, zoeken=1)
    action = reopening(office.dossier, office.round, person)
    assert action == ReopenRound(office.round, office.team)
    assert action is not None
    office.perform(action)
    office.enter(0, View.SELF, zoeken=1)


def test_opening_again_does_not_help_who_does_not_take_part(office: Office):
    office.perform(SetTakesPart(office.round, office.people[0], takes_part=False))
    office.perform(CloseRound(office.round, office.team, TODAY))
    assert not read_talk(office.session, office.people[0], office.round).can_reopen
    assert read_talk(office.session, office.people[1], office.round).can_reopen
