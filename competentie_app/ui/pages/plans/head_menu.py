"""The menu at the end of the head: what is done with a plan now and then."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from competentie_app.ui.theme.theme import Theme
from competentie_app.ui.widgets.buttons import IconButton


class HeadMenu(IconButton):
    """Opens below its button. Other parts of the page add their own lines."""

    def __init__(self, name: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("ellipsis", name, theme, self._open, framed=True, parent=parent)
        self._theme = theme
        self.lines = QMenu(name, self)

    def add(self, words: str, icon: str, on_chosen: Callable[[], object]) -> QAction:
        """Add a line and return it."""
        line = QAction(self._theme.icon(icon), words, self.lines)
        line.triggered.connect(lambda _checked=False: on_chosen())
        self.lines.addAction(line)
        return line

    def _open(self) -> None:
        self.lines.popup(self.mapToGlobal(self.rect().bottomLeft()))
