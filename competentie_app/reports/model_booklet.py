"""The booklet of a model, for trainers: cover, contents with links, levels, competencies, personas, offers, sources."""

from __future__ import annotations

from pathlib import Path

from competentie_app.paths import font_folder
from competentie_app.reports.content.model_booklet import BookletContent
from competentie_app.reports.parts.booklet_competencies import add_competencies, add_dimensions, add_how_to_read
from competentie_app.reports.parts.booklet_links import add_ago, add_principles, add_sources
from competentie_app.reports.parts.booklet_offers import add_offers
from competentie_app.reports.parts.booklet_personas import add_personas
from competentie_app.reports.parts.chapters import Chapters
from competentie_app.reports.parts.model_words import model_facts, model_furniture, status_sentence, status_word
from competentie_app.reports.setting.fonts import load_fonts
from competentie_app.reports.setting.press import Manuscript
from competentie_app.reports.setting.story import Story
from competentie_app.reports.setting.styles import SUBTITLE
from competentie_app.reports.tagging.tree import new_tree
from competentie_app.reports.words import in_one_line
from competentie_app.texts import Texts


def render_booklet(content: BookletContent, texts: Texts, fonts: Path | None = None) -> bytes:
    """Write the booklet as a PDF file (PDF/UA-1 and PDF/A-2a). Same content and language: same bytes."""
    return told_booklet(content, texts, fonts).printed()


def told_booklet(content: BookletContent, texts: Texts, fonts: Path | None = None) -> Manuscript:
    """What the booklet tells, not yet printed. FileNotFoundError where a font is missing."""
    story = Story(load_fonts(fonts or font_folder()), new_tree())
    _cover(story, content, texts)
    chapters = Chapters(story, texts.t("Contents"))
    add_how_to_read(chapters, content, texts)
    add_dimensions(chapters, content, texts)
    add_competencies(chapters, content, texts)
    add_personas(chapters, content, texts)
    add_offers(chapters, content, texts)
    add_principles(chapters, content, texts)
    add_ago(chapters, content, texts)
    add_sources(chapters, content, texts)
    chapters.finish()
    kind = texts.t("Model booklet")
    subject = in_one_line(kind, texts.t("model {version}", version=content.version))
    furniture = model_furniture(kind, content.status, content.imprint, texts)
    return Manuscript(story, furniture, model_facts(content.title, subject, content.imprint, texts))


def _cover(story: Story, content: BookletContent, texts: Texts) -> None:
    story.heading(1, content.title)
    line = in_one_line(
        texts.t("Model booklet"),
        texts.t("model {version}", version=content.version),
        texts.date(content.made),
        status_word(texts, content.status),
    )
    story.text(line, style=SUBTITLE, after=0.0)
    counts = (
        (
            len(content.competencies),
            texts.n("competency described", "competencies described", len(content.competencies)),
        ),
        (len(content.level_names), texts.n("level for each", "levels for each", len(content.level_names))),
        (len(content.personas), texts.n("persona with targets", "personas with targets", len(content.personas))),
        (content.offer_count, texts.n("learning offer", "learning offers", content.offer_count)),
    )
    story.facts([(texts.number(count), words) for count, words in counts])
    story.text(
        texts.t(
            "This booklet holds the whole model: what is measured, what each level looks like, what each persona asks, "
            "and what somebody can do to grow. It names no people."
        ),
        f" {status_sentence(texts, content.status)}",
        before=10.0,
    )
