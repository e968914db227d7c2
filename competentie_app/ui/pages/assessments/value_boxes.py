"""What each view says of one cell, side by side and never averaged."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from competentie_app.app.grid import GridCell
from competentie_app.dossier.ratings import View
from competentie_app.ui.pages.assessments.words import GridWords
from competentie_app.ui.theme.boxes import draw_box, smooth_painter
from competentie_app.ui.theme.fonts import Type
from competentie_app.ui.theme.looks import CONTROL_RADIUS
from competentie_app.ui.theme.theme import Theme
from competentie_app.ui.theme.tokens import Role
from competentie_app.ui.widgets.labels import TextLabel
from competentie_app.ui.widgets.wrap import WrapLayout


class _Box(QWidget):
    """One view."""

    def __init__(self, title: str, nothing: str, theme: Theme) -> None:
        super().__init__()
        self._theme, self._nothing, self._active = theme, nothing, False
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        column = QVBoxLayout(self)
        pad = theme.space(2)
        column.setContentsMargins(pad + 2, pad, pad + 2, pad)
        column.setSpacing(0)
        self.head = TextLabel(title, theme, Type.SECONDARY, Role.TEXT2)
        self.value = TextLabel("", theme, Type.PAGE_TITLE)
        self.value.setMinimumHeight(self.value.fontMetrics().height())
        column.addWidget(self.head)
        column.addWidget(self.value)

    def show_value(self, sign: str, spoken: str, *, active: bool) -> None:
        """Show a sign; `spoken` is what is heard."""
        self._active = active
        self.value.setText(sign or self._nothing)
        self.value.setFont(self._theme.font(Type.PAGE_TITLE if sign else Type.BODY))
        self.value.set_role(Role.TEXT if sign else Role.TEXT2)
        self.value.setAccessibleName(spoken)
        self.head.set_role(Role.ACCENT if active else Role.TEXT2)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the border; that of the view that is being entered is thick."""
        painter = smooth_painter(self)
        border, width = (Role.ACCENT, 2) if self._active else (Role.LINE2, 1)
        area = QRectF(self.rect())
        colours = (self._theme.colour(Role.SURFACE), self._theme.colour(border))
        draw_box(painter, area, *colours, CONTROL_RADIUS, width=width)
        painter.end()


class ValueBoxes(QWidget):
    """Self, manager, agreed."""

    def __init__(self, theme: Theme, words: GridWords) -> None:
        super().__init__()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        row = WrapLayout(self, spacing=theme.space(2))
        nothing = words.texts.p("value", "empty")
        self.boxes = {view: _Box(words.view_title(view), nothing, theme) for view in View}
        for box in self.boxes.values():
            row.addWidget(box)

    def show_cell(self, cell: GridCell, entered: View, words: GridWords) -> None:
        """Show the three views of a cell."""
        for view, box in self.boxes.items():
            code = cell.code(view)
            box.show_value(words.signs[code], f"{words.view(view)}: {words.code(code)}", active=view is entered)
        self.updateGeometry()
