"""What a person does with a plan as a whole: other hours, keep it, agree on it, print it, propose anew."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QObject, Qt

from competentie_app.app.plan_follow_up import proposed_review
from competentie_app.app.plan_problem import PlanLimits
from competentie_app.dossier.records import Agreement
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
        buttons.limiting.connect(self._open_limits)
        parts.limits.wanted.connect(self._set_limits)
        parts.limits.closed.connect(self._close_limits)
        parts.agreed.changing.connect(self._change_review)
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
        plan, today, name = screen.plan, self._desk.today, screen.employee.name
        self._buttons.agree.hide()  # the bar has the button now
        title = self._context.texts.t("Agree on the plan of {name}", name=name)
        self._parts.agree_bar.open(title, name, today, max(today, proposed_review(max(today, plan.start), plan.end)))

    def _agree(self, on: date, review_on: date, by: tuple[Agreement, ...]) -> None:
        from competentie_app.app.actions.plans import AgreePlan

        screen = self._desk.screen
        plan = screen.plan if screen is not None else None
        if plan is not None and self._context.perform(AgreePlan(plan, on, review_on, by)):
            self._parts.agreed.change.setFocus(Qt.FocusReason.OtherFocusReason)

    def _change_review(self) -> None:
        from competentie_app.app.actions.plans import SetReview

        plan = self._desk.screen.plan if self._desk.screen else None
        if plan is None:
            return
        title = self._context.texts.t("Look at the plan again on")
        on = self._context.dialogs.choose_date(title, plan.review_on or plan.end)
        if on is not None:
            self._context.perform(SetReview(plan, on))

    def _open_limits(self) -> None:
        screen = self._desk.screen
        if screen is not None and screen.plan is not None and screen.view is not None:
            self._parts.limits.open(screen.plan, self._desk.limits, screen.view.model)
            self._parts.ensureWidgetVisible(self._parts.limits)

    def _set_limits(self, limits: PlanLimits) -> None:
        if self._desk.set_limits(limits):
            button = (
                self._buttons.save
                if self._buttons.save.isVisibleTo(self._buttons.save.window())
                else self._buttons.more
            )
            button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _close_limits(self) -> None:
        self._parts.limits.hide()
        self._buttons.more.setFocus(Qt.FocusReason.OtherFocusReason)

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
