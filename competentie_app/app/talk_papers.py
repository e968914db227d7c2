"""The two papers around a talk: the sheet before it, and the agreements after it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from competentie_app.app.agreements import agreements_content
from competentie_app.app.paper import Paper, Sheet, print_sheet, safe_name
from competentie_app.app.session import Session
from competentie_app.app.talk import read_talk
from competentie_app.app.talk_content import talk_sheet_content
from competentie_app.reports.content.talk import AgreementsContent, TalkSheetContent
from competentie_app.texts import Texts

if TYPE_CHECKING:
    from competentie_app.reports.setting.press import Manuscript


def talk_sheet(session: Session, employee_id: str, round_id: str, texts: Texts) -> Sheet:
    """What the sheet of one page before the talk shows."""
    content = talk_sheet_content(session, read_talk(session, employee_id, round_id), texts)
    title = texts.t("Talk sheet {name}", name=content.name)
    return Sheet(title, talk_file_name(content.name, texts), partial(_tell_talk_sheet, content, texts))


def talk_file_name(name: str, texts: Texts) -> str:
    """What the file with the talk sheet of a person is called."""
    return safe_name(texts.t("Talk sheet {name}", name=name)) + ".pdf"


def agreements_sheet(session: Session, employee_id: str, round_id: str, texts: Texts) -> Sheet:
    """What the page after the talk shows. It can be made while talks go on: what was not discussed is named."""
    content = agreements_content(session, read_talk(session, employee_id, round_id), texts)
    title = texts.t("Agreements {name}", name=content.name)
    return Sheet(title, safe_name(title) + ".pdf", partial(_tell_agreements, content, texts))


def talk_sheet_paper(session: Session, employee_id: str, round_id: str, texts: Texts) -> Paper:
    """The sheet before the talk as PDF bytes."""
    return print_sheet(talk_sheet(session, employee_id, round_id, texts))


def agreements_paper(session: Session, employee_id: str, round_id: str, texts: Texts) -> Paper:
    """The page after the talk as PDF bytes."""
    return print_sheet(agreements_sheet(session, employee_id, round_id, texts))


def _tell_talk_sheet(content: TalkSheetContent, texts: Texts) -> Manuscript:
    from competentie_app.reports.talk_sheet import told_talk_sheet

    return told_talk_sheet(content, texts)


def _tell_agreements(content: AgreementsContent, texts: Texts) -> Manuscript:
    from competentie_app.reports.agreements import told_agreements

    return told_agreements(content, texts)
