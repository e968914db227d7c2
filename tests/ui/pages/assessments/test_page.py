from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QLineEdit

from competentie_app.app.actions.employees import AddEmployee
from competentie_app.app.actions.levels import EnterLevels, LevelEntry
from competentie_app.app.actions.rounds import CloseRound
from competentie_app.app.actions.teams import AddTeam
from competentie_app.app.change import CONTENT, EVERYTHING, Change
from competentie_app.app.grid import Below
from competentie_app.dossier.ratings import View
from competentie_app.dossier.records import Employee, GroundsKind
from competentie_app.ui.pages.assessments.grid_model import GridModel
from competentie_app.ui.pages.assessments.page import AssessmentsPage
from competentie_app.ui.places import Place
from competentie_app.ui.selection import Target
from tests.app.office import HIRED, TODAY, Office, new_session

_ROLE = Qt.ItemDataRole


def make(qtbot, context, session) -> AssessmentsPage:
    page = AssessmentsPage(replace(context, session=session))
    qtbot.addWidget(page)
    page.resize(1182, 692)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    page.refresh(Change(EVERYTHING))
    page.show_selection()
    return page


def test_the_model_is_sound(desk):
    model = desk.page.board.model
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    desk.office.enter(0, View.SELF, zoeken=1)
    desk.office.perform(AddEmployee(Employee("", "Zoë", "Zoë"), desk.office.team, ("loket",), HIRED))
    assert model.rowCount() == 4
    tester.setParent(model)
    empty = GridModel()
    QAbstractItemModelTester(empty, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert empty.rowCount() == empty.columnCount() == 0


@pytest.mark.parametrize("language", ["en"])
def test_every_cell_tells_its_whole_story(desk):
    office, model = desk.office, desk.page.board.model
    office.agree(0, zoeken=2)
    office.enter(1, View.SELF, zoeken=2)
    office.enter(1, View.MANAGER, zoeken=0)
    column = desk.page.board.grid.column_of["zoeken"] + 1
    title = desk.page.board.words.title("zoeken")

    def story(row: int) -> str:
        return model.index(row, column).data(_ROLE.AccessibleTextRole)

    assert story(0) == f"Ana Peeters, {title}, agreed 2, target level 2, no gap"
    assert story(1) == (
        f"Bilal Haddad, {title}, provisional, self 2, manager 0, target level 2, gap at most 2, "
        "self and manager differ by 2"
    )
    assert story(2) == f"Chi Trần, {title}, not rated yet, target level 2"
    head = model.headerData(column, Qt.Orientation.Horizontal, _ROLE.AccessibleTextRole)
    assert "below target level: 0 agreed, 1 provisional" in head


def test_assistive_technology_finds_rows_columns_and_cells(desk):
    interface = QAccessible.queryAccessibleInterface(desk.view)
    assert interface.role() == QAccessible.Role.Table
    heard = [interface.child(place).text(QAccessible.Text.Name) for place in range(interface.childCount())]
    model = desk.page.board.model
    assert model.index(0, 1).data(_ROLE.AccessibleTextRole) in heard
    assert any("Bilal Haddad" in words for words in heard)


def test_the_panel_follows_the_cell(desk):
    desk.office.enter(0, View.SELF, zoeken=2)
    desk.office.enter(0, View.MANAGER, zoeken=0)
    panel = desk.page.board.panel
    desk.qtbot.waitUntil(lambda: not panel.difference.isHidden())
    assert "Ana Peeters" in panel.person.text()
    shown = [[key for key, tag in row.tags.items() if not tag.isHidden()] for row in panel.ladder.rows]
    assert shown == [["manager"], [], ["target", "self"]]
    desk.press(Qt.Key.Key_Down)
    desk.qtbot.waitUntil(lambda: "Bilal Haddad" in panel.person.text())
    assert panel.difference.isHidden()


def test_a_level_can_be_pressed_in_the_panel(desk):
    desk.enter_as(View.SELF)
    desk.qtbot.waitUntil(lambda: desk.page.board.panel.title.text() != "")
    button = desk.page.board.panel.ladder.rows[2].button
    desk.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert list(desk.codes(0, View.SELF).values()) == [2]
    assert desk.here == (0, 0)


def test_grounds_and_note_are_kept_when_they_are_left(desk):
    desk.enter_as(View.MANAGER)
    desk.qtbot.waitUntil(lambda: desk.page.board.panel.title.text() != "")
    notes = desk.page.board.panel.notes
    notes.grounds.setFocus()
    desk.qtbot.keyClick(notes.grounds, Qt.Key.Key_Down)
    notes.note.setFocus()
    desk.qtbot.keyClicks(notes.note, "zocht het zelf op")
    desk.view.setFocus()
    (kept,) = desk.office.dossier.notes()
    assert (kept.grounds, kept.note, kept.view) == (next(iter(GroundsKind)), "zocht het zelf op", View.MANAGER)
    desk.press(Qt.Key.Key_Down)
    desk.qtbot.waitUntil(lambda: notes.note.text() == "")
    desk.press(Qt.Key.Key_Up)
    desk.qtbot.waitUntil(lambda: notes.note.text() == "zocht het zelf op")


def test_a_change_from_elsewhere_is_shown_and_the_keyboard_stays(desk):
    desk.view.go_to(1, 1)
    desk.office.perform(AddEmployee(Employee("", "Aaron", "Aaron"), desk.office.team, ("archief",), HIRED))
    assert desk.here == (2, 1)
    key = desk.page.board.grid.columns[1]
    entry = LevelEntry(desk.office.people[1], key, 1)
    desk.office.perform(EnterLevels(desk.office.round, View.SELF, (entry,)))
    assert desk.texts(2)[1] == "1"
    assert desk.here == (2, 1)


def test_a_person_and_competency_chosen_elsewhere_get_the_keyboard(desk):
    target = Target(desk.office.team, desk.office.people[2], desk.page.board.grid.columns[1])
    desk.page.context.selection.choose(target)
    desk.page.show_selection()
    assert desk.here == (2, 1)


def test_what_was_chosen_elsewhere_before_the_page_was_made_counts(qtbot, context):
    office = Office(people=3)
    context.selection.choose(Target(office.team, office.people[2], None))
    page = make(qtbot, context, office.session)
    assert context.selection.target.employee_id == office.people[2]
    assert page.board.view.currentIndex().row() == 2
    qtbot.keyClick(page.board.view, Qt.Key.Key_Up)
    assert context.selection.target.employee_id == office.people[1]
    office.session.close()


def test_without_a_round_one_button_begins_one(qtbot, context):
    session = new_session()
    session.perform(AddTeam("Onthaal"))
    session.perform(AddEmployee(Employee("", "Ana", "Ana"), session.dossier.teams()[0].id, ("loket",), HIRED))
    page = make(qtbot, context, session)
    page.focus_first()
    button = QApplication.focusWidget()
    assert button is not None
    qtbot.keyClick(button, Qt.Key.Key_Return)
    form = page.round_form
    assert form is not None
    assert form.isVisible()
    assert session.dossier.rounds() == []
    qtbot.keyClick(form.name, Qt.Key.Key_Escape)  # not now: the button is here again
    assert QApplication.focusWidget() is not button
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    qtbot.keyClick(form.name, Qt.Key.Key_Return)
    (first,) = session.dossier.rounds()
    assert first.deadline == form.deadline.value
    assert page.board.view.hasFocus()
    assert page.board.model.rowCount() == 1
    session.close()


@pytest.mark.parametrize("people", [None, 0])
def test_without_team_or_people_it_points_to_teams(qtbot, context, gone, people):
    office = Office(people=0) if people == 0 else None
    session = office.session if office else new_session()
    page = make(qtbot, context, session)
    page.focus_first()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert [place for place, _ in gone] == [Place.TEAMS]
    session.close()


def test_long_and_foreign_names_are_whole_for_the_screen_reader(qtbot, context):
    office = Office(people=1)
    names = ["فاطمة الزهراء", "王小明", "Wilhelmina-Antoinetta van der Vermeulen-Uitdenbogaerde tot Nieuwpoort"]
    for name in names:
        office.perform(AddEmployee(Employee("", name, name), office.team, ("loket",), HIRED))
    page = make(qtbot, context, office.session)
    model = page.board.model
    shown = {model.index(row, 0).data() for row in range(model.rowCount())}
    assert set(names) < shown
    assert not page.grab().isNull()
    office.session.close()


@pytest.mark.parametrize(("theme_name", "text_scale"), [("dark", 100), ("contrast", 200)])
def test_the_page_fits_in_its_width(desk, theme_name, text_scale):
    assert desk.page.minimumSizeHint().width() <= 1182
    assert desk.page.grab().width() == desk.page.width()
    desk.office.enter(0, View.SELF, zoeken=1)
    assert desk.texts()[desk.page.board.grid.column_of["zoeken"]] == "1"


def test_in_a_narrow_window_the_panel_is_a_drawer(desk):
    page, panel = desk.page, desk.page.board.panel
    page.resize(900, 600)
    assert not panel.isVisible()
    desk.qtbot.mouseClick(page.drawer, Qt.MouseButton.LeftButton)
    assert panel.isVisible()
    desk.qtbot.mouseClick(page.drawer, Qt.MouseButton.LeftButton)
    assert not panel.isVisible()
    desk.enter_as(View.SELF)
    desk.type("9")
    assert "9" in page.context.messages.words
    page.resize(1182, 692)
    assert panel.isVisible()
    assert not page.drawer.isVisible()


def test_every_widget_that_takes_the_keyboard_has_a_name(desk):
    desk.qtbot.waitUntil(lambda: desk.page.board.panel.title.text() != "")
    seen, each = 0, desk.page.nextInFocusChain()
    while each is not desk.page:
        if each.isVisibleTo(desk.page) and each.focusPolicy() & Qt.FocusPolicy.TabFocus and each.isEnabled():
            interface = QAccessible.queryAccessibleInterface(each)
            assert interface.text(QAccessible.Text.Name), each
            seen += 1
        each = each.nextInFocusChain()
    assert seen > 8
    assert any(isinstance(child, QLineEdit) for child in desk.page.findChildren(QLineEdit))


def test_undo_gives_back_what_stood_there(desk):
    desk.enter_as(View.SELF)
    desk.type("1")
    desk.view.go_to(0, 0)
    desk.type("2")
    desk.office.session.undo()
    assert desk.texts()[0] == "1"
    desk.office.session.undo()
    desk.page.refresh(Change(CONTENT))
    assert desk.texts()[0] == ""


def test_a_closed_round_is_told_in_the_panel_and_can_be_opened_again(desk):
    office = desk.office
    office.perform(CloseRound(office.round, office.team, TODAY))
    desk.enter_as(View.SELF)
    box = desk.page.board.panel.remark
    desk.qtbot.waitUntil(box.button.isVisible)
    desk.type("1")
    assert desk.codes(0, View.SELF) == {}
    assert "gesloten" in desk.said()
    desk.qtbot.mouseClick(box.button, Qt.MouseButton.LeftButton)
    assert "weer open" in desk.page.context.messages.words
    assert desk.view.hasFocus()
    desk.type("1")
    assert len(desk.codes(0, View.SELF)) == 1


@pytest.mark.parametrize("text_scale", [200])
def test_with_large_text_the_cell_with_the_keyboard_is_in_sight(desk):
    desk.page.resize(1182, 600)
    desk.press(Qt.Key.Key_Down)
    desk.press(Qt.Key.Key_Down)
    view = desk.view
    cell = view.visualRect(view.currentIndex())
    assert view.viewport().visibleRegion().boundingRect().contains(cell)


def test_the_head_of_the_names_stays_over_the_columns_that_scroll(desk):
    desk.page.resize(560, 692)
    desk.view.go_to(0, len(desk.page.board.grid.columns) - 1)
    assert desk.view.horizontalScrollBar().value() > 0
    found = desk.view.childAt(desk.view.frameWidth() + 20, desk.view.frameWidth() + 20)
    assert found is desk.view.frozen.horizontalHeader().viewport()


def test_numbers_below_narrow_columns_stand_in_two_lines(desk):
    footer, grid = desk.page.board.parts.footer, desk.page.board.grid
    before = footer.sizeHint().height()
    desk.page.board.model.show(replace(grid, below=(Below(13800, 15200),) * len(grid.columns)), desk.page.board.words)
    desk.page.board.model.modelReset.emit()
    assert footer.sizeHint().height() > before
