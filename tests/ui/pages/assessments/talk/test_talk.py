"""A talk by keyboard: agreeing, not agreeing, what is refused, undo, and the papers."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from competentie_app.app.actions.levels import EnterLevels, LevelEntry
from competentie_app.app.actions.participation import SetTakesPart
from competentie_app.app.actions.rounds import CloseRound
from competentie_app.app.actions.wishes import SetWishes
from competentie_app.app.talk_values import Outcome
from competentie_app.dossier.ratings import EMPTY, NOT_APPLICABLE, AgreedState, View
from competentie_app.dossier.records import GroundsKind, Progress
from competentie_app.ui.frame.main_window import MainWindow
from competentie_app.ui.pages.assessments.modes import GRID, TALK
from competentie_app.ui.pages.assessments.talk.answers import DISAGREE
from competentie_app.ui.places import Place
from tests.ui.frame.walk import focusable, heard_name
from tests.ui.pages.assessments.talk.conftest import Table


def agreed(table: Table, key: str) -> tuple[int, AgreedState]:
    sheet = table.dossier.sheet(table.guest, table.round, View.AGREED)
    if sheet is None:
        return EMPTY, AgreedState.NONE
    return sheet.codes.get(key, EMPTY), sheet.states.get(key, AgreedState.NONE)


def test_it_begins_with_what_goes_well_and_opens_on_the_first_subject(table: Table):
    keys = [row.key for row in table.view.topics.rows]
    good = [each.competency_id for each in table.talk.going_well]
    subjects = [each.competency_id for each in table.talk.subjects]
    assert good
    assert subjects
    assert keys == good + subjects
    assert len(subjects) <= 5
    assert table.here.competency_id == subjects[0]
    table.view.topics.more.click()
    assert [row.key for row in table.view.topics.rows] == [each.competency_id for each in table.talk.competencies]


@pytest.mark.parametrize("text_scale", [200])
def test_the_links_below_the_list_are_whole_with_large_text(table: Table, text_scale: int):
    assert text_scale == 200
    topics = table.view.topics
    topics.more.click()
    for link in (topics.more, topics.wish_button):
        table.qtbot.waitUntil(lambda link=link: link.width() >= link.sizeHint().width())
        assert topics.rect().contains(link.geometry())


def test_where_nothing_stands_out_no_link_leads_to_an_empty_list(table: Table):
    codes = ((View.SELF, EMPTY), (View.MANAGER, EMPTY))
    topics, perform = table.view.topics, table.window.context.session.perform
    assert not topics.more.isHidden()
    perform(SetWishes(table.round, table.guest, ()))
    for view, code in codes:
        entries = tuple(LevelEntry(table.guest, each.competency_id, code) for each in table.talk.competencies)
        perform(EnterLevels(table.round, view, entries))
    assert (table.talk.subjects, table.talk.going_well) == ((), ())
    assert topics.more.isHidden()
    assert len(topics.rows) == sum(1 for _ in table.talk.competencies)


def test_a_level_is_agreed_with_grounds_and_note_in_one_step_of_undo(table: Table):
    first, second = (each.competency_id for each in table.talk.subjects[:2])
    assert first
    assert second
    table.type("2")
    assert table.focus is table.page.table.answers.buttons[2]
    table.key(Qt.Key.Key_Down)
    table.key(Qt.Key.Key_Up)
    table.key(Qt.Key.Key_Up)
    assert agreed(table, first) == (EMPTY, AgreedState.NONE)
    table.tab_to(table.page.remarks.grounds)
    table.key(Qt.Key.Key_Down)
    table.key(Qt.Key.Key_Down)
    table.tab_to(table.page.remarks.fields[View.AGREED])
    table.type("Samen een brief bekeken")
    table.save()
    assert agreed(table, first) == (1, AgreedState.AGREED)
    note = next(n for n in table.dossier.notes(table.guest, table.round, View.AGREED) if n.competency_id == first)
    assert (note.grounds, note.note) == (GroundsKind.SEEN, "Samen een brief bekeken")
    assert table.here.competency_id == second
    assert table.dossier.participation(table.round, table.guest).progress is Progress.TALK
    table.undo()
    assert agreed(table, first) == (EMPTY, AgreedState.NONE)
    assert not table.dossier.notes(table.guest, table.round, View.AGREED)


def test_after_the_last_subject_the_agreements_come(table: Table):
    footer, keys = table.view.footer, list(table.view.topics.keys)
    table.view.choose(keys[-1])
    table.type("1")
    table.save()
    assert footer.after.hasFocus()
    assert str(len(keys) - 1) in footer.state.text(), "the others are still open"
    for key in keys[:-1]:
        table.view.choose(key)
        assert not footer.after.isVisible()
        table.type("1")
        table.save()
    table.save()
    assert footer.state.text() == "Alle onderwerpen zijn besproken."
    table.key(Qt.Key.Key_Space)
    assert table.view.papers.view is not None
    assert table.view.papers.view.isVisible()


def test_questions_that_go_on_begin_below_their_first_word(table: Table):
    questions = table.page.questions
    assert questions.words
    assert questions.words == tuple(table.window.context.texts.model_text(each) for each in table.here.questions)
    signs = [each for each in questions.findChildren(QLabel) if each.text() == "•"]
    sentences = [each for each in questions.findChildren(QLabel) if each.text() in questions.words]
    assert len(signs) == len(sentences) == len(questions.words)
    assert max(sign.geometry().right() for sign in signs) < min(each.x() for each in sentences)


def test_other_answers_and_taking_a_choice_back(table: Table):
    first = table.here.competency_id
    table.type("n")
    assert table.page.draft.code == NOT_APPLICABLE
    table.key(Qt.Key.Key_Backspace)
    assert table.page.draft.code == EMPTY
    table.type("n")
    table.save()
    assert agreed(table, first) == (NOT_APPLICABLE, AgreedState.AGREED)


def test_not_agreed_needs_both_remarks_and_keeps_them(table: Table):
    first = table.here.competency_id
    table.key(Qt.Key.Key_Down)
    while table.page.table.answers.code != DISAGREE:
        table.key(Qt.Key.Key_Down)
    table.save()
    assert "beide opmerkingen" in table.page.refusal.label.text()
    assert not table.page.refusal.isHidden()
    assert table.here.competency_id == first
    table.tab_to(table.page.remarks.fields[View.SELF])
    table.type("Ik doe dit elke week")
    table.tab_to(table.page.remarks.fields[View.MANAGER])
    table.type("Ik zag het nog niet")
    table.save()
    assert table.talk.competency(first).outcome is Outcome.NOT_AGREED
    assert table.talk.competency(first).remarks == ("Ik doe dit elke week", "Ik zag het nog niet")


def test_a_level_of_an_attitude_on_the_managers_view_alone_is_refused_with_the_reason(table: Table):
    key = "A2"
    clear = EnterLevels(table.round, View.SELF, (LevelEntry(table.guest, key, EMPTY),))
    table.window.context.session.perform(clear)
    table.view.topics.more.click()
    table.view.choose(key)
    said = table.page.refusal
    assert not said.isHidden()
    assert "leidinggevende alleen" in said.label.text()
    table.type("2")
    assert table.page.draft.code == EMPTY
    table.type("n")
    table.save()
    assert agreed(table, key) == (NOT_APPLICABLE, AgreedState.AGREED)


def test_in_a_closed_round_the_reason_is_told_and_it_can_be_opened_again(table: Table):
    session = table.window.context.session
    team = table.dossier.team_of(table.guest, session.environment.today())
    assert team is not None
    first = table.here.competency_id
    session.perform(CloseRound(table.round, team, session.environment.today()))
    said = table.page.locked
    assert "gesloten" in said.label.text()
    assert said.button.isVisible()
    assert not any(button.isEnabled() for button in table.page.table.answers.buttons.values())
    assert not table.view.head.day.isEnabled()
    said.button.setFocus()
    table.key(Qt.Key.Key_Return)
    assert said.isHidden()
    assert "weer open" in table.window.messages.words
    table.type("1")
    table.save()
    assert agreed(table, first) == (1, AgreedState.AGREED)


def test_who_does_not_take_part_cannot_be_opened_again(table: Table):
    table.window.context.session.perform(SetTakesPart(table.round, table.guest, takes_part=False))
    assert not table.page.locked.isHidden()
    assert table.page.locked.button.isHidden()


def test_what_was_chosen_is_saved_when_it_is_left(table: Table):
    first = table.here.competency_id
    table.type("1")
    rows = table.view.topics.rows
    rows[0].setFocus()
    table.key(Qt.Key.Key_Down)
    assert table.focus is rows[1]
    table.key(Qt.Key.Key_Return)
    assert table.here.competency_id == rows[1].key
    assert agreed(table, first) == (1, AgreedState.AGREED)


def test_the_date_of_the_talk_goes_with_the_levels(table: Table):
    first = table.here.competency_id
    today = table.window.context.session.environment.today()
    assert table.view.head.value == today
    table.type("1")
    table.save()
    table.view.head.day.set_value(date(2026, 11, 3))
    table.view.end()
    sheet = table.dossier.sheet(table.guest, table.round, View.AGREED)
    assert sheet is not None
    assert sheet.agreed_on == date(2026, 11, 3)
    assert sheet.codes[first] == 1


def test_an_earlier_agreed_level_is_a_hint_and_no_choice(table: Table):
    earlier = table.here.earlier
    assert earlier is not None
    assert table.page.draft.code == EMPTY
    hint = table.page.table.rows[earlier.level]._earlier
    assert not hint.isHidden()
    assert earlier.round_name in hint.text()


def test_ending_the_talk_goes_back_to_the_same_person_in_the_grid(table: Table):
    table.view.head.end.setFocus()
    table.key(Qt.Key.Key_Return)
    assert table.host.modes.key == GRID
    board = table.host.board
    assert board.grid.rows[board.view.currentIndex().row()].employee.id == table.guest
    assert table.window.context.selection.private_to is None


def test_search_goes_to_a_competency_of_the_talk(table: Table):
    wanted = [each.competency_id for each in table.talk.competencies][-1]
    table.window.run("edit.search")
    table.type(wanted)
    table.key(Qt.Key.Key_Return)
    assert table.window.place is Place.ASSESSMENTS
    assert table.here.competency_id == wanted


def test_the_talk_goes_on_in_another_language(table: Table, program):
    here = table.here.competency_id
    table.window.context.settings.change(language="en")
    table.window = program.window
    assert table.window.context.texts.language == "en"
    assert table.talk.employee_id == table.guest
    assert table.here.competency_id == here


def test_everything_that_takes_the_keyboard_has_a_name(table: Table):
    nameless = [type(each).__name__ for each in focusable(table.view) if not heard_name(each).strip()]
    assert nameless == []


@pytest.mark.parametrize("text_scale", [200])
def test_large_text_fits_beside_each_other(table: Table, window: MainWindow):
    window.resize(1366, 736)
    assert table.page.horizontalScrollBar().maximum() == 0
    assert table.view.topics.width() + table.page.width() <= window.width()


def test_without_a_person_there_is_no_talk_but_a_hint(qtbot, window: MainWindow):
    table = Table(qtbot, window)
    window.go(Place.ASSESSMENTS)
    window.context.selection.clear()
    table.host.modes.choose(TALK)
    assert table.host.modes.key == GRID
    assert table.host.mode.key == GRID
    assert "Kies met wie je praat" in window.messages.words
    assert window.context.selection.private_to is None
