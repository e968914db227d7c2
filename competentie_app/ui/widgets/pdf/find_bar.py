"""The line to look for words in a paper: how many places, the next, the one before."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from competentie_app.texts import Texts
from competentie_app.ui.theme.looks import INVALID
from competentie_app.ui.theme.theme import Theme
from competentie_app.ui.theme.tokens import Role
from competentie_app.ui.widgets.buttons import IconButton
from competentie_app.ui.widgets.labels import SecondaryLabel

PAUSE = 150
"""Milliseconds without a letter before the paper is looked through."""


class FindBar(QWidget):
    """`asked` tells words to look for, `stepped` 1 or -1 (Enter, Shift+Enter), `left` that it was closed."""

    asked = Signal(str)
    stepped = Signal(int)
    left = Signal()

    def __init__(self, theme: Theme, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        t = texts.t
        self._texts = texts
        self.field = QLineEdit()
        self.field.setAccessibleName(t("Find in the paper"))
        self.field.setPlaceholderText(t("Find in the paper"))
        self.field.addAction(theme.icon("search", Role.TEXT2), QLineEdit.ActionPosition.LeadingPosition)
        self.field.setClearButtonEnabled(True)
        self.field.setMinimumWidth(theme.px(160))
        self.field.setMaximumWidth(theme.px(320))
        self.count = SecondaryLabel("", theme, wrap=False)
        self.previous = IconButton("chevron-up", t("Previous place"), theme, lambda: self.stepped.emit(-1))
        self.next = IconButton("chevron-down", t("Next place"), theme, lambda: self.stepped.emit(1))
        self.close_button = IconButton("x", t("Stop looking"), theme, self.leave)
        self._pause = QTimer(self, interval=PAUSE, singleShot=True)
        self._pause.timeout.connect(lambda: self.asked.emit(self.field.text()))
        self.field.textChanged.connect(lambda _text: self._pause.start())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.space(2))
        row.addWidget(self.field, 1)
        for part in (self.previous, self.next, self.count):
            row.addWidget(part)
        row.addStretch(1)
        row.addWidget(self.close_button)
        self.show_place(-1, 0)
        self.hide()

    def open(self) -> None:
        """Show it with the keyboard in it; what was typed before can be typed over."""
        self.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()
        if self.field.text():
            self.asked.emit(self.field.text())

    def leave(self) -> None:
        """Close it."""
        self._pause.stop()
        self.hide()
        self.left.emit()

    def show_place(self, place: int, hits: int) -> None:
        """Tell which of how many places is in sight, from 0; -1 and 0: none."""
        t, looking = self._texts.t, bool(self.field.text().strip())
        words = t("{place} of {total}", place=place + 1, total=hits) if hits else t("not found") if looking else ""
        self.count.setText(words)
        self.field.setAccessibleDescription(words)
        self.field.setProperty(INVALID, looking and not hits)
        self.field.update()
        self.previous.setEnabled(hits > 1)
        self.next.setEnabled(hits > 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Shift+Enter walk, Escape closes."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_enter(back=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        elif event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def _on_enter(self, *, back: bool) -> None:
        if self._pause.isActive():  # look for what was typed just now first
            self._pause.stop()
            self.asked.emit(self.field.text())
        else:
            self.stepped.emit(-1 if back else 1)
