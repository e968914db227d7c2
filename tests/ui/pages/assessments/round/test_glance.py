"""All teams of a round at a glance: their counts, who is late, into a team and back, by keyboard."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from competentie_app.app.actions.employees import AddEmployee, LeaveTeam
from competentie_app.app.actions.participation import SetProgress, SetTakesPart
from competentie_app.app.actions.round_change import ChangeRound
from competentie_app.app.actions.rounds import CloseRound, StartRound
from competentie_app.app.actions.teams import AddTeam, ArchiveTeam
from competentie_app.dossier.ratings import View
from competentie_app.dossier.records import Employee, Progress
from competentie_app.ui.context import UiContext
from competentie_app.ui.frame.main_window import MainWindow
from competentie_app.ui.pages.assessments.modes import ROUND
from competentie_app.ui.pages.assessments.page import AssessmentsPage
from competentie_app.ui.pages.assessments.round.teams_model import LATE, TO_KNOW, TeamsModel
from competentie_app.ui.pages.assessments.round.view import RoundView
from competentie_app.ui.places import GRID, Place
from competentie_app.ui.selection import Target
from tests.app.office import HIRED, TODAY, Office
from tests.ui.pages.assessments.round.conftest import Desk


def add_team(office: Office, name: str, *people: str) -> str:
    office.perform(AddTeam(name))
    team_id = next(team.id for team in office.dossier.teams() if team.name == name)
    for person in people:
        office.perform(AddEmployee(Employee("", person, person), team_id, ("archief",), HIRED))
    return team_id


@pytest.fixture
def office():
    """Three teams: Team Onthaal with three people, Depot with one, Leeszaal with nobody."""
    made = Office(people=3, persona="archief")
    add_team(made, "Depot", "Gil Sels")
    add_team(made, "Leeszaal")
    yield made
    made.session.close()


def row(desk: Desk, number: int) -> list[str]:
    model = desk.view.teams.model
    return [str(model.index(number, column).data()) for column in range(model.columnCount())]


def names(desk: Desk) -> list[str]:
    return [row(desk, number)[0] for number in range(desk.view.teams.model.rowCount())]


@pytest.mark.parametrize("language", ["en"])
def test_every_team_tells_its_steps_in_alphabetical_order(desk: Desk, office: Office):
    office.perform(SetProgress(office.round, (office.people[1],), Progress.REMINDED))
    office.enter(0, View.SELF, zoeken=1)
    office.agree(0, zoeken=1)
    assert names(desk) == ["Depot", "Team Onthaal"]
    assert row(desk, 0)[1:6] == ["0/1", "0", "0/1", "0/1", "0/1"]
    assert row(desk, 1)[1:6] == ["2/3", "1", "1/3", "1/3", "0/3"]
    heard = desk.view.teams.model.index(1, 3).data(Qt.ItemDataRole.AccessibleTextRole)
    assert heard == "Team Onthaal, In: 1 of 3"
    assert not desk.view.head.close_button.isVisible()


@pytest.mark.parametrize("language", ["en"])
def test_who_is_late_is_named_until_the_team_closes_the_round(desk: Desk, office: Office):
    office.perform(ChangeRound(office.round, "Najaar", TODAY - timedelta(days=3)))
    office.perform(SetTakesPart(office.round, office.people[0], takes_part=False))
    assert row(desk, 0)[LATE] == "1 · Gil Sels"
    assert row(desk, 1)[LATE:] == ["2 · Bilal Haddad, Chi Trần", "1 does not take part"]
    office.perform(AddEmployee(Employee("", "Zita", "Zita"), office.team, ("archief",), HIRED))
    assert row(desk, 1)[LATE] == "3 · Bilal Haddad, Chi Trần, Zita"
    assert desk.view.teams.model.index(1, LATE).data(Qt.ItemDataRole.ToolTipRole) == "Bilal Haddad\nChi Trần\nZita"
    assert "3 days over the deadline" in " ".join(label.text() for label in desk.view.head.when)
    office.perform(CloseRound(office.round, office.team, TODAY))
    assert row(desk, 1)[LATE:] == ["", "round closed · 1 does not take part"]


def test_enter_steps_into_a_team_and_escape_goes_back(desk: Desk, office: Office):
    view = desk.view
    assert view.teams.table.hasFocus()
    desk.key(Qt.Key.Key_Down)
    desk.key(Qt.Key.Key_Return)
    assert view.people.table.hasFocus()
    assert view.head.team_id == office.team
    assert view.context.selection.target.team_id == office.team
    assert view.people.model.rowCount() == 3
    desk.key(Qt.Key.Key_Escape)
    assert view.teams.table.hasFocus()
    assert view.teams.current is not None
    assert view.teams.current.team_id == office.team
    desk.press(view.teams.open_button)
    assert view.people.isVisible()
    desk.press(view.head.all_button)
    assert view.teams.table.hasFocus()
    assert not view.people.isVisible()


def test_the_choice_of_teams_goes_both_ways_too(desk: Desk):
    view = desk.view
    desk.tab_to(view.head.team)
    desk.key(Qt.Key.Key_Down)
    assert view.people.isVisible()
    desk.key(Qt.Key.Key_Up)
    assert view.teams.isVisible()
    assert view.head.team.hasFocus()


def test_another_round_and_a_new_one_keep_the_glance(desk: Desk, office: Office):
    view = desk.view
    desk.press(view.head.new_button)
    view.round_form.name.selectAll()
    desk.qtbot.keyClicks(desk.focused, "Voorjaar")
    desk.key(Qt.Key.Key_Return)
    assert len(office.dossier.rounds()) == 2
    assert view.teams.table.hasFocus()
    desk.tab_to(view.head.round)
    desk.key(Qt.Key.Key_Down)
    assert view.head.round_id == office.round
    assert view.teams.isVisible()


def test_a_file_with_one_team_shows_its_people_at_once(qtbot: QtBot, context: UiContext):
    office = Office(people=2)
    desk = Desk(qtbot, context, office.session)
    assert desk.view.people.table.hasFocus()
    assert not desk.view.head.all_button.isVisible()
    assert desk.view.head.team.count() == 1
    desk.key(Qt.Key.Key_Escape)
    assert desk.view.people.isVisible()
    office.session.close()


def test_a_team_of_the_archive_is_in_the_rounds_it_took_part_in(desk: Desk, office: Office):
    depot = next(team.id for team in office.dossier.teams() if team.name == "Depot")
    [gil] = [employee.id for employee in office.dossier.members_of(depot)]
    office.perform(StartRound("Voorjaar", TODAY))
    office.perform(LeaveTeam(gil, TODAY))
    office.perform(ArchiveTeam(depot, TODAY))
    view = desk.view
    assert names(desk) == ["Depot", "Team Onthaal"]
    view.show_team(depot)
    assert view.people.model.rowCount() == 1
    view.show_all()
    view.head.round.setCurrentIndex(0)
    view.head.round.activated.emit(0)
    assert names(desk) == ["Team Onthaal"]


def test_sixty_teams_and_undo_keep_the_focus_on_its_team(desk: Desk, office: Office):
    for number in range(60):
        add_team(office, f"Team {number:02}", f"Persoon {number:02}")
    view = desk.view
    QAbstractItemModelTester(view.teams.model, QAbstractItemModelTester.FailureReportingMode.Fatal).setParent(view)
    assert view.teams.model.rowCount() == 62
    desk.key(Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    before = view.teams.current
    assert before is not None
    assert names(desk)[-1] == before.name == "Team Onthaal"
    office.enter(0, View.SELF, zoeken=1)
    office.session.undo()
    assert view.teams.current is not None
    assert view.teams.current.team_id == before.team_id
    desk.key(Qt.Key.Key_Return)
    assert view.people.model.rowCount() == 3


def test_the_empty_model_is_sound(context: UiContext):
    model = TeamsModel(context)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal).setParent(model)
    assert (model.rowCount(), model.columnCount()) == (0, TO_KNOW + 1)


def test_no_late_name_stands_behind_a_talk(desk: Desk, office: Office):
    desk.view.context.selection.keep_private(office.people[0])
    assert desk.view.teams.model.rowCount() == 0
    desk.view.context.selection.keep_private(None)
    desk.view.show_selection()
    assert desk.view.teams.model.rowCount() == 2


def test_a_link_to_the_round_of_a_team_opens_that_team(window: MainWindow):
    dossier = window.context.session.dossier
    first, second = dossier.teams()[:2]
    window.go(Place.ASSESSMENTS, Target(team_id=second.id, view=ROUND))
    page = window.pages.page
    assert isinstance(page, AssessmentsPage)
    view = page.modes.view
    assert isinstance(view, RoundView)
    assert view.head.team_id == second.id
    assert view.people.table.hasFocus()
    view.show_all()
    page.modes.choose(GRID)
    page.modes.choose(ROUND)
    assert view.head.team_id is None
    window.go(Place.TEAMS, Target(team_id=first.id))
    window.go(Place.ASSESSMENTS)
    assert view.head.team_id == first.id


def test_who_left_any_team_is_named_where_all_teams_stand(desk: Desk, office: Office, tmp_path: Path):
    gone = next(each.id for each in office.dossier.employees() if each.name == "Ana Peeters")
    assert desk.view.head.leavers.isHidden()
    office.perform(LeaveTeam(gone, office.dossier.round(office.round).started_on + timedelta(days=3)))
    desk.view.show_all()
    said = desk.view.head.leavers.label.text()
    assert "1 persoon vertrok" in said
    assert "Ana Peeters (Team Onthaal)" in said
    desk.dialogs.answer("folder", tmp_path)
    desk.press(desk.view.head.leavers.button)
    desk.work()
    assert [paper.name for paper in tmp_path.glob("*.pdf")] == ["Persoonlijk overzicht Ana Peeters.pdf"]
