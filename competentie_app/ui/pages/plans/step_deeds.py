"""What a person does with a step: swap, leave out, take in, begin, mark as done.

On a draft these change the draft. On a proposal in the file they are kept at once, as one step of undo;
on an agreed plan they mark the step.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject, Qt

from competentie_app.app.plan_view import Draft
from competentie_app.dossier.records import PlanStep, StepStatus
from competentie_app.errors import AppError
from competentie_app.ui.context import UiContext
from competentie_app.ui.pages.plans.desk import PlanDesk
from competentie_app.ui.pages.plans.parts import PlanParts
from competentie_app.ui.pages.plans.step_card import StepCard
from competentie_app.ui.pages.plans.words import key_of


class StepDeeds(QObject):
    """Ties the cards to the desk."""

    def __init__(self, context: UiContext, desk: PlanDesk, parts: PlanParts, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._desk, self._parts = context, desk, parts
        parts.columns.asked.connect(self.ask)
        parts.left_out.wanted.connect(self.take_in)

    def ask(self, deed: str, key: str) -> None:
        """Carry out a deed by its name."""
        step = self._step(key)
        if step is None:
            return
        todo: dict[str, Callable[[PlanStep], object]] = {
            "drop": self._drop,
            "swap": self._open_swap,
            "done": self._open_done,
            "begin": lambda each: self._mark(each, StepStatus.BUSY),
            "undone": lambda each: self._mark(each, StepStatus.PLANNED),
        }
        todo[deed](step)

    def take_in(self, offer_id: str) -> None:
        """Add an offer after all, or put a step back."""
        screen = self._desk.screen
        if screen is None:
            return
        dropped = next((step for step in screen.dropped if key_of(step) == offer_id), None)
        if dropped is not None and self._desk.is_agreed:
            self._mark(dropped, StepStatus.PLANNED)
        else:
            self._change(lambda draft: draft.with_offer(offer_id))
        self._focus(offer_id)

    # --- one by one

    def _drop(self, step: PlanStep) -> None:
        if self._desk.is_agreed:
            self._mark(step, StepStatus.DROPPED)
        elif step.offer_id is not None:
            offer_id = step.offer_id
            self._change(lambda draft: draft.without(offer_id))
        self._focus(None)

    def _open_swap(self, step: PlanStep) -> None:
        from competentie_app.planning.alternatives import alternatives
        from competentie_app.ui.pages.plans.step_forms import SwapList

        screen, card = self._desk.screen, self._card(step)
        if screen is None or screen.drafted is None or screen.view is None or card is None or step.offer_id is None:
            return
        offer_id, context = step.offer_id, self._context
        try:
            found = alternatives(screen.drafted.problem, screen.drafted.proposal, offer_id)
        except AppError as problem:
            context.messages.error(problem)
            return

        def take(other_id: str) -> None:
            self._change(lambda draft: draft.swapped(offer_id, other_id))
            self._focus(other_id)

        swap = SwapList(context.theme, context.texts, screen.view.model, found, take)
        card.show_extra(swap)
        if swap.cards:
            swap.cards[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _open_done(self, step: PlanStep) -> None:
        from competentie_app.ui.pages.plans.step_forms import DoneForm

        card, context = self._card(step), self._context
        if card is None:
            return
        today = context.session.environment.today()

        def done(on: date, proof: str) -> None:
            self._mark(step, StepStatus.DONE, on, proof)
            self._focus(key_of(step))

        form = DoneForm(context.theme, context.texts, today, step.proof, done)
        card.show_extra(form)
        form.day.setFocus(Qt.FocusReason.OtherFocusReason)

    def _mark(self, step: PlanStep, status: StepStatus, on: date | None = None, proof: str | None = None) -> None:
        from competentie_app.app.actions.plans import MarkStep

        screen, context = self._desk.screen, self._context
        if screen is not None and screen.plan is not None:
            day = on or context.session.environment.today()
            context.perform(MarkStep(screen.plan, step.id, status, day, proof))

    # --- parts

    def _change(self, change: Callable[[Draft], Draft]) -> None:
        """Make the plan anew with one choice more. A proposal that the file holds is kept at once."""
        from competentie_app.app.actions.plans import SavePlan

        self._desk.change(change, SavePlan)

    def _step(self, key: str) -> PlanStep | None:
        screen = self._desk.screen
        steps = [step for phase in screen.phases for _, step in phase.steps] if screen else []
        return next((step for step in steps if key_of(step) == key), None)

    def _card(self, step: PlanStep) -> StepCard | None:
        return self._parts.columns.card(key_of(step))

    def _focus(self, key: str | None) -> None:
        """Keep the keyboard in the plan: at this step, else at the first one."""
        columns = self._parts.columns
        card = columns.card(key) if key else None
        card = card or next(iter(columns.cards), None)
        if card is not None:
            card.head.setFocus(Qt.FocusReason.OtherFocusReason)
