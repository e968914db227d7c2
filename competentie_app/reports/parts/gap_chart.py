"""Counts per competency as stacked bars: how many people are below and at target. Never a mark per person."""

from __future__ import annotations

from dataclasses import dataclass, replace

from competentie_app.charts.stacked import Piece, stack
from competentie_app.reports.content import (
    CountForm,
    GapCount,
    TeamCompetency,
    TeamDimension,
    TeamReportContent,
)
from competentie_app.reports.parts.counts import count_span
from competentie_app.reports.parts.gap_colours import shade
from competentie_app.reports.parts.legend import LegendBlock, LegendItem
from competentie_app.reports.setting.lines import Span, break_lines
from competentie_app.reports.setting.pen import Pen
from competentie_app.reports.setting.story import Story
from competentie_app.reports.setting.styles import CELL, CELL_NOTE, HEAD, INK, NOTE, SMALL, Align
from competentie_app.reports.setting.table import Column, Row, TableLook
from competentie_app.reports.setting.tabulate import code_column, without_last
from competentie_app.reports.words import count_words, say
from competentie_app.texts import Texts

_LEFT, _WIDTH, _HEIGHT = 222.0, 92.0, 11.0
_SMALLEST = 13.0
_NAMED = 6
"""More competencies that are not shown than this are told by their codes alone."""
_ONE_LINE = 14.1
"""Height of a row of one line: a bar stands beside the first line of its row."""


@dataclass(frozen=True, slots=True)
class GapChart:
    """Draws the bars beside the table rows; None in `rows` is the row that names a dimension."""

    alternative: str
    rows: tuple[TeamCompetency | None, ...]
    ranked: tuple[bool, ...]
    texts: Texts

    @property
    def span(self) -> tuple[float, float]:
        """Left edge within the table, and width."""
        return _LEFT, _WIDTH

    def draw_head(self, pen: Pen, left: float, top: float, height: float) -> None:
        """Paint what the bars show."""
        words = self.texts.t("Largest gap first")
        line = break_lines((Span(words, HEAD),), _WIDTH, pen.book)[0]
        pen.line(line, left + _LEFT, top + (height - line.leading) / 2 + line.base())

    def draw_row(self, pen: Pen, row: int, left: float, top: float, height: float) -> None:
        """Paint one stacked bar."""
        competency = self.rows[row]
        if competency is not None:
            top += (min(height, _ONE_LINE) - _HEIGHT) / 2
            self._draw_pieces(pen, competency, self.ranked[row], left + _LEFT, top)

    def _draw_pieces(self, pen: Pen, row: TeamCompetency, ranked: bool, left: float, top: float) -> None:
        gaps = sorted(row.gaps or (), key=lambda gap: -gap.gap_low)
        pieces = tuple(_piece(gap, row.agreed.count or 0) for gap in gaps)
        total = row.agreed.count or sum(piece.count or piece.weight for piece in pieces)
        for gap, span in zip(gaps, stack(left, _WIDTH, pieces, total, _SMALLEST), strict=True):
            if not span.length:
                continue
            colours = shade(gap.gap_low, gap.gap_high, ranked=ranked)
            pen.rectangle((span.start + 0.4, top, span.length - 0.8, _HEIGHT), colours.fill, colours.edge, 0.7)
            _label(pen, count_words(self.texts, gap.people), colours.text, (span.start, top, span.length))


def _piece(gap: GapCount, agreed: int) -> Piece:
    if gap.people.form is CountForm.EXACT:
        return Piece(gap.people.count)
    return Piece(None, max(agreed - 1, 2) if gap.people.form is CountForm.NEARLY_ALL else 1)


def _label(pen: Pen, words: str, colour: str, place: tuple[float, float, float]) -> None:
    """Set words in the middle of a piece, if they fit; the table beside it has them in any case."""
    left, top, width = place
    lines = break_lines((Span(words, SMALL.bold().in_colour(colour)),), 200, pen.book)
    if lines and lines[0].width <= width - 3:
        pen.line(lines[0], left, top + (_HEIGHT - lines[0].leading) / 2 + lines[0].base(), width, Align.CENTRE)


def add_gap_chart(story: Story, content: TeamReportContent, texts: Texts) -> None:
    """Add heading, legend and the table with its bars."""
    dimensions = [shown for shown in map(_shown_part, content.dimensions) if shown.rows]
    hidden = [row for dimension in content.dimensions for row in dimension.rows if row.gaps is None]
    if not dimensions and not hidden:
        return
    story.heading(2, texts.t("Gap per competency"))
    if dimensions:
        _add_table(story, content, dimensions, texts)
    if hidden:
        names = ", ".join(row.code if len(hidden) > _NAMED else f"{row.code}\u00a0{row.title}" for row in hidden)
        not_shown = texts.t(
            "Not shown, because fewer than {minimum} people have an agreed level: {competencies}.",
            minimum=content.minimum_group,
            competencies=names,
        )
        story.text(not_shown, style=NOTE, before=3.0)


def _shown_part(dimension: TeamDimension) -> TeamDimension:
    """A dimension without the rows of which nothing may be shown."""
    return replace(dimension, rows=tuple(row for row in dimension.rows if row.gaps is not None))


def _add_table(story: Story, content: TeamReportContent, dimensions: list[TeamDimension], texts: Texts) -> None:
    story.add(LegendBlock(items=_legend(dimensions, texts), keep_with_next=True))
    note = texts.t("People with an agreed level. Gap: target level of the own persona minus level, never below 0.")
    grey = ", ".join(dimension.title for dimension in dimensions if not dimension.ranked)
    if grey:
        note += " " + texts.t("In grey, never ranked: {dimensions}.", dimensions=grey)
    story.text(note, style=NOTE, after=1.0, keep_with_next=True)
    rows: list[Row] = []
    drawn: list[TeamCompetency | None] = []
    ranked: list[bool] = []
    for dimension in dimensions:
        rows.append(Row((((Span(dimension.title, SMALL.bold().in_colour(INK)),),),), group=True, space=2.5))
        rows += [_row(row, texts) for row in dimension.rows]
        drawn += [None, *dimension.rows]
        ranked += [dimension.ranked] * (len(dimension.rows) + 1)
    chart = GapChart(_alternative(content, texts), tuple(drawn), tuple(ranked), texts)
    look = TableLook(padding=1.6, gutter=5.0, lines=False, head_padding=2.5, below_head=1.5)
    codes = code_column((row.code for row in drawn if row), CELL.bold(), story.book)
    columns = _columns(codes, texts)
    if all(row is None or row.without.form is CountForm.HIDDEN for row in drawn):
        columns, rows = without_last(columns, rows)
    story.table(columns, rows, look, chart, after=2.0)


def _columns(codes: Column, texts: Texts) -> tuple[Column, ...]:
    return (
        codes,
        Column(_LEFT - codes.width, (Span(texts.t("Competency"), HEAD),), heads_row=True, beside=_WIDTH + 8.0),
        Column(60.0, (Span(texts.t("Below target"), HEAD),), Align.RIGHT),
        Column(60.0, (Span(texts.t("At target"), HEAD),), Align.RIGHT),
        Column(33.0, (Span(texts.p("paper", "Not yet agreed"), HEAD),), Align.RIGHT),
        Column(23.9, (Span(texts.p("paper", "None"), HEAD),), Align.RIGHT),
    )


def _row(row: TeamCompetency, texts: Texts) -> Row:
    return Row(
        (
            ((Span(row.code, CELL.bold()),),),
            ((Span(row.title, CELL),),),
            ((count_span(row.under, texts, CELL.bold()),),),
            ((count_span(row.at, texts, CELL),),),
            ((count_span(row.provisional, texts, CELL_NOTE),),),
            ((count_span(row.without, texts, CELL_NOTE),),),
        )
    )


def _legend(dimensions: list[TeamDimension], texts: Texts) -> tuple[LegendItem, ...]:
    """One item per class of gaps; the classes are those that the page shows."""
    gaps = [gap for dimension in dimensions for row in dimension.rows for gap in row.gaps or ()]
    top = max((gap.gap_high for gap in gaps), default=0)
    classes = sorted({(gap.gap_low, gap.gap_high) for gap in gaps}, key=lambda pair: (-pair[0], pair[1]))
    items: list[LegendItem] = []
    for low, high in classes:
        colours = shade(low, high, ranked=True)
        items.append(LegendItem(_class_words(texts, low, high, top), colours.fill, edge=colours.edge))
    return tuple(items)


def _class_words(texts: Texts, low: int, high: int, top: int) -> str:
    if high == 0:
        return texts.t("at target level")
    if low == high:
        return texts.t("gap {size}", size=low)
    if high < top:
        return texts.t("gap {low}–{high}", low=low, high=high)
    return texts.t("below target level") if low == 1 else texts.t("gap {size} or more", size=low)


def _alternative(content: TeamReportContent, texts: Texts) -> str:
    chart = texts.t("Stacked bars: per competency the number of people below and at target level.")
    found = [f"{say(texts, finding.lead)}: {say(texts, finding.rest)}" for finding in content.findings[:2]]
    return " ".join([chart, *found])
