"""The start page: the language first, then ways to begin; recent files that are gone say so."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from competentie_app.app.session import Session
from competentie_app.ui.frame.program import Program
from competentie_app.ui.places import Place
from competentie_app.ui.settings import SettingsStore
from competentie_app.ui.widgets.card import ButtonCard
from tests.ui.fakes import FakeDialogs


def make_first(session: Session, tmp_path: Path, dialogs: FakeDialogs) -> Program:
    made = Program(session, SettingsStore(tmp_path / "none.json"), dialogs=dialogs.adopt)
    made.show()
    QApplication.processEvents()
    return made


def test_first_start_asks_the_language_then_offers_the_demo(
    qtbot: QtBot, session: Session, tmp_path: Path, dialogs: FakeDialogs
):
    program = make_first(session, tmp_path, dialogs)
    first = program.window.pages.page
    assert first is not None
    buttons = first.findChildren(QPushButton)
    assert [button.text() for button in buttons] == ["Verder in het Nederlands", "Continue in English"]
    qtbot.keyClick(buttons[1], Qt.Key.Key_Return)
    QApplication.processEvents()
    assert program.settings.current.language == "en"
    focus = QApplication.focusWidget()
    assert focus is not None
    assert focus.accessibleName() == "Open: Try the demo file"
    qtbot.keyClick(focus, Qt.Key.Key_Return)
    assert session.is_demo
    assert program.window.place is Place.OVERVIEW
    program.discard()


def test_language_of_the_command_line_is_not_asked_and_not_kept(
    qtbot: QtBot, session: Session, tmp_path: Path, dialogs: FakeDialogs
):
    settings = SettingsStore(tmp_path / "none.json")
    settings.change(language="nl")
    program = Program(session, settings, "en", dialogs.adopt)
    assert program.window.context.texts.language == "en"
    assert settings.current.language == "nl"
    program.discard()


def test_recent_file_opens_and_a_missing_one_can_go(
    qtbot: QtBot, session: Session, settings: SettingsStore, dialogs: FakeDialogs, tmp_path: Path
):
    from competentie_app.dossier.records import Charter

    there, gone = tmp_path / "hier.kompas", tmp_path / "weg.kompas"
    session.new(Charter("Stad Voorbeeld"))
    session.save_as(there)
    session.close()
    settings.change(recent_files=(str(gone), str(there)))
    program = Program(session, settings, dialogs=dialogs.adopt)
    program.show()
    page = program.window.pages.page
    assert page is not None
    assert any("niet meer gevonden" in label.text() for label in _labels(page))
    remove = next(b for b in page.findChildren(QPushButton) if "Uit de lijst" in b.text())
    remove.click()
    assert settings.current.recent_files == (str(there),)
    card = next(c for c in page.findChildren(ButtonCard) if "hier.kompas" in c.accessibleName())
    card.click()
    assert session.dossier.path == there
    program.discard()


def _labels(page: QWidget) -> list[QLabel]:
    return page.findChildren(QLabel)


def test_file_of_the_command_line_is_opened(qtbot: QtBot, program: Program, session: Session, tmp_path: Path):
    from competentie_app.dossier.records import Charter

    path = tmp_path / "hier.kompas"
    session.new(Charter("Stad Voorbeeld"))
    session.save_as(path)
    session.close()
    program.open_path(path)
    assert session.dossier.path == path
