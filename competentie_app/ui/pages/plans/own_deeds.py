"""Own activities: a form, and the step that comes of it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, QTimer

from competentie_app.app.actions.plans import PlanDeed
from competentie_app.app.plan_edits import add_step
from competentie_app.app.plan_kept import FINISHED
from competentie_app.app.plan_moves import own_activity
from competentie_app.app.plan_work import WorkRow
from competentie_app.dossier.records import Plan
from competentie_app.planning.layout import STEPS_NOW
from competentie_app.planning.proposal import NEXT, NOW
from competentie_app.texts import msg
from competentie_app.ui.context import UiContext
from competentie_app.ui.pages.plans.add_card import OwnWish
from competentie_app.ui.pages.plans.desk import PlanDesk
from competentie_app.ui.pages.plans.parts import PlanParts


class OwnDeeds(QObject):
    """Ties the form to the desk."""

    def __init__(self, context: UiContext, desk: PlanDesk, parts: PlanParts, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._desk, self._parts = context, desk, parts
        parts.add.clicked.connect(lambda _checked=False: self.open())
        parts.add_card.wanted.connect(self._add)
        parts.add_card.closed.connect(self._close)

    def open(self) -> None:
        """Show the form."""
        texts = self._context.texts
        subjects = [
            (row.competency_id, f"{row.competency_id} {texts.model_text(row.short_name)} {low} → {low + 1}")
            for row in self._rows()
            if (low := _from(row)) < row.target
        ]
        self._parts.add.hide()
        self._parts.add_card.open(subjects)
        card = self._parts.add_card
        QTimer.singleShot(0, card, lambda: self._parts.ensureWidgetVisible(card))  # once it has its place

    def _add(self, wish: OwnWish) -> None:
        low = next((_from(row) for row in self._rows() if row.competency_id == wish.competency_id), 0)
        raises = [(wish.competency_id, low, low + 1)] if wish.competency_id else []
        step_id = self._context.session.dossier.new_id()
        phase = NEXT if wish.phase == NOW and self._is_now_full() else wish.phase

        def add(plan: Plan) -> Plan:
            step = own_activity(step_id, wish.title, wish.minutes, raises, wish.day)
            return add_step(plan, step, phase)

        if self._desk.edit(PlanDeed.ADD, add):
            if phase != wish.phase:
                self._context.messages.info(
                    msg("“Now” holds three steps already, so the activity stands one phase later.")
                )
            card = self._parts.columns.card(step_id)
            if card is not None:
                card.head.setFocus(Qt.FocusReason.OtherFocusReason)

    def _is_now_full(self) -> bool:
        screen = self._desk.screen
        steps = screen.phases[NOW].steps if screen else ()
        return sum(step.status not in FINISHED for _, step in steps) >= STEPS_NOW

    def _close(self) -> None:
        self._parts.close_add()
        self._parts.add.setFocus(Qt.FocusReason.OtherFocusReason)

    def _rows(self) -> list[WorkRow]:
        screen = self._desk.screen
        return [row for group in screen.work for row in group.rows if row.level is not None] if screen else []


def _from(row: WorkRow) -> int:
    """Where an activity of one's own begins: where the steps end, else at the level now."""
    return row.to_level if row.to_level is not None else row.level or 0
