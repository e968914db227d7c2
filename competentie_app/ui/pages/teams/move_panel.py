"""The side panel in which people move to another team, or leave, on a date."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from competentie_app.app.actions.moves import MoveEmployees
from competentie_app.app.teams_overview import NO_TEAM
from competentie_app.dossier.records import Employee
from competentie_app.ui.context import UiContext
from competentie_app.ui.pages.teams.person_fields import Picker
from competentie_app.ui.pages.teams.words import people_count
from competentie_app.ui.theme.fonts import Type
from competentie_app.ui.widgets.buttons import PrimaryButton, SecondaryButton
from competentie_app.ui.widgets.dates import DateField
from competentie_app.ui.widgets.form import FormRows
from competentie_app.ui.widgets.labels import SecondaryLabel, TextLabel


class MovePanel(QFrame):
    """`moved`: it was done; `closed`: it was not."""

    moved = Signal()
    closed = Signal()

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._employee_ids: tuple[str, ...] = ()
        t, theme = context.texts.t, context.theme
        self.title = TextLabel("", theme, Type.SECTION, wrap=True)
        self.names = SecondaryLabel("", theme)
        rows = FormRows(theme)
        self.team = rows.add_row(t("To &team"), Picker())
        self.day = rows.add_row(
            t("&From"),
            DateField(context.texts, theme, context.session.environment.today()),
            t("Levels and history stay."),
        )
        self.move_button = PrimaryButton(t("Move"), theme, self.carry_out)
        cancel = SecondaryButton(t("Cancel"), theme, self.closed.emit)
        foot = QHBoxLayout()
        foot.setSpacing(theme.space(2))
        foot.addWidget(self.move_button)
        foot.addWidget(cancel)
        foot.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.space(4), 0, 0, 0)
        column.setSpacing(theme.space(3))
        for part in (self.title, self.names, rows):
            column.addWidget(part)
        column.addLayout(foot)
        column.addStretch(1)

    def show_people(self, people: Sequence[Employee], from_team: str) -> None:
        """Ask where these people go."""
        t = self._context.texts.t
        self._employee_ids = tuple(person.id for person in people)
        self.title.setText(t("Move {people}", people=self._context.t(people_count(len(people)))))
        self.names.setText(", ".join(person.name for person in people))
        teams = [(team.id, team.name) for team in self._context.session.dossier.teams() if team.id != from_team]
        leaves = [] if from_team == NO_TEAM else [(NO_TEAM, t("no team: leaves"))]
        self.team.fill([*teams, *leaves])
        self.day.set_value(self._context.session.environment.today())
        self.move_button.setEnabled(self.team.count() > 0)

    def focus_first(self) -> None:
        """Put the keyboard in the first field."""
        self.team.setFocus(Qt.FocusReason.OtherFocusReason)

    def carry_out(self) -> None:
        """Do it."""
        if self._context.perform(MoveEmployees(self._employee_ids, self.team.key or None, self.day.value)):
            self.moved.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)
