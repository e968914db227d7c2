"""The card with the hours of a plan: how many, how they are used, and what a little more would bring."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from competentie_app.app.plan_view import PlanScreen, more_time
from competentie_app.texts import Texts
from competentie_app.ui.pages.plans.hours_slider import HoursSlider
from competentie_app.ui.pages.plans.step_words import short_names
from competentie_app.ui.pages.plans.still import show_text
from competentie_app.ui.pages.plans.words import budget_line, budget_title
from competentie_app.ui.theme.fonts import Type
from competentie_app.ui.theme.theme import Theme
from competentie_app.ui.theme.tokens import Role
from competentie_app.ui.widgets.buttons import SecondaryButton
from competentie_app.ui.widgets.card import Card
from competentie_app.ui.widgets.labels import TextLabel

DEBOUNCE, IDLE = 0, 150
"""Milliseconds: between two proposals while the knob moves, and before looking what more time would do."""
BESIDE = 820
"""From this width on the parts stand beside each other."""


class HoursCard(Card):
    """`changed` tells other hours, in minutes, while the knob moves."""

    changed = Signal(int)

    def __init__(self, theme: Theme, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._texts = texts
        self._screen: PlanScreen | None = None
        self._extra = 0
        self._telling = False
        self.title = TextLabel("", theme, Type.BODY_BOLD, wrap=True)
        self.line = TextLabel("", theme, Type.SECONDARY, Role.TEXT2, wrap=True)
        self.slider = HoursSlider(theme, texts)
        self.more = TextLabel("", theme, Type.SECONDARY, Role.TEXT2, wrap=True)
        self.apply = SecondaryButton(texts.t("Apply"), theme, self._apply)
        self._parts = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._more_part = QWidget()
        self._lay_out()
        self._soon, self._idle = QTimer(self), QTimer(self)
        for timer, delay, step in ((self._soon, DEBOUNCE, self._tell), (self._idle, IDLE, self._look_further)):
            timer.setSingleShot(True)
            timer.setInterval(delay)
            timer.timeout.connect(step)
        self.slider.valueChanged.connect(lambda _value: self._soon.isActive() or self._soon.start())

    @property
    def is_moving(self) -> bool:
        """Whether the plan is asked for because the knob moves, not because of another deed."""
        return self._telling

    def show_screen(self, screen: PlanScreen) -> None:
        """Show the hours of a plan."""
        self._screen = screen
        show_text(self.title, budget_title(self._texts, screen))
        show_text(self.line, budget_line(self._texts, screen))
        self.line.set_role(Role.WARN if screen.minutes > screen.budget else Role.TEXT2)
        if not self._soon.isActive():
            self.slider.show_plan(screen.budget, screen.minutes)
        self._idle.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """One row where there is room."""
        super().resizeEvent(event)
        beside = self.width() >= self._theme.px(BESIDE)
        self._parts.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)

    def _lay_out(self) -> None:
        theme = self._theme
        words = QVBoxLayout()
        words.setSpacing(theme.space(1))
        words.addWidget(self.title)
        words.addWidget(self.line)
        row = QHBoxLayout(self._more_part)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.space(3))
        row.addWidget(self.more, 1)
        row.addWidget(self.apply, 0, Qt.AlignmentFlag.AlignVCenter)
        self._parts.setSpacing(theme.space(5))
        self._parts.addLayout(words, 2)
        self._parts.addWidget(self.slider, 4)
        self._parts.addWidget(self._more_part, 3)
        self.body.addLayout(self._parts)
        self._more_part.hide()

    def _tell(self) -> None:
        self._telling = True
        self.changed.emit(self.slider.value())
        self._telling = False

    def _look_further(self) -> None:
        """Work out what more time would do; only once the knob rests."""
        screen, texts = self._screen, self._texts
        found = more_time(screen) if screen is not None else None
        self._more_part.setVisible(found is not None)
        if found is None or screen is None or screen.view is None:
            self.slider.show_next(0)
            return
        from competentie_app.planning.sentences import more_time_sentence

        self._extra = found.extra_minutes
        self.more.setText(texts.render(more_time_sentence(found, short_names(screen))))
        self.apply.setAccessibleDescription(texts.render(more_time_sentence(found, screen.names)))
        self.slider.show_next(screen.budget + found.extra_minutes)

    def _apply(self) -> None:
        if self._screen is not None:
            self.changed.emit(self._screen.budget + self._extra)
