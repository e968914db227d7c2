"""The steps of a plan in columns: now, next, later. In a narrow window the columns stand below each other."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from competentie_app.app.plan_view import Phase
from competentie_app.planning.sentences import phase_name
from competentie_app.texts import Texts
from competentie_app.ui.pages.plans.step_card import StepCard
from competentie_app.ui.pages.plans.words import hours, phase_span
from competentie_app.ui.theme.boxes import smooth_painter
from competentie_app.ui.theme.fonts import Type
from competentie_app.ui.theme.theme import Theme
from competentie_app.ui.theme.tokens import Role
from competentie_app.ui.widgets.labels import SecondaryLabel, SectionLabel, TextLabel

COLUMN = 210
"""Least width of a column at 100 %."""


class PhaseColumns(QWidget):
    """`chosen` tells the key of the step that was chosen."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._texts = theme, texts
        self.cards: list[StepCard] = []
        self._columns: list[QWidget] = []
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.space(3))

    def show_steps(self, phases: Sequence[Phase], cards: Sequence[Sequence[StepCard]]) -> None:
        """Show the cards of each phase. The card with the keyboard and the chosen one stay so."""
        focus = next((card.key for card in self.cards if card.isAncestorOf(self._focus())), None)
        chosen = next((card.key for card in self.cards if card.is_chosen), None)
        for column in self._columns:
            self._row.removeWidget(column)
            column.hide()
            column.deleteLater()
        self.cards = [card for each in cards for card in each]
        self._columns = [self._column(phase, own) for phase, own in zip(phases, cards, strict=True)]
        for column in self._columns:
            self._row.addWidget(column, 1)
        for card in self.cards:
            card.chosen.connect(self._on_chosen)
            card.set_chosen(chosen=card.key == chosen)
            if card.key == focus:
                card.head.setFocus(Qt.FocusReason.OtherFocusReason)
        self._turn()

    def card(self, key: str) -> StepCard | None:
        """The card of a step."""
        return next((card for card in self.cards if card.key == key), None)

    def choose_first(self) -> None:
        """Choose the first step with which something can be done, so that people see what."""
        first = next((card for card in self.cards if card.buttons), None)
        for card in self.cards:
            card.set_chosen(chosen=card is first)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Columns beside or below each other."""
        super().resizeEvent(event)
        self._turn()

    def minimumSizeHint(self) -> QSize:
        """One column fits."""
        return QSize(self._theme.px(COLUMN), super().minimumSizeHint().height())

    def _turn(self) -> None:
        beside = self.width() >= self._theme.px(COLUMN) * max(1, len(self._columns)) + 2 * self._theme.space(3)
        direction = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if self._row.direction() != direction:
            self._row.setDirection(direction)

    def _focus(self) -> QWidget:
        return self.focusWidget() or self

    def _on_chosen(self, key: str) -> None:
        for card in self.cards:
            if card.key != key and card.is_chosen:
                card.set_chosen(chosen=False)
        self.chosen.emit(key)

    def _column(self, phase: Phase, cards: Sequence[StepCard]) -> QWidget:
        theme, texts = self._theme, self._texts
        box = QWidget()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        box.setSizePolicy(policy)
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(2))
        name = texts.render(phase_name(phase.phase))
        head = QHBoxLayout()
        head.addWidget(SectionLabel(name[:1].upper() + name[1:], theme))
        head.addWidget(SecondaryLabel(phase_span(texts, phase), theme), 1)
        head.addWidget(TextLabel(hours(texts, phase.minutes), theme, Type.BODY_BOLD))
        column.addLayout(head)
        column.addWidget(_Line(theme, filled=phase.phase == 0))
        if not cards:
            column.addWidget(SecondaryLabel(texts.t("No steps."), theme))
        for card in cards:
            column.addWidget(card)
        column.addStretch(1)
        return box


class _Line(QWidget):
    """The line of time above a column, with a dot where it begins."""

    def __init__(self, theme: Theme, *, filled: bool) -> None:
        super().__init__()
        self._theme, self._filled = theme, filled
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Thin."""
        return QSize(40, 12)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw line and dot."""
        painter = smooth_painter(self)
        painter.setPen(QPen(self._theme.colour(Role.LINE2), 2))
        painter.drawLine(QPointF(6, 6), QPointF(self.width(), 6))
        painter.setPen(QPen(self._theme.colour(Role.DATA1), 2))
        painter.setBrush(self._theme.colour(Role.DATA1 if self._filled else Role.SURFACE))
        painter.drawEllipse(QRectF(2, 2, 8, 8))
        painter.end()
