"""Points of a radar chart: one spoke per competency, the first one upwards, then clockwise."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from math import cos, pi, sin

SMALLEST = 3
"""Under three spokes a radar has no surface: draw bars instead."""


@dataclass(frozen=True, slots=True)
class Point:
    """A point; y grows downwards."""

    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Radar:
    """A radar of `spokes` (3 or more, else ValueError); value `top` lies at `radius`, 0 at the centre."""

    centre: Point
    radius: float
    spokes: int
    top: int

    def __post_init__(self) -> None:
        if self.spokes < SMALLEST or self.top <= 0:
            msg = "a radar needs three spokes and a top above 0"
            raise ValueError(msg)

    def point(self, spoke: int, value: float) -> Point:
        """Place of a value on a spoke; values beyond the scale land on its ends."""
        turn = 2 * pi * spoke / self.spokes
        reach = self.radius * min(max(value, 0.0), float(self.top)) / self.top
        return Point(self.centre.x + reach * sin(turn), self.centre.y - reach * cos(turn))

    def ring(self, value: float) -> tuple[Point, ...]:
        """Corners of the ring at `value`."""
        return tuple(self.point(spoke, value) for spoke in range(self.spokes))

    def label(self, spoke: int, distance: float) -> Point:
        """Place for the name of a spoke, `distance` outside the outer ring."""
        edge = Radar(self.centre, self.radius + distance, self.spokes, self.top)
        return edge.point(spoke, self.top)

    def runs(self, values: Sequence[float | None]) -> tuple[tuple[Point, ...], ...]:
        """Lines through the values, broken where a value is None; without None one closed line (first point last).

        Raises ValueError unless there is one value per spoke. A missing level is a gap in the line, never 0.
        """
        if len(values) != self.spokes:
            msg = "one value per spoke"
            raise ValueError(msg)
        missing = next((spoke for spoke, value in enumerate(values) if value is None), None)
        if missing is None:
            closed = [self.point(spoke, value or 0.0) for spoke, value in enumerate(values)]
            return ((*closed, closed[0]),)
        # Starting behind a gap keeps a line that passes the first spoke in one piece.
        turned = [(missing + step) % self.spokes for step in range(1, self.spokes + 1)]
        runs = groupby(turned, lambda spoke: values[spoke] is None)
        return tuple(tuple(self.point(s, values[s] or 0.0) for s in run) for gap, run in runs if not gap)
