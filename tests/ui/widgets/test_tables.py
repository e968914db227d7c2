from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QAccessible, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QHeaderView, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from competentie_app.ui.theme.theme import Role, Theme
from competentie_app.ui.widgets.frozen import FrozenTable
from competentie_app.ui.widgets.table import Table


def model(rows: int, columns: int) -> QStandardItemModel:
    made = QStandardItemModel(rows, columns)
    for row in range(rows):
        for column in range(columns):
            made.setItem(row, column, QStandardItem(f"{row}:{column}"))
    made.setHorizontalHeaderLabels([f"kop {column}" for column in range(columns)])
    return made


Show = Callable[[Table], tuple[QLineEdit, QLineEdit]]


@pytest.fixture
def shown(qtbot: QtBot) -> Show:
    """Shows a table between two fields and puts the focus in the first one."""
    window = QWidget()
    return lambda table: place(qtbot, window, table)


def place(qtbot: QtBot, window: QWidget, table: Table) -> tuple[QLineEdit, QLineEdit]:
    column = QVBoxLayout(window)
    before, after = QLineEdit(), QLineEdit()
    for widget in (before, table, after):
        column.addWidget(widget)
    window.resize(420, 320)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    before.setFocus()
    qtbot.waitUntil(before.hasFocus)
    return before, after


@pytest.fixture
def table(theme: Theme) -> Table:
    made = Table(theme, "Medewerkers")
    made.setModel(model(4, 3))
    return made


def test_tab_comes_into_a_cell_and_leaves_again(qtbot: QtBot, shown: Show, table: Table):
    before, after = shown(table)
    qtbot.keyClick(before, Qt.Key.Key_Tab)
    assert table.hasFocus()
    assert table.currentIndex().isValid()
    qtbot.keyClick(table, Qt.Key.Key_Tab)
    assert after.hasFocus()


def test_arrows_move_and_enter_opens(qtbot: QtBot, shown: Show, table: Table):
    before, _after = shown(table)
    opened: list[QModelIndex] = []
    table.opened.connect(opened.append)
    qtbot.keyClick(before, Qt.Key.Key_Tab)
    qtbot.keyClick(table, Qt.Key.Key_Down)
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert [(index.row(), index.column()) for index in opened] == [(1, 0)]


def test_tab_goes_to_the_next_cell_where_levels_are_typed(qtbot: QtBot, shown: Show, theme: Theme):
    table = Table(theme, "Raster", tab_moves=True)
    grid = model(2, 2)
    table.setModel(grid)
    before, _after = shown(table)
    qtbot.keyClick(before, Qt.Key.Key_Tab)
    qtbot.keyClick(table, Qt.Key.Key_Tab)
    assert table.currentIndex() == grid.index(0, 1)


def test_a_table_without_rows_takes_the_focus_quietly(qtbot: QtBot, shown: Show, theme: Theme):
    table = Table(theme, "Leeg")
    before, after = shown(table)
    qtbot.keyClick(before, Qt.Key.Key_Tab)
    qtbot.keyClick(table, Qt.Key.Key_Return)
    qtbot.keyClick(table, Qt.Key.Key_Tab)
    assert after.hasFocus()


def test_the_focus_is_a_ring_in_the_cell(qtbot: QtBot, shown: Show, theme: Theme, table: Table):
    before, _after = shown(table)
    qtbot.keyClick(before, Qt.Key.Key_Tab)
    cell = table.visualRect(table.currentIndex())
    picture = table.viewport().grab().toImage()
    assert picture.pixelColor(cell.center().x(), cell.top()) == theme.colour(Role.FOCUS)


def test_heads_are_heard(qtbot: QtBot, shown: Show, table: Table):
    shown(table)
    interface = QAccessible.queryAccessibleInterface(table)
    assert interface is not None
    assert interface.text(QAccessible.Text.Name) == "Medewerkers"
    heads = table.model().headerData(1, Qt.Orientation.Horizontal)
    assert heads == "kop 1"


@pytest.mark.parametrize("text_scale", [100, 200])
def test_rows_are_high_enough_for_their_text(qtbot: QtBot, table: Table):
    qtbot.addWidget(table)
    one = table.rowHeight(0)
    assert one >= table.fontMetrics().height() + 4
    table.set_rows_of(2)
    assert table.rowHeight(0) >= 2 * table.fontMetrics().height() * 12 // 13


@pytest.fixture
def frozen(theme: Theme) -> FrozenTable:
    made = FrozenTable(theme, "Raster")
    made.setModel(model(40, 20))
    made.setColumnWidth(0, 120)
    for column in range(1, 20):
        made.setColumnWidth(column, 60)
    return made


def test_the_first_column_stays_where_it_is(qtbot: QtBot, shown: Show, frozen: FrozenTable):
    shown(frozen)
    frozen.horizontalScrollBar().setValue(300)
    assert frozen.frozen.isVisible()
    assert frozen.frozen.width() == 120
    assert frozen.frozen.visualRect(frozen.model().index(0, 0)).left() == 0
    assert all(frozen.frozen.isColumnHidden(column) for column in range(1, 20))


def test_both_views_scroll_together(qtbot: QtBot, shown: Show, frozen: FrozenTable):
    shown(frozen)
    frozen.verticalScrollBar().setValue(200)
    assert frozen.frozen.verticalScrollBar().value() == 200
    cell = frozen.model().index(15, 0)
    assert frozen.frozen.visualRect(cell).top() == frozen.visualRect(cell.siblingAtColumn(1)).top()
    on_page = frozen.frozen.viewport().mapTo(frozen, QPoint(0, 0)).y()
    assert on_page == frozen.viewport().mapTo(frozen, QPoint(0, 0)).y()


def test_the_focused_cell_is_never_under_the_first_column(qtbot: QtBot, shown: Show, frozen: FrozenTable):
    before, _after = shown(frozen)
    qtbot.keyClick(before, Qt.Key.Key_Tab)
    frozen.setCurrentIndex(frozen.model().index(0, 19))
    for _ in range(18):
        qtbot.keyClick(frozen, Qt.Key.Key_Left)
        cell = frozen.visualRect(frozen.currentIndex())
        assert 120 <= cell.left() < frozen.viewport().width()
    assert frozen.currentIndex().column() == 1


def test_a_click_on_a_name_keeps_the_focus_in_the_table(qtbot: QtBot, shown: Show, frozen: FrozenTable):
    shown(frozen)
    place = frozen.frozen.visualRect(frozen.model().index(2, 0)).center()
    qtbot.mouseClick(frozen.frozen.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert frozen.currentIndex().row() == 2
    frozen.setFocus()
    qtbot.keyClick(frozen, Qt.Key.Key_Down)
    assert frozen.currentIndex().row() == 3


def test_another_model_is_shown_in_both_views(qtbot: QtBot, shown: Show, frozen: FrozenTable):
    shown(frozen)
    other = model(2, 3)
    frozen.setModel(other)
    assert frozen.frozen.model() is other
    assert frozen.frozen.selectionModel() is frozen.selectionModel()
    other.setColumnCount(5)
    assert all(frozen.frozen.isColumnHidden(column) for column in range(1, 5))


def test_a_head_of_its_own_keeps_the_others_hidden_after_a_reset(qtbot: QtBot, shown: Show, frozen: FrozenTable):
    shown(frozen)
    frozen.set_frozen_header(QHeaderView(Qt.Orientation.Horizontal, frozen.frozen))
    items = frozen.model()
    assert isinstance(items, QStandardItemModel)
    items.beginResetModel()
    items.endResetModel()
    assert not frozen.frozen.isColumnHidden(0)
    assert all(frozen.frozen.isColumnHidden(column) for column in range(1, 20))


def test_high_rows_are_high_in_both_views(qtbot: QtBot, shown: Show, frozen: FrozenTable):
    shown(frozen)
    frozen.set_rows_of(2)
    assert frozen.frozen.rowHeight(0) == frozen.rowHeight(0)
