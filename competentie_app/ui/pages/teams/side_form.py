"""The frame of a side panel: a title, what is inside, and buttons at the foot."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from competentie_app.ui.context import UiContext
from competentie_app.ui.pages.teams.person_panel import scrolled
from competentie_app.ui.theme.fonts import Type
from competentie_app.ui.widgets.buttons import IconButton
from competentie_app.ui.widgets.labels import TextLabel


class SideForm(QFrame):
    """`closed`: the user wants it away, by its cross or Escape."""

    closed = Signal()

    def __init__(self, context: UiContext, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = context.theme
        self.title = TextLabel(title, theme, Type.SECTION, wrap=True)
        close = IconButton("x", context.texts.t("Close this panel"), theme, self.closed.emit)
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        inside = QWidget()
        self.body = QVBoxLayout(inside)
        self.body.setContentsMargins(theme.space(1), 0, theme.space(3), theme.space(1))
        self.body.setSpacing(theme.space(3))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(theme.space(4), 0, 0, 0)
        self._column.setSpacing(theme.space(3))
        self._column.addLayout(head)
        self._column.addWidget(scrolled(inside), 1)
        self._spacing = theme.space(2)

    def add_foot(self, *buttons: QWidget) -> None:
        """Put buttons in a row at the left, below what scrolls."""
        foot = QHBoxLayout()
        foot.setSpacing(self._spacing)
        for button in buttons:
            foot.addWidget(button)
        foot.addStretch(1)
        self._column.addLayout(foot)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)
