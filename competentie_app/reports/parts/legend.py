"""A legend on the line of the heading above it. Decoration: the table beside a chart tells the same in words."""

from __future__ import annotations

from dataclasses import dataclass

from competentie_app.reports.setting.blocks import Whole
from competentie_app.reports.setting.lines import Span, break_lines
from competentie_app.reports.setting.pen import Pen
from competentie_app.reports.setting.styles import DATA, SMALL

_SWATCH, _MARK = 15.0, 1.8


@dataclass(frozen=True, slots=True)
class LegendItem:
    """A sign and its meaning: a filled swatch, a hatched one, or a thin mark."""

    words: str
    colour: str
    hatched: bool = False
    mark: bool = False
    edge: str = DATA
    half_hollow: bool = False
    """The right half is empty: what may be as well as what is."""


@dataclass(frozen=True, slots=True)
class LegendBlock(Whole):
    """Takes no height itself: it is set `lift` points up, at the right."""

    items: tuple[LegendItem, ...] = ()
    lift: float = 17.0

    def draw(self, pen: Pen, left: float, top: float, width: float) -> None:
        """Paint the items from right to left."""
        right = left + width
        with pen.artifact():
            for item in reversed(self.items):
                line = break_lines((Span(item.words, SMALL),), width, pen.book)[0]
                right -= line.width
                pen.line(line, right, top - self.lift + line.base())
                swatch = _MARK if item.mark else _SWATCH
                right -= swatch + 4.5
                _paint(pen, item, right, top - self.lift)
                right -= 13


def _paint(pen: Pen, item: LegendItem, left: float, top: float) -> None:
    if item.mark:
        pen.rectangle((left, top - 0.2, _MARK, 10.4), item.colour)
    elif item.hatched:
        pen.hatched((left, top + 1.6, _SWATCH, 7.0), item.colour)
    else:
        firm = _SWATCH / 2 if item.half_hollow else _SWATCH
        pen.rectangle((left, top + 1.6, firm, 7.0), item.colour, item.edge, 0.6)
        if item.half_hollow:
            pen.rectangle((left + firm, top + 1.6, _SWATCH - firm, 7.0), None, item.edge, 0.6)
