"""A step of the plan: what it is, and when it is chosen what can be done with it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from competentie_app.ui.pages.plans.step_head import StepHead, StepWords
from competentie_app.ui.pages.plans.tab_order import focusable, in_tab_order
from competentie_app.ui.theme.boxes import draw_box, smooth_painter
from competentie_app.ui.theme.looks import CARD_RADIUS
from competentie_app.ui.theme.theme import Theme
from competentie_app.ui.theme.tokens import Role
from competentie_app.ui.widgets.buttons import SecondaryButton
from competentie_app.ui.widgets.wrap import WrapLayout

MOVES = {
    Qt.Key.Key_Up: "up",
    Qt.Key.Key_Down: "down",
    Qt.Key.Key_Left: "sooner",
    Qt.Key.Key_Right: "later",
}
"""Deeds of the arrow keys, with Alt."""


@dataclass(frozen=True, slots=True)
class StepDeed:
    """Something to do with a step. `name`: for programs, `words`: on the button."""

    name: str
    words: str
    icon: str


@dataclass(frozen=True, slots=True)
class StepFace:
    """What a card shows and offers. `key`: the step's name while the plan is made anew."""

    key: str
    words: StepWords
    deeds: tuple[StepDeed, ...]


class StepCard(QFrame):
    """`asked` tells the deed and the step's key. Delete on the head drops the step."""

    chosen = Signal(str)
    asked = Signal(str, str)

    def __init__(self, face: StepFace, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key, self.words, self.deeds = face.key, face.words, face.deeds
        self._theme = theme
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.head = StepHead(face.words, theme)
        self.head.clicked.connect(lambda _checked=False: self._toggle())
        self.buttons: dict[str, SecondaryButton] = {}
        self._extra: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.head)
        self._row = self._make_row()
        self._column.addWidget(self._row)
        self.set_chosen(chosen=False)

    @property
    def is_chosen(self) -> bool:
        """Whether its actions are shown."""
        return self.head.isChecked()

    @property
    def stops(self) -> list[QWidget]:
        """What takes the keyboard, from top to bottom."""
        return [self.head, *self.buttons.values()]

    def show_face(self, face: StepFace) -> None:
        """Show this or another step, with the same deeds; what was open closes: it was about the plan of before."""
        self.show_extra(None)
        if face.key != self.key:
            self.key = face.key
            self.set_chosen(chosen=False)
        if face.words != self.words:
            self.words = face.words
            self.head.show_words(face.words)
            self._name_buttons()

    def set_chosen(self, *, chosen: bool) -> None:
        """Show or hide what can be done with the step."""
        self.head.setChecked(chosen)
        self._row.setVisible(chosen and bool(self.deeds))
        if not chosen:
            self.show_extra(None)
        self.update()

    def show_extra(self, widget: QWidget | None) -> None:
        """Show a form or a list below the actions; None takes it away."""
        if widget is self._extra:
            return
        if self._extra is not None:
            self._column.removeWidget(self._extra)
            self._extra.hide()
            self._extra.deleteLater()
        self._extra = widget
        if widget is not None:
            side = self._theme.space(3)
            widget.setContentsMargins(side, 0, side, side)
            self._column.addWidget(widget)
            widget.show()
            in_tab_order([self.head, *self.buttons.values()][-1], focusable([widget]))
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete asks to leave the step out, Alt with an arrow moves it; Escape closes what is open."""
        move = MOVES.get(Qt.Key(event.key())) if event.modifiers() & Qt.KeyboardModifier.AltModifier else None
        if move is not None:
            self.asked.emit(move, self.key)
        elif event.key() == Qt.Key.Key_Delete and "drop" in self.buttons:
            self.asked.emit("drop", self.key)
        elif event.key() == Qt.Key.Key_Escape and self._extra is not None:
            self.show_extra(None)
            self.head.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the box; stronger round the chosen step."""
        painter = smooth_painter(self)
        border = self._theme.colour(Role.ACCENT if self.is_chosen else Role.LINE)
        fill, width = self._theme.colour(Role.SURFACE), 2 if self.is_chosen else 1
        draw_box(painter, QRectF(self.rect()), fill, border, CARD_RADIUS, width=width)
        painter.end()

    def _toggle(self) -> None:
        self.set_chosen(chosen=self.head.isChecked())
        if self.is_chosen:
            self.chosen.emit(self.key)

    def _make_row(self) -> QWidget:
        row = QWidget()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        row.setSizePolicy(policy)
        layout = WrapLayout(row, spacing=self._theme.space(2), row_spacing=self._theme.space(2))
        side = self._theme.space(3)
        outer = QWidget()
        outer.setSizePolicy(policy)
        column = QVBoxLayout(outer)
        column.setContentsMargins(side, 0, side, side)
        column.addWidget(row)
        for deed in self.deeds:
            button = SecondaryButton(deed.words, self._theme, self._asker(deed.name), icon=deed.icon)
            self.buttons[deed.name] = button
            layout.addWidget(button)
        self._name_buttons()
        return outer

    def _name_buttons(self) -> None:
        for deed in self.deeds:
            self.buttons[deed.name].setAccessibleName(f"{deed.words}: {self.words.title}")

    def _asker(self, name: str) -> Callable[[], None]:
        return lambda: self.asked.emit(name, self.key)
