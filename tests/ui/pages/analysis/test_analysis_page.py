"""The page as a whole: filters, what was chosen elsewhere, and why there is nothing to see."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from competentie_app.analysis.status import GapStatus
from competentie_app.app.actions.levels import EnterLevels, LevelEntry
from competentie_app.app.actions.teams import RenameTeam
from competentie_app.app.change import EVERYTHING, Change
from competentie_app.app.heatmap_filter import FilterPart
from competentie_app.app.session import Session
from competentie_app.dossier.environment import system_environment
from competentie_app.dossier.ratings import PREFER_NOT_TO_SAY, View
from competentie_app.dossier.records import Charter
from competentie_app.model.loading import read_model_files
from competentie_app.ui.pages.analysis.page import AnalysisPage
from competentie_app.ui.places import Place
from competentie_app.ui.selection import Target
from tests.app.office import SMALL_MODEL, Office
from tests.ui.pages.analysis.opened import open_page, press, team_id


@pytest.fixture
def page(qtbot, demo_context) -> AnalysisPage:
    demo_context.selection.choose(Target(team_id=team_id(demo_context, "Vergunningen")))
    return open_page(qtbot, demo_context)


def heat(page: AnalysisPage):
    return page.shown.heat.heatmap


def here(page: AnalysisPage) -> tuple[int, int]:
    index = page.shown.view.currentIndex()
    return index.row(), index.column()


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


def test_a_new_file_explains_what_the_page_is_for(qtbot, context, gone):
    context.session.new(Charter(authority="Archief Waterkant"))
    page = open_page(qtbot, context)
    qtbot.waitUntil(lambda: QApplication.focusWidget() in page.empty.findChildren(QAbstractButton))
    press(qtbot, Qt.Key.Key_Return)
    assert gone[-1][0] is Place.ASSESSMENTS


def test_without_a_file_nothing_is_read(qtbot, context):
    page = AnalysisPage(context)
    qtbot.addWidget(page)
    page.refresh(Change(EVERYTHING))
    page.show_selection()
    assert page.shown.heat.rowCount() == 0


@pytest.fixture
def session(request) -> Session:
    """The small model when a test asks for it by the marker name, else the shipped one."""
    small = "small_model" in request.node.name
    made = Office(people=3).session if small else Session(system_environment(), request.getfixturevalue("model_files"))
    yield made
    if made.has_dossier:
        made.close()


def test_another_scale_and_other_dimensions_with_the_small_model(qtbot, context):
    page = open_page(qtbot, context)
    assert heat(page).top == len(read_scale()) - 1
    assert heat(page).groups == (2, 2)
    assert page.shown.legend.findChildren(QWidget)


def read_scale() -> tuple[object, ...]:
    from competentie_app.model.loading import load_model

    return load_model(read_model_files(SMALL_MODEL)).scale.names
