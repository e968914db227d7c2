"""Where a person stands: a bar per competency, the target as a mark, hatched where the plan works on it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from competentie_app.charts.bars import level_bar
from competentie_app.charts.scale import Axis
from competentie_app.reports.content import (
    CompetencyLevel,
    DimensionLevels,
    IndividualPlanContent,
    PhaseLines,
    Standing,
)
from competentie_app.reports.parts.legend import LegendBlock, LegendItem
from competentie_app.reports.parts.plan_room import PlanRoom
from competentie_app.reports.setting.lines import Span, break_lines
from competentie_app.reports.setting.pen import Pen
from competentie_app.reports.setting.story import Story
from competentie_app.reports.setting.styles import (
    CELL,
    DATA,
    HAIRLINE,
    HEAD,
    INK,
    SMALL,
    Align,
)
from competentie_app.reports.setting.table import Column, Row, TableLook
from competentie_app.reports.setting.tabulate import code_column
from competentie_app.reports.words import standing_words
from competentie_app.texts import Texts

_BAR_LEFT, _BAR_WIDTH = 230.0, 134.0
_BAR_HEIGHT = 8.2
PROVISIONAL = "A9B3C0"


def steps_per_competency(phases: tuple[PhaseLines, ...]) -> dict[str, list[int]]:
    """Numbers of the steps that work on each competency, by its id."""
    found: dict[str, list[int]] = {}
    for step in (step for phase in phases for step in phase.steps):
        for raised in step.closes:
            numbers = found.setdefault(raised.competency_id, [])
            if step.number not in numbers:
                numbers.append(step.number)
    return found


@dataclass(frozen=True, slots=True)
class LevelChart:
    """Draws the bars beside the table rows; None in `rows` is the row that names a dimension."""

    alternative: str
    rows: tuple[CompetencyLevel | None, ...]
    top: int
    """The highest level."""
    works_on: frozenset[str]
    one_line: float
    """Height of a row of one line: a bar stands beside the first line of its row."""

    @property
    def span(self) -> tuple[float, float]:
        """Left edge within the table, and width."""
        return _BAR_LEFT, _BAR_WIDTH

    def draw_head(self, pen: Pen, left: float, top: float, height: float) -> None:
        """Paint the numbers of the levels above their grid lines."""
        for level, x in enumerate(Axis(left + _BAR_LEFT, _BAR_WIDTH, self.top).ticks()):
            line = break_lines((Span(str(level), HEAD),), _BAR_WIDTH, pen.book)[0]
            pen.line(line, x - line.width / 2, top + (height - line.leading) / 2 + line.base())

    def draw_row(self, pen: Pen, row: int, left: float, top: float, height: float) -> None:
        """Paint one bar over its grid lines."""
        competency = self.rows[row]
        if competency is None:
            return
        axis = Axis(left + _BAR_LEFT, _BAR_WIDTH, self.top)
        for x in axis.ticks():
            pen.stroke([(x, top), (x, top + height)], HAIRLINE, 0.6)
        self._draw_bar(pen, axis, competency, top + (min(height, self.one_line) - _BAR_HEIGHT) / 2)

    def _draw_bar(self, pen: Pen, axis: Axis, row: CompetencyLevel, top: float) -> None:
        bar = level_bar(axis, row.level, row.level_high, row.target, row.competency_id in self.works_on)
        if bar.solid:
            firm = row.standing is Standing.AGREED
            box = (bar.solid.start, top, bar.solid.length, _BAR_HEIGHT)
            pen.rectangle(box, DATA if firm else PROVISIONAL, DATA, 0.6)
        if bar.uncertain:
            pen.rectangle((bar.uncertain.start, top, bar.uncertain.length, _BAR_HEIGHT), None, DATA, 0.6)
        if bar.growing and bar.growing.length:
            pen.hatched((bar.growing.start, top, bar.growing.length, _BAR_HEIGHT), DATA)
        if bar.target is not None:
            pen.rectangle((bar.target - 0.9, top - 1.6, 1.8, _BAR_HEIGHT + 3.2), INK)


def add_level_chart(story: Story, content: IndividualPlanContent, texts: Texts, room: PlanRoom) -> None:
    """Add heading, legend and chart table."""
    if not any(dimension.rows for dimension in content.dimensions):
        return
    steps = steps_per_competency(content.phases)
    rows: list[Row] = []
    drawn: list[CompetencyLevel | None] = []
    for dimension in (dimension for dimension in content.dimensions if dimension.rows):
        rows.append(_dimension_row(dimension))
        rows += [_row(competency, steps, texts, room) for competency in dimension.rows]
        drawn += [None, *dimension.rows]
    story.heading(2, texts.t("Where you stand and what you work on"))
    story.add(LegendBlock(items=_legend(content, texts), keep_with_next=True))
    one_line = room.cell.leading + 2 * room.chart
    chart = LevelChart(_finding(content, steps, texts), tuple(drawn), _top(content), frozenset(steps), one_line)
    codes = code_column((row.code for row in drawn if row), CELL.bold(), story.book)
    story.table(
        _columns(codes, texts),
        rows,
        TableLook(padding=room.chart, gutter=8.0, lines=False, head_padding=2.0, below_head=1.5, room="chart"),
        chart,
        after=2,
    )


def _top(content: IndividualPlanContent) -> int:
    return max(len(dimension.level_names) for dimension in content.dimensions) - 1 or 1


def _dimension_row(dimension: DimensionLevels) -> Row:
    """Names the dimension and, word before number, its levels."""
    names = " · ".join(f"{name}\u00a0{level}" for level, name in enumerate(dimension.level_names))
    spans = (Span(dimension.title, SMALL.bold().in_colour(INK)), Span("   " + names, SMALL))
    return Row(((spans,),), group=True, space=2.5)


def _columns(codes: Column, texts: Texts) -> tuple[Column, ...]:
    return (
        codes,
        Column(_BAR_LEFT - codes.width, (Span(texts.t("Competency"), HEAD),), heads_row=True, beside=_BAR_WIDTH + 16.0),
        Column(60.0, (Span(texts.p("paper", "Level"), HEAD),), gutter=4.0),
        Column(31.0, (Span(texts.p("paper", "Target"), HEAD),), Align.RIGHT, gutter=4.0),
        Column(27.9, (Span(texts.p("paper", "Step"), HEAD),), Align.RIGHT),
    )


def _row(row: CompetencyLevel, steps: dict[str, list[int]], texts: Texts, room: PlanRoom) -> Row:
    target = texts.number(row.target) if row.target is not None else "–"
    numbers = ", ".join(runs(steps.get(row.competency_id, [])))
    return Row(
        (
            ((Span(row.code, room.cell.bold()),),),
            ((Span(row.title, room.cell),),),
            (_level(row, texts, room),),
            ((Span(target, room.note),),),
            ((Span(numbers, room.note),),),
        )
    )


def runs(numbers: Sequence[int]) -> list[str]:
    """Numbers as text; three or more that follow each other as "4–7": a narrow column holds many of them."""
    found: list[list[int]] = []
    for number in numbers:
        if found and number == found[-1][-1] + 1:
            found[-1].append(number)
        else:
            found.append([number])
    return [
        words
        for run in found
        for words in ([f"{run[0]}–{run[-1]}"] if len(run) > 2 else [str(number) for number in run])
    ]


def _level(row: CompetencyLevel, texts: Texts, room: PlanRoom) -> tuple[Span, ...]:
    words = standing_words(texts, row.standing)
    if row.level is None:
        return (Span(words, room.note),)
    level = texts.number(row.level)
    if row.level_high is not None and row.level_high != row.level:
        level = f"{level}–{texts.number(row.level_high)}"
    return (Span(level, room.cell.bold()), Span(f" {words}", SMALL)) if words else (Span(level, room.cell.bold()),)


def _legend(content: IndividualPlanContent, texts: Texts) -> tuple[LegendItem, ...]:
    rows = [row for dimension in content.dimensions for row in dimension.rows if row.level is not None]
    return (
        LegendItem(texts.p("paper", "now"), DATA),
        *_not_firm([row for row in rows if row.standing is not Standing.AGREED], texts),
        LegendItem(texts.t("what you work on"), DATA, hatched=True),
        LegendItem(texts.t("target level"), INK, mark=True),
    )


def _not_firm(rows: list[CompetencyLevel], texts: Texts) -> tuple[LegendItem, ...]:
    """The bar of levels that nobody agreed on, in the words that stand beside it; hollow from one view to the other."""
    if not rows:
        return ()
    differ = any(row.standing is Standing.NOT_AGREED for row in rows)
    if all(row.standing is Standing.NOT_AGREED for row in rows):
        words = texts.p("paper", "not agreed")
    else:
        words = texts.t("not agreed yet") if differ else texts.t("provisional")
    ranges = any(row.level_high is not None and row.level_high != row.level for row in rows)
    return (LegendItem(words, PROVISIONAL, half_hollow=ranges),)


def _finding(content: IndividualPlanContent, steps: dict[str, list[int]], texts: Texts) -> str:
    codes = [row.code for dimension in content.dimensions for row in _worked_on(dimension, steps)]
    found = texts.t(
        "Bar chart: {met} of {required} competencies are at target level.",
        met=content.at_target,
        required=content.required,
    )
    if not codes:
        return found
    work = texts.t("You work on {competencies}.", competencies=", ".join(codes))
    return f"{found} {work}"


def _worked_on(dimension: DimensionLevels, steps: dict[str, list[int]]) -> list[CompetencyLevel]:
    return [row for row in dimension.rows if row.competency_id in steps]
