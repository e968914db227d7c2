"""What was agreed: when, by whom, and when to look at the plan again."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from competentie_app.dossier.records import Plan
from competentie_app.texts import Texts
from competentie_app.ui.pages.plans.words import agreed_words, review_words
from competentie_app.ui.theme.theme import Theme
from competentie_app.ui.theme.tokens import Role
from competentie_app.ui.widgets.buttons import LinkButton
from competentie_app.ui.widgets.labels import SecondaryLabel
from competentie_app.ui.widgets.wrap import WrapLayout


class AgreedLine(QWidget):
    """`changing`: somebody wants another day to look at the plan again."""

    changing = Signal()

    def __init__(self, theme: Theme, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._texts = texts
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.words = SecondaryLabel("", theme, wrap=False)
        self.review = SecondaryLabel("", theme, wrap=False)
        self.change = LinkButton(texts.t("Another day…"), theme, self.changing.emit)
        self.change.setAccessibleName(texts.t("Another day to look at the plan again…"))
        row = WrapLayout(self, spacing=theme.space(3), row_spacing=theme.space(1))
        for widget in (self.words, self.review, self.change):
            row.addWidget(widget)

    def show_plan(self, plan: Plan, today: date) -> None:
        """Say what was agreed about a plan."""
        self.words.setText(agreed_words(self._texts, plan))
        late = plan.review_on is not None and plan.review_on < today
        self.review.setText(review_words(self._texts, plan, late=late))
        self.review.set_role(Role.WARN if late else Role.TEXT2)
