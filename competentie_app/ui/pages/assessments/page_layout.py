"""How the page of assessments is built: head, ways to work, and under the grid a scroll area for large text."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from competentie_app.ui.page import Page
from competentie_app.ui.pages.assessments.board import Board
from competentie_app.ui.pages.assessments.modes import Modes

SHORTEST = 300
"""Least height of the grid with what belongs to it, at 100 %."""


class Sight(QObject):
    """Keeps in sight what the user works on when the page is longer than the window."""

    def __init__(self, scroll: QScrollArea, content: QWidget, board: Board) -> None:
        super().__init__(scroll)
        self._scroll, self._content, self._board = scroll, content, board

    def fit(self) -> None:
        """Give the page the height that it needs in this width."""
        layout = self._content.layout()
        if layout is not None:
            self._content.setMinimumHeight(layout.minimumHeightForWidth(self._scroll.viewport().width()))

    def bring(self) -> None:
        """Scroll to the cell with the keyboard, with the line of names above it."""
        view = self._board.view
        if not view.currentIndex().isValid() or not view.isVisible():
            return
        cell = view.visualRect(view.currentIndex())
        middle = view.viewport().mapTo(self._content, cell.center())
        self._scroll.ensureVisible(middle.x(), middle.y(), 0, cell.height())


def lay_out(
    page: Page, header: QWidget, pickers: QWidget, below: QWidget, board: Board
) -> tuple[Modes, QWidget, Sight]:
    """Place the parts in `page`: returns the ways to work, the head, and what keeps the focus in sight."""
    theme = page.context.theme
    pad = theme.space(6)
    head = QWidget()
    inside = QVBoxLayout(head)
    inside.setContentsMargins(pad, theme.space(4), pad, theme.space(3))
    inside.addWidget(header)
    top = QVBoxLayout()
    top.setContentsMargins(pad, 0, pad, theme.space(3))
    top.addWidget(pickers)
    board.setMinimumHeight(theme.px(SHORTEST))
    content = QWidget()
    column = QVBoxLayout(content)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addLayout(top)
    column.addWidget(below, 1)
    scroll = QScrollArea()
    scroll.setFrameShape(QFrame.Shape.NoFrame)
    scroll.setWidgetResizable(True)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    scroll.setWidget(content)
    outer = QVBoxLayout(page)
    outer.setContentsMargins(0, 0, 0, 0)
    outer.setSpacing(0)
    modes = Modes(page.context, scroll)
    outer.addWidget(head)
    outer.addWidget(modes, 1)
    return modes, head, Sight(scroll, content, board)
