"""The side panels beside those of one person: merge teams, split a team, search people, erase somebody."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget

from competentie_app.ui.context import UiContext
from competentie_app.ui.pages.teams.erase_panel import ErasePanel
from competentie_app.ui.pages.teams.merge_panel import MergePanel
from competentie_app.ui.pages.teams.search_panel import SearchPanel
from competentie_app.ui.pages.teams.split_panel import SplitPanel


class MorePanels(QObject):
    """Adds them to the side of the page. `closed`: nothing was done; `done` with the team that is left to look at."""

    closed = Signal()
    done = Signal(str)

    def __init__(self, context: UiContext, side: QStackedWidget) -> None:
        super().__init__(side)
        self._context, self._side = context, side
        self.merge, self.split, self.search = MergePanel(context), SplitPanel(context), SearchPanel(context)
        self.erase = ErasePanel(context)
        for panel in (self.merge, self.split, self.search, self.erase):
            side.addWidget(panel)
            panel.closed.connect(self.closed)
        self.merge.done.connect(self.done)
        self.split.done.connect(self.done)
        self.erase.done.connect(self.closed)

    def reload(self) -> None:
        """Show the file as it is now in the panel that is open."""
        if self._side.isHidden():
            return
        shown = self._side.currentWidget()
        if isinstance(shown, MergePanel | SearchPanel):
            shown.reload()
        elif isinstance(shown, SplitPanel | ErasePanel) and not shown.reload():
            self.closed.emit()
