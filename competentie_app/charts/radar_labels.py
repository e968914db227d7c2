"""Room for a radar with its labels: the largest one whose labels neither overlap nor stick out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from math import cos, isclose, pi, sin

from competentie_app.charts.radar import SMALLEST, Point, Radar

_HALVINGS = 10
"""A thousandth of the space: finer than a pixel."""


@dataclass(frozen=True, slots=True)
class LabelBox:
    """Where the label of a spoke stands."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """Lower edge."""
        return self.y + self.height

    def moved(self, right: float, down: float) -> LabelBox:
        """The same box in another place."""
        return LabelBox(self.x + right, self.y + down, self.width, self.height)

    def overlaps(self, other: LabelBox) -> bool:
        """Whether the two have more than an edge in common."""
        beside = self.right <= other.x or other.right <= self.x
        return not beside and self.y < other.bottom and other.y < self.bottom


@dataclass(frozen=True, slots=True)
class RadarLayout:
    """A radar and the box of each spoke's label, in the order of the spokes."""

    radar: Radar
    labels: tuple[LabelBox, ...]


@dataclass(frozen=True, slots=True)
class RadarSpace:
    """What there is room for. `gap`: from ring to label; `apart`: between labels; `smallest`: least radius to read."""

    width: float
    height: float
    gap: float
    smallest: float
    apart: float = 0.0


def is_centred(spoke: int, spokes: int) -> bool:
    """Whether the label of a spoke stands straight above or below the radar: one long line fits better there."""
    return isclose(sin(2 * pi * spoke / spokes), 0.0, abs_tol=1e-9)


def lay_out_radar(space: RadarSpace, sizes: Sequence[tuple[float, float]], top: int) -> RadarLayout | None:
    """The largest radar that fits in (0, 0, width, height). `sizes`: width and height of each label.

    None: draw bars instead, because there are fewer than three spokes or because the labels leave too little room.
    """
    if len(sizes) < SMALLEST:
        return None
    best = _fitted(space, sizes, top, space.smallest)
    if best is None:
        return None
    low, high = space.smallest, min(space.width, space.height) / 2
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        layout = _fitted(space, sizes, top, middle)
        if layout is None:
            high = middle
        else:
            best, low = layout, middle
    return best


def _fitted(space: RadarSpace, sizes: Sequence[tuple[float, float]], top: int, radius: float) -> RadarLayout | None:
    """The radar of this size in the middle of the space, or None when it does not fit."""
    boxes = _spread(_wanted(sizes, radius + space.gap), space.apart)
    if any(one.overlaps(other) for one, other in combinations(boxes, 2)):
        return None
    ring = Radar(Point(0, 0), radius, len(sizes), top).ring(top)
    high, low = min(*(p.y for p in ring), *(b.y for b in boxes)), max(*(p.y for p in ring), *(b.bottom for b in boxes))
    half = max(*(abs(p.x) for p in ring), *(max(-b.x, b.right) for b in boxes))
    if 2 * half > space.width or low - high > space.height:
        return None
    centre = Point(space.width / 2, (space.height - low - high) / 2)
    radar = Radar(centre, radius, len(sizes), top)
    return RadarLayout(radar, tuple(box.moved(centre.x, centre.y) for box in boxes))


def _wanted(sizes: Sequence[tuple[float, float]], reach: float) -> list[LabelBox]:
    """Boxes round (0, 0), each just outside its spoke: beside it, or centred straight above or below."""
    boxes: list[LabelBox] = []
    for spoke, (width, height) in enumerate(sizes):
        turn = 2 * pi * spoke / len(sizes)
        x, y = reach * sin(turn), -reach * cos(turn)
        left = x - width / 2 if is_centred(spoke, len(sizes)) else (x if x > 0 else x - width)
        boxes.append(LabelBox(left, y - height / 2 - cos(turn) * height / 2, width, height))
    return boxes


def _spread(boxes: list[LabelBox], apart: float) -> list[LabelBox]:
    """Push boxes that touch away from the middle, so that they stay outside the ring."""
    # From the middle outwards: labels of spokes that lie flat stay, those of steeper ones give way up or down.
    upright = [cos(2 * pi * spoke / len(boxes)) for spoke in range(len(boxes))]
    placed: list[int] = []
    for spoke in sorted(range(len(boxes)), key=lambda spoke: round(abs(upright[spoke]), 9)):
        up = upright[spoke] > 0
        for other in placed:
            if _wide(boxes[spoke], apart).overlaps(boxes[other]):
                down = (
                    boxes[other].y - apart - boxes[spoke].bottom if up else boxes[other].bottom + apart - boxes[spoke].y
                )
                boxes[spoke] = boxes[spoke].moved(0, min(down, 0) if up else max(down, 0))
        placed.append(spoke)
    return boxes


def _wide(box: LabelBox, apart: float) -> LabelBox:
    """The box with half the distance more on every side."""
    half = apart / 2
    return LabelBox(box.x - half, box.y - half, box.width + apart, box.height + apart)
