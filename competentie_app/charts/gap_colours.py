"""Colours of gaps, on screen and in workbooks: the larger the gap, the darker, also in grey. A number goes with it."""

from __future__ import annotations

from dataclasses import dataclass

from competentie_app.charts.contrast import readable
from competentie_app.charts.lab import mix


@dataclass(frozen=True, slots=True)
class GapColours:
    """Colours "#RRGGBB" for gaps 0 to the top of any scale.

    `fills`, `inks`: anchors from no gap to the largest one. `neutral`: first and last fill where nothing is ranked,
    and for levels. `ink`: the colour of text.
    """

    fills: tuple[str, ...]
    inks: tuple[str, ...]
    neutral: tuple[str, str]
    ink: str

    def fill(self, gap: int, top: int) -> str:
        """Ground of a cell with this gap on a scale that ends at `top`."""
        place = _share(gap, top) * (len(self.fills) - 1)
        low = min(int(place), len(self.fills) - 2)
        return mix(self.fills[low], self.fills[low + 1], place - low)

    def text(self, gap: int, top: int) -> str:
        """Colour of the number on `fill`, at least 4.5 to 1."""
        return readable(self.fill(gap, top), self.inks[round(_share(gap, top) * (len(self.inks) - 1))])

    def neutral_fill(self, gap: int, top: int) -> str:
        """Ground of a cell in a dimension that is never ranked: grey, without alarm."""
        return mix(*self.neutral, _share(gap, top))

    def neutral_text(self, gap: int, top: int) -> str:
        """Colour of the number on `neutral_fill`, at least 4.5 to 1."""
        return readable(self.neutral_fill(gap, top), self.ink)


ON_WHITE = GapColours(
    fills=("#EEF1F4", "#F5D3BC", "#DE977C", "#A54A68", "#561D54"),
    inks=("#465263", "#18212D", "#18212D", "#FFFFFF", "#FFFFFF"),
    neutral=("#EEF1F4", "#9AA6B4"),
    ink="#18212D",
)
"""Those of the light theme."""


def _share(gap: int, top: int) -> float:
    top = max(top, 1)
    return min(max(gap, 0), top) / top
