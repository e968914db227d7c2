from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from competentie_app.app.actions.participation import SetTakesPart
from competentie_app.dossier.ratings import DONT_KNOW, EMPTY, NOT_APPLICABLE, PREFER_NOT_TO_SAY, View

KEY = Qt.Key


def test_levels_of_a_person_are_typed_in_one_go(desk):
    desk.enter_as(View.SELF)
    desk.type("21n?-")
    columns = desk.page.board.grid.columns
    assert [desk.codes(0, View.SELF)[key] for key in columns] == [2, 1, NOT_APPLICABLE, DONT_KNOW]
    assert desk.codes(1, View.SELF) == {columns[0]: PREFER_NOT_TO_SAY}
    assert desk.texts(0) == ["2", "1", desk.page.board.words.signs[NOT_APPLICABLE], "?"]
    assert desk.here == (1, 1)


def test_a_level_that_the_scale_lacks_is_refused_in_the_panel(desk):
    desk.enter_as(View.SELF)
    desk.type("3")
    assert desk.codes(0, View.SELF) == {}
    assert "3" in desk.said()
    assert desk.here == (0, 0)
    desk.type("2")
    assert desk.said() == ""


def test_arrows_tab_and_enter_walk_as_in_a_spreadsheet(desk):
    columns = len(desk.page.board.grid.columns)
    desk.press(KEY.Key_Left)
    assert desk.here == (0, 0)
    desk.press(KEY.Key_Tab)
    assert desk.here == (0, 1)
    desk.press(KEY.Key_Return)
    assert desk.here == (0, 2)
    desk.shift(KEY.Key_Return)
    assert desk.here == (0, 1)
    desk.press(KEY.Key_End)
    assert desk.here == (0, columns - 1)
    desk.press(KEY.Key_Tab)
    assert desk.here == (1, 0)
    desk.press(KEY.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert desk.here == (0, columns - 1)
    desk.press(KEY.Key_Home)
    desk.press(KEY.Key_Down)
    assert desk.here == (1, 0)


def test_typing_goes_down_when_the_user_says_so(desk):
    desk.enter_as(View.SELF)
    desk.page.pickers.direction.setFocus()
    desk.qtbot.keyClick(desk.page.pickers.direction, KEY.Key_Down)
    desk.view.setFocus()
    desk.type("12")
    first = desk.page.board.grid.columns[0]
    assert [desk.codes(person, View.SELF).get(first) for person in range(3)] == [1, 2, None]
    assert desk.here == (2, 0)


def test_the_keyboard_is_never_caught_in_the_grid(desk):
    desk.ctrl(KEY.Key_Tab)
    assert QApplication.focusWidget() is not desk.view
    desk.view.setFocus()
    desk.view.go_to(2, len(desk.page.board.grid.columns) - 1)
    desk.press(KEY.Key_Tab)
    assert QApplication.focusWidget() is not desk.view
    desk.view.setFocus()
    desk.view.go_to(0, 0)
    desk.press(KEY.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert QApplication.focusWidget() is not desk.view


def test_a_range_is_filled_and_cleared_at_once(desk):
    desk.enter_as(View.SELF)
    desk.shift(KEY.Key_Right)
    desk.shift(KEY.Key_Down)
    desk.type("2")
    assert [len(desk.codes(person, View.SELF)) for person in range(3)] == [2, 2, 0]
    assert desk.office.undo_name == "4 levels"
    desk.press(KEY.Key_Delete)
    assert desk.codes(0, View.SELF) == desk.codes(1, View.SELF) == {}
    desk.office.session.undo()
    assert len(desk.codes(1, View.SELF)) == 2
    desk.office.session.undo()
    assert desk.codes(1, View.SELF) == {}
    assert desk.texts(1)[:2] == ["", ""]


def test_ctrl_d_fills_down_and_ctrl_r_to_the_right(desk):
    desk.enter_as(View.MANAGER)
    desk.type("1")
    desk.view.choose(range(3), range(1))
    desk.ctrl(KEY.Key_D)
    first, second = desk.page.board.grid.columns[:2]
    assert [desk.codes(person, View.MANAGER) for person in range(3)] == [{first: 1}] * 3
    desk.view.choose(range(1), range(2))
    desk.ctrl(KEY.Key_R)
    assert desk.codes(0, View.MANAGER) == {first: 1, second: 1}


def test_the_date_of_the_talk_is_asked_once_per_person(desk, dialogs):
    dialogs.answer("choose_date", date(2026, 10, 21))
    desk.type("12")
    assert [method for method, _ in dialogs.asked] == ["choose_date"]
    sheet = desk.office.dossier.sheet(desk.office.people[0], desk.office.round, View.AGREED)
    assert sheet.agreed_on == date(2026, 10, 21)
    desk.office.session.undo()
    desk.office.session.undo()
    desk.view.go_to(0, 0)
    desk.type("1")
    assert len(dialogs.asked) == 1
    assert desk.texts()[0] == "1"


def test_nothing_is_agreed_when_no_date_is_given(desk, dialogs):
    dialogs.answer("choose_date", None)
    desk.type("1")
    assert desk.codes(0, View.AGREED) == {}
    assert desk.here == (0, 0)


def test_an_attitude_never_rests_on_the_manager_alone(desk, dialogs):
    office, column = desk.office, desk.page.board.grid.column_of["zorg"]
    office.enter(0, View.MANAGER, zorg=1)
    dialogs.answer("choose_date", date(2026, 10, 21))
    desk.view.go_to(0, column)
    desk.type("1")
    assert desk.codes(0, View.AGREED) == {}
    assert desk.here == (0, column)
    assert desk.said()
    office.enter(0, View.SELF, zorg=2)
    desk.type("1")
    assert desk.codes(0, View.AGREED)["zorg"] == 1


def test_where_nothing_is_asked_nothing_is_entered_and_it_says_why(desk):
    office = desk.office
    office.perform(SetTakesPart(office.round, office.people[0], takes_part=False))
    desk.enter_as(View.SELF)
    desk.view.go_to(0, 0)
    desk.type("1")
    assert desk.codes(0, View.SELF) == {}
    assert "Ana Peeters" in desk.said()


def test_clearing_an_agreed_level_needs_no_date(desk):
    desk.office.agree(0, zoeken=1)
    desk.press(KEY.Key_Backspace)
    assert desk.codes(0, View.AGREED).get("zoeken", EMPTY) == EMPTY


@pytest.mark.parametrize("key", ["a", "#", "é"])
def test_other_keys_do_nothing_but_explain(desk, key):
    desk.enter_as(View.SELF)
    desk.qtbot.keyClicks(desk.view, key) if key.isascii() else desk.view.typed.emit(key)
    assert desk.codes(0, View.SELF) == {}
    assert key in desk.said()
