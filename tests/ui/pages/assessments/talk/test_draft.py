"""Which action saves what was decided, and when there is nothing to save."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from competentie_app.app.actions.notes import SetNote
from competentie_app.app.actions.participation import SetTakesPart
from competentie_app.app.actions.talk_results import AgreeLevel, RecordDisagreement
from competentie_app.app.actions.talks import TakeOverEqualViews
from competentie_app.app.talk import read_talk
from competentie_app.app.talk_values import Outcome, Talk
from competentie_app.dossier.ratings import EMPTY, View
from competentie_app.ui.pages.assessments.talk.draft import action_of, date_action, draft_of
from tests.app.office import TALK, TODAY, Office


@pytest.fixture
def office():
    made = Office(people=2)
    yield made
    made.session.close()


def talk_of(office: Office) -> Talk:
    return read_talk(office.session, office.people[0], office.round)


def test_nothing_changed_is_nothing_to_save(office: Office):
    talk = talk_of(office)
    item = talk.competency("zoeken")
    assert action_of(talk, item, draft_of(item), TODAY, confirm=True) is None
    office.agree(0, zoeken=1)
    talk = talk_of(office)
    item = talk.competency("zoeken")
    assert action_of(talk, item, draft_of(item), TALK, confirm=True) is None
    assert action_of(talk, item, draft_of(item), TODAY, confirm=False) is None


def test_a_note_without_a_level_is_only_a_note(office: Office):
    talk = talk_of(office)
    item = talk.competency("zoeken")
    action = action_of(talk, item, replace(draft_of(item), note="later"), TODAY, confirm=False)
    assert isinstance(action, SetNote)
    assert action.note == "later"


def test_a_level_that_was_taken_over_is_agreed_only_when_somebody_says_so(office: Office):
    office.enter(0, View.SELF, zoeken=1)
    office.enter(0, View.MANAGER, zoeken=1)
    office.perform(TakeOverEqualViews(office.round, (office.people[0],)))
    talk = talk_of(office)
    item = talk.competency("zoeken")
    assert action_of(talk, item, draft_of(item), TODAY, confirm=False) is None
    action = action_of(talk, item, draft_of(item), TODAY, confirm=True)
    assert isinstance(action, AgreeLevel)
    office.perform(action)
    assert talk_of(office).competency("zoeken").outcome is Outcome.AGREED


def test_disagreeing_takes_the_place_of_a_level_and_can_be_agreed_later(office: Office):
    office.agree(0, zoeken=1)
    talk = talk_of(office)
    item = talk.competency("zoeken")
    draft = replace(draft_of(item), code=EMPTY, disagree=True, own_remark="vaak", manager_remark="zelden")
    action = action_of(talk, item, draft, TODAY, confirm=False)
    assert isinstance(action, RecordDisagreement)
    office.perform(action)
    talk = talk_of(office)
    item = talk.competency("zoeken")
    assert draft_of(item).disagree
    again = action_of(talk, item, replace(draft_of(item), code=2, disagree=False), TODAY, confirm=False)
    assert again is not None
    office.perform(again)
    assert talk_of(office).competency("zoeken").agreed.level == 2


def test_another_date_goes_to_what_is_agreed_already(office: Office):
    assert date_action(talk_of(office), date(2026, 10, 9)) is None
    office.agree(0, zoeken=1)
    assert date_action(talk_of(office), TALK) is None
    action = date_action(talk_of(office), date(2026, 10, 9))
    assert action is not None
    office.perform(action)
    assert talk_of(office).talk_date == date(2026, 10, 9)
    assert talk_of(office).competency("zoeken").agreed.level == 1


def test_who_does_not_take_part_gets_nothing(office: Office):
    office.perform(SetTakesPart(office.round, office.people[0], takes_part=False))
    talk = talk_of(office)
    item = talk.competency("zoeken")
    assert item.locked is not None
    assert action_of(talk, item, replace(draft_of(item), code=1), TODAY, confirm=True) is None
