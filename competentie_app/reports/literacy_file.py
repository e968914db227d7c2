"""The AI-literacy file: what an organisation did for article 4 of the AI Act. Counts only; it certifies nobody."""

from __future__ import annotations

from pathlib import Path

from competentie_app.analysis.share_words import share_range
from competentie_app.paths import font_folder
from competentie_app.reports.content.literacy import Law, LiteracyContent
from competentie_app.reports.parts.literacy_parts import LiteracyParts
from competentie_app.reports.parts.paper_frame import Frame, facts_of
from competentie_app.reports.parts.unnamed import add_method, unnamed_furniture
from competentie_app.reports.setting.blocks import Rule
from competentie_app.reports.setting.fonts import load_fonts
from competentie_app.reports.setting.lines import Span
from competentie_app.reports.setting.press import Manuscript
from competentie_app.reports.setting.story import Story
from competentie_app.reports.setting.styles import BODY, NOTE, SUBTITLE
from competentie_app.reports.tagging.tree import new_tree
from competentie_app.reports.words import in_one_line, short_day
from competentie_app.texts import Texts


def render_literacy_file(content: LiteracyContent, texts: Texts, fonts: Path | None = None) -> bytes:
    """Write the file as a PDF file (PDF/UA-1 and PDF/A-2a). Same content and language: same bytes.

    `fonts`: the folder of the TrueType files, by default the shipped one; FileNotFoundError where one is missing.
    """
    return told_literacy_file(content, texts, fonts).printed()


def told_literacy_file(content: LiteracyContent, texts: Texts, fonts: Path | None = None) -> Manuscript:
    """What the file tells, not yet printed."""
    kind = texts.t("AI-literacy file")
    authority = content.imprint.authority
    title = texts.t("AI-literacy file: {organisation}", organisation=authority) if authority else kind
    story = Story(load_fonts(fonts or font_folder()), new_tree())
    _opening(story, content, texts, title)
    _law(story, content.law, texts)
    parts = LiteracyParts(story, content, texts)
    parts.scope()
    parts.norm()
    parts.starting_point()
    parts.measures()
    parts.proof()
    parts.effect()
    parts.cycle()
    story.heading(2, texts.t("8. Method and limits"))
    add_method(story, content.minimum, content.limits, content.privacy, texts)
    frame = Frame(kind, texts.t("without names"), title, in_one_line(kind, content.law.title), content.imprint)
    return Manuscript(story, unnamed_furniture(frame, texts), facts_of(frame, texts))


def _opening(story: Story, content: LiteracyContent, texts: Texts, title: str) -> None:
    story.heading(1, title)
    day = texts.t("as the file stood on {date}", date=content.imprint.printed)
    story.text(in_one_line(content.law.title, day, texts.t("without names")), style=SUBTITLE, after=0.0)
    newest, number = content.rounds[-1], texts.number
    figures = [
        (number(content.scope.people), texts.n("employee in scope", "employees in scope", content.scope.people)),
        (
            texts.t("{number} of {total}", number=newest.talks, total=newest.whole.taking_part),
            texts.t("people had a talk in the last round"),
        ),
        (number(content.measures.done), texts.n("learning activity done", "learning activities done",
                                                content.measures.done)),
    ]  # fmt: skip
    if newest.whole.hidden is None:
        share = share_range(texts, newest.whole.share)
        figures.append((share, texts.t("of {count} agreed levels at target level", count=newest.whole.share.required)))
    story.facts(figures)
    story.text(
        Span(texts.t("This file certifies nobody."), BODY.bold()),
        " ",
        texts.t("It tells what the organisation does to let AI literacy grow, in counts. It is no test of a person."),
        before=9.0,
    )


def _law(story: Story, law: Law, texts: Texts) -> None:
    """What the law asks, each sentence with its source and day; a warning in words where one is needed."""
    story.heading(2, texts.t("What the law asks: {title}", title=law.title))
    if law.is_old:
        warning = texts.t(
            "! The text below was last checked more than a year ago. Have the law read again before you use this file."
        )
        story.add(Rule(before=2.0, after=3.0, thickness=1.2, colour="18212D"))
        story.text(warning, style=BODY.bold(), keep_with_next=True)
        story.add(Rule(after=3.0, thickness=1.2, colour="18212D"))
    if law.draft:
        story.text(
            texts.t("! Working version: a jurist has not compared it with the Official Journal yet."),
            style=BODY.bold(),
            keep_with_next=True,
        )
    items: list[tuple[Span, ...]] = []
    for line in law.lines:
        day = short_day(texts, line.checked)
        where = texts.t("Source: {source} Checked on {date}.", source=line.source.rstrip(".") + ".", date=day)
        items.append((Span(line.text + "\n", BODY), Span(where, NOTE)))
    story.bullets(items)
