"""The chapter of the booklet on learning offers, by competency and by the level where they begin."""

from __future__ import annotations

from competentie_app.reports.content.model_booklet import BookletContent, BookletOffer
from competentie_app.reports.parts.chapters import Chapters
from competentie_app.reports.setting.lines import Span
from competentie_app.reports.setting.styles import CELL, CELL_NOTE, HEAD, NOTE, Align
from competentie_app.reports.setting.table import Column, Row, TableLook
from competentie_app.reports.words import plain_hours, say
from competentie_app.texts import Texts

_WIDTH = 498.9
_LEVEL, _HOURS, _TOGETHER, _COST = 44.0, 36.0, 68.0, 76.0
_IN_A_LINE = 4
"""More competencies without an offer than this make a list."""


def add_offers(chapters: Chapters, content: BookletContent, texts: Texts) -> None:
    """Add every offer below each competency that it raises."""
    story = chapters.story
    story.page_break()
    chapters.heading(2, texts.t("Learning offers by competency"))
    if not any(each.offers for each in content.offers):
        story.text(texts.t("This model has no learning offers yet."))
        return
    note = texts.t(
        "An offer that raises several competencies stands below each of them. Hours and cost are for one person."
    )
    story.text(note, style=NOTE, keep_with_next=True)
    columns = (
        Column(_WIDTH - _LEVEL - _HOURS - _TOGETHER - _COST, (Span(texts.t("Learning offer"), HEAD),), heads_row=True),
        Column(_LEVEL, (Span(texts.p("paper", "Level"), HEAD),)),
        Column(_HOURS, (Span(texts.p("paper", "Hours"), HEAD),), Align.RIGHT),
        Column(_TOGETHER, (Span(texts.t("With whom"), HEAD),)),
        Column(_COST, (Span(texts.t("Cost"), HEAD),)),
    )
    rows: list[Row] = []
    for found in (each for each in content.offers if each.offers):
        rows.append(Row((((Span(found.competency, CELL.bold()),),),), group=True, space=4.0))
        rows += [_row(offer, texts) for offer in found.offers]
    story.table(columns, rows, TableLook(padding=2.2, gutter=9.0, head_padding=2.5))
    _add_without(chapters, [each.competency for each in content.offers if not each.offers], texts)


def _add_without(chapters: Chapters, names: list[str], texts: Texts) -> None:
    """Add what has no offer: a few in a line, more of them as a list."""
    lead = texts.t("No offer yet:")
    if len(names) > _IN_A_LINE:
        chapters.story.text(lead, style=CELL.bold(), before=6.0, keep_with_next=True)
        chapters.story.bullets([(Span(name, CELL),) for name in names])
    elif names:
        chapters.story.text(Span(lead, NOTE.bold()), Span(f" {'; '.join(names)}.", NOTE), before=4.0)


def _row(offer: BookletOffer, texts: Texts) -> Row:
    return Row(
        (
            ((Span(offer.title, CELL), Span(f" · {offer.source}", CELL_NOTE)),),
            ((Span(f"{offer.from_level}\u00a0→\u00a0{offer.to_level}", CELL),),),
            ((Span(plain_hours(texts, offer.minutes), CELL),),),
            ((Span(say(texts, offer.together), CELL),),),
            ((Span(say(texts, offer.cost), CELL),),),
        )
    )
