"""A card per dimension: its title, how many are at target, and its chart; as many beside each other as fit."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from competentie_app.ui.pages.analysis.radar.walk import WalkChart
from competentie_app.ui.theme.fonts import Type
from competentie_app.ui.theme.theme import Theme
from competentie_app.ui.theme.tokens import Role
from competentie_app.ui.widgets.card import Card
from competentie_app.ui.widgets.labels import TextLabel
from competentie_app.ui.widgets.wrap import WrapLayout

MOST_COLUMNS, NARROWEST = 3, 300


class ChartCard(Card):
    """Title and share wrap where they do not fit beside each other; without a title there is only the chart."""

    def __init__(self, theme: Theme, chart: WalkChart, title: str = "", share: str = "") -> None:
        super().__init__(theme)
        self.chart = chart
        self._head = (title, share)
        if title:
            head = QWidget()
            row = WrapLayout(head, spacing=theme.space(2), row_spacing=0)
            row.addWidget(TextLabel(title, theme, Type.BODY_BOLD))
            row.add_right(TextLabel(share, theme, Type.SECONDARY, Role.TEXT2))
            policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
            policy.setHeightForWidth(True)
            head.setSizePolicy(policy)
            self.body.addWidget(head)
        self.body.addWidget(chart)
        self.body.addStretch(1)

    def again(self, theme: Theme) -> ChartCard:
        """The same card in another theme."""
        return ChartCard(theme, self.chart.again(theme), *self._head)


class ChartGrid(QWidget):
    """Lays its cards out anew when its width changes; rows are as even as they can be."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.cards: tuple[ChartCard, ...] = ()
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(theme.space(3))

    def set_cards(self, cards: Sequence[ChartCard]) -> None:
        """Show other cards; the old ones go away."""
        for old in self.cards:
            self._grid.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.cards = tuple(cards)
        self._columns = 0
        self._place()
        for before, after in zip(self.cards, self.cards[1:], strict=False):
            QWidget.setTabOrder(before.chart, after.chart)

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
        fit = max(1, min(MOST_COLUMNS, (width + spacing) // (self._theme.px(NARROWEST) + spacing)))
        rows = -(-max(1, len(self.cards)) // fit)
        return -(-max(1, len(self.cards)) // rows)

    def _place(self) -> None:
        columns = self.columns_for(self.width())
        if columns == self._columns:
            return
        self._columns = columns
        for column in range(MOST_COLUMNS):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
        for place, card in enumerate(self.cards):
            self._grid.removeWidget(card)
            self._grid.addWidget(card, place // columns, place % columns)
            card.show()
