"""One way to begin: a card that can be pressed as a whole."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from competentie_app.ui.context import UiContext
from competentie_app.ui.theme.fonts import Type
from competentie_app.ui.theme.tokens import Role
from competentie_app.ui.widgets.buttons import PrimaryButton
from competentie_app.ui.widgets.card import ButtonCard, Card
from competentie_app.ui.widgets.icon import IconLabel
from competentie_app.ui.widgets.labels import SecondaryLabel, TextLabel


class ChoiceCard(QWidget):
    """Icon, title and a sentence; the whole card runs a command. With `button` only that button does.

    A button in the card tells what most people want here.
    """

    def __init__(
        self, context: UiContext, icon: str, title: str, sentence: str, command: str, shortcut: str = "",
        *, button: str = "",
    ) -> None:  # fmt: skip
        super().__init__()
        self._context, self._command = context, command
        self._parts = (icon, title, sentence, shortcut)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.button: QWidget
        if button:
            column.addWidget(self._card_with_button(button))
        else:
            self.button = self._whole_card()
            column.addWidget(self.button)

    def _card_with_button(self, words: str) -> Card:
        theme = self._context.theme
        card = Card(theme)
        row = self._row()
        self.button = PrimaryButton(words, theme, self._run)
        self.button.setAccessibleName(f"{words}: {self._parts[1]}")
        row.addWidget(self.button)
        card.body.addLayout(row)
        return card

    def _whole_card(self) -> ButtonCard:
        _icon, title, sentence, shortcut = self._parts
        card = ButtonCard(title, self._context.theme)
        card.setAccessibleDescription(f"{sentence} {shortcut}".strip())
        card.clicked.connect(self._run)
        inside = QWidget()
        inside.setBackgroundRole(QPalette.ColorRole.Window)  # else its words get the colour of a button's
        inside.setLayout(self._row())
        card.add_passive(inside)
        return card

    def _row(self) -> QHBoxLayout:
        icon, title, sentence, shortcut = self._parts
        theme = self._context.theme
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(TextLabel(title, theme, Type.BODY_BOLD))
        words.addWidget(SecondaryLabel(sentence, theme))
        row = QHBoxLayout()
        row.setContentsMargins(theme.space(1), theme.space(1), theme.space(1), theme.space(1))
        row.setSpacing(theme.space(4))
        row.addWidget(IconLabel(icon, theme, Role.TEXT2, 20, plate=True, plate_role=Role.SUNKEN))
        row.addLayout(words, 1)
        if shortcut:
            row.addWidget(TextLabel(shortcut, theme, Type.SMALLEST, Role.TEXT3), 0, Qt.AlignmentFlag.AlignVCenter)
        return row

    def _run(self) -> None:
        self._context.command(self._command)
