"""Differences between self and manager, driven by keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QAbstractButton, QApplication

from competentie_app.app.difference_lines import Wanted
from competentie_app.app.heatmap_filter import FilterPart
from competentie_app.ui.pages.analysis.differences.line_model import FAR_SIGN, MANAGER, SELF
from competentie_app.ui.pages.analysis.differences.view import DifferencesView
from competentie_app.ui.pages.analysis.page import AnalysisPage
from competentie_app.ui.places import Place
from competentie_app.ui.selection import Target
from tests.ui.pages.analysis.opened import open_page, press, team_id

Key = Qt.Key


@pytest.fixture
def page(qtbot, demo_context) -> AnalysisPage:
    demo_context.selection.choose(Target(team_id=team_id(demo_context, "Vergunningen")))
    return open_page(qtbot, demo_context, "differences")


@pytest.fixture
def view(page) -> DifferencesView:
    assert isinstance(page.shown, DifferencesView)
    return page.shown


def choose(qtbot, view: DifferencesView, steps: int) -> None:
    view.kind.setFocus()
    press(qtbot, Key.Key_Home, *[Key.Key_Down] * steps)


def test_it_begins_with_what_is_still_open(page, view):
    assert QApplication.focusWidget() is view.table
    assert view.lines.lines == view.found.wanted(Wanted.OPEN)
    assert all(line.open for line in view.lines.lines)
    assert f"{len(view.lines.lines)} van {view.found.different} verschillen" in page.shown.subtitle()


def test_enter_opens_the_talk_with_that_person_at_that_competency(qtbot, view, gone):
    press(qtbot, Key.Key_Down, Key.Key_Return)
    line = view.lines.lines[1]
    place, target = gone[-1]
    assert place is Place.ASSESSMENTS
    assert (target.employee_id, target.competency_id, target.view) == (line.employee.id, line.competency_id, "talk")


def test_the_button_of_the_question_does_the_same(qtbot, view, gone):
    view.panel.talk.setFocus()
    press(qtbot, Key.Key_Return)
    assert gone[-1][1].employee_id == view.lines.lines[0].employee.id


def test_the_question_follows_the_keyboard_and_blames_nobody(qtbot, view):
    choose(qtbot, view, 2)
    view.table.setFocus()
    for row, line in enumerate(view.lines.lines[:8]):
        view.table.selectRow(row)
        assert view.panel.title.text() == line.employee.name
        assert view.panel.question.text() == view.words.question(line)
        assert view.panel.question.text().endswith("?")
        heard = view.lines.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)
        assert "Kloof volgens" in heard
        assert line.employee.name in heard


def test_other_choices_by_keyboard_keep_the_place(qtbot, view):
    here = view._current()
    assert here is not None
    choose(qtbot, view, 2)
    assert len(view.lines.lines) == view.found.different
    now = view._current()
    assert now is not None
    assert now.employee == here.employee
    choose(qtbot, view, 1)
    assert all(line.found.to_discuss for line in view.lines.lines)


def test_far_apart_has_a_sign_with_both_levels(qtbot, view):
    choose(qtbot, view, 2)
    for row, line in enumerate(view.lines.lines):
        signs = [str(view.lines.index(row, column).data()).startswith(FAR_SIGN) for column in (SELF, MANAGER)]
        assert signs == [line.found.to_discuss] * 2


def test_the_summary_names_how_many_and_what_is_left_out(view):
    words = view.summary.text()
    for number in (view.found.pairs, view.found.equal, view.found.different, view.found.left_out):
        assert str(number) in words


def test_no_such_difference_explains_itself_and_shows_all(qtbot, page, view):
    offered = page.filters.box(FilterPart.TEAM)
    choose(qtbot, view, 1)
    press(qtbot, Key.Key_Home)
    for place in range(offered.count()):
        offered.setCurrentIndex(place)
        page.filters.changed.emit()
        if not view.filled and view.found.lines:
            break
    assert page.empty is not None
    button = page.empty.findChildren(QAbstractButton)[0]
    button.setFocus()
    press(qtbot, Key.Key_Return)
    assert page.empty is None
    assert view.kind_wanted is Wanted.ALL
    assert QApplication.focusWidget() is view.table


def test_copied_as_a_table_with_the_questions(qtbot, page, view):
    page.head.copy_table.setFocus()
    press(qtbot, Key.Key_Return)
    lines = [line.split("\t") for line in QGuiApplication.clipboard().text().splitlines()]
    assert len(lines) == len(view.lines.lines) + 2
    assert {len(line) for line in lines[:-1]} == {6}
    assert lines[1][-1] == view.words.question(view.lines.lines[0])
    assert not page.head.copy_picture.isVisible()


def test_a_person_chosen_elsewhere_is_stood_on(qtbot, page, view):
    choose(qtbot, view, 2)
    person = view.lines.lines[-1].employee.id
    page.context.selection.choose(Target(employee_id=person))
    page.show_selection()
    here = view._current()
    assert here is not None
    assert here.employee.id == person


def test_the_model_keeps_the_rules(qtbot, view):
    tester = QAbstractItemModelTester(view.lines, QAbstractItemModelTester.FailureReportingMode.Warning)
    choose(qtbot, view, 2)
    choose(qtbot, view, 1)
    assert tester.model() is view.lines


@pytest.mark.parametrize("text_scale", [200])
@pytest.mark.parametrize("theme_name", ["dark", "contrast"])
@pytest.mark.parametrize("language", ["en"])
def test_large_text_in_english(page, view):
    assert page.tabs.tabText(page.tabs.currentIndex()) == "Differences"
    assert view.panel.question.isVisible()
