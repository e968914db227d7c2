"""The chapter of the booklet on personas: who they are, and what each asks, side by side."""

from __future__ import annotations

from competentie_app.model.values import Status
from competentie_app.reports.content.model_booklet import BookletContent, BookletPersona
from competentie_app.reports.parts.chapters import Chapters
from competentie_app.reports.parts.model_words import status_word
from competentie_app.reports.setting.lines import Span
from competentie_app.reports.setting.styles import BODY, CELL, HEAD, INK, NOTE, SMALL, Align
from competentie_app.reports.setting.table import Column, Row, TableLook
from competentie_app.reports.setting.tabulate import code_column
from competentie_app.texts import Texts

_WIDTH = 498.9
_TITLE = 170.0
"""The least room for titles of competencies."""
_WIDEST, _NARROWEST = 54.0, 48.0
"""A column narrower than this is headed by the number of its persona, not by the title."""


def add_personas(chapters: Chapters, content: BookletContent, texts: Texts) -> None:
    """Add the personas, and a table of what they ask of every competency."""
    if not content.personas:
        return
    story = chapters.story
    story.page_break()
    chapters.heading(2, texts.t("Personas"))
    codes = code_column((each.code for each in content.competencies), CELL.bold(), story.book)
    each = min((_WIDTH - codes.width - _TITLE) / len(content.personas), _WIDEST)
    numbered = each < _NARROWEST
    for number, persona in enumerate(content.personas, start=1):
        lead = f"{number} {persona.title}" if numbered else persona.title
        draft = "" if persona.status is Status.OFFICIAL else f" ({status_word(texts, persona.status)})"
        story.text(Span(f"{lead}{draft}. ", BODY.bold()), Span(persona.tagline, BODY), after=3.0)
    chapters.heading(3, texts.t("Target levels of the personas"))
    note = texts.t("“!”: critical for this persona. “–”: asks nothing of this competency.")
    story.text(note, style=NOTE, keep_with_next=True)
    columns = (
        codes,
        Column(
            _WIDTH - codes.width - each * len(content.personas), (Span(texts.t("Competency"), HEAD),), heads_row=True
        ),
        *(
            Column(each, (Span(str(number) if numbered else persona.title, HEAD),), Align.RIGHT, gutter=1.0)
            for number, persona in enumerate(content.personas, start=1)
        ),
    )
    story.table(columns, _rows(content, texts), TableLook(padding=1.2, gutter=8.0, head_padding=2.5))


def _rows(content: BookletContent, texts: Texts) -> list[Row]:
    rows: list[Row] = []
    place = 0
    for dimension in (dimension for dimension in content.dimensions if dimension.competencies):
        rows.append(Row((((Span(dimension.title, SMALL.bold().in_colour(INK)),),),), group=True, space=2.0))
        for competency in dimension.competencies:
            targets = (_target(persona, place, texts) for persona in content.personas)
            rows.append(
                Row(
                    (
                        ((Span(competency.code, CELL.bold()),),),
                        ((Span(competency.title, CELL),),),
                        *(((target,),) for target in targets),
                    )
                )
            )
            place += 1
    return rows


def _target(persona: BookletPersona, place: int, texts: Texts) -> Span:
    asked = persona.targets[place]
    if asked is None:
        return Span("–", NOTE, texts.t("not asked"))
    level, critical = asked
    if not critical:
        return Span(texts.number(level), CELL)
    return Span(f"{level}\u00a0!", CELL.bold(), texts.t("{level}, critical", level=level))
