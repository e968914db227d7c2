"""The main road through the real window: list in, undo, redo; and a change of language on the way."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from competentie_app.dossier.records import Charter
from competentie_app.ui.pages.teams.page import TeamsPage
from tests.ui.pages.teams.steps import Key, names, rows, write

CONTROL = Qt.KeyboardModifier.ControlModifier


def test_reading_a_list_in_and_undoing_it_by_keyboard(session, program, qtbot: QtBot, tmp_path: Path):
    session.new(Charter("Archief Waterkant", "Groeien", "medewerker", 24, None))
    window = program.window
    path = write(tmp_path / "l.csv", "Naam;Team\nCis Mol;Archief\nDot Vos;Archief\n")
    window.context.dialogs.answer("open_file", path)
    window.context.command("members.import")
    window.context.jobs.wait()
    page = window.pages.page
    assert isinstance(page, TeamsPage)
    assert rows(page) == ["nieuw", "nieuw"]
    qtbot.keyClick(page.import_view.read_button, Key.Key_Return)
    assert names(page) == ["Cis Mol", "Dot Vos"]
    qtbot.keyClick(window, Key.Key_Z, CONTROL)
    qtbot.waitUntil(lambda: session.dossier.employees() == [])
    qtbot.keyClick(window, Key.Key_Z, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: names(page) == ["Cis Mol", "Dot Vos"])
