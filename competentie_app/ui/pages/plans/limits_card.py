"""The limits of a plan beside its hours: cost, last day, hours a month, languages, forms of learning."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QDoubleSpinBox, QVBoxLayout, QWidget

from competentie_app.app.plan_problem import PlanLimits
from competentie_app.dossier.records import Plan
from competentie_app.model.competence_model import CompetenceModel
from competentie_app.texts import Texts
from competentie_app.ui.pages.plans.change_form import HoursField
from competentie_app.ui.pages.plans.cost_limit import CostLimit
from competentie_app.ui.theme.theme import Theme
from competentie_app.ui.widgets.buttons import SecondaryButton
from competentie_app.ui.widgets.card import Card
from competentie_app.ui.widgets.dates import DateField
from competentie_app.ui.widgets.form import FormRows
from competentie_app.ui.widgets.labels import SecondaryLabel, SectionLabel
from competentie_app.ui.widgets.wrap import WrapLayout

LIKELY_MINUTES = 4 * 60


class LimitsCard(Card):
    """`wanted` tells `PlanLimits`. Every box unchecked means that there is no such limit."""

    wanted = Signal(object)
    closed = Signal()

    def __init__(self, theme: Theme, texts: Texts, today: date, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        t = texts.t
        self._texts, self._limits = texts, PlanLimits()
        self.body.addWidget(SectionLabel(t("Limits"), theme))
        self.rows = FormRows(theme)
        self.body.addWidget(self.rows)
        self.end = self.rows.add_row(t("Last day of the plan"), DateField(texts, theme, today))
        self.money = CostLimit(t("At most so many euros"), theme, texts)
        self.rows.add_wide(self.money)
        self.has_cost, self.cost = self.money.box, self.money.field
        self.has_pace = QCheckBox(t("At most so many hours a month"))
        self.pace = HoursField(texts, LIKELY_MINUTES)
        self._tie(theme, self.has_pace, self.pace)
        self.languages = _Boxes(t("Languages"), theme)
        self.forms = _Boxes(t("Forms of learning"), theme)
        self.rows.add_wide(self.languages)
        self.rows.add_wide(self.forms)
        buttons = QWidget()
        row = WrapLayout(buttons, spacing=theme.space(2), row_spacing=theme.space(2))
        self.save = SecondaryButton(t("Apply the limits"), theme, self._tell, icon="check")
        self.cancel = SecondaryButton(t("Cancel"), theme, self.closed.emit)
        row.addWidget(self.save)
        row.addWidget(self.cancel)
        self.rows.add_wide(buttons)

    def open(self, plan: Plan, limits: PlanLimits, model: CompetenceModel) -> None:
        """Show the limits of a plan."""
        self._limits = limits
        self.end.set_value(plan.end)
        self.money.show_cents(plan.max_cost_cents)
        self.has_pace.setChecked(plan.minutes_per_month is not None)
        self.pace.setValue((plan.minutes_per_month or LIKELY_MINUTES) / 60)
        languages = sorted({each for offer in model.learning_offers for each in offer.languages})
        self.languages.offer([(key, _language(key)) for key in languages], plan.languages)
        used = {offer.form_id for offer in model.learning_offers}
        forms = [(form.id, self._texts.model_text(form.name)) for form in model.forms if form.id in used]
        self.forms.offer(forms, plan.form_ids)
        self.show()
        self.end.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter applies, Escape closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._tell()
        else:
            super().keyPressEvent(event)

    def _tie(self, theme: Theme, box: QCheckBox, field: QDoubleSpinBox) -> None:
        """A limit that is there only while its box is checked."""
        field.setAccessibleName(box.text())
        field.setEnabled(False)
        box.toggled.connect(field.setEnabled)
        pair = QWidget()
        column = QVBoxLayout(pair)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(1))
        column.addWidget(box)
        column.addWidget(field)
        self.rows.add_wide(pair)

    def _tell(self) -> None:
        self.wanted.emit(
            replace(
                self._limits,
                end=self.end.value,
                max_cost_cents=self.money.cents,
                minutes_per_month=self.pace.minutes if self.has_pace.isChecked() else None,
                languages=self.languages.keys,
                form_ids=self.forms.keys,
            )
        )


def _language(code: str) -> str:
    """What a language calls itself. Qt adds a country to some: "American English"."""
    return QLocale(code).nativeLanguageName().split(" ")[-1]


class _Boxes(QWidget):
    """One box per key. None or all of them means any."""

    def __init__(self, title: str, theme: Theme) -> None:
        super().__init__()
        self._title = title
        self.boxes: dict[str, QCheckBox] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.space(1))
        self._column.addWidget(SecondaryLabel(title, theme))

    @property
    def keys(self) -> tuple[str, ...]:
        """What is checked; empty for any."""
        found = tuple(key for key, box in self.boxes.items() if box.isChecked())
        return () if len(found) == len(self.boxes) else found

    def offer(self, options: Sequence[tuple[str, str]], chosen: Sequence[str]) -> None:
        """Show other boxes."""
        for box in self.boxes.values():
            self._column.removeWidget(box)
            box.hide()
            box.deleteLater()
        self.boxes = {}
        for key, words in options:
            box = QCheckBox(words[:1].upper() + words[1:])
            box.setAccessibleName(f"{self._title}: {words}")
            box.setChecked(not chosen or key in chosen)
            self._column.addWidget(box)
            self.boxes[key] = box
