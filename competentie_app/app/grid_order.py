"""Who is shown in the grid, and in which order. By name or persona only: people are never ordered by their levels."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from competentie_app.app.grid import Grid, GridRow, with_rows
from competentie_app.dossier.ratings import EMPTY, View
from competentie_app.texts import LocalText


class Order(StrEnum):
    """How the people stand."""

    NAME = "name"
    NAME_BACK = "name_back"
    PERSONA = "persona"


class Only(StrEnum):
    """Whose rows are shown."""

    EVERYONE = "everyone"
    DIFFERENCE = "difference"
    """Self and manager are far apart somewhere."""
    NOTHING = "nothing"
    """Takes part, and nothing is filled in yet."""
    PROVISIONAL = "provisional"
    """A level counts somewhere that is not agreed."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What the user wants to see. `persona`: the Dutch title of a persona, or "" for all of them."""

    order: Order = Order.NAME
    only: Only = Only.EVERYONE
    persona: str = ""

    @property
    def filters(self) -> bool:
        """Whether somebody may be left out."""
        return self.only is not Only.EVERYONE or bool(self.persona)


def personas_in(grid: Grid) -> tuple[LocalText, ...]:
    """The personas of the people in a grid, each once, by Dutch title."""
    found = {title.nl: title for row in grid.rows for title in row.personas}
    return tuple(found[key] for key in sorted(found, key=str.casefold))


def arranged(grid: Grid, wish: Wish, view: View, title: Callable[[LocalText], str]) -> Grid:
    """Return the grid with the wanted people in the wanted order. `title`: a persona's title as it is read.

    `view` is the one that levels are entered for: "nothing filled in" is about that one; in the agreed view, which
    shows all of them, about all of them. The same grid comes back when nothing differs.
    """
    rows = [row for row in grid.rows if _is_wanted(row, wish, view)] if wish.filters else list(grid.rows)
    if wish.order is Order.NAME_BACK:
        rows.reverse()
    elif wish.order is Order.PERSONA:
        rows.sort(key=lambda row: (not row.personas, [title(each).casefold() for each in row.personas]))
    same = len(rows) == len(grid.rows) and all(one is other for one, other in zip(rows, grid.rows, strict=True))
    return grid if same else with_rows(grid, tuple(rows))


def _is_wanted(row: GridRow, wish: Wish, view: View) -> bool:
    if wish.persona and all(title.nl != wish.persona for title in row.personas):
        return False
    if wish.only is Only.DIFFERENCE:
        return any(cell.to_discuss for cell in row.cells)
    if wish.only is Only.PROVISIONAL:
        return any(cell.uncertain for cell in row.cells)
    return wish.only is Only.EVERYONE or _has_nothing(row, view)


def _has_nothing(row: GridRow, view: View) -> bool:
    """Whether levels are expected of somebody, and none came."""
    if not row.takes_part or row.employee.external:
        return False
    asked = [cell for cell in row.cells if cell.asked]
    views = tuple(View) if view is View.AGREED else (view,)
    return bool(asked) and all(cell.code(each) == EMPTY for cell in asked for each in views)
