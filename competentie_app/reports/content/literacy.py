"""Content of the AI-literacy file: what an organisation did for article 4 of the AI Act, in counts, without names."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from competentie_app.analysis.organisation import GroupShare
from competentie_app.reports.content.organisation import RoundChange
from competentie_app.reports.content.shared import NOTHING_SAID, Imprint, Privacy, Text


@dataclass(frozen=True, slots=True)
class LawLine:
    """A sentence on the law with where it was read, and on which day. `draft`: not read in the Official Journal."""

    text: str
    source: str
    checked: date
    draft: bool


@dataclass(frozen=True, slots=True)
class Law:
    """What the law asks. `is_old`: a sentence was last checked more than a year before the paper was made."""

    title: str
    lines: tuple[LawLine, ...]
    is_old: bool

    @property
    def draft(self) -> bool:
        """Whether any sentence still waits for a jurist."""
        return any(line.draft for line in self.lines)


@dataclass(frozen=True, slots=True)
class PersonaCount:
    """People with a persona today, and how many competencies it asks."""

    title: str
    people: int
    competencies: int


@dataclass(frozen=True, slots=True)
class InScope:
    """Whom it is about today. `externals`: people from outside, of whom no levels are kept, and not among `people`."""

    people: int
    externals: int
    teams: int
    without_persona: int
    personas: tuple[PersonaCount, ...]


@dataclass(frozen=True, slots=True)
class Norm:
    """What is asked. `levels`: their names from 0 on; `own_targets`, `exemptions`: of persons, in force today."""

    title: str
    version: str
    day: date
    official: bool
    competencies: int
    levels: tuple[str, ...]
    own_targets: int
    exemptions: int


@dataclass(frozen=True, slots=True)
class RoundHeld:
    """A round as proof. `forms`: self-assessments in; `talks`: talks held; both of those who take part."""

    name: str
    day: date
    model_version: str
    forms: int
    talks: int
    whole: GroupShare


@dataclass(frozen=True, slots=True)
class Measure:
    """A learning activity: people who have it in their plan, and how often it is still planned, and done."""

    title: str
    people: int
    planned: int
    done: int


@dataclass(frozen=True, slots=True)
class Measures:
    """Learning activities of plans. `named`: those of enough people; `other`: all others together.

    `plans`: agreed plans, of as many people. `with_proof`: done activities with a proof. Minutes of learning.
    """

    plans: int
    named: tuple[Measure, ...]
    other: Measure | None
    planned: int
    done: int
    with_proof: int
    minutes_planned: int
    minutes_done: int


@dataclass(frozen=True, slots=True)
class Cycle:
    """When it is looked at again. `reviews`: days to look at plans again that are to come, and the first of them."""

    reviews: int
    next_review: date | None
    late: int
    deadline: date | None
    consulted: date | None


@dataclass(frozen=True, slots=True)
class LiteracyContent:
    """The whole file. `rounds`: the oldest first, at least one. `minimum`: people in the smallest group told."""

    law: Law
    scope: InScope
    norm: Norm
    rounds: tuple[RoundHeld, ...]
    measures: Measures
    cycle: Cycle
    minimum: int
    imprint: Imprint
    change: RoundChange | None = None
    privacy: Privacy = NOTHING_SAID
    limits: tuple[Text, ...] = ()
