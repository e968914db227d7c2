"""The status bar: which file, saved or not, with a password or not, which model, and that it is offline."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStatusBar, QWidget

from competentie_app.app.session import Session
from competentie_app.texts import Texts
from competentie_app.ui.autosave import SaveState
from competentie_app.ui.frame.file_names import file_title
from competentie_app.ui.selection import Selection
from competentie_app.ui.theme.fonts import Type
from competentie_app.ui.theme.theme import Theme
from competentie_app.ui.theme.tokens import Role
from competentie_app.ui.widgets.icon import IconLabel
from competentie_app.ui.widgets.labels import ElidedLabel

HEIGHT, ICON = 28, 14


class StatusBar(QStatusBar):
    """Always shown. Each part is an icon with words; nothing is told by colour alone."""

    def __init__(self, texts: Texts, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._texts, self._theme = texts, theme
        self.setSizeGripEnabled(False)
        self.setAccessibleName(texts.t("Status"))
        self.setMinimumHeight(theme.px(HEIGHT))
        self.setContentsMargins(4, 0, 4, 0)
        self._file = _Part(theme, self)
        self._saved = _Part(theme, self, whole=True)
        self._lock = _Part(theme, self)
        self._model = _Part(theme, self, whole=True)
        offline = _Part(theme, self, whole=True)
        offline.show_words("wifi-off", texts.t("Offline"))
        offline.setToolTip(texts.t("This program never uses the network."))
        for part in (self._file, self._saved, self._lock):
            self.addWidget(part)
        for part in (self._model, offline):
            self.addPermanentWidget(part)

    def words(self) -> list[str]:
        """What is told now, from left to right."""
        parts = (self._file, self._saved, self._lock, self._model)
        return [part.words for part in parts if not part.isHidden()]

    def update_from(self, session: Session, selection: Selection, state: SaveState) -> None:
        """Tell how things are now."""
        texts = self._texts
        icon = "file-text" if session.has_dossier else "file-x"
        self._file.show_words(icon, file_title(session, selection, texts))
        version = session.known_model_version
        self._model.setVisible(version is not None)
        self._model.show_words("blocks", texts.t("Model {version}", version=version or ""))
        self._saved.setVisible(session.has_dossier)
        self._lock.setVisible(session.has_dossier)
        if not session.has_dossier:
            return
        dossier = session.dossier
        if dossier.read_only:
            self._saved.show_words("eye", texts.t("Read only"))
        else:
            self._saved.show_words(*_saved_words(state, texts))
        if dossier.is_protected:
            self._lock.show_words("lock", texts.t("Protected with a password"))
        else:
            self._lock.show_words("lock-open", texts.t("No password"))

    def paintEvent(self, event: QPaintEvent) -> None:
        """A lower ground with a line above; no frames round the parts."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour(Role.SUNKEN))
        painter.setPen(self._theme.colour(Role.LINE))
        painter.drawLine(0, 0, self.width(), 0)
        painter.end()


def _saved_words(state: SaveState, texts: Texts) -> tuple[str, str]:
    if state.is_busy:
        return "save", texts.t("Saving…")
    if not state.is_saved:
        return "clock", texts.t("Not saved yet")
    if state.at is None:
        return "check", texts.t("Saved")
    return "check", _saved_at(state.at, texts)


def _saved_at(moment: datetime, texts: Texts) -> str:
    return texts.t("Saved at {time}", time=texts.time(moment))


class _Part(QWidget):
    """One icon with words. `whole`: its words are never cut short."""

    def __init__(self, theme: Theme, parent: QWidget, *, whole: bool = False) -> None:
        super().__init__(parent)
        self._theme, self._whole = theme, whole
        self._icon: IconLabel | None = None
        self._icon_name = ""
        self._label = ElidedLabel("", theme, Type.SECONDARY, Role.TEXT2, self)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(8, 0, 8, 0)
        self._row.setSpacing(6)
        self._row.addWidget(self._label)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    @property
    def words(self) -> str:
        """What it tells."""
        return self._label.text()

    def show_words(self, icon: str, words: str) -> None:
        """Tell something else."""
        if icon != self._icon_name:
            if self._icon is not None:
                self._icon.hide()
                self._row.removeWidget(self._icon)
                self._icon.deleteLater()
            self._icon_name = icon
            self._icon = IconLabel(icon, self._theme, Role.TEXT2, ICON, self)
            self._row.insertWidget(0, self._icon)
        self._label.setText(words)
        if self._whole:
            self._label.setMinimumWidth(self._label.fontMetrics().horizontalAdvance(words) + 4)
        self._label.updateGeometry()
        self.setAccessibleName(words)
