"""What one chart shows, in words and numbers: the same for a person's levels and for a team's shares."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Axis:
    """A competency. Values run from 0 to the figure's top; None: there is none.

    `notes`: what stands under the name, one part each. `story`: all of it as heard and as tooltip.
    `now` to `now_high`: one value, or the range of a provisional one; `hollow`: provisional.
    `step`: the change in words ("+1"), "" where there is none; `fell`: it went down.
    """

    key: str
    code: str
    name: str
    notes: tuple[str, ...]
    story: str
    now: float | None
    now_high: float | None = None
    hollow: bool = False
    then: float | None = None
    target: float | None = None
    step: str = ""
    fell: bool = False


@dataclass(frozen=True, slots=True)
class Figure:
    """The axes of one dimension. `rings`: values of the rings, with their words, lowest first; the last is the top.

    `share`: the words at the right of the title: how many are at target. `ranked`: False for a dimension that keeps
    neutral colours.
    """

    key: str
    title: str
    share: str
    rings: tuple[tuple[float, str], ...]
    axes: tuple[Axis, ...]
    ranked: bool = True

    @property
    def top(self) -> float:
        """The value of the outer ring."""
        return self.rings[-1][0]

    @property
    def heard(self) -> str:
        """Title and share, for whoever hears the chart as a whole."""
        return f"{self.title}. {self.share}." if self.share else f"{self.title}."
