"""Everything that a dossier holds on one person, as frozen values: for the readable file and for the one for programs.

Nobody else stands in it: who rated or agreed is a role. Ids that remain are of the person, of teams, or of the model.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from competentie_app.dossier.ratings import AgreedState, View
from competentie_app.dossier.records import (
    AssessmentRound,
    Charter,
    Employee,
    HistoryRow,
    LearningWish,
    OwnTarget,
    Participation,
    Plan,
    RatingNote,
)
from competentie_app.dossier.team_plans import SeatKind
from competentie_app.texts import LocalText


class Rater(StrEnum):
    """As what somebody filled in a sheet."""

    EMPLOYEE = "employee"
    OWN_MANAGER = "own_manager"
    SOMEBODY_ELSE = "somebody_else"
    NOT_KNOWN = "not_known"
    TALK = "talk"


@dataclass(frozen=True, slots=True)
class Spell:
    """A team or a persona from a day to a day. `title` None: the model does not know it (any more)."""

    id: str
    title: str | LocalText | None
    from_date: date
    to_date: date | None


@dataclass(frozen=True, slots=True)
class PersonalLevel:
    """One answer of a sheet: its code, and in words what it says. `state` is that of the agreed view."""

    competency_id: str
    code: int
    level: int | None
    level_name: LocalText | None
    sentence: LocalText | None
    state: AgreedState


@dataclass(frozen=True, slots=True)
class PersonalSheet:
    """One view of one round."""

    view: View
    rater: Rater
    agreed_on: date | None
    levels: tuple[PersonalLevel, ...]


@dataclass(frozen=True, slots=True)
class PersonalRound:
    """What a round holds of the person. `participation` None: nothing was marked."""

    round: AssessmentRound
    model_version: str
    participation: Participation | None
    sheets: tuple[PersonalSheet, ...]
    notes: tuple[RatingNote, ...]
    wishes: tuple[LearningWish, ...]


@dataclass(frozen=True, slots=True)
class PersonalChange:
    """A line of the history. `row`: without the ids of others. `undone`: taken back, and kept to be done again."""

    row: HistoryRow
    undone: bool


@dataclass(frozen=True, slots=True)
class ForOthers:
    """What the person did for others, in numbers. `rated`: of each round its id and how many people."""

    manager_of: int
    rated: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class PersonalSeat:
    """What somebody decided by hand for the person in the team plan of a team, about an activity."""

    team_id: str
    offer_id: str
    kind: SeatKind


@dataclass(frozen=True, slots=True)
class PersonalRecord:
    """One person. `employee.manager_id` is always None; `has_manager` says whether there is one.

    `competencies`: titles by id, of every competency that is named.
    """

    employee: Employee
    has_manager: bool
    charter: Charter
    teams: tuple[Spell, ...]
    personas: tuple[Spell, ...]
    own_targets: tuple[OwnTarget, ...]
    rounds: tuple[PersonalRound, ...]
    plans: tuple[Plan, ...]
    changes: tuple[PersonalChange, ...]
    for_others: ForOthers
    team_seats: tuple[PersonalSeat, ...]
    competencies: dict[str, LocalText]
