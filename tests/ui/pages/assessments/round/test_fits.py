"""The round in the window: words are whole at every size, and nothing scrolls sideways."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QScrollArea

from competentie_app.ui.frame.main_window import SMALLEST, MainWindow
from competentie_app.ui.pages.assessments.modes import ROUND
from competentie_app.ui.pages.assessments.page import AssessmentsPage
from competentie_app.ui.pages.assessments.round.view import RoundView
from competentie_app.ui.places import Place
from tests.ui.frame.test_fits import cut_off
from tests.ui.frame.walk import settle

SIZES = [QSize(1366, 768), SMALLEST]


def check(window: MainWindow, view: RoundView, what: str) -> None:
    settle()
    assert cut_off(view) == [], what
    for area in window.findChildren(QScrollArea):
        if area.isVisible():
            assert area.horizontalScrollBar().maximum() == 0, what


@pytest.mark.parametrize("size", SIZES, ids=["1366x768", "smallest"])
@pytest.mark.parametrize("text_scale", [100, 200])
def test_words_are_whole(window: MainWindow, size: QSize):
    window.resize(size)
    window.go(Place.ASSESSMENTS)
    page = window.pages.page
    assert isinstance(page, AssessmentsPage)
    page.modes.choose(ROUND)
    view = page.modes.view
    assert isinstance(view, RoundView)
    check(window, view, "all teams")
    view.teams.open_button.click()
    check(window, view, "round")
    for button in (view.people.make_button, view.head.new_button, view.head.change_button):
        button.click()
        check(window, view, button.text())
        view.make.closed.emit()
    view.people.table.selectAll()
    view.people.make_button.click()
    check(window, view, "selected")
