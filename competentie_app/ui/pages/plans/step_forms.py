"""What opens inside a step: since when it is begun, the day and proof of a done one, or what could stand for it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from competentie_app.app.plan_steps import offer_source
from competentie_app.app.plan_view import PlanScreen
from competentie_app.planning.alternatives import Alternative
from competentie_app.texts import Texts
from competentie_app.ui.pages.plans.words import change_words, hours
from competentie_app.ui.theme.fonts import Type
from competentie_app.ui.theme.theme import Theme
from competentie_app.ui.widgets.buttons import SecondaryButton
from competentie_app.ui.widgets.card import ButtonCard
from competentie_app.ui.widgets.dates import DateField
from competentie_app.ui.widgets.form import FormRows
from competentie_app.ui.widgets.labels import SecondaryLabel, TextLabel

MOST = 5
"""Alternatives shown; they come best first."""


class DoneForm(QWidget):
    """When a step was done, and what shows it."""

    def __init__(
        self, theme: Theme, texts: Texts, today: date, proof: str, on_done: Callable[[date, str], object]
    ) -> None:
        super().__init__()
        t = texts.t
        self.rows = FormRows(theme)
        self.day = self.rows.add_row(t("Done on"), DateField(texts, theme, today))
        self.proof = self.rows.add_row(t("Proof"), QLineEdit(proof), t("What shows it, such as a work product."))
        self.save = SecondaryButton(
            t("Mark as done"), theme, lambda: on_done(self.day.value, self.proof.text().strip())
        )
        self.proof.returnPressed.connect(self.save.click)
        column = QVBoxLayout(self)
        column.setSpacing(theme.space(2))
        column.addWidget(self.rows)
        column.addWidget(self.save, 0, Qt.AlignmentFlag.AlignLeft)


class BegunForm(QWidget):
    """When a step was begun; today unless somebody says so."""

    def __init__(self, theme: Theme, texts: Texts, today: date, on_begun: Callable[[date], object]) -> None:
        super().__init__()
        self.rows = FormRows(theme)
        self.day = self.rows.add_row(texts.t("Begun on"), DateField(texts, theme, today))
        self.save = SecondaryButton(texts.t("Mark as begun"), theme, lambda: on_begun(self.day.value))
        column = QVBoxLayout(self)
        column.setSpacing(theme.space(2))
        column.addWidget(self.rows)
        column.addWidget(self.save, 0, Qt.AlignmentFlag.AlignLeft)


class SwapList(QWidget):
    """What could stand in the place of a step, best first, each with what it would do to the plan."""

    def __init__(
        self, theme: Theme, texts: Texts, screen: PlanScreen, found: Sequence[Alternative],
        on_chosen: Callable[[str], object],
    ) -> None:  # fmt: skip
        super().__init__()
        column = QVBoxLayout(self)
        column.setSpacing(theme.space(2))
        self.cards: list[ButtonCard] = []
        if not found:
            column.addWidget(SecondaryLabel(texts.t("Nothing else leads over the same levels."), theme))
            return
        column.addWidget(SecondaryLabel(texts.t("Instead of this step:"), theme))
        assert screen.view is not None
        model = screen.view.model
        for each in found[:MOST]:
            offer = model.learning_offer[each.offer_id]
            title = texts.model_text(offer.title)
            line = f"{offer_source(model, offer, texts)} · {hours(texts, offer.minutes)}"
            effect = change_words(texts, each.change, screen, each.offer_id)
            card = ButtonCard(f"{title}. {line}. {effect}", theme)
            card.setBackgroundRole(QPalette.ColorRole.Window)
            card.body.setSpacing(theme.space(1))
            card.add_passive(TextLabel(title, theme, Type.BODY_BOLD, wrap=True))
            card.add_passive(SecondaryLabel(line, theme))
            card.add_passive(SecondaryLabel(effect, theme))
            card.clicked.connect(_chooser(on_chosen, each.offer_id))
            self.cards.append(card)
            column.addWidget(card)


def _chooser(on_chosen: Callable[[str], object], offer_id: str) -> Callable[[bool], None]:
    return lambda _checked=False: _call(on_chosen, offer_id)


def _call(on_chosen: Callable[[str], object], offer_id: str) -> None:
    on_chosen(offer_id)
