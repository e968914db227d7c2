"""Content of the learning plan of one person."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from competentie_app.dossier.records import PlanStatus, StepStatus
from competentie_app.reports.content.shared import NOTHING_SAID, Imprint, PersonaTitle, Privacy, Text


class Standing(StrEnum):
    """How certain one level is, or why there is none."""

    AGREED = "agreed"
    """Agreed in a dated talk."""
    TAKEN_OVER = "taken_over"
    """Equal views accepted in bulk: provisional."""
    PROVISIONAL = "provisional"
    """Nothing agreed yet: `level` to `level_high` is the range of the views that are in."""
    NOT_AGREED = "not_agreed"
    """Discussed, not agreed: both views stand; shown as a range."""
    UNKNOWN = "unknown"
    """Nobody has given a level."""
    NOT_APPLICABLE = "not_applicable"
    DONT_KNOW = "dont_know"
    PREFER_NOT_TO_SAY = "prefer_not_to_say"


@dataclass(frozen=True, slots=True)
class CompetencyLevel:
    """One bar of the chart. `level` None: no level (see `standing`). `level_high` None: no range.

    `target` None: nothing is asked of this person. Whether the plan works on it follows from the steps.
    """

    competency_id: str
    code: str
    title: str
    short_name: str
    standing: Standing
    level: int | None
    target: int | None
    level_high: int | None = None
    critical: bool = False


@dataclass(frozen=True, slots=True)
class DimensionLevels:
    """The bars of one dimension. `level_names`: one word per level, lowest first."""

    title: str
    level_names: tuple[str, ...]
    rows: tuple[CompetencyLevel, ...]


@dataclass(frozen=True, slots=True)
class Raised:
    """What a step works on: one competency, from a level to a higher one."""

    competency_id: str
    code: str
    from_level: int
    to_level: int


@dataclass(frozen=True, slots=True)
class StepLine:
    """One step. `source`: provider and form in one line ("Digitaal Vlaanderen · e-learning"), may be empty."""

    number: int
    title: str
    source: str
    closes: tuple[Raised, ...]
    reason: Text
    minutes: int
    start: date | None = None
    due: date | None = None
    status: StepStatus = StepStatus.PLANNED
    done_on: date | None = None


@dataclass(frozen=True, slots=True)
class PhaseLines:
    """The steps of one phase: 0 now, 1 next, 2 later. An empty phase is not printed."""

    phase: int
    steps: tuple[StepLine, ...]
    start: date | None = None
    end: date | None = None


@dataclass(frozen=True, slots=True)
class LevelSentences:
    """What a person shows now and what the next level looks like. `now_level` None: no level yet."""

    code: str
    title: str
    now_level: int | None
    now_name: str
    now_sentence: str
    next_level: int
    next_name: str
    next_sentence: str


@dataclass(frozen=True, slots=True)
class Origins:
    """How many of a person's levels came about in which way (each competency counts once)."""

    agreed: int = 0
    taken_over: int = 0
    not_agreed: int = 0
    provisional: int = 0
    unknown: int = 0
    not_applicable: int = 0
    dont_know: int = 0
    prefer_not_to_say: int = 0


@dataclass(frozen=True, slots=True)
class IndividualPlanContent:
    """The paper of one person. It never holds another person's level.

    `at_target` of `required` competencies; `levels_date`: the talk (None: no talk yet). `remarks`: what the employee
    already wrote, may be empty. `helpers`: sentences such as "Ines helps gladly", only of who agreed to be named.
    """

    name: str
    team: str
    personas: tuple[PersonaTitle, ...]
    round_name: str
    levels_date: date | None
    status: PlanStatus
    at_target: int
    required: int
    minutes_planned: int
    minutes_budget: int
    plan_end: date | None
    steps_now: int
    dimensions: tuple[DimensionLevels, ...]
    phases: tuple[PhaseLines, ...]
    origins: Origins
    imprint: Imprint
    privacy: Privacy = NOTHING_SAID
    going_well: tuple[str, ...] = ()
    not_chosen: tuple[Text, ...] = ()
    open_gaps: tuple[Text, ...] = ()
    level_sentences: tuple[LevelSentences, ...] = ()
    wishes: tuple[str, ...] = ()
    remarks: str = ""
    helpers: tuple[Text, ...] = ()
    review_on: date | None = None
