"""A card: surface, thin border, rounded corners; and a card that is one button."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent, QPalette
from PySide6.QtWidgets import QAbstractButton, QFrame, QSizePolicy, QVBoxLayout, QWidget

from competentie_app.ui.theme.boxes import draw_box, smooth_painter
from competentie_app.ui.theme.looks import CARD_RADIUS, RADIUS
from competentie_app.ui.theme.theme import Theme
from competentie_app.ui.theme.tokens import Role
from competentie_app.ui.widgets.keys import press_with_enter

PADDING = 14


class Card(QFrame):
    """A box round things that belong together. Put them in `body`. `dashed`: a place that is still free."""

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, dashed: bool = False) -> None:
        super().__init__(parent)
        self._theme = theme
        self._dashed = dashed
        self.body = _body(self, theme)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the box."""
        _draw(self, self._theme, Role.SURFACE, Role.CTL if self._dashed else Role.LINE, dashed=self._dashed)


class ButtonCard(QAbstractButton):
    """A card that Enter, Space or a click presses. Put passive widgets in `body`; `name` is what is heard."""

    def __init__(self, name: str, theme: Theme, parent: QWidget | None = None, *, dashed: bool = False) -> None:
        super().__init__(parent)
        self._theme = theme
        self._dashed = dashed
        self.setAccessibleName(name)
        self.setProperty(RADIUS, CARD_RADIUS)
        self.setBackgroundRole(QPalette.ColorRole.Window)  # else words in it take the colour of a button's text
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.body = _body(self, theme)
        press_with_enter(self)

    def add_passive(self, widget: QWidget) -> None:
        """Put a widget in the card that lets the mouse through to the card."""
        widget.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        widget.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.body.addWidget(widget)

    def sizeHint(self) -> QSize:
        """What the contents need."""
        return self.body.totalSizeHint()

    def minimumSizeHint(self) -> QSize:
        """What the contents need at least."""
        return self.body.totalMinimumSize()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the box; under the mouse its border is stronger, pressed its ground is darker."""
        hot = self.isEnabled() and self.underMouse()
        border = Role.TEXT2 if hot else (Role.CTL if self._dashed else Role.LINE)
        fill = Role.HOVER if self.isDown() else Role.SURFACE
        _draw(self, self._theme, fill, border, dashed=self._dashed)


def _body(card: QWidget, theme: Theme) -> QVBoxLayout:
    body = QVBoxLayout(card)
    body.setContentsMargins(PADDING, PADDING, PADDING, PADDING)
    body.setSpacing(theme.space(2))
    return body


def _draw(card: QWidget, theme: Theme, fill: Role, border: Role, *, dashed: bool) -> None:
    painter = smooth_painter(card)
    draw_box(painter, QRectF(card.rect()), theme.colour(fill), theme.colour(border), CARD_RADIUS, dashed=dashed)
    painter.end()
