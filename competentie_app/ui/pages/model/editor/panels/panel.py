"""What every panel of the model editor has: a head with a title, a way back, and Escape."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from competentie_app.ui.context import UiContext
from competentie_app.ui.pages.page_scroll import PageScroll
from competentie_app.ui.theme.fonts import Type
from competentie_app.ui.widgets.buttons import LinkButton
from competentie_app.ui.widgets.labels import TextLabel
from competentie_app.ui.widgets.wrap import WrapLayout


class Panel(QWidget):
    """`closed`: the user is done with it. `go_to` gives the Address of a field to show instead.

    Contents go into `body`; they scroll when the window is small or the text large.
    """

    closed = Signal()
    go_to = Signal(object)

    def __init__(self, context: UiContext, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = context.theme
        self.context = context
        self.setAccessibleName(title)
        head = QWidget()
        row = WrapLayout(head, spacing=theme.space(3))
        self.title = TextLabel(title, theme, Type.SECTION)
        self.back = LinkButton(context.texts.t("Back to the form"), theme, self.closed.emit, icon="chevron-left")
        row.addWidget(self.title)
        row.add_right(self.back)
        content = QWidget()
        self.body = QVBoxLayout(content)
        ring = theme.px(4)  # room for the ring of the focus
        self.body.setContentsMargins(ring, ring, theme.space(2), ring)
        self.body.setSpacing(theme.space(3))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(2))
        column.addWidget(head)
        column.addWidget(PageScroll(content), 1)

    def refresh(self) -> None:
        """The draft, the versions or the open file changed."""

    def focus_first(self) -> None:
        """Put the keyboard where the user begins."""
        self.back.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)


def button_row(context: UiContext, *buttons: QWidget) -> QWidget:
    """Buttons beside each other, going on below where they do not fit."""
    row = QWidget()
    layout = WrapLayout(row, spacing=context.theme.space(2))
    for button in buttons:
        layout.addWidget(button)
    return row
