"""One bar per competency: the level, the room to grow that a plan works on, and the target as a mark."""

from __future__ import annotations

from dataclasses import dataclass

from competentie_app.charts.scale import Axis


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch along the axis, from `start` to `end`; `end` is never before `start`."""

    start: float
    end: float

    @property
    def length(self) -> float:
        """Length of the stretch."""
        return self.end - self.start


@dataclass(frozen=True, slots=True)
class LevelBar:
    """What to draw of one row; None: nothing of this kind.

    `solid`: from 0 to the (lowest) level. `uncertain`: between the lowest and the highest view. `growing`: the room to
    grow that the plan works on. `target`: place of the mark.
    """

    solid: Span | None
    uncertain: Span | None
    growing: Span | None
    target: float | None


def level_bar(axis: Axis, level: int | None, level_high: int | None, target: int | None, works_on: bool) -> LevelBar:
    """Lay out one row. The growing part runs from the level to the target, so it shows room and predicts nothing."""
    low = level or 0
    high = max(low, level_high or 0) if level is not None else 0
    return LevelBar(
        solid=_span(axis, 0, low),
        uncertain=_span(axis, low, high),
        growing=_span(axis, high, target or 0) if works_on else None,
        target=None if target is None else axis.at(target),
    )


def _span(axis: Axis, low: int, high: int) -> Span | None:
    """The stretch between two levels; None unless the second is higher."""
    return Span(axis.at(low), axis.at(high)) if high > low else None
