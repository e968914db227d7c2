"""Change between two rounds: only people with an agreed level in both, per competency, with n.

Each round keeps its own targets: "at target then" is by the target of then. People who joined or left are told apart
and count in no change. Source: docs/architecture.md, "Rules of the model", and the follow-up of a round in the design
("change counts only people with agreed levels in both rounds, with n"). What is compared with what: `bridges`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from competentie_app.analysis.bridges import Bridges, build_bridges
from competentie_app.analysis.gaps import GapTable
from competentie_app.analysis.inputs import NOT_ASKED_TARGET
from competentie_app.analysis.status import NO_LEVEL, GapStatus

Places = NDArray[np.intp]


@dataclass(frozen=True, slots=True)
class CompetencyChange:
    """Change in one competency. `n` people have an agreed level in both rounds: `up` + `same` + `down`.

    `met_then`, `met_now`: at target, each by the target of its round. `targets_changed`: of how many of the n the
    target differs. `only_then`, `only_now`: people in both rounds with an agreed level in one of them only.
    `earlier_id` differs from `competency_id` where an id was replaced.
    """

    competency_id: str
    earlier_id: str
    ranked: bool
    n: int
    up: int
    same: int
    down: int
    met_then: int
    met_now: int
    targets_changed: int
    only_then: int
    only_now: int

    @property
    def share_then(self) -> float | None:
        """Share of the n people at target then, from 0 to 1; None where nobody can be compared."""
        return self.met_then / self.n if self.n else None

    @property
    def share_now(self) -> float | None:
        """Share of the n people at target now, from 0 to 1; None where nobody can be compared."""
        return self.met_now / self.n if self.n else None


@dataclass(frozen=True, slots=True)
class Change:
    """Change of a group between two rounds. Ids of people are in the order of the tables.

    `stayed`: take part in both rounds; `people`: those of them with an agreed level in both for some competency.
    `joined`: take part now and did not then; `left`: the reverse. Neither counts in any number of `competencies`.
    The totals are sums over the competencies, of cells (a person and a competency).
    """

    competencies: tuple[CompetencyChange, ...]
    bridges: Bridges
    people: int
    stayed: tuple[str, ...]
    joined: tuple[str, ...]
    left: tuple[str, ...]

    @property
    def n(self) -> int:
        """Cells with an agreed level in both rounds."""
        return sum(each.n for each in self.competencies)

    @property
    def met_then(self) -> int:
        """Of these cells, at target then."""
        return sum(each.met_then for each in self.competencies)

    @property
    def met_now(self) -> int:
        """Of these cells, at target now."""
        return sum(each.met_now for each in self.competencies)


@dataclass(frozen=True, slots=True)
class CellChange:
    """One person and competency in both rounds. Levels and targets are None where there is none.

    `compared`: both levels are agreed; only then may "up" or "down" be said. A provisional level is never a step.
    """

    competency_id: str
    earlier_id: str
    ranked: bool
    status_then: GapStatus
    status_now: GapStatus
    level_then: int | None
    level_now: int | None
    target_then: int | None
    target_now: int | None

    @property
    def compared(self) -> bool:
        """Both levels are agreed."""
        return self.status_then == self.status_now == GapStatus.AGREED

    @property
    def step(self) -> int | None:
        """Levels up (or, below 0, down); None where the two cannot be compared."""
        if not self.compared or self.level_then is None or self.level_now is None:
            return None
        return self.level_now - self.level_then


@dataclass(frozen=True, slots=True)
class _Pairs:
    """The same people and the same competencies in two tables, as places in each."""

    then_rows: Places
    now_rows: Places
    then_columns: Places
    now_columns: Places

    def then(self, values: NDArray[Any]) -> NDArray[Any]:
        return values[np.ix_(self.then_rows, self.then_columns)]

    def now(self, values: NDArray[Any]) -> NDArray[Any]:
        return values[np.ix_(self.now_rows, self.now_columns)]


@dataclass(frozen=True, slots=True)
class Comparison:
    """How two rounds are compared. `replaced_by` and `same_levels`: see `bridges.build_bridges`."""

    replaced_by: Mapping[str, Sequence[str]] = field(default_factory=dict[str, Sequence[str]])
    same_levels: bool = True

    def bridges(self, then: GapTable, now: GapTable) -> Bridges:
        """Return which competencies of the two rounds belong together."""
        earlier, later = then.ratings.competency_ids, now.ratings.competency_ids
        return build_bridges(earlier, later, self.replaced_by, self.same_levels)


def find_change(then: GapTable, now: GapTable, how: Comparison = Comparison()) -> Change:
    """Return the change of the people in two tables, from `then` to `now`."""
    bridges = how.bridges(then, now)
    takes_part_then, takes_part_now = _taking_part(then), _taking_part(now)
    stayed = tuple(name for name in takes_part_now if name in takes_part_then)
    pairs = _pairs(then, now, stayed, bridges)
    both = pairs.then(then.agreed) & pairs.now(now.agreed)
    return Change(
        competencies=_per_competency(then, now, pairs, bridges),
        bridges=bridges,
        people=int(both.any(axis=1).sum()),
        stayed=stayed,
        joined=tuple(name for name in takes_part_now if name not in takes_part_then),
        left=tuple(name for name in takes_part_then if name not in takes_part_now),
    )


def change_of_person(
    then: GapTable,
    now: GapTable,
    employee_id: str,
    how: Comparison = Comparison(),
) -> tuple[CellChange, ...]:
    """Return the change of one person, competency by competency in the order of `now`, of what is compared at all.

    Empty when the person is not in both tables.
    """
    if employee_id not in then.ratings.employee_ids or employee_id not in now.ratings.employee_ids:
        return ()
    bridges = how.bridges(then, now)
    pairs = _pairs(then, now, (employee_id,), bridges)
    parts = (
        pairs.then(then.status)[0].tolist(),
        pairs.now(now.status)[0].tolist(),
        pairs.then(then.level_low)[0].tolist(),
        pairs.now(now.level_low)[0].tolist(),
        pairs.then(then.ratings.targets)[0].tolist(),
        pairs.now(now.ratings.targets)[0].tolist(),
        now.ratings.ranked[pairs.now_columns].tolist(),
    )
    return tuple(
        CellChange(
            later, earlier, ranked, GapStatus(status_then), GapStatus(status_now),
            *(_level(status, level) for status, level in ((status_then, level_then), (status_now, level_now))),
            *(None if target == NOT_ASKED_TARGET else target for target in (target_then, target_now)),
        )
        for (earlier, later), status_then, status_now, level_then, level_now, target_then, target_now, ranked in zip(
            bridges.pairs, *parts, strict=True
        )
    )  # fmt: skip


def _level(status: int, level: int) -> int | None:
    return level if status == GapStatus.AGREED and level != NO_LEVEL else None


def _taking_part(gaps: GapTable) -> dict[str, None]:
    ids, counts = gaps.ratings.employee_ids, gaps.ratings.counts.tolist()
    return {name: None for name, takes_part in zip(ids, counts, strict=True) if takes_part}


def _pairs(then: GapTable, now: GapTable, people: Sequence[str], bridges: Bridges) -> _Pairs:
    def places(ids: Sequence[str], wanted: Sequence[str]) -> Places:
        place = {name: number for number, name in enumerate(ids)}
        return np.array([place[name] for name in wanted], dtype=np.intp)

    return _Pairs(
        then_rows=places(then.ratings.employee_ids, people),
        now_rows=places(now.ratings.employee_ids, people),
        then_columns=places(then.ratings.competency_ids, [earlier for earlier, _ in bridges.pairs]),
        now_columns=places(now.ratings.competency_ids, [later for _, later in bridges.pairs]),
    )


def _per_competency(then: GapTable, now: GapTable, pairs: _Pairs, bridges: Bridges) -> tuple[CompetencyChange, ...]:
    agreed_then, agreed_now = pairs.then(then.agreed), pairs.now(now.agreed)
    both = agreed_then & agreed_now
    level_then, level_now = pairs.then(then.level_low), pairs.now(now.level_low)
    counts = (
        both,
        both & (level_now > level_then),
        both & (level_now == level_then),
        both & (level_now < level_then),
        both & (pairs.then(then.gap_high) == 0),
        both & (pairs.now(now.gap_high) == 0),
        both & (pairs.then(then.ratings.targets) != pairs.now(now.ratings.targets)),
        agreed_then & ~agreed_now,
        agreed_now & ~agreed_then,
    )
    rows = zip(*(cells.sum(axis=0).tolist() for cells in counts), strict=True)
    ranked = now.ratings.ranked[pairs.now_columns].tolist()
    return tuple(
        CompetencyChange(later, earlier, is_ranked, *row)
        for (earlier, later), is_ranked, row in zip(bridges.pairs, ranked, rows, strict=True)
    )
