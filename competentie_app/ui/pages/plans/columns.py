"""The steps of a plan in columns: now, next, later. In a narrow window the columns stand below each other."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from competentie_app.app.plan_steps import PHASES
from competentie_app.app.plan_view import Phase
from competentie_app.planning.sentences import phase_name
from competentie_app.texts import Texts
from competentie_app.ui.pages.plans.step_card import StepCard, StepFace
from competentie_app.ui.pages.plans.step_drag import StepDrag
from competentie_app.ui.pages.plans.still import show_text
from competentie_app.ui.pages.plans.words import hours, phase_span
from competentie_app.ui.theme.boxes import smooth_painter
from competentie_app.ui.theme.fonts import Type
from competentie_app.ui.theme.theme import Theme
from competentie_app.ui.theme.tokens import Role
from competentie_app.ui.widgets.labels import ElidedLabel, SecondaryLabel, SectionLabel, TextLabel

COLUMN = 210
"""Least width of a column at 100 %."""
FIRST = 3
"""Place of the first card in its column, below the head."""


class PhaseColumns(QWidget):
    """`asked` tells a deed and the key of the step; `dropped` a step that was dragged: key, phase, key before which."""

    asked = Signal(str, str)
    dropped = Signal(str, int, str)

    def __init__(self, theme: Theme, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._hint = texts.t("Alt with an arrow moves the step; Delete leaves it out.")
        self._pool: list[StepCard] = []
        """All cards that were made, shown or not."""
        self._columns = [_Column(phase, theme, texts, self) for phase in range(PHASES)]
        self.drag = StepDrag(self, theme)
        self.drag.use(self._columns)
        self.drag.dropped.connect(self.dropped)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.space(3))
        for column in self._columns:
            self._row.addWidget(column, 1)

    @property
    def cards(self) -> list[StepCard]:
        """All cards in the order of the plan."""
        return [card for column in self._columns for card in column.cards]

    def show_steps(self, phases: Sequence[Phase], faces: Sequence[Sequence[StepFace]]) -> None:
        """Show the steps of each phase. The card with the keyboard and the chosen one stay so."""
        holder = self._holder(self.cards)
        held = holder.key if holder is not None else None
        chosen = next((card.key for card in self.cards if card.is_chosen), None)
        take = self._takers([face for own in faces for face in own])
        for column, phase, own in zip(self._columns, phases, faces, strict=True):
            column.show_phase(phase, own, take)
        self.choose(chosen)
        card = self.card(held) if held is not None else None
        if card is not None and self._holder([card]) is None:
            card.head.setFocus(Qt.FocusReason.OtherFocusReason)

    def _holder(self, cards: Sequence[StepCard]) -> StepCard | None:
        """The card that has the keyboard."""
        widget = QApplication.focusWidget()
        return next((card for card in cards if widget is not None and card.isAncestorOf(widget)), None)

    def _takers(self, faces: Sequence[StepFace]) -> Callable[[StepFace], StepCard]:
        """What gives each face its card: the one of that step, else one that no step needs any more, else a new one.

        Cards are kept, for making one takes longer than hours may take to be dragged.
        """
        own = {(card.key, card.deeds): card for card in self._pool}
        wanted, held = {(face.key, face.deeds) for face in faces}, self._holder(self._pool)
        spare = [card for card in self._pool if (card.key, card.deeds) not in wanted and card is not held]

        def take(face: StepFace) -> StepCard:
            card = own.get((face.key, face.deeds)) or next((each for each in spare if each.deeds == face.deeds), None)
            if card is None:
                return self._make(face)
            if card in spare:
                spare.remove(card)
            card.show_face(face)
            return card

        return take

    def _make(self, face: StepFace) -> StepCard:
        card = StepCard(face, self._theme)
        self._pool.append(card)
        card.asked.connect(self.asked)
        card.chosen.connect(self._on_chosen)
        if face.deeds:
            self.drag.watch(card)
            card.head.setToolTip(self._hint)
            card.head.setAccessibleDescription(self._hint)
        return card

    def card(self, key: str) -> StepCard | None:
        """The card of a step."""
        return next((card for card in self.cards if card.key == key), None)

    def choose_first(self) -> None:
        """Choose the first step with which something can be done, so that people see what."""
        first = next((card for card in self.cards if card.buttons), None)
        self.choose(first.key if first else None)

    def choose(self, key: str | None) -> None:
        """Choose one step; what can be done with it is shown."""
        for card in self.cards:
            if card.is_chosen != (card.key == key):
                card.set_chosen(chosen=card.key == key)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Columns beside or below each other."""
        super().resizeEvent(event)
        self._turn()

    def minimumSizeHint(self) -> QSize:
        """One column fits."""
        return QSize(self._theme.px(COLUMN), super().minimumSizeHint().height())

    def _turn(self) -> None:
        beside = self.width() >= self._theme.px(COLUMN) * len(self._columns) + 2 * self._theme.space(3)
        direction = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if self._row.direction() != direction:
            self._row.setDirection(direction)

    def _on_chosen(self, key: str) -> None:
        for card in self.cards:
            if card.key != key and card.is_chosen:
                card.set_chosen(chosen=False)


class _Column(QWidget):
    """One phase: its name, days and hours, and its cards."""

    def __init__(self, phase: int, theme: Theme, texts: Texts, parent: QWidget) -> None:
        super().__init__(parent)
        self._texts = texts
        self.cards: list[StepCard] = []
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.space(2))
        name = texts.render(phase_name(phase))
        self._span = ElidedLabel("", theme, Type.SECONDARY, Role.TEXT2)
        self._hours = TextLabel("", theme, Type.BODY_BOLD)
        self._none = SecondaryLabel(texts.t("No steps."), theme)
        head = QHBoxLayout()
        head.addWidget(SectionLabel(name[:1].upper() + name[1:], theme))
        head.addWidget(self._span, 1)
        head.addWidget(self._hours)
        self._column.addLayout(head)
        self._column.addWidget(_Line(theme, filled=phase == 0))
        self._column.addWidget(self._none)
        self._column.addStretch(1)

    def show_phase(self, phase: Phase, faces: Sequence[StepFace], make: Callable[[StepFace], StepCard]) -> None:
        """Show the steps; cards of steps that are still there go on."""
        show_text(self._span, phase_span(self._texts, phase))
        show_text(self._hours, hours(self._texts, phase.minutes))
        self._none.setVisible(not faces)
        old, self.cards = self.cards, [make(face) for face in faces]
        for card in old:
            if card not in self.cards and card.parentWidget() is self:  # another column may have taken it already
                self._column.removeWidget(card)
                card.hide()
        for place, card in enumerate(self.cards, start=FIRST):
            if self._column.indexOf(card) != place:
                self._column.removeWidget(card)
                self._column.insertWidget(place, card)
            card.show()


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
