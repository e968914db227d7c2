"""Offers that are not in the plan, each with its reason and a way to take it in after all."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from competentie_app.texts import Texts
from competentie_app.ui.theme.fonts import Type
from competentie_app.ui.theme.theme import Theme
from competentie_app.ui.theme.tokens import Role
from competentie_app.ui.widgets.buttons import LinkButton
from competentie_app.ui.widgets.card import Card
from competentie_app.ui.widgets.icon import IconLabel
from competentie_app.ui.widgets.labels import SecondaryLabel, SectionLabel, TextLabel

MANY = 30


@dataclass(frozen=True, slots=True)
class LeftOutWords:
    """One offer in words. `near`: only hours, cost or a refusal keep it out. `button`: "" when it cannot be taken."""

    offer_id: str
    title: str
    line: str
    reason: str
    near: bool
    button: str


class LeftOutList(QWidget):
    """First what nearly fitted; the rest on demand. `wanted` tells an offer."""

    wanted = Signal(str)

    def __init__(self, theme: Theme, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._texts = theme, texts
        self._all: tuple[LeftOutWords, ...] = ()
        self._open = False
        self.buttons: dict[str, LinkButton] = {}
        self.more: LinkButton | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.space(2))
        self._inside = QWidget()
        self._column.addWidget(self._inside)

    def show_offers(self, offers: Sequence[LeftOutWords]) -> None:
        """Show other offers."""
        if tuple(offers) != self._all:
            self._all = tuple(offers)
            self._build()

    def close_up(self) -> None:
        """Show only what nearly fitted, as for another person."""
        if self._open:
            self._open = False
            self._build()

    def _build(self) -> None:
        theme, texts = self._theme, self._texts
        self._column.removeWidget(self._inside)
        self._inside.hide()
        self._inside.deleteLater()
        self._inside, self.buttons, self.more = QWidget(), {}, None
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(2))
        near = [each for each in self._all if each.near]
        far = [each for each in self._all if not each.near][:MANY]
        if self._all:
            column.addWidget(SectionLabel(texts.t("Not in the plan"), theme))
        for each in [*near, *(far if self._open else [])]:
            column.addWidget(self._card(each))
        if far:
            words = texts.t("Show fewer") if self._open else texts.n(
                "Show {count} other activity, with why it is not in the plan",
                "Show {count} other activities, with why they are not in the plan", len(far),
            )  # fmt: skip
            self.more = LinkButton(words, theme, self._toggle)
            column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addWidget(self._inside)
        self.setVisible(bool(self._all))

    def _toggle(self) -> None:
        self._open = not self._open
        self._build()
        if self.more is not None:
            self.more.setFocus(Qt.FocusReason.OtherFocusReason)

    def _card(self, words: LeftOutWords) -> Card:
        theme = self._theme
        card = Card(theme, dashed=True)
        row = QHBoxLayout()
        row.setSpacing(theme.space(2))
        row.addWidget(IconLabel("circle-minus", theme, Role.TEXT2, 16), 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(theme.space(1))
        column.addWidget(TextLabel(words.title, theme, Type.BODY, wrap=True))
        for line in (words.line, words.reason):
            if line:
                column.addWidget(SecondaryLabel(line, theme))
        row.addLayout(column, 1)
        if words.button:
            button = LinkButton(words.button, theme, self._asker(words.offer_id))
            button.setAccessibleName(f"{words.button}: {words.title}")
            self.buttons[words.offer_id] = button
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        card.body.addLayout(row)
        return card

    def _asker(self, offer_id: str) -> Callable[[], None]:
        return lambda: self.wanted.emit(offer_id)
