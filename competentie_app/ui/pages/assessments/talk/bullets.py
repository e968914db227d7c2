"""Sentences below each other, each with a bullet before it; a sentence that goes on begins below its first word."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from competentie_app.ui.theme.fonts import Type
from competentie_app.ui.theme.theme import Theme
from competentie_app.ui.theme.tokens import Role
from competentie_app.ui.widgets.labels import TextLabel


class Bullets(QWidget):
    """`words`: what is shown now."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.space(2))
        self._grid.setVerticalSpacing(theme.px(2))
        self._grid.setColumnStretch(1, 1)
        self.words: tuple[str, ...] = ()

    def say(self, words: Sequence[str]) -> None:
        """Show other sentences; without any it takes no place."""
        if tuple(words) != self.words:
            self.words = tuple(words)
            while (item := self._grid.takeAt(0)) is not None:
                widget = item.widget()
                if widget is not None:
                    widget.hide()
                    widget.deleteLater()
            for row, each in enumerate(self.words):
                self._grid.addWidget(TextLabel("•", self._theme), row, 0, Qt.AlignmentFlag.AlignTop)
                self._grid.addWidget(TextLabel(each, self._theme, Type.BODY, Role.TEXT, wrap=True), row, 1)
        self.setVisible(bool(self.words))
