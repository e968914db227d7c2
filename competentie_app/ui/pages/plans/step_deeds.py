"""What a person does with a step: swap, change, move, leave out, take in, begin, mark as done.

Everything is kept at once, as one step of undo with its own name. In an agreed plan nothing else moves.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QWidget

from competentie_app.app.actions.plans import PlanDeed
from competentie_app.app.plan_changes import CHECK, StepChange, step_key
from competentie_app.app.plan_edits import change_step, drop_step
from competentie_app.app.plan_steps import step_title
from competentie_app.dossier.records import PlanStep, StepStatus
from competentie_app.errors import AppError
from competentie_app.ui.context import UiContext
from competentie_app.ui.pages.plans.desk import PlanDesk
from competentie_app.ui.pages.plans.parts import PlanParts
from competentie_app.ui.pages.plans.step_card import MOVES, StepCard
from competentie_app.ui.pages.plans.step_moves import StepMoves
from competentie_app.ui.pages.plans.words import change_words, not_worked_on


class StepDeeds(QObject):
    """Ties the cards to the desk."""

    def __init__(self, context: UiContext, desk: PlanDesk, parts: PlanParts, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._desk, self._parts = context, desk, parts
        self.moves = StepMoves(desk, parts, self)
        parts.columns.asked.connect(self.ask)
        parts.left_out.wanted.connect(self.take_in)

    def ask(self, deed: str, key: str) -> None:
        """Carry out a deed by its name."""
        step = self._step(key)
        if step is None:
            return
        todo: dict[str, Callable[[PlanStep], object]] = {
            "drop": self._open_drop,
            "swap": self._open_swap,
            "change": self._open_change,
            "done": self._open_done,
            "begin": self._open_begun,
            "unbegun": lambda each: self._mark(each, StepStatus.PLANNED),
            "undone": self._reopen,
        }
        if deed in MOVES.values():
            self.moves.move(deed, key)
        elif deed in todo:
            todo[deed](step)

    def take_in(self, key: str) -> None:
        """Add an offer after all, or put a step back."""
        screen = self._desk.screen
        if screen is None:
            return
        dropped = next((step for step in screen.dropped if step_key(step) == key), None)
        if dropped is not None and (self._desk.is_agreed or dropped.offer_id is None):
            self._reopen(dropped)
        else:
            self._desk.redraw(PlanDeed.ADD, lambda draft: draft.with_offer(key))
        self._focus(key)

    # --- one by one

    def _open_drop(self, step: PlanStep) -> None:
        from competentie_app.ui.pages.plans.drop_form import DropForm

        screen, key = self._desk.screen, step_key(step)
        if screen is None or screen.view is None:
            return
        place = [card.key for card in self._parts.columns.cards].index(key)

        def drop(why: str) -> None:
            if self._desk.is_agreed or key == CHECK:
                self._desk.edit(PlanDeed.DROP, lambda plan: drop_step(plan, key, self._desk.today, why))
            else:
                self._desk.redraw(PlanDeed.DROP, lambda draft: draft.without(key, why))
            cards = self._parts.columns.cards
            self._focus(cards[min(place, len(cards) - 1)].key if cards else None)

        title = step_title(screen.view.model, step, self._context.texts)
        effect = self._without(step)
        if effect is not None:
            form = DropForm(self._context.theme, self._context.texts, title, effect, drop, lambda: self._close(step))
            self._open(step, form, form.drop)

    def _without(self, step: PlanStep) -> str | None:
        """What leaving a step out does to the plan, in words; None when that cannot be said."""
        from competentie_app.planning.what_if import what_if_without

        screen, texts = self._desk.screen, self._context.texts
        if screen is None or screen.drafted is None or self._desk.is_agreed or step_key(step) == CHECK:
            return not_worked_on(texts, step)
        try:
            change = what_if_without(screen.drafted.problem, screen.drafted.proposal, step_key(step))
        except AppError as problem:
            self._context.messages.error(problem)
            return None
        return texts.t("Without this step: {effect}.", effect=change_words(texts, change, screen))

    def _open_swap(self, step: PlanStep) -> None:
        from competentie_app.planning.alternatives import alternatives
        from competentie_app.ui.pages.plans.step_forms import SwapList

        screen, offer_id = self._desk.screen, step.offer_id
        if screen is None or screen.drafted is None or screen.view is None or offer_id is None:
            return
        try:
            found = alternatives(screen.drafted.problem, screen.drafted.proposal, offer_id)
        except AppError as problem:
            self._context.messages.error(problem)
            return

        def take(other_id: str) -> None:
            self._desk.redraw(PlanDeed.SWAP, lambda draft: draft.swapped(offer_id, other_id))
            self._focus(other_id)

        swap = SwapList(self._context.theme, self._context.texts, screen, found, take)
        self._open(step, swap, swap.cards[0] if swap.cards else None)

    def _open_change(self, step: PlanStep) -> None:
        from competentie_app.ui.pages.plans.change_form import ChangeDeeds, ChangeForm

        screen, key = self._desk.screen, step_key(step)
        if screen is None or screen.plan is None:
            return

        def change(wanted: StepChange) -> None:
            if wanted == StepChange():
                self._close(step)
            elif self._desk.edit(PlanDeed.CHANGE, lambda plan: change_step(plan, key, wanted)):
                self._focus(key)

        def forget() -> None:
            self._desk.redraw(PlanDeed.CHANGE, lambda draft: draft.as_proposed(key))
            self._focus(key)

        can_forget = bool(step.edits) and not self._desk.is_agreed
        deeds = ChangeDeeds(change, forget if can_forget else None)
        form = ChangeForm(self._context.theme, self._context.texts, screen.plan, step, deeds)
        self._open(step, form, form.hours)

    def _open_begun(self, step: PlanStep) -> None:
        from competentie_app.ui.pages.plans.step_forms import BegunForm

        def begun(on: date) -> None:
            self._mark(step, StepStatus.BUSY, on)
            self._focus(step_key(step))

        form = BegunForm(self._context.theme, self._context.texts, self._desk.today, begun)
        self._open(step, form, form.save)

    def _reopen(self, step: PlanStep) -> None:
        """Go on with a step that was done or left out: busy since the day on which it was begun, else planned."""
        self._mark(step, StepStatus.BUSY if step.begun_on else StepStatus.PLANNED, step.begun_on)

    def _open_done(self, step: PlanStep) -> None:
        from competentie_app.ui.pages.plans.step_forms import DoneForm

        def done(on: date, proof: str) -> None:
            self._mark(step, StepStatus.DONE, on, proof)
            self._focus(step_key(step))

        form = DoneForm(self._context.theme, self._context.texts, self._desk.today, step.proof, done)
        self._open(step, form, form.day)

    def _mark(self, step: PlanStep, status: StepStatus, on: date | None = None, proof: str | None = None) -> None:
        from competentie_app.app.actions.plans import MarkStep

        screen = self._desk.screen
        if screen is not None and screen.plan is not None:
            self._context.perform(MarkStep(screen.plan, step.id, status, on or self._desk.today, proof))

    # --- parts

    def _open(self, step: PlanStep, form: QWidget, first: QWidget | None) -> None:
        card = self._card(step)
        if card is None:
            return
        self._parts.columns.choose(card.key)
        card.show_extra(form)
        QTimer.singleShot(0, form, lambda: self._parts.ensureWidgetVisible(form))  # once it has its place
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _close(self, step: PlanStep) -> None:
        card = self._card(step)
        if card is not None:
            card.show_extra(None)
            card.head.setFocus(Qt.FocusReason.OtherFocusReason)

    def _step(self, key: str) -> PlanStep | None:
        screen = self._desk.screen
        steps = [step for phase in screen.phases for _, step in phase.steps] if screen else []
        return next((step for step in steps if step_key(step) == key), None)

    def _card(self, step: PlanStep) -> StepCard | None:
        return self._parts.columns.card(step_key(step))

    def _focus(self, key: str | None) -> None:
        """Keep the keyboard in the plan: at this step, else at the first one."""
        columns = self._parts.columns
        card = columns.card(key) if key else None
        card = card or next(iter(columns.cards), None)
        if card is not None:
            card.head.setFocus(Qt.FocusReason.OtherFocusReason)
