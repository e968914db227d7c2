"""The card of a persona: one page for trainers and for who chooses a persona."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from competentie_app.model.values import Status
from competentie_app.reports.content.persona_card import PersonaCardContent, TargetLine
from competentie_app.reports.one_page import fullest_on_one_page
from competentie_app.reports.parts.model_words import model_facts, model_furniture, status_sentence
from competentie_app.reports.setting.blocks import Block, Columns
from competentie_app.reports.setting.lines import Span
from competentie_app.reports.setting.press import Manuscript
from competentie_app.reports.setting.story import Story
from competentie_app.reports.setting.styles import BODY, CELL, HEAD, INK, NOTE, SMALL, SUBTITLE, Style
from competentie_app.reports.setting.table import Column, Row, TableLook
from competentie_app.reports.setting.tabulate import code_column
from competentie_app.reports.words import in_one_line
from competentie_app.texts import Texts

_WIDTH = 498.9


@dataclass(frozen=True, slots=True)
class _Room:
    """How much room the card takes: white space in the rows, type of their words, and big figures or none."""

    padding: float
    cell: Style = CELL
    body: Style = BODY
    figures: bool = True


_CLOSE = replace(CELL, size=8.0, leading=9.8)
_CLOSEST = replace(CELL, size=7.5, leading=9.2)
_ROOMS = (
    _Room(4.6),
    _Room(3.0),
    _Room(2.0),
    _Room(2.2, _CLOSE, CELL),
    _Room(1.2, _CLOSE, _CLOSE),
    _Room(2.4, _CLOSE, CELL, figures=False),
    _Room(1.8, _CLOSE, _CLOSE, figures=False),
    _Room(1.2, _CLOSE, _CLOSE, figures=False),
    _Room(0.8, _CLOSEST, _CLOSEST, figures=False),
)


def render_persona_card(content: PersonaCardContent, texts: Texts, fonts: Path | None = None) -> bytes:
    """Write the card as a PDF file (PDF/UA-1 and PDF/A-2a), one page unless it asks very much."""
    return told_persona_card(content, texts, fonts).printed()


def told_persona_card(content: PersonaCardContent, texts: Texts, fonts: Path | None = None) -> Manuscript:
    """What the card tells, not yet printed. FileNotFoundError where a font is missing."""

    def tell(story: Story, room: _Room) -> None:
        _opening(story, content, texts, room)
        _tasks(story, content, texts, room)
        _targets(story, content, texts, room)
        _sources(story, content, texts, room)

    story = fullest_on_one_page(tell, _ROOMS, fonts)
    kind = texts.t("Persona card")
    subject = in_one_line(kind, content.model_title)
    furniture = model_furniture(kind, content.status, content.imprint, texts)
    return Manuscript(story, furniture, model_facts(content.title, subject, content.imprint, texts))


def _opening(story: Story, content: PersonaCardContent, texts: Texts, room: _Room) -> None:
    story.heading(1, content.title)
    story.text(content.tagline, style=SUBTITLE, after=0.0)
    if room.figures:
        count = sum(number for _level, number in content.asked)
        top = content.asked[0][0] if content.asked else 0
        critical = len(content.critical)
        story.facts(
            [
                (texts.number(count), texts.n("competency asked", "competencies asked", count)),
                (texts.number(top) if top else "–", texts.t("is the highest target level")),
                (texts.number(critical), texts.n("of them is critical", "of them are critical", critical)),
            ]
        )
    story.text(_in_words(content, texts), before=9.0 if room.figures else 6.0)


def _in_words(content: PersonaCardContent, texts: Texts) -> str:
    """What the persona asks, in one or two sentences that name their numbers."""
    if not content.asked:
        return texts.t("This persona asks no levels yet.")
    parts = [
        texts.n("{count} competency at level {level}", "{count} competencies at level {level}", number, level=level)
        for level, number in content.asked
    ]
    asked = texts.t("Asks {parts}.", parts=", ".join(parts))
    codes = [row.code or row.title for row in content.critical]
    critical = texts.t("Critical (!), so first in every plan: {competencies}.", competencies=", ".join(codes))
    return f"{asked} {critical}" if codes else asked


def _tasks(story: Story, content: PersonaCardContent, texts: Texts, room: _Room) -> None:
    """Tasks beside what somebody learns, and the roles below both."""
    stacks: list[tuple[Block, ...]] = []
    if content.tasks:
        heading = story.heading_block(2, texts.t("Typical tasks"))
        stacks.append((heading, *_bullets(story, content.tasks, room)))
    if content.outcomes:
        heading = story.heading_block(2, texts.t("What somebody learns"))
        stacks.append((heading, *_bullets(story, content.outcomes, room)))
    if stacks:
        story.add(Columns(stacks=tuple(stacks), gap=26.0, shares=(1.0, 1.2)[: len(stacks)], before=8.0, after=2.0))
    _roles(story, content, texts)


def _bullets(story: Story, items: tuple[str, ...], room: _Room) -> list[Block]:
    return story.bullet_blocks([(Span(item, room.body),) for item in items]) if items else []


def _roles(story: Story, content: PersonaCardContent, texts: Texts) -> None:
    if content.roles:
        lead = Span(texts.t("Roles in the AI Playbook:"), NOTE.bold())
        roles = "; ".join(role.rstrip(".") for role in content.roles)
        story.text(lead, Span(f" {roles}.", NOTE), before=3.0)


def _targets(story: Story, content: PersonaCardContent, texts: Texts, room: _Room) -> None:
    if not content.groups:
        return
    story.heading(2, texts.t("Target levels, and what each looks like"))
    codes = code_column((row.code for group in content.groups for row in group.rows), room.cell.bold(), story.book)
    title, level = 158.0, 82.0
    columns = (
        codes,
        Column(title, (Span(texts.t("Competency"), HEAD),), heads_row=True),
        Column(level, (Span(texts.t("Target level"), HEAD),)),
        Column(_WIDTH - codes.width - title - level, (Span(texts.t("Somebody at this level says"), HEAD),)),
    )
    rows: list[Row] = []
    for group in content.groups:
        rows.append(Row((((Span(group.title, SMALL.bold().in_colour(INK)),),),), group=True, space=2.0))
        rows += [_row(row, texts, room) for row in group.rows]
    story.table(columns, rows, TableLook(padding=room.padding, gutter=10.0, head_padding=2.5))


def _row(row: TargetLine, texts: Texts, room: _Room) -> Row:
    named = texts.t("{name} ({level})", name=row.level_name[:1].upper() + row.level_name[1:], level=row.target)
    mark = Span(" !", room.cell.bold(), texts.t(", critical"))
    return Row(
        (
            ((Span(row.code, room.cell.bold()),),),
            ((Span(row.title, room.cell), mark) if row.critical else (Span(row.title, room.cell),),),
            ((Span(named, room.cell.bold()),),),
            ((Span(row.sentence, room.cell),),),
        )
    )


def _sources(story: Story, content: PersonaCardContent, texts: Texts, room: _Room) -> None:
    if room.figures:
        story.heading(2, texts.t("Status and source"))
    spans = [Span(status_sentence(texts, content.status), SMALL.bold()), Span(f" {content.source.rstrip('.')}.", SMALL)]
    if content.status is not Status.OFFICIAL:
        changing = texts.t("Targets may still change; plans keep the model version they were made with.")
        spans.append(Span(f" {changing}", SMALL))
    story.text(*spans, before=4.0)
