"""Steps are dragged with the mouse: a line shows where the step would stand; Escape lets go."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from competentie_app.ui.pages.plans.step_card import StepCard
from competentie_app.ui.theme.theme import Theme
from competentie_app.ui.theme.tokens import Role

Lane = tuple[QRect, list[StepCard]]
"""A phase: its area, and its cards from top to bottom."""


class DragLane(Protocol):
    """A column of cards, a child of the host."""

    cards: list[StepCard]

    def geometry(self) -> QRect:
        """Where it stands in the host."""
        ...


class StepDrag(QObject):
    """Watches the heads of the cards inside `host`. `dropped`: key, phase, key before which ("" for the end)."""

    dropped = Signal(str, int, str)

    def __init__(self, host: QWidget, theme: Theme) -> None:
        super().__init__(host)
        self._host = host
        self._line = _DropLine(theme, host)
        self._card: StepCard | None = None
        self._from = QPoint()
        self._moving = False
        self._columns: Sequence[DragLane] = ()

    def use(self, columns: Sequence[DragLane]) -> None:
        """Steps can be dropped in these, one per phase."""
        self._columns = columns

    @property
    def lanes(self) -> list[Lane]:
        """The phases where they stand now."""
        return [(column.geometry(), column.cards) for column in self._columns]

    def watch(self, card: StepCard) -> None:
        """Let a card be dragged by its head."""
        card.head.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell a drag from a click."""
        if isinstance(event, QMouseEvent):
            return self._mouse(watched, event)
        if self._moving and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            self._let_go()
            return True
        return False

    def target(self, at: QPoint) -> tuple[int, str, QRect] | None:
        """Where a step would stand that is let go at a point of the host: phase, key before which, line to draw."""
        for phase, (area, cards) in enumerate(self.lanes):
            if not area.adjusted(-6, -10_000, 6, 10_000).contains(at):
                continue
            following = next((card for card in cards if at.y() < self._box(card).center().y()), None)
            if following is not None:
                return phase, following.key, QRect(area.left(), self._box(following).top() - 6, area.width(), 4)
            bottom = self._box(cards[-1]).bottom() + 3 if cards else area.top() + 44
            return phase, "", QRect(area.left(), bottom, area.width(), 4)
        return None

    def _mouse(self, watched: QObject, event: QMouseEvent) -> bool:
        if event.type() == QEvent.Type.MouseButtonPress and event.button() == Qt.MouseButton.LeftButton:
            cards = [card for _, own in self.lanes for card in own]
            self._card = next((card for card in cards if card.head is watched), None)
            self._from = event.globalPosition().toPoint()
        elif event.type() == QEvent.Type.MouseMove and self._card is not None:
            self._follow(event.globalPosition().toPoint())
        elif event.type() == QEvent.Type.MouseButtonRelease and self._card is not None:
            return self._release(event.globalPosition().toPoint())
        return self._moving

    def _follow(self, at: QPoint) -> None:
        far = (at - self._from).manhattanLength() >= QApplication.startDragDistance()
        if not self._moving and far and self._card is not None:
            self._moving = True
            self._card.head.setDown(False)
            self._card.head.setCursor(Qt.CursorShape.ClosedHandCursor)
        found = self.target(self._host.mapFromGlobal(at)) if self._moving else None
        self._line.show_at(found[2] if found else None)

    def _release(self, at: QPoint) -> bool:
        card, moving = self._card, self._moving
        found = self.target(self._host.mapFromGlobal(at)) if moving else None
        self._let_go()
        if card is not None and found is not None and found[1] != card.key:
            self.dropped.emit(card.key, found[0], found[1])
        return moving

    def _let_go(self) -> None:
        if self._card is not None:
            self._card.head.setCursor(Qt.CursorShape.PointingHandCursor)
        self._card, self._moving = None, False
        self._line.show_at(None)

    def _box(self, card: StepCard) -> QRect:
        return QRect(card.mapTo(self._host, QPoint(0, 0)), card.size())


class _DropLine(QWidget):
    """Where the step would stand."""

    def __init__(self, theme: Theme, host: QWidget) -> None:
        super().__init__(host)
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_at(self, area: QRect | None) -> None:
        """Show the line, or take it away."""
        self.setVisible(area is not None)
        if area is not None:
            self.setGeometry(area)
            self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A bar in the colour of what can be pressed."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour(Role.ACCENT))
        painter.end()
