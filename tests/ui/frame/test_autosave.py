"""Saving without a button: when it happens, and that work done meanwhile is not forgotten."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from competentie_app.app.actions.teams import AddTeam
from competentie_app.app.session import Session
from competentie_app.dossier.file import open_dossier
from competentie_app.dossier.records import Charter
from competentie_app.ui.autosave import DELAY, Autosave


@pytest.fixture
def autosave(qapp: QApplication, session: Session):
    made = Autosave(session)
    yield made
    made.close()


@pytest.fixture
def path(session: Session, autosave: Autosave, tmp_path: Path) -> Path:
    path = tmp_path / "a.kompas"
    session.new(Charter("Stad Voorbeeld"))
    session.save_as(path)
    return path


def teams_on_disk(session: Session, path: Path) -> list[str]:
    with open_dossier(path, None, session.environment, read_only=True) as again:
        return [team.name for team in again.teams()]


def test_action_is_saved_after_a_moment(qtbot: QtBot, session: Session, autosave: Autosave, path: Path):
    session.perform(AddTeam("A"))
    assert not autosave.state.is_saved
    qtbot.waitUntil(lambda: autosave.state.is_saved, timeout=DELAY * 8)
    assert autosave.state.at is not None
    assert teams_on_disk(session, path) == ["A"]


def test_work_done_during_a_save_is_saved_next(qtbot: QtBot, session: Session, autosave: Autosave, path: Path):
    session.perform(AddTeam("A"))
    autosave.save_soon()
    session.perform(AddTeam("B"))
    assert autosave.state.is_busy
    autosave.wait()
    assert session.dossier.changed
    assert autosave.save_now() is None
    assert teams_on_disk(session, path) == ["A", "B"]


def test_nothing_is_written_when_nothing_changed(qtbot: QtBot, session: Session, autosave: Autosave, path: Path):
    before = path.read_bytes()
    autosave.save_soon()
    assert autosave.save_now() is None
    assert path.read_bytes() == before


def test_file_without_a_place_is_left_alone_but_counts_as_work(qtbot: QtBot, session: Session, autosave: Autosave):
    session.new(Charter("Stad Voorbeeld"))
    assert autosave.save_now() is None
    assert autosave.has_unsaved_work


def test_untouched_demo_is_no_work(qtbot: QtBot, demo_session: Session):
    autosave = Autosave(demo_session)
    assert not autosave.has_unsaved_work
    demo_session.perform(AddTeam("A"))
    assert autosave.has_unsaved_work
    autosave.close()


def test_file_changed_by_somebody_else_is_not_overwritten(
    qtbot: QtBot, session: Session, autosave: Autosave, path: Path
):
    other = path.read_bytes()
    session.perform(AddTeam("A"))
    assert autosave.save_now() is None
    path.write_bytes(other)
    session.perform(AddTeam("B"))
    problem = autosave.save_now()
    assert problem is not None
    assert path.read_bytes() == other
    assert autosave.has_unsaved_work
