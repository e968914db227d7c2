"""When something goes wrong that nobody foresaw: saved first, told in plain words, logged here, and survived."""

from __future__ import annotations

import sys
import threading
from pathlib import Path
from typing import NoReturn

import pytest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from competentie_app.app.actions.teams import AddTeam
from competentie_app.app.session import Session
from competentie_app.texts import Texts
from competentie_app.ui.crash import CrashGuard, log_file
from competentie_app.ui.frame.crash_dialog import CrashDialog
from competentie_app.ui.frame.program import Program
from tests.ui.fakes import FakeDialogs


@pytest.fixture
def shown() -> list[tuple[str, str, str]]:
    return []


@pytest.fixture
def guard(qapp: QApplication, shown: list[tuple[str, str, str]]):
    made = CrashGuard(lambda: "bewaard", lambda *words: shown.append(words))
    made.install()
    yield made
    made.remove()


def raise_into_hook(message: str) -> None:
    try:
        raise RuntimeError(message)
    except RuntimeError as problem:
        sys.excepthook(type(problem), problem, problem.__traceback__)


def test_problem_is_saved_logged_and_told(guard: CrashGuard, shown: list[tuple[str, str, str]], state_folder: Path):
    raise_into_hook("stuk")
    (kind, kept, details) = shown[0]
    assert (kind, kept) == ("RuntimeError", "bewaard")
    assert "RuntimeError: stuk" in details
    assert log_file().is_relative_to(state_folder)
    assert "RuntimeError: stuk" in log_file().read_text(encoding="utf-8")


def test_problem_in_another_thread_is_told_in_the_window_thread(
    qtbot: QtBot, guard: CrashGuard, shown: list[tuple[str, str, str]]
):
    def work() -> None:
        raise ValueError("elders")

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: len(shown) == 1)
    assert shown[0][0] == "ValueError"


def test_guard_survives_a_failing_save_and_a_failing_dialog(
    qapp: QApplication, capsys: pytest.CaptureFixture[str], state_folder: Path
):
    def fail(*_words: str) -> NoReturn:
        raise OSError("ook stuk")

    guard = CrashGuard(fail, fail)
    guard.install()
    try:
        raise_into_hook("stuk")
    finally:
        guard.remove()
    assert "RuntimeError: stuk" in capsys.readouterr().err
    log = log_file().read_text(encoding="utf-8")
    assert log.count("OSError: ook stuk") == 2


def test_guard_survives_a_log_that_cannot_be_written(
    qapp: QApplication, shown: list[tuple[str, str, str]], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
):
    (tmp_path / "dicht").write_text("geen map")
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "dicht"))
    guard = CrashGuard(lambda: "bewaard", lambda *words: shown.append(words))
    guard.install()
    try:
        raise_into_hook("stuk")
    finally:
        guard.remove()
    assert shown[0][1] == "bewaard"


def test_hooks_are_given_back(qapp: QApplication):
    before = (sys.excepthook, threading.excepthook)
    guard = CrashGuard(str, lambda *_words: None)
    guard.install()
    assert sys.excepthook is not before[0]
    guard.remove()
    assert (sys.excepthook, threading.excepthook) == before


def test_open_file_is_saved_first(
    qtbot: QtBot, program: Program, demo_session: Session, dialogs: FakeDialogs, tmp_path: Path
):
    dialogs.answer("save_file", tmp_path / "a.kompas")
    program.window.run("file.save_as")
    program.window.context.perform(AddTeam("Team Nieuw"))
    words = program.save_for_crash()
    assert "eerst bewaard" in words
    assert not demo_session.dossier.changed


def test_demo_that_has_no_file_is_told(qtbot: QtBot, program: Program, demo_session: Session):
    program.window.context.perform(AddTeam("Team Nieuw"))
    assert "nog geen bestand" in program.save_for_crash()
    demo_session.close()
    assert "niets verloren" in program.save_for_crash()


def test_dialog_hides_the_details_until_asked(qtbot: QtBot, texts: Texts):
    dialog = CrashDialog(texts, "RuntimeError", "Je bestand is eerst bewaard.", "Traceback …")
    qtbot.addWidget(dialog)
    dialog.show()
    details = dialog.findChild(QPlainTextEdit)
    assert details is not None
    assert not details.isVisible()
    next(b for b in dialog.findChildren(QPushButton) if b.isCheckable()).click()
    assert details.isVisible()
    assert details.toPlainText() == "Traceback …"
