"""The frozen values that a dossier holds. Ids are UUID texts; dates are inclusive; None as an end means open."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from competentie_app.dossier.plan_records import (
    Agreement,
    DaysOff,
    Plan,
    PlanStatus,
    PlanStep,
    Role,
    StepEdit,
    StepStatus,
)
from competentie_app.dossier.ratings import EMPTY, AgreedState, View
from competentie_app.texts import Message

__all__ = [
    "Agreement",
    "AssessmentRound",
    "Charter",
    "DaysOff",
    "Employee",
    "GroundsKind",
    "HistoryRow",
    "LearningWish",
    "Membership",
    "ModelVersion",
    "OwnTarget",
    "Participation",
    "PersonaAssignment",
    "Plan",
    "PlanStatus",
    "PlanStep",
    "Progress",
    "Rating",
    "RatingNote",
    "Role",
    "Sheet",
    "StepEdit",
    "StepStatus",
    "Successors",
    "Team",
]


@dataclass(frozen=True, slots=True)
class Charter:
    """Why the file exists and who may read it; forms and plans print it.

    `smallest_group`: people with agreed levels in the smallest group that is told without names, 5 or more
    (docs/architecture.md); in the file, so that every page and paper tells the same.
    """

    authority: str = ""
    purpose: str = ""
    readers: str = ""
    retention_months: int | None = None
    consultation_date: date | None = None
    smallest_group: int = 5


@dataclass(frozen=True, slots=True)
class Team:
    """A team. Archived instead of deleted."""

    id: str
    name: str
    archived_on: date | None = None


@dataclass(frozen=True, slots=True)
class Employee:
    """A person. `name` is shown, `sort_name` orders lists. `learning_minutes`: time for learning a year."""

    id: str
    name: str
    sort_name: str
    staff_number: str | None = None
    email: str | None = None
    function_title: str | None = None
    manager_id: str | None = None
    learning_minutes: int | None = None
    external: bool = False
    wants_to_help: bool = False


@dataclass(frozen=True, slots=True)
class Membership:
    """A person belongs to a team from a date to a date."""

    employee_id: str
    team_id: str
    from_date: date
    to_date: date | None = None


@dataclass(frozen=True, slots=True)
class PersonaAssignment:
    """A person has a persona (one or two at a time) from a date to a date."""

    employee_id: str
    persona_id: str
    from_date: date
    to_date: date | None = None


@dataclass(frozen=True, slots=True)
class OwnTarget:
    """A target of this person's own, or an exemption (`target_level` None), always with a reason."""

    employee_id: str
    competency_id: str
    target_level: int | None
    reason: str
    from_date: date
    to_date: date | None = None


@dataclass(frozen=True, slots=True)
class AssessmentRound:
    """A dated measurement of the whole dossier, bound to a model version that the dossier holds inside."""

    id: str
    name: str
    started_on: date
    deadline: date | None
    model_version_id: str
    position: int
    """Order of the rounds, from 0; never taken from the clock."""
    closed_team_ids: frozenset[str] = frozenset()


class Progress(StrEnum):
    """How far a person is in a round, in this order."""

    NOT_INVITED = "not_invited"
    INVITED = "invited"
    REMINDED = "reminded"
    RECEIVED = "received"
    TALK = "talk"
    PLAN = "plan"


@dataclass(frozen=True, slots=True)
class Participation:
    """A person in a round. Not taking part has no reason, and leaves every denominator."""

    round_id: str
    employee_id: str
    progress: Progress = Progress.NOT_INVITED
    takes_part: bool = True
    talk_date: date | None = None


@dataclass(frozen=True, slots=True)
class Sheet:
    """The ratings of one person in one round by one view. `codes`: competency id to byte (see ratings).

    `states` is filled for the agreed view only. `rater_id` is an employee id, or "" when unknown.
    """

    employee_id: str
    round_id: str
    view: View
    rater_id: str = ""
    codes: Mapping[str, int] = field(default_factory=dict[str, int])
    states: Mapping[str, AgreedState] = field(default_factory=dict[str, AgreedState])
    agreed_on: date | None = None


@dataclass(frozen=True, slots=True)
class Rating:
    """One code to write.

    `state` None: agreed when the agreed view gets a code, none otherwise. `rater_id` None: of the manager's view the
    sheet that counts, and the person's own manager when there is none yet.
    """

    employee_id: str
    round_id: str
    view: View
    competency_id: str
    code: int = EMPTY
    rater_id: str | None = None
    state: AgreedState | None = None


class GroundsKind(StrEnum):
    """On what a level rests: kinds, not a ladder."""

    TOLD = "told"
    SEEN = "seen"
    WORK_PRODUCT = "work_product"
    COURSE = "course"


@dataclass(frozen=True, slots=True)
class RatingNote:
    """Grounds and remark beside one rating."""

    employee_id: str
    round_id: str
    view: View
    competency_id: str
    grounds: GroundsKind | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class LearningWish:
    """What the employee wants to learn: at most three a round; `competency_id` None for a free wish."""

    employee_id: str
    round_id: str
    position: int
    competency_id: str | None
    text: str


Successors = Mapping[str, Mapping[str, tuple[str, ...]]]
"""Kind of item to old id to new ids."""


@dataclass(frozen=True, slots=True)
class ModelVersion:
    """A model version that the dossier holds: the very files, by relative posix path.

    `successors`: how it goes on from the version that counted before it came, as it was said then: kind of item
    ("competencies", ...) to old id to the ids in its place (none: nothing took it). Empty for the first version.
    """

    id: str
    version: str
    files: Mapping[str, bytes]
    successors: Successors = field(default_factory=dict[str, Mapping[str, tuple[str, ...]]])


@dataclass(frozen=True, slots=True)
class HistoryRow:
    """One change of one value: when, in which action, from, to, and the note.

    `subject` names what changed ("code", "state", "employee.name", "membership", ...); `kind` is the action's.
    `rater_id` tells whose manager's view it was.
    """

    at: datetime
    action_id: str
    kind: str
    label: Message
    subject: str
    employee_id: str | None
    round_id: str | None
    view: View | None
    rater_id: str
    competency_id: str | None
    old: str | None
    new: str | None
    note: str
