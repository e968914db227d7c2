"""What outlives a window: the session, the preferences, saving, the worker, and the place where the user is.

A change of language, theme or text size makes a new window around the same session at once.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QByteArray, QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from competentie_app.app.session import Session
from competentie_app.paths import catalogue_folder
from competentie_app.texts import DEFAULT_LANGUAGE, Texts
from competentie_app.ui.autosave import Autosave
from competentie_app.ui.dialogs import Dialogs
from competentie_app.ui.frame.main_window import MainWindow
from competentie_app.ui.frame.qt_language import QtLanguage
from competentie_app.ui.frame.window_parts import WindowParts
from competentie_app.ui.jobs import Jobs
from competentie_app.ui.model_bench import ModelBench
from competentie_app.ui.places import Place
from competentie_app.ui.selection import Selection
from competentie_app.ui.settings import SettingsStore
from competentie_app.ui.theme import theme as themes

MakeDialogs = Callable[[Texts, QWidget], Dialogs]


class Program(QObject):
    """Makes windows, one at a time. `language` given on the command line wins over the preference, for this run."""

    def __init__(
        self,
        session: Session,
        settings: SettingsStore,
        language: str | None = None,
        dialogs: MakeDialogs = Dialogs,
    ) -> None:
        super().__init__()
        self.session, self.settings = session, settings
        self.jobs = Jobs(self)
        self.autosave = Autosave(session, self)
        self.selection = Selection(self)
        self.bench = ModelBench(session.environment, self)
        self._given_language = language
        self._known_language = settings.current.language
        self._make_dialogs = dialogs
        self._qt_language = QtLanguage()
        self._look = self._wanted_look()
        self.window = self._make_window(Place.OVERVIEW)
        settings.changed.connect(self._on_settings)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._on_system_theme)

    # --- showing

    def show(self) -> None:
        """Show the window where it was last time."""
        geometry = self.settings.current.geometry
        if not geometry or not self.window.restoreGeometry(QByteArray.fromHex(geometry.encode())):
            self.window.resize(1366, 740)
        self.window.show()
        self.window.start()

    def open_path(self, path: Path) -> None:
        """Open a file that was named on the command line, or given to the running program."""
        self.window.files.open(path)

    def save_for_crash(self) -> str:
        """Save what can be saved and say in words how it went; used when something went badly wrong."""
        texts = self.window.context.texts
        if not self.session.has_dossier:
            return texts.t("No file was open, so nothing is lost.")
        problem = self.autosave.save_now()
        if problem is not None:
            return problem.explain(texts)
        if self.session.dossier.changed:
            return texts.t("Your work is still in the program, but it has no file yet. Save it now with File, Save as.")
        return texts.t("Your file was saved first. Nothing is lost.")

    def discard(self) -> None:
        """Take everything down without asking and without saving."""
        QGuiApplication.styleHints().colorSchemeChanged.disconnect(self._on_system_theme)
        self.settings.changed.disconnect(self._on_settings)
        self.jobs.stop()
        self.autosave.close()
        self._qt_language.remove()
        self._take_down(self.window)

    # --- rebuilding

    def rebuild(self) -> None:
        """Make a new window in the look that is wanted now, at the same place, and let the old one go."""
        self._look = self._wanted_look()
        old = self.window
        old.way.leave_page()
        self.window = self._make_window(old.place)
        self.window.setGeometry(old.geometry())
        if old.isMaximized():
            self.window.setWindowState(Qt.WindowState.WindowMaximized)
        was_visible = old.isVisible()
        self._take_down(old)
        if was_visible:
            self.window.show()
            self.window.start()

    def _make_window(self, place: Place) -> MainWindow:
        language, theme_name, scale = self._look
        texts = Texts(language, catalogue_folder())
        self._qt_language.use(language)
        theme = themes.make_theme(theme_name, text_scale=scale / 100)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            themes.apply(application, theme)
        parts = WindowParts(
            texts=texts,
            theme=theme,
            session=self.session,
            settings=self.settings,
            jobs=self.jobs,
            selection=self.selection,
            bench=self.bench,
            autosave=self.autosave,
            make_dialogs=self._make_dialogs,
        )
        return MainWindow(parts, place)

    def _take_down(self, window: MainWindow) -> None:
        window.take_down()
        window.hide()
        window.deleteLater()

    def _wanted_look(self) -> tuple[str, str, int]:
        current = self.settings.current
        language = self._given_language or current.language or DEFAULT_LANGUAGE
        return language, current.theme, current.text_scale

    def _on_settings(self) -> None:
        if self.settings.current.language != self._known_language:
            self._known_language, self._given_language = self.settings.current.language, None
        if self._wanted_look() != self._look:
            self.rebuild()

    def _on_system_theme(self) -> None:
        if self.settings.current.theme == "system":
            QTimer.singleShot(0, self.rebuild)
