"""What a person does with a plan as a whole: other hours, keep it, agree on it, print it, propose anew."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QObject, Qt

from competentie_app.ui.context import UiContext
from competentie_app.ui.pages.plans.desk import PlanDesk
from competentie_app.ui.pages.plans.head_buttons import HeadButtons
from competentie_app.ui.pages.plans.parts import PlanParts
from competentie_app.ui.places import Place
from competentie_app.ui.selection import Target


class PlanDeeds(QObject):
    """Ties the head and the hours to the desk."""

    def __init__(
        self, context: UiContext, desk: PlanDesk, parts: PlanParts, buttons: HeadButtons, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._context, self._desk, self._parts, self._buttons = context, desk, parts, buttons
        parts.hours.changed.connect(desk.set_minutes)
        buttons.discarded.connect(lambda: desk.open(desk.employee_id))
        buttons.proposed.connect(self._propose)
        buttons.printed.connect(self._print)
        buttons.saved.connect(self._save)
        buttons.agreeing.connect(self._open_agree)
        parts.agree_bar.agreed.connect(self._agree)
        parts.agree_bar.closed.connect(self._close_agree)
        desk.refused.connect(self._show_hours_again)

    def _propose(self) -> None:
        if self._desk.propose():
            self._buttons.save.setFocus(Qt.FocusReason.OtherFocusReason)

    def _save(self) -> None:
        from competentie_app.app.actions.plans import SavePlan

        screen = self._desk.screen
        if screen is not None and screen.plan is not None:
            self._context.perform(SavePlan(screen.plan))
            self._buttons.agree.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open_agree(self) -> None:
        screen = self._desk.screen
        if screen is None or screen.plan is None:
            return
        today = self._desk.today
        self._buttons.agree.hide()  # the bar has the button now
        name = self._context.texts.t("Agree on the plan of {name}", name=screen.employee.name)
        self._parts.agree_bar.open(name, today, max(today, screen.plan.end))

    def _agree(self, on: date, review_on: date) -> None:
        from competentie_app.app.actions.plans import AgreePlan

        screen = self._desk.screen
        if screen is not None and screen.plan is not None:
            self._context.perform(AgreePlan(screen.plan, on, review_on))

    def _close_agree(self) -> None:
        self._parts.agree_bar.hide()
        self._buttons.agree.show()
        self._buttons.agree.setFocus(Qt.FocusReason.OtherFocusReason)

    def _print(self) -> None:
        self._context.go(Place.REPORTS, Target(employee_id=self._desk.employee_id))

    def _show_hours_again(self) -> None:
        """A wish that could not be met leaves the knob where the plan is."""
        screen = self._desk.screen
        if screen is not None and screen.plan is not None:
            self._parts.hours.show_screen(screen)
