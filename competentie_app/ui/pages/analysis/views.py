"""The views of the page: each made when its tab is first chosen, and read when something changed while it is shown."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from competentie_app.app.change import Change
from competentie_app.app.heatmap_filter import HeatFilter
from competentie_app.app.round_reader import RoundReader
from competentie_app.ui.context import UiContext
from competentie_app.ui.pages.analysis.tabs import TABS
from competentie_app.ui.pages.analysis.view import AnalysisView


class Views(QWidget):
    """Shows one view, as high as that one is: a stack would stay as high as the highest.

    A view that has read the same filter already, and of which nothing changed since, waits.
    """

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self._context = context
        self._rounds = RoundReader(context.session)
        self._made: dict[str, AnalysisView] = {}
        self._read: dict[str, HeatFilter] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def choose(self, key: str) -> AnalysisView:
        """Show the view of a tab; it is not read yet."""
        if key not in self._made:
            view = next(tab for tab in TABS if tab.key == key).make(self._context)
            view.rounds = self._rounds
            self._made[key] = view
            self._column.addWidget(view)
        for each in self._made.values():
            each.setVisible(each is self._made[key])
        return self._made[key]

    def has(self, key: str) -> bool:
        """Whether the view of a tab was made before."""
        return key in self._made

    def forget_read(self, change: Change) -> None:
        """The file changed: whatever is shown next is read again."""
        self._read.clear()
        self._rounds.forget(change)

    def read(self, key: str, wanted: HeatFilter) -> bool:
        """Let a view read if it has to; whether it did."""
        view = self._made[key]
        wanted = wanted.only(view.filters)
        if self._read.get(key) == wanted:
            return False
        self._read[key] = wanted
        view.read(wanted)
        return True
