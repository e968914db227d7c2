"""The part of a step that tells what it is; pressing it shows what can be done with the step."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPaintEvent, QPalette
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from competentie_app.ui.pages.plans.still import show_line, show_text
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
    follow: str = ""


class StepHead(QAbstractButton):
    """A button that holds passive labels. Checked means that its actions are shown."""

    def __init__(self, words: StepWords, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
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
        self._number = Tag(str(words.number), Role.TEXT2, theme)
        self._done = IconLabel("circle-check", theme, Role.OK, 18)
        self._title = TextLabel("", theme, Type.BODY_BOLD, wrap=True)
        self._source, self._time, self._proof, self._reason, self._follow, self._by_hand = (
            SecondaryLabel("", theme) for _ in range(6)
        )
        self._chips = _Chips(theme)
        self._row.addWidget(self._number, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addWidget(self._done, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(theme.space(1))
        for part in (
            self._title, self._source, self._time, self._proof, self._chips, self._reason, self._follow, self._by_hand,
        ):  # fmt: skip
            column.addWidget(part)
        self._row.addLayout(column, 1)
        self.show_words(words)
        for label in self.findChildren(QWidget):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_words(self, words: StepWords) -> None:
        """Show a step; only what differs is drawn anew, so that hours can be dragged smoothly."""
        self.setAccessibleName(words.heard)
        show_text(self._number, str(words.number))
        self._number.setVisible(not words.is_done)
        self._done.setVisible(words.is_done)
        show_text(self._title, words.title)
        self._chips.show_chips(words.chips)
        for label, line in (
            (self._source, words.source),
            (self._time, words.time),
            (self._proof, words.proof),
            (self._reason, words.reason),
            (self._follow, words.follow),
            (self._by_hand, words.by_hand),
        ):
            show_line(label, line)

    def sizeHint(self) -> QSize:
        """What the words need."""
        return self._row.totalSizeHint()

    def minimumSizeHint(self) -> QSize:
        """What the words need at least."""
        return self._row.totalMinimumSize()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows with Alt move the step; a button alone would move the focus."""
        if event.modifiers() & Qt.KeyboardModifier.AltModifier:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Under the mouse the ground is a little darker."""
        if not (self.underMouse() and self.isEnabled()):
            return
        painter = smooth_painter(self)
        draw_box(painter, QRectF(self.rect()).adjusted(2, 2, -2, -2), self._theme.colour(Role.HOVER), None, CARD_RADIUS)
        painter.end()


class _Chips(QWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._row = WrapLayout(self, spacing=theme.space(1), row_spacing=theme.space(1))
        self._tags: list[Tag] = []

    def show_chips(self, chips: tuple[str, ...]) -> None:
        self.setVisible(bool(chips))
        while len(self._tags) < len(chips):
            tag = Tag("", Role.TEXT, self._theme)
            tag.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            self._tags.append(tag)
            self._row.addWidget(tag)
        for place, tag in enumerate(self._tags):
            tag.setVisible(place < len(chips))
            if place < len(chips):
                show_text(tag, chips[place])
