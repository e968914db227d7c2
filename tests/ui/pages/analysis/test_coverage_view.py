"""Who can what, driven by keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from competentie_app.analysis.coverage import Cover
from competentie_app.app.coverage_view import CoverLine, people_behind
from competentie_app.app.heatmap_filter import FilterPart
from competentie_app.dossier.records import Charter
from competentie_app.ui.pages.analysis.coverage.view import CoverageView
from competentie_app.ui.pages.analysis.page import AnalysisPage
from competentie_app.ui.places import Place
from competentie_app.ui.selection import Target
from tests.ui.pages.analysis.opened import open_page, press, team_id

Key = Qt.Key
SPOKEN = Qt.ItemDataRole.AccessibleTextRole


@pytest.fixture
def page(qtbot, demo_context) -> AnalysisPage:
    demo_context.selection.choose(Target(team_id=team_id(demo_context, "Vergunningen")))
    return open_page(qtbot, demo_context, "coverage")


@pytest.fixture
def view(page) -> CoverageView:
    assert isinstance(page.shown, CoverageView)
    return page.shown


def line_of(view: CoverageView, cover: Cover | None) -> CoverLine:
    return next(line for line in view.lines if line.cover.cover is cover)


def words(view: CoverageView, key: str, column: int) -> str:
    return view.table.shares.rows[view.table.shares.row_of(key)].cells[column].text


def names(view: CoverageView) -> list[str]:
    return [row.cells[0].text for row in view.panel.table.shares.rows]


def test_a_target_names_the_tab_and_the_table_has_the_keyboard(page, view):
    assert page.tabs.tabText(page.tabs.currentIndex()) == "Wie kan wat"
    assert QApplication.focusWidget() is view.table
    assert "Najaar 2026 · 12 medewerkers" in view.subtitle()


def test_one_person_and_nobody_are_words_with_a_sign(view):
    shown = {
        Cover.NOBODY: ("niemand", "circle-alert"),
        Cover.ONE_PERSON: ("hangt aan één persoon", "user"),
        Cover.ENOUGH: ("genoeg", "check"),
    }
    for cover, (text, icon) in shown.items():
        row = view.table.shares.rows[view.table.shares.row_of(line_of(view, cover).competency_id)]
        assert (row.cells[3].text, row.cells[3].icon) == (text, icon)
    hanging = [line for line in view.lines if line.cover.cover is Cover.ONE_PERSON]
    assert f"{len(hanging)} hangen aan één persoon" in view.subtitle()


def test_attitudes_are_neutral_and_not_judged(view):
    attitude = next(line for line in view.lines if not line.cover.ranked)
    row = view.table.shares.rows[view.table.shares.row_of(attitude.competency_id)]
    assert row.cells[1].bar.neutral
    assert (row.cells[2].text, row.cells[3].text) == ("–", "niet beoordeeld")
    view.table.stand_on(attitude.competency_id)
    assert view.panel.minimum.isHidden()
    view.panel.shown.option("learners").click()
    assert names(view) == []
    assert "niemand wordt als helper genoemd" in view.panel.note.text()


def test_the_minimum_by_keyboard_is_kept_for_the_next_time(qtbot, page, view):
    line = line_of(view, Cover.ENOUGH)
    before = line.cover.minimum
    view.cover.minimum.setFocus()
    press(qtbot, Key.Key_End)
    again = next(each for each in view.lines if each.competency_id == line.competency_id)
    assert (before, again.cover.minimum) == (2, 9)
    assert words(view, line.competency_id, 3) == f"{9 - line.cover.count} te weinig"
    assert "onder het minimum" in page.head._subtitle.text()
    assert view.context.settings.current.cover_minimums == ("*=9",)


def test_an_own_minimum_for_one_competency(qtbot, view):
    line = line_of(view, Cover.ENOUGH)
    view.table.stand_on(line.competency_id)
    view.panel.minimum.setFocus()
    press(qtbot, Key.Key_End)
    assert words(view, line.competency_id, 2) == "9"
    assert view.table.here == line.competency_id
    assert view.context.settings.current.cover_minimums == ("*=2", f"{line.competency_id}=9")
    others = [each.cover.minimum for each in view.lines if each.competency_id != line.competency_id]
    assert set(others) == {2}
    press(qtbot, Key.Key_Home)
    assert view.context.settings.current.cover_minimums == ("*=2",)
    assert words(view, line.competency_id, 3) == "genoeg"


def test_from_a_level_on(qtbot, view):
    before = {line.competency_id: line.cover.count for line in view.lines}
    view.cover.from_level.setFocus()
    press(qtbot, Key.Key_Down)
    assert view.cover.level == 1
    assert all(line.cover.count >= before[line.competency_id] for line in view.lines)
    assert view.table.shares.heads[1].text == "Niveau 1 of hoger"
    press(qtbot, Key.Key_End)
    assert sum(line.cover.count for line in view.lines) < sum(before.values())


def test_the_keyboard_leads_from_a_competency_to_a_person_to_the_assessment(qtbot, view, gone):
    press(qtbot, Key.Key_Down)
    line = view.lines[1]
    able = people_behind(view._found.view, line.cover).able
    assert names(view) == [each.employee.name for each in able]
    press(qtbot, Key.Key_Return)
    assert QApplication.focusWidget() is view.panel.table
    press(qtbot, Key.Key_Down, Key.Key_Return)
    place, target = gone[-1]
    assert (place, target.view) == (Place.ASSESSMENTS, "grid")
    assert (target.employee_id, target.competency_id) == (able[1].employee.id, line.competency_id)


def test_a_click_on_a_person_leads_there_too_once(qtbot, view, gone):
    place = view.panel.table.visualRect(view.panel.table.model().index(0, 1)).center()
    qtbot.mouseClick(view.panel.table.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(place))
    assert len(gone) == 1


def test_helpers_ticked_it_and_are_at_the_target_of_the_learner(view):
    employees = {each.name: each for each in view._found.view.employees}
    seen = 0
    for line in view.lines:
        for learner in people_behind(view._found.view, line.cover).learners:
            assert all(employees[helper.name].wants_to_help for helper in learner.helpers)
            assert learner.employee not in learner.helpers
            seen += len(learner.helpers)
    assert seen > 0


def test_who_can_grow_tells_who_can_help(qtbot, view):
    line = next(
        line
        for line in view.lines
        if any(each.helpers for each in people_behind(view._found.view, line.cover).learners)
    )
    view.table.stand_on(line.competency_id)
    view.panel.shown.option("able").setFocus()
    press(qtbot, Key.Key_Right)
    learners = people_behind(view._found.view, line.cover).learners
    assert names(view) == [each.employee.name for each in learners]
    helped = next(place for place, each in enumerate(learners) if each.helpers)
    heard = view.panel.table.shares.index(helped, 0).data(SPOKEN)
    assert f"Kan helpen: {learners[helped].helpers[0].name}" in heard


def test_people_stand_by_name_whatever_their_level(view):
    order = [each.id for each in view._found.view.employees]
    for line in view.lines:
        people = people_behind(view._found.view, line.cover)
        for found in (people.able, people.learners):
            places = [order.index(each.employee.id) for each in found]
            assert places == sorted(places)


def test_copied_as_a_table_without_names(qtbot, page, view):
    page.head.copy_table.setFocus()
    press(qtbot, Key.Key_Return)
    copied = QGuiApplication.clipboard().text()
    lines = [line.split("\t") for line in copied.splitlines()]
    heads = ["Competentie", "Op streefniveau", "Met een afgesproken niveau (n)", "Voorlopig", "Minimum", "Dekking"]
    assert lines[0] == heads
    first = view.lines[0].cover
    assert lines[1][1:4] == [str(first.count), str(first.n), str(len(first.perhaps))]
    assert len(lines) == 1 + len(view.lines) + 2
    assert "Team Vergunningen · Najaar" in copied
    assert not [each for each in view._found.view.employees if each.name in copied]


@pytest.mark.parametrize("theme_name", ["light", "dark"])
def test_copied_as_a_picture_for_white_paper(page):
    page.head.copy_picture.click()
    image = QGuiApplication.clipboard().image()
    assert image.width() > 500
    assert image.pixelColor(2, 2).lightness() == 255
    assert len({image.pixel(x, y) for x in range(0, image.width(), 3) for y in range(0, image.height(), 3)}) > 4


def test_the_models_keep_the_rules(view):
    mode = QAbstractItemModelTester.FailureReportingMode.Warning
    testers = [QAbstractItemModelTester(table.shares, mode) for table in (view.table, view.panel.table)]
    view.table.stand_on(view.lines[4].competency_id)
    view.panel.shown.option("learners").click()
    assert len(testers) == 2


def test_every_cell_is_heard_with_its_competency_and_its_head(view):
    heard = view.table.shares.index(0, 1).data(SPOKEN)
    assert heard.startswith(view.words.title(view.lines[0].competency_id))
    assert "Mensen met een afgesproken niveau dat volstaat" in heard


def test_everything_that_can_be_focused_has_a_name(view):
    focusable = [
        each for each in view.findChildren(QWidget) if each.isVisible() and each.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    assert [each for each in focusable if not each.accessibleName() and not each.focusProxy()] == []


def test_the_place_stays_when_the_filter_changes(qtbot, page, view):
    press(qtbot, Key.Key_Down, Key.Key_Down)
    here = view.table.here
    page.filters.box(FilterPart.ROUND).setFocus()
    press(qtbot, Key.Key_End)
    assert view.table.here == here


def test_a_new_file_explains_what_the_page_is_for(qtbot, context):
    context.session.new(Charter("Leeg"))
    page = open_page(qtbot, context, "coverage")
    assert page.empty is not None
    assert any("wie wie kan helpen" in label.text() for label in page.empty.findChildren(QLabel))


@pytest.mark.parametrize("text_scale", [100, 200])
@pytest.mark.parametrize("theme_name", ["dark", "contrast"])
@pytest.mark.parametrize("language", ["en"])
def test_it_paints_in_every_theme_and_size(page, view):
    assert page.tabs.tabText(page.tabs.currentIndex()) == "Who can what"
    image = view.table.viewport().grab().toImage()
    points = ((x, y) for x in range(0, image.width(), 3) for y in range(0, min(image.height(), 200), 3))
    assert len({image.pixel(x, y) for x, y in points}) > 4


def test_from_a_competency_to_a_person_and_back_in_the_window(qtbot, window):
    window.activateWindow()
    window.go(Place.ANALYSIS, Target(team_id=team_id(window.context, "Vergunningen"), view="coverage"))
    page = window.pages.page
    assert isinstance(page, AnalysisPage)
    assert isinstance(page.shown, CoverageView)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    press(qtbot, Key.Key_Down, Key.Key_Down)
    competency = page.shown.table.here
    press(qtbot, Key.Key_Return, Key.Key_Return)
    assert window.place is Place.ASSESSMENTS
    assert window.context.selection.target.competency_id == competency
    press(qtbot, Key.Key_4, modifier=Qt.KeyboardModifier.ControlModifier)
    again = window.pages.page
    assert isinstance(again, AnalysisPage)
    assert isinstance(again.shown, CoverageView)
    assert again.shown.table.here == competency
    assert QApplication.focusWidget() is again.shown.table
