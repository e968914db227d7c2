"""The calendar of a team plan: sessions under the months in which they are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from competentie_app.texts import Texts
from competentie_app.ui.pages.plans.team.session_card import SessionCard
from competentie_app.ui.pages.plans.team.session_words import SessionWords
from competentie_app.ui.theme.theme import Theme
from competentie_app.ui.widgets.labels import SecondaryLabel, SectionLabel


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
