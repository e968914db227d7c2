"""Opens the window. Nothing of Qt is imported before it is known that a window can be shown."""

from __future__ import annotations

import gc
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from competentie_app.paths import catalogue_folder, data_folder
from competentie_app.texts import DEFAULT_LANGUAGE, LANGUAGES, Texts
from competentie_app.ui.display import display_problem

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from competentie_app.app.session import Session
    from competentie_app.ui.crash import CrashGuard
    from competentie_app.ui.frame.program import Program

PRODUCT = "AI-competentiekompas"


def run(path: Path | None = None, language: str | None = None) -> int:
    """Show the window until the user quits; `path` is opened first. Returns the exit code."""
    problem = display_problem()
    if problem is not None:
        texts = Texts(language or os.environ.get("COMPETENTIE_LANG", DEFAULT_LANGUAGE), catalogue_folder())
        if sys.stderr is not None:
            sys.stderr.write(texts.render(problem) + "\n")
        return 1
    from PySide6.QtCore import QTimer

    from competentie_app.ui.page import AFTER_FIRST_PICTURE

    gc.disable()  # nothing of what a start makes is garbage; looking for it would take a tenth of the time
    application = make_application()
    program = make_program(_wanted_language(language))
    guard = make_guard(program)
    guard.install()
    if path is not None:
        program.open_path(path)
    program.show()
    QTimer.singleShot(AFTER_FIRST_PICTURE, _collect_from_now_on)
    try:
        return application.exec()
    finally:
        gc.unfreeze()
        gc.enable()
        guard.remove()
        program.discard()


def _collect_from_now_on() -> None:
    """Look for garbage again, but not in what the start made: that stays, and takes 40 ms in the midst of a drag."""
    gc.freeze()
    gc.enable()


def make_application() -> QApplication:
    """The one application object; an existing one is used again."""
    from PySide6.QtWidgets import QApplication

    existing = QApplication.instance()
    application = existing if isinstance(existing, QApplication) else QApplication(sys.argv[:1])
    application.setApplicationName("competentiekompas")
    application.setApplicationDisplayName("")
    application.setDesktopFileName("competentiekompas")
    return application


def make_session() -> Session:
    """A session with the clock of this computer and the shipped model. Raises ModelError."""
    from competentie_app.app.session import Session
    from competentie_app.dossier.environment import system_environment
    from competentie_app.model.model_files import read_model_files

    return Session(system_environment(), read_model_files(data_folder()))


def make_program(language: str | None = None) -> Program:
    """The program around a new session and this user's preferences."""
    from competentie_app.ui.frame.program import Program
    from competentie_app.ui.settings import SettingsStore

    return Program(make_session(), SettingsStore(), language)


def make_guard(program: Program) -> CrashGuard:
    """What catches problems that nobody foresaw; installed by the caller."""
    from competentie_app.ui.crash import CrashGuard

    def show(kind: str, kept: str, details: str) -> None:
        from competentie_app.ui.frame.crash_dialog import CrashDialog

        window = program.window
        CrashDialog(window.context.texts, kind, kept, details, window).exec()

    return CrashGuard(program.save_for_crash, show)


def _wanted_language(given: str | None) -> str | None:
    """A language of the command line or the environment; None: the preference counts."""
    wanted = given or os.environ.get("COMPETENTIE_LANG")
    return wanted if wanted in LANGUAGES else None
