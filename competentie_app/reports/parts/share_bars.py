"""Shares at target as stacked bars beside a table: at target, not told exactly, below target. No colour needed."""

from __future__ import annotations

from dataclasses import dataclass

from competentie_app.analysis.disclosure import ShownShare
from competentie_app.charts.stacked import Piece, stack
from competentie_app.reports.parts.gap_colours import NEUTRAL, RANKED, WHITE, Shade
from competentie_app.reports.parts.legend import LegendItem
from competentie_app.reports.setting.lines import Span, break_lines
from competentie_app.reports.setting.pen import Pen
from competentie_app.reports.setting.styles import DATA, HEAD, SMALL, Align
from competentie_app.texts import Texts

_HEIGHT = 11.0
_SMALLEST = 11.0
_ONE_LINE = 14.1
"""Height of a row of one line: a bar stands beside the first line of its row."""
_AT = (Shade(DATA, DATA, WHITE), Shade(NEUTRAL[3].fill, NEUTRAL[3].edge, WHITE))
_BELOW = (RANKED[1], NEUTRAL[0])


@dataclass(frozen=True, slots=True)
class DrawnShare:
    """A share to draw. `neutral`: of what is never ranked, in grey."""

    share: ShownShare
    neutral: bool = False


@dataclass(frozen=True, slots=True)
class ShareBars:
    """Draws a bar per row, as long as the room; None in `rows`: nothing to draw there."""

    alternative: str
    rows: tuple[DrawnShare | None, ...]
    left: float
    width: float
    head: str

    @property
    def span(self) -> tuple[float, float]:
        """Left edge within the table, and width."""
        return self.left, self.width

    def draw_head(self, pen: Pen, left: float, top: float, height: float) -> None:
        """Paint what the bars show."""
        line = break_lines((Span(self.head, HEAD),), self.width, pen.book)[0]
        pen.line(line, left + self.left, top + (height - line.leading) / 2 + line.base())

    def draw_row(self, pen: Pen, row: int, left: float, top: float, height: float) -> None:
        """Paint one bar."""
        drawn = self.rows[row]
        if drawn is None or not drawn.share.required:
            return
        top += (min(height, _ONE_LINE) - _HEIGHT) / 2
        share, place = drawn.share, int(drawn.neutral)
        counts = (share.met_low, share.met_high - share.met_low, share.required - share.met_high)
        spans = stack(left + self.left, self.width, tuple(map(Piece, counts)), share.required, _SMALLEST)
        for count, span, shade in zip(counts, spans, (_AT[place], None, _BELOW[place]), strict=True):
            if not count:
                continue
            box = (span.start + 0.4, top, span.length - 0.8, _HEIGHT)
            if shade is None:
                pen.hatched(box, DATA)
            else:
                pen.rectangle(box, shade.fill, shade.edge, 0.7)
                _label(pen, str(count), shade.text, box)


def _label(pen: Pen, words: str, colour: str, box: tuple[float, float, float, float]) -> None:
    """Set a number in the middle of a piece, if it fits; the table beside it has it in any case."""
    left, top, width, height = box
    line = break_lines((Span(words, SMALL.bold().in_colour(colour)),), 200, pen.book)[0]
    if line.width <= width - 2:
        pen.line(line, left, top + (height - line.leading) / 2 + line.base(), width, Align.CENTRE)


def share_legend(drawn: tuple[DrawnShare | None, ...], texts: Texts) -> tuple[LegendItem, ...]:
    """What the pieces mean; the hatch only where there is one."""
    shares = [each.share for each in drawn if each is not None]
    vague = any(share.met_low != share.met_high for share in shares)
    return (
        LegendItem(texts.t("at target level"), DATA),
        *((LegendItem(texts.t("not told exactly"), DATA, hatched=True),) if vague else ()),
        LegendItem(texts.t("below target level"), RANKED[1].fill, edge=RANKED[1].edge),
    )
