"""Lines of a 45 degree hatch inside a rectangle: how a surface differs from another without colour."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Segment:
    """A straight line between two points, in the unit of the drawing."""

    x1: float
    y1: float
    x2: float
    y2: float


def hatch(x: float, y: float, width: float, height: float, pitch: float) -> tuple[Segment, ...]:
    """Return lines that rise to the right (y grows downwards), cut off at the rectangle.

    `pitch`: horizontal distance between two lines, above 0 (else ValueError). Lines lie on a grid fixed to (0, 0),
    so that neighbouring rectangles continue each other. An empty rectangle gives no lines.
    """
    if pitch <= 0:
        msg = "the pitch of a hatch must be above 0"
        raise ValueError(msg)
    if width <= 0 or height <= 0:
        return ()
    # On a line x + y = c; c runs from the top left corner to the bottom right one.
    first = int((x + y) // pitch) + 1
    last = int((x + y + width + height) // pitch)
    return tuple(
        _cut(c * pitch, x, y, width, height) for c in range(first, last + 1) if c * pitch < x + y + width + height
    )


def _cut(total: float, x: float, y: float, width: float, height: float) -> Segment:
    left = max(x, total - (y + height))
    right = min(x + width, total - y)
    return Segment(left, total - left, right, total - right)
