"""Passwords: set, shown recovery key, opening, a wrong one, taking it away; and read-only files."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from competentie_app.app.session import Session
from competentie_app.dossier.file import needs_password, open_dossier
from competentie_app.dossier.records import Charter
from competentie_app.ui.frame.program import Program
from tests.ui.fakes import FakeDialogs

PASSWORD = "vier gewone woorden samen"


@pytest.fixture
def saved(program: Program, demo_session: Session, dialogs: FakeDialogs, tmp_path: Path) -> Path:
    path = tmp_path / "Team.kompas"
    dialogs.answer("save_file", path)
    program.window.run("file.save_as")
    return path


def test_password_and_recovery_key_both_open_the_file(
    qtbot: QtBot, program: Program, dialogs: FakeDialogs, saved: Path
):
    dialogs.answer("new_password", PASSWORD)
    program.window.run("file.set_password")
    assert needs_password(saved)
    assert any("wachtwoord" in words for words in program.window.status.words())
    for secret in (PASSWORD, dialogs.keys[0]):
        program.window.run("file.close")
        dialogs.answer("password", "verkeerd")
        dialogs.answer("password", secret)
        program.window.context.open_path(saved)
        assert program.session.has_dossier
    assert len([1 for method, _words in dialogs.asked if method == "password"]) == 4


def test_cancel_at_the_password_keeps_what_is_open(qtbot: QtBot, program: Program, dialogs: FakeDialogs, saved: Path):
    dialogs.answer("new_password", PASSWORD)
    program.window.run("file.set_password")
    program.window.run("file.close")
    program.session.new(Charter("Stad Voorbeeld"))
    open_now = program.session.dossier
    dialogs.answer("choose", "drop")
    dialogs.answer("password", None)
    program.window.context.open_path(saved)
    assert program.session.dossier is open_now


def test_password_can_be_taken_away(qtbot: QtBot, program: Program, dialogs: FakeDialogs, saved: Path):
    dialogs.answer("new_password", PASSWORD)
    program.window.run("file.set_password")
    dialogs.answer("confirm", value=False)
    program.window.run("file.remove_password")
    assert needs_password(saved)
    dialogs.answer("confirm", value=True)
    program.window.run("file.remove_password")
    assert not needs_password(saved)
    assert not program.window.commands.action("file.remove_password").isEnabled()


def test_file_that_somebody_has_open_can_only_be_read(
    qtbot: QtBot, program: Program, dialogs: FakeDialogs, saved: Path, model_files: dict[str, bytes]
):
    program.window.run("file.close")
    with open_dossier(saved, None, program.session.environment):
        program.window.context.open_path(saved)
        assert program.session.dossier.read_only
        assert "alleen lezen" in program.window.messages.words
        assert "Alleen lezen" in program.window.status.words()
        assert not program.window.commands.action("edit.undo").isEnabled()
        assert not program.window.commands.action("members.import").isEnabled()
        dialogs.answer("save_file", saved.with_name("Kopie.kompas"))
        program.window.messages.button.click()
    assert program.session.dossier.path == saved.with_name("Kopie.kompas")
    assert not program.session.dossier.read_only


def test_a_file_that_is_none_of_ours_is_explained(
    qtbot: QtBot, program: Program, demo_session: Session, tmp_path: Path
):
    strange = tmp_path / "brief.kompas"
    strange.write_text("Geachte,")
    before = demo_session.dossier
    program.window.context.open_path(strange)
    assert "brief.kompas" in program.window.messages.words
    assert demo_session.dossier is before
