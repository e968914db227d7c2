"""The steps of a plan: by phase, with reason, hours and a box to tick."""

from __future__ import annotations

from competentie_app.dossier.records import StepStatus
from competentie_app.reports.content import IndividualPlanContent, PhaseLines, StepLine
from competentie_app.reports.setting.lines import Span, break_lines
from competentie_app.reports.setting.story import Story
from competentie_app.reports.setting.styles import CELL, CELL_NOTE, FIGURE, GREY, HEAD, INK, NOTE, Align, Style
from competentie_app.reports.setting.table import Column, Paragraphs, Row, TableLook
from competentie_app.reports.words import months, plain_hours, say, short_day, status_words, when
from competentie_app.texts import Texts

_BOX = Style(FIGURE.font.replace("SemiBold", "Regular"), 12, 10.9, INK)
_GUTTER = 9.0
_WHAT_AND_WHY = 297.0
_WIDTHS = (200.0, 188.0, 176.0, 164.0, 152.0, 140.0)
"""Widths tried for the titles; of equals the first wins."""
_PHASE = CELL.in_colour(GREY)


def add_steps(story: Story, content: IndividualPlanContent, texts: Texts) -> None:
    """Add heading, table and the sentences on what is not in it."""
    story.heading(2, texts.t("Your steps"))
    rows: list[Row] = []
    for phase in (phase for phase in content.phases if phase.steps):
        rows.append(_phase_row(phase, texts))
        rows += [_step_row(step, _year_of(phase), texts) for step in phase.steps]
    if not rows:
        story.text(texts.t("This plan has no steps yet. Choose together what you want to learn."))
    story.table(
        _columns(_width_of_what(story, content, texts), texts),
        rows,
        TableLook(padding=3.4, gutter=_GUTTER, head_padding=2.5),
        after=5.0,
    )
    story.text(*_notes(content, texts), after=3.0)


def _notes(content: IndividualPlanContent, texts: Texts) -> list[Span]:
    """What is not in the table, one after the other."""
    spans: list[Span] = []
    for lead, sentences in (
        (texts.t("Not chosen:"), content.not_chosen),
        (texts.t("Still open:"), content.open_gaps),
        (texts.p("paper", "Help:"), content.helpers),
    ):
        if sentences:
            words = " ".join(say(texts, sentence) for sentence in sentences)
            spans += [Span(lead, NOTE.bold()), Span(f" {words} ", NOTE)]
    return spans


def _width_of_what(story: Story, content: IndividualPlanContent, texts: Texts) -> float:
    """The width that makes the table lowest: titles and reasons share what the other columns leave."""
    steps = [step for phase in content.phases for step in phase.steps]
    return min(_WIDTHS, key=lambda width: sum(_lines_of(step, width, story, texts) for step in steps))


def _lines_of(step: StepLine, what: float, story: Story, texts: Texts) -> int:
    """How many lines a row takes when titles are `what` points wide."""
    title = len(break_lines((Span(step.title, CELL),), what - _GUTTER, story.book))
    source = len(break_lines((Span(step.source, CELL_NOTE),), what - _GUTTER, story.book))
    why = _WHAT_AND_WHY - what - _GUTTER
    return max(title + source, len(break_lines((Span(say(texts, step.reason), CELL),), why, story.book)))


def _columns(what: float, texts: Texts) -> tuple[Column, ...]:
    return (
        Column(16.0, gutter=2.0),
        Column(what, (Span(texts.p("paper", "What"), HEAD),), heads_row=True),
        Column(58.0, (Span(texts.t("Works on"), HEAD),)),
        Column(_WHAT_AND_WHY - what, (Span(texts.p("paper", "Why"), HEAD),)),
        Column(34.0, (Span(texts.p("paper", "Hours"), HEAD),), Align.RIGHT),
        Column(63.0, (Span(texts.p("paper", "When"), HEAD),)),
        Column(30.9, (Span(texts.p("paper", "Done"), HEAD),), Align.CENTRE),
    )


def phase_title(texts: Texts, phase: int) -> str:
    """Name of a phase by its number."""
    names = (texts.p("paper", "Now"), texts.p("paper", "Next"), texts.p("paper", "Later"))
    return names[min(phase, len(names) - 1)]


def _phase_row(phase: PhaseLines, texts: Texts) -> Row:
    minutes = sum(step.minutes for step in phase.steps)
    period = months(texts, phase.start, phase.end)
    detail = " · ".join(part for part in (period, texts.hours(minutes) if minutes else "") if part)
    return Row((((Span(phase_title(texts, phase.phase), CELL.bold()), Span(f"  {detail}", _PHASE)),),), group=True)


def _year_of(phase: PhaseLines) -> int | None:
    """The year that the row of a phase names; None if it names none or two."""
    years = {day.year for day in (phase.start, phase.end) if day is not None}
    return years.pop() if len(years) == 1 else None


def _step_row(step: StepLine, year: int | None, texts: Texts) -> Row:
    what: Paragraphs = ((Span(step.title, CELL),),)
    if step.source:
        what = (*what, (Span(step.source, CELL_NOTE),))
    closes: Paragraphs = tuple(
        (Span(raised.code + "\u00a0", CELL.bold()), Span(f" {raised.from_level}\u00a0→\u00a0{raised.to_level}", CELL))
        for raised in step.closes
    )
    return Row(
        (
            ((Span(texts.number(step.number), CELL.bold()),),),
            what,
            closes or ((),),
            ((Span(say(texts, step.reason), CELL),),),
            ((Span(plain_hours(texts, step.minutes), CELL),),),
            _when(step, year, texts),
            ((_tick_box(step, texts),),),
        )
    )


def _when(step: StepLine, year: int | None, texts: Texts) -> Paragraphs:
    if step.status is StepStatus.DONE and step.done_on is not None:
        return ((Span(short_day(texts, step.done_on, with_year=step.done_on.year != year), CELL),),)
    planned = (Span(when(texts, step.start, step.due, year), CELL),)
    if step.status in (StepStatus.BUSY, StepStatus.DROPPED):
        return planned, (Span(status_words(texts, step.status), CELL_NOTE),)
    return (planned,)


def _tick_box(step: StepLine, texts: Texts) -> Span:
    if step.status is StepStatus.DONE:
        return Span("✓", _BOX, texts.p("paper", "done"))
    return Span("–" if step.status is StepStatus.DROPPED else "□", _BOX, status_words(texts, step.status))
