"""The frame of tabs: walking by keyboard, one filter for all views, found again after going away."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget

from competentie_app.app.actions.teams import RenameTeam
from competentie_app.app.heatmap_filter import FilterPart, HeatFilter
from competentie_app.ui.pages.analysis.page import AnalysisPage
from competentie_app.ui.pages.analysis.tabs import KEYS, TABS
from competentie_app.ui.places import Place
from competentie_app.ui.selection import Target
from tests.ui.pages.analysis.opened import open_page, press, team_id

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(qtbot, demo_context) -> AnalysisPage:
    demo_context.selection.choose(Target(team_id=team_id(demo_context, "Vergunningen")))
    return open_page(qtbot, demo_context)


def test_only_the_chosen_tab_is_made(page):
    assert [key for key in KEYS if page.views.has(key)] == ["heatmap"]
    assert page.tabs.count() == len(TABS)


def test_ctrl_page_down_walks_all_tabs_and_comes_back(qtbot, page):
    seen = [page.tab]
    for _ in TABS:
        press(qtbot, Key.Key_PageDown, modifier=CONTROL)
        seen.append(page.tab)
        focus = QApplication.focusWidget()
        assert focus is not None
        assert page.isAncestorOf(focus)
    assert seen == [*KEYS, KEYS[0]]
    press(qtbot, Key.Key_PageUp, modifier=CONTROL)
    assert page.tab == KEYS[-1]


def test_tabs_and_filters_stay_in_sight_in_every_view(qtbot, page):
    for _ in TABS:
        press(qtbot, Key.Key_PageDown, modifier=CONTROL)
        qtbot.wait(1)  # the new view gets its height
        assert page.rect().contains(page.tabs.mapTo(page, page.tabs.rect().center())), page.tab
        assert page.tabs.visibleRegion().boundingRect().height() == page.tabs.height(), page.tab


def test_arrows_walk_on_the_tab_bar_and_stay_there(qtbot, page):
    page.tabs.setFocus()
    press(qtbot, Key.Key_Right, Key.Key_Right)
    assert page.tab == KEYS[2]
    assert QApplication.focusWidget() is page.tabs


def test_one_filter_for_all_views(qtbot, page):
    page.filters.box(FilterPart.DIMENSION).setFocus()
    press(qtbot, Key.Key_Down)
    wanted = page.filters.wanted
    assert wanted.dimension_id is not None
    page.tabs.setCurrentIndex(KEYS.index("needs"))
    assert page.filters.wanted == wanted
    shown = {line.column.dimension_id for line in (*page.shown.lines.ranked, *page.shown.lines.unranked)}
    assert shown == {wanted.dimension_id}


def test_a_filter_that_a_view_does_not_follow_waits_until_one_does(qtbot, page):
    page.filters.box(FilterPart.STATUS).setFocus()
    press(qtbot, Key.Key_Down)
    narrowed = len(page.shown.heat.heatmap.rows)
    page.tabs.setCurrentIndex(KEYS.index("needs"))
    assert page.filters.box(FilterPart.STATUS).isHidden()
    assert len(page.shown._filtered.heatmap.rows) > narrowed
    page.tabs.setCurrentIndex(KEYS.index("heatmap"))
    assert page.filters.wanted.status == "agreed"
    assert len(page.shown.heat.heatmap.rows) == narrowed


def test_a_view_is_read_again_only_when_something_changed(page, monkeypatch):
    read: list[HeatFilter] = []
    heatmap = page.shown
    monkeypatch.setattr(heatmap, "read", lambda wanted: read.append(wanted))
    page.tabs.setCurrentIndex(KEYS.index("needs"))
    page.tabs.setCurrentIndex(KEYS.index("heatmap"))
    assert read == []
    page.context.perform(RenameTeam(team_id(page.context, "Vergunningen"), "Team Toelatingen"))
    assert len(read) == 1


def test_tab_and_filters_are_found_again_by_a_page_made_anew(qtbot, page):
    page.filters.box(FilterPart.DIMENSION).setFocus()
    press(qtbot, Key.Key_Down)
    page.filters.box(FilterPart.ROUND).setFocus()
    press(qtbot, Key.Key_End)
    page.tabs.setCurrentIndex(KEYS.index("needs"))
    wanted = page.filters.wanted
    again = open_page(qtbot, page.context)
    assert again.tab == "needs"
    assert again.filters.wanted == wanted
    page.context.selection.clear()
    assert open_page(qtbot, page.context).tab == "heatmap"


def test_all_teams_stay_chosen_after_looking_at_one_person(qtbot, page, gone):
    page.filters.box(FilterPart.TEAM).setFocus()
    press(qtbot, Key.Key_Home)
    page.shown.focus_first()
    press(qtbot, Key.Key_Down, Key.Key_Return)
    place, target = gone[-1]
    assert place is Place.ASSESSMENTS
    page.context.selection.choose(target)
    page.show_selection()
    assert page.filters.wanted.team_id is None


def test_a_target_names_a_view_once(page):
    page.context.selection.choose(Target(view="differences"))
    page.show_selection()
    assert page.tab == "differences"
    page.tabs.setCurrentIndex(0)
    page.show_selection()
    assert page.tab == "heatmap"


@pytest.mark.parametrize("key", KEYS)
@pytest.mark.parametrize("text_scale", [100, 200])
def test_no_view_is_wider_than_the_page(qtbot, demo_context, key):
    page = open_page(qtbot, demo_context, key)
    for widget in (page.tabs, page.filters, page.views):
        right = widget.mapTo(page, QPoint(widget.width(), 0)).x()
        assert right <= page.width()
    assert page.minimumSizeHint().width() <= 1182


@pytest.mark.parametrize("key", KEYS)
def test_everything_that_can_be_focused_has_a_name(qtbot, demo_context, key):
    page = open_page(qtbot, demo_context, key)
    wanted = Qt.FocusPolicy.TabFocus
    found = [w for w in page.findChildren(QWidget) if w.isVisible() and w.focusPolicy() & wanted == wanted]
    assert len(found) > 5
    assert [w for w in found if not (w.accessibleName() or getattr(w, "text", str)())] == []


@pytest.mark.parametrize("key", KEYS)
def test_every_view_says_its_round_and_how_many_people_it_is_of(qtbot, demo_context, key):
    page = open_page(qtbot, demo_context, key)
    assert page.shown.filled
    assert page.shown.subtitle()
