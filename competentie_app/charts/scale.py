"""From a value on a scale to a place on a straight axis."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Axis:
    """A straight axis from 0 to `top` (above 0, else ValueError), drawn from `start` over `length`."""

    start: float
    length: float
    top: float

    def __post_init__(self) -> None:
        if self.top <= 0 or self.length < 0:
            msg = "an axis needs a top above 0 and a length of 0 or more"
            raise ValueError(msg)

    def at(self, value: float) -> float:
        """Place of `value`; values beyond the axis land on its ends."""
        return self.start + self.length * min(max(value, 0.0), self.top) / self.top

    def ticks(self) -> tuple[float, ...]:
        """Places of the whole values, 0 and the top included."""
        return tuple(self.at(value) for value in range(int(self.top) + 1))
