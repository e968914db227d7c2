"""The banner of a what-if: another persona for a career talk. Nothing of it is kept."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from competentie_app.texts import Texts
from competentie_app.ui.theme.boxes import draw_box, smooth_painter
from competentie_app.ui.theme.fonts import Type
from competentie_app.ui.theme.looks import CARD_RADIUS
from competentie_app.ui.theme.theme import Theme
from competentie_app.ui.theme.tokens import Role
from competentie_app.ui.widgets.buttons import SecondaryButton
from competentie_app.ui.widgets.combo import LabelledCombo
from competentie_app.ui.widgets.icon import IconLabel
from competentie_app.ui.widgets.labels import TextLabel
from competentie_app.ui.widgets.wrap import WrapLayout


class WhatIfBar(QWidget):
    """`persona_chosen` tells an id; `left` that the real plan is wanted again."""

    persona_chosen = Signal(str)
    left = Signal()

    def __init__(self, theme: Theme, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        t = texts.t
        self._theme, self._texts = theme, texts
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.words = TextLabel("", theme, Type.BODY_BOLD, wrap=True)
        self.persona = LabelledCombo(t("Persona"), theme)
        self.back = SecondaryButton(t("Back to the real plan (Esc)"), theme, self.left.emit, icon="undo-2")
        parts = QWidget()
        parts.setSizePolicy(policy)
        row = WrapLayout(parts, spacing=theme.space(3), row_spacing=theme.space(2))
        row.addWidget(IconLabel("flask-conical", theme, Role.WARN, 18))
        row.addWidget(self.persona)
        row.add_right(self.back)
        column = QVBoxLayout(self)
        pad = theme.space(3)
        column.setContentsMargins(pad, pad, pad, pad)
        column.setSpacing(theme.space(2))
        column.addWidget(self.words)
        column.addWidget(parts)
        self.persona.chosen.connect(lambda key: self.persona_chosen.emit(str(key)))

    def open(self, name: str, personas: Sequence[tuple[str, str]], chosen: str) -> None:
        """Say whose plan this might be. `personas`: (id, title)."""
        self.words.setText(
            self._texts.t("What if {name} had another persona? This is a try-out: nothing is kept.", name=name)
        )
        self.persona.set_items(list(personas))
        self.persona.set_key(chosen)
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A box that no other part of the page has."""
        painter = smooth_painter(self)
        fill, border = self._theme.colour(Role.WARN_TINT), self._theme.colour(Role.WARN)
        draw_box(painter, QRectF(self.rect()), fill, border, CARD_RADIUS, width=2)
        painter.end()
