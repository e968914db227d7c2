"""Keeps the whole team beside the part of it that the grid shows, in the order that the user wants."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal

from competentie_app.app.grid import Grid, read_people
from competentie_app.app.grid_order import arranged, personas_in
from competentie_app.dossier.dossier import Dossier
from competentie_app.dossier.ratings import View
from competentie_app.texts import Texts
from competentie_app.ui.pages.assessments.order_bar import OrderBar


class Arranging(QObject):
    """`changed(grid)`: other people, or another order, are to be shown.

    Somebody who no longer fits the choice because of what is typed stays until the choice is made again: rows never
    go away under the hands.
    """

    changed = Signal(object)

    def __init__(self, bar: OrderBar, texts: Texts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bar, self._texts = bar, texts
        self._view = View.AGREED
        self.whole: Grid | None = None
        bar.wished.connect(self._again)

    def take(self, grid: Grid) -> Grid:
        """Another whole grid: return the part of it to show."""
        self.whole = grid
        personas = personas_in(grid)
        self._bar.show_people(personas, 0, 0)  # a persona that has gone is chosen no longer
        shown = arranged(grid, self._bar.wish, self._view, self._texts.model_text)
        self._bar.show_people(personas, len(shown.rows), len(grid.rows))
        return shown

    def read_again(self, shown: Grid, dossier: Dossier, people: Iterable[str]) -> Grid:
        """Some levels changed: return the part to show, with the same people."""
        if shown is self.whole or self.whole is None:
            self.whole = read_people(shown, dossier, people)
            return self.whole
        self.whole = read_people(self.whole, dossier, people)
        return read_people(shown, dossier, people)

    def enter_as(self, view: View) -> None:
        """Levels are entered for another view."""
        self._view = view
        if self._bar.wish.filters:
            self._again()

    def bring(self, employee_id: str | None, shown: Grid) -> None:
        """See to it that somebody of the team is shown."""
        if self.whole is not None and employee_id in self.whole.row_of and employee_id not in shown.row_of:
            self._bar.show_everyone()

    def _again(self) -> None:
        if self.whole is not None:
            self.changed.emit(self.take(self.whole))
