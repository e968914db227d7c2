"""Keys that a widget of ours shares with the standard ones."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton


class _EnterPresses(QObject):
    """Turns Enter into a press of the button it watches."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Press on Enter; everything else goes its way."""
        if (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            and isinstance(watched, QAbstractButton)
        ):
            watched.click()
            return True
        return False


def press_with_enter(button: QAbstractButton) -> None:
    """Let Enter press `button`, as Space does."""
    button.installEventFilter(_EnterPresses(button))
