"""From a figure to the person behind it and back, in the real window, by keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from competentie_app.app.heatmap_filter import FilterPart
from competentie_app.ui.frame.main_window import MainWindow
from competentie_app.ui.pages.analysis.page import AnalysisPage
from competentie_app.ui.pages.assessments.page import AssessmentsPage
from competentie_app.ui.places import Place
from competentie_app.ui.selection import Target
from tests.ui.pages.analysis.opened import press, team_id

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def analysis(qtbot, window: MainWindow) -> MainWindow:
    """The window at the analysis of one team."""
    window.activateWindow()
    team = team_id(window.context, "Vergunningen")
    window.go(Place.ANALYSIS, Target(team_id=team))
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    return window


def analysis_page(window: MainWindow) -> AnalysisPage:
    page = window.pages.page
    assert isinstance(page, AnalysisPage)
    return page


def assessments_page(window: MainWindow) -> AssessmentsPage:
    page = window.pages.page
    assert isinstance(page, AssessmentsPage)
    return page


def walk_to(qtbot, window: MainWindow, key: str) -> AnalysisPage:
    page = analysis_page(window)
    while page.tab != key:
        press(qtbot, Key.Key_PageDown, modifier=CONTROL)
    return page


def test_from_a_cell_to_the_grid_and_back_to_the_same_cell(qtbot, analysis: MainWindow):
    page = analysis_page(analysis)
    press(qtbot, Key.Key_Down, Key.Key_Down, Key.Key_Right)
    place = (page.shown.view.currentIndex().row(), page.shown.view.currentIndex().column())
    person = page.shown.heat.heatmap.rows[place[0]].employee
    press(qtbot, Key.Key_Return)
    grid = assessments_page(analysis)
    assert grid.modes.view is None
    assert analysis.context.selection.target.employee_id == person.id
    press(qtbot, Key.Key_4, modifier=CONTROL)
    again = analysis_page(analysis)
    index = again.shown.view.currentIndex()
    assert (index.row(), index.column()) == place
    assert QApplication.focusWidget() is again.shown.view


def test_from_a_need_to_a_person_to_the_grid_and_back_to_the_need(qtbot, analysis: MainWindow):
    page = walk_to(qtbot, analysis, "needs")
    press(qtbot, Key.Key_Down)
    competency = page.shown._current()
    press(qtbot, Key.Key_Return, Key.Key_Return)
    assessments_page(analysis)
    assert analysis.context.selection.target.competency_id == competency
    press(qtbot, Key.Key_4, modifier=CONTROL)
    again = analysis_page(analysis)
    assert again.tab == "needs"
    assert again.shown._current() == competency


def test_from_a_difference_to_the_talk_about_it_and_back(qtbot, analysis: MainWindow):
    page = walk_to(qtbot, analysis, "differences")
    page.filters.box(FilterPart.DIMENSION).setFocus()
    press(qtbot, Key.Key_Down)
    wanted = page.filters.wanted
    page.focus_first()
    line = page.shown._current()
    press(qtbot, Key.Key_Return)
    talk = assessments_page(analysis).modes.view
    assert talk is not None
    assert analysis.context.selection.private_to == line.employee.id
    assert talk.talk.employee_id == line.employee.id
    assert talk._key == line.competency_id
    talk.end()
    analysis.go(Place.ANALYSIS)
    again = analysis_page(analysis)
    assert again is not page
    assert again.tab == "differences"
    assert again.filters.wanted == wanted


def test_another_file_forgets_tab_and_filters(qtbot, analysis: MainWindow):
    walk_to(qtbot, analysis, "needs")
    analysis.context.session.close()
    assert not analysis.context.selection.kept
