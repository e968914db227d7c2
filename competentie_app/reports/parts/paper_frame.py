"""Letterhead, foot and document facts that the papers around a talk share."""

from __future__ import annotations

from dataclasses import dataclass

from competentie_app.reports.content import Imprint, PersonaTitle
from competentie_app.reports.setting.press import Furniture, PageLabel
from competentie_app.reports.tagging.xmp import DocumentFacts
from competentie_app.reports.words import PROGRAM, imprint_line, in_one_line
from competentie_app.texts import Texts


@dataclass(frozen=True, slots=True)
class Frame:
    """What a paper says around its text: its kind and state ("Talk sheet", "before the talk"), title and subject."""

    kind: str
    state: str
    title: str
    subject: str
    imprint: Imprint


def furniture_of(frame: Frame, texts: Texts) -> Furniture:
    """What stands around the text of every page."""
    return Furniture(
        program=PROGRAM,
        kind=in_one_line(frame.kind, frame.state),
        foot_lead=texts.t("For development, not for evaluation."),
        foot_first=texts.t("Levels from self-assessment and talk; no test. Owned by the employee."),
        foot_second=imprint_line(texts, frame.imprint),
        page_label=PageLabel(texts.t("Page {page} of {total}", page="[page]", total="[total]")),
    )


def facts_of(frame: Frame, texts: Texts) -> DocumentFacts:
    """What the file says of itself."""
    return DocumentFacts(
        title=frame.title,
        author=frame.imprint.authority,
        subject=frame.subject,
        program=PROGRAM,
        language="en-GB" if texts.language == "en" else "nl-BE",
        made=frame.imprint.printed,
    )


def personas_in_words(personas: tuple[PersonaTitle, ...], texts: Texts) -> str:
    """Personas by name, with a mark for drafts."""
    draft = texts.p("paper", "draft")
    return ", ".join(f"{persona.title} ({draft})" if persona.draft else persona.title for persona in personas)
