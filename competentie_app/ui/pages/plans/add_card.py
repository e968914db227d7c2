"""An own activity: what, how long, what it works on, when."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from competentie_app.app.plan_steps import PHASES
from competentie_app.planning.sentences import phase_name
from competentie_app.texts import Texts
from competentie_app.ui.pages.plans.change_form import HoursField
from competentie_app.ui.theme.theme import Theme
from competentie_app.ui.widgets.buttons import SecondaryButton
from competentie_app.ui.widgets.card import Card
from competentie_app.ui.widgets.combo import LabelledCombo
from competentie_app.ui.widgets.dates import DateField
from competentie_app.ui.widgets.form import FormRows
from competentie_app.ui.widgets.labels import SectionLabel
from competentie_app.ui.widgets.wrap import WrapLayout

ONE_HOUR = 60


@dataclass(frozen=True, slots=True)
class OwnWish:
    """What was filled in. `day` None: no fixed day. `competency_id` None: nothing certain."""

    title: str
    minutes: int
    competency_id: str | None
    phase: int
    day: date | None


class AddCard(Card):
    """`wanted` tells an `OwnWish`."""

    wanted = Signal(object)
    closed = Signal()

    def __init__(self, theme: Theme, texts: Texts, today: date, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        t = texts.t
        self._texts, self._today = texts, today
        self.body.addWidget(SectionLabel(t("Own activity"), theme))
        self.rows = FormRows(theme)
        self.title = self.rows.add_row(t("What you will do"), QLineEdit())
        self.hours = self.rows.add_row(t("Hours"), HoursField(texts, ONE_HOUR))
        self.works_on = self.rows.add_row(t("Works on"), LabelledCombo("", theme))
        self.phase = self.rows.add_row(t("When"), LabelledCombo("", theme))
        names = [texts.render(phase_name(phase)) for phase in range(PHASES)]
        self.phase.set_items([(phase, name[:1].upper() + name[1:]) for phase, name in enumerate(names)])
        self.on_day = QCheckBox(t("On a fixed day"))
        self.day = DateField(texts, theme, today)
        self.day.setAccessibleName(t("Fixed day"))
        self.day.setEnabled(False)
        self.on_day.toggled.connect(self.day.setEnabled)
        self.save = SecondaryButton(t("Add the activity"), theme, self._tell, icon="plus")
        self.cancel = SecondaryButton(t("Cancel"), theme, self.closed.emit)
        self.rows.add_wide(_in_row(theme, self.on_day, self.day))
        self.rows.add_wide(_in_row(theme, self.save, self.cancel))
        self.body.addWidget(self.rows)

    def open(self, subjects: Sequence[tuple[str, str]]) -> None:
        """Show an empty form. `subjects`: competencies (id, words) that the activity can work on."""
        self.title.clear()
        self.hours.setValue(1)
        self.works_on.set_items([(None, self._texts.t("Nothing certain")), *subjects])
        self.works_on.set_key(None)
        self.phase.set_key(PHASES - 1)
        self.on_day.setChecked(False)
        self.day.set_value(self._today)
        self.show()
        self.title.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter adds, Escape closes the form."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._tell()
        else:
            super().keyPressEvent(event)

    def _tell(self) -> None:
        key, phase = self.works_on.key, self.phase.key
        self.wanted.emit(
            OwnWish(
                title=self.title.text().strip(),
                minutes=self.hours.minutes,
                competency_id=key if isinstance(key, str) else None,
                phase=phase if isinstance(phase, int) else PHASES - 1,
                day=self.day.value if self.on_day.isChecked() else None,
            )
        )


def _in_row(theme: Theme, *widgets: QWidget) -> QWidget:
    box = QWidget()
    row = WrapLayout(box, spacing=theme.space(2), row_spacing=theme.space(2))
    for widget in widgets:
        row.addWidget(widget)
    return box
