"""The calendar of a team plan: sessions under the months in which they are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from competentie_app.texts import Texts
from competentie_app.ui.pages.plans.team.session_card import SessionCard
from competentie_app.ui.pages.plans.team.session_words import SessionWords
from competentie_app.ui.theme.theme import Theme
from competentie_app.ui.widgets.labels import SecondaryLabel, SectionLabel


@dataclass(frozen=True, slots=True)
class _Place:
    offer_id: str
    index: int
    deed: str
    is_open: bool


class MonthList(QWidget):
    """Passes on what its cards tell."""

    pinned = Signal(str, bool)
    dropped = Signal(str)
    seated = Signal(str, str, bool)

    def __init__(self, theme: Theme, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._texts = theme, texts
        self.cards: list[SessionCard] = []
        self.months: list[str] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._inside = QWidget()
        self._column.addWidget(self._inside)

    def show_sessions(self, sessions: Sequence[SessionWords], names: Mapping[str, str], remark: str) -> None:
        """Show other sessions, in the order of their days. `remark` stands where there is none."""
        theme = self._theme
        place = self._place()
        self._column.removeWidget(self._inside)
        self._inside.hide()
        self._inside.deleteLater()
        self._inside, self.cards, self.months = QWidget(), [], []
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(2))
        for words in sorted(sessions, key=lambda each: (each.day or date.max, each.title)):
            month = self._month(words.day)
            if not self.months or self.months[-1] != month:
                self.months.append(month)
                column.addWidget(SectionLabel(month, theme))
            column.addWidget(self._card(words, names))
        if not sessions and remark:
            column.addWidget(SecondaryLabel(remark, theme))
        column.addStretch(1)
        self._column.addWidget(self._inside)
        self._return_to(place)

    def _place(self) -> _Place | None:
        """Where the keyboard is, and whether the list of who joins is open there."""
        for index, card in enumerate(self.cards):
            if card.has_keyboard:
                return _Place(card.words.offer_id, index, card.focused_deed, card.people is not None)
        return None

    def _return_to(self, place: _Place | None) -> None:
        """Put the keyboard where it was; in the card that took its place when that one is gone."""
        if place is None or not self.cards:
            return
        same = next((card for card in self.cards if card.words.offer_id == place.offer_id and card.buttons), None)
        card = same or self.cards[min(place.index, len(self.cards) - 1)]
        if same is not None and place.is_open:
            card.open_people()
        if place.deed in card.buttons:
            card.buttons[place.deed].setFocus(Qt.FocusReason.OtherFocusReason)

    def _card(self, words: SessionWords, names: Mapping[str, str]) -> SessionCard:
        card = SessionCard(words, self._theme, self._texts)
        card.offer_people(names)
        card.pinned.connect(self.pinned)
        card.dropped.connect(self.dropped)
        card.seated.connect(self.seated)
        self.cards.append(card)
        return card

    def _month(self, day: date | None) -> str:
        if day is None:
            return self._texts.t("No day yet")
        words = self._texts.date(day.replace(day=1)).partition(" ")[2]
        return words[:1].upper() + words[1:]
