"""What lies on the desk: whose plan, the plan in the file or a draft that nobody kept, and the one way to change it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QObject, Signal

from competentie_app.app.actions.plans import PlanDeed, SavePlan
from competentie_app.app.plan_career_screen import career_screen
from competentie_app.app.plan_problem import PlanLimits
from competentie_app.app.plan_view import Draft, PlanScreen, draft_of, read_plan, show_draft
from competentie_app.dossier.records import Plan, PlanStatus
from competentie_app.errors import AppError
from competentie_app.ui.context import UiContext

Edit = Callable[[Draft], Draft]


class PlanDesk(QObject):
    """`shown` tells that something else is to be shown; `refused` that a wish could not be met and all stays."""

    shown = Signal()
    refused = Signal()

    def __init__(self, context: UiContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._drawn: dict[int, PlanScreen] = {}
        """Plans of the draft by hours: a knob that goes back over the same hours shows them at once."""
        self.employee_id: str | None = None
        self.screen: PlanScreen | None = None
        self.draft: Draft | None = None
        self.persona_id: str | None = None
        """The persona of a what-if; None: the person as they are."""

    # --- where it stands

    @property
    def today(self) -> date:
        """The day of the computer."""
        return self._context.session.environment.today()

    @property
    def is_agreed(self) -> bool:
        """Whether a plan is shown that was agreed on."""
        plan = self.screen.plan if self.screen else None
        return plan is not None and not self.is_draft and plan.status is PlanStatus.AGREED

    @property
    def is_draft(self) -> bool:
        """Whether what is shown stands in no file."""
        return self.screen is not None and self.screen.is_draft

    @property
    def is_changed(self) -> bool:
        """Whether the draft is no longer the first proposal."""
        return self.employee_id is not None and self.draft not in (None, Draft(self.employee_id))

    # --- showing

    def open(self, employee_id: str | None) -> None:
        """Show what the file holds for a person; where it holds no plan, a fresh proposal."""
        self.employee_id, self.draft, self.persona_id = employee_id, None, None
        self._drawn.clear()
        self.screen = None
        if employee_id is not None:
            try:
                self.screen = read_plan(self._context.session, employee_id)
            except AppError as problem:
                self._context.messages.error(problem)
        if self.screen is not None and self.screen.is_draft and employee_id is not None:
            self.draft = draft_of(self._context.session, employee_id)
        self.shown.emit()

    def propose(self) -> bool:
        """Begin a new proposal beside the plan that there is. Whether it worked."""
        return self.employee_id is not None and self.try_draft(draft_of(self._context.session, self.employee_id))

    @property
    def limits(self) -> PlanLimits:
        """The limits of the plan that is shown."""
        base = self._base()
        return base.limits if base is not None else PlanLimits()

    def set_limits(self, limits: PlanLimits) -> bool:
        """Other limits; nothing is kept. Whether there is a plan within them."""
        base = self._base()
        return base is not None and self.try_draft(replace(base, limits=limits))

    def suppose(self, persona_id: str) -> bool:
        """Show the plan as if the person had another persona; nothing is kept. Whether it worked."""
        base, before = self._base(), self.persona_id
        if base is None:
            return False
        self.persona_id = persona_id
        if self.try_draft(base):
            return True
        self.persona_id = before
        return False

    def set_minutes(self, minutes: int) -> None:
        """Other hours; nothing is kept."""
        base = self._base()
        if base is None:
            return
        found = self._drawn.get(minutes)
        if found is None:
            found = self._drawn_for(base.with_minutes(minutes))
            if found is None:
                return
        drawn = {**self._drawn, minutes: found}
        self._show(base.with_minutes(minutes), found)
        self._drawn = drawn

    def try_draft(self, draft: Draft) -> bool:
        """Show the proposal for a draft; what was shown stays when there is none. Whether it worked."""
        found = self._drawn_for(draft)
        if found is None:
            return False
        self._show(draft, found)
        return True

    # --- changing by hand: kept at once, so that it can be undone by its name

    def edit(self, deed: PlanDeed, change: Callable[[Plan], Plan]) -> bool:
        """Change the plan that is shown and nothing else in it. Whether something was kept."""
        plan = self.screen.plan if self.screen else None
        if plan is None:
            return False
        try:
            changed = change(plan)
        except AppError as problem:
            self._context.messages.error(problem)
            return False
        return changed != plan and self._keep(changed, deed)

    def redraw(self, deed: PlanDeed, edit: Edit) -> bool:
        """Make the plan anew with one choice more. Whether it was kept."""
        base = self._base()
        found = self._drawn_for(edit(base)) if base is not None else None
        return found is not None and found.plan is not None and self._keep(found.plan, deed)

    def _keep(self, plan: Plan, deed: PlanDeed) -> bool:
        self._context.messages.clear()
        return self._context.perform(SavePlan(plan, deed))

    def _base(self) -> Draft | None:
        if self.employee_id is None:
            return None
        return self.draft or draft_of(self._context.session, self.employee_id)

    def _show(self, draft: Draft, screen: PlanScreen) -> None:
        self.draft, self.screen = draft, screen
        self._drawn = {}
        self.shown.emit()

    def _drawn_for(self, draft: Draft) -> PlanScreen | None:
        session = self._context.session
        try:
            if self.persona_id is not None:
                return career_screen(session, draft.employee_id, [self.persona_id], draft.limits)
            return show_draft(session, draft, self.screen)
        except AppError as problem:
            self._context.messages.error(problem)
            self.refused.emit()
            return None
