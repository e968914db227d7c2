"""The steps of a plan: by phase, with reason, hours and a box to tick."""

from __future__ import annotations

from competentie_app.dossier.records import StepStatus
from competentie_app.reports.content import IndividualPlanContent, PhaseLines, Raised, StepLine
from competentie_app.reports.parts.plan_room import PlanRoom
from competentie_app.reports.setting.fonts import FontBook
from competentie_app.reports.setting.lines import Span, break_lines
from competentie_app.reports.setting.story import Story
from competentie_app.reports.setting.styles import CELL, FIGURE, GREY, HEAD, INK, Align, Style
from competentie_app.reports.setting.table import Column, Paragraphs, Row, TableLook
from competentie_app.reports.words import months, plain_hours, say, short_day, status_words, when
from competentie_app.texts import Texts

_BOX = Style(FIGURE.font.replace("SemiBold", "Regular"), 12, 10.9, INK)
_GUTTER = 9.0
_WHAT_AND_WHY = 297.0
_WIDTHS = (200.0, 188.0, 176.0, 164.0, 152.0, 140.0)
"""Widths tried for the titles; of equals the first wins."""
_PHASE = CELL.in_colour(GREY)


def add_steps(story: Story, content: IndividualPlanContent, texts: Texts, room: PlanRoom) -> None:
    """Add heading, table and the sentences on what is not in it."""
    story.heading(2, texts.t("Your steps"))
    rows: list[Row] = []
    for phase in (phase for phase in content.phases if phase.steps):
        rows.append(_phase_row(phase, texts))
        rows += [_step_row(step, _year_is_clear(phase), texts, room) for step in phase.steps]
    if not rows:
        story.text(texts.t("This plan has no steps yet. Choose together what you want to learn."))
    story.table(
        _columns(_width_of_what(story, content, texts, room), texts),
        rows,
        TableLook(padding=room.steps, gutter=_GUTTER, head_padding=2.5, room="steps"),
        after=5.0,
    )
    story.text(*_notes(content, texts, room), after=3.0)


def _notes(content: IndividualPlanContent, texts: Texts, room: PlanRoom) -> list[Span]:
    """What is not in the table, one after the other."""
    spans: list[Span] = []
    for lead, sentences in (
        (texts.t("Not chosen:"), content.not_chosen),
        (texts.t("Still open:"), content.open_gaps),
        (texts.p("paper", "Help:"), content.helpers),
    ):
        if sentences:
            words = " ".join(say(texts, sentence) for sentence in sentences)
            spans += [Span(lead, room.note.bold()), Span(f" {words} ", room.note)]
    return spans


def _width_of_what(story: Story, content: IndividualPlanContent, texts: Texts, room: PlanRoom) -> float:
    """The width that makes the table lowest: titles and reasons share what the other columns leave."""
    steps = [step for phase in content.phases for step in phase.steps]
    told = [(_what(step, room), (Span(say(texts, step.reason), room.cell),)) for step in steps]
    return min(_WIDTHS, key=lambda width: sum([_lines_of(what, why, width, story.book) for what, why in told]))


def _lines_of(what: Paragraphs, why: tuple[Span, ...], width: float, book: FontBook) -> int:
    """How many lines a row takes when titles are `width` points wide."""
    title = sum([len(break_lines(spans, width - _GUTTER, book)) for spans in what])
    return max(title, len(break_lines(why, _WHAT_AND_WHY - width - _GUTTER, book)))


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


def _year_is_clear(phase: PhaseLines) -> bool:
    """The row of the phase names its months, and no month comes back in it: a day needs no year."""
    if phase.start is None or phase.end is None:
        return False
    return (phase.end.year - phase.start.year) * 12 + phase.end.month - phase.start.month < 12


def _step_row(step: StepLine, year_is_clear: bool, texts: Texts, room: PlanRoom) -> Row:
    return Row(
        (
            ((Span(texts.number(step.number), room.cell.bold()),),),
            _what(step, room),
            tuple(_raised(codes, room) for codes in _together(step.closes).items()) or ((),),
            ((Span(say(texts, step.reason), room.cell),),),
            ((Span(plain_hours(texts, step.minutes), room.cell),),),
            _when(step, year_is_clear, texts, room),
            ((_tick_box(step, texts),),),
        )
    )


def _what(step: StepLine, room: PlanRoom) -> Paragraphs:
    """Title and source below each other, or after each other where room is short."""
    title = Span(step.title, room.cell)
    if not step.source:
        return ((title,),)
    if room.close:
        return ((title, Span(f" · {step.source}", room.note)),)
    return (title,), (Span(step.source, room.note),)


def _raised(found: tuple[tuple[int, int], list[str]], room: PlanRoom) -> tuple[Span, ...]:
    (low, high), codes = found
    return Span(", ".join(codes) + "\u00a0", room.cell.bold()), Span(f" {low}\u00a0→\u00a0{high}", room.cell)


def _together(closes: tuple[Raised, ...]) -> dict[tuple[int, int], list[str]]:
    """Codes by the levels from and to which a step goes."""
    found: dict[tuple[int, int], list[str]] = {}
    for raised in closes:
        found.setdefault((raised.from_level, raised.to_level), []).append(raised.code)
    return found


def _when(step: StepLine, year_is_clear: bool, texts: Texts, room: PlanRoom) -> Paragraphs:
    day = step.due or step.start
    year = day.year if day is not None and year_is_clear else None
    if step.status is StepStatus.DONE and step.done_on is not None:
        return ((Span(short_day(texts, step.done_on, with_year=step.done_on.year != year), room.cell),),)
    planned = (Span(when(texts, step.start, step.due, year), room.cell),)
    if step.status in (StepStatus.BUSY, StepStatus.DROPPED):
        return planned, (Span(status_words(texts, step.status), room.note),)
    return (planned,)


def _tick_box(step: StepLine, texts: Texts) -> Span:
    if step.status is StepStatus.DONE:
        return Span("✓", _BOX, texts.p("paper", "done"))
    return Span("–" if step.status is StepStatus.DROPPED else "□", _BOX, status_words(texts, step.status))
