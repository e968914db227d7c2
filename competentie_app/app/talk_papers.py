"""The two papers around a talk as PDF bytes: the sheet before it, and the agreements after it."""

from __future__ import annotations

from competentie_app.app.agreements import agreements_content
from competentie_app.app.papers import Paper, safe_name
from competentie_app.app.session import Session
from competentie_app.app.talk import read_talk
from competentie_app.app.talk_content import talk_sheet_content
from competentie_app.texts import Texts


def talk_sheet_paper(session: Session, employee_id: str, round_id: str, texts: Texts) -> Paper:
    """The sheet of one page before the talk."""
    from competentie_app.reports.talk_sheet import render_talk_sheet

    content = talk_sheet_content(session, read_talk(session, employee_id, round_id), texts)
    name = texts.t("Talk sheet {name}", name=content.name)
    return Paper(safe_name(name) + ".pdf", render_talk_sheet(content, texts))


def agreements_paper(session: Session, employee_id: str, round_id: str, texts: Texts) -> Paper:
    """The page after the talk. It can be printed while talks go on: what was not discussed is named."""
    from competentie_app.reports.agreements import render_agreements

    content = agreements_content(session, read_talk(session, employee_id, round_id), texts)
    name = texts.t("Agreements {name}", name=content.name)
    return Paper(safe_name(name) + ".pdf", render_agreements(content, texts))
