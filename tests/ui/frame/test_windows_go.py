"""A window that is let go is really gone, and nothing calls it any more."""

from __future__ import annotations

import gc
import weakref

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from competentie_app.app.actions.teams import AddTeam
from competentie_app.app.session import Session
from competentie_app.ui.frame.program import Program
from competentie_app.ui.settings import SettingsStore
from tests.ui.frame.walk import all_places, settle


def let_go() -> None:
    QApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()


def test_old_windows_are_freed(qtbot: QtBot, program: Program, demo_session: Session, settings: SettingsStore):
    gone = []
    for theme in ("dark", "light", "contrast", "light"):
        for _place, _page in all_places(program.window):
            pass
        gone.append((program.window, weakref.ref(program.window.pages)))
        settings.change(theme=theme)
        let_go()
    assert [isValid(window) for window, _pages in gone] == [False] * 4
    gone = [pages for _window, pages in gone]
    let_go()
    assert len([widget for widget in QApplication.topLevelWidgets() if type(widget).__name__ == "MainWindow"]) == 1


def test_old_windows_hear_nothing(qtbot: QtBot, program: Program, demo_session: Session, settings: SettingsStore):
    listeners = len(demo_session._listeners)
    for language in ("en", "nl", "en"):
        settings.change(language=language)
        let_go()
    assert len(demo_session._listeners) == listeners
    assert program.window.context.perform(AddTeam("Team Nieuw"))


def test_pages_of_another_file_are_let_go(qtbot: QtBot, program: Program, demo_session: Session):
    pages = [page for _place, page in all_places(program.window)]
    demo_session.close()
    let_go()
    assert [isValid(page) for page in pages] == [False] * len(pages)


class WindowWatch(QObject):
    """Notes every widget that is shown as a window."""

    def __init__(self) -> None:
        super().__init__()
        self.met: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.met.append(type(watched).__name__)
        return False


def test_no_page_opens_a_window_of_its_own(qapp: QApplication, program: Program, demo_session: Session):
    """A widget that loses its parent before it is shown becomes a window, and takes the keyboard with it."""
    watch = WindowWatch()
    qapp.installEventFilter(watch)
    for place, _page in all_places(program.window):
        for number in (1, 2):  # the second one comes before the widgets of the first were shown
            program.window.context.perform(AddTeam(f"Team {place} {number}"))
        settle()
        assert watch.met == [], place
    qapp.removeEventFilter(watch)
