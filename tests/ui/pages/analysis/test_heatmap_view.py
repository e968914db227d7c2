"""The heatmap, driven by keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QLabel

from competentie_app.analysis.status import GapStatus
from competentie_app.app.actions.levels import EnterLevels, LevelEntry
from competentie_app.app.actions.participation import SetTakesPart
from competentie_app.app.heatmap_filter import FilterPart, LevelStatus
from competentie_app.app.heatmap_rows import HeatColumn, Heatmap, HeatRow, needs, unranked
from competentie_app.dossier.ratings import DONT_KNOW, NOT_APPLICABLE, PREFER_NOT_TO_SAY, View
from competentie_app.ui.pages.analysis.heatmap.heat_model import PROGRESS
from competentie_app.ui.pages.analysis.heatmap.heat_paint import CellLook, look_of
from competentie_app.ui.pages.analysis.page import AnalysisPage
from competentie_app.ui.places import Place
from competentie_app.ui.selection import Target
from tests.ui.pages.analysis.opened import open_page, press, team_id

FATAL = QAbstractItemModelTester.FailureReportingMode.Warning


@pytest.fixture
def page(qtbot, demo_context) -> AnalysisPage:
    demo_context.selection.choose(Target(team_id=team_id(demo_context, "Vergunningen")))
    return open_page(qtbot, demo_context)


def heat(page: AnalysisPage):
    return page.shown.heat.heatmap


def here(page: AnalysisPage) -> tuple[int, int]:
    index = page.shown.view.currentIndex()
    return index.row(), index.column()


def test_the_models_keep_the_rules_of_item_models(qtbot, page):
    testers = [
        QAbstractItemModelTester(model, FATAL)
        for model in (page.shown.heat, page.shown.totals_model, page.shown.needs_model)
    ]
    page.filters.box(FilterPart.DIMENSION).setCurrentIndex(1)
    page.filters.changed.emit()
    page.filters.clear()
    page.shown.heat.show_numbers(page.shown.shown)
    assert len(testers) == 3


def test_names_are_alphabetical_and_nobody_has_a_total(page):
    names = [row.employee.sort_name for row in heat(page).rows]
    expected = page.context.session.dossier.members_of(team_id(page.context, "Vergunningen"))
    assert names == [employee.sort_name for employee in expected]
    assert page.shown.heat.columnCount() == len(heat(page).columns)


def test_arrows_walk_over_the_cells_and_the_focus_is_in_the_view(qtbot, page):
    assert QApplication.focusWidget() is page.shown.view
    assert here(page) == (0, 0)
    press(qtbot, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Down)
    assert here(page) == (2, 1)
    press(qtbot, Qt.Key.Key_End)
    assert here(page)[1] == page.shown.heat.columnCount() - 1
    assert page.shown.view.viewport().rect().contains(page.shown.view.visualRect(page.shown.view.currentIndex()))


def test_enter_lands_on_the_cell_behind(qtbot, page, gone):
    press(qtbot, Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Return)
    row, column = heat(page).rows[1], heat(page).columns[1]
    assert gone == [
        (
            Place.ASSESSMENTS,
            Target(
                team_id(page.context, "Vergunningen"),
                row.employee.id,
                column.competency_id,
                page.context.session.dossier.rounds()[-1].id,
                view="grid",
            ),
        )
    ]


def test_a_click_lands_there_too_once(qtbot, page, gone):
    index = page.shown.heat.index(3, 2)
    qtbot.mouseClick(
        page.shown.view.viewport(), Qt.MouseButton.LeftButton, pos=page.shown.view.visualRect(index).center()
    )
    assert [target.employee_id for _, target in gone] == [heat(page).rows[3].employee.id]


def test_what_is_not_asked_leads_to_the_person_only(page, gone):
    places = [
        (row, column)
        for row, member in enumerate(heat(page).rows)
        for column, cell in enumerate(member.cells)
        if cell.status is GapStatus.NOT_ASKED
    ]
    page.shown.view.opened.emit(page.shown.heat.index(*places[0]))
    assert gone[-1][1].competency_id is None


def test_cells_tell_their_whole_story(page):
    for row, member in enumerate(heat(page).rows):
        for column, cell in enumerate(member.cells):
            index = page.shown.heat.index(row, column)
            heard = index.data(Qt.ItemDataRole.AccessibleTextRole)
            assert member.employee.name in heard
            assert heat(page).columns[column].competency_id in heard
            if cell.known:
                assert "Streefniveau" in heard
                assert "loof" in heard
                assert ("voorlopig" in heard or "niet eens" in heard) == cell.uncertain
            if cell.to_discuss:
                assert "Ver uit elkaar" in heard


def test_heads_of_rows_and_columns_can_be_heard(page):
    role = Qt.ItemDataRole.AccessibleTextRole
    names = [
        page.shown.heat.headerData(row, Qt.Orientation.Vertical, role) for row in range(page.shown.heat.rowCount())
    ]
    assert [name.split(" · ")[0] for name in names] == [row.employee.name for row in heat(page).rows]
    assert "afgesproken" in names[0]
    first = page.shown.heat.headerData(0, Qt.Orientation.Horizontal, role)
    assert heat(page).columns[0].competency_id in first
    assert "Onder streefniveau" in first
    assert page.shown.heat.headerData(999, Qt.Orientation.Horizontal) is None


def test_totals_are_those_of_the_columns(page):
    for place, column in enumerate(heat(page).columns):
        agreed = [row.cells[place] for row in heat(page).rows if row.cells[place].status is GapStatus.AGREED]
        assert column.agreed == len(agreed)
        text = page.shown.totals_model.index(0, place).data()
        assert text.split(" ")[0] == str(sum(cell.gap_low > 0 for cell in agreed))


def test_levels_instead_of_gaps_by_keyboard(qtbot, page):
    before = [page.shown.heat.index(0, column).data() for column in range(4)]
    page.shown.numbers.setFocus()
    press(qtbot, Qt.Key.Key_Right)
    after = [page.shown.heat.index(0, column).data() for column in range(4)]
    levels = [cell.numbers(page.shown.shown) for cell in heat(page).rows[0].cells[:4]]
    assert after == levels
    assert after != before


def test_copying_as_a_table(qtbot, page):
    qtbot.keyClick(page.shown.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert len(lines) == 1 + page.shown.heat.rowCount() + 1
    cells = lines[1].split("\t")
    assert cells[0] == heat(page).rows[0].employee.name
    assert len(cells) == 1 + page.shown.heat.columnCount()
    assert "tabel" in page.context.messages.words


@pytest.mark.parametrize("theme_name", ["light", "dark"])
def test_copying_as_a_picture_for_white_paper(qtbot, page):
    page.head.copy_picture.setFocus()
    press(qtbot, Qt.Key.Key_Return)
    image = QGuiApplication.clipboard().image()
    assert image.width() > 500
    assert image.pixelColor(2, 2).lightness() == 255
    assert len({image.pixel(x, image.height() // 2) for x in range(image.width())}) > 4


def test_needs_are_ranked_and_attitudes_stand_apart(page):
    ranked, others = needs(heat(page)), unranked(heat(page))
    items = [page.shown.needs_model.item(row) for row in range(page.shown.needs_model.rowCount())]
    assert [item and item.column for item in items] == [*ranked, None, *others]
    assert [column.below for column in ranked] == sorted((c.below for c in ranked), reverse=True)
    assert "van" in page.shown.needs_model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    title = page.shown.needs_model.index(len(ranked))
    assert not title.flags() & Qt.ItemFlag.ItemIsSelectable


def test_a_need_leads_to_its_column(qtbot, page):
    page.shown.needs.setFocus()
    page.shown.needs.setCurrentIndex(page.shown.needs_model.index(1))
    press(qtbot, Qt.Key.Key_Return)
    wanted = needs(heat(page))[1].competency_id
    row, column = here(page)
    assert QApplication.focusWidget() is page.shown.view
    assert heat(page).columns[column].competency_id == wanted
    assert heat(page).rows[row].cells[column].gap_high > 0


def test_who_does_not_take_part_has_words_instead_of_cells(page):
    person = heat(page).rows[2].employee
    page.context.perform(SetTakesPart(page.context.session.dossier.rounds()[-1].id, person.id, takes_part=False))
    assert "niet mee" in page.shown.heat.index(2, 0).data()
    assert page.shown.heat.index(2, 1).data() == ""
    assert page.shown.view.columnSpan(2, 0) == page.shown.heat.columnCount()


@pytest.mark.parametrize("language", ["en"])
def test_in_english(page):
    assert page.head.title.text() == "Analysis"
    assert "Target level" in page.shown.heat.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)


@pytest.mark.parametrize("theme_name", ["light", "dark", "contrast"])
@pytest.mark.parametrize("text_scale", [100, 200])
def test_it_paints_in_every_theme_and_size(page):
    image = page.shown.view.viewport().grab().toImage()
    points = ((x, y) for x in range(0, image.width(), 3) for y in range(0, min(image.height(), 300), 3))
    assert len({image.pixel(x, y) for x, y in points}) > 4


def test_a_narrow_window_puts_the_needs_below(qtbot, demo_context):
    page = open_page(qtbot, demo_context, width=760)
    assert page.shown.needs.mapTo(page, QPoint(0, 0)).y() > page.shown.view.mapTo(page, QPoint(0, 0)).y()


def looks(page: AnalysisPage) -> dict[GapStatus, CellLook]:
    found = ((row, column) for row in range(page.shown.heat.rowCount()) for column in range(len(heat(page).columns)))
    return {
        heat(page).rows[row].cells[column].status: look_of(
            heat(page).rows[row].cells[column],
            page.shown.heat.mark(page.shown.heat.index(row, column)),
            page.shown.shown,
            ranked=True,
        )
        for row, column in found
    }


def test_agreed_provisional_and_not_agreed_look_different(page):
    found = looks(page)
    agreed, provisional = found[GapStatus.AGREED], found[GapStatus.PROVISIONAL]
    assert (agreed.hatched, provisional.hatched, provisional.framed) == (False, True, False)
    assert (found[GapStatus.NOT_AGREED].hatched, found[GapStatus.NOT_AGREED].framed) == (True, True)
    words = [label.text() for label in page.shown.legend.findChildren(QLabel) if label.isVisible()]
    assert {"voorlopig", "besproken, niet eens"} <= set(words)


def test_the_four_non_ratings_look_different(qtbot, page):
    rows = [row for row in heat(page).rows if row.cells[0].status is GapStatus.EMPTY]
    round_id = page.context.session.dossier.rounds()[-1].id
    keys = [column.competency_id for column in heat(page).columns if row_asks(rows[0], heat(page), column)][:3]
    codes = dict(zip(keys, (NOT_APPLICABLE, DONT_KNOW, PREFER_NOT_TO_SAY), strict=True))
    entries = tuple(LevelEntry(rows[0].employee.id, key, code) for key, code in codes.items())
    page.context.perform(EnterLevels(round_id, View.SELF, entries))
    found = looks(page)
    statuses = (GapStatus.NOT_APPLICABLE, GapStatus.DONT_KNOW, GapStatus.PREFER_NOT_TO_SAY, GapStatus.EMPTY)
    assert [found[status].text for status in statuses] == ["n.v.t.", "?", "–", ""]
    assert {found[status].number for status in statuses} == {None}


def row_asks(row: HeatRow, heatmap: Heatmap, column: HeatColumn) -> bool:
    return row.cells[heatmap.columns.index(column)].target is not None


def test_the_status_of_a_level_by_keyboard(qtbot, page):
    page.filters.box(FilterPart.STATUS).setFocus()
    press(qtbot, Qt.Key.Key_Down, Qt.Key.Key_Down)
    assert page.filters.wanted.status is LevelStatus.PROVISIONAL
    cells = [cell for row in heat(page).rows for cell in row.cells]
    assert {cell.status for cell in cells if not cell.aside and cell.target is not None} == {GapStatus.PROVISIONAL}
    aside = next((r, c) for r, row in enumerate(heat(page).rows) for c, cell in enumerate(row.cells) if cell.aside)
    index = page.shown.heat.index(*aside)
    assert index.data() == "·"
    assert "Weggelaten door de filter" in index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert "weggelaten" in page.shown.subtitle()


def test_names_tell_how_far_the_talk_is(page):
    for place, row in enumerate(heat(page).rows):
        assert page.shown.heat.headerData(place, Qt.Orientation.Vertical, PROGRESS) == f"{row.agreed}/{row.asked}"
        assert row.agreed == sum(cell.status is GapStatus.AGREED for cell in row.cells)
