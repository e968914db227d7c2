"""One line of the list at the left: a competency, why it is here, and how far it is."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent, QPalette
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout

from competentie_app.ui.theme.boxes import smooth_painter
from competentie_app.ui.theme.fonts import Type
from competentie_app.ui.theme.theme import Theme
from competentie_app.ui.theme.tokens import Role
from competentie_app.ui.widgets.keys import press_with_enter
from competentie_app.ui.widgets.labels import TextLabel

BAR = 3
INSET = 4
"""Between the edge of the list and its rows, at 100 %."""


class TopicRow(QAbstractButton):
    """`stepped`: an arrow asks for the neighbour."""

    stepped = Signal(int)

    def __init__(self, key: str, title: str, status: str, why: str, theme: Theme, spoken: str = "") -> None:
        super().__init__()
        self.key, self._theme = key, theme
        self.setCheckable(True)
        self.setAccessibleName(", ".join(part for part in (f"{key} {title}", why, spoken or status) if part))
        self.setBackgroundRole(QPalette.ColorRole.Window)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        column = QVBoxLayout(self)
        side = theme.px(INSET)
        column.setContentsMargins(theme.space(4) - side, theme.px(5), theme.space(3) - side, theme.px(5))
        column.setSpacing(0)
        row = QHBoxLayout()
        row.setSpacing(theme.space(2))
        self._title = TextLabel(title, theme, Type.BODY, wrap=True)
        top = Qt.AlignmentFlag.AlignTop
        code = TextLabel(key, theme, Type.BODY_BOLD)
        code.setMinimumWidth(code.fontMetrics().horizontalAdvance("M0"))  # titles begin below each other
        row.addWidget(code, alignment=top)
        row.addWidget(self._title, 1)
        row.addWidget(TextLabel(status, theme, Type.SECONDARY, Role.TEXT2), alignment=top)
        column.addLayout(row)
        if why:
            column.addWidget(TextLabel(why, theme, Type.SECONDARY, Role.TEXT2, wrap=True))
        for label in self.findChildren(TextLabel):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        press_with_enter(self)

    def show_chosen(self, *, chosen: bool) -> None:
        """Mark it as what is talked about now."""
        self.setChecked(chosen)
        self._title.setFont(self._theme.font(Type.BODY_BOLD if chosen else Type.BODY))
        self._title.set_role(Role.ACCENT if chosen else Role.TEXT)

    def sizeHint(self) -> QSize:
        """What the words need."""
        layout = self.layout()
        return layout.totalSizeHint() if layout is not None else QSize()

    def minimumSizeHint(self) -> QSize:
        """What the words need at least."""
        layout = self.layout()
        return layout.totalMinimumSize() if layout is not None else QSize()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and down go to the neighbours."""
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.stepped.emit(-1 if event.key() == Qt.Key.Key_Up else 1)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground, and the bar of what is talked about now."""
        painter = smooth_painter(self)
        if self.isChecked():
            painter.fillRect(self.rect(), self._theme.colour(Role.ACCENT_TINT))
            painter.fillRect(QRect(0, 0, BAR, self.height()), self._theme.colour(Role.ACCENT))
        elif self.underMouse():
            painter.fillRect(self.rect(), self._theme.colour(Role.HOVER))
        painter.end()
