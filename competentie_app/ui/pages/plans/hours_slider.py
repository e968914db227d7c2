"""A slider for the hours of a plan: its groove shows what is planned, and where the next gap would close."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSignalBlocker, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QSlider, QStyle, QStyleOptionSlider, QWidget

from competentie_app.texts import Texts
from competentie_app.ui.pages.plans.words import hours
from competentie_app.ui.theme.boxes import draw_box, smooth_painter
from competentie_app.ui.theme.fonts import Type
from competentie_app.ui.theme.theme import Theme
from competentie_app.ui.theme.tokens import Role

STEP, PAGE, LEAST_TOP = 30, 120, 40 * 60
"""Minutes: an arrow key, Page Up and Down, and the end of the scale."""
MARKS = 4
TENS = 10 * 60 * MARKS
"""The end of the scale stays a number of tens of hours for each mark."""


class HoursSlider(QSlider):
    """Minutes from 0 to the end of the scale, which grows with the hours given."""

    def __init__(self, theme: Theme, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme, self._texts = theme, texts
        self._planned, self._next = 0, 0
        self.setRange(0, LEAST_TOP)
        self.setSingleStep(STEP)
        self.setPageStep(PAGE)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.valueChanged.connect(lambda _value: self._name())
        self._name()

    def show_plan(self, budget: int, planned: int) -> None:
        """Show hours and what is planned of them, in minutes, without telling."""
        top = max(LEAST_TOP, -(-budget // TENS) * TENS)
        self._planned, self._next = planned, 0
        with QSignalBlocker(self):
            if not self.isSliderDown():
                self.setRange(0, top)
            self.setValue(budget)
        self._name()
        self.update()

    def show_next(self, minutes: int) -> None:
        """Mark where one more gap closes; 0 takes the mark away."""
        self._next = minutes
        self.update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scrolling the page never changes the hours by accident."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def sizeHint(self) -> QSize:
        """Groove, knob, and the numbers below."""
        return QSize(self._theme.px(260), self._groove_height() + self._text_height())

    def minimumSizeHint(self) -> QSize:
        """Short ones still work."""
        return QSize(self._theme.px(160), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw groove, planned part, mark, knob and numbers."""
        theme, painter = self._theme, smooth_painter(self)
        middle = self._groove_height() / 2
        groove = QRectF(0, middle - 3, self.width(), 6)
        draw_box(painter, groove, theme.colour(Role.TRACK), theme.colour(Role.CTL), 2)
        if self._planned:
            ink = Role.WARN if self._planned > self.value() else Role.DATA1
            draw_box(painter, QRectF(0, middle - 3, self._x(self._planned), 6), theme.colour(ink), None, 2)
        if self.minimum() < self._next <= self.maximum():
            x = self._x(self._next)
            painter.setPen(QPen(theme.colour(Role.TEXT), 2))
            painter.drawLine(round(x), round(middle - 7), round(x), round(middle + 7))
        side = theme.px(18)
        knob = QRectF(self._x(self.value()) - side / 2, middle - side / 2, side, side)
        edge = theme.colour(Role.ACCENT if self.isEnabled() else Role.LINE2)
        draw_box(painter, knob, theme.colour(Role.SURFACE), edge, side / 2, width=2)
        self._draw_numbers(painter)
        painter.end()

    def _draw_numbers(self, painter: QPainter) -> None:
        font = self._theme.font(Type.SMALLEST)
        metrics = QFontMetrics(font)
        painter.setFont(font)
        painter.setPen(self._theme.colour(Role.TEXT2))
        base = self._groove_height() + metrics.ascent()
        for mark in range(MARKS + 1):
            minutes = self.maximum() * mark // MARKS
            words = hours(self._texts, minutes)
            width = metrics.horizontalAdvance(words)
            left = min(max(0.0, self._x(minutes) - width / 2), self.width() - width)
            painter.drawText(round(left), base, words)

    def _x(self, minutes: int) -> float:
        """Where a value stands: the middle of the knob, as the style moves it."""
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        handle = self.style().subControlRect(
            QStyle.ComplexControl.CC_Slider, option, QStyle.SubControl.SC_SliderHandle, self
        )
        span = max(1, self.maximum() - self.minimum())
        part = min(1.0, max(0.0, (minutes - self.minimum()) / span))
        return handle.width() / 2 + part * (self.width() - handle.width())

    def _groove_height(self) -> int:
        return self._theme.px(24)

    def _text_height(self) -> int:
        return QFontMetrics(self._theme.font(Type.SMALLEST)).height() + 2

    def _name(self) -> None:
        """Say the hours in words: the bare value is in minutes."""
        self.setAccessibleName(self._texts.t("Hours for learning: {hours}", hours=self._texts.hours(self.value())))
