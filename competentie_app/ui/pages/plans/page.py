"""A learning plan per person: propose, change by hand, keep, agree, follow up. What it works on, and why."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from competentie_app.app.change import CONTENT, Area, Change
from competentie_app.app.whose import whose
from competentie_app.ui.context import UiContext
from competentie_app.ui.page import Page
from competentie_app.ui.pages.plans.career_deeds import CareerDeeds
from competentie_app.ui.pages.plans.desk import PlanDesk
from competentie_app.ui.pages.plans.empties import empty_page
from competentie_app.ui.pages.plans.head_buttons import HeadButtons
from competentie_app.ui.pages.plans.own_deeds import OwnDeeds
from competentie_app.ui.pages.plans.parts import PlanParts
from competentie_app.ui.pages.plans.picker import PersonPicker
from competentie_app.ui.pages.plans.plan_deeds import PlanDeeds
from competentie_app.ui.pages.plans.step_deeds import StepDeeds
from competentie_app.ui.pages.plans.team.switch import TeamSwitch
from competentie_app.ui.places import Place
from competentie_app.ui.selection import Target
from competentie_app.ui.widgets.empty import EmptyPage
from competentie_app.ui.widgets.header import PageHeader


class PlansPage(Page):
    """Shows one person: the plan in the file, or a draft that nobody kept yet. A draft is marked as such."""

    place = Place.PLANS

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        theme, texts = context.theme, context.texts
        self.desk = PlanDesk(context, self)
        self.header = PageHeader(texts.t("Plans"), theme)
        self.team = TeamSwitch(self, self.header, lambda: self.desk.employee_id)
        self.picker = PersonPicker(self.header, theme, texts)
        self.buttons = HeadButtons(self.header, theme, texts)
        self.parts = PlanParts(theme, texts, self.desk.today)
        self.empty: EmptyPage | None = None
        self.plan_deeds = PlanDeeds(context, self.desk, self.parts, self.buttons, self)
        self.step_deeds = StepDeeds(context, self.desk, self.parts, self)
        self.own_deeds = OwnDeeds(context, self.desk, self.parts, self)
        self.career_deeds = CareerDeeds(context, self.desk, self.parts, self.buttons, self)
        self._stack = QStackedWidget()
        self._seen: str | None = None
        self._asked_for: str | None = None
        self._lay_out()
        self._connect()

    def refresh(self, change: Change) -> None:
        """Read the plan again when something else changed than that the file was saved."""
        if not self.context.session.has_dossier or not change.touches(Area.FILE, *CONTENT):
            return
        if change.touches(Area.FILE):
            self.desk.employee_id = None
        self.desk.open(self._follow())
        self.team.refresh(change)

    def show_selection(self) -> None:
        """Show the person that was chosen elsewhere."""
        if self.context.session.has_dossier:
            found = self._follow()
            if found != self.desk.employee_id:
                self.desk.open(found)
            self._jump()
            self.team.follow()

    def focus_first(self) -> None:
        """Begin at the person, or at the team."""
        if self.team.focus_first():
            return
        card = self.parts.columns.card(self._asked_for) if self._asked_for else None
        self._asked_for = None
        if card is not None:
            card.head.setFocus(Qt.FocusReason.TabFocusReason)
            self.parts.ensureWidgetVisible(card)
            return
        target = self.picker.person if self.picker.person.isEnabled() else self._empty_button()
        target.setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape ends a what-if."""
        if event.key() == Qt.Key.Key_Escape and self.desk.persona_id is not None:
            self.career_deeds.leave()
        else:
            super().keyPressEvent(event)

    def _jump(self) -> None:
        """Choose the step that was asked for elsewhere."""
        keys = {card.key for card in self.parts.columns.cards}
        self._asked_for = self.context.selection.take_view(keys)
        if self._asked_for is not None:
            self.parts.columns.choose(self._asked_for)

    # --- building

    def _lay_out(self) -> None:
        theme = self.context.theme
        self._stack.addWidget(self.parts)
        head = QVBoxLayout()
        head.setContentsMargins(theme.space(6), 0, theme.space(6), 0)
        head.addWidget(self.header)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, theme.space(4), 0, 0)
        page.setSpacing(theme.space(3))
        page.addLayout(head)
        page.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self.picker.person_chosen.connect(lambda key: self._choose(Target(employee_id=key)))
        self.picker.team_chosen.connect(lambda key: self._choose(Target(team_id=key)))
        self.desk.shown.connect(self._show)

    # --- whose plan

    def _follow(self) -> str | None:
        """Take over team and person of the selection; at first the first person. Who that is."""
        session, target = self.context.session, self.context.selection.target
        found = whose(session.dossier, self.desk.today, target.team_id, target.employee_id, self.desk.employee_id)
        self.picker.offer(found.teams, found.team_id, found.people, found.employee_id)
        return found.employee_id

    def _choose(self, target: Target) -> None:
        self.context.selection.choose(target)
        self.show_selection()

    # --- showing

    def _show(self) -> None:
        screen = self.desk.screen
        another, self._seen = self._seen != self.desk.employee_id, self.desk.employee_id
        what_if = self.desk.persona_id is not None
        self.buttons.show_for(screen, changed=self.desk.is_changed, what_if=what_if)
        if screen is None or screen.plan is None:
            self._explain()
            return
        self.parts.show_screen(screen, what_if=what_if)
        self._stack.setCurrentWidget(self.parts)
        if another:
            self.parts.begin_anew()

    def _explain(self) -> None:
        if self.empty is not None:
            self._stack.removeWidget(self.empty)
            self.empty.deleteLater()
        self.empty = empty_page(self.context, self.desk.screen, self.desk.employee_id)
        self._stack.addWidget(self.empty)
        self._stack.setCurrentWidget(self.empty)

    def _empty_button(self) -> QWidget:
        return self.empty.button if self.empty is not None and self.empty.button is not None else self.picker.team
