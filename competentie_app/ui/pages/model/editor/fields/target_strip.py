"""One competency that a persona may ask: its code, its short name and the levels, in one widget."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from competentie_app.app.model_form.fields import TargetRow
from competentie_app.ui.context import UiContext
from competentie_app.ui.pages.model.editor.fields.head import BAR
from competentie_app.ui.pages.model.editor.fields.level_strip import LevelStrip
from competentie_app.ui.theme.boxes import smooth_painter
from competentie_app.ui.theme.fonts import Type
from competentie_app.ui.theme.tokens import Role

NARROWEST = 6
"""Letters of a short name that have room at least."""
_MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


class TargetStrip(LevelStrip):
    """Left and right or a digit choose, up and down go to the competency above or below.

    `came`: it has the keyboard; `stepped(by)`: to a neighbour; `entered`: to weight and reason.
    """

    came = Signal()
    stepped = Signal(int)
    entered = Signal()

    def __init__(self, context: UiContext, row: TargetRow, top: int, code_width: int) -> None:
        texts = context.texts
        name = texts.t("Target level of {id} {title}", id=row.competency_id, title=row.title)
        self._code_width = code_width
        self._code, self._name = row.competency_id, texts.model_text(row.shown)
        self._changed = False
        super().__init__(context.theme, name, top, zero="–")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setToolTip(f"{row.competency_id} {texts.model_text(row.title)}")

    @property
    def lead(self) -> int:
        """Room for the bar, the code and the beginning of the name."""
        letters = QFontMetrics(self._theme.font(Type.BODY)).averageCharWidth() * NARROWEST
        return self._name_left + letters

    def sizeHint(self) -> QSize:
        """A little lower than other strips: there are many below each other."""
        return QSize(super().sizeHint().width(), self._theme.px(25))

    def mark(self, *, changed: bool) -> None:
        """A bar before the code where it differs from the last version."""
        if changed != self._changed:
            self._changed = changed
            self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and down walk; Enter goes to the details."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        step = steps.get(Qt.Key(event.key()))
        if step is not None and not event.modifiers():
            self.stepped.emit(step)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on the name only shows the details."""
        if event.position().x() >= self.width() - self.sizeHint().width() + self.lead:
            super().mousePressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """It has the keyboard."""
        super().focusInEvent(event)
        self.came.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the words before the levels."""
        super().paintEvent(event)
        theme, painter = self._theme, smooth_painter(self)
        if self._changed:
            painter.fillRect(0, 3, theme.px(BAR), self.height() - 6, theme.colour(Role.ACCENT))
        left, right = theme.px(BAR + 4), self.width() - super().sizeHint().width() + self.lead - theme.px(6)
        painter.setPen(theme.colour(Role.TEXT))
        painter.setFont(theme.font(Type.BODY_BOLD))
        painter.drawText(QRectF(left, 0, self._code_width, self.height()), _MIDDLE, self._code)
        painter.setPen(theme.colour(Role.TEXT2))
        painter.setFont(theme.font(Type.BODY))
        name = QRectF(self._name_left, 0, max(0, right - self._name_left), self.height())
        shown = painter.fontMetrics().elidedText(self._name, Qt.TextElideMode.ElideRight, int(name.width()))
        painter.drawText(name, _MIDDLE, shown)
        painter.end()

    @property
    def _name_left(self) -> int:
        return self._theme.px(BAR + 4) + self._code_width + self._theme.px(6)
