"""The part of a step that tells what it is; pressing it shows what can be done with the step."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent, QPalette
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from competentie_app.ui.theme.boxes import draw_box, smooth_painter
from competentie_app.ui.theme.fonts import Type
from competentie_app.ui.theme.looks import CARD_RADIUS, RADIUS
from competentie_app.ui.theme.theme import Theme
from competentie_app.ui.theme.tokens import Role
from competentie_app.ui.widgets.icon import IconLabel
from competentie_app.ui.widgets.keys import press_with_enter
from competentie_app.ui.widgets.labels import SecondaryLabel, TextLabel
from competentie_app.ui.widgets.tag import Tag
from competentie_app.ui.widgets.wrap import WrapLayout


@dataclass(frozen=True, slots=True)
class StepWords:
    """A step in words. `chips`: levels that it works on. `mark`: an icon and a remark, such as "by hand"."""

    number: int
    title: str
    source: str
    time: str
    chips: tuple[str, ...]
    reason: str
    heard: str
    is_done: bool = False
    by_hand: str = ""
    proof: str = ""


class StepHead(QAbstractButton):
    """A button that holds passive labels. Checked means that its actions are shown."""

    def __init__(self, words: StepWords, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(words.heard)
        self.setProperty(RADIUS, CARD_RADIUS)
        self.setBackgroundRole(QPalette.ColorRole.Window)  # else the labels take the colour of a button's text
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCheckable(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        press_with_enter(self)
        self._row = QHBoxLayout(self)
        pad = theme.space(3)
        self._row.setContentsMargins(pad, pad, pad, pad)
        self._row.setSpacing(theme.space(2))
        self._row.addWidget(self._plate(words), 0, Qt.AlignmentFlag.AlignTop)
        self._row.addLayout(self._column(words), 1)
        for label in self.findChildren(QWidget):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def sizeHint(self) -> QSize:
        """What the words need."""
        return self._row.totalSizeHint()

    def minimumSizeHint(self) -> QSize:
        """What the words need at least."""
        return self._row.totalMinimumSize()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Under the mouse the ground is a little darker."""
        if not (self.underMouse() and self.isEnabled()):
            return
        painter = smooth_painter(self)
        draw_box(painter, QRectF(self.rect()).adjusted(2, 2, -2, -2), self._theme.colour(Role.HOVER), None, CARD_RADIUS)
        painter.end()

    def _plate(self, words: StepWords) -> QWidget:
        if words.is_done:
            return IconLabel("circle-check", self._theme, Role.OK, 18)
        return Tag(str(words.number), Role.TEXT2, self._theme)

    def _column(self, words: StepWords) -> QVBoxLayout:
        theme = self._theme
        column = QVBoxLayout()
        column.setSpacing(theme.space(1))
        column.addWidget(TextLabel(words.title, theme, Type.BODY_BOLD, wrap=True))
        for line in (words.source, words.time, words.proof):
            if line:
                column.addWidget(SecondaryLabel(line, theme))
        if words.chips:
            column.addWidget(_Chips(words.chips, theme))
        for line in (words.reason, words.by_hand):
            if line:
                column.addWidget(SecondaryLabel(line, theme))
        return column


class _Chips(QWidget):
    def __init__(self, chips: tuple[str, ...], theme: Theme) -> None:
        super().__init__()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        row = WrapLayout(self, spacing=theme.space(1), row_spacing=theme.space(1))
        for words in chips:
            row.addWidget(Tag(words, Role.TEXT, theme))
