"""Where the new model version comes from: a folder, the ZIP of an issued version, or the model of the program."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from competentie_app.app.model_move_source import NewVersion, read_version
from competentie_app.errors import AppError
from competentie_app.ui.context import UiContext
from competentie_app.ui.theme.fonts import Type
from competentie_app.ui.widgets.buttons import PrimaryButton, SecondaryButton
from competentie_app.ui.widgets.labels import SecondaryLabel, TextLabel
from competentie_app.ui.widgets.wrap import WrapLayout


class SourceView(QWidget):
    """`chosen` tells the version that the user chose; it has been read and holds no errors."""

    chosen = Signal(object)

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        t, theme = context.texts.t, context.theme
        self._context = context
        self._shipped: NewVersion | None = None
        title = TextLabel(t("Where is the new version?"), theme, Type.SECTION, wrap=True)
        note = SecondaryLabel(
            t("First you see what it does to people. Nothing changes before you agree, and undo takes it back."), theme
        )
        self.shipped = PrimaryButton("", theme, self._take_shipped)
        self.folder = SecondaryButton(t("Folder of a model…"), theme, self._ask_folder, icon="folder-open")
        self.zip = SecondaryButton(t("ZIP of a version…"), theme, self._ask_zip, icon="download")
        row = QWidget()
        buttons = WrapLayout(row, spacing=theme.space(2))
        for button in (self.shipped, self.folder, self.zip):
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(3))
        for each in (title, note, row):
            column.addWidget(each)
        column.addStretch(1)

    def offer(self, shipped: NewVersion | None) -> None:
        """Offer the model of the program too, when that is newer."""
        self._shipped = shipped
        self.shipped.setVisible(shipped is not None)
        if shipped is not None:
            words = self._context.texts.t("Version {version} of the program", version=shipped.model.version)
            self.shipped.setText(words)

    def _take_shipped(self) -> None:
        if self._shipped is not None:
            self.chosen.emit(self._shipped)

    def _ask_folder(self) -> None:
        self._read(self._context.dialogs.folder(self._context.texts.t("Folder of the new model version")))

    def _ask_zip(self) -> None:
        t = self._context.texts.t
        self._read(self._context.dialogs.open_file(t("ZIP of the new model version"), f"{t('Model versions')} (*.zip)"))

    def _read(self, place: Path | None) -> None:
        if place is None:
            return
        try:
            version = read_version(place, self._context.session.environment.today())
        except AppError as problem:
            self._context.messages.error(problem)
            return
        self._context.messages.clear()
        self.chosen.emit(version)
