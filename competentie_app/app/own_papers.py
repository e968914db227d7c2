"""The papers that somebody takes along who leaves: the levels of the round in words, and the learning plan."""

from __future__ import annotations

from competentie_app.app.papers import Sheet, plan_sheet, plan_subject
from competentie_app.app.session import Session
from competentie_app.app.talk_papers import agreements_sheet
from competentie_app.texts import Texts


def own_sheets(session: Session, employee_id: str, round_id: str, texts: Texts) -> tuple[Sheet, ...]:
    """What the file holds of a person, page by page; nothing where it holds no level in the round and no plan."""
    dossier = session.dossier
    sheets: list[Sheet] = []
    if dossier.sheets(round_id, [employee_id]):
        sheets.append(agreements_sheet(session, employee_id, round_id, texts))
    if dossier.plans(employee_id):
        sheets.append(plan_sheet(session, plan_subject(session, employee_id), texts))
    return tuple(sheets)
