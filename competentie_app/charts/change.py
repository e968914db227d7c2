"""Change per competency: an upright axis of levels with one column per competency, from an earlier to a later mark."""

from __future__ import annotations

from dataclasses import dataclass

from competentie_app.charts.scale import Axis


@dataclass(frozen=True, slots=True)
class Stem:
    """An upright line from (x, y) to (x, to)."""

    x: float
    y: float
    to: float


@dataclass(frozen=True, slots=True)
class ChangeStrip:
    """Columns of equal width from `left`; level 0 at `bottom`, level `top_level` at `top` (y grows downwards).

    Raises ValueError without columns, with a top level of 0, or upside down.
    """

    left: float
    top: float
    width: float
    bottom: float
    columns: int
    top_level: int

    def __post_init__(self) -> None:
        if self.columns < 1 or self.top_level < 1 or self.bottom < self.top:
            msg = "a strip needs a column, a top level above 0 and a bottom below its top"
            raise ValueError(msg)

    @property
    def column_width(self) -> float:
        """Width of one column."""
        return self.width / self.columns

    def x(self, column: int) -> float:
        """Middle of a column."""
        return self.left + (column + 0.5) * self.column_width

    def y(self, level: float) -> float:
        """Height of a level; levels beyond the scale land on its ends."""
        axis = Axis(0.0, self.bottom - self.top, float(self.top_level))
        return self.bottom - axis.at(level)

    def column_at(self, x: float) -> int | None:
        """The column at a place, None outside."""
        if not self.left <= x < self.left + self.width:
            return None
        return min(self.columns - 1, int((x - self.left) / self.column_width))

    def stem(self, column: int, then: float, now: float, mark: float) -> Stem | None:
        """The line between two marks of size `mark`, from edge to edge; None where the marks touch."""
        start, end = self.y(then), self.y(now)
        towards = 1.0 if end > start else -1.0
        if abs(end - start) <= mark:
            return None
        return Stem(self.x(column), start + towards * mark / 2, end - towards * mark / 2)


def rows_of(count: int, width: float, smallest: float) -> tuple[int, ...]:
    """Columns over as many rows as needed so that each is `smallest` wide; rows differ by at most one column."""
    if count < 1:
        return ()
    most = max(1, int(width / smallest)) if smallest > 0 else count
    rows = -(-count // most)
    return tuple(count // rows + (1 if row < count % rows else 0) for row in range(rows))
