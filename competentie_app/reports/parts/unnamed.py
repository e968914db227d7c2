"""What papers of a whole organisation share: findings, method, and the foot of a paper that belongs to nobody alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from competentie_app.reports.content.shared import Privacy, Text
from competentie_app.reports.content.team import Finding
from competentie_app.reports.parts.paper_frame import Frame, furniture_of
from competentie_app.reports.setting.lines import Span
from competentie_app.reports.setting.press import Furniture
from competentie_app.reports.setting.story import Story
from competentie_app.reports.setting.styles import BODY, NOTE
from competentie_app.reports.words import say
from competentie_app.texts import Texts


def unnamed_furniture(frame: Frame, texts: Texts) -> Furniture:
    """What stands around the text of every page of a paper without names."""
    foot = texts.t("Levels from self-assessment and talk; no test, no ranking.")
    return replace(furniture_of(frame, texts), foot_first=foot)


def add_findings(story: Story, findings: Sequence[Finding], texts: Texts) -> None:
    """Add sentences that name their numbers, in two columns when there are several."""
    items = [
        (Span(say(texts, finding.lead), BODY.bold()), Span(": " + say(texts, finding.rest), BODY))
        for finding in findings
    ]
    story.bullets(items, columns=2 if len(items) > 1 else 1)


def add_method(story: Story, minimum: int, limits: Sequence[Text], privacy: Privacy, texts: Texts) -> None:
    """Add below a heading how the numbers came about, what is kept back, and who may read it."""
    story.text(method_words(texts), style=NOTE)
    told = texts.t(
        "Groups of fewer than {minimum} people with agreed levels are not shown, nor is what somebody could work out by"
        " subtracting. Near nobody or everybody a range or “a few” stands for the number; “–” is not shown.",
        minimum=minimum,
    )
    story.text(told, style=NOTE)
    if limits:
        story.bullets([(Span(say(texts, limit), NOTE),) for limit in limits])
    story.text(readers_words(privacy, texts), style=NOTE)


def method_words(texts: Texts) -> str:
    """How levels come about, and what they are not."""
    return texts.t(
        "Levels come from a self-assessment, the view of the manager and a talk. Only levels agreed in a dated talk"
        " count; provisional levels are counted apart. This is meant for development; it is no evaluation, no test"
        " and no ranking."
    )


def readers_words(privacy: Privacy, texts: Texts) -> str:
    """Why the paper exists and who reads it; empty where nothing is said."""
    sentences = [
        texts.t("Purpose: {purpose}.", purpose=privacy.purpose.rstrip(".")) if privacy.purpose else "",
        texts.t("Readers: {readers}.", readers=privacy.readers.rstrip(".")) if privacy.readers else "",
    ]
    return " ".join(sentence for sentence in sentences if sentence)
