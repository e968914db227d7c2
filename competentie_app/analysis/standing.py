"""How many levels of each group are agreed, met, or still expected: the counts that an organisation starts from.

The rules are those of `gaps`, looked up in the same table. Only what a count needs is worked out, in blocks of people
that stay in the cache of the processor, and eight columns are counted at a time.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from competentie_app.analysis.inputs import NOT_ASKED_TARGET, Bytes, Flags, RatingTable
from competentie_app.analysis.resolve import places, statuses
from competentie_app.analysis.status import PROVISIONAL, UNKNOWN, GapStatus

_PEOPLE = 1024
"""In one block."""
_FACTS = 3
"""Agreed, met, waiting."""
_AGREED, _WAITING = 1, 2


@dataclass(frozen=True, slots=True, eq=False)
class Standing:
    """Counts int[g, k] of g groups by k competencies, and of n people in which competencies they have a level.

    `agreed`: agreed levels; `met`: those at or above target; `waiting`: a level is asked, and none is agreed, whatever
    the reason (n.v.t. apart). `agreed_bits` uint8[ceil(k / 8), n]: for eight competencies at a time (the first is the
    high bit) whether the person has an agreed level.
    """

    agreed: NDArray[np.unsignedinteger]
    met: NDArray[np.unsignedinteger]
    waiting: NDArray[np.unsignedinteger]
    agreed_bits: Bytes


def count_groups(ratings: RatingTable, groups: NDArray[np.intp], group_count: int) -> Standing:
    """Count the cells of each group. `groups` int[n]: the group of each person, from 0 to `group_count` - 1."""
    n, k = ratings.shape
    short = groups.astype(np.uint16) if group_count <= 1 << 16 else groups  # two bytes are sorted much faster
    order = np.argsort(short, kind="stable")
    facts = np.zeros((_FACTS, n, -(-k // 8) * 8), dtype=np.bool_)
    for start in range(0, n, _PEOPLE):
        _tell(ratings, order[start : start + _PEOPLE], facts[:, start : start + _PEOPLE, :k])
    bits = np.empty((n, facts.shape[2] // 8), dtype=np.uint8)
    bits[order] = np.packbits(facts[0], axis=1)
    in_order = groups[order]
    starts = np.flatnonzero(np.append(np.ones(min(n, 1), dtype=np.bool_), in_order[1:] != in_order[:-1]))
    counts = np.zeros((_FACTS, group_count, k), dtype=np.uint16 if n < 1 << 16 else np.uint32)
    for count, fact in zip(counts, facts, strict=True):
        count[in_order[starts]] = _sums(fact.view(np.uint8), starts)[:, :k]
    return Standing(counts[0], counts[1], counts[2], np.ascontiguousarray(bits.T))


def _tell(ratings: RatingTable, people: NDArray[np.intp], facts: Flags) -> None:
    """Write of some people which cells are agreed, met and waiting: bool[3, people, k]."""
    views = (ratings.self_codes, ratings.manager_codes, ratings.agreed_codes, ratings.agreed_states, ratings.targets)
    own, manager, agreed, states, targets = (each.take(people, axis=0) for each in views)
    asked = (targets != NOT_ASKED_TARGET) & ratings.counts[people, None]
    found = places(own, manager, agreed, states, asked, ratings.manager_alone)
    kind = _kinds().take(found.astype(np.intp), mode="clip")  # every place is in the table: no need to check
    np.equal(kind, _AGREED, out=facts[0])
    np.logical_and(facts[0], agreed >= targets, out=facts[1])
    np.equal(kind, _WAITING, out=facts[2])


def _sums(ones: Bytes, starts: NDArray[np.intp]) -> NDArray[np.integer]:
    """The sums of the rows from each start to the next one. Eight columns are added at a time."""
    largest = np.diff(starts, append=len(ones)).max(initial=0)
    if largest > np.iinfo(np.uint8).max:
        return np.add.reduceat(ones, starts, axis=0, dtype=np.uint32)
    by_eight = np.add.reduceat(ones.view(np.uint64), starts, axis=0)  # no byte can run over into the next one
    return by_eight.view(np.uint8)


@cache
def _kinds() -> Bytes:
    """For each place in the table of outcomes whether the cell is agreed, waits for a level, or neither."""
    kind_of = np.zeros(len(GapStatus), dtype=np.uint8)
    kind_of[[*UNKNOWN, *PROVISIONAL, GapStatus.NOT_AGREED]] = _WAITING
    kind_of[GapStatus.AGREED] = _AGREED
    return kind_of[statuses()]
