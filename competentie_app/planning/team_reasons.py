"""Why a team plan holds a session or leaves an activity out: codes with their numbers, no sentences and no names."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SharedGap:
    """So many people who join are below their target in a competency, and the session brings them further."""

    competency_id: str
    people: int


@dataclass(frozen=True, slots=True)
class PractisedTogether:
    """An attitude that is practised on the job: nobody is counted."""

    competency_id: str


@dataclass(frozen=True, slots=True)
class InOwnPlans:
    """It stands in so many own plans: done together it is organised once instead of `people` times."""

    people: int


@dataclass(frozen=True, slots=True)
class TakesPlaceOf:
    """It takes the place of so many steps of own proposals, which took `minutes` together."""

    steps: int
    minutes: int


@dataclass(frozen=True, slots=True)
class NotAgreedYet:
    """Of so many people who join, a level that this rests on is provisional."""

    people: int


@dataclass(frozen=True, slots=True)
class ChosenByHand:
    """Somebody chose this session."""


@dataclass(frozen=True, slots=True)
class InGroups:
    """Too many people for one group."""

    people: int
    groups: int


TeamReason = SharedGap | PractisedTogether | InOwnPlans | TakesPlaceOf | NotAgreedYet | ChosenByHand | InGroups


@dataclass(frozen=True, slots=True)
class TooFewPeople:
    """Of use to fewer people than a session needs."""

    people: int
    fewest: int


@dataclass(frozen=True, slots=True)
class LeftOutByHand:
    """Somebody left it out."""


@dataclass(frozen=True, slots=True)
class OthersDoIt:
    """Too few people have use for it beside what the plan does already."""

    people: int
    fewest: int


@dataclass(frozen=True, slots=True)
class TooLittleTime:
    """So many people have use for it, and too few of them have this much time left."""

    people: int
    minutes: int


@dataclass(frozen=True, slots=True)
class EnoughSessions:
    """The plan holds as many activities as it may, and others bring more."""

    most: int


@dataclass(frozen=True, slots=True)
class NothingGained:
    """It would close no more, and take no fewer hours."""


@dataclass(frozen=True, slots=True)
class CostUnknown:
    """The plan has a limit on cost, and nobody knows what this costs."""


@dataclass(frozen=True, slots=True)
class TooDear:
    """For the fewest people of a session it costs this much, and less than that is left."""

    people: int
    cents: int
    left: int


LeftOutReason = (
    TooFewPeople | LeftOutByHand | OthersDoIt | TooLittleTime | EnoughSessions | NothingGained | CostUnknown | TooDear
)
