"""Offers that are not in the plan, each with its reason and a way to take it in after all."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from competentie_app.texts import Texts
from competentie_app.ui.pages.plans.still import show_line, show_text
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


class LeftOutCard(Card):
    """One offer. The card goes on with another offer while hours are dragged: making one takes long."""

    def __init__(self, theme: Theme, wanted: Callable[[str], object]) -> None:
        super().__init__(theme, dashed=True)
        self._words: LeftOutWords | None = None
        self._title = TextLabel("", theme, Type.BODY, wrap=True)
        self._lines = (SecondaryLabel("", theme), SecondaryLabel("", theme))
        self.button = LinkButton("", theme, lambda: wanted(self.offer_id))
        row = QHBoxLayout()
        row.setSpacing(theme.space(2))
        row.addWidget(IconLabel("circle-minus", theme, Role.TEXT2, 16), 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(theme.space(1))
        for label in (self._title, *self._lines):
            column.addWidget(label)
        row.addLayout(column, 1)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.body.addLayout(row)

    @property
    def offer_id(self) -> str:
        """The offer that is shown; empty before the first one."""
        return self._words.offer_id if self._words else ""

    def show_words(self, words: LeftOutWords) -> None:
        """Show an offer."""
        if words == self._words:
            return
        self._words = words
        show_text(self._title, words.title)
        for label, line in zip(self._lines, (words.line, words.reason), strict=True):
            show_line(label, line)
        show_text(self.button, words.button)
        self.button.setAccessibleName(f"{words.button}: {words.title}")
        self.button.setVisible(bool(words.button))


class LeftOutList(QWidget):
    """First what nearly fitted; the rest on demand. `wanted` tells an offer."""

    wanted = Signal(str)

    def __init__(self, theme: Theme, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._texts = theme, texts
        self._all: tuple[LeftOutWords, ...] = ()
        self._open = False
        self._cards: list[LeftOutCard] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.space(2))
        self._column.addWidget(SectionLabel(texts.t("Not in the plan"), theme))
        self.more = LinkButton("", theme, self._toggle)
        self._column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)

    @property
    def buttons(self) -> dict[str, LinkButton]:
        """The buttons that take an offer in, by offer."""
        shown = (card for card in self._cards if not card.isHidden() and not card.button.isHidden())
        return {card.offer_id: card.button for card in shown}

    @property
    def stops(self) -> list[QWidget]:
        """What takes the keyboard, from top to bottom."""
        return [*self.buttons.values(), *([] if self.more.isHidden() else [self.more])]

    def show_offers(self, offers: Sequence[LeftOutWords]) -> None:
        """Show other offers; without any there is nothing to head."""
        self.setVisible(bool(offers))
        if tuple(offers) != self._all:
            self._all = tuple(offers)
            self._show()

    def close_up(self) -> None:
        """Show only what nearly fitted, as for another person."""
        if self._open:
            self._open = False
            self._show()

    def _show(self) -> None:
        near = [each for each in self._all if each.near]
        far = [each for each in self._all if not each.near][:MANY]
        shown = [*near, *(far if self._open else [])]
        self._show_cards(shown)
        show_text(self.more, self._more_words(len(far)))
        self.more.setVisible(bool(far))
        self.setVisible(bool(self._all))

    def _show_cards(self, shown: Sequence[LeftOutWords]) -> None:
        """An offer that stays keeps its card; the others take over cards that nothing needs any more."""
        own = {card.offer_id: card for card in self._cards}
        wanted = {each.offer_id for each in shown}
        spare = [card for card in self._cards if card.offer_id not in wanted]
        ordered: list[LeftOutCard] = []
        for place, words in enumerate(shown, start=1):
            card = own.get(words.offer_id) or (spare.pop() if spare else LeftOutCard(self._theme, self.wanted.emit))
            card.show_words(words)
            if self._column.indexOf(card) != place:
                self._column.insertWidget(place, card)
            card.show()
            ordered.append(card)
        for card in spare:
            card.hide()
        self._cards = [*ordered, *spare]

    def _more_words(self, count: int) -> str:
        if self._open:
            return self._texts.t("Show fewer")
        return self._texts.n(
            "Show {count} other activity, with why it is not in the plan",
            "Show {count} other activities, with why they are not in the plan",
            count,
        )

    def _toggle(self) -> None:
        self._open = not self._open
        self._show()
