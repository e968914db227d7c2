"""The organisation view: share at target per team, persona, principle and dimension, as it may be told.

One `OrganisationShares` holds one round. Every number comes out of the same `release.Release`, so that no two of
them, nor a team's report beside them, tell more together (see there). A principle or a dimension is a choice of
columns. Teams come in the order of their codes, which is the caller's; people are never ranked.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from competentie_app.analysis.disclosure import Disclosure, ShownShare
from competentie_app.analysis.inputs import Bytes, Flags, RatingTable
from competentie_app.analysis.release import Counts, Release, Told, over_sets, release
from competentie_app.analysis.standing import count_groups

_T = TypeVar("_T")

NO_TEAM = -1
"""Team code of a person who is in no team."""


class Hidden(StrEnum):
    """Why nothing is shown of a group."""

    NOBODY = "nobody"
    """Nobody in it has an agreed level."""
    TOO_FEW = "too_few"
    """Fewer people with agreed levels than the minimum, in the whole group or in every competency."""
    BESIDE_OTHERS = "beside_others"
    """Enough people, yet beside the numbers of other groups theirs would tell about fewer than the minimum."""


_WHY_HIDDEN = (Hidden.NOBODY, Hidden.TOO_FEW, Hidden.BESIDE_OTHERS)


@dataclass(frozen=True, slots=True, eq=False)
class Membership:
    """In which groups n people are. `teams` int[n]: codes from 0 to `team_count` - 1, or `NO_TEAM`.

    `sets` bool[s, p]: the distinct sets of personas; `persona_sets` int[n]: the row of `sets` of each person.
    """

    teams: NDArray[np.intp]
    team_count: int
    persona_sets: NDArray[np.intp]
    sets: Flags

    @classmethod
    def of(cls, teams: NDArray[np.intp], team_count: int, personas: Flags) -> Membership:
        """Build it from `personas` bool[n, p]: a person can have none, one or several."""
        sets, rows = np.unique(personas, axis=0, return_inverse=True)
        return cls(teams, team_count, rows.reshape(-1).astype(np.intp), sets.astype(np.bool_))

    @property
    def personas(self) -> Flags:
        """bool[n, p]: the person has the persona."""
        return self.sets[self.persona_sets]


@dataclass(frozen=True, slots=True)
class GroupShare:
    """The share of one group. `share`: a range of met levels of those that can be told; see `hidden` where none can.

    `people`: people with an agreed level here, None where too few to say. `not_told`: agreed levels of the group that
    are not in the share. `without_agreed`: cells of which a level is asked and none is agreed, whatever the reason
    (n.v.t. apart); `taking_part`: people of the group in this round.
    """

    share: ShownShare
    people: int | None
    not_told: int
    without_agreed: int
    taking_part: int
    hidden: Hidden | None


@dataclass(frozen=True, slots=True, eq=False)
class OrganisationShares:
    """Everything that may be told of one round. `columns` (bool[k]) chooses competencies; None: all of them.

    `agreed_bits`: who has an agreed level, as in `Standing`. `agreed_cells` and `waiting_cells` [t + 1, s, k] count
    levels that are agreed, and those still expected; `agreed_by_set` and `waiting_by_set` [s, k] are the same over all
    teams. The true counts of who is at target are not kept.
    """

    membership: Membership
    disclosure: Disclosure
    released: Release
    taking_part: Flags
    agreed_bits: Bytes
    agreed_cells: Counts
    waiting_cells: Counts
    agreed_by_set: Counts
    waiting_by_set: Counts

    def total(self, columns: Flags | None = None) -> GroupShare:
        """Return the share of everybody of whom something may be told."""
        everybody = np.zeros(self.membership.teams.shape, dtype=np.intp)
        cells = tuple(each.sum(axis=0)[None] for each in (self.agreed_by_set, self.waiting_by_set))
        return self._shares(_as_one(self.released.total), everybody, cells, columns)[0]

    def per_team(self, columns: Flags | None = None, persona: int | None = None) -> tuple[GroupShare, ...]:
        """Return the share of each team, or of the people with one persona in each team."""
        if persona is None:
            told, teams = self.released.roots, self.membership.teams
            wanted = None
        else:
            wanted = self.membership.sets[:, persona]
            told = self.released.of_sets(wanted)
            teams = np.where(wanted[self.membership.persona_sets], self.membership.teams, NO_TEAM)
        cells = tuple(over_sets(each, wanted)[:-1] for each in (self.agreed_cells, self.waiting_cells))
        return tuple(self._shares(Told(told.size[:-1], told.low[:-1], told.high[:-1]), teams, cells, columns))

    def per_persona(self, columns: Flags | None = None) -> tuple[GroupShare, ...]:
        """Return the share of each persona; somebody with two personas is in both."""
        found: list[GroupShare] = []
        for number, wanted in enumerate(self.membership.sets.T):
            told = self.released.of_persona(number)
            inside = np.where(wanted[self.membership.persona_sets], 0, NO_TEAM)
            cells = tuple(each[wanted].sum(axis=0)[None] for each in (self.agreed_by_set, self.waiting_by_set))
            found += self._shares(_as_one(told), inside, cells, columns)
        return tuple(found)

    def _shares(
        self, told: Told, codes: NDArray[np.intp], cells: tuple[Counts, ...], columns: Flags | None
    ) -> list[GroupShare]:
        """Add up what is told [groups, k] over the columns. `codes`: the group of each person, `NO_TEAM` for none.

        `cells`: agreed levels, and cells that wait for one, [groups, k].
        """
        chosen = np.ones(told.size.shape[1], dtype=np.bool_) if columns is None else columns
        agreed, waiting = (each[:, chosen] for each in cells)
        groups = len(told.size)
        inside = codes >= 0
        rated = inside & self._rated(chosen)
        low, high, size = (_over_columns(each[:, chosen]) for each in (told.low, told.high, told.size))
        people = np.bincount(codes[rated], minlength=groups)
        enough_people = people >= self.disclosure.minimum
        enough_somewhere = agreed.max(axis=1, initial=0) >= self.disclosure.minimum
        hidden = np.where(people > 0, np.where(enough_somewhere, 2, 1), 0)
        taking_part = np.bincount(codes[inside & self.taking_part], minlength=groups)
        return list(
            map(
                GroupShare,
                map(ShownShare, low.tolist(), high.tolist(), size.tolist()),
                _where(enough_people, people.tolist()),
                (_over_columns(agreed) - size).tolist(),
                _over_columns(waiting).tolist(),
                taking_part.tolist(),
                _where(size == 0, map(_WHY_HIDDEN.__getitem__, hidden.tolist())),
            )
        )

    def _rated(self, chosen: Flags) -> Flags:
        """bool[n]: who has an agreed level in some chosen competency."""
        found = np.zeros(self.agreed_bits.shape[1], dtype=np.uint8)
        for bits, wanted in zip(self.agreed_bits, np.packbits(chosen), strict=True):
            found |= bits & wanted
        return found > 0


def protect_round(ratings: RatingTable, membership: Membership, disclosure: Disclosure) -> OrganisationShares:
    """Return what may be told of the people in `ratings`, by team and by persona. Only agreed levels count.

    Raises ValueError when the membership is of other people.
    """
    if membership.teams.shape != ratings.counts.shape or membership.persona_sets.shape != membership.teams.shape:
        raise ValueError("membership: expected one code per person")
    teams, sets = membership.team_count + 1, len(membership.sets)
    team_rows = np.where(membership.teams == NO_TEAM, membership.team_count, membership.teams)
    found = count_groups(ratings, membership.persona_sets * teams + team_rows, sets * teams)
    # Set by set in memory, team by team to the reader: sums over sets are then those of long rows.
    by_set = [each.reshape(sets, teams, ratings.shape[1]) for each in (found.agreed, found.met, found.waiting)]
    agreed, met, waiting = (each.swapaxes(0, 1) for each in by_set)
    return OrganisationShares(
        membership=membership,
        disclosure=disclosure,
        released=release(agreed, met, membership.sets, disclosure),
        taking_part=ratings.counts,
        agreed_bits=found.agreed_bits,
        agreed_cells=agreed,
        waiting_cells=waiting,
        agreed_by_set=by_set[0].sum(axis=1, dtype=np.int32),
        waiting_by_set=by_set[2].sum(axis=1, dtype=np.int32),
    )


def _as_one(told: Told) -> Told:
    """Counts [k] as those of one group, [1, k]."""
    return Told(told.size[None], told.low[None], told.high[None])


def _over_columns(counts: Counts) -> Counts:
    """The sum of each row."""
    return counts.sum(axis=1, dtype=np.int64)


def _where(wanted: Flags, values: Iterable[_T]) -> Iterator[_T | None]:
    """The values where wanted, None elsewhere."""
    return (value if keep else None for keep, value in zip(wanted.tolist(), values, strict=True))
