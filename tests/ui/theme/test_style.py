from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QFocusFrame,
    QLineEdit,
    QListWidget,
    QMenu,
    QProgressBar,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QScrollBar,
    QSlider,
    QSpinBox,
    QTableWidget,
    QTabWidget,
    QTextEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from competentie_app.ui.theme.applied import applied
from competentie_app.ui.theme.focus import wants_ring
from competentie_app.ui.theme.looks import INVALID
from competentie_app.ui.theme.style import ThemedStyle
from competentie_app.ui.theme.theme import Role, Theme, apply, make_theme


@pytest.fixture(params=["light", "dark", "contrast"])
def theme(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[Theme]:
    theme = make_theme(request.param)
    apply(qapp, theme)
    yield theme
    apply(qapp, make_theme("light"))


def filled_table() -> QTableWidget:
    table = QTableWidget(3, 2)
    table.selectRow(1)
    return table


def filled_combo() -> QComboBox:
    combo = QComboBox()
    combo.addItem("Een")
    return combo


def filled_tool_button() -> QToolButton:
    button = QToolButton()
    button.setText("Meer")
    return button


def tabs() -> QTabWidget:
    widget = QTabWidget()
    widget.addTab(QTextEdit(), "Een")
    widget.addTab(QListWidget(), "Twee")
    return widget


CONTROLS: list[Callable[[], QWidget]] = [
    lambda: QPushButton("Knop"),
    filled_tool_button,
    lambda: QLineEdit("tekst"),
    filled_combo,
    QSpinBox,
    lambda: QCheckBox("Ja"),
    lambda: QRadioButton("Ja"),
    lambda: QSlider(Qt.Orientation.Horizontal),
    lambda: QScrollBar(Qt.Orientation.Vertical),
    QProgressBar,
    filled_table,
    tabs,
]


@pytest.mark.parametrize("make", CONTROLS)
def test_controls_are_drawn_on_and_off(qtbot: QtBot, theme: Theme, make: Callable[[], QWidget]):
    widget = make()
    qtbot.addWidget(widget)
    widget.resize(200, 120)
    on = widget.grab().toImage()
    widget.setEnabled(False)
    assert widget.grab().toImage() != on or isinstance(widget, (QScrollBar, QProgressBar))
    assert len({on.pixel(x, y) for x in range(on.width()) for y in range(on.height())}) > 1


def test_the_border_of_a_field_is_the_one_of_controls_and_red_when_refused(qtbot: QtBot, theme: Theme):
    field = QLineEdit()
    qtbot.addWidget(field)
    field.resize(120, 32)
    edge = field.grab().toImage().pixelColor(60, 0)
    assert edge == theme.colour(Role.CTL)
    field.setProperty(INVALID, 1)
    assert field.grab().toImage().pixelColor(60, 0) == theme.colour(Role.ERR)


def test_a_pressed_button_keeps_its_word_visible(qtbot: QtBot, theme: Theme):
    button = QPushButton("Bewaren")
    qtbot.addWidget(button)
    button.setDown(True)
    picture = button.grab().toImage()
    row = [picture.pixelColor(x, picture.height() // 2).lightness() for x in range(6, picture.width() - 6)]
    assert max(row) - min(row) > 80


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_controls_grow_with_the_text(qtbot: QtBot, qapp: QApplication, scale: float):
    apply(qapp, make_theme("light", text_scale=scale))
    for make in (lambda: QPushButton("Knop"), QLineEdit, filled_combo, QSpinBox):
        widget = make()
        qtbot.addWidget(widget)
        assert widget.sizeHint().height() >= 32 * scale
    apply(qapp, make_theme("light"))


def test_applying_again_leaves_one_style_and_one_ring(qtbot: QtBot, qapp: QApplication):
    for name in ("light", "dark", "light"):
        apply(qapp, make_theme(name))
    now = applied(qapp)
    assert now is not None
    assert isinstance(qapp.style(), ThemedStyle)
    assert now.theme.name == "light"
    assert sum(type(child) is type(now) for child in qapp.children()) == 1


def test_chosen_text_and_chosen_rows_can_be_told_from_the_rest(qtbot: QtBot, theme: Theme):
    field = QLineEdit("mmmmmm")
    qtbot.addWidget(field)
    field.resize(120, 32)
    plain = field.grab().toImage()
    field.selectAll()
    chosen = field.grab().toImage()
    assert theme.colour(Role.ACCENT).name() in colours_of(chosen)
    assert theme.colour(Role.ACCENT).name() not in colours_of(plain)
    rows = QListWidget()
    qtbot.addWidget(rows)
    rows.addItems(["mmmmmm", "mmmmmm"])
    rows.setCurrentRow(1)
    rows.clearFocus()
    drawn = rows.viewport().grab(rows.visualItemRect(rows.item(1))).toImage()
    assert {theme.colour(Role.ACCENT).name(), theme.colour(Role.TEXT).name()} <= colours_of(drawn)


def colours_of(picture: QImage) -> set[str]:
    return {picture.pixelColor(x, y).name() for x in range(picture.width()) for y in range(picture.height())}


def test_a_menu_opens(qtbot: QtBot, theme: Theme):
    menu = QMenu()
    qtbot.addWidget(menu)
    menu.addAction("Bewaren")
    menu.addSeparator()
    menu.addAction("Sluiten").setEnabled(False)
    heights = [menu.actionGeometry(action).height() for action in menu.actions()]
    assert heights[0] >= theme.px(28) > heights[1]
    assert QColor(menu.grab().toImage().pixelColor(20, menu.height() - 4)) == theme.colour(Role.SURFACE)


@pytest.fixture
def two_buttons(qtbot: QtBot, qapp: QApplication) -> tuple[QPushButton, QPushButton]:
    apply(qapp, make_theme("light"))
    window = QWidget()
    column = QVBoxLayout(window)
    first, second = QPushButton("Een"), QPushButton("Twee")
    column.addWidget(first)
    column.addWidget(second)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    first.setFocus()
    qtbot.waitUntil(first.hasFocus)
    first.parent_window = window  # type: ignore[attr-defined]
    return first, second


def ring_on(qapp: QApplication) -> QWidget | None:
    now = applied(qapp)
    assert now is not None
    return now.follower.shown_on()


def test_the_ring_follows_the_keyboard(qtbot: QtBot, qapp: QApplication, two_buttons: tuple[QPushButton, QPushButton]):
    first, second = two_buttons
    assert ring_on(qapp) is first
    qtbot.keyClick(first, Qt.Key.Key_Tab)
    assert ring_on(qapp) is second


def test_the_ring_goes_with_its_window(qtbot: QtBot, qapp: QApplication, two_buttons: tuple[QPushButton, QPushButton]):
    first, _second = two_buttons
    window = first.window()
    first.clearFocus()
    assert ring_on(qapp) is None
    window.close()
    other = QLineEdit()
    holder = QWidget()
    QVBoxLayout(holder).addWidget(other)
    qtbot.addWidget(holder)
    with qtbot.waitExposed(holder):
        holder.show()
    holder.activateWindow()
    other.setFocus()
    qtbot.waitUntil(other.hasFocus)
    assert ring_on(qapp) is other


def test_tables_show_the_focus_in_their_cells(qtbot: QtBot):
    table = filled_table()
    qtbot.addWidget(table)
    holder = QWidget()
    qtbot.addWidget(holder)
    QVBoxLayout(holder).addWidget(table)
    table.setCurrentCell(0, 0)
    assert not wants_ring(table)
    table.setCurrentCell(-1, -1)
    assert wants_ring(table)


def test_a_control_that_is_scrolled_into_sight_after_it_got_the_keyboard_has_its_ring(qtbot: QtBot, qapp: QApplication):
    apply(qapp, make_theme("light"))
    area, inside = QScrollArea(), QWidget()
    column = QVBoxLayout(inside)
    for _ in range(40):
        column.addWidget(QPushButton("Een"))
    last = QPushButton("Laatste")
    column.addWidget(last)
    area.setWidget(inside)
    area.resize(200, 200)
    qtbot.addWidget(area)
    with qtbot.waitExposed(area):
        area.show()
    area.activateWindow()
    last.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(last.hasFocus)
    area.ensureWidgetVisible(last)
    assert ring_on(qapp) is last
    rings = [each for each in area.findChildren(QFocusFrame) if each.isVisible()]
    assert [each.widget() for each in rings] == [last]
