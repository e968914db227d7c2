"""Steps change places: one place up or down, to the phase before or after, or to where they are dropped."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt

from competentie_app.app.actions.plans import PlanDeed
from competentie_app.app.plan_changes import CHECK, step_key
from competentie_app.app.plan_edits import move_step, nudge_step
from competentie_app.app.plan_kept import FINISHED
from competentie_app.app.plan_steps import PHASES
from competentie_app.app.plan_view import PlanScreen
from competentie_app.dossier.records import Plan
from competentie_app.ui.pages.plans.desk import PlanDesk
from competentie_app.ui.pages.plans.parts import PlanParts

BY = {"up": -1, "down": 1}
TO = {"sooner": -1, "later": 1}


class StepMoves(QObject):
    """Ties arrow keys and dragging to the desk. What cannot stand there is refused with the reason."""

    def __init__(self, desk: PlanDesk, parts: PlanParts, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._parts = desk, parts
        parts.columns.dropped.connect(self.drop)

    def move(self, way: str, key: str) -> None:
        """Move a step one place ("up", "down") or one phase ("sooner", "later")."""
        screen = self._desk.screen
        if screen is None or screen.view is None or key == CHECK:
            return
        if way in BY:
            model, by = screen.view.model, BY[way]
            self._keep(lambda plan: nudge_step(model, plan, key, by), key)
            return
        phase = next((each.phase for each in screen.phases if key in _keys(screen, each.phase)), 0) + TO[way]
        if 0 <= phase < PHASES:
            others = _keys(screen, phase)
            self.drop(key, phase, others[0] if way == "later" and others else "")

    def drop(self, key: str, phase: int, before: str) -> None:
        """Put a step into a phase, before another one there, or at its end."""
        screen = self._desk.screen
        if screen is None or screen.view is None or key == CHECK:
            return
        model = screen.view.model
        self._keep(lambda plan: move_step(model, plan, key, phase, before or None), key)

    def _keep(self, moved: Callable[[Plan], Plan], key: str) -> None:
        def change(plan: Plan) -> Plan:
            found = moved(plan)
            return plan if _order(found) == _order(plan) else found

        self._desk.edit(PlanDeed.MOVE, change)
        card = self._parts.columns.card(key)
        if card is not None:
            card.head.setFocus(Qt.FocusReason.OtherFocusReason)


def _keys(screen: PlanScreen, phase: int) -> list[str]:
    """The steps of a phase that can change places."""
    steps = (step for _, step in screen.phases[phase].steps)
    return [key for step in steps if step.status not in FINISHED and (key := step_key(step)) != CHECK]


def _order(plan: Plan) -> list[tuple[int, str]]:
    return sorted(((step.phase, step.id) for step in plan.steps), key=lambda each: each[0])
