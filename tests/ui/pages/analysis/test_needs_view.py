"""Gaps per competency, driven by keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QAbstractButton, QApplication

from competentie_app.analysis.discrepancy import NeedOrder
from competentie_app.app.heatmap_filter import FilterPart
from competentie_app.app.heatmap_rows import needs
from competentie_app.ui.pages.analysis.needs.need_model import NeedItem
from competentie_app.ui.pages.analysis.needs.view import NeedsView
from competentie_app.ui.pages.analysis.page import AnalysisPage
from competentie_app.ui.places import Place
from competentie_app.ui.selection import Target
from tests.ui.pages.analysis.opened import open_page, press, team_id

Key = Qt.Key
SPOKEN = Qt.ItemDataRole.AccessibleTextRole


@pytest.fixture
def page(qtbot, demo_context) -> AnalysisPage:
    demo_context.selection.choose(Target(team_id=team_id(demo_context, "Vergunningen")))
    return open_page(qtbot, demo_context, "needs")


@pytest.fixture
def view(page) -> NeedsView:
    assert isinstance(page.shown, NeedsView)
    return page.shown


def choose_order(qtbot, view: NeedsView, steps: int) -> None:
    view.order.combo.setFocus()
    press(qtbot, Key.Key_Home, *[Key.Key_Down] * steps)


def titles(view: NeedsView) -> list[str]:
    return [item for item in view.needs_model.items if isinstance(item, str)]


def test_a_target_names_the_tab_and_the_list_has_the_keyboard(page, view):
    assert page.tab == "needs"
    assert page.tabs.tabText(page.tabs.currentIndex()) == "Kloven"
    assert QApplication.focusWidget() is view.needs
    assert "Najaar" in view.subtitle()


def test_most_people_first_with_the_n_and_what_is_left_out(view):
    ranked = [line.column for line in view.lines.ranked]
    assert [column.below for column in ranked] == sorted((column.below for column in ranked), reverse=True)
    heard = view.needs_model.index(0).data(SPOKEN)
    assert f"{ranked[0].below} van {ranked[0].agreed}" in heard
    assert "voorlopig" in heard


def test_attitudes_stand_apart_in_the_order_of_the_model_whatever_the_order(qtbot, view):
    in_model = [line.column.competency_id for line in view.lines.unranked]
    assert titles(view) == ["Attitudes, zonder rangorde"]
    for steps in (1, 2):
        choose_order(qtbot, view, steps)
        assert [line.column.competency_id for line in view.lines.unranked] == in_model
        items = view.needs_model.items
        after = items[items.index("Attitudes, zonder rangorde") + 1 :]
        assert [item.measure for item in after if isinstance(item, NeedItem)] == [""] * len(in_model)


@pytest.mark.parametrize(("steps", "order"), [(1, NeedOrder.PRIORITY), (2, NeedOrder.DISCREPANCY)])
def test_other_orders_by_keyboard_with_their_number(qtbot, view, steps, order):
    choose_order(qtbot, view, steps)
    measures = [line.measure(order) for line in view.lines.ranked if line.need.n]
    assert measures == sorted(measures, key=lambda each: -(each or 0))
    first = view.needs_model.item(0)
    assert first is not None
    assert first.measure == view.context.texts.number(measures[0] or 0, 1 if order is NeedOrder.PRIORITY else 2)
    assert first.measure in view.needs_model.index(0).data(SPOKEN)


def test_what_an_order_means_is_one_click_away(qtbot, view):
    choose_order(qtbot, view, 2)
    assert not view.meaning.isVisible()
    view.order.info.setFocus()
    press(qtbot, Key.Key_Return)
    assert view.meaning.isVisible()
    assert "Borich, 1980" in view.meaning.text()
    press(qtbot, Key.Key_Return)
    assert not view.meaning.isVisible()


def test_the_keyboard_leads_from_a_competency_to_its_people_to_the_assessment(qtbot, view, gone):
    press(qtbot, Key.Key_Down)
    item = view.needs_model.item(1)
    assert item is not None
    assert view.panel.title.text().startswith(item.column.competency_id)
    people = view.panel.people.people
    assert len(people) == item.column.below + item.column.below_uncertain
    press(qtbot, Key.Key_Return, Key.Key_Down, Key.Key_Return)
    place, target = gone[-1]
    assert place is Place.ASSESSMENTS
    assert (target.employee_id, target.competency_id) == (people[1].row.employee.id, item.column.competency_id)
    assert target.view == "grid"


def test_people_stand_by_name_whatever_their_gap(view):
    for line in (*view.lines.ranked, *view.lines.unranked):
        view.needs.stand_on(line.column.competency_id)
        names = [behind.row.employee.sort_name for behind in view.panel.people.people]
        shown = [row.employee.sort_name for row in view._filtered.heatmap.rows]
        assert names == [name for name in shown if name in names]


def test_a_person_behind_tells_the_whole_story(view):
    behind = view.panel.people.people[0]
    heard = view.panel.people.index(0, 0).data(SPOKEN)
    assert behind.row.employee.name in heard
    assert "Streefniveau" in heard
    assert [view.panel.people.index(0, column).data() for column in (2, 3)] == [
        str(behind.cell.target),
        str(behind.cell.gap_high),
    ]


def test_the_place_stays_when_the_order_or_the_filter_changes(qtbot, page, view):
    press(qtbot, Key.Key_Down, Key.Key_Down)
    here = view._current()
    choose_order(qtbot, view, 2)
    assert view._current() == here
    page.filters.box(FilterPart.ROUND).setFocus()
    press(qtbot, Key.Key_End)
    assert view._current() == here


def test_the_status_of_a_level_is_no_filter_here(page):
    assert page.filters.box(FilterPart.STATUS).isHidden()
    assert not page.filters.box(FilterPart.ROUND).isHidden()


def test_copied_as_a_table_without_names(qtbot, page, view):
    page.head.copy_table.setFocus()
    press(qtbot, Key.Key_Return)
    copied = QGuiApplication.clipboard().text()
    lines = [line.split("\t") for line in copied.splitlines()]
    first = view.lines.ranked[0].column
    assert lines[1][:3] == [view.words.title(first), str(first.below), str(first.agreed)]
    assert len(lines) == 2 + len(view.lines.ranked) + len(view.lines.unranked)
    assert not [row for row in view._filtered.heatmap.rows if row.employee.name in copied]
    assert "Team Vergunningen · Najaar" in copied
    assert view.subtitle() in copied
    assert "alleen voor wie ook de namen mag zien" in copied
    assert "alleen voor wie ook de namen mag zien" in page.context.messages.words


@pytest.mark.parametrize("theme_name", ["light", "dark"])
def test_copied_as_a_picture_for_white_paper(qtbot, page):
    page.head.copy_picture.click()
    image = QGuiApplication.clipboard().image()
    assert image.width() > 500
    assert image.pixelColor(2, 2).lightness() == 255
    assert len({image.pixel(x, y) for x in range(0, image.width(), 3) for y in range(0, image.height(), 3)}) > 4


def test_models_keep_the_rules(qtbot, view):
    mode = QAbstractItemModelTester.FailureReportingMode.Warning
    testers = [QAbstractItemModelTester(model, mode) for model in (view.needs_model, view.panel.people)]
    choose_order(qtbot, view, 1)
    view.needs.stand_on(view.lines.ranked[3].column.competency_id)
    assert len(testers) == 2


def test_the_heatmap_and_the_gaps_count_the_same(page, view):
    page.tabs.setCurrentIndex(0)
    assert [line.column for line in view.lines.ranked if line.column.below] == [
        column for column in needs(page.shown.heat.heatmap) if column.below
    ]


def test_a_filter_without_people_explains_itself(qtbot, page, view):
    page.filters.box(FilterPart.TEAM).set_key(team_id(page.context, "Juridische"))
    page.filters.box(FilterPart.PRINCIPLE).setCurrentIndex(1)
    offered = page.filters.box(FilterPart.PERSONA)
    for place in range(1, offered.count()):
        offered.setCurrentIndex(place)
        page.filters.changed.emit()
        if not view.filled:
            break
    assert page.empty is not None
    button = next(b for b in page.empty.findChildren(QAbstractButton) if b.text() == "Filters wissen")
    button.setFocus()
    press(qtbot, Key.Key_Return)
    assert view.filled
    assert page.filters.wanted.principle_id is None


@pytest.mark.parametrize("text_scale", [100, 200])
@pytest.mark.parametrize("theme_name", ["dark", "contrast"])
@pytest.mark.parametrize("language", ["en"])
def test_it_paints_in_every_theme_and_size(page, view):
    assert page.tabs.tabText(page.tabs.currentIndex()) == "Gaps"
    image = view.needs.viewport().grab().toImage()
    points = ((x, y) for x in range(0, image.width(), 3) for y in range(0, min(image.height(), 200), 3))
    assert len({image.pixel(x, y) for x, y in points}) > 4
