from __future__ import annotations

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from competentie_app.app.actions.levels import EnterLevels, LevelEntry
from competentie_app.app.actions.talks import MarkNotAgreed, TakeOverEqualViews, equal_views
from competentie_app.dossier.ratings import (
    DONT_KNOW,
    EMPTY,
    NON_RATINGS,
    NOT_APPLICABLE,
    PREFER_NOT_TO_SAY,
    AgreedState,
    View,
)
from competentie_app.dossier.records import GroundsKind, RatingNote
from competentie_app.texts import msg
from tests.app.office import TALK, Office, content_of

CELLS = st.tuples(
    st.sampled_from([0, 1]),
    st.sampled_from(["zoeken", "melden", "delen", "tellen", "zorg", "vragen"]),
    st.sampled_from([0, 1, 2, *NON_RATINGS]),
)


def test_levels_of_several_people_are_one_step(office: Office):
    cells = ((office.people[0], "melden", 2), (office.people[1], "zorg", DONT_KNOW))
    office.perform(EnterLevels(office.round, View.SELF, tuple(LevelEntry(*cell) for cell in cells)))
    assert {sheet.employee_id: dict(sheet.codes) for sheet in office.dossier.sheets()} == {
        office.people[0]: {"melden": 2},
        office.people[1]: {"zorg": DONT_KNOW},
    }
    office.session.undo()
    assert office.dossier.sheets() == []


def test_of_a_cell_that_stands_twice_the_last_one_counts(office: Office):
    entries = (LevelEntry(office.people[0], "melden", 0), LevelEntry(office.people[0], "melden", 2))
    office.perform(EnterLevels(office.round, View.SELF, entries))
    sheet = office.dossier.sheet(office.people[0], office.round, View.SELF)
    assert sheet is not None
    assert sheet.codes == {"melden": 2}


def test_an_agreed_level_has_the_date_of_the_talk_and_a_later_one_goes_on_with_it(office: Office):
    office.agree(0, melden=1)
    office.enter(0, View.AGREED, None, zoeken=2)
    sheet = office.dossier.sheet(office.people[0], office.round, View.AGREED)
    assert sheet is not None
    assert sheet.agreed_on == TALK
    assert sheet.states == {"melden": AgreedState.AGREED, "zoeken": AgreedState.AGREED}


def test_a_new_talk_gives_a_new_date(office: Office):
    office.agree(0, melden=1)
    office.enter(0, View.AGREED, date(2026, 10, 27), melden=2)
    sheet = office.dossier.sheet(office.people[0], office.round, View.AGREED)
    assert sheet is not None
    assert (sheet.agreed_on, sheet.codes) == (date(2026, 10, 27), {"melden": 2})


def test_clearing_an_agreed_level_needs_no_talk_and_takes_its_state_away(office: Office):
    office.agree(0, melden=1, zoeken=2)
    office.enter(0, View.AGREED, None, melden=EMPTY)
    sheet = office.dossier.sheet(office.people[0], office.round, View.AGREED)
    assert sheet is not None
    assert sheet.codes == {"zoeken": 2}
    assert sheet.states == {"zoeken": AgreedState.AGREED}


def test_clearing_what_is_empty_leaves_no_trace(office: Office):
    before = office.dossier.content_digest()
    office.enter(0, View.AGREED, TALK, melden=EMPTY)
    assert office.dossier.sheet(office.people[0], office.round, View.AGREED) is None
    assert office.undo_name == "Start round Najaar"
    assert office.dossier.content_digest() == before


@pytest.mark.parametrize("own", [0, DONT_KNOW, PREFER_NOT_TO_SAY, NOT_APPLICABLE])
def test_an_attitude_is_agreed_once_the_person_answered(office: Office, own: int):
    office.enter(0, View.MANAGER, zorg=1)
    office.enter(0, View.SELF, zorg=own)
    office.agree(0, zorg=1)
    sheet = office.dossier.sheet(office.people[0], office.round, View.AGREED)
    assert sheet is not None
    assert sheet.codes == {"zorg": 1}


def test_what_may_rest_on_the_manager_alone_may_be_agreed(office: Office):
    office.enter(0, View.MANAGER, melden=1)
    office.agree(0, melden=1)
    assert office.dossier.sheet(office.people[0], office.round, View.AGREED) is not None


def test_only_equal_levels_are_taken_over(office: Office):
    office.enter(0, View.SELF, melden=1, zoeken=2, delen=NOT_APPLICABLE, zorg=1)
    office.enter(0, View.MANAGER, melden=1, zoeken=1, delen=NOT_APPLICABLE, zorg=1, vragen=2)
    office.enter(1, View.MANAGER, melden=1)
    office.perform(TakeOverEqualViews(office.round, tuple(office.people)))
    [sheet] = office.dossier.sheets(view=View.AGREED)
    assert sheet.employee_id == office.people[0]
    assert sheet.codes == {"melden": 1, "zorg": 1}
    assert set(sheet.states.values()) == {AgreedState.TAKEN_OVER}
    assert sheet.agreed_on is None
    assert not office.view().gaps.agreed.any()


def test_taking_over_never_overrides_what_a_talk_said(office: Office):
    office.enter(0, View.SELF, melden=1, zoeken=1)
    office.enter(0, View.MANAGER, melden=1, zoeken=1)
    office.agree(0, melden=2)
    office.perform(MarkNotAgreed(office.round, office.people[0], "zoeken", TALK, "Elk blijft erbij."))
    assert equal_views(office.dossier, office.round, office.people) == []
    newest = office.undo_name
    office.perform(TakeOverEqualViews(office.round, tuple(office.people)))
    assert office.undo_name == newest


def test_not_agreed_keeps_the_remark_beside_the_grounds_and_takes_the_level_away(office: Office):
    person = office.people[0]
    office.agree(0, melden=2)
    with office.dossier.action(msg("Grounds"), "test"):
        office.dossier.set_note(RatingNote(person, office.round, View.AGREED, "melden", GroundsKind.SEEN))
    office.perform(MarkNotAgreed(office.round, person, "melden", TALK, "Elk blijft erbij."))
    sheet = office.dossier.sheet(person, office.round, View.AGREED)
    assert sheet is not None
    assert sheet.codes == {}
    assert sheet.states == {"melden": AgreedState.NOT_AGREED}
    [note] = office.dossier.notes(person)
    assert (note.grounds, note.note) == (GroundsKind.SEEN, "Elk blijft erbij.")


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(batches=st.lists(st.tuples(st.sampled_from([View.SELF, View.MANAGER]), st.lists(CELLS, max_size=8)), max_size=5))
def test_any_entries_can_be_undone_and_redone(batches: list[tuple[View, list[tuple[int, str, int]]]]):
    office = Office()
    contents = [content_of(office.dossier)]
    digests = [office.dossier.content_digest()]
    for view, cells in batches:
        newest = office.dossier.content_digest()
        entries = tuple(LevelEntry(office.people[person], key, code) for person, key, code in cells)
        office.perform(EnterLevels(office.round, view, entries))
        if office.dossier.content_digest() != newest:
            contents.append(content_of(office.dossier))
            digests.append(office.dossier.content_digest())
    for expected in reversed(contents[:-1]):
        office.session.undo()
        assert content_of(office.dossier) == expected
    for content in contents[1:]:
        office.session.redo()
        assert content_of(office.dossier) == content
    assert office.dossier.content_digest() == digests[-1]
