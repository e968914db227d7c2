"""What a page is to the frame."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from competentie_app.app.change import Change
from competentie_app.ui.context import UiContext
from competentie_app.ui.places import Place

AFTER_FIRST_PICTURE = 50
"""Milliseconds to wait with work that the first picture of a window or page does not need."""


class Page(QWidget):
    """A page of the window. The frame makes it when it is first shown, and again after a change of language or theme.

    While a page is hidden the frame keeps the changes and hands them over, joined, when it is shown.
    """

    place: ClassVar[Place]

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context

    def refresh(self, change: Change) -> None:
        """Show what changed. Called with everything right after the page was made. Default: nothing."""

    def show_selection(self) -> None:
        """Follow `context.selection`: called each time the page is shown, and when the selection changes meanwhile."""

    def focus_first(self) -> None:
        """Put the keyboard where work begins on this page. Default: the page's first focusable widget."""
        each = self.nextInFocusChain()
        while each is not None and each is not self:
            takes_keyboard = each.isEnabled() and bool(each.focusPolicy() & Qt.FocusPolicy.TabFocus)
            if takes_keyboard and self.isAncestorOf(each) and each.isVisibleTo(self):
                each.setFocus(Qt.FocusReason.TabFocusReason)
                return
            each = each.nextInFocusChain()

    def run_command(self, name: str) -> None:
        """Carry out a command of the menu that is this page's own ("members.import"). Default: nothing."""

    def leave(self) -> None:
        """The page is about to be hidden or rebuilt: finish what is being edited."""
