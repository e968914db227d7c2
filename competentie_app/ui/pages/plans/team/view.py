"""The team plan on the screen: sessions by month, pairs, and the one button that puts them into the plans."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from competentie_app.app.team_plan_put import preview_put
from competentie_app.app.whose import whose
from competentie_app.errors import AppError
from competentie_app.texts import Message
from competentie_app.ui.context import UiContext
from competentie_app.ui.pages.page_scroll import PageScroll
from competentie_app.ui.pages.plans.team.controls import TeamControls
from competentie_app.ui.pages.plans.team.desk import TeamDesk
from competentie_app.ui.pages.plans.team.limits import TeamLimits
from competentie_app.ui.pages.plans.team.month_list import MonthList
from competentie_app.ui.pages.plans.team.put_bar import PutBar
from competentie_app.ui.pages.plans.team.session_words import proposed_words, set_words
from competentie_app.ui.pages.plans.team.side_panel import SidePanel
from competentie_app.ui.pages.plans.team.words import EMPTY, gain, names_by_id, summary
from competentie_app.ui.selection import Target
from competentie_app.ui.widgets.buttons import PrimaryButton, SecondaryButton
from competentie_app.ui.widgets.combo import LabelledCombo
from competentie_app.ui.widgets.empty import EmptyPage
from competentie_app.ui.widgets.header import PageHeader
from competentie_app.ui.widgets.segment import Segment

SIDE, BOTH = 320, 940
"""Width of the panel, and from which width of the page on it stands beside the sessions; at 100 %."""


class TeamView(QWidget):
    """Made once and filled by its desk. `left`: the user wants to see one person again."""

    left = Signal()

    def __init__(self, context: UiContext, options: list[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme, texts, t = context.theme, context.texts, context.texts.t
        self._context = context
        self.desk = TeamDesk(context, self)
        self.header = PageHeader(t("Plans"), theme)
        self.segment = Segment(options, t("Plans of"), theme)
        self.team = LabelledCombo("", theme)
        self.calendar = SecondaryButton(t("Calendar file…"), theme, self._save_calendar, icon="calendar")
        self.put = PrimaryButton(t("Put into the plans…"), theme, self._open_put, icon="check")
        self.controls = TeamControls(theme, texts)
        self.limits = TeamLimits(theme, texts, context.session.environment.today())
        self.bar = PutBar(theme, texts)
        self.sessions = MonthList(theme, texts)
        self.panel = SidePanel(theme, texts)
        self.empty: EmptyPage | None = None
        self._parts = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._stack = QStackedWidget()
        self._lay_out()
        self._connect()

    def open(self) -> None:
        """Read the team of the selection anew."""
        session, target = self._context.session, self._context.selection.target
        today = session.environment.today()
        found = whose(session.dossier, today, target.team_id, target.employee_id, None)
        self.team.set_items([(team.id, team.name) for team in found.teams])
        self.team.set_key(found.team_id)
        self.team.setEnabled(len(found.teams) > 1)
        self.bar.hide()
        self.put.show()
        self.desk.open(found.team_id)

    def focus_first(self) -> None:
        """Begin at the team."""
        target = self.team if self.team.isEnabled() else self.segment
        target.setFocus(Qt.FocusReason.TabFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The panel stands beside the sessions or below them."""
        super().resizeEvent(event)
        theme = self._context.theme
        beside = self.width() >= theme.px(BOTH)
        self._parts.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)
        self.panel.setMinimumWidth(theme.px(SIDE) if beside else 0)
        self.panel.setMaximumWidth(theme.px(SIDE) if beside else 16_777_215)

    # --- building

    def _lay_out(self) -> None:
        theme = self._context.theme
        self.team.setAccessibleName(self._context.texts.t("Team"))
        self.team.setMaximumWidth(theme.px(260))
        self.header.add_left(self.segment)
        self.header.add_left(self.team)
        self.header.add_right(self.calendar)
        self.header.add_right(self.put)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(theme.space(6), 0, theme.space(6), theme.space(6))
        column.setSpacing(theme.space(4))
        column.addWidget(self.controls)
        column.addWidget(self.limits)
        column.addWidget(self.bar)
        self._parts.setSpacing(theme.space(5))
        self._parts.addWidget(self.sessions, 1)
        self._parts.addWidget(self.panel)
        column.addLayout(self._parts)
        column.addStretch(1)
        self._stack.addWidget(PageScroll(content))
        head = QVBoxLayout()
        head.setContentsMargins(theme.space(6), 0, theme.space(6), 0)
        head.addWidget(self.header)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(theme.space(3))
        page.addLayout(head)
        page.addWidget(self._stack, 1)
        self.bar.hide()
        self.limits.hide()

    def _connect(self) -> None:
        desk = self.desk
        desk.shown.connect(self._show)
        self.segment.chosen.connect(lambda _key: self.left.emit())
        self.team.chosen.connect(self._team_chosen)
        self.controls.changed.connect(lambda: desk.try_draft(self.controls.applied(desk.draft)))
        self.controls.reset.connect(lambda: desk.try_draft(desk.draft.without_edits()))
        self.controls.limits.connect(lambda: self.limits.open(desk.draft))
        self.limits.wanted.connect(self._limit)
        self.limits.closed.connect(self._close_limits)
        self.sessions.pinned.connect(self._pin)
        self.sessions.dropped.connect(lambda key: desk.try_draft(desk.draft.without_session(key)))
        self.sessions.seated.connect(self._seat)
        self.panel.pair_dropped.connect(lambda pair: desk.try_draft(desk.draft.without_pair(pair)))
        self.panel.pair_wanted.connect(lambda pair: desk.try_draft(desk.draft.with_pair(pair)))
        self.panel.wanted.connect(lambda key: desk.try_draft(desk.draft.with_session(key)))
        self.bar.accepted.connect(self._put)
        self.bar.closed.connect(self._close_bar)

    # --- showing

    def _show(self) -> None:
        desk, texts = self.desk, self._context.texts
        question, plan = desk.question, desk.plan
        ready = plan is not None and not desk.is_busy
        self.put.setEnabled(ready and bool(plan and (plan.sessions or plan.pairs)))
        self.calendar.setEnabled(question.view is not None and not desk.is_busy)
        if question.problem is None:
            self._explain()
            return
        self._stack.setCurrentIndex(0)
        self.controls.show_draft(desk.draft, busy=desk.is_busy)
        self.panel.setVisible(plan is not None)
        if plan is None:
            self.sessions.show_sessions((), {}, "")
        if plan is None or desk.is_busy:
            return
        self.controls.tell(summary(plan, texts), gain(plan, texts))
        words = [set_words(question, each, texts) for each in desk.already]
        words += [proposed_words(question, each, desk.draft, texts) for each in plan.sessions]
        remark = texts.t("No activity is of use to enough people at once. Ask for sessions of fewer people.")
        self.sessions.show_sessions(words, names_by_id(question), remark)
        from_panel = self.panel.isAncestorOf(self.focusWidget() or self)
        self.panel.show_plan(question, plan, desk.draft)
        if from_panel:
            self.panel.focus_first()

    def _explain(self) -> None:
        if self.empty is not None:
            self._stack.removeWidget(self.empty)
            self.empty.deleteLater()
        icon, sentence, button, place = EMPTY[self.desk.question.standing]
        context, target = self._context, Target(team_id=self.desk.question.team_id)
        text = context.t(button) if isinstance(button, Message) else ""
        self.empty = EmptyPage(icon, context.t(sentence), text, lambda: context.go(place, target), context.theme)
        self._stack.addWidget(self.empty)
        self._stack.setCurrentWidget(self.empty)

    # --- doing

    def _team_chosen(self, team_id: str) -> None:
        self._context.selection.choose(Target(team_id=team_id))
        self.open()

    def _pin(self, offer_id: str, on: bool) -> None:
        draft = self.desk.draft
        self.desk.try_draft(draft.with_session(offer_id) if on else draft.released(offer_id))

    def _seat(self, member_id: str, offer_id: str, joins: bool) -> None:
        draft = self.desk.draft
        new = draft.with_member(member_id, offer_id) if joins else draft.without_member(member_id, offer_id)
        self.desk.try_draft(new)

    def _limit(self, start: date | None, cents: int | None) -> None:
        self._close_limits()
        self.desk.try_draft(replace(self.desk.draft, start=start, max_cost_cents=cents))

    def _close_limits(self) -> None:
        self.limits.hide()
        self.controls.change_limits.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open_put(self) -> None:
        question, plan = self.desk.question, self.desk.plan
        if plan is not None and question.view is not None:
            self.put.hide()  # the bar has the button now
            self.bar.open(preview_put(self._context.session, question, plan), question.view.model)

    def _close_bar(self) -> None:
        self.bar.hide()
        self.put.show()
        target = self.put if self.put.isEnabled() else self.team
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _put(self, with_agreed: bool) -> None:
        from competentie_app.app.actions.team_plan import PutTeamPlan

        question, plan = self.desk.question, self.desk.plan
        if plan is None or question.team_id is None:
            return
        made = preview_put(self._context.session, question, plan)
        if self._context.perform(
            PutTeamPlan(question.team_id, made.plans(with_agreed=with_agreed), made.duos(with_agreed=with_agreed))
        ):
            self._close_bar()

    def _save_calendar(self) -> None:
        from competentie_app.app.team_plan_calendar import team_calendar
        from competentie_app.ui.pages.plans.team.saving import save_calendar

        hour = self.controls.hour
        starts_at = time(*divmod(hour, 60)) if hour is not None else None
        proposed = self.desk.plan.sessions if self.desk.plan else ()
        context = self._context
        try:
            made = team_calendar(context.session, self.desk.question, proposed, context.texts, starts_at)
        except AppError as problem:
            context.messages.error(problem)
            return
        save_calendar(context, made)
