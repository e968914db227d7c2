"""Finding, ordering and leaving out people in the grid, hints of the round before, history of a cell: by keyboard."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from competentie_app.app.actions.rounds import StartRound
from competentie_app.dossier.ratings import View
from competentie_app.ui.context import UiContext
from competentie_app.ui.pages.assessments.page import AssessmentsPage
from competentie_app.ui.selection import Target

KEY = Qt.Key
_ROLE = Qt.ItemDataRole


def bar_of(desk):
    return desk.page.board.parts.bar


def seek(desk, text: str):
    desk.ctrl(KEY.Key_F)
    field = bar_of(desk).seek
    assert QApplication.focusWidget() is field
    desk.qtbot.keyClicks(field, text)
    return field


def choose(desk, combo, steps: int) -> None:
    combo.setFocus()
    for _ in range(abs(steps)):
        desk.qtbot.keyClick(combo, KEY.Key_Down if steps > 0 else KEY.Key_Up)


def names(desk) -> list[str]:
    model = desk.page.board.model
    return [model.index(row, 0).data().split()[0] for row in range(model.rowCount())]


def test_the_keyboard_jumps_along_while_a_name_is_typed(desk):
    desk.view.go_to(0, 2)
    field = seek(desk, "tran")
    assert desk.here == (2, 2)
    desk.qtbot.keyClick(field, KEY.Key_Return)
    assert desk.view.hasFocus()
    assert desk.here == (2, 2)
    assert field.text() == ""


def test_escape_goes_back_to_where_it_began(desk):
    desk.view.go_to(1, 1)
    field = seek(desk, "chi")
    assert desk.here == (2, 1)
    desk.qtbot.keyClick(field, KEY.Key_Escape)
    assert desk.view.hasFocus()
    assert desk.here == (1, 1)


def test_arrows_walk_over_all_who_are_found(desk):
    field = seek(desk, "a")
    assert desk.here[0] == 0
    desk.qtbot.keyClicks(field, "zz")
    assert bar_of(desk).found.text() == "Niemand die je hier ziet, heet zo"
    field.clear()
    desk.qtbot.keyClicks(field, "i")
    first = desk.here[0]
    assert bar_of(desk).found.text() == "1 van 2 gevonden"
    desk.qtbot.keyClick(field, KEY.Key_Down)
    assert desk.here[0] > first
    desk.qtbot.keyClick(field, KEY.Key_Down)
    assert desk.here[0] == first
    desk.qtbot.keyClick(field, KEY.Key_Up)
    assert desk.here[0] > first


def test_the_order_turns_and_the_keyboard_stays_on_its_person(desk):
    tester = QAbstractItemModelTester(desk.page.board.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    desk.view.go_to(0, 1)
    choose(desk, bar_of(desk).order, 1)
    assert names(desk) == ["Chi", "Bilal", "Ana"]
    assert desk.here == (2, 1)
    assert all(desk.view.frozen.isColumnHidden(column) for column in range(1, desk.page.board.model.columnCount()))
    desk.enter_as(View.SELF)
    desk.view.setFocus()
    desk.type("2")
    assert list(desk.codes(0, View.SELF).values()) == [2]
    tester.setParent(desk.page.board.model)


def test_who_is_left_out_is_counted_and_comes_back_by_one_button(desk):
    desk.office.enter(0, View.SELF, zoeken=2)
    desk.office.enter(0, View.MANAGER, zoeken=0)
    bar = bar_of(desk)
    assert bar.reset.isHidden()
    choose(desk, bar.only, 1)
    assert names(desk) == ["Ana"]
    assert bar.number.text() == "1 van 3 getoond"
    assert len(desk.page.board.whole.rows) == 3
    bar.reset.setFocus()
    desk.qtbot.keyClick(bar.reset, KEY.Key_Return)
    assert names(desk) == ["Ana", "Bilal", "Chi"]
    assert bar.number.isHidden()
    assert QApplication.focusWidget() is bar.only


def test_a_row_stays_while_levels_are_typed_in_it(desk):
    desk.enter_as(View.SELF)
    desk.office.enter(0, View.SELF, zoeken=2)
    choose(desk, bar_of(desk).only, 2)
    assert names(desk) == ["Bilal", "Chi"]
    desk.view.setFocus()
    desk.view.go_to(0, 0)
    desk.type("12")
    assert names(desk) == ["Bilal", "Chi"]
    assert len(desk.codes(1, View.SELF)) == 2
    assert desk.page.board.whole.people_rated == 2
    choose(desk, bar_of(desk).only, -2)
    choose(desk, bar_of(desk).only, 2)
    assert names(desk) == ["Chi"]


def test_nobody_left_is_no_error(desk):
    choose(desk, bar_of(desk).only, 3)
    assert names(desk) == []
    assert bar_of(desk).number.text() == "0 van 3 getoond"
    assert not desk.page.grab().isNull()
    desk.view.setFocus()
    desk.type("1")
    desk.ctrl(KEY.Key_V)
    field = seek(desk, "ana")
    desk.qtbot.keyClick(field, KEY.Key_Escape)
    choose(desk, bar_of(desk).only, -3)
    assert len(names(desk)) == 3
    assert desk.here == (0, 0)


def test_somebody_who_is_sent_for_is_shown_again(desk):
    desk.office.enter(0, View.SELF, zoeken=2)
    choose(desk, bar_of(desk).only, 2)
    assert "Ana" not in names(desk)
    desk.page.context.selection.choose(Target(desk.office.team, desk.office.people[0], None))
    desk.page.show_selection()
    assert desk.here[0] == names(desk).index("Ana")


def test_the_round_before_is_a_hint_that_is_heard_and_never_copied(desk):
    office, board = desk.office, desk.page.board
    office.agree(0, zoeken=2)
    office.perform(StartRound("Lente", date(2026, 10, 28)))
    lente = office.dossier.rounds()[-1].id
    desk.page.context.selection.choose(Target(office.team, round_id=lente))
    desk.page.show_selection()
    index = board.model.index(0, board.grid.column_of["zoeken"] + 1)
    assert board.model.look(index).pale
    assert "2" in board.model.look(index).text
    assert index.data(_ROLE.AccessibleTextRole).endswith("vorige ronde 2")
    assert not board.parts.legend.earlier.isHidden()
    assert index.data() == ""
    desk.view.setFocus()
    desk.view.go_to(0, index.column() - 1)
    desk.ctrl(KEY.Key_C)
    assert QApplication.clipboard().text() == ""
    desk.enter_as(View.SELF)
    assert not board.model.look(index).pale
    assert board.parts.legend.earlier.isHidden()
    assert "vorige ronde" not in index.data(_ROLE.AccessibleTextRole)
    assert office.dossier.sheets(lente) == []


def test_the_history_of_the_cell_unfolds(desk):
    desk.office.enter(0, View.SELF, zoeken=1)
    desk.office.enter(0, View.SELF, zoeken=2)
    board = desk.page.board
    desk.view.go_to(0, board.grid.column_of["zoeken"])
    desk.qtbot.waitUntil(lambda: "Ana Peeters" in board.panel.person.text())
    fold = board.panel.history
    assert fold.told == []
    fold.button.setFocus()
    desk.qtbot.keyClick(fold.button, KEY.Key_Space)
    assert "medewerker" in fold.told[0]
    assert "Najaar" in fold.told[0]
    assert "2026" in fold.told[0]
    assert "niveau 1" in fold.told[1]
    assert "niveau 2" in fold.told[1]
    assert QAccessible.queryAccessibleInterface(fold.button).state().checked
    desk.view.setFocus()
    desk.press(KEY.Key_Down)
    desk.qtbot.waitUntil(lambda: fold.told == ["Hier is nog niets veranderd."])


def test_the_direction_after_a_level_is_kept_for_the_next_time(desk):
    direction = desk.page.pickers.direction
    direction.setFocus()
    desk.qtbot.keyClick(direction, KEY.Key_Down)
    context: UiContext = desk.page.context
    assert context.settings.current.grid_direction == "down"
    again = AssessmentsPage(context)
    desk.qtbot.addWidget(again)
    assert again.pickers.direction.key == "down"
    assert again.board.view.down_after_typing


@pytest.mark.parametrize("name", ["seek", "order", "only", "persona", "reset"])
def test_every_control_has_a_name(desk, name):
    widget = getattr(bar_of(desk), name)
    assert QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
