"""The last chapters of the booklet: principles, links to the dictionaries of AgO, sources and status."""

from __future__ import annotations

from itertools import groupby

from competentie_app.reports.content.model_booklet import AgoEditionLines, BookletContent, SourceLine
from competentie_app.reports.parts.chapters import Chapters
from competentie_app.reports.parts.model_words import status_word
from competentie_app.reports.setting.lines import Span
from competentie_app.reports.setting.story import Story
from competentie_app.reports.setting.styles import CELL, CELL_NOTE, HEAD, NOTE
from competentie_app.reports.setting.table import Column, Row, TableLook
from competentie_app.reports.words import say
from competentie_app.texts import Texts

_WIDTH = 498.9
_LOOK = TableLook(padding=3.0, gutter=10.0, head_padding=2.5)


def add_principles(chapters: Chapters, content: BookletContent, texts: Texts) -> None:
    """Add the principles, each with the competencies that rest on it."""
    if not content.principles:
        return
    chapters.story.page_break()
    chapters.heading(2, texts.t("Principles"))
    columns = (
        Column(108.0, (Span(texts.t("Principle"), HEAD),), heads_row=True),
        Column(238.0, (Span(texts.t("What it means"), HEAD),)),
        Column(_WIDTH - 346.0, (Span(texts.t("Competencies"), HEAD),)),
    )
    rows = [
        Row((((Span(each.title, CELL.bold()),),), ((Span(each.meaning, CELL),),), ((Span(each.competencies, CELL),),)))
        for each in content.principles
    ]
    chapters.story.table(columns, rows, _LOOK)


def add_ago(chapters: Chapters, content: BookletContent, texts: Texts) -> None:
    """Add the competencies of the AgO dictionaries that something in the model links to."""
    if not content.ago:
        return
    chapters.heading(2, texts.t("Links to the AgO dictionary"))
    chapters.story.text(
        texts.t("“?”: the name was read in the dictionary, its place in it is inferred."),
        style=NOTE,
        keep_with_next=True,
    )
    for edition in content.ago:
        chapters.heading(3, edition.title)
        _add_edition(chapters.story, edition, texts)


def _add_edition(story: Story, edition: AgoEditionLines, texts: Texts) -> None:
    columns = (
        Column(160.0, (Span(texts.t("In the dictionary"), HEAD),), heads_row=True),
        Column(110.0, (Span(texts.t("Cluster"), HEAD),)),
        Column(_WIDTH - 270.0, (Span(texts.t("Competencies that link to it"), HEAD),)),
    )
    rows = [
        Row(
            (
                ((Span(line.title if line.verified else f"{line.title} ?", CELL.bold()),),),
                ((Span(line.cluster, CELL_NOTE),),),
                ((Span(line.competencies, CELL),),),
            )
        )
        for line in edition.lines
    ]
    story.table(columns, rows, _LOOK)


def add_sources(chapters: Chapters, content: BookletContent, texts: Texts) -> None:
    """Add what comes from where, and how certain it is."""
    chapters.heading(2, texts.t("Sources and status"))
    columns = (
        Column(170.0, (Span(texts.t("What"), HEAD),), heads_row=True),
        Column(76.0, (Span(texts.p("paper", "Status"), HEAD),)),
        Column(_WIDTH - 246.0, (Span(texts.t("Source"), HEAD),)),
    )
    rows: list[Row] = []
    for kind, lines in groupby(content.sources, key=lambda line: say(texts, line.kind)):
        rows.append(Row((((Span(kind, CELL.bold()),),),), group=True, space=3.0))
        rows += [_source_row(line, texts) for line in lines]
    chapters.story.table(columns, rows, _LOOK)


def _source_row(line: SourceLine, texts: Texts) -> Row:
    return Row(
        (
            ((Span(line.items, CELL),),),
            ((Span(status_word(texts, line.status), CELL),),),
            ((Span(line.source, CELL_NOTE),),),
        )
    )
