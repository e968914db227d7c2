"""Where the parts of the board stand: the panel beside the grid, or as a drawer over it in a narrow window."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QPalette, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from competentie_app.ui.context import UiContext
from competentie_app.ui.pages.assessments.finder import Finder
from competentie_app.ui.pages.assessments.footer import Footer
from competentie_app.ui.pages.assessments.grid_model import GridModel
from competentie_app.ui.pages.assessments.grid_view import GridView
from competentie_app.ui.pages.assessments.legend import Legend
from competentie_app.ui.pages.assessments.order_bar import OrderBar
from competentie_app.ui.pages.assessments.side_panel import WIDTH, SidePanel
from competentie_app.ui.pages.assessments.words import GridWords

BESIDE = 1040
"""Width of the page, at 100 %, from which the panel stands beside the grid."""


class BoardLayout(QObject):
    """Makes and places grid, footer, legend and panel in `board`."""

    def __init__(self, board: QWidget, context: UiContext, model: GridModel, words: GridWords) -> None:
        super().__init__(board)
        self._board, self._theme = board, context.theme
        self.view = GridView(context.theme, model, context.texts.t("Levels"), board)
        self.bar = OrderBar(context.texts, context.theme)
        self.finder = Finder(self.bar, self.view, context.texts)
        self.footer = Footer(context.theme, model, self.view)
        self.legend = Legend(context.theme, context.texts)
        self.panel = SidePanel(context.theme, words, board)
        self.drawer_open = False
        self._beside = True
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addWidget(self.bar)
        left.addWidget(self.view, 1)
        left.addWidget(self.footer)
        left.addWidget(self.legend)
        self._row = QHBoxLayout(board)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addLayout(left, 1)
        self._row.addWidget(self.panel)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), board, self.bar.seek.begin)
        board.installEventFilter(self)
        board.setBackgroundRole(QPalette.ColorRole.Window)
        self.arrange()

    @property
    def is_drawer(self) -> bool:
        """Whether the panel is folded to a drawer."""
        return not self._beside

    @property
    def panel_is_shown(self) -> bool:
        """Whether the user can see the panel."""
        return self._beside or self.drawer_open

    def renew_panel(self, words: GridWords) -> None:
        """Make the panel anew, for another model."""
        old = self.panel
        self._row.removeWidget(old)
        old.hide()
        old.deleteLater()
        self.panel = SidePanel(self._theme, words, self._board)
        self._row.addWidget(self.panel)
        self.arrange()

    def toggle_drawer(self, *, wanted: bool) -> None:
        """Open or close the drawer; the keyboard goes back to the grid when it closes."""
        self.drawer_open = wanted
        self.arrange()
        if not wanted:
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def arrange(self) -> None:
        """Place the panel for the width there is."""
        self._beside = self._board.width() >= self._theme.px(BESIDE)
        width = min(self._theme.px(WIDTH), max(self._board.width() - 24, 200))
        self.panel.setFixedWidth(width)
        in_row = self._row.indexOf(self.panel) >= 0
        if self._beside and not in_row:
            self._row.addWidget(self.panel)
        elif not self._beside and in_row:
            self._row.removeWidget(self.panel)
        if not self._beside:
            self.panel.setGeometry(self._board.width() - width, 0, width, self._board.height())
            self.panel.raise_()
        self.panel.setVisible(self.panel_is_shown)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the size; Escape closes the drawer."""
        if event.type() == QEvent.Type.Resize:
            self.arrange()
        elif self.is_drawer and self.drawer_open and _is_escape(event):
            self.toggle_drawer(wanted=False)
            return True
        return False


def _is_escape(event: QEvent) -> bool:
    return isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape
