"""Where the new model version comes from: a folder, the ZIP of a version, the working copy, or the program."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QVBoxLayout, QWidget

from competentie_app.app.model_move_source import NewVersion, read_version
from competentie_app.errors import AppError
from competentie_app.ui.context import UiContext
from competentie_app.ui.theme.fonts import Type
from competentie_app.ui.widgets.buttons import SecondaryButton
from competentie_app.ui.widgets.labels import SecondaryLabel, TextLabel
from competentie_app.ui.widgets.wrap import WrapLayout


class SourceView(QWidget):
    """`chosen` tells the version that the user chose; it has been read and holds no errors."""

    chosen = Signal(object)

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        t, theme = context.texts.t, context.theme
        self._context = context
        self._at_hand: dict[QAbstractButton, NewVersion] = {}
        title = TextLabel(t("Where is the new version?"), theme, Type.SECTION, wrap=True)
        note = SecondaryLabel(
            t(
                "First you see what it does to people. Nothing changes before you agree, and undo takes it back. Of a "
                "model that is being edited, the newest issued version is taken."
            ),
            theme,
        )
        self.issued = SecondaryButton("", theme, lambda: self._take(self.issued))
        self.shipped = SecondaryButton("", theme, lambda: self._take(self.shipped))
        self.folder = SecondaryButton(t("Folder of a model…"), theme, self._ask_folder, icon="folder-open")
        self.zip = SecondaryButton(t("ZIP of a version…"), theme, self._ask_zip, icon="download")
        row = QWidget()
        buttons = WrapLayout(row, spacing=theme.space(2))
        for button in (self.issued, self.shipped, self.folder, self.zip):
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(3))
        for each in (title, note, row):
            column.addWidget(each)
        column.addStretch(1)

    def offer(self, issued: NewVersion | None, shipped: NewVersion | None) -> None:
        """Offer the version of the working copy and that of the program too, as far as they are newer."""
        t = self._context.texts.t
        self._at_hand = {}
        words = (
            (self.issued, issued, t("Version {version} of your working copy", version=_number(issued))),
            (self.shipped, shipped, t("Version {version} of the program", version=_number(shipped))),
        )
        for button, version, text in words:
            button.setText(text)
            button.setVisible(version is not None)
            if version is not None:
                self._at_hand[button] = version

    def focus_first(self) -> None:
        """Begin at what is at hand, else at the folder."""
        next(iter(self._at_hand), self.folder).setFocus(Qt.FocusReason.OtherFocusReason)

    def _take(self, button: QAbstractButton) -> None:
        if button in self._at_hand:
            self.chosen.emit(self._at_hand[button])

    def _ask_folder(self) -> None:
        self._read(self._context.dialogs.folder(self._context.texts.t("Folder of the new model version")))

    def _ask_zip(self) -> None:
        t = self._context.texts.t
        kinds = t("Model versions")
        self._read(self._context.dialogs.open_file(t("ZIP of the new model version"), f"{kinds} (*.zip)"))

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


def _number(version: NewVersion | None) -> str:
    return version.model.version if version else ""
