"""The part of a page that scrolls: what gets the keyboard is seen, and high parts hide nothing above them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QListWidget, QVBoxLayout, QWidget

from competentie_app.ui.pages.page_scroll import PageScroll


@pytest.fixture
def scroll(qtbot) -> PageScroll:
    content = QWidget()
    column = QVBoxLayout(content)
    for part, height in ((QLineEdit(), 30), (QListWidget(), 600), (QLineEdit(), 30)):
        part.setFixedHeight(height)
        column.addWidget(part)
    page = PageScroll(content)
    qtbot.addWidget(page)
    page.resize(300, 300)
    page.show()
    qtbot.waitExposed(page)
    return page


def test_a_high_list_leaves_what_stands_above_it_in_sight(qtbot, scroll):
    first = scroll.findChildren(QLineEdit)[0]
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Tab)
    assert scroll.findChildren(QListWidget)[0].hasFocus()
    assert scroll.verticalScrollBar().value() == 0


def test_tab_brings_the_next_part_into_sight_and_back_to_the_top_of_a_high_one(qtbot, scroll):
    table, last = scroll.findChildren(QListWidget)[0], scroll.findChildren(QLineEdit)[1]
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_Tab)
    assert last.hasFocus()
    assert not last.visibleRegion().isEmpty()
    qtbot.keyClick(last, Qt.Key.Key_Backtab)
    assert table.hasFocus()
    assert scroll.verticalScrollBar().value() == table.y()
