"""The page after a talk: agreed levels with their date, what was not agreed, next steps, and room to sign."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from competentie_app.reports.content.talk import AgreementsContent
from competentie_app.reports.one_page import fullest_on_one_page
from competentie_app.reports.parts.agreement_tables import add_agreed, add_next_steps, add_not_agreed, add_rest
from competentie_app.reports.parts.paper_frame import Frame, facts_of, furniture_of, personas_in_words
from competentie_app.reports.parts.talk import add_privacy, add_signatures
from competentie_app.reports.setting.press import Manuscript
from competentie_app.reports.setting.story import Story
from competentie_app.reports.setting.styles import SUBTITLE
from competentie_app.reports.words import in_one_line
from competentie_app.texts import Texts


@dataclass(frozen=True, slots=True)
class _Room:
    """How much is told: the sentence of every level or not, white space in rows (points), characters of a remark."""

    sentences: bool
    padding: float
    remarks: int


_ROOMS = (
    _Room(sentences=True, padding=3.4, remarks=600),
    _Room(sentences=True, padding=2.2, remarks=600),
    _Room(sentences=True, padding=1.4, remarks=600),
    _Room(sentences=True, padding=0.7, remarks=600),
    _Room(sentences=False, padding=2.4, remarks=600),
    _Room(sentences=False, padding=1.2, remarks=300),
    _Room(sentences=False, padding=0.4, remarks=150),
)
"""Sentences give way before remarks do, and a remark never to less than two lines or so: it stands for a view."""


def render_agreements(content: AgreementsContent, texts: Texts, fonts: Path | None = None) -> bytes:
    """Write the page as a PDF file (PDF/UA-1 and PDF/A-2a). Same content and language: same bytes.

    Sentences and remarks give way as far as one page asks; with very much to tell it runs on to a second one.
    `fonts`: the folder of the TrueType files, by default the shipped one; FileNotFoundError where one is missing.
    """
    return told_agreements(content, texts, fonts).printed()


def told_agreements(content: AgreementsContent, texts: Texts, fonts: Path | None = None) -> Manuscript:
    """What the page tells, not yet printed."""
    title = texts.t("Agreements with {name}", name=content.name)

    def tell(story: Story, room: _Room) -> None:
        _opening(story, content, texts, title)
        _levels(story, content, texts, room)
        add_next_steps(story, content, texts)
        _answer(story, content, texts)

    story = fullest_on_one_page(tell, _ROOMS, fonts)
    frame = Frame(
        texts.t("Agreements"),
        texts.p("paper", "after the talk"),
        title,
        in_one_line(texts.t("Agreements"), content.team, content.round_name),
        content.imprint,
    )
    return Manuscript(story, furniture_of(frame, texts), facts_of(frame, texts))


def _opening(story: Story, content: AgreementsContent, texts: Texts, title: str) -> None:
    story.heading(1, title)
    talk = texts.t("no talk yet")
    if content.talk_date is not None:
        talk = texts.t("talk on {date}", date=content.talk_date)
    personas = personas_in_words(content.personas, texts)
    story.text(in_one_line(content.team, personas, content.round_name, talk), style=SUBTITLE, after=2.0)


def _levels(story: Story, content: AgreementsContent, texts: Texts, room: _Room) -> None:
    story.heading(2, texts.t("What you agreed"))
    if content.agreed:
        add_agreed(story, content.agreed, texts, sentences=room.sentences, padding=room.padding)
    else:
        story.text(texts.t("No level was agreed yet."))
    add_not_agreed(story, content.not_agreed, texts, room.remarks)
    add_rest(story, content, texts)


def _answer(story: Story, content: AgreementsContent, texts: Texts) -> None:
    story.heading(2, texts.t("Your answer"))
    if content.review_on is not None:
        story.text(texts.t("We look at this again on {date}.", date=content.review_on), keep_with_next=True)
    add_signatures(story, texts)
    add_privacy(story, content.privacy, texts)
