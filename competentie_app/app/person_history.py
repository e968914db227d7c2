"""What changed for one person: when, whose view, what, from what to what, and the note, in words.

Nobody else's name stands in it: a manager is "the manager", whoever that is.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from competentie_app.app.history_words import Names, subject_word, value_word
from competentie_app.app.session import Session
from competentie_app.dossier.ratings import View
from competentie_app.dossier.records import HistoryRow
from competentie_app.texts import LocalText, Message, msg, pmsg

HIDDEN = frozenset({"plan.minutes_budget", "plan.start", "plan.end", "employee.sort_name"})
"""What the file keeps and people do not ask about."""


class Role(StrEnum):
    """Whose view a change is about; a change that is nobody's view was made in the file."""

    EMPLOYEE = "employee"
    MANAGER = "manager"
    TALK = "talk"
    FILE = "file"


_ROLES = {View.SELF: Role.EMPLOYEE, View.MANAGER: Role.MANAGER, View.AGREED: Role.TALK}


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """One change. `competency` None: not about a level. `old`, `new`: in words. `undo_group`: lines of one action."""

    at: datetime
    role: Role
    what: Message
    competency_id: str | None
    competency: LocalText | None
    round_name: str
    old: Message | LocalText | str
    new: Message | LocalText | str
    note: str
    undo_group: str


def role_word(role: Role) -> Message:
    """The word for whose view it is."""
    return {
        Role.EMPLOYEE: pmsg("history", "employee"),
        Role.MANAGER: pmsg("history", "manager"),
        Role.TALK: pmsg("history", "in the talk"),
        Role.FILE: pmsg("history", "in the file"),
    }[role]


def sentence(line: HistoryLine) -> Message:
    """One line in words: what, from, to."""
    return msg("{what}: from {old} to {new}", what=line.what, old=line.old, new=line.new)


def person_history(
    session: Session, employee_id: str, competency_id: str | None = None, limit: int = 200
) -> tuple[HistoryLine, ...]:
    """The changes of one person, and of one competency if given, newest first. What was undone is not in it.

    At most `limit` changes of the file are read; some of them are of no interest and left out.
    """
    names = _names(session)
    rows = session.dossier.history(employee_id, competency_id, limit)
    return tuple(_line(row, names) for row in rows if row.subject not in HIDDEN)


def _names(session: Session) -> Names:
    dossier = session.dossier
    rounds = {each.id: each for each in dossier.rounds()}
    return Names(
        newest=session.model,
        models={each.id: session.model_of(each.model_version_id) for each in rounds.values()},
        rounds={each.id: each.name for each in rounds.values()},
        teams={team.id: team.name for team in dossier.teams(include_archived=True)},
        older=tuple(session.model_of(each.id) for each in dossier.model_versions()),
    )


def _line(row: HistoryRow, names: Names) -> HistoryLine:
    model = names.model(row.round_id)
    competency = model.competency.get(row.competency_id or "")
    return HistoryLine(
        at=row.at,
        role=_ROLES[row.view] if row.view else Role.FILE,
        what=subject_word(row.subject),
        competency_id=row.competency_id,
        competency=competency.title if competency else None,
        round_name=names.rounds.get(row.round_id or "", ""),
        old=value_word(row, row.old, names),
        new=value_word(row, row.new, names),
        note=_note(row),
        undo_group=row.action_id,
    )


def _note(row: HistoryRow) -> str:
    """The note of a change; for a move and for personas it holds the day from which they count, in digits."""
    try:
        date.fromisoformat(row.note)
    except ValueError:
        return "" if row.subject.startswith("plan.") else row.note  # of a plan it is an id
    return ""
