"""Moves the keyboard of the grid to the person whose name is typed."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt

from competentie_app.app.grid_find import people_named
from competentie_app.texts import Texts
from competentie_app.ui.pages.assessments.find_field import FindField
from competentie_app.ui.pages.assessments.grid_view import GridView
from competentie_app.ui.pages.assessments.order_bar import OrderBar


class Finder(QObject):
    """Belongs to the find field of a bar above a grid."""

    def __init__(self, bar: OrderBar, view: GridView, texts: Texts) -> None:
        super().__init__(view)
        self._bar, self._view, self._texts = bar, view, texts
        self._field: FindField = bar.seek
        self._rows: tuple[int, ...] = ()
        self._origin: tuple[int, int] | None = None
        self._field.begun.connect(self._begin)
        self._field.textEdited.connect(self._seek)
        self._field.stepped.connect(self._step)
        self._field.left.connect(self._leave)

    def _here(self) -> tuple[int, int]:
        index = self._view.currentIndex()
        return max(index.row(), 0), max(index.column() - 1, 0)

    def _begin(self) -> None:
        if not self._field.hasFocus():
            self._origin = self._here()

    def _seek(self, text: str) -> None:
        if self._origin is None:
            self._origin = self._here()
        grid = self._view.levels_model.grid
        self._rows = people_named(grid, text) if grid is not None and grid.columns else ()
        if self._rows:
            self._view.go_to(self._rows[0], self._here()[1])
        self._tell(0 if self._rows else -1)

    def _step(self, by: int) -> None:
        if not self._rows:
            return
        row = self._here()[0]
        now = self._rows.index(row) if row in self._rows else -1
        place = (now + by) % len(self._rows)
        self._view.go_to(self._rows[place], self._here()[1])
        self._tell(place)

    def _tell(self, place: int) -> None:
        if not self._field.text().strip():
            self._bar.tell_found("")
        elif place < 0:
            self._bar.tell_found(self._texts.t("Nobody shown here has this name"))
        else:
            self._bar.tell_found(self._texts.t("{place} of {count} found", place=place + 1, count=len(self._rows)))

    def _leave(self, stay: bool) -> None:
        model = self._view.levels_model
        if not stay and self._origin is not None and self._origin[0] < model.rowCount():
            self._view.go_to(*self._origin)
        self._origin, self._rows = None, ()
        self._field.clear()
        self._bar.tell_found("")
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)
