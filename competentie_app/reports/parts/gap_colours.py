"""Colours of gaps on paper: the larger the gap, the darker, also in grey. A number always goes with it."""

from __future__ import annotations

from dataclasses import dataclass

from competentie_app.charts.gap_colours import ON_WHITE
from competentie_app.reports.setting.styles import GREY, INK

WHITE = "FFFFFF"


@dataclass(frozen=True, slots=True)
class Shade:
    """Surface, edge and text of one size of gap."""

    fill: str
    edge: str
    text: str


_EDGES = ("C6CED8", "C98F6B", "B5674A", "8A3A55", "43153F")
RANKED = tuple(
    Shade(fill.removeprefix("#"), edge, ink.removeprefix("#"))
    for fill, edge, ink in zip(ON_WHITE.fills, _EDGES, ON_WHITE.inks, strict=True)
)
NEUTRAL = (
    Shade("EEF1F4", "C6CED8", GREY),
    Shade("D3DAE2", "98A1AD", INK),
    Shade("A9B3C0", "7D8896", INK),
    Shade("5C6878", "465263", WHITE),
    Shade("3A485C", "18212D", WHITE),
)


def shade(gap_low: int, gap_high: int, *, ranked: bool) -> Shade:
    """The shade of gaps from `gap_low` to `gap_high`; a wide class takes one step more, to stand out from no gap."""
    step = gap_low + (1 if gap_low and gap_high > gap_low else 0)
    shades = RANKED if ranked else NEUTRAL
    return shades[min(step, len(shades) - 1)]
