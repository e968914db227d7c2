"""The second page of a plan: what the levels look like, room for the employee's own words, and the agreement."""

from __future__ import annotations

from dataclasses import replace

from competentie_app.reports.content import IndividualPlanContent, LevelSentences, Privacy
from competentie_app.reports.parts.origins import origin_sentences
from competentie_app.reports.parts.plan_room import PlanRoom
from competentie_app.reports.setting.blocks import Block, Columns, WritingLines
from competentie_app.reports.setting.lines import Span
from competentie_app.reports.setting.story import Story
from competentie_app.reports.setting.styles import BODY, HEAD, NOTE, REGULAR, SMALL, Style
from competentie_app.reports.setting.table import Column, Row, TableLook
from competentie_app.reports.setting.tabulate import code_column
from competentie_app.texts import Texts

_SHORT = 600
"""Wishes and remarks of at most this many characters together stand side by side."""
_BOX = Style(REGULAR, 12, 13)
_WIDTH = 498.9


def add_level_sentences(story: Story, content: IndividualPlanContent, texts: Texts, room: PlanRoom) -> None:
    """Add the sentences of the level now and the next one, for what the plan works on."""
    if not content.level_sentences:
        return
    story.heading(2, texts.t("What you work on: now and next"))
    codes = code_column((row.code for row in content.level_sentences), room.cell.bold(), story.book)
    first = Column(116.0, (Span(texts.t("Competency"), HEAD),), heads_row=True)
    if room.close:  # the chart names what the codes stand for
        first = replace(codes, heads_row=True)
    each = (_WIDTH - first.width) / 2
    columns = (
        first,
        Column(each, (Span(texts.t("Level now"), HEAD),)),
        Column(each, (Span(texts.t("Next level"), HEAD),)),
    )
    rows = [_sentence_row(sentences, texts, room) for sentences in content.level_sentences]
    story.table(columns, rows, TableLook(padding=room.sentences, gutter=12.0, head_padding=3.0, room="sentences"))


def _sentence_row(row: LevelSentences, texts: Texts, room: PlanRoom) -> Row:
    now = (Span(texts.t("No level yet"), room.note),)
    if row.now_level is not None:
        now = _sentence(row.now_name, row.now_level, row.now_sentence, texts, room)
    return Row(
        (
            ((Span(row.code, room.cell.bold()), Span("" if room.close else f" {row.title}", room.cell)),),
            (now,),
            (_sentence(row.next_name, row.next_level, row.next_sentence, texts, room),),
        )
    )


def _sentence(name: str, level: int, sentence: str, texts: Texts, room: PlanRoom) -> tuple[Span, ...]:
    named = texts.t("{name} ({level})", name=name[:1].upper() + name[1:], level=level)
    return Span(f"{named}. ", room.cell.bold()), Span(sentence, room.cell)


def add_own_words(story: Story, content: IndividualPlanContent, texts: Texts, more_lines: int) -> None:
    """Add own wishes and remarks, with room to write: `more_lines` beyond the fewest."""
    wishes = _wishes(story, content, texts, more_lines)
    remarks = _remarks(story, content, texts, more_lines)
    if len(content.remarks) + sum(map(len, content.wishes)) <= _SHORT:
        story.add(Columns(stacks=(wishes, remarks), gap=30.0, before=13.0))
        return
    for block in (*wishes, *remarks):
        story.add(block)


def _wishes(story: Story, content: IndividualPlanContent, texts: Texts, more: int) -> tuple[Block, ...]:
    heading = story.heading_block(2, texts.t("Your own wishes"))
    if content.wishes:
        items = story.bullet_blocks([(Span(wish, BODY),) for wish in content.wishes])
        return heading, *items, WritingLines(count=1 + more)
    return heading, story.paragraph(texts.t("No wishes noted yet."), style=NOTE), WritingLines(count=2 + more)


def _remarks(story: Story, content: IndividualPlanContent, texts: Texts, more: int) -> tuple[Block, ...]:
    heading = story.heading_block(2, texts.t("Your remarks"))
    if content.remarks:
        return heading, story.paragraph(content.remarks), WritingLines(count=2 + more)
    return heading, WritingLines(count=3 + more)


def add_agreement(story: Story, content: IndividualPlanContent, texts: Texts) -> None:
    """Add the review date, the three answers of the employee and room to sign."""
    story.heading(2, texts.t("Agreement"))
    if content.review_on is not None:
        review = texts.t("We look at this plan again on {date}.", date=content.review_on)
    else:
        review = texts.t("We look at this plan again on: ……………………")
    story.text(review, keep_with_next=True)
    add_signatures(story, texts)


def add_signatures(story: Story, texts: Texts) -> None:
    """Add the three answers of the employee and room to sign."""
    answers = (texts.p("paper", "seen"), texts.p("paper", "agreed"), texts.p("paper", "not agreed, because:"))
    box = texts.t("tick box")
    stacks = tuple((story.paragraph(Span("□", _BOX, box), Span(f" {answer}", BODY)),) for answer in answers)
    story.add(Columns(stacks=stacks, gap=12.0, shares=(1.0, 1.0, 3.0), keep_with_next=True, before=2.0))
    story.add(WritingLines(count=1, keep_with_next=True, after=6.0))
    story.add(
        Columns(
            stacks=tuple(
                (
                    story.paragraph(who, style=BODY.bold(), after=0.0),
                    story.paragraph(texts.t("name, date and signature"), style=SMALL, after=0.0),
                    WritingLines(count=1, pitch=30.0),
                )
                for who in (texts.t("Employee"), texts.t("Manager"))
            ),
            gap=30.0,
            after=6.0,
        )
    )


def add_background(story: Story, content: IndividualPlanContent, texts: Texts) -> None:
    """Add how the levels came about, and purpose, readers and retention of the paper."""
    story.heading(2, texts.t("How these levels came about"))
    story.text(" ".join(origin_sentences(content.origins, content.levels_date, texts)), style=NOTE, keep_with_next=True)
    story.text(
        texts.t(
            "Each level is a sentence that you can observe in the work. The views of employee and manager stand side by"
            " side and are never averaged. This is meant for development; it is no evaluation and no test."
        ),
        style=NOTE,
        keep_with_next=True,
    )
    add_privacy(story, content.privacy, texts)


def add_privacy(story: Story, privacy: Privacy, texts: Texts) -> None:
    """Add readers, retention and purpose of a personal paper."""
    parts = [texts.t("Personal document")]
    if privacy.readers:
        parts.append(texts.t("readers: {readers}", readers=privacy.readers))
    if privacy.kept_until is not None:
        parts.append(texts.t("kept until {date}", date=privacy.kept_until))
    elif privacy.retention:
        parts.append(texts.t("kept: {retention}", retention=privacy.retention))
    purpose = " " + texts.t("Purpose: {purpose}.", purpose=privacy.purpose.rstrip(".")) if privacy.purpose else ""
    story.text(Span("; ".join(parts) + ".", NOTE.bold()), Span(purpose, NOTE))
