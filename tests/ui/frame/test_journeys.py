"""The window by keyboard: places, search, undo, language, theme, new file, demo, save as, close."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from competentie_app.app.actions.teams import AddTeam
from competentie_app.app.change import Change
from competentie_app.app.session import Session
from competentie_app.dossier.file import open_dossier
from competentie_app.dossier.records import Charter
from competentie_app.texts import msg
from competentie_app.ui.frame.main_window import MainWindow
from competentie_app.ui.frame.program import Program
from competentie_app.ui.places import Place
from competentie_app.ui.settings import SettingsStore
from tests.ui.fakes import FakeDialogs

CHARTER = Charter("Stad Voorbeeld", "Groeien in AI", "HR en leidinggevende", 24, date(2026, 11, 2))
PLACES = [Place.OVERVIEW, Place.TEAMS, Place.ASSESSMENTS, Place.ANALYSIS, Place.PLANS, Place.REPORTS, Place.MODEL]


def press(
    qtbot: QtBot, window: MainWindow, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.ControlModifier
) -> None:
    """A key where the keyboard is."""
    qtbot.keyClick(QApplication.focusWidget() or window, key, modifiers)


def test_every_place_has_its_key(qtbot: QtBot, window: MainWindow):
    for number, place in enumerate(PLACES, start=1):
        press(qtbot, window, Qt.Key(Qt.Key.Key_0 + number))
        assert window.place is place
        assert window.rail.button(place).isChecked()
    press(qtbot, window, Qt.Key.Key_F1, Qt.KeyboardModifier.NoModifier)
    assert window.place is Place.HELP
    press(qtbot, window, Qt.Key.Key_Comma)
    assert window.place is Place.SETTINGS


def test_places_that_need_a_file_are_closed_without_one(qtbot: QtBot, program: Program):
    window = program.window
    assert window.place is Place.START
    press(qtbot, window, Qt.Key.Key_2)
    assert window.place is Place.START
    assert not window.rail.button(Place.TEAMS).isEnabled()
    assert window.rail.button(Place.TEAMS).toolTip()
    press(qtbot, window, Qt.Key.Key_7)
    assert window.place is Place.MODEL


def test_search_finds_a_person_without_accents_and_enter_goes_there(
    qtbot: QtBot, window: MainWindow, demo_session: Session
):
    person = next(each for each in demo_session.dossier.employees() if not each.name.isascii())
    press(qtbot, window, Qt.Key.Key_K)
    field = window.top_bar.search
    assert field.hasFocus()
    assert field.popup.isVisible()
    from competentie_app.ui.frame.search_entries import plain

    qtbot.keyClicks(field, plain(person.name))
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert window.place is Place.ASSESSMENTS
    assert window.context.selection.target.employee_id == person.id
    assert not field.popup.isVisible()
    assert field.text() == ""


def test_arrows_walk_what_was_found_and_escape_gives_the_keyboard_back(qtbot: QtBot, window: MainWindow):
    press(qtbot, window, Qt.Key.Key_K)
    field = window.top_bar.search
    qtbot.keyClick(field, Qt.Key.Key_Down)
    assert field.popup.list.currentIndex().row() == 1
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert not field.popup.isVisible()
    assert not field.hasFocus()


def test_undo_and_redo_tell_the_name_and_work_by_key(qtbot: QtBot, window: MainWindow, demo_session: Session):
    count = len(demo_session.dossier.teams())
    assert window.context.perform(AddTeam("Team Nieuw"))
    assert demo_session.undo_label is not None
    name = window.context.t(demo_session.undo_label)
    window.messages.info(msg("Add team {name}", name="Team Nieuw"))
    assert name in window.top_bar.undo.undo.accessibleName()
    assert name in window.commands.action("edit.undo").text()
    press(qtbot, window, Qt.Key.Key_Z)
    assert len(demo_session.dossier.teams()) == count
    assert not window.messages.isVisible()
    assert name in window.top_bar.undo.redo.toolTip()
    press(qtbot, window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert len(demo_session.dossier.teams()) == count + 1


def test_another_language_makes_another_window_at_the_same_place(
    qtbot: QtBot, program: Program, demo_session: Session, settings: SettingsStore
):
    program.window.go(Place.SETTINGS)
    before = program.window
    assert before.windowTitle().startswith("Demobestand – ")
    settings.change(language="en")
    after = program.window
    assert after is not before
    assert after.place is Place.SETTINGS
    assert after.isVisible()
    assert after.windowTitle().startswith("Demo file – ")
    assert after.size() == before.size()


@pytest.mark.parametrize("name", ["dark", "contrast", "light"])
def test_theme_from_the_menu(qtbot: QtBot, program: Program, demo_session: Session, settings: SettingsStore, name: str):
    program.window.run(f"view.theme.{name}")
    assert settings.current.theme == name
    assert program.window.context.theme.name == name
    assert program.window.commands.action(f"view.theme.{name}").isChecked()


def test_text_size_by_key(qtbot: QtBot, program: Program, settings: SettingsStore):
    program.window.run("view.larger")
    assert settings.current.text_scale == 110
    program.window.run("view.smaller")
    program.window.run("view.smaller")
    assert settings.current.text_scale == 100


def test_new_file_is_saved_by_itself_and_opens_again(
    qtbot: QtBot, program: Program, dialogs: FakeDialogs, tmp_path: Path
):
    path = tmp_path / "Stad.kompas"
    dialogs.answer("charter", CHARTER)
    dialogs.answer("save_file", tmp_path / "Stad")
    press(qtbot, program.window, Qt.Key.Key_N)
    window = program.window
    assert path.exists()
    assert window.place is Place.OVERVIEW
    assert window.windowTitle() == "Stad.kompas – AI-competentiekompas"
    window.context.perform(AddTeam("Team Eén"))
    assert "Nog niet bewaard" in window.status.words()
    with qtbot.waitSignal(program.autosave.changed, check_params_cb=None, timeout=10_000):
        program.autosave.save_soon()
    qtbot.waitUntil(lambda: program.autosave.state.is_saved, timeout=10_000)
    assert any(words.startswith("Bewaard om") for words in window.status.words())
    press(qtbot, window, Qt.Key.Key_W)
    assert window.place is Place.START
    window.context.open_path(path)
    assert [team.name for team in program.session.dossier.teams()] == ["Team Eén"]
    assert program.session.dossier.charter() == CHARTER


@pytest.mark.parametrize("stop_at", ["charter", "save_file"])
def test_cancel_of_a_new_file_keeps_everything(
    qtbot: QtBot, window: MainWindow, demo_session: Session, dialogs: FakeDialogs, stop_at: str
):
    before = demo_session.dossier
    if stop_at == "save_file":
        dialogs.answer("charter", CHARTER)
    dialogs.answer(stop_at, None)
    window.run("file.new")
    assert demo_session.dossier is before
    assert len(before.teams()) == 5


def test_demo_in_one_press_and_its_copy_can_be_saved(
    qtbot: QtBot, program: Program, dialogs: FakeDialogs, tmp_path: Path
):
    window = program.window
    assert QApplication.focusWidget() is not None
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert program.session.is_demo
    assert window.place is Place.OVERVIEW
    path = tmp_path / "Kopie.kompas"
    dialogs.answer("save_file", path)
    window.run("file.save_as")
    assert path.exists()
    assert not program.session.is_demo
    assert program.settings.current.recent_files == (str(path),)


def test_untouched_demo_closes_without_a_question(qtbot: QtBot, window: MainWindow, dialogs: FakeDialogs):
    assert window.close()
    assert dialogs.asked == []


def test_changed_demo_is_never_lost_silently(
    qtbot: QtBot, window: MainWindow, demo_session: Session, dialogs: FakeDialogs, tmp_path: Path
):
    window.context.perform(AddTeam("Team Nieuw"))
    dialogs.answer("choose", "stay")
    assert not window.close()
    assert demo_session.has_dossier
    dialogs.answer("choose", "save")
    dialogs.answer("save_file", tmp_path / "toch.kompas")
    assert window.close()
    with open_dossier(tmp_path / "toch.kompas", None, demo_session.environment) as again:
        assert "Team Nieuw" in [team.name for team in again.teams()]


def test_failed_save_keeps_the_work_and_offers_another_place(
    qtbot: QtBot, window: MainWindow, program: Program, demo_session: Session, dialogs: FakeDialogs, tmp_path: Path
):
    folder = tmp_path / "weg"
    folder.mkdir()
    dialogs.answer("save_file", folder / "a.kompas")
    window.run("file.save_as")
    for each in folder.rglob("*"):
        if each.is_file():
            each.unlink()
    for each in sorted(folder.rglob("*"), reverse=True):
        each.rmdir()
    folder.rmdir()
    window.context.perform(AddTeam("Team Nieuw"))
    with qtbot.waitSignal(program.autosave.failed, timeout=10_000):
        program.autosave.save_soon()
    assert str(folder) in window.messages.words
    assert demo_session.dossier.changed
    dialogs.answer("save_file", tmp_path / "elders.kompas")
    window.messages.button.click()
    assert (tmp_path / "elders.kompas").exists()
    assert not demo_session.dossier.changed
    assert window.messages.words == ""


def test_an_undo_that_takes_away_what_has_the_keyboard_leaves_it_on_the_page(
    qtbot: QtBot, window: MainWindow, demo_session: Session, monkeypatch: pytest.MonkeyPatch
):
    press(qtbot, window, Qt.Key.Key_2)
    page = window.pages.page
    assert page is not None
    before = [team.name for team in demo_session.dossier.teams()]
    for name in ("Team Een", "Team Twee"):
        demo_session.perform(AddTeam(name))
    field = QLineEdit(page)
    field.show()
    field.setFocus()
    refresh = page.refresh

    def refresh_without(change: Change) -> None:
        field.hide()
        refresh(change)

    monkeypatch.setattr(page, "refresh", refresh_without)
    assert QApplication.focusWidget() is field
    for _ in range(2):
        window.run("edit.undo")
        focus = QApplication.focusWidget()
        assert focus is not None
        assert page.isAncestorOf(focus)
    assert [team.name for team in demo_session.dossier.teams()] == before
