"""A learning plan per person: propose, change by hand, keep, agree, follow up. What it works on, and why."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from competentie_app.app.change import CONTENT, Area, Change
from competentie_app.app.plan_view import Draft, PlanScreen, draft_of, read_plan, show_draft
from competentie_app.app.whose import whose
from competentie_app.errors import AppError
from competentie_app.ui.context import UiContext
from competentie_app.ui.page import Page
from competentie_app.ui.pages.plans.agree_bar import AgreeBar
from competentie_app.ui.pages.plans.columns import PhaseColumns
from competentie_app.ui.pages.plans.empties import empty_page
from competentie_app.ui.pages.plans.head_buttons import HeadButtons
from competentie_app.ui.pages.plans.hours_card import HoursCard
from competentie_app.ui.pages.plans.left_out import LeftOutList
from competentie_app.ui.pages.plans.picker import PersonPicker
from competentie_app.ui.pages.plans.step_deeds import StepDeeds
from competentie_app.ui.pages.plans.step_words import faces, left_out_words
from competentie_app.ui.pages.plans.tab_order import focusable, in_tab_order
from competentie_app.ui.pages.plans.work_panel import WorkPanel
from competentie_app.ui.places import Place
from competentie_app.ui.selection import Target
from competentie_app.ui.widgets.header import PageHeader

SIDE, BOTH = 300, 940
"""Width of the panel, and from which width of the page on it stands beside the steps; at 100 %."""


class PlansPage(Page):
    """Shows one person: the plan in the file, or a draft that nobody kept yet. A draft is marked as such."""

    place = Place.PLANS

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        theme, texts, t = context.theme, context.texts, context.texts.t
        self.shown: PlanScreen | None = None
        self.draft: Draft | None = None
        self._employee_id: str | None = None
        self.header = PageHeader(t("Plans"), theme)
        self.picker = PersonPicker(self.header, theme, texts)
        self.buttons = HeadButtons(self.header, theme, texts)
        self.agree_bar = AgreeBar(theme, texts, context.session.environment.today())
        self.hours = HoursCard(theme, texts)
        self.columns = PhaseColumns(theme, texts)
        self.left_out = LeftOutList(theme, texts)
        self.panel = WorkPanel(theme, texts)
        self.deeds = StepDeeds(self)
        self._parts = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._stack = QStackedWidget()
        self._empty: QWidget | None = None
        self._lay_out()
        self._connect()

    def refresh(self, change: Change) -> None:
        """Read the plan again when something else changed than that the file was saved."""
        if not self.context.session.has_dossier or not change.touches(Area.FILE, *CONTENT):
            return
        if change.touches(Area.FILE):
            self._employee_id = None
        self._follow()
        self.drop_draft()

    def show_selection(self) -> None:
        """Show the person that was chosen elsewhere."""
        if self.context.session.has_dossier and self._follow():
            self.drop_draft()

    def focus_first(self) -> None:
        """Begin at the person."""
        target = self.picker.person if self.picker.person.isEnabled() else self._empty_button()
        target.setFocus(Qt.FocusReason.TabFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The panel stands beside the steps or below them."""
        super().resizeEvent(event)
        self._turn()

    # --- building

    def _lay_out(self) -> None:
        theme = self.context.theme
        steps = QVBoxLayout()
        steps.setSpacing(theme.space(4))
        steps.addWidget(self.columns)
        steps.addWidget(self.left_out)
        steps.addStretch(1)
        self._parts.setSpacing(theme.space(5))
        self._parts.addLayout(steps, 1)
        self._parts.addWidget(self.panel, 0, Qt.AlignmentFlag.AlignTop)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(theme.space(6), theme.space(1), theme.space(6), theme.space(6))
        column.setSpacing(theme.space(4))
        for widget in (self.agree_bar, self.hours):
            column.addWidget(widget)
        column.addLayout(self._parts)
        column.addStretch(1)
        self._stack.addWidget(_scrolling(content))
        head = QVBoxLayout()
        head.setContentsMargins(theme.space(6), 0, theme.space(6), 0)
        head.addWidget(self.header)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, theme.space(4), 0, 0)
        page.setSpacing(theme.space(3))
        page.addLayout(head)
        page.addWidget(self._stack, 1)
        self.agree_bar.hide()

    def _connect(self) -> None:
        self.picker.person_chosen.connect(lambda key: self.context.selection.choose(Target(employee_id=key)))
        self.picker.person_chosen.connect(lambda _key: self.show_selection())
        self.picker.team_chosen.connect(self._team_chosen)
        self.hours.changed.connect(self._hours_changed)
        self.columns.asked.connect(self.deeds.ask)
        self.left_out.wanted.connect(self.deeds.take_in)
        buttons = self.buttons
        buttons.discarded.connect(self.drop_draft)
        buttons.proposed.connect(self._propose)
        buttons.printed.connect(self._print)
        buttons.saved.connect(self._save)
        buttons.agreeing.connect(self._open_agree)
        self.agree_bar.agreed.connect(self._agree)
        self.agree_bar.closed.connect(self._close_agree)

    def _turn(self) -> None:
        theme = self.context.theme
        beside = self.width() >= theme.px(BOTH)
        self._parts.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)
        self._parts.setAlignment(self.panel, Qt.AlignmentFlag.AlignTop if beside else Qt.AlignmentFlag(0))
        self.panel.setMinimumWidth(theme.px(SIDE) if beside else 0)
        self.panel.setMaximumWidth(theme.px(SIDE) if beside else 16_777_215)

    # --- whose plan

    def _follow(self) -> bool:
        """Take over team and person of the selection; at first the first person. Whether the person changed."""
        session, target = self.context.session, self.context.selection.target
        today = session.environment.today()
        found = whose(session.dossier, today, target.team_id, target.employee_id, self._employee_id)
        self.picker.offer(found.teams, found.team_id, found.people, found.employee_id)
        changed, self._employee_id = found.employee_id != self._employee_id, found.employee_id
        return changed

    def _team_chosen(self, team_id: str) -> None:
        self.context.selection.choose(Target(team_id=team_id))
        self.show_selection()

    # --- showing

    def drop_draft(self) -> None:
        """Show what the file holds; where it holds no plan, a fresh proposal."""
        self.draft = None
        self.agree_bar.hide()
        self.left_out.close_up()
        if self._employee_id is None:
            self._show(None)
            return
        try:
            found = read_plan(self.context.session, self._employee_id)
        except AppError as problem:
            self.context.messages.error(problem)
            self._show(None)
            return
        self.draft = draft_of(self.context.session, self._employee_id) if found.is_draft else None
        another = self.shown is None or self.shown.employee.id != found.employee.id
        self._show(found)
        if another:
            self.columns.choose_first()

    def try_draft(self, draft: Draft) -> bool:
        """Show the proposal for a draft; what was shown stays when there is none. Whether it worked."""
        try:
            found = show_draft(self.context.session, draft)
        except AppError as problem:
            self.context.messages.error(problem)
            if self.shown is not None and self.shown.plan is not None:
                self.hours.show_screen(self.shown)
            return False
        self.draft = draft
        self._show(found)
        return True

    def _show(self, screen: PlanScreen | None) -> None:
        self.shown = screen
        plan = screen.plan if screen else None
        changed = self._employee_id is not None and self.draft not in (None, Draft(self._employee_id))
        self.buttons.show_for(screen, changed=changed)
        if screen is None or plan is None:
            self._explain(screen)
            return
        self.hours.show_screen(screen)
        self.columns.show_steps(screen.phases, faces(self.context.texts, screen))
        self.left_out.show_offers(left_out_words(self.context.texts, screen))
        self.panel.show_screen(screen)
        last = in_tab_order(self.hours.apply, focusable(self.columns.cards))
        in_tab_order(last, [*focusable([self.left_out]), self.panel.table])
        self._stack.setCurrentIndex(0)

    def _explain(self, screen: PlanScreen | None) -> None:
        if self._empty is not None:
            self._stack.removeWidget(self._empty)
            self._empty.deleteLater()
        self._empty = empty_page(self.context, screen, self._employee_id)
        self._stack.addWidget(self._empty)
        self._stack.setCurrentWidget(self._empty)

    def _empty_button(self) -> QWidget:
        from competentie_app.ui.widgets.empty import EmptyPage

        empty = self._empty
        return empty.button if isinstance(empty, EmptyPage) and empty.button is not None else self.picker.team

    # --- doing

    def _hours_changed(self, minutes: int) -> None:
        if self._employee_id is None:
            return
        base = self.draft or draft_of(self.context.session, self._employee_id)
        self.try_draft(base.with_minutes(minutes))

    def _propose(self) -> None:
        if self._employee_id is not None and self.try_draft(draft_of(self.context.session, self._employee_id)):
            self.buttons.save.setFocus(Qt.FocusReason.OtherFocusReason)

    def _save(self) -> None:
        from competentie_app.app.actions.plans import SavePlan

        if self.shown is not None and self.shown.plan is not None:
            self.context.perform(SavePlan(self.shown.plan))
            self.buttons.agree.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open_agree(self) -> None:
        screen = self.shown
        if screen is None or screen.plan is None:
            return
        today = self.context.session.environment.today()
        self.buttons.agree.hide()  # the bar has the button now
        name = self.context.texts.t("Agree on the plan of {name}", name=screen.employee.name)
        self.agree_bar.open(name, today, max(today, screen.plan.end))

    def _agree(self, on: date, review_on: date) -> None:
        from competentie_app.app.actions.plans import AgreePlan

        if self.shown and self.shown.plan:
            self.context.perform(AgreePlan(self.shown.plan, on, review_on))

    def _close_agree(self) -> None:
        self.agree_bar.hide()
        self.buttons.agree.show()
        self.buttons.agree.setFocus(Qt.FocusReason.OtherFocusReason)

    def _print(self) -> None:
        self.context.go(Place.REPORTS, Target(employee_id=self._employee_id))


def _scrolling(content: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(content)
    area.viewport().setAutoFillBackground(False)
    content.setAutoFillBackground(False)
    return area
