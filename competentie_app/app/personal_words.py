"""Words of the personal file: views, answers, states, roles, and lines of the history."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from typing import cast

from competentie_app.app.history_words import NOTHING, Names, Value, subject_word, value_word
from competentie_app.app.talk_words import answer_word
from competentie_app.dossier.ratings import EMPTY, AgreedState, View
from competentie_app.dossier.records import HistoryRow, PlanStatus, Role
from competentie_app.dossier.team_plans import SeatKind
from competentie_app.exchange.personal_record import PersonalLevel, PersonalSheet, Rater
from competentie_app.model.competence_model import CompetenceModel
from competentie_app.texts import Message, Texts, msg, pmsg

_DAYS = ("plan.start", "plan.end")


def shown(value: Value | None, texts: Texts) -> str:
    """A value in the language of the paper; nothing is a dash."""
    return texts.render(Message("{value}", {"value": value})) if value else NOTHING


def day_words(day: date | None, texts: Texts) -> str:
    """A day, or a dash."""
    return texts.date(day) if day is not None else NOTHING


def view_title(sheet: PersonalSheet, texts: Texts) -> str:
    """Whose view a sheet holds. A manager is a role, whoever that is."""
    if sheet.view is View.SELF:
        return texts.t("Your own view")
    if sheet.view is View.AGREED:
        return texts.t("What was agreed, talk on {date}", date=day_words(sheet.agreed_on, texts))
    words = {
        Rater.OWN_MANAGER: msg("View of your manager"),
        Rater.SOMEBODY_ELSE: msg("View of somebody else, as manager"),
    }
    return texts.render(words.get(sheet.rater, msg("View of a manager")))


def view_words(view: View) -> Message:
    """A view in a column."""
    return {
        View.SELF: pmsg("personal file", "yourself"),
        View.MANAGER: pmsg("personal file", "manager"),
        View.AGREED: pmsg("personal file", "in the talk"),
    }[view]


def answer_words(level: PersonalLevel, model: CompetenceModel, texts: Texts) -> str:
    """One answer: the level with its number, or the word of another answer."""
    if level.code == EMPTY:
        return NOTHING
    word = shown(answer_word(model, level.competency_id, level.code), texts)
    if level.level is None or level.level_name is None:
        return word
    return texts.t("{name} ({level})", name=word, level=level.level)


def state_words(state: AgreedState) -> Message:
    """How an agreed level came about."""
    return {
        AgreedState.NONE: msg("nothing agreed"),
        AgreedState.AGREED: pmsg("talk", "agreed"),
        AgreedState.TAKEN_OVER: pmsg("talk", "taken over, provisional"),
        AgreedState.NOT_AGREED: pmsg("talk", "discussed, not agreed"),
    }[state]


def plan_status_words(status: PlanStatus) -> Message:
    """Where a plan stands."""
    return {
        PlanStatus.PROPOSED: pmsg("history", "proposed"),
        PlanStatus.AGREED: pmsg("history", "agreed"),
        PlanStatus.CLOSED: pmsg("history", "closed"),
    }[status]


def role_words(role: Role) -> Message:
    """As what somebody agreed on a plan."""
    return {
        Role.EMPLOYEE: pmsg("personal file", "employee"),
        Role.MANAGER: pmsg("personal file", "manager"),
        Role.HRBP: pmsg("personal file", "HR"),
    }[role]


def change_subject(row: HistoryRow) -> Message:
    """What changed."""
    return _more_subjects().get(row.subject) or subject_word(row.subject)


def _more_subjects() -> Mapping[str, Message]:
    """What people do not ask about on the screen, and have a right to see here."""
    return {
        "employee.sort_name": msg("name in lists"),
        "plan.minutes_budget": msg("time in the plan"),
        "plan.start": msg("first day of the plan"),
        "plan.end": msg("last day of the plan"),
        "plan.agreed_by": msg("who agreed on the plan"),
        "plan.limits": msg("limits of the plan"),
    }


def change_value(row: HistoryRow, value: str | None, names: Names, texts: Texts) -> str:
    """One side of a change in words."""
    if not value or value in ("[]", "{}"):
        return NOTHING
    if row.subject in _DAYS:
        return texts.date(date.fromisoformat(value))
    if row.subject == "plan.minutes_budget":
        return texts.hours(int(value))
    if row.subject == "plan.agreed_by":
        agreed = cast("list[list[str]]", json.loads(value))
        return ", ".join(texts.render(role_words(Role(role))) for role, _name in agreed)
    return shown(value_word(row, value, names), texts)


def change_note(row: HistoryRow, texts: Texts) -> str:
    """The note of a change; of a move and of personas it is the day from which they count, of a plan only an id."""
    if row.subject.startswith("plan."):
        return ""
    try:
        return texts.t("from {date}", date=date.fromisoformat(row.note))
    except ValueError:
        return row.note


def seat_words(kind: SeatKind) -> Message:
    """What was decided by hand for a person in a team plan."""
    return {
        SeatKind.JOINS: msg("put in by hand"),
        SeatKind.STAYS_AWAY: msg("taken out by hand"),
        SeatKind.NO_PAIR: msg("a pair left out by hand"),
        SeatKind.PAIR: msg("a pair put in the plan"),
    }[kind]
