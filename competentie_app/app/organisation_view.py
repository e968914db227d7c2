"""The organisation in one round without names: shares at target per team, persona, dimension, principle, competency."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

import numpy as np

from competentie_app.analysis.disclosure import ShownShare
from competentie_app.analysis.inputs import Flags
from competentie_app.analysis.organisation import GroupShare
from competentie_app.app.heatmap_filter import HeatFilter
from competentie_app.app.released_round import ReleasedRound


class Per(StrEnum):
    """What the lines of the table are."""

    TEAM = "team"
    PERSONA = "persona"
    DIMENSION = "dimension"
    PRINCIPLE = "principle"
    COMPETENCY = "competency"


@dataclass(frozen=True, slots=True)
class GroupLine:
    """One group. `key`: the id of what the table is of. `neutral`: attitudes alone, which are never ranked."""

    key: str
    group: GroupShare
    neutral: bool


@dataclass(frozen=True, slots=True)
class OrganisationView:
    """`lines` in the order of their names (teams) or of the model: never by how they do.

    `small`: teams that are too small to be shown alone, in each competency apart; 0 of 0 where there are none, or
    where even together they are too few. Only for a table of teams. `small_people`: their n, fewest and most people
    in one competency.
    """

    per: Per
    whole: GroupShare
    neutral: bool
    lines: tuple[GroupLine, ...]
    small: ShownShare
    small_people: tuple[int, int]


def organisation_view(released: ReleasedRound, per: Per, wanted: HeatFilter) -> OrganisationView:
    """Return what may be told. Of the filter persona, dimension and principle count."""
    columns, persona = released.columns(wanted), released.persona_code(wanted.persona_id)
    makers = {
        Per.TEAM: _teams,
        Per.PERSONA: _personas,
        Per.DIMENSION: _dimensions,
        Per.PRINCIPLE: _principles,
        Per.COMPETENCY: _competencies,
    }
    teams = per is Per.TEAM
    return OrganisationView(
        per=per,
        whole=released.whole(columns, persona),
        neutral=released.is_neutral(columns),
        lines=tuple(makers[per](released, columns, wanted)),
        small=released.small_together(columns, persona) if teams else ShownShare(0, 0, 0),
        small_people=released.small_people(columns, persona) if teams else (0, 0),
    )


def _teams(released: ReleasedRound, columns: Flags, wanted: HeatFilter) -> Iterator[GroupLine]:
    shares = released.shares.per_team(columns, released.persona_code(wanted.persona_id))
    neutral = released.is_neutral(columns)
    for team, group in zip(released.read.teams, shares, strict=True):
        if group.taking_part or group.people:
            yield GroupLine(team.id, group, neutral)


def _personas(released: ReleasedRound, columns: Flags, wanted: HeatFilter) -> Iterator[GroupLine]:
    neutral = released.is_neutral(columns)
    for key, group in zip(released.read.persona_ids, released.shares.per_persona(columns), strict=True):
        if wanted.persona_id in (None, key) and group.taking_part:
            yield GroupLine(key, group, neutral)


def _dimensions(released: ReleasedRound, _columns: Flags, wanted: HeatFilter) -> Iterator[GroupLine]:
    keys = [item.id for item in released.read.model.dimensions if wanted.dimension_id in (None, item.id)]
    return _chosen(released, wanted, ((key, replace(wanted, dimension_id=key)) for key in keys))


def _principles(released: ReleasedRound, _columns: Flags, wanted: HeatFilter) -> Iterator[GroupLine]:
    keys = [item.id for item in released.read.model.principles if wanted.principle_id in (None, item.id)]
    return _chosen(released, wanted, ((key, replace(wanted, principle_id=key)) for key in keys))


def _chosen(
    released: ReleasedRound, wanted: HeatFilter, choices: Iterable[tuple[str, HeatFilter]]
) -> Iterator[GroupLine]:
    persona = released.persona_code(wanted.persona_id)
    for key, choice in choices:
        columns = released.columns(choice)
        if columns.any():
            yield GroupLine(key, released.whole(columns, persona), released.is_neutral(columns))


def _competencies(released: ReleasedRound, columns: Flags, wanted: HeatFilter) -> Iterator[GroupLine]:
    persona = released.persona_code(wanted.persona_id)
    for place in np.flatnonzero(columns).tolist():
        only = np.zeros(len(columns), dtype=np.bool_)
        only[place] = True
        key = released.competency_ids[place]
        yield GroupLine(key, released.whole(only, persona), released.is_neutral(only))
