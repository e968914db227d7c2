"""Who can do something, and what changed for a person: by keyboard."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from competentie_app.app.actions.employees import ChangeEmployee
from competentie_app.app.actions.levels import EnterLevels, LevelEntry
from competentie_app.app.actions.rounds import StartRound
from competentie_app.dossier.ratings import View
from competentie_app.ui.pages.teams.line_list import BELOW, LineList
from competentie_app.ui.pages.teams.page import TeamsPage
from tests.ui.pages.teams.conftest import HIRED
from tests.ui.pages.teams.steps import Key
from tests.ui.pages.teams.test_sound import nameless


def lines(shown: LineList) -> list[str]:
    return [shown.item(row).text() for row in range(shown.count())]


@pytest.fixture
def measured(office: TeamsPage) -> TeamsPage:
    """A round with agreed levels: Bilal 2 and Ana 1; Bilal likes to help."""
    session = office.context.session
    today = session.environment.today()
    session.perform(StartRound("Najaar", HIRED))
    found = session.dossier.rounds()[-1].id
    ana, bilal = session.dossier.employees()
    for person, level in ((bilal, 2), (ana, 1)):
        session.perform(EnterLevels(found, View.AGREED, (LevelEntry(person.id, "zoeken", level),), today))
    session.perform(ChangeEmployee(replace(bilal, wants_to_help=True), today))
    return office


def test_people_are_found_by_level_in_alphabetical_order(measured: TeamsPage, qtbot: QtBot):
    qtbot.keyClick(measured.search_button, Key.Key_Return)
    panel = measured.board.more.search
    assert QApplication.focusWidget() is panel.competency
    assert nameless(measured) == []
    qtbot.keyClicks(panel.competency, "zoeken")
    panel.level.setFocus()
    qtbot.keyClick(panel.level, Key.Key_Home)
    assert lines(panel.list) == ["Ana Peeters", "Bilal Haddad"]
    assert "2 medewerkers" in panel.count.text()
    qtbot.keyClick(panel.level, Key.Key_End)
    assert lines(panel.list) == ["Bilal Haddad"]
    qtbot.keyClick(panel.level, Key.Key_Home)
    qtbot.keyClick(panel.helps, Key.Key_Space)
    assert lines(panel.list) == ["Bilal Haddad"]
    assert "wil helpen" in panel.list.item(0).data(BELOW)
    assert "Team Loket" in panel.list.item(0).data(Qt.ItemDataRole.AccessibleTextRole)


def test_nobody_is_searched_by_attitude_and_nobody_found_is_said(measured: TeamsPage, qtbot: QtBot):
    measured.run_command("people.search")
    panel = measured.board.more.search
    model = measured.context.session.model
    offered = {panel.competency.itemData(row) for row in range(panel.competency.count())}
    assert offered == {c.id for c in model.competencies if model.dimension_of(c.id).ranked}
    qtbot.keyClicks(panel.competency, "melden")
    assert lines(panel.list) == []
    assert "Niemand" in panel.count.text()
    assert not panel.list.isVisible()


def test_a_found_person_opens(measured: TeamsPage, qtbot: QtBot):
    measured.board.teams.choose(next(t.id for t in measured.context.session.dossier.teams() if t.name == "Archief"))
    measured.run_command("people.search")
    panel = measured.board.more.search
    qtbot.keyClicks(panel.competency, "zoeken")
    panel.list.setFocus()
    qtbot.keyClick(panel.list, Key.Key_Return)
    assert measured.board.members.title.text() == "Team Loket"
    assert measured.board.side.currentWidget() is measured.board.person
    assert measured.board.person.title.text() == "Bilal Haddad"


def test_the_answer_follows_the_file(measured: TeamsPage, qtbot: QtBot):
    measured.run_command("people.search")
    panel = measured.board.more.search
    qtbot.keyClicks(panel.competency, "zoeken")
    qtbot.keyClick(panel.helps, Key.Key_Space)
    assert lines(panel.list) == ["Bilal Haddad"]
    measured.context.session.undo()
    assert lines(panel.list) == []


def test_the_history_of_a_person_and_of_one_competency(measured: TeamsPage, qtbot: QtBot):
    members, panel = measured.board.members, measured.board.person
    members.table.setFocus()
    qtbot.keyClick(members.table, Key.Key_Return)
    panel.part.option("fields").setFocus()
    qtbot.keyClick(panel.part.option("fields"), Key.Key_Right)
    history = panel.history
    assert history.isVisible()
    assert nameless(measured) == []
    everything = lines(history.list)
    assert any("van – naar niveau 1" in line for line in everything)
    qtbot.keyClicks(history.competency, "zoeken")
    only = lines(history.list)
    assert 0 < len(only) < len(everything)
    assert all("Een dossier terugvinden" in line for line in only)
    below = history.list.item(0).data(BELOW)
    assert "in het gesprek" in below
    assert "Najaar" in below


def test_the_history_follows_the_person_and_is_not_there_for_somebody_new(measured: TeamsPage, qtbot: QtBot):
    members, panel = measured.board.members, measured.board.person
    members.table.setFocus()
    qtbot.keyClick(members.table, Key.Key_Return)
    panel.show_part("history")
    members.table.setFocus()
    qtbot.keyClick(members.table, Key.Key_Down)
    assert panel.title.text() == "Bilal Haddad"
    assert panel.history.isVisible()
    assert any("niveau 2" in line for line in lines(panel.history.list))
    qtbot.keyClick(members.add_button, Key.Key_Return)
    assert not panel.part.isVisible()
    assert QApplication.focusWidget() is panel.fields.name
