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
    mark = None if target is None else axis.at(target)
    if level is None:
        growing = Span(axis.at(0), mark) if works_on and mark is not None and target else None
        return LevelBar(None, None, growing, mark)
    high = level if level_high is None else max(level, level_high)
    room = works_on and target is not None and target > high
    return LevelBar(
        solid=Span(axis.at(0), axis.at(level)) if level else None,
        uncertain=Span(axis.at(level), axis.at(high)) if high > level else None,
        growing=Span(axis.at(high), axis.at(target or 0)) if room else None,
        target=mark,
    )
