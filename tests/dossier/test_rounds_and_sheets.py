"""Rounds, sheets, notes and wishes, and the rules that hold for them."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from competentie_app.dossier.dossier import Dossier
from competentie_app.dossier.problems import InvalidValue, RoundClosed
from competentie_app.dossier.ratings import EMPTY, NOT_APPLICABLE, AgreedState, View
from competentie_app.dossier.records import (
    Employee,
    GroundsKind,
    Participation,
    Progress,
    Rating,
    RatingNote,
)
from competentie_app.texts import msg

from .conftest import DAY, Filled


def write(filled: Filled, view: View, competency: str, code: int, state: AgreedState | None = None, **more: str):
    with filled.dossier.action(msg("x"), "x"):
        filled.dossier.set_code(filled.ines, filled.round, view, competency, code, state=state, **more)


def test_the_self_and_manager_views_never_write_the_agreed_one(filled: Filled):
    write(filled, View.SELF, "prompting", 4)
    write(filled, View.MANAGER, "prompting", 4)
    assert filled.dossier.sheet(filled.ines, filled.round, View.AGREED) is None
    for view in (View.SELF, View.MANAGER):
        for state in (AgreedState.AGREED, AgreedState.TAKEN_OVER, AgreedState.NOT_AGREED):
            with pytest.raises(InvalidValue):
                write(filled, view, "prompting", 3, state)


@pytest.mark.parametrize("code", [-1, 10, 100, 251, 256])
def test_bytes_that_mean_nothing_are_refused(filled: Filled, code: int):
    with pytest.raises(InvalidValue):
        write(filled, View.SELF, "prompting", code)


@pytest.mark.parametrize(
    ("code", "state"),
    [(2, AgreedState.NONE), (2, AgreedState.NOT_AGREED), (EMPTY, AgreedState.AGREED), (EMPTY, AgreedState.TAKEN_OVER)],
)
def test_a_state_that_does_not_fit_its_level_is_refused(filled: Filled, code: int, state: AgreedState):
    with pytest.raises(InvalidValue):
        write(filled, View.AGREED, "prompting", code, state)


def test_agreed_needs_a_dated_talk_and_taken_over_does_not(filled: Filled):
    with pytest.raises(InvalidValue):
        write(filled, View.AGREED, "prompting", 2)
    write(filled, View.AGREED, "prompting", 2, AgreedState.TAKEN_OVER)
    with filled.dossier.action(msg("x"), "x"):
        filled.dossier.set_code(filled.ines, filled.round, View.AGREED, "checking", 3)
        filled.dossier.set_agreed_date(filled.ines, filled.round, DAY)
    sheet = filled.dossier.sheet(filled.ines, filled.round, View.AGREED)
    assert sheet is not None
    assert sheet.states == {"prompting": AgreedState.TAKEN_OVER, "checking": AgreedState.AGREED}
    assert sheet.agreed_on == DAY
    with pytest.raises(InvalidValue), filled.dossier.action(msg("x"), "x"):
        filled.dossier.set_agreed_date(filled.ines, filled.round, None)


def test_a_code_taken_away_leaves_no_empty_sheet(filled: Filled):
    write(filled, View.MANAGER, "prompting", NOT_APPLICABLE)
    assert filled.dossier.sheet(filled.ines, filled.round, View.MANAGER) is not None
    write(filled, View.MANAGER, "prompting", EMPTY)
    assert filled.dossier.sheet(filled.ines, filled.round, View.MANAGER) is None


def test_the_managers_view_names_the_own_manager(filled: Filled):
    write(filled, View.MANAGER, "prompting", 2)
    sheet = filled.dossier.sheet(filled.ines, filled.round, View.MANAGER)
    assert sheet is not None
    assert sheet.rater_id == filled.manager
    with pytest.raises(InvalidValue):
        write(filled, View.SELF, "prompting", 2, rater=filled.manager)


def test_of_several_raters_the_own_manager_counts(filled: Filled):
    dossier = filled.dossier
    with dossier.action(msg("x"), "x"):
        other = dossier.add_employee(Employee("0-other", "An", ""))
        dossier.set_code(filled.ines, filled.round, View.MANAGER, "prompting", 1, rater="")
        dossier.set_code(filled.ines, filled.round, View.MANAGER, "prompting", 4, rater=other)
    assert dossier.level_block(filled.round, View.MANAGER, [filled.ines])[0][0] == 1
    with dossier.action(msg("x"), "x"):
        dossier.set_code(filled.ines, filled.round, View.MANAGER, "prompting", 3, rater=filled.manager)
    sheet = dossier.sheet(filled.ines, filled.round, View.MANAGER)
    assert sheet is not None
    assert sheet.codes == {"prompting": 3}
    assert dossier.level_block(filled.round, View.MANAGER, [filled.ines])[0][0] == 3
    unknown = dossier.sheet(filled.ines, filled.round, View.MANAGER, rater="")
    assert unknown is not None
    assert unknown.codes == {"prompting": 1}


def test_blocks_are_in_the_order_asked_and_padded(filled: Filled):
    dossier = filled.dossier
    with dossier.action(msg("x"), "x"):
        dossier.set_codes([Rating(filled.manager, filled.round, View.SELF, "third", 0)])
        dossier.set_code(filled.ines, filled.round, View.AGREED, "prompting", 2, state=AgreedState.TAKEN_OVER)
    block, width = dossier.level_block(filled.round, View.SELF, [filled.manager, "nobody", filled.ines])
    assert width == 3
    assert list(dossier.slots()) == ["prompting", "checking", "third"]
    assert list(block) == [EMPTY, EMPTY, 0, EMPTY, EMPTY, EMPTY, 2, 3, EMPTY]
    assert dossier.state_block(filled.round, [filled.manager, filled.ines]) == (bytes([0, 0, 0, 2, 0, 0]), 3)


def test_many_codes_at_once_and_the_last_word_counts(filled: Filled):
    dossier = filled.dossier
    with dossier.action(msg("x"), "x"):
        dossier.set_codes(
            Rating(filled.ines, filled.round, View.SELF, name, code) for name, code in [("a", 1), ("b", 2), ("a", 3)]
        )
    sheet = dossier.sheet(filled.ines, filled.round, View.SELF)
    assert sheet is not None
    assert sheet.codes == {"prompting": 2, "checking": 3, "a": 3, "b": 2}


def test_sheets_can_be_picked(filled: Filled):
    dossier = filled.dossier
    write(filled, View.MANAGER, "prompting", 2)
    assert len(dossier.sheets()) == 2
    assert [sheet.view for sheet in dossier.sheets(view=View.MANAGER)] == [View.MANAGER]
    assert dossier.sheets("no round") == []
    assert dossier.sheets(employee_ids=[filled.manager]) == []
    assert len(dossier.sheets(filled.round, {filled.ines}, View.SELF)) == 1


def test_rounds_stand_in_their_order_whatever_the_clock_says(filled: Filled):
    dossier = filled.dossier
    with dossier.action(msg("x"), "x"):
        second = dossier.add_round("Eerder gedateerd", date(2020, 1, 1))
    assert [item.id for item in dossier.rounds()] == [filled.round, second]
    current = dossier.current_round()
    assert current is not None
    assert current.id == second
    assert current.position == 1
    with dossier.action(msg("x"), "x"):
        dossier.update_round(second, "Tweede", DAY, None)
    assert dossier.round(second).name == "Tweede"


def test_a_new_dossier_has_no_round(dossier: Dossier):
    assert dossier.rounds() == []
    assert dossier.current_round() is None


def test_a_closed_round_stands_fast_for_who_was_in_the_team_then(filled: Filled):
    dossier = filled.dossier
    with dossier.action(msg("x"), "x"):
        other = dossier.add_team("Archief")
        dossier.set_membership(filled.manager, other, DAY)
        dossier.close_round(filled.round, filled.team, DAY + timedelta(days=60))
        dossier.set_membership(filled.ines, other, DAY + timedelta(days=90))
    assert dossier.round(filled.round).closed_team_ids == {filled.team}
    assert dossier.is_closed_for(filled.round, filled.ines)
    with pytest.raises(RoundClosed):
        write(filled, View.SELF, "prompting", 0)
    with pytest.raises(RoundClosed), dossier.action(msg("x"), "x"):
        dossier.set_note(RatingNote(filled.ines, filled.round, View.SELF, "prompting", note="laat"))
    with dossier.action(msg("x"), "x"):
        dossier.set_code(filled.manager, filled.round, View.SELF, "prompting", 1)
        dossier.reopen_round(filled.round, filled.team)
    write(filled, View.SELF, "prompting", 0)
    assert dossier.rounds()[0].closed_team_ids == frozenset()


def test_participations(filled: Filled):
    dossier = filled.dossier
    assert dossier.participations(filled.round) == []
    assert dossier.participation(filled.round, filled.ines) == Participation(filled.round, filled.ines)
    item = Participation(filled.round, filled.ines, Progress.TALK, takes_part=True, talk_date=DAY)
    with dossier.action(msg("x"), "x"):
        dossier.set_participation(item)
        dossier.set_participation(Participation(filled.round, filled.manager, takes_part=False))
    assert {part.employee_id: part.takes_part for part in dossier.participations(filled.round)} == {
        filled.ines: True,
        filled.manager: False,
    }
    assert dossier.participation(filled.round, filled.ines) == item


def test_notes(filled: Filled):
    dossier = filled.dossier
    note = RatingNote(filled.ines, filled.round, View.AGREED, "prompting", GroundsKind.SEEN, "gezien op 12 mei")
    with dossier.action(msg("x"), "x"):
        dossier.set_note(note)
        dossier.set_note(RatingNote(filled.ines, filled.round, View.SELF, "checking", note=" enkel tekst "))
    assert dossier.notes(filled.ines, filled.round, View.AGREED) == [note]
    assert [item.note for item in dossier.notes(filled.ines)] == ["gezien op 12 mei", "enkel tekst"]
    with dossier.action(msg("x"), "x"):
        dossier.set_note(RatingNote(filled.ines, filled.round, View.AGREED, "prompting"))
    assert dossier.notes(view=View.AGREED) == []
    dossier.undo()
    assert dossier.notes(view=View.AGREED) == [note]


def test_wishes(filled: Filled):
    dossier = filled.dossier
    with dossier.action(msg("x"), "x"):
        dossier.set_wishes(filled.ines, filled.round, [("prompting", ""), (None, "beter samenwerken")])
    assert [(wish.position, wish.competency_id, wish.text) for wish in dossier.wishes(filled.ines)] == [
        (0, "prompting", ""),
        (1, None, "beter samenwerken"),
    ]
    with dossier.action(msg("x"), "x"):
        dossier.set_wishes(filled.ines, filled.round, [(None, "iets anders")])
    assert [wish.text for wish in dossier.wishes(round_id=filled.round)] == ["iets anders"]
    with pytest.raises(InvalidValue), dossier.action(msg("x"), "x"):
        dossier.set_wishes(filled.ines, filled.round, [(None, str(number)) for number in range(4)])
