"""Where the keyboard goes after a level was typed, or after Enter."""

from __future__ import annotations

from enum import StrEnum

from competentie_app.ui.pages.assessments.grid_model import GridModel


class Step(StrEnum):
    """Why the keyboard moves on."""

    TYPED = "typed"
    ENTER = "enter"


def next_open(
    model: GridModel, row: int, column: int, *, down: bool, back: bool = False, step: Step = Step.TYPED
) -> tuple[int, int] | None:
    """Return row and column of the next cell that takes a level; None at the end.

    Goes along the row (or the column, `down`), then to the begin of the next one. Enter stays in its row or column.
    """
    lines, places = model.rowCount(), model.columnCount() - 1
    if row < 0 or column < 1 or places < 1:
        return None
    long, wide = (places, lines) if down else (lines, places)
    line, place = (column - 1, row) if down else (row, column - 1)
    ahead = -1 if back else 1
    at = line * wide + place + ahead
    stop = (line * wide - 1 if back else (line + 1) * wide) if step is Step.ENTER else (-1 if back else long * wide)
    while at != stop:
        found = (at % wide, at // wide + 1) if down else (at // wide, at % wide + 1)
        if not model.locked(*found):
            return found
        at += ahead
    return None
