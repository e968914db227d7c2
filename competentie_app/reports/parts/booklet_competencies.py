"""Chapters of the booklet on what is measured: how to read it, the dimensions, and every competency."""

from __future__ import annotations

from competentie_app.model.values import Status
from competentie_app.reports.content.model_booklet import BookletCompetency, BookletContent, BookletDimension
from competentie_app.reports.parts.chapters import Chapters
from competentie_app.reports.parts.model_words import status_word
from competentie_app.reports.setting.lines import Span
from competentie_app.reports.setting.story import Story
from competentie_app.reports.setting.styles import BODY, CELL, HEAD, NOTE
from competentie_app.reports.setting.table import Column, Row, TableLook
from competentie_app.texts import Texts

_WIDTH = 498.9
_LEVEL = 112.0
_LOOK = TableLook(padding=2.6, gutter=10.0, head_padding=2.0)


def add_how_to_read(chapters: Chapters, content: BookletContent, texts: Texts) -> None:
    """Add what levels, targets, weights and status mean."""
    story = chapters.story
    chapters.heading(2, texts.t("How to read this"))
    top = len(content.level_names) - 1
    items = (
        (
            texts.t("Level"),
            texts.t(
                "From 0 to {top}. Each level of each competency is one sentence that somebody can observe in the work.",
                top=top,
            ),
        ),
        (
            texts.t("Target level"),
            texts.t(
                "What a persona asks. A default target is never above {level}: above it somebody helps others.",
                level=content.default_target_top,
            )
            if content.default_target_top < top
            else texts.t("What a persona asks of somebody."),
        ),
        (
            texts.t("Gap"),
            texts.t("Target level minus agreed level, never below 0. Levels are agreed in a talk, never averaged."),
        ),
        (
            texts.t("Critical"),
            texts.t("Marked with “!”. Comes first in a learning plan and counts more."),
        ),
        (
            texts.t("Status"),
            texts.t(
                "Official, working version or local; without a status: official. The last chapter names the sources."
            ),
        ),
    )
    for word, sentence in items:
        story.text(Span(f"{word}. ", BODY.bold()), Span(sentence, BODY))


def add_dimensions(chapters: Chapters, content: BookletContent, texts: Texts) -> None:
    """Add the dimensions with the words of their levels."""
    story = chapters.story
    chapters.heading(2, texts.t("Dimensions and the words of their levels"))
    columns = (
        Column(96.0, (Span(texts.t("Dimension"), HEAD),), heads_row=True),
        Column(76.0, (Span(texts.t("Competencies"), HEAD),)),
        Column(_WIDTH - 172.0, (Span(texts.t("Levels, and what is special"), HEAD),)),
    )
    rows = [_dimension_row(dimension, texts) for dimension in content.dimensions]
    story.table(columns, rows, TableLook(padding=3.6, gutter=10.0, head_padding=2.5))


def _dimension_row(dimension: BookletDimension, texts: Texts) -> Row:
    names = " · ".join(f"{name}\u00a0{level}" for level, name in enumerate(dimension.level_names))
    special = [
        *([] if dimension.ranked else [texts.t("Gaps here are never ranked.")]),
        *([] if dimension.manager_alone else [texts.t("No level rests on the manager's view alone.")]),
    ]
    told = ((Span(names, CELL),), (Span(" ".join(special), NOTE),)) if special else ((Span(names, CELL),),)
    return Row(
        (
            ((Span(dimension.title, CELL.bold()),),),
            ((Span(texts.number(len(dimension.competencies)), CELL),),),
            told,
        )
    )


def add_competencies(chapters: Chapters, content: BookletContent, texts: Texts) -> None:
    """Add a chapter per dimension, with every competency and its levels."""
    for dimension in content.dimensions:
        if dimension.competencies:
            chapters.story.page_break()
            chapters.heading(2, dimension.title)
            for competency in dimension.competencies:
                _add_competency(chapters, competency, texts)


def _add_competency(chapters: Chapters, competency: BookletCompetency, texts: Texts) -> None:
    """Heading, description and levels stay on one page."""
    story = chapters.story
    chapters.heading(3, competency.name)
    story.text(competency.description, keep_with_next=True, after=2.0)
    columns = (
        Column(_LEVEL, (Span(texts.t("Level"), HEAD),), heads_row=True),
        Column(_WIDTH - _LEVEL, (Span(texts.t("What you can observe"), HEAD),)),
    )
    rows = [
        Row(
            (
                ((Span(texts.t("{name} ({level})", name=_capital(each.name), level=each.level), CELL.bold()),),),
                ((Span(each.sentence, CELL),),),
            ),
            keep=True,
        )
        for each in competency.levels
    ]
    story.table(columns, rows, _LOOK, after=3.0, keep_with_next=True)
    _add_links(story, competency, texts)


def _add_links(story: Story, competency: BookletCompetency, texts: Texts) -> None:
    draft = "" if competency.status is Status.OFFICIAL else status_word(texts, competency.status)
    asked = ", ".join(f"{title} {level}" for title, level in competency.asked_by)
    facts = (
        (texts.t("Asked by:"), asked),
        (texts.t("Questions for the talk:"), " ".join(competency.questions)),
        (texts.t("Principles:"), ", ".join(competency.principles)),
        (texts.t("AgO:"), ", ".join(competency.ago)),
        (texts.t("Short name:"), competency.short_name),
        (texts.t("Status:"), draft),
    )
    spans: list[Span] = []
    for lead, words in facts:
        if words:
            spans += [Span(lead, NOTE.bold()), Span(f" {words}  ", NOTE)]
    story.text(*spans, after=9.0)


def _capital(name: str) -> str:
    return name[:1].upper() + name[1:]
