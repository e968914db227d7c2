"""Merge and split teams in the side panel, by keyboard, with one undo."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from competentie_app.ui.pages.teams.check_list import CheckList
from competentie_app.ui.pages.teams.page import TeamsPage
from tests.ui.pages.teams.steps import Key, names, teams
from tests.ui.pages.teams.test_sound import nameless


def tick(qtbot: QtBot, checks: CheckList, text: str) -> None:
    """Go to a line with the arrows and tick it."""
    checks.setFocus()
    qtbot.keyClick(checks, Key.Key_Home)
    while checks.currentItem().text() != text:
        qtbot.keyClick(checks, Key.Key_Down)
    qtbot.keyClick(checks, Key.Key_Space)


def test_merging_two_teams_says_what_will_happen_and_is_undone_at_once(office: TeamsPage, qtbot: QtBot):
    board = office.board
    qtbot.keyClick(board.teams.links.merge, Key.Key_Return)
    panel = board.more.merge
    assert QApplication.focusWidget() is panel.into
    assert panel.into.currentText() == "Team Loket"
    assert not panel.merge_button.isEnabled()
    qtbot.keyClicks(panel.into, "Archief")
    assert nameless(office) == []
    tick(qtbot, panel.teams, "Team Loket")
    assert "2 medewerkers van Team Loket bij Archief" in panel.sentence.text()
    assert "gaat naar het archief" in panel.sentence.text()
    qtbot.keyClick(panel.merge_button, Key.Key_Return)
    assert board.side.isHidden()
    assert teams(office) == ["Archief"]
    assert names(office) == ["Ana Peeters", "Bilal Haddad"]
    office.context.session.undo()
    assert teams(office) == ["Archief", "Team Loket"]
    assert names(office) == []


def test_splitting_a_team_into_a_new_one(office: TeamsPage, qtbot: QtBot):
    board = office.board
    qtbot.keyClick(board.teams.links.split, Key.Key_Return)
    panel = board.more.split
    assert QApplication.focusWidget() is panel.people
    assert nameless(office) == []
    tick(qtbot, panel.people, "Bilal Haddad")
    assert not panel.split_button.isEnabled()
    panel.name.setFocus()
    qtbot.keyClicks(panel.name, "Team Balie")
    assert "1 medewerker van Team Loket bij Team Balie" in panel.sentence.text()
    assert "1 medewerker blijft in Team Loket" in panel.sentence.text()
    qtbot.keyClick(panel.split_button, Key.Key_Return)
    assert teams(office) == ["Archief", "Team Balie", "Team Loket"]
    assert names(office) == ["Ana Peeters"]
    office.context.session.undo()
    assert teams(office) == ["Archief", "Team Loket"]
    assert names(office) == ["Ana Peeters", "Bilal Haddad"]


def test_splitting_into_a_team_that_exists_and_not_everybody(office: TeamsPage, qtbot: QtBot):
    qtbot.keyClick(office.board.teams.links.split, Key.Key_Return)
    panel = office.board.more.split
    panel.into.setFocus()
    qtbot.keyClicks(panel.into, "Archief")
    assert not panel.name.isEnabled()
    tick(qtbot, panel.people, "Ana Peeters")
    assert panel.split_button.isEnabled()
    tick(qtbot, panel.people, "Bilal Haddad")
    assert not panel.split_button.isEnabled()
    tick(qtbot, panel.people, "Bilal Haddad")
    qtbot.keyClick(panel.split_button, Key.Key_Return)
    assert names(office) == ["Bilal Haddad"]
    qtbot.keyClick(office.board.teams.list, Key.Key_Up)
    assert names(office) == ["Ana Peeters"]


def test_escape_writes_nothing_and_only_what_can_be_done_is_offered(office: TeamsPage, qtbot: QtBot):
    before = office.context.session.undo_label
    qtbot.keyClick(office.board.teams.links.split, Key.Key_Return)
    tick(qtbot, office.board.more.split.people, "Ana Peeters")
    qtbot.keyClick(office.board.more.split.people, Key.Key_Escape)
    assert office.board.side.isHidden()
    assert office.context.session.undo_label == before
    qtbot.keyClick(office.board.teams.list, Key.Key_Up)
    assert office.board.members.title.text() == "Archief"
    assert not office.board.teams.links.split.isEnabled()
    assert office.board.teams.links.merge.isEnabled()


def test_an_open_panel_follows_the_file(office: TeamsPage, qtbot: QtBot):
    session = office.context.session
    qtbot.keyClick(office.board.teams.links.split, Key.Key_Return)
    panel = office.board.more.split
    assert panel.people.count() == 2
    session.undo()
    assert panel.people.count() == 1
    session.undo()
    session.undo()
    session.undo()
    assert session.dossier.teams() == []
    assert office.board.side.isHidden()
