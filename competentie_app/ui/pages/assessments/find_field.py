"""Finding a person in the grid: the keyboard of the grid goes along while the name is typed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from competentie_app.texts import Texts
from competentie_app.ui.theme.fonts import Type
from competentie_app.ui.theme.theme import Theme
from competentie_app.ui.theme.tokens import Role

_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_LEAVE = (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class FindField(QLineEdit):
    """`stepped(1 or -1)`: another person of that name. `left(stay)`: back to the grid, there or where it began."""

    begun = Signal()
    stepped = Signal(int)
    left = Signal(bool)

    def __init__(self, texts: Texts, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFont(theme.font(Type.BODY))
        self.setPlaceholderText(texts.p("grid", "Find a name (Ctrl+F)"))
        self.setAccessibleName(texts.p("grid", "Find a person"))
        help_text = texts.t("Arrow down or up: the next one. Enter: stay there. Escape: back to where you were.")
        self.setAccessibleDescription(help_text)
        self.setToolTip(help_text)
        self.addAction(theme.icon("search", Role.TEXT2), QLineEdit.ActionPosition.LeadingPosition)
        self.setMinimumHeight(theme.px(32))
        self.setMinimumWidth(theme.px(176))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def begin(self) -> None:
        """Take the keyboard."""
        self.begun.emit()
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    def event(self, event: QEvent) -> bool:
        """Escape is for this field, whatever else it does in the window."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk over what is found, or leave."""
        key = Qt.Key(event.key())
        if key in _STEPS:
            self.stepped.emit(_STEPS[key])
        elif key in _LEAVE:
            self.left.emit(key != Qt.Key.Key_Escape)
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """No name stays behind."""
        super().hideEvent(event)
        self.clear()
