"""Where the keyboard goes after a level was typed, or after Enter."""

from __future__ import annotations

from collections.abc import Iterator
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
    if row < 0 or column < 1:
        return None
    size = (model.rowCount(), model.columnCount() - 1)
    cells = _ahead((row, column - 1), size, down=down, back=back, stays=step is Step.ENTER)
    return next((found for found in ((line, place + 1) for line, place in cells) if not model.locked(*found)), None)


def _ahead(
    here: tuple[int, int], size: tuple[int, int], *, down: bool, back: bool, stays: bool
) -> Iterator[tuple[int, int]]:
    """Rows and columns of what comes after a cell. `stays`: no further than the end of its row, or column."""
    (row, column), (rows, columns) = here, size
    line, place, wide, long = (column, row, rows, columns) if down else (row, column, columns, rows)
    first = line * wide
    begin, end = (first, first + wide) if stays else (0, long * wide)
    for each in range(first + place - 1, begin - 1, -1) if back else range(first + place + 1, end):
        major, minor = divmod(each, wide)
        yield (minor, major) if down else (major, minor)
