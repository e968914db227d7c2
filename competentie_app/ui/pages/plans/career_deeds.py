"""A what-if for a career talk: another persona, looked at and left again."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt

from competentie_app.app.plan_career_screen import other_personas
from competentie_app.ui.context import UiContext
from competentie_app.ui.pages.plans.desk import PlanDesk
from competentie_app.ui.pages.plans.head_buttons import HeadButtons
from competentie_app.ui.pages.plans.parts import PlanParts


class CareerDeeds(QObject):
    """Ties the banner to the desk."""

    def __init__(
        self, context: UiContext, desk: PlanDesk, parts: PlanParts, buttons: HeadButtons, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._context, self._desk, self._parts, self._buttons = context, desk, parts, buttons
        buttons.supposing.connect(self.begin)
        parts.what_if.persona_chosen.connect(desk.suppose)
        parts.what_if.left.connect(self.leave)

    def begin(self) -> None:
        """Begin with the first persona that the person does not have."""
        desk, texts = self._desk, self._context.texts
        if desk.employee_id is None or desk.screen is None:
            return
        personas = [
            (key, texts.model_text(title)) for key, title in other_personas(self._context.session, desk.employee_id)
        ]
        name = desk.screen.employee.name
        if personas and desk.suppose(personas[0][0]):
            self._parts.what_if.open(name, personas, personas[0][0])
            self._parts.verticalScrollBar().setValue(0)
            self._parts.what_if.persona.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        """Show the real plan again."""
        self._desk.open(self._desk.employee_id)
        self._buttons.more.setFocus(Qt.FocusReason.OtherFocusReason)
