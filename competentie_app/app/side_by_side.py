"""Teams beside each other without names: the share at target of each, per dimension or per competency.

Shares of two rounds stand beside each other as each round tells them: who joined or left in between is in one of
them. Change of the same people is another page.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

import numpy as np

from competentie_app.analysis.bridges import build_bridges
from competentie_app.analysis.disclosure import ShownShare
from competentie_app.analysis.inputs import Flags
from competentie_app.analysis.organisation import GroupShare
from competentie_app.app.heatmap_filter import HeatFilter
from competentie_app.app.released_round import ReleasedRound


class Columns(StrEnum):
    """What the columns are."""

    DIMENSIONS = "dimensions"
    COMPETENCIES = "competencies"


@dataclass(frozen=True, slots=True)
class SideColumn:
    """A dimension or a competency by its id. `neutral`: never ranked."""

    key: str
    neutral: bool


@dataclass(frozen=True, slots=True)
class SideCell:
    """`then`: the share of the same team in the earlier round; None where that is not there or not told."""

    group: GroupShare
    then: ShownShare | None = None


@dataclass(frozen=True, slots=True)
class SideRow:
    """A team, or with "" the whole organisation. `cells` in the order of the columns."""

    team_id: str
    cells: tuple[SideCell, ...]

    @property
    def shown(self) -> bool:
        """Whether anything of it is told."""
        return any(cell.group.hidden is None for cell in self.cells)


@dataclass(frozen=True, slots=True)
class SideBySide:
    """`rows`: teams by name, whatever their shares. `small`: the teams that are too small to be shown, together.

    `small_people`: their n in each column, fewest and most people in one competency.
    """

    columns: tuple[SideColumn, ...]
    whole: SideRow
    rows: tuple[SideRow, ...]
    small: tuple[ShownShare, ...]
    small_people: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True, eq=False)
class _Choice:
    """The competencies of one column, now and in the earlier round."""

    column: SideColumn
    now: Flags
    then: Flags | None


def side_by_side(now: ReleasedRound, then: ReleasedRound | None, kind: Columns, wanted: HeatFilter) -> SideBySide:
    """Return what may be told. Of the filter persona, dimension and principle count."""
    choices = _choices(now, then, kind, wanted)
    persona = now.persona_code(wanted.persona_id)
    earlier = [_earlier(then, choice, wanted.persona_id) for choice in choices]
    teams = [now.shares.per_team(choice.now, persona) for choice in choices]
    whole = (now.whole(choice.now, persona) for choice in choices)
    rows = (
        SideRow(
            team.id,
            tuple(
                SideCell(of_teams[place], before.get(team.id)) for of_teams, before in zip(teams, earlier, strict=True)
            ),
        )
        for place, team in enumerate(now.read.teams)
    )
    return SideBySide(
        columns=tuple(choice.column for choice in choices),
        whole=SideRow("", tuple(SideCell(group, old.get("")) for group, old in zip(whole, earlier, strict=True))),
        rows=tuple(row for row in rows if any(cell.group.taking_part for cell in row.cells)),
        small=tuple(now.small_together(choice.now, persona) for choice in choices),
        small_people=tuple(now.small_people(choice.now, persona) for choice in choices),
    )


def whole_beside(
    now: ReleasedRound, then: ReleasedRound | None, kind: Columns
) -> tuple[tuple[SideColumn, SideCell], ...]:
    """The whole organisation alone, as in `side_by_side`: quick where there are thousands of teams."""
    found: list[tuple[SideColumn, SideCell]] = []
    for choice in _choices(now, then, kind, HeatFilter()):
        old = then.whole(choice.then, None) if then is not None and choice.then is not None else None
        share = old.share if old is not None and old.hidden is None else None
        found.append((choice.column, SideCell(now.whole(choice.now, None), share)))
    return tuple(found)


def _choices(now: ReleasedRound, then: ReleasedRound | None, kind: Columns, wanted: HeatFilter) -> tuple[_Choice, ...]:
    if then is not None and then.read.model.scale.top != now.read.model.scale.top:
        then = None  # on a scale with another number of levels a 2 means something else
    of_kind = _dimensions if kind is Columns.DIMENSIONS else _competencies
    return of_kind(now, then, wanted)


def _dimensions(now: ReleasedRound, then: ReleasedRound | None, wanted: HeatFilter) -> tuple[_Choice, ...]:
    found: list[_Choice] = []
    for dimension in now.read.model.dimensions:
        choice = replace(wanted, dimension_id=dimension.id)
        columns = now.columns(choice)
        if wanted.dimension_id in (None, dimension.id) and columns.any():
            column = SideColumn(dimension.id, now.is_neutral(columns))
            found.append(_Choice(column, columns, then.columns(choice) if then else None))
    return tuple(found)


def _competencies(now: ReleasedRound, then: ReleasedRound | None, wanted: HeatFilter) -> tuple[_Choice, ...]:
    earlier_of = _earlier_ids(now, then) if then else {}
    found: list[_Choice] = []
    for place in np.flatnonzero(now.columns(wanted)).tolist():
        key = now.competency_ids[place]
        only = _only(now, key)
        before = _only(then, earlier_of[key]) if then and key in earlier_of else None
        found.append(_Choice(SideColumn(key, now.is_neutral(only)), only, before))
    return tuple(found)


def _earlier_ids(now: ReleasedRound, then: ReleasedRound) -> dict[str, str]:
    """The id in the earlier round of each competency that can be compared."""
    models = (then.read.model, now.read.model)
    replaced = {item.id: item.replaced_by for model in models for item in model.competencies if item.replaced_by}
    pairs = build_bridges(then.competency_ids, now.competency_ids, replaced | now.read.replaced).pairs
    return {later: earlier for earlier, later in pairs}


def _only(released: ReleasedRound, competency_id: str) -> Flags:
    return np.array([key == competency_id for key in released.competency_ids], dtype=np.bool_)


def _earlier(then: ReleasedRound | None, choice: _Choice, persona_id: str | None) -> Mapping[str, ShownShare]:
    """The shares of the earlier round by team id, "" for everybody; only those that are told."""
    if then is None or choice.then is None or not choice.then.any():
        return {}
    persona = then.persona_code(persona_id)
    if persona_id is not None and persona is None:
        return {}
    teams = zip(then.read.teams, then.shares.per_team(choice.then, persona), strict=True)
    shares = {team.id: group for team, group in teams}
    shares[""] = then.whole(choice.then, persona)
    return {key: group.share for key, group in shares.items() if group.hidden is None}
