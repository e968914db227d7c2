"""Name and dates of a round: to start one, or to change it."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QWidget

from competentie_app.app.actions.round_change import ChangeRound
from competentie_app.app.actions.rounds import StartRound
from competentie_app.app.model_move_offers import waiting_version
from competentie_app.dossier.records import AssessmentRound
from competentie_app.ui.context import UiContext
from competentie_app.ui.pages.assessments.round.panel import Panel
from competentie_app.ui.widgets.buttons import PrimaryButton, SecondaryButton
from competentie_app.ui.widgets.dates import DateField, field_locale
from competentie_app.ui.widgets.form import FormRows
from competentie_app.ui.widgets.labels import SecondaryLabel

TIME_TO_ANSWER = timedelta(days=14)
WIDE_LETTERS = 60


class RoundForm(Panel):
    """Enter in the name starts or changes the round."""

    def __init__(self, context: UiContext) -> None:
        t, theme = context.texts.t, context.theme
        super().__init__(context, t("New round"))
        self._changing: AssessmentRound | None = None
        self.started = False
        """Whether a round was started when the form was closed."""
        today = context.session.environment.today()
        self.ok_button = PrimaryButton("", theme, self.finish)
        self.cancel_button = SecondaryButton(t("Cancel"), theme, self.closed.emit)
        self.name = QLineEdit()
        self.name.returnPressed.connect(self.finish)
        self.start = DateField(context.texts, theme, today)
        self.has_deadline = QCheckBox(t("Forms in &by"))
        self.deadline = DateField(context.texts, theme, today)
        self.deadline.setAccessibleName(t("Forms in by"))
        self.deadline.setMinimumWidth(self.deadline.fontMetrics().horizontalAdvance("00/00/0000") + theme.px(52))
        self.has_deadline.toggled.connect(self.deadline.setEnabled)
        self._fill()

    def _fill(self) -> None:
        t, theme = self.context.texts.t, self.context.theme
        rows = FormRows(theme)
        rows.add_row(t("&Name of the round"), self.name, t("Forms, letters and reports print it."))
        rows.add_row(t("&Start"), self.start, t("Whoever comes to a team later is a late starter, and can still join."))
        until = QWidget()
        line = QHBoxLayout(until)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.has_deadline)
        line.addWidget(self.deadline)
        line.addStretch(1)
        rows.add_wide(until)
        rows.add_wide(SecondaryLabel(t("Levels of an earlier round stay there: nothing is copied."), theme))
        self.new_model = SecondaryLabel("", theme)
        rows.add_wide(self.new_model)
        buttons = QWidget()
        row = QHBoxLayout(buttons)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.ok_button)
        row.addWidget(self.cancel_button)
        row.addStretch(1)
        rows.add_wide(buttons)
        rows.setMaximumWidth(rows.fontMetrics().averageCharWidth() * WIDE_LETTERS)
        self.column.addWidget(rows)
        self.column.addStretch(1)

    def begin(self, changing: AssessmentRound | None = None) -> None:
        """Ask for a new round, or for other values of one that exists."""
        t, session = self.context.texts.t, self.context.session
        self._changing = changing
        self.started = False
        start = changing.started_on if changing else session.environment.today()
        deadline = changing.deadline if changing else start + TIME_TO_ANSWER
        self.header.set_title(t("Change the round") if changing else t("New round"))
        self.ok_button.setText(t("Change the round") if changing else t("Start the round"))
        self.name.setText(changing.name if changing else self._proposed_name(start))
        self.name.selectAll()
        version = None if changing else waiting_version(session)
        words = t("The round gets model version {version}. Personas and own targets follow.", version=version)
        self.new_model.setText(words)
        self.new_model.setVisible(version is not None)
        self.start.set_value(start)
        self.start.setEnabled(changing is None)
        self.has_deadline.setChecked(deadline is not None)
        self.deadline.setEnabled(deadline is not None)
        self.deadline.set_value(deadline or start + TIME_TO_ANSWER)

    def forget(self) -> None:
        """Name nobody: a round may be called after a person."""
        self.name.setText("")

    def focus_first(self) -> None:
        """Begin with the name."""
        self.name.setFocus(Qt.FocusReason.TabFocusReason)

    def finish(self) -> None:
        """Carry it out; when something does not fit the form stays, with the reason above."""
        until = self.deadline.value if self.has_deadline.isChecked() else None
        if self._changing is not None:
            action = ChangeRound(self._changing.id, self.name.text(), until)
        else:
            action = StartRound(self.name.text(), self.start.value, until)
        if self.context.perform(action):
            self.started = self._changing is None
            self.closed.emit()

    def _proposed_name(self, day: date) -> str:
        if not self.context.session.dossier.rounds():
            return self.context.texts.t("First round")
        month = field_locale(self.context.texts).standaloneMonthName(day.month)
        return f"{month[:1].upper()}{month[1:]} {day.year}"
