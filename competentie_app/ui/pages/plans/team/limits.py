"""The limits of a team plan: from which day on, and how much it may cost."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from competentie_app.app.team_draft import TeamDraft
from competentie_app.texts import Texts
from competentie_app.ui.pages.plans.cost_limit import CostLimit
from competentie_app.ui.theme.theme import Theme
from competentie_app.ui.widgets.buttons import SecondaryButton
from competentie_app.ui.widgets.card import Card
from competentie_app.ui.widgets.dates import DateField
from competentie_app.ui.widgets.form import FormRows
from competentie_app.ui.widgets.labels import SectionLabel
from competentie_app.ui.widgets.wrap import WrapLayout

_WIDE = 420
"""Width of the fields at 100 %: a date or an amount needs no whole page."""


class TeamLimits(Card):
    """`wanted` tells the first day (None: today) and the cents (None: no limit); `closed` that nothing changes."""

    wanted = Signal(object, object)
    closed = Signal()

    def __init__(self, theme: Theme, texts: Texts, today: date, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        t = texts.t
        self._today = today
        self.body.addWidget(SectionLabel(t("Limits"), theme))
        self.rows = FormRows(theme)
        self.rows.setMaximumWidth(theme.px(_WIDE))
        self.body.addWidget(self.rows)
        hint = t("The first session is at least two weeks later.")
        self.start = self.rows.add_row(t("First day of the plan"), DateField(texts, theme, today), hint)
        self.cost = CostLimit(t("At most so many euros on top of the own plans"), theme, texts)
        self.rows.add_wide(self.cost)
        buttons = QWidget()
        row = WrapLayout(buttons, spacing=theme.space(2), row_spacing=theme.space(2))
        self.save = SecondaryButton(t("Apply the limits"), theme, self._tell, icon="check")
        self.cancel = SecondaryButton(t("Cancel"), theme, self.closed.emit)
        row.addWidget(self.save)
        row.addWidget(self.cancel)
        self.rows.add_wide(buttons)

    def open(self, draft: TeamDraft) -> None:
        """Show the limits of a plan."""
        self.start.set_value(max(self._today, draft.start or self._today))
        self.cost.show_cents(draft.max_cost_cents)
        self.show()
        self.start.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter applies, Escape closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._tell()
        else:
            super().keyPressEvent(event)

    def _tell(self) -> None:
        start = self.start.value
        self.wanted.emit(start if start > self._today else None, self.cost.cents)
