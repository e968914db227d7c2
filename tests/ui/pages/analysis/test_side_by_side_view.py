"""Teams side by side, driven by keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from competentie_app.app.heatmap_filter import FilterPart
from competentie_app.ui.pages.analysis.page import AnalysisPage
from competentie_app.ui.pages.analysis.side_by_side.view import SideBySideView
from competentie_app.ui.places import Place
from tests.ui.pages.analysis.opened import open_page, press, team_id

Key = Qt.Key
SPOKEN = Qt.ItemDataRole.AccessibleTextRole


@pytest.fixture
def page(qtbot, demo_context) -> AnalysisPage:
    return open_page(qtbot, demo_context, "side_by_side")


@pytest.fixture
def view(page) -> SideBySideView:
    assert isinstance(page.shown, SideBySideView)
    return page.shown


def choose_competencies(qtbot, view: SideBySideView) -> None:
    view.columns.setFocus()
    press(qtbot, Key.Key_Right)


def choose_nothing_before(qtbot, view: SideBySideView) -> None:
    view.then.setFocus()
    press(qtbot, Key.Key_Home)


def small_words(view: SideBySideView) -> list[str]:
    return [cell.small for row in view.table.shares.rows for cell in row.cells[1:] if cell.small]


def test_teams_by_name_and_a_column_per_dimension(page, view):
    assert page.tabs.tabText(page.tabs.currentIndex()) == "Teams naast elkaar"
    assert QApplication.focusWidget() is view.table
    teams = [row.cells[0].text for row in view.table.shares.rows if row.cells[0].text.startswith("Team")]
    assert teams == sorted(teams)
    model = view.released.read.model
    titles = [view.context.texts.model_text(item.title) for item in model.dimensions]
    assert [head.text for head in view.table.shares.heads[1:]] == titles


def test_a_cell_tells_share_n_and_the_round_before(view):
    row = view.table.shares.row_of(team_id(view.context, "Klantendienst"))
    cell = view.found.rows[[each.team_id for each in view.found.rows].index(view.table.shares.rows[row].key)].cells[0]
    heard = view.table.shares.index(row, 1).data(SPOKEN)
    assert f"n {cell.group.people} · was " in heard
    assert f"van {cell.group.share.required} afgesproken niveaus" in heard
    assert "Team Klantendienst, Vaardigheden: " in heard


def test_without_the_round_before_by_keyboard(qtbot, view):
    assert any("was" in words for words in small_words(view))
    choose_nothing_before(qtbot, view)
    assert not any("was" in words for words in small_words(view))
    assert "Was: " not in view.notes.text()


def test_the_first_round_has_nothing_before_it(qtbot, page, view):
    page.filters.box(FilterPart.ROUND).setFocus()
    press(qtbot, Key.Key_End)
    assert view.then.isHidden()
    assert not any("was" in words for words in small_words(view))
    page.filters.box(FilterPart.ROUND).setFocus()
    press(qtbot, Key.Key_Home)
    assert not view.then.isHidden()
    assert any("was" in words for words in small_words(view))


def test_competencies_as_columns_and_names_that_stay(qtbot, view):
    choose_competencies(qtbot, view)
    assert [column.key for column in view.found.columns] == list(view.released.competency_ids)
    assert view.table.frozen.isVisible()
    view.table.setFocus()
    press(qtbot, Key.Key_End)
    assert view.table.currentIndex().column() == len(view.found.columns)
    heard = view.table.shares.index(1, 1).data(SPOKEN)
    assert view.table.shares.heads[1].story in heard


def test_attitudes_are_grey(view):
    model = view.released.read.model
    neutral = [not model.dimension[column.key].ranked for column in view.found.columns]
    assert [column.neutral for column in view.found.columns] == neutral
    assert [cell.bar.neutral for cell in view.table.shares.rows[0].cells[1:]] == neutral


def test_a_share_is_a_word_or_a_range_where_the_number_is_not_told(qtbot, view):
    choose_competencies(qtbot, view)
    cells = [cell for row in view.found.rows for cell in row.cells if cell.group.hidden is None]
    words = [cell for row in view.table.shares.rows[1:] for cell in row.cells[1:] if cell.bar]
    assert [cell for cell in words if cell.text in ("enkelen", "bijna iedereen")]
    for cell in words:
        exact = cell.bar.low == cell.bar.high
        assert exact == (cell.text not in ("enkelen", "bijna iedereen") and "–" not in cell.text)
    assert all(cell.group.share.required >= 5 for cell in cells)


def test_enter_on_a_team_opens_its_heatmap_and_the_whole_opens_nothing(qtbot, view, gone):
    view.table.stand_on("")
    press(qtbot, Key.Key_Return)
    assert gone == []
    view.table.stand_on(team_id(view.context, "Juridische"))
    press(qtbot, Key.Key_Return)
    place, target = gone[-1]
    assert (place, target.view) == (Place.ANALYSIS, "heatmap")
    assert target.team_id == team_id(view.context, "Juridische")


def test_a_higher_smallest_group_counts_for_both_rounds(qtbot, view):
    view.smallest.setFocus()
    press(qtbot, Key.Key_End)
    assert view.released.minimum == 20
    assert view._then.minimum == 20
    hidden = [cell.text for row in view.table.shares.rows[1:] for cell in row.cells[1:]]
    assert "te weinig mensen" in hidden
    assert "Te weinig mensen: hun niveaus zouden te raden zijn." in view.notes.text()


def test_no_name_of_a_person_is_copied(qtbot, page, view):
    choose_competencies(qtbot, view)
    page.head.copy_table.setFocus()
    press(qtbot, Key.Key_Return)
    copied = QGuiApplication.clipboard().text()
    assert len(copied.splitlines()[0].split("\t")) == 1 + 3 * len(view.found.columns)
    assert {len(line.split("\t")) for line in copied.splitlines()[: len(view.table.shares.rows) + 1]} == {
        1 + 3 * len(view.found.columns)
    }
    assert not [each for each in view.context.session.dossier.employees() if each.name in copied]
    page.head.copy_picture.click()
    assert QGuiApplication.clipboard().image().width() > 1000


def test_the_keyboard_copies_the_table_too(qtbot, view):
    QGuiApplication.clipboard().clear()
    press(qtbot, Key.Key_C, modifier=Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text().startswith("Team\t")


def test_the_model_keeps_the_rules(qtbot, view):
    tester = QAbstractItemModelTester(view.table.shares, QAbstractItemModelTester.FailureReportingMode.Warning)
    choose_competencies(qtbot, view)
    assert tester is not None


@pytest.mark.parametrize("text_scale", [100, 200])
@pytest.mark.parametrize("theme_name", ["dark", "contrast"])
@pytest.mark.parametrize("language", ["en"])
def test_it_paints_in_every_theme_and_size(qtbot, page, view):
    controls = (view.columns, view.then, view.smallest)
    qtbot.waitUntil(lambda: all(view.controls.rect().contains(control.geometry()) for control in controls))
    image = view.table.viewport().grab().toImage()
    points = ((x, y) for x in range(0, image.width(), 3) for y in range(0, min(image.height(), 200), 3))
    assert len({image.pixel(x, y) for x, y in points}) > 4


def test_the_heatmap_of_the_team_opens_in_the_window(qtbot, window):
    window.go(Place.ANALYSIS)
    page = window.pages.page
    page.tabs.setCurrentIndex(page.tabs.count() - 2)
    page.shown.focus_first()
    wanted = team_id(window.context, "Klantendienst")
    assert page.filters.wanted.team_id != wanted
    page.shown.table.stand_on(wanted)
    press(qtbot, Key.Key_Return)
    page = window.pages.page
    assert page.tab == "heatmap"
    assert page.filters.wanted.team_id == wanted
