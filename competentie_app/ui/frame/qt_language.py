"""Qt's own words (in file dialogs and context menus) in the user's language."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator


class QtLanguage:
    """Holds the translator of Qt's own words and the locale of date and number fields."""

    def __init__(self) -> None:
        self._translator: QTranslator | None = None

    def use(self, language: str) -> None:
        """Take over a language. Qt speaks English by itself."""
        self.remove()
        QLocale.setDefault(QLocale("en_GB" if language == "en" else "nl_BE"))
        application = QCoreApplication.instance()
        if language == "en" or application is None:
            return
        translator = QTranslator()
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        if translator.load(f"qtbase_{language}", folder):
            application.installTranslator(translator)
            self._translator = translator

    def remove(self) -> None:
        """Go back to Qt's English."""
        application = QCoreApplication.instance()
        if self._translator is not None and application is not None:
            application.removeTranslator(self._translator)
        self._translator = None
