"""What the talk page of one person shows: frozen values in which nobody else's name stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from competentie_app.dossier.ratings import EMPTY, View, is_level
from competentie_app.dossier.records import GroundsKind
from competentie_app.texts import LocalText, Message

Word = LocalText | Message
"""A level name of the model, or a word of the program."""


class Why(StrEnum):
    """Why something is a subject of the talk, in the order in which they take turns."""

    DIFFERENCE = "difference"
    """Self and manager are two levels or more apart."""
    CRITICAL_GAP = "critical_gap"
    """Below target where the persona calls the competency critical."""
    WISH = "wish"
    """The employee wants to learn it."""


class GoesWell(StrEnum):
    """Why the talk may begin with it."""

    AT_TARGET = "at_target"
    GREW = "grew"
    """Higher than what an earlier talk agreed."""
    ON_THE_WAY = "on_the_way"
    """Something is there already; told only when nothing is at target and nothing grew."""


class Outcome(StrEnum):
    """What came of a competency so far."""

    OPEN = "open"
    AGREED = "agreed"
    TAKEN_OVER = "taken_over"
    """Equal views accepted in bulk: provisional."""
    NOT_AGREED = "not_agreed"
    """Discussed; both views stand, each with its remark."""


@dataclass(frozen=True, slots=True)
class Said:
    """What one view says of one competency. `code` as in `dossier.ratings`; `word`: the level's name, or the answer.

    `waits`: the manager's view is there, yet it counts nowhere before the self view is in.
    """

    view: View
    code: int
    word: Word
    grounds: GroundsKind | None = None
    note: str = ""
    waits: bool = False

    @property
    def level(self) -> int | None:
        """The level, or None where there is another answer or none."""
        return self.code if is_level(self.code) else None

    @property
    def given(self) -> bool:
        """Whether this view gave any answer."""
        return self.code != EMPTY


@dataclass(frozen=True, slots=True)
class TalkLevel:
    """One level with its observable sentence."""

    level: int
    name: LocalText
    sentence: LocalText
    is_target: bool


@dataclass(frozen=True, slots=True)
class Earlier:
    """What an earlier talk agreed: a pale hint beside the choice, never a choice by itself."""

    level: int
    name: LocalText
    round_name: str
    agreed_on: date


@dataclass(frozen=True, slots=True)
class FromSteps:
    """Where done steps of the plan lead since the last talk: a proposal, never a choice by itself.

    `steps`: title and the day each was done.
    """

    level: int
    name: LocalText
    steps: tuple[tuple[LocalText | str, date | None], ...]


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a level cannot be agreed now, and what to do."""

    message: Message
    hint: Message


@dataclass(frozen=True, slots=True)
class TalkCompetency:
    """One competency on the page. `target` None: nothing is asked of this person (a wish can be about it still).

    `difference`: levels between self and manager, None unless both gave one. `grounds`: what could show the level.
    `refusal` concerns levels only; "not applicable" and "don't know" can be agreed. `locked`: nothing can be entered.
    """

    competency_id: str
    dimension_id: str
    title: LocalText
    short_name: LocalText
    description: LocalText
    target: int | None
    critical: bool
    levels: tuple[TalkLevel, ...]
    own: Said
    manager: Said
    agreed: Said
    outcome: Outcome
    difference: int | None
    earlier: Earlier | None
    questions: tuple[LocalText, ...]
    grounds: tuple[LocalText, ...]
    refusal: Refusal | None = None
    locked: Message | None = None
    from_steps: FromSteps | None = None

    @property
    def is_settled(self) -> bool:
        """Whether a talk settled it: agreed, or discussed and not agreed."""
        return self.outcome in (Outcome.AGREED, Outcome.NOT_AGREED)

    @property
    def to_discuss(self) -> bool:
        """Self and manager are far apart: a question for the talk, never a verdict."""
        return self.difference is not None and self.difference >= DIFFERENCE_TO_DISCUSS

    @property
    def remarks(self) -> tuple[str, str]:
        """The remarks of self and manager, which stand beside what was not agreed."""
        return self.own.note, self.manager.note


DIFFERENCE_TO_DISCUSS = 2
"""As in `analysis.gaps`, which the tests hold it to; repeated so that showing a page needs no arrays."""


@dataclass(frozen=True, slots=True)
class Subject:
    """Something to talk about. `competency_id` None: a wish in the employee's own words, which stand in `wish`."""

    competency_id: str | None
    title: LocalText | None
    why: tuple[Why, ...]
    wish: str = ""


@dataclass(frozen=True, slots=True)
class GoingWell:
    """Something that goes well; the talk begins with it. `level`: the lowest that counts."""

    competency_id: str
    title: LocalText
    level: int
    name: LocalText
    why: GoesWell


@dataclass(frozen=True, slots=True)
class TalkGroup:
    """The competencies of one dimension; not `ranked`: neutral colours."""

    dimension_id: str
    title: LocalText
    ranked: bool
    competencies: tuple[TalkCompetency, ...]


@dataclass(frozen=True, slots=True)
class Talk:
    """The talk with one person in one round. `subjects`: at most five; `more`: the others, one step away.

    `talk_date`: the day on which levels were agreed, or on which the talk was marked as held. `own_is_in`,
    `manager_is_in`: that view gave at least one answer. `locked`: why nothing can be entered for this person.
    """

    employee_id: str
    name: str
    team: str
    function_title: str
    personas: tuple[LocalText, ...]
    round_id: str
    round_name: str
    talk_date: date | None
    own_is_in: bool
    manager_is_in: bool
    going_well: tuple[GoingWell, ...]
    subjects: tuple[Subject, ...]
    more: tuple[Subject, ...]
    groups: tuple[TalkGroup, ...]
    locked: Message | None = None
    can_reopen: bool = False
    """It is locked because the round is closed, which can be taken back."""

    @property
    def competencies(self) -> Iterator[TalkCompetency]:
        """All of them, in the order of the page."""
        return (each for group in self.groups for each in group.competencies)

    @property
    def asked(self) -> int:
        """Number of competencies of which a level is asked."""
        return sum(each.target is not None for each in self.competencies)

    @property
    def settled(self) -> int:
        """Number of these that a talk settled: agreed, or discussed and not agreed."""
        return sum(each.target is not None and each.is_settled for each in self.competencies)

    def competency(self, competency_id: str) -> TalkCompetency:
        """One competency. Raises KeyError when it is not on the page."""
        for each in self.competencies:
            if each.competency_id == competency_id:
                return each
        raise KeyError(competency_id)
