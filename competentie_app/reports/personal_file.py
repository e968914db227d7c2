"""The personal file: what the file holds on one person, for that person (GDPR, article 15)."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from competentie_app.paths import font_folder
from competentie_app.reports.content.personal_file import Facts, FileSection, Grid, Part, PersonalFileContent, Words
from competentie_app.reports.parts.paper_frame import Frame, facts_of, furniture_of
from competentie_app.reports.parts.talk import add_privacy
from competentie_app.reports.setting.fonts import load_fonts
from competentie_app.reports.setting.lines import Span
from competentie_app.reports.setting.press import Manuscript
from competentie_app.reports.setting.story import Story
from competentie_app.reports.setting.styles import CELL, CELL_NOTE, HEAD, NOTE, SUBTITLE
from competentie_app.reports.setting.table import Column, Row, TableLook
from competentie_app.reports.tagging.tree import new_tree
from competentie_app.texts import Texts

_WIDTH = 498.9
_LABEL = 150.0
_LOOK = TableLook(padding=2.6, gutter=9.0, head_padding=2.0)


def render_personal_file(content: PersonalFileContent, texts: Texts, fonts: Path | None = None) -> bytes:
    """Write the file as PDF (PDF/UA-1 and PDF/A-2a). Same content and language: same bytes.

    `fonts`: the folder of the TrueType files, by default the shipped one; FileNotFoundError where one is missing.
    """
    return told_personal_file(content, texts, fonts).printed()


def told_personal_file(content: PersonalFileContent, texts: Texts, fonts: Path | None = None) -> Manuscript:
    """What the file tells, not yet printed."""
    kind = texts.t("Personal file")
    title = texts.t("Personal file of {name}", name=content.name)
    story = Story(load_fonts(fonts or font_folder()), new_tree())
    story.heading(1, title)
    story.text(
        texts.t("Everything that this file holds on you, on {date}.", date=content.imprint.printed), style=SUBTITLE
    )
    for section in content.sections:
        _section(story, section, texts)
    add_privacy(story, content.privacy, texts)
    frame = Frame(kind, texts.p("paper", "right of access"), title, kind, content.imprint)
    furniture = replace(furniture_of(frame, texts), foot_first=texts.t("Other people stand in it as roles only."))
    return Manuscript(story, furniture, facts_of(frame, texts))


def _section(story: Story, section: FileSection, texts: Texts) -> None:
    story.heading(2, section.title)
    for part in section.parts:
        _part(story, part)
    if not section.parts:
        story.text(texts.t("Nothing is held."), style=NOTE)


def _part(story: Story, part: Part) -> None:
    if isinstance(part, Words):
        story.text(part.text, style=NOTE)
    elif isinstance(part, Facts):
        _facts(story, part)
    else:
        _grid(story, part)


def _facts(story: Story, facts: Facts) -> None:
    columns = (Column(_LABEL, heads_row=True), Column(_WIDTH - _LABEL))
    rows = [
        Row((((Span(label, CELL_NOTE),),), ((Span(value or "–", CELL),),)))  # an empty cell would look forgotten
        for label, value in facts.pairs
    ]
    story.table(columns, rows, _LOOK)


def _grid(story: Story, grid: Grid) -> None:
    if grid.title:
        story.heading(3, grid.title)
    if grid.note:
        story.text(grid.note, style=NOTE, keep_with_next=True)
    unit = _WIDTH / sum(grid.shares)
    columns = tuple(
        Column(share * unit, (Span(head, HEAD),), heads_row=place == 0)
        for place, (head, share) in enumerate(zip(grid.heads, grid.shares, strict=True))
    )
    rows = [Row(tuple(((Span(cell, CELL),),) for cell in row)) for row in grid.rows]
    story.table(columns, rows, _LOOK, after=6.0)
