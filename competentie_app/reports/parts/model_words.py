"""What papers about the model share: status in words, letterhead, foot and document facts."""

from __future__ import annotations

from competentie_app.model.values import Status
from competentie_app.reports.content import Imprint
from competentie_app.reports.setting.press import Furniture, PageLabel
from competentie_app.reports.tagging.xmp import DocumentFacts
from competentie_app.reports.words import PROGRAM, imprint_line, in_one_line
from competentie_app.texts import Texts


def status_word(texts: Texts, status: Status) -> str:
    """How certain an item is, in a word or two."""
    if status is Status.OFFICIAL:
        return texts.p("status of an item", "official")
    draft = status is Status.DRAFT
    return texts.p("status of an item", "working version") if draft else texts.p("status of an item", "local")


def status_sentence(texts: Texts, status: Status) -> str:
    """The same in a sentence."""
    if status is Status.OFFICIAL:
        return texts.t("Official: as the authority published it.")
    if status is Status.DRAFT:
        return texts.t("Working version, not official: it holds until the official text replaces it.")
    return texts.t("Local: made by your own organisation.")


def model_furniture(kind: str, status: Status, imprint: Imprint, texts: Texts) -> Furniture:
    """What stands around the text of every page."""
    state = "" if status is Status.OFFICIAL else status_word(texts, status)
    return Furniture(
        program=PROGRAM,
        kind=in_one_line(kind, state),
        foot_lead=texts.t("For development, not for evaluation."),
        foot_first=texts.t("Levels are sentences that you can observe in the work; no test."),
        foot_second=imprint_line(texts, imprint),
        page_label=PageLabel(texts.t("Page {page} of {total}", page="[page]", total="[total]")),
    )


def model_facts(title: str, subject: str, imprint: Imprint, texts: Texts) -> DocumentFacts:
    """What the file says of itself."""
    return DocumentFacts(
        title=title,
        author=imprint.authority,
        subject=subject,
        program=PROGRAM,
        language="en-GB" if texts.language == "en" else "nl-BE",
        made=imprint.printed,
    )
