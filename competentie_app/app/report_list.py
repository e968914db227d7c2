"""Which papers there are to make, for whom, and why some cannot be made yet."""

from __future__ import annotations

from competentie_app.app.paper import Sheet
from competentie_app.app.report_kinds.agreements import AGREEMENTS
from competentie_app.app.report_kinds.booklet import BOOKLET
from competentie_app.app.report_kinds.form import FORM
from competentie_app.app.report_kinds.kind import PaperKind, ReportItem, ReportKind, Scope
from competentie_app.app.report_kinds.literacy import LITERACY
from competentie_app.app.report_kinds.organisation import ORGANISATION
from competentie_app.app.report_kinds.persona import PERSONA
from competentie_app.app.report_kinds.personal import PERSONAL
from competentie_app.app.report_kinds.plan import PLAN
from competentie_app.app.report_kinds.talk import TALK
from competentie_app.app.report_kinds.team import TEAM
from competentie_app.app.session import Session
from competentie_app.texts import Texts

__all__ = [
    "PAPER_KINDS",
    "PaperKind",
    "ReportItem",
    "ReportKind",
    "Scope",
    "file_name_of",
    "paper_kind",
    "report_items",
    "sheet_of",
]

PAPER_KINDS = (PLAN, TEAM, TALK, FORM, AGREEMENTS, PERSONAL, ORGANISATION, LITERACY, PERSONA, BOOKLET)
"""All kinds, in the order of the page."""


def paper_kind(kind: ReportKind) -> PaperKind:
    """What a kind of paper tells about itself."""
    return next(each for each in PAPER_KINDS if each.kind is kind)


def report_items(
    session: Session, kind: ReportKind, team_id: str | None, texts: Texts | None = None
) -> tuple[ReportItem, ...]:
    """The papers of a kind: people of the team by name, all teams by name, the one of the organisation, or the model's.

    `texts`: the language of titles that the model gives; Dutch without it.
    """
    items = paper_kind(kind).items(session, team_id)
    return items if texts is None else tuple(item.in_words(texts) for item in items)


def sheet_of(session: Session, kind: ReportKind, key: str, texts: Texts) -> Sheet:
    """What the paper shows, without drawing it. Raises AppError where it cannot be made."""
    return paper_kind(kind).sheet(session, key, texts)


def file_name_of(kind: ReportKind, item: ReportItem, texts: Texts) -> str:
    """What the file of a paper is called, known before the paper is made."""
    return paper_kind(kind).file_name(item.title, texts)
