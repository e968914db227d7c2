"""The start page: first the language, then a demo, a new file, or one that was made before."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from competentie_app.app.change import Change
from competentie_app.ui.context import UiContext
from competentie_app.ui.page import Page
from competentie_app.ui.pages.start.good_to_know import GoodToKnow
from competentie_app.ui.pages.start.language_choice import LanguageChoice
from competentie_app.ui.pages.start.recent import RecentFiles
from competentie_app.ui.pages.start.welcome import Welcome
from competentie_app.ui.places import Place
from competentie_app.ui.widgets.labels import SecondaryLabel
from competentie_app.ui.widgets.segment import Segment

WIDTH, RIGHT_WIDTH, GAP, MARGINS = 896, 320, 56, 60
WIDEST = 16_777_215
"""Qt's own largest width: no limit."""
LANGUAGE_NAMES = (("nl", "Nederlands"), ("en", "English"))


class StartPage(Page):
    """Shown while no file is open."""

    place = Place.START

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._first: QWidget | None = None
        self._halves: tuple[QBoxLayout, QWidget, QWidget] | None = None
        self._content = QWidget()
        self._column = QVBoxLayout(self._content)
        self._column.setContentsMargins(24, 16, 24, 24)
        scroll = QScrollArea(self)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(self._content)
        outside = QVBoxLayout(self)
        outside.setContentsMargins(1, 0, 0, 0)
        outside.addWidget(scroll)
        if context.settings.current.language:
            self._add_choices()
        else:
            self._add_question()

    def refresh(self, change: Change) -> None:
        """Nothing here depends on an open file; recent files are read anew when the page is made."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window the right half goes below the left one."""
        super().resizeEvent(event)
        if self._halves is not None:
            self._arrange(is_narrow=self.width() < self.context.theme.px(WIDTH) + MARGINS)

    def _arrange(self, *, is_narrow: bool) -> None:
        """Side by side with a width each, or below each other over the whole width.

        Below each other nothing has a width of its own: the layout would reckon the height for another width.
        """
        if self._halves is None:
            return
        middle, left, right = self._halves
        theme = self.context.theme
        direction = QBoxLayout.Direction.TopToBottom if is_narrow else QBoxLayout.Direction.LeftToRight
        middle.setDirection(direction)
        middle.setSpacing(theme.space(6) if is_narrow else theme.px(GAP))
        middle.setStretchFactor(left, 0 if is_narrow else 8)
        left.setMaximumWidth(WIDEST if is_narrow else theme.px(WIDTH - RIGHT_WIDTH - GAP))
        right.setMinimumWidth(0 if is_narrow else theme.px(RIGHT_WIDTH))
        right.setMaximumWidth(WIDEST if is_narrow else theme.px(RIGHT_WIDTH))

    def focus_first(self) -> None:
        """The demo is the first thing to try; at first start, the language."""
        if self._first is not None:
            self._first.setFocus(Qt.FocusReason.TabFocusReason)

    def _add_question(self) -> None:
        choice = LanguageChoice(self.context)
        self._first = choice.first
        self._column.addStretch(1)
        self._column.addWidget(choice, 0, Qt.AlignmentFlag.AlignHCenter)
        self._column.addStretch(2)

    def _add_choices(self) -> None:
        theme = self.context.theme
        self._column.addLayout(self._language_row())
        self._column.addStretch(1)
        welcome = Welcome(self.context)
        self._first = welcome.first
        right = QVBoxLayout()
        right.setSpacing(theme.space(6))
        recent = RecentFiles(self.context)
        right.addSpacing(theme.space(4))
        if recent.has_files:
            right.addWidget(recent)
        right.addWidget(GoodToKnow(self.context))
        right.addStretch(1)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(welcome, 8)
        holder = QWidget()
        holder.setLayout(right)
        right.setContentsMargins(0, 0, 0, 0)
        middle.addWidget(holder)
        middle.addStretch(1)
        self._halves = (middle, welcome, holder)
        self._arrange(is_narrow=False)
        self._column.addLayout(middle)
        self._column.addStretch(2)

    def _language_row(self) -> QHBoxLayout:
        texts, theme = self.context.texts, self.context.theme
        segment = Segment(LANGUAGE_NAMES, texts.t("Language"), theme)
        segment.set_key(texts.language)
        segment.chosen.connect(lambda key: self.context.settings.change(language=key))
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(SecondaryLabel(texts.t("Language"), theme, wrap=False))
        row.addWidget(segment)
        return row
