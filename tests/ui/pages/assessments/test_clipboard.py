from __future__ import annotations

from datetime import date

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication

from competentie_app.dossier.ratings import NOT_APPLICABLE, View

KEY = Qt.Key


def put(text: str) -> None:
    QGuiApplication.clipboard().setText(text)


def test_a_block_from_a_spreadsheet_goes_in_as_one_action(desk):
    desk.enter_as(View.SELF)
    put("1\t2\r\nn\t0\r\n")
    desk.ctrl(KEY.Key_V)
    first, second = desk.page.board.grid.columns[:2]
    assert desk.codes(0, View.SELF) == {first: 1, second: 2}
    assert desk.codes(1, View.SELF) == {first: NOT_APPLICABLE, second: 0}
    assert "4" in desk.page.context.messages.words
    desk.office.session.undo()
    assert desk.codes(0, View.SELF) == desk.codes(1, View.SELF) == {}


def test_a_bad_value_is_named_and_nothing_is_pasted(desk):
    desk.enter_as(View.SELF)
    put("1\t9\n2\tveel")
    before = desk.office.undo_name
    desk.ctrl(KEY.Key_V)
    words = desk.page.context.messages.words
    assert "9" in words
    assert "veel" in words
    assert "Bilal Haddad" in words
    assert desk.codes(0, View.SELF) == {}
    assert desk.office.undo_name == before


def test_what_is_copied_can_be_pasted_for_somebody_else(desk):
    desk.office.enter(0, View.SELF, zoeken=2, melden=0)
    desk.enter_as(View.SELF)
    columns = len(desk.page.board.grid.columns)
    desk.view.choose(range(1), range(columns))
    desk.ctrl(KEY.Key_C)
    assert "2" in QGuiApplication.clipboard().text().split("\t")
    desk.view.go_to(1, 0)
    desk.ctrl(KEY.Key_V)
    assert desk.codes(1, View.SELF) == desk.codes(0, View.SELF)


def test_a_picture_on_the_clipboard_clears_nothing(desk):
    desk.office.enter(0, View.SELF, zoeken=2)
    desk.enter_as(View.SELF)
    before = desk.codes(0, View.SELF)
    held = QMimeData()  # what LibreOffice gives for an empty cell: everything but text
    held.setData("image/png", b"x")
    held.setHtml("<table><tr><td></td></tr></table>")
    QGuiApplication.clipboard().setMimeData(held)
    desk.ctrl(KEY.Key_V)
    assert desk.codes(0, View.SELF) == before
    assert "klembord" in desk.page.context.messages.words


def test_cutting_takes_the_level_along(desk):
    desk.office.enter(0, View.SELF, zoeken=2)
    desk.enter_as(View.SELF)
    desk.ctrl(KEY.Key_X)
    assert QGuiApplication.clipboard().text() == "2"
    assert desk.codes(0, View.SELF) == {}


def test_pasting_agreed_levels_of_several_people_asks_for_one_date(desk, dialogs):
    dialogs.answer("choose_date", date(2026, 10, 20))
    put("1\n1\n1")
    desk.qtbot.mouseClick(desk.page.paste, Qt.MouseButton.LeftButton)
    assert [len(desk.codes(person, View.AGREED)) for person in range(3)] == [1, 1, 1]
    assert desk.office.undo_name == "3 levels"


def test_equal_views_are_taken_over_and_stay_provisional(desk):
    desk.office.enter(0, View.SELF, zoeken=1, melden=1)
    desk.office.enter(0, View.MANAGER, zoeken=1, melden=0)
    desk.qtbot.mouseClick(desk.page.take_over, Qt.MouseButton.LeftButton)
    assert desk.codes(0, View.AGREED) == {"zoeken": 1}
    model = desk.page.board.model
    column = desk.page.board.grid.column_of["zoeken"]
    assert model.shown(model.index(0, column + 1)).hatched
    assert desk.page.board.grid.agreed == 0
