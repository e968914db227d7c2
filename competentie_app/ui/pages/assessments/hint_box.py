"""A remark in a tinted box: a difference to talk about, or why no level can be entered, with a way out if there is."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from competentie_app.ui.theme.boxes import draw_box, smooth_painter
from competentie_app.ui.theme.fonts import Type
from competentie_app.ui.theme.looks import CONTROL_RADIUS
from competentie_app.ui.theme.theme import Theme
from competentie_app.ui.theme.tokens import Role
from competentie_app.ui.widgets.buttons import LinkButton
from competentie_app.ui.widgets.icon import IconLabel
from competentie_app.ui.widgets.labels import TextLabel

_ICON = {Role.WARN: "messages-square", Role.ERR: "circle-alert", Role.TEXT2: "info"}
_TINT = {Role.WARN: Role.WARN_TINT, Role.ERR: Role.ERR_TINT, Role.TEXT2: Role.GROUND}


class HintBox(QWidget):
    """Hidden while there is nothing to say. `role`: WARN, ERR or TEXT2. `pressed`: the button of `say`."""

    pressed = Signal()

    def __init__(self, theme: Theme, role: Role) -> None:
        super().__init__()
        self._theme, self._role = theme, role
        row = QHBoxLayout(self)
        pad = theme.space(2)
        row.setContentsMargins(pad + 2, pad, pad, pad)
        row.setSpacing(theme.space(2))
        row.addWidget(IconLabel(_ICON[role], theme, role, 16), alignment=Qt.AlignmentFlag.AlignTop)
        self.label = TextLabel("", theme, Type.SECONDARY, Role.TEXT, wrap=True)
        self.button = LinkButton("", theme, self.pressed.emit)
        words = QVBoxLayout()
        words.setSpacing(theme.space(1))
        words.addWidget(self.label)
        words.addWidget(self.button, alignment=Qt.AlignmentFlag.AlignLeft)
        row.addLayout(words, 1)
        self.hide()

    def say(self, text: str, button: str = "") -> None:
        """Show a text, with a button if it has words; the empty one hides the box."""
        self.label.setText(text)
        self.button.setText(button)
        self.button.setVisible(bool(button))
        self.setVisible(bool(text))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the box."""
        painter = smooth_painter(self)
        border = self._theme.colour(self._role) if self._theme.name == "contrast" else None
        draw_box(painter, QRectF(self.rect()), self._theme.colour(_TINT[self._role]), border, CONTROL_RADIUS)
        painter.end()
