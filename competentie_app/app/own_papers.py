"""The papers that somebody takes along who leaves: agreements, learning plan, and all that the file holds."""

from __future__ import annotations

from competentie_app.app.paper import Sheet
from competentie_app.app.papers import plan_sheet, plan_subject
from competentie_app.app.personal_file import personal_file_sheet
from competentie_app.app.session import Session
from competentie_app.app.talk_papers import agreements_sheet
from competentie_app.texts import Texts


def own_sheets(session: Session, employee_id: str, round_id: str, texts: Texts) -> tuple[Sheet, ...]:
    """The agreements of the round and the plan where there are any, and always the personal file."""
    dossier = session.dossier
    sheets: list[Sheet] = []
    if dossier.sheets(round_id, [employee_id]):
        sheets.append(agreements_sheet(session, employee_id, round_id, texts))
    if dossier.plans(employee_id):
        sheets.append(plan_sheet(session, plan_subject(session, employee_id), texts))
    return (*sheets, personal_file_sheet(session, employee_id, texts))
