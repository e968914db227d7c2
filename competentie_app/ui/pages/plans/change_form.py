"""Other hours and days for one step."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDoubleSpinBox, QVBoxLayout, QWidget

from competentie_app.app.plan_changes import StepChange
from competentie_app.dossier.records import Plan, PlanStep
from competentie_app.texts import Texts
from competentie_app.ui.theme.theme import Theme
from competentie_app.ui.widgets.buttons import LinkButton, SecondaryButton
from competentie_app.ui.widgets.dates import DateField, field_locale
from competentie_app.ui.widgets.form import FormRows

MOST_HOURS, QUARTER = 400.0, 0.25
Value = TypeVar("Value", int, date)


class HoursField(QDoubleSpinBox):
    """Hours in quarters; the value is in whole minutes."""

    def __init__(self, texts: Texts, minutes: int) -> None:
        super().__init__()
        self.setLocale(field_locale(texts))
        self.setRange(QUARTER, MOST_HOURS)
        self.setSingleStep(QUARTER * 2)
        self.setDecimals(2)
        self.setSuffix(texts.t(" h"))
        self.setValue(minutes / 60)

    @property
    def minutes(self) -> int:
        """What stands in the field."""
        self.interpretText()
        return round(self.value() * 60)


@dataclass(frozen=True, slots=True)
class ChangeDeeds:
    """What the buttons do. `forget` None: nothing was changed by hand that could be taken back."""

    change: Callable[[StepChange], object]
    forget: Callable[[], object] | None = None


class ChangeForm(QWidget):
    """Tells only what differs from before. Enter keeps it."""

    def __init__(self, theme: Theme, texts: Texts, plan: Plan, step: PlanStep, deeds: ChangeDeeds) -> None:
        super().__init__()
        t = texts.t
        self._deeds = deeds
        self.rows = FormRows(theme)
        self.hours = self.rows.add_row(t("Hours"), HoursField(texts, step.minutes))
        self.start = self.rows.add_row(t("Begin on"), DateField(texts, theme, step.start or plan.start))
        self.due = self.rows.add_row(t("Ready by"), DateField(texts, theme, step.due or plan.end))
        self._before = (self.hours.minutes, self.start.value, self.due.value)
        self.save = SecondaryButton(t("Change the step"), theme, self._tell, icon="check")
        column = QVBoxLayout(self)
        column.setSpacing(theme.space(2))
        column.addWidget(self.rows)
        column.addWidget(self.save, 0, Qt.AlignmentFlag.AlignLeft)
        self.forget: LinkButton | None = None
        if deeds.forget is not None:
            self.forget = LinkButton(t("Back to what was proposed"), theme, deeds.forget, icon="rotate-ccw")
            column.addWidget(self.forget, 0, Qt.AlignmentFlag.AlignLeft)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in a field keeps the change."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._tell()
        else:
            super().keyPressEvent(event)

    def _tell(self) -> None:
        minutes, start, due = self._before
        self._deeds.change(
            StepChange(
                minutes=_other(self.hours.minutes, minutes),
                start=_other(self.start.value, start),
                due=_other(self.due.value, due),
            )
        )


def _other(now: Value, before: Value) -> Value | None:
    return None if now == before else now
