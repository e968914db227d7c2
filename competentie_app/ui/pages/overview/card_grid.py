"""Cards in rows of at most three, as many as fit beside each other."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from competentie_app.ui.theme.theme import Theme

MOST_COLUMNS = 3
NARROWEST = 212
"""A card is at least this wide at 100 %."""


class CardGrid(QWidget):
    """Lays cards out anew when its width changes."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._cards: tuple[QWidget, ...] = ()
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(theme.space(3))

    @property
    def cards(self) -> tuple[QWidget, ...]:
        """The cards, in order."""
        return self._cards

    def set_cards(self, cards: Sequence[QWidget]) -> None:
        """Show other cards; the old ones go away."""
        for old in self._cards:
            self._grid.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._cards = tuple(cards)
        self._columns = 0
        self._place()
        for before, after in zip(self._cards, self._cards[1:], strict=False):
            QWidget.setTabOrder(before, after)

    def minimumSizeHint(self) -> QSize:
        """One card wide: the window may always become narrower."""
        return QSize(self._theme.px(NARROWEST), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More or fewer cards in a row."""
        super().resizeEvent(event)
        self._place()

    def columns_for(self, width: int) -> int:
        """How many cards stand in a row at this width."""
        spacing = self._grid.spacing()
        return max(1, min(MOST_COLUMNS, (width + spacing) // (self._theme.px(NARROWEST) + spacing)))

    def _place(self) -> None:
        columns = self.columns_for(self.width())
        if columns == self._columns:
            return
        for column in range(MOST_COLUMNS):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
        self._columns = columns
        for place, card in enumerate(self._cards):
            self._grid.removeWidget(card)
            self._grid.addWidget(card, place // columns, place % columns)
            card.show()
