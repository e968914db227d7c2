"""The bar above everything: menus at the left, search in the middle, undo and redo at the right."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QMenuBar, QSizePolicy, QWidget

from competentie_app.texts import Texts
from competentie_app.ui.frame.search import SearchField
from competentie_app.ui.frame.search_entries import Entry
from competentie_app.ui.frame.undo_buttons import UndoButtons
from competentie_app.ui.theme.theme import Theme
from competentie_app.ui.theme.tokens import Role

HEIGHT, SEARCH_WIDTH, SEARCH_LEAST = 44, 420, 200


class TopBar(QWidget):
    """Stands where a window has its menu bar."""

    def __init__(self, texts: Texts, theme: Theme, entries: Callable[[], list[Entry]], parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setMinimumHeight(theme.px(HEIGHT))
        self.menus = QMenuBar(self)
        self.menus.setAccessibleName(texts.t("Menus"))
        palette = self.menus.palette()
        for role in (QPalette.ColorRole.Window, QPalette.ColorRole.Button):
            palette.setColor(role, theme.colour(Role.SUNKEN))
        self.menus.setPalette(palette)
        self.menus.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)
        self.search = SearchField(texts, theme, entries, self)
        self.search.setMaximumWidth(theme.px(SEARCH_WIDTH))
        self.search.setMinimumWidth(SEARCH_LEAST)
        self.undo = UndoButtons(texts, theme, self)
        left = QWidget(self)
        inside = QHBoxLayout(left)
        inside.setContentsMargins(10, 0, 0, 0)
        inside.addWidget(self.menus, 0, Qt.AlignmentFlag.AlignVCenter)
        inside.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(left, 1)
        row.addWidget(self.search, 2)
        row.addWidget(self.undo, 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The same ground as rail and status bar."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour(Role.SUNKEN))
        painter.end()
