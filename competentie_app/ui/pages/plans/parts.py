"""What a plan is shown with: hours, steps by phase, what was left out, and the panel beside or below."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QVBoxLayout, QWidget

from competentie_app.app.plan_view import PlanScreen
from competentie_app.dossier.records import PlanStatus
from competentie_app.texts import Texts
from competentie_app.ui.pages.plans.add_card import AddCard
from competentie_app.ui.pages.plans.agree_bar import AgreeBar
from competentie_app.ui.pages.plans.agreed_line import AgreedLine
from competentie_app.ui.pages.plans.columns import PhaseColumns
from competentie_app.ui.pages.plans.hours_card import HoursCard
from competentie_app.ui.pages.plans.left_out import LeftOutList, LeftOutWords
from competentie_app.ui.pages.plans.limits_card import LimitsCard
from competentie_app.ui.pages.plans.step_words import StepFaces, left_out_words
from competentie_app.ui.pages.plans.tab_order import focusable, in_tab_order
from competentie_app.ui.pages.plans.what_if_bar import WhatIfBar
from competentie_app.ui.pages.plans.work_panel import WorkPanel
from competentie_app.ui.theme.theme import Theme
from competentie_app.ui.widgets.buttons import LinkButton

SIDE, BOTH = 320, 960
"""Width of the panel, and from which width on it stands beside the steps; at 100 %."""


REST = 80
"""Milliseconds without another move of the knob before what is left out is listed anew."""


class PlanParts(QScrollArea):
    """Scrolls up and down only."""

    def __init__(self, theme: Theme, texts: Texts, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._texts, self._today = theme, texts, today
        self._faces = StepFaces(texts)
        self.agree_bar = AgreeBar(theme, texts, today)
        self.what_if = WhatIfBar(theme, texts)
        self.agreed = AgreedLine(theme, texts)
        self.limits = LimitsCard(theme, texts, today)
        self.hours = HoursCard(theme, texts)
        self.columns = PhaseColumns(theme, texts)
        self.add = LinkButton(texts.t("Add a step"), theme, icon="plus")
        self.add_card = AddCard(theme, texts, today)
        self.left_out = LeftOutList(theme, texts)
        self.panel = WorkPanel(theme, texts)
        self._add_stops = focusable([self.add_card])
        self._stops: list[QWidget] = []
        self._side = QWidget()
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._left_out_of: Callable[[], Sequence[LeftOutWords]] = tuple
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(REST)
        self._soon.timeout.connect(self._show_left_out)
        self._set_up()
        self._lay_out()

    def show_screen(self, screen: PlanScreen, *, what_if: bool = False) -> None:
        """Show a plan. What was about to be agreed on or added may belong to another plan now."""
        self.agree_bar.hide()
        self.close_add()
        self.limits.hide()
        self.what_if.setVisible(what_if)
        self.add.setVisible(not what_if)
        plan = screen.plan
        is_agreed = plan is not None and plan.status is PlanStatus.AGREED and not screen.is_draft
        self.agreed.setVisible(is_agreed)
        if plan is not None and is_agreed:
            self.agreed.show_plan(plan, self._today)
        self.hours.show_screen(screen)
        self.columns.show_steps(screen.phases, self._faces.of(screen, can_change=not what_if))
        self._left_out_of = lambda: left_out_words(self._texts, screen, can_change=not what_if)
        if self.hours.is_moving:
            self._soon.start()
        else:
            self._show_left_out()
        self.panel.show_screen(screen)
        self._set_tab_order()

    def _show_left_out(self) -> None:
        """Long lists stand below: while the knob of the hours moves they wait until it rests for a moment."""
        self._soon.stop()
        self.left_out.show_offers(self._left_out_of())
        self._set_tab_order()

    def _set_tab_order(self) -> None:
        """From the hours through the steps to the panel; only when something came, went or moved, as it takes time."""
        steps = [stop for card in self.columns.cards for stop in card.stops]
        stops = [*steps, self.add, *self._add_stops, *self.left_out.stops, self.panel.table]
        if stops != self._stops:
            self._stops = stops
            in_tab_order(self.hours.apply, stops)

    def begin_anew(self) -> None:
        """Another person is shown: begin at the top, with nothing open."""
        self.left_out.close_up()
        self.columns.choose_first()
        self.verticalScrollBar().setValue(0)

    def close_add(self) -> None:
        """Take the form for an own activity away."""
        self.add_card.hide()
        self.add.show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The panel stands beside the steps or below them."""
        super().resizeEvent(event)
        theme = self._theme
        beside = self.width() >= theme.px(BOTH)
        self._row.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)
        self._row.setAlignment(self._side, Qt.AlignmentFlag.AlignTop if beside else Qt.AlignmentFlag(0))
        self._side.setMinimumWidth(theme.px(SIDE) if beside else 0)
        self._side.setMaximumWidth(theme.px(SIDE) if beside else 16_777_215)

    def _set_up(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def _lay_out(self) -> None:
        theme = self._theme
        steps = QVBoxLayout()
        steps.setSpacing(theme.space(4))
        steps.addWidget(self.columns)
        steps.addWidget(self.add, 0, Qt.AlignmentFlag.AlignRight)
        steps.addWidget(self.add_card)
        steps.addWidget(self.left_out)
        steps.addStretch(1)
        self._row.setSpacing(theme.space(5))
        self._row.addLayout(steps, 1)
        side = QVBoxLayout(self._side)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(theme.space(4))
        side.addWidget(self.limits)
        side.addWidget(self.panel)
        self._row.addWidget(self._side, 0, Qt.AlignmentFlag.AlignTop)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(theme.space(6), theme.space(1), theme.space(6), theme.space(6))
        column.setSpacing(theme.space(4))
        for widget in (self.what_if, self.agree_bar, self.agreed, self.hours):
            column.addWidget(widget)
        column.addLayout(self._row)
        column.addStretch(1)
        for widget in (self.what_if, self.agree_bar, self.agreed, self.add_card, self.limits):
            widget.hide()
        self.setWidget(content)
        self.viewport().setAutoFillBackground(False)
        content.setAutoFillBackground(False)
