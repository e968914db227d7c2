from __future__ import annotations

from datetime import date

import pytest

from competentie_app.app.actions.agreed_levels import EnterAgreed, people_without_talk
from competentie_app.app.actions.levels import LevelEntry
from competentie_app.app.actions.notes import SetNote
from competentie_app.app.actions.rounds import CloseRound
from competentie_app.dossier.ratings import EMPTY, View
from competentie_app.dossier.records import GroundsKind
from competentie_app.errors import AppError
from tests.app.office import TALK, TODAY, Office, content_of


def test_a_note_is_kept_undone_and_taken_away(office: Office):
    before = content_of(office.dossier)
    place = (office.round, office.people[0], View.MANAGER, "zoeken")
    office.perform(SetNote(*place, GroundsKind.SEEN, " zag een goede zoekvraag "))
    assert office.undo_name == "Note on zoeken, Ana Peeters"
    (note,) = office.dossier.notes(office.people[0])
    assert (note.grounds, note.note, note.view) == (GroundsKind.SEEN, "zag een goede zoekvraag", View.MANAGER)
    office.perform(SetNote(*place))
    assert office.dossier.notes() == []
    office.session.undo()
    office.session.undo()
    assert content_of(office.dossier) == before


@pytest.mark.parametrize("competency", ["bestaat-niet", "zoeken"])
def test_a_note_needs_a_known_competency_and_an_open_round(office: Office, competency: str):
    office.perform(CloseRound(office.round, office.team, TODAY))
    with pytest.raises(AppError):
        office.perform(SetNote(office.round, office.people[0], View.SELF, competency, None, "x"))
    assert office.dossier.notes() == []


def test_each_person_gets_the_date_of_the_own_talk(office: Office):
    office.agree(0, zoeken=1)
    entries = tuple(LevelEntry(person, "melden", 1) for person in office.people)
    assert people_without_talk(office.dossier, office.round, entries) == (office.people[1],)
    day = date(2026, 10, 27)
    office.perform(EnterAgreed(office.round, entries, ((office.people[1], day),)))
    sheets = {sheet.employee_id: sheet.agreed_on for sheet in office.dossier.sheets(view=View.AGREED)}
    assert sheets == {office.people[0]: TALK, office.people[1]: day}


def test_clearing_asks_for_no_talk(office: Office):
    entries = (LevelEntry(office.people[0], "zoeken", EMPTY),)
    assert people_without_talk(office.dossier, office.round, entries) == ()


def test_nothing_is_agreed_without_a_talk(office: Office):
    before = content_of(office.dossier)
    with pytest.raises(AppError):
        office.perform(EnterAgreed(office.round, (LevelEntry(office.people[0], "zoeken", 1),)))
    assert content_of(office.dossier) == before
