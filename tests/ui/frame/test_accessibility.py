"""Every page of the window, with the demo open: names, tab order, ways to every action."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from competentie_app.ui.frame.main_window import MainWindow
from competentie_app.ui.frame.program import Program
from competentie_app.ui.page import Page
from competentie_app.ui.places import Place
from tests.ui.frame.walk import all_places, focusable, heard_name, is_part_of_scroll_area, path_of

KEY_STEPS = 400


@pytest.mark.parametrize("language", ["nl", "en"])
def test_everything_that_takes_the_keyboard_has_a_name(window: MainWindow):
    nameless = [
        f"{place}: {path_of(widget)}"
        for place, _page in all_places(window)
        for widget in focusable(window)
        if not is_part_of_scroll_area(widget) and not heard_name(widget).strip()
    ]
    assert nameless == []


def test_neighbours_do_not_share_a_name(window: MainWindow):
    doubled: list[str] = []
    for place, page in all_places(window):
        by_parent: dict[QWidget, list[str]] = {}
        for widget in focusable(page):
            parent = widget.parentWidget()
            if not is_part_of_scroll_area(widget) and parent is not None:
                by_parent.setdefault(parent, []).append(f"{type(widget).__name__} {heard_name(widget)}")
        doubled += [f"{place}: {name}" for names in by_parent.values() for name in set(names) if names.count(name) > 1]
    assert doubled == []


def test_tab_reaches_everything_and_comes_back(qtbot: QtBot, window: MainWindow):
    for place, page in all_places(window):
        wanted = {widget for widget in focusable(window) if not is_part_of_scroll_area(widget)}
        start = QApplication.focusWidget()
        assert start is not None, place
        met = {start}
        for _ in range(KEY_STEPS):
            window.focusNextChild()
            now = QApplication.focusWidget()
            if now is start:
                break
            assert now is not None, place
            met.add(now)
        else:
            pytest.fail(f"{place}: Tab does not come back")
        missed = [path_of(widget) for widget in wanted - met if page.isAncestorOf(widget) and not _in_group(widget)]
        assert missed == [], place


def _in_group(widget: QWidget) -> bool:
    """Of a group of choices Tab meets the chosen one; arrows go to the others."""
    from PySide6.QtWidgets import QRadioButton

    return isinstance(widget, QRadioButton) and not widget.isChecked()


def test_every_command_can_be_found_in_a_menu(window: MainWindow):
    in_menus = {
        action.objectName()
        for menu in window.top_bar.menus.findChildren(QMenu)
        for action in menu.actions()
        if action.objectName()
    }
    assert {command.name for command in window.commands} <= in_menus


def test_shortcuts_and_letters_of_menus_are_unique(window: MainWindow):
    keys = [window.commands.action(c.name).shortcut().toString() for c in window.commands if c.shortcut]
    assert len(keys) == len(set(keys))
    for menu in [window.top_bar.menus, *window.top_bar.menus.findChildren(QMenu)]:
        letters = [
            action.text().replace("&&", "").partition("&")[2][:1].casefold()
            for action in menu.actions()
            if "&" in action.text().replace("&&", "") and not action.text().partition(":")[2]
        ]
        assert len(letters) == len(set(letters)), letters


def test_every_page_says_where_work_begins(window: MainWindow):
    for place, page in all_places(window):
        assert isinstance(page, Page)
        page.focus_first()
        focus = QApplication.focusWidget()
        assert focus is not None, place
        assert page.isAncestorOf(focus), place
        assert focus.focusPolicy() & Qt.FocusPolicy.TabFocus, place


def test_start_page_speaks_too(program: Program):
    assert program.window.place is Place.START
    assert [path_of(w) for w in focusable(program.window) if not heard_name(w).strip()] == []
