"""What is being decided on one competency before it is saved, and the action that saves it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from competentie_app.app.action import Action
from competentie_app.app.actions.notes import SetNote
from competentie_app.app.actions.talk_results import AgreeLevel, RecordDisagreement
from competentie_app.app.talk_values import Outcome, Talk, TalkCompetency
from competentie_app.dossier.ratings import EMPTY, View
from competentie_app.dossier.records import GroundsKind


@dataclass(frozen=True, slots=True)
class Draft:
    """`code` as in `dossier.ratings`. `disagree`: discussed, not agreed; then both remarks count, and no code."""

    code: int = EMPTY
    disagree: bool = False
    grounds: GroundsKind | None = None
    note: str = ""
    own_remark: str = ""
    manager_remark: str = ""


def draft_of(item: TalkCompetency) -> Draft:
    """What the file says now."""
    disagree = item.outcome is Outcome.NOT_AGREED
    return Draft(item.agreed.code, disagree, item.agreed.grounds, item.agreed.note, *item.remarks)


def action_of(talk: Talk, item: TalkCompetency, draft: Draft, day: date, *, confirm: bool) -> Action | None:
    """What saves a draft; None when there is nothing to save.

    `confirm`: the user says so, which agrees on a level that was only taken over, and gives it the date of the talk.
    """
    if item.locked is not None or (draft == draft_of(item) and not (confirm and _may_confirm(talk, item, day))):
        return None
    place = (talk.round_id, talk.employee_id)
    if draft.disagree:
        return RecordDisagreement(*place, item.competency_id, day, draft.own_remark, draft.manager_remark)
    if draft.code == EMPTY and item.outcome is Outcome.OPEN:
        return SetNote(*place, View.AGREED, item.competency_id, draft.grounds, draft.note)
    return AgreeLevel(*place, item.competency_id, draft.code, day, draft.grounds, draft.note)


def date_action(talk: Talk, day: date) -> Action | None:
    """What gives the levels that are agreed already another date; None when there are none, or the date is right."""
    agreed = next((each for each in talk.competencies if each.outcome is Outcome.AGREED), None)
    if talk.locked is not None or agreed is None or talk.talk_date == day:
        return None
    return action_of(talk, agreed, draft_of(agreed), day, confirm=True)


def _may_confirm(talk: Talk, item: TalkCompetency, day: date) -> bool:
    return item.outcome is Outcome.TAKEN_OVER or (item.outcome is Outcome.AGREED and day != talk.talk_date)
