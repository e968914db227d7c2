"""Tables of the page after a talk: what was agreed, what was not, and what comes next."""

from __future__ import annotations

from competentie_app.reports.content.talk import AgreedLine, AgreementsContent, NextStep, NotAgreedLine
from competentie_app.reports.parts.talk_tables import shortened
from competentie_app.reports.setting.lines import Span
from competentie_app.reports.setting.story import Story
from competentie_app.reports.setting.styles import BODY, CELL, CELL_NOTE, HEAD, NOTE, Align
from competentie_app.reports.setting.table import Column, Paragraphs, Row, TableLook
from competentie_app.reports.setting.tabulate import code_column
from competentie_app.reports.words import plain_hours, say, short_day
from competentie_app.texts import Texts

_WIDTH = 498.9
_LEVEL = 88.0
_TARGET = 40.0


def add_agreed(story: Story, lines: tuple[AgreedLine, ...], texts: Texts, *, sentences: bool, padding: float) -> None:
    """Add the agreed levels, with the sentence that each one means where there is room."""
    codes = code_column((line.code for line in lines), CELL.bold(), story.book)
    title = 150.0 if sentences else _WIDTH - codes.width - _LEVEL - _TARGET
    columns = [
        codes,
        Column(title, (Span(texts.t("Competency"), HEAD),), heads_row=True),
        Column(_LEVEL, (Span(texts.p("paper", "Agreed level"), HEAD),)),
        Column(_TARGET, (Span(texts.p("paper", "Target"), HEAD),), Align.RIGHT),
    ]
    if sentences:
        rest = _WIDTH - codes.width - title - _LEVEL - _TARGET
        columns.append(Column(rest, (Span(texts.t("What that means"), HEAD),)))
    rows = [_agreed(line, texts, sentences=sentences) for line in lines]
    story.table(columns, rows, TableLook(padding=padding, gutter=9.0, head_padding=2.0))


def _agreed(line: AgreedLine, texts: Texts, *, sentences: bool) -> Row:
    name = say(texts, line.name)
    level = name if line.level is None else texts.t("{name} ({level})", name=name, level=line.level)
    target = "–" if line.target is None else texts.number(line.target)
    cells: tuple[Paragraphs, ...] = (
        ((Span(line.code, CELL.bold()),),),
        ((Span(line.title, CELL),),),
        ((Span(level, CELL.bold()),),),
        ((Span(target, CELL),),),
    )
    return Row((*cells, ((Span(line.sentence, CELL_NOTE),),)) if sentences else cells)


def add_not_agreed(story: Story, lines: tuple[NotAgreedLine, ...], texts: Texts, remark_length: int) -> None:
    """Add what was discussed without agreement: both views, each with its remark."""
    if not lines:
        return
    story.heading(2, texts.t("Discussed, not agreed"))
    both = texts.t("Both views stand, each with its remark. There is no agreed level here.")
    story.text(both, style=NOTE, keep_with_next=True)
    columns = (
        Column(150.0, (Span(texts.t("Competency"), HEAD),), heads_row=True),
        Column(174.0, (Span(texts.p("paper", "Self"), HEAD),)),
        Column(_WIDTH - 324.0, (Span(texts.p("paper", "Manager"), HEAD),)),
    )
    rows = [_not_agreed(line, texts, remark_length) for line in lines]
    story.table(columns, rows, TableLook(padding=3.0, gutter=9.0, head_padding=2.0))


def _not_agreed(line: NotAgreedLine, texts: Texts, remark_length: int) -> Row:
    title: Paragraphs = ((Span(f"{line.code}\u00a0", CELL.bold()), Span(line.title, CELL)),)
    if line.remark:
        title = (*title, (Span(shortened(line.remark, remark_length), CELL_NOTE),))
    return Row(
        (
            title,
            _view(say(texts, line.own), shortened(line.own_remark, remark_length)),
            _view(say(texts, line.manager), shortened(line.manager_remark, remark_length)),
        )
    )


def _view(said: str, remark: str) -> Paragraphs:
    return ((Span(said, CELL),), (Span(remark, CELL_NOTE),)) if remark else ((Span(said, CELL),),)


def add_rest(story: Story, content: AgreementsContent, texts: Texts) -> None:
    """Add what is provisional, and what was not discussed, each in one line."""
    provisional, not_discussed = "; ".join(content.provisional), "; ".join(content.open)
    if provisional:
        lead = texts.t("Taken over because both views were equal, provisional:")
        story.text(Span(lead, NOTE.bold()), Span(f" {provisional}.", NOTE), after=2.0)
    if not_discussed:
        lead = texts.t("Not discussed this time:")
        story.text(Span(lead, NOTE.bold()), Span(f" {not_discussed}.", NOTE), after=2.0)


def add_next_steps(story: Story, content: AgreementsContent, texts: Texts) -> None:
    """Add the first steps of the learning plan, or room to write them, and the employee's wishes."""
    story.heading(2, texts.t("Next steps"))
    if content.steps:
        columns = (
            Column(_WIDTH - 44.0 - 90.0, (Span(texts.p("paper", "What"), HEAD),), heads_row=True),
            Column(44.0, (Span(texts.p("paper", "Hours"), HEAD),), Align.RIGHT),
            Column(90.0, (Span(texts.p("paper", "When"), HEAD),)),
        )
        rows = [_step(step, texts) for step in content.steps]
        story.table(columns, rows, TableLook(padding=2.4, gutter=9.0, head_padding=2.0), after=3.0)
        if content.steps_more:
            more = texts.n(
                "{count} more step stands in the learning plan.",
                "{count} more steps stand in the learning plan.",
                content.steps_more,
            )
            story.text(more, style=NOTE)
    else:
        story.text(texts.t("There are no steps yet. Write here what you choose together:"), style=NOTE)
        story.writing_lines(2)
    if content.wishes:
        wishes = "; ".join(content.wishes)
        story.text(Span(texts.t("Your own wishes:"), BODY.bold()), Span(f" {wishes}", BODY))


def _step(step: NextStep, texts: Texts) -> Row:
    due = texts.t("by {date}", date=short_day(texts, step.due)) if step.due else ""
    return Row(
        (
            ((Span(step.title, CELL),),),
            ((Span(plain_hours(texts, step.minutes), CELL),),),
            ((Span(due, CELL),),),
        )
    )
