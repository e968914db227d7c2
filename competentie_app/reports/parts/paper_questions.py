"""The questions of the form on paper: one table per dimension, a competency never over two pages."""

from __future__ import annotations

from dataclasses import replace

from competentie_app.reports.content.paper_form import PaperPart, PaperQuestion
from competentie_app.reports.setting.blocks import TextBlock
from competentie_app.reports.setting.lines import Span
from competentie_app.reports.setting.press import BOTTOM, TOP, WIDTH
from competentie_app.reports.setting.story import Story
from competentie_app.reports.setting.styles import BODY, CELL, HEAD, HEADING, NOTE, REGULAR, SMALL, Style
from competentie_app.reports.setting.table import Column, Row, TableLook
from competentie_app.reports.setting.tabulate import make_table
from competentie_app.reports.tagging.tree import new_tree
from competentie_app.texts import Texts

BOX = Style(REGULAR, 14, 13)
"""A box that a pen finds: 3.5 mm."""
_ROOM_TO_WRITE = Style(REGULAR, 8, 26)
_BOX_WIDTH, _LABEL_WIDTH, _WIDTH = 44.0, 104.0, 498.9
_LOOK = TableLook(padding=2.6, gutter=8.0, head_padding=2.5)
_SPACE = 9.0
"""White space above a competency, in points."""
_APART = " " + "\u00a0" * 4
"""Between two boxes on a line, which may break here."""


def box(texts: Texts) -> Span:
    """An empty box to tick, read aloud as such."""
    return Span("□", BOX, texts.t("tick box"))


def add_questions(story: Story, part: PaperPart, first: int, other_answers: tuple[str, ...], texts: Texts) -> None:
    """Add the competencies of a dimension under its heading, numbered from `first`."""
    story.heading(2, part.title)
    columns = (
        Column(_BOX_WIDTH, (Span(texts.t("Box"), HEAD),)),
        Column(_LABEL_WIDTH, (Span(texts.t("Level"), HEAD),), heads_row=True),
        Column(_WIDTH - _BOX_WIDTH - _LABEL_WIDTH, (Span(texts.t("Sentence"), HEAD),)),
    )
    rows: list[Row] = []
    for number, question in enumerate(part.questions, start=first):
        block = _question(question, number, other_answers, texts)
        # What is higher than a page has to split, or it would run off the paper.
        rows += block if _fits_a_page(block, columns, story) else [replace(row, keep=False) for row in block]
    story.table(columns, rows, _LOOK)


def _fits_a_page(block: list[Row], columns: tuple[Column, ...], story: Story) -> bool:
    heading = HEADING.leading + _SPACE
    return make_table(new_tree(), story.book, columns, tuple(block), _LOOK).height(WIDTH) + heading <= BOTTOM - TOP


def _question(question: PaperQuestion, number: int, other_answers: tuple[str, ...], texts: Texts) -> list[Row]:
    title = (Span(f"{number}. {question.title}", BODY.bold()),)
    about = ((Span(question.description, NOTE),),) if question.description else ()
    rows = [Row(((title, *about),), group=True, space=_SPACE)]
    rows += [
        Row((((box(texts),),), ((Span(label, CELL.bold()),),), ((Span(sentence, CELL),),)), keep=True)
        for label, sentence in question.levels
    ]
    others = _side_by_side(other_answers, texts)
    rows.append(Row((((),), ((Span(texts.t("Or else"), CELL.bold()),),), (others,)), keep=True))
    rows.append(Row((((),), ((Span(texts.t("Remark"), _ROOM_TO_WRITE),),), ((),))))
    return rows


def _side_by_side(answers: tuple[str, ...], texts: Texts) -> tuple[Span, ...]:
    spans: list[Span] = []
    for place, answer in enumerate(answers):
        # Spaces that do not break keep a box with its words.
        words = answer.replace(" ", "\u00a0")
        spans += [Span(_APART if place else "", CELL), box(texts), Span(f"\u00a0{words}", CELL)]
    return tuple(span for span in spans if span.text)


def add_help_question(story: Story, question: str, texts: Texts) -> TextBlock:
    """Add a question to which one ticks yes or no."""
    story.text(question, style=BODY.bold(), keep_with_next=True)
    return story.text(
        box(texts), Span(f"\u00a0{texts.t('yes')}{_APART}", BODY), box(texts), Span(f"\u00a0{texts.t('no')}", BODY)
    )


def add_wish_lines(story: Story, wishes: int, texts: Texts) -> None:
    """Add numbered room for wishes: which subject, what exactly, and why."""
    columns = (
        Column(_BOX_WIDTH, (Span(texts.t("Wish"), HEAD),), heads_row=True),
        Column(_WIDTH * 0.36, (Span(texts.t("Subject, or its number"), HEAD),)),
        Column(_WIDTH * 0.64 - _BOX_WIDTH, (Span(texts.t("What exactly, and why"), HEAD),)),
    )
    tall = Style(SMALL.font, 9, 44)
    rows = [Row((((Span(str(number), tall),),), ((),), ((),)), keep=number < wishes) for number in range(1, wishes + 1)]
    story.table(columns, rows, TableLook(padding=1.0, gutter=8.0, head_padding=2.5))
