"""How many people rose, stayed and fell, per competency: what the stacked bars of a team show."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class StackRow:
    """A competency. `note` stands at the right; `story` is all of it as heard and as tooltip."""

    key: str
    code: str
    name: str
    note: str
    story: str
    up: int
    same: int
    down: int

    @property
    def n(self) -> int:
        """People who are compared."""
        return self.up + self.same + self.down


@dataclass(frozen=True, slots=True)
class StackFigure:
    """The rows of one dimension. `most`: the longest bar of all dimensions, in people."""

    key: str
    title: str
    share: str
    rows: tuple[StackRow, ...]
    most: int

    @property
    def heard(self) -> str:
        """Title and share, for whoever hears the chart as a whole."""
        return f"{self.title}. {self.share}."
