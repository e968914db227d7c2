"""A row of words of which one is chosen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QRadioButton, QSizePolicy, QWidget

from competentie_app.ui.theme.boxes import smooth_painter
from competentie_app.ui.theme.fonts import Type
from competentie_app.ui.theme.looks import CONTROL_RADIUS
from competentie_app.ui.theme.theme import Theme
from competentie_app.ui.theme.tokens import Role

_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}


class Segment(QWidget):
    """An exclusive choice. Tab goes to the chosen word, arrows choose another. `chosen` tells what the user chose."""

    chosen = Signal(object)

    def __init__(
        self, options: Sequence[tuple[str, str]], accessible_name: str, theme: Theme, parent: QWidget | None = None,
        *, icons: Mapping[str, str] | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self.setAccessibleName(accessible_name)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._parts: dict[str, _Part] = {}
        for place, (key, text) in enumerate(options):
            part = _Part(text, (icons or {}).get(key, ""), theme, first=place == 0, last=place == len(options) - 1)
            part.setAccessibleName(f"{accessible_name}: {text}")
            part.clicked.connect(lambda _checked=False, key=key: self._choose(key))
            part.stepped.connect(self._step)
            self._parts[key] = part
            row.addWidget(part)
        if options:
            self.set_key(options[0][0])

    @property
    def key(self) -> str:
        """Key of the word that is chosen."""
        return next((key for key, part in self._parts.items() if part.isChecked()), "")

    def set_key(self, key: str) -> None:
        """Choose without telling; an unknown key changes nothing."""
        if key in self._parts:
            self._parts[key].setChecked(True)
            self.setFocusProxy(self._parts[key])
            self._last = key

    def option(self, key: str) -> QRadioButton:
        """The part of a key, to switch it off or give it a tooltip."""
        return self._parts[key]

    def _choose(self, key: str) -> None:
        if key != self._last:
            self.set_key(key)
            self.chosen.emit(key)

    def _step(self, step: int) -> None:
        keys = [key for key, part in self._parts.items() if part.isEnabled()]
        place = keys.index(self.key) + step
        if 0 <= place < len(keys):
            self._parts[keys[place]].setFocus(Qt.FocusReason.TabFocusReason)
            self._choose(keys[place])


class _Part(QRadioButton):
    """One word. A radio button to assistive technology."""

    stepped = Signal(int)

    def __init__(self, text: str, icon: str, theme: Theme, *, first: bool, last: bool) -> None:
        super().__init__(text)
        self._theme, self._icon, self._first, self._last = theme, icon, first, last
        self.setFont(theme.font(Type.BODY))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows choose the neighbour."""
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        self.stepped.emit(step)

    def hitButton(self, pos: QPoint) -> bool:
        """All of it can be pressed."""
        return self.rect().contains(pos)

    def sizeHint(self) -> QSize:
        """Room for the word in bold, so that nothing moves when it is chosen."""
        metrics = QFontMetrics(self._theme.font(Type.BODY_BOLD))
        icon = self._theme.px(22) if self._icon else 0
        return QSize(metrics.horizontalAdvance(self.text()) + icon + 2 * self._theme.px(12), self._theme.px(32))

    def minimumSizeHint(self) -> QSize:
        """A word is never cut off."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground, the border, and the word in the middle."""
        painter = smooth_painter(self)
        hot = self.underMouse() and self.isEnabled()
        fill = Role.ACCENT_TINT if self.isChecked() else (Role.HOVER if hot else Role.SURFACE)
        painter.setPen(QPen(self._theme.colour(Role.CTL if self.isEnabled() else Role.LINE2), 1))
        painter.setBrush(self._theme.colour(fill))
        painter.drawPath(self._shape())
        if self.isChecked() and self._theme.name == "contrast":
            painter.setPen(QPen(self._theme.colour(Role.TEXT), 2))
            painter.drawRect(QRectF(self.rect()).adjusted(3, 3, -3, -3))
        self._draw_word(painter)
        painter.end()

    def _draw_word(self, painter: QPainter) -> None:
        role = Role.ACCENT if self.isChecked() else Role.TEXT
        role = role if self.isEnabled() else Role.DISABLED
        font = self._theme.font(Type.BODY_BOLD if self.isChecked() else Type.BODY)
        painter.setFont(font)
        painter.setPen(self._theme.colour(role))
        icon = self._theme.px(22) if self._icon else 0
        left = (self.width() - QFontMetrics(font).horizontalAdvance(self.text()) - icon) / 2
        if self._icon:
            side = self._theme.px(16)
            pixmap = self._theme.pixmap(self._icon, role, 16, self.devicePixelRatioF())
            painter.drawPixmap(QPoint(round(left), (self.height() - side) // 2), pixmap)
        area = QRectF(left + icon, 0, self.width(), self.height())
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())

    def _shape(self) -> QPainterPath:
        """A box with round corners only at the ends of the row; neighbours share one line."""
        area = QRectF(self.rect()).adjusted(0.5 if self._first else -0.5, 0.5, -0.5, -0.5)
        path = QPainterPath()
        path.addRoundedRect(area, CONTROL_RADIUS, CONTROL_RADIUS)
        square = QPainterPath()
        if not self._first:
            square.addRect(area.adjusted(0, 0, -area.width() / 2, 0))
        if not self._last:
            square.addRect(area.adjusted(area.width() / 2, 0, 0, 0))
        return path.united(square).simplified()
