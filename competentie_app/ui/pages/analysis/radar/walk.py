"""A chart through which the keyboard walks from item to item; Enter or a click opens one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from competentie_app.ui.theme.theme import Theme

_STEPS = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}
_ENDS = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: -1}
_OPEN = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class WalkChart(QWidget):
    """`items`: key and story of each item, in order. `heard`: the chart as a whole. `opened` tells a key.

    The whole is heard when the keyboard comes, then each item with its story. Height depends on width.
    """

    opened = Signal(str)

    def __init__(self, theme: Theme, items: Sequence[tuple[str, str]], heard: str) -> None:
        super().__init__()
        self._theme, self._items, self._heard = theme, tuple(items), heard
        self.current = 0
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if self._items else Qt.FocusPolicy.NoFocus)
        self.setMouseTracking(True)
        self.setAccessibleName(heard)

    def again(self, theme: Theme) -> WalkChart:
        """The same chart in another theme."""
        raise NotImplementedError

    def place_at(self, at: QPointF) -> int | None:
        """The item at a point."""
        raise NotImplementedError

    def least_width(self) -> int:
        """The narrowest that still reads."""
        raise NotImplementedError

    def heightForWidth(self, width: int) -> int:
        """The height that everything needs at a width."""
        raise NotImplementedError

    def hasHeightForWidth(self) -> bool:
        """It does."""
        return True

    def sizeHint(self) -> QSize:
        """A good size."""
        wide = max(self.least_width(), self._theme.px(340))
        return QSize(wide, self.heightForWidth(wide))

    def minimumSizeHint(self) -> QSize:
        """The narrowest that still reads."""
        narrow = self.least_width()
        return QSize(narrow, self.heightForWidth(max(self.width(), narrow)))

    @property
    def shown_current(self) -> int | None:
        """The item to draw a ring round."""
        return self.current if self.hasFocus() else None

    @property
    def current_key(self) -> str:
        """The key of the item where the keyboard is, or was last."""
        return self._items[self.current][0]

    def stand_on(self, key: str) -> bool:
        """Stand on an item by its key. Whether it is here."""
        place = next((place for place, item in enumerate(self._items) if item[0] == key), None)
        if place is not None:
            self._go(place)
        return place is not None

    # --- keyboard

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows, Home and End walk; Enter opens."""
        key = Qt.Key(event.key())
        if key in _STEPS:
            self._go((self.current + _STEPS[key]) % len(self._items))
        elif key in _ENDS:
            self._go(_ENDS[key] % len(self._items))
        elif key in _OPEN:
            self.opened.emit(self._items[self.current][0])
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keyboard is, and say it after what the chart is."""
        super().focusInEvent(event)
        self._go(self.current, f"{self._heard} ")

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The whole chart is heard again when the keyboard comes back."""
        super().focusOutEvent(event)
        self.setAccessibleName(self._heard)
        self.update()

    def _go(self, place: int, before: str = "") -> None:
        self.current = place
        self.setAccessibleName(before + self._items[place][1].replace("\n", " "))
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.NameChanged))
        self.update()

    # --- mouse

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A hand over what can be opened."""
        hand = self.place_at(event.position()) is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if hand else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click opens."""
        place = self.place_at(event.position())
        if event.button() is Qt.MouseButton.LeftButton and place is not None:
            self.current = place
            self.opened.emit(self._items[place][0])

    def event(self, event: QEvent) -> bool:
        """The whole story of an item as tooltip."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            place = self.place_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), "" if place is None else self._items[place][1], self)
            return True
        return super().event(event)
