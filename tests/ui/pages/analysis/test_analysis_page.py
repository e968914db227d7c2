"""The heatmap, driven by keyboard."""

# ruff: noqa: ANN002

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from competentie_app.analysis.status import GapStatus
from competentie_app.app.actions.levels import EnterLevels, LevelEntry
from competentie_app.app.actions.participation import SetTakesPart
from competentie_app.app.actions.teams import RenameTeam
from competentie_app.app.change import EVERYTHING, Change
from competentie_app.app.heatmap_filter import FilterPart
from competentie_app.app.heatmap_rows import needs, unranked
from competentie_app.app.session import Session
from competentie_app.dossier.environment import system_environment
from competentie_app.dossier.ratings import PREFER_NOT_TO_SAY, View
from competentie_app.dossier.records import Charter
from competentie_app.model.loading import read_model_files
from competentie_app.ui.pages.analysis.page import AnalysisPage
from competentie_app.ui.places import Place
from competentie_app.ui.selection import Target
from tests.app.office import SMALL_MODEL, Office

FATAL = QAbstractItemModelTester.FailureReportingMode.Warning


def shown(qtbot, context, width=1182, height=692) -> AnalysisPage:
    page = AnalysisPage(context)
    qtbot.addWidget(page)
    page.resize(width, height)
    page.show()
    qtbot.waitExposed(page)
    page.activateWindow()
    page.refresh(Change(EVERYTHING))
    context.session.subscribe(page.refresh)
    page.show_selection()
    page.focus_first()
    return page


def team_id(context, part: str) -> str:
    return next(team.id for team in context.session.dossier.teams() if part in team.name)


@pytest.fixture
def page(qtbot, demo_context) -> AnalysisPage:
    demo_context.selection.choose(Target(team_id=team_id(demo_context, "Vergunningen")))
    return shown(qtbot, demo_context)


def heat(page: AnalysisPage):
    return page.shown.heat.heatmap


def here(page: AnalysisPage) -> tuple[int, int]:
    index = page.shown.view.currentIndex()
    return index.row(), index.column()


def press(qtbot, *keys) -> None:
    for key in keys:
        qtbot.keyClick(QApplication.focusWidget(), key)


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


def test_filters_by_keyboard(qtbot, page):
    everybody = page.shown.heat.rowCount()
    page.filters.box(FilterPart.TEAM).setFocus()
    press(qtbot, Qt.Key.Key_Home)
    qtbot.waitUntil(lambda: page.shown.heat.rowCount() > everybody)
    page.filters.box(FilterPart.DIMENSION).setFocus()
    press(qtbot, Qt.Key.Key_Down)
    assert len({column.dimension_id for column in heat(page).columns}) == 1
    page.filters.box(FilterPart.ROUND).setFocus()
    press(qtbot, Qt.Key.Key_End)
    assert page.filters.wanted.round_id == page.context.session.dossier.rounds()[0].id


def test_choosing_a_team_is_remembered_for_other_pages(qtbot, page):
    page.filters.box(FilterPart.TEAM).setFocus()
    press(qtbot, Qt.Key.Key_Up)
    chosen = page.filters.wanted.team_id
    assert page.context.selection.target.team_id == chosen


def test_a_team_and_a_person_chosen_elsewhere_are_shown(page):
    other = team_id(page.context, "Klantendienst")
    member = page.context.session.dossier.members_of(other)[4]
    page.context.selection.choose(Target(team_id=other, employee_id=member.id))
    page.show_selection()
    assert page.filters.wanted.team_id == other
    assert heat(page).rows[here(page)[0]].employee.id == member.id


def test_a_filter_without_people_explains_itself_and_can_be_cleared(qtbot, page):
    team = team_id(page.context, "Juridische")
    dossier, today = page.context.session.dossier, page.context.session.environment.today()
    held = {persona for person in dossier.members_of(team, today) for persona in dossier.personas_of(person.id, today)}
    offered = [
        page.filters.box(FilterPart.PERSONA).itemData(place)
        for place in range(1, page.filters.box(FilterPart.PERSONA).count())
    ]
    page.filters.box(FilterPart.TEAM).set_key(team)
    page.filters.box(FilterPart.PERSONA).set_key(next(persona for persona in offered if persona not in held))
    page.filters.changed.emit()
    assert page.shown.heat.rowCount() == 0
    assert not page.head.copy_table.isEnabled()
    button = next(b for b in page.empty.findChildren(QAbstractButton) if b.text() == "Filters wissen")
    button.setFocus()
    press(qtbot, Qt.Key.Key_Return)
    assert page.shown.heat.rowCount() > 12
    assert page.head.copy_table.isEnabled()


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


def test_a_change_elsewhere_keeps_the_place(qtbot, page):
    press(qtbot, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Right)
    page.context.perform(RenameTeam(team_id(page.context, "Vergunningen"), "Team Toelatingen"))
    assert here(page) == (2, 1)
    assert page.filters.box(FilterPart.TEAM).currentText() == "Team Toelatingen"


def test_a_level_typed_elsewhere_shows_at_once(page):
    row = next(place for place, row in enumerate(heat(page).rows) if row.cells[0].status is GapStatus.EMPTY)
    employee_id, key = heat(page).rows[row].employee.id, heat(page).columns[0].competency_id
    entry = (LevelEntry(employee_id, key, PREFER_NOT_TO_SAY),)
    page.context.perform(EnterLevels(page.context.session.dossier.rounds()[-1].id, View.SELF, entry))
    assert page.shown.heat.index(row, 0).data() == "–"


def test_everything_that_can_be_focused_has_a_name(page):
    wanted = Qt.FocusPolicy.TabFocus
    found = [w for w in page.findChildren(QWidget) if w.isVisible() and w.focusPolicy() & wanted == wanted]
    assert len(found) > 6
    assert [w for w in found if not (w.accessibleName() or getattr(w, "text", str)())] == []


def test_a_new_file_explains_what_the_page_is_for(qtbot, context, gone):
    context.session.new(Charter(authority="Archief Waterkant"))
    page = shown(qtbot, context)
    button = next(b for b in page.empty.findChildren(QAbstractButton))
    qtbot.keyClick(button, Qt.Key.Key_Return)
    assert gone[-1][0] is Place.ASSESSMENTS


def test_without_a_file_nothing_is_read(qtbot, context):
    page = AnalysisPage(context)
    qtbot.addWidget(page)
    page.refresh(Change(EVERYTHING))
    page.show_selection()
    assert page.shown.heat.rowCount() == 0


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
    page = shown(qtbot, demo_context, width=760)
    assert page.shown.needs.mapTo(page, QPoint(0, 0)).y() > page.shown.view.mapTo(page, QPoint(0, 0)).y()


@pytest.fixture
def session(request) -> Session:
    """The small model when a test asks for it by the marker name, else the shipped one."""
    small = "small_model" in request.node.name
    made = Office(people=3).session if small else Session(system_environment(), request.getfixturevalue("model_files"))
    yield made
    if made.has_dossier:
        made.close()


def test_another_scale_and_other_dimensions_with_the_small_model(qtbot, context):
    page = shown(qtbot, context)
    assert heat(page).top == len(read_scale()) - 1
    assert heat(page).groups == (2, 2)
    assert page.shown.legend.findChildren(QWidget)


def read_scale() -> tuple[object, ...]:
    from competentie_app.model.loading import load_model

    return load_model(read_model_files(SMALL_MODEL)).scale.names
