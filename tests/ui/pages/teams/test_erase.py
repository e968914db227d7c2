"""Erasing somebody in the side panel, by keyboard: the name is typed before anything goes."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from competentie_app.app.actions.moves import MoveEmployees
from competentie_app.dossier.backups import list_backups
from competentie_app.ui.pages.teams.erase_panel import ErasePanel
from competentie_app.ui.pages.teams.page import TeamsPage
from tests.ui.fakes import FakeDialogs
from tests.ui.pages.teams.steps import Key, names
from tests.ui.pages.teams.test_sound import nameless


def open_panel(office: TeamsPage, qtbot: QtBot) -> ErasePanel:
    """Open the first person, then the panel."""
    board = office.board
    board.members.focus_table()
    line = board.members.current
    assert line is not None
    board.members.edit_asked.emit(line.employee.id)
    qtbot.keyClick(board.person.erase_button, Key.Key_Return)
    return board.more.erase


def test_what_goes_is_told_and_the_keyboard_begins_where_nothing_happens(office: TeamsPage, qtbot: QtBot):
    panel = open_panel(office, qtbot)
    assert panel.title.text() == "Ana Peeters wissen"
    assert "Dit kan niet ongedaan worden gemaakt." in panel.lines.text()
    assert "Ana Peeters zit nog in een team." in panel.lines.text()
    assert QApplication.focusWidget() is panel.save_first
    assert not panel.erase_button.isEnabled()
    assert nameless(office) == []


def test_only_the_whole_name_erases(office: TeamsPage, qtbot: QtBot):
    panel = open_panel(office, qtbot)
    panel.name.setFocus()
    qtbot.keyClicks(panel.name, "Ana Peete")
    qtbot.keyClick(panel.name, Key.Key_Return)
    assert names(office) == ["Ana Peeters", "Bilal Haddad"]
    qtbot.keyClicks(panel.name, "RS ")
    assert panel.erase_button.isEnabled()
    qtbot.keyClick(panel.name, Key.Key_Return)
    assert names(office) == ["Bilal Haddad"]
    assert office.board.side.isHidden()
    assert office.context.session.undo_label is None
    assert "De persoon is gewist." in office.context.messages.words


def test_escape_erases_nobody(office: TeamsPage, qtbot: QtBot):
    panel = open_panel(office, qtbot)
    qtbot.keyClicks(panel.name, "Ana Peeters")
    qtbot.keyClick(panel.name, Key.Key_Escape)
    assert names(office) == ["Ana Peeters", "Bilal Haddad"]
    assert office.board.side.isHidden()
    assert open_panel(office, qtbot).name.text() == ""


def test_the_file_and_its_backups_are_written_as_chosen(office: TeamsPage, qtbot: QtBot, tmp_path: Path):
    path = tmp_path / "office.kompas"
    office.context.session.save_as(path)
    panel = open_panel(office, qtbot)
    panel.backups.set_key("remove")
    qtbot.keyClicks(panel.name, "ana peeters")
    qtbot.keyClick(panel.erase_button, Key.Key_Return)
    assert list_backups(path) == []
    assert not office.context.session.dossier.changed


def test_who_left_has_an_erase_date(office: TeamsPage, qtbot: QtBot):
    session = office.context.session
    who = session.dossier.employees()[0].id
    session.perform(MoveEmployees((who,), None, date(2025, 7, 1)))
    panel = office.board.more.erase
    panel.begin(who)
    assert "laatste dag in een team was 30 juni 2025" in panel.lines.text()
    assert "wis je op 30 juni 2027" in panel.lines.text()


def test_the_personal_file_is_saved_first(office: TeamsPage, qtbot: QtBot, dialogs: FakeDialogs, tmp_path: Path):
    panel = open_panel(office, qtbot)
    dialogs.answer("folder", tmp_path)
    with qtbot.waitSignal(office.context.messages.shown, timeout=20_000):
        qtbot.keyClick(panel.save_first, Key.Key_Return)
    found = sorted(file.name for file in tmp_path.glob("Persoonlijk*"))
    assert found == ["Persoonlijk overzicht Ana Peeters.json", "Persoonlijk overzicht Ana Peeters.pdf"]
    assert json.loads((tmp_path / found[0]).read_text("utf-8"))["person"]["name"] == "Ana Peeters"


def test_a_person_who_is_gone_closes_the_panel(office: TeamsPage, qtbot: QtBot):
    open_panel(office, qtbot)
    session = office.context.session
    session.dossier.erase_employee(session.dossier.employees()[0].id)
    office.board.reload()
    assert office.board.side.isHidden()


@pytest.mark.parametrize("text_scale", [200])
def test_large_text_fits_in_the_panel(office: TeamsPage, qtbot: QtBot, text_scale: int):
    panel = open_panel(office, qtbot)
    assert panel.erase_button.isVisible()
    assert panel.lines.width() <= office.width()
