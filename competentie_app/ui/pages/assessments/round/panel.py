"""A step of the round in place of the people: a head with its buttons, and Escape to go back."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from competentie_app.ui.context import UiContext
from competentie_app.ui.widgets.header import PageHeader


class Panel(QWidget):
    """`closed`: the user is done with it, or leaves it. Put the content in `column`."""

    closed = Signal()

    def __init__(self, context: UiContext, title: str) -> None:
        super().__init__()
        self.context = context
        self.header = PageHeader(title, context.theme)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, context.theme.space(1), 0, 0)
        self.column.setSpacing(context.theme.space(4))
        self.column.addWidget(self.header)

    def focus_first(self) -> None:
        """Put the keyboard where work begins."""

    def forget(self) -> None:
        """Name nobody any more: somebody sits at the table."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)
