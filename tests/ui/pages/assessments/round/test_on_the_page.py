"""The round as a way to work on the page of the assessments."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from competentie_app.app.actions.employees import AddEmployee
from competentie_app.app.actions.teams import AddTeam
from competentie_app.app.change import EVERYTHING, Change
from competentie_app.dossier.records import Employee
from competentie_app.ui.context import UiContext
from competentie_app.ui.pages.assessments.modes import GRID, ROUND, TALK
from competentie_app.ui.pages.assessments.page import AssessmentsPage
from competentie_app.ui.pages.assessments.round.view import RoundView
from tests.app.office import HIRED, Office


@pytest.fixture
def page(qtbot: QtBot, context: UiContext, office: Office) -> AssessmentsPage:
    made = AssessmentsPage(replace(context, session=office.session))
    qtbot.addWidget(made)
    office.session.subscribe(made.refresh)
    made.resize(1182, 692)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.refresh(Change(EVERYTHING))
    made.show_selection()
    return made


def choose(qtbot: QtBot, page: AssessmentsPage, key: str) -> None:
    qtbot.mouseClick(page.mode.option(key), Qt.MouseButton.LeftButton)


def test_the_team_that_is_chosen_goes_along(qtbot: QtBot, page: AssessmentsPage, office: Office):
    office.perform(AddTeam("Team Zaal"))
    other = office.dossier.teams()[1].id
    office.perform(AddEmployee(Employee("", "Gil Sels", "Gil"), other, ("archief",), HIRED))
    choose(qtbot, page, ROUND)
    view = page.modes.view
    assert isinstance(view, RoundView)
    assert view.teams.current is not None
    assert view.teams.current.team_id == office.team
    qtbot.keyClick(view.teams.table, Qt.Key.Key_Return)
    assert view.head.team_id == office.team
    view.head.team.setFocus()
    qtbot.keyClick(view.head.team, Qt.Key.Key_Down)
    assert view.people.model.rowCount() == 1
    choose(qtbot, page, GRID)
    assert page.pickers.team_id == other


def test_what_changes_while_the_round_is_hidden_is_shown_later(qtbot: QtBot, page: AssessmentsPage, office: Office):
    choose(qtbot, page, ROUND)
    choose(qtbot, page, GRID)
    office.perform(AddEmployee(Employee("", "Zoë", "Zoë"), office.team, ("archief",), HIRED))
    choose(qtbot, page, ROUND)
    view = page.modes.view
    assert isinstance(view, RoundView)
    assert view.people.model.rowCount() == 4


def test_no_name_stands_behind_a_talk(qtbot: QtBot, page: AssessmentsPage, office: Office):
    choose(qtbot, page, ROUND)
    view = page.modes.view
    assert isinstance(view, RoundView)
    choose(qtbot, page, GRID)
    page.context.selection.keep_private(office.people[0])
    assert view.people.model.rowCount() == 0
    page.context.selection.keep_private(None)
    choose(qtbot, page, ROUND)
    assert view.people.model.rowCount() == 3


def test_enter_on_a_person_opens_the_talk(qtbot: QtBot, page: AssessmentsPage, office: Office):
    choose(qtbot, page, ROUND)
    view = page.modes.view
    assert isinstance(view, RoundView)
    qtbot.keyClick(view.people.table, Qt.Key.Key_Down)
    qtbot.keyClick(view.people.table, Qt.Key.Key_Return)
    assert page.modes.key == TALK
    assert page.context.selection.target.employee_id == office.people[1]
