"""What the analysis works on: the ratings of some people on some competencies in one round, as arrays.

Shapes: n people (rows, in the order of `employee_ids`) by k competencies (columns, in the order of `competency_ids`).
Codes are the bytes of `dossier.ratings`: a level from 0 to 9 or one of the four non-ratings.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields
from operator import lt

import numpy as np
from numpy.typing import NDArray

from competentie_app.dossier.ratings import EMPTY, HIGHEST_LEVEL_CODE, PREFER_NOT_TO_SAY, AgreedState

Bytes = NDArray[np.uint8]
Flags = NDArray[np.bool_]
Levels = NDArray[np.int8]

NOT_ASKED_TARGET = 255
"""In `targets`: nothing is asked of this person here (no persona asks it, or an exemption)."""


@dataclass(frozen=True, slots=True, eq=False)
class RatingTable:
    """Ratings, targets and rules of n people by k competencies. The arrays are made read-only.

    `agreed_states` holds `AgreedState` numbers; `AGREED` only where the talk has a date (docs/architecture.md).
    `targets`: level that is asked, or `NOT_ASKED_TARGET`. `weights`: 1 to 3 where something is asked.
    `counts`: the person takes part in the round. `manager_alone`: a level may rest on the manager's view alone
    (never for attitudes). `ranked`: gaps of this competency may be put in an order (never for attitudes).
    Raises ValueError when a shape, a type or a value does not fit: that is a mistake of the caller.
    """

    employee_ids: tuple[str, ...]
    competency_ids: tuple[str, ...]
    self_codes: Bytes
    manager_codes: Bytes
    agreed_codes: Bytes
    agreed_states: Bytes
    targets: Bytes
    weights: Bytes
    critical: Flags
    counts: Flags
    manager_alone: Flags
    ranked: Flags

    def __post_init__(self) -> None:
        n, k = self.shape
        by_person, by_column = ("counts",), ("manager_alone", "ranked")
        for part in fields(self)[2:]:
            array = getattr(self, part.name)
            expected = (n,) if part.name in by_person else (k,) if part.name in by_column else (n, k)
            kind = np.bool_ if part.name in ("critical", *by_person, *by_column) else np.uint8
            if array.shape != expected or array.dtype != kind:
                raise ValueError(f"{part.name}: expected {kind.__name__}{list(expected)}")
            object.__setattr__(self, part.name, _frozen(array))
        self._check_values()

    @property
    def shape(self) -> tuple[int, int]:
        """(people, competencies)."""
        return len(self.employee_ids), len(self.competency_ids)

    @property
    def asked(self) -> Flags:
        """bool[n, k]: a level is asked of this person, and the person takes part."""
        return (self.targets != NOT_ASKED_TARGET) & self.counts[:, None]

    def rows(self, people: Sequence[int] | Flags) -> RatingTable:
        """Return the table of some people only: row numbers, or a mask bool[n]."""
        chosen = np.flatnonzero(people) if isinstance(people, np.ndarray) else np.asarray(people, dtype=np.intp)
        return RatingTable(
            tuple(self.employee_ids[row] for row in chosen.tolist()),
            self.competency_ids,
            *(getattr(self, name)[chosen] for name in _BY_CELL),
            counts=self.counts[chosen],
            manager_alone=self.manager_alone,
            ranked=self.ranked,
        )

    def columns(self, competencies: Sequence[int] | Flags) -> RatingTable:
        """Return the table of some competencies only: column numbers, or a mask bool[k]."""
        is_mask = isinstance(competencies, np.ndarray)
        chosen = np.flatnonzero(competencies) if is_mask else np.asarray(competencies, dtype=np.intp)
        return RatingTable(
            self.employee_ids,
            tuple(self.competency_ids[column] for column in chosen.tolist()),
            *(getattr(self, name)[:, chosen] for name in _BY_CELL),
            counts=self.counts,
            manager_alone=self.manager_alone[chosen],
            ranked=self.ranked[chosen],
        )

    def _check_values(self) -> None:
        for ids in (self.employee_ids, self.competency_ids):
            rising = all(map(lt, ids, ids[1:]))  # as nearly all are, and sooner known than a set is made
            if not rising and len(set(ids)) != len(ids):
                raise ValueError("an id stands twice")
        for codes in (self.self_codes, self.manager_codes, self.agreed_codes):
            if _lowest_above_levels(codes) < PREFER_NOT_TO_SAY:
                raise ValueError("a code is neither a level nor a non-rating")
        if _lowest_above_levels(self.targets) < NOT_ASKED_TARGET:
            raise ValueError("a target is not a level")
        has_target = self.targets != NOT_ASKED_TARGET
        if bool((has_target & (self.weights == 0)).any()):
            raise ValueError("a weight is 0 where a level is asked")
        if bool((self.agreed_states > max(AgreedState)).any()):
            raise ValueError("an agreed state is unknown")


_BY_CELL = ("self_codes", "manager_codes", "agreed_codes", "agreed_states", "targets", "weights", "critical")


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked of one person for one competency, after personas, own targets and exemptions."""

    target_level: int
    weight: int = 1
    critical: bool = False


_NOTHING_ASKED = Asked(NOT_ASKED_TARGET)


@dataclass(frozen=True, slots=True)
class Column:
    """The rules of one competency, from its dimension."""

    competency_id: str
    manager_alone: bool = True
    ranked: bool = True


@dataclass(frozen=True, slots=True)
class PersonRow:
    """One person's part of a table; every mapping goes by competency id, and what is missing is empty.

    `talk_dated`: the talk about the agreed sheet has a date. Without one, nothing counts as agreed.
    """

    employee_id: str
    asked: Mapping[str, Asked] = field(default_factory=dict[str, Asked])
    self_codes: Mapping[str, int] = field(default_factory=dict[str, int])
    manager_codes: Mapping[str, int] = field(default_factory=dict[str, int])
    agreed_codes: Mapping[str, int] = field(default_factory=dict[str, int])
    agreed_states: Mapping[str, AgreedState] = field(default_factory=dict[str, AgreedState])
    talk_dated: bool = True
    takes_part: bool = True


def from_rows(people: Iterable[PersonRow], columns: Iterable[Column]) -> RatingTable:
    """Build a table from rows by name; ids that no column has are left out.

    An `AGREED` state without a dated talk becomes `NONE`: the views then give a provisional range
    (docs/architecture.md: "Agreed needs a dated talk").
    """
    rows, rules = tuple(people), tuple(columns)
    ids = tuple(rule.competency_id for rule in rules)

    def grid(row_of: Callable[[PersonRow], list[int]]) -> Bytes:
        return np.array(list(map(row_of, rows)), dtype=np.uint8).reshape(len(rows), len(ids))

    def codes(sheet_of: Callable[[PersonRow], Mapping[str, int]], missing: int = EMPTY) -> Bytes:
        return grid(lambda row: list(map(sheet_of(row).get, ids, [missing] * len(ids))))

    def asked(value_of: Callable[[Asked], int]) -> Bytes:
        return grid(lambda row: [value_of(row.asked.get(name, _NOTHING_ASKED)) for name in ids])

    return RatingTable(
        employee_ids=tuple(row.employee_id for row in rows),
        competency_ids=ids,
        self_codes=codes(lambda row: row.self_codes),
        manager_codes=codes(lambda row: row.manager_codes),
        agreed_codes=codes(lambda row: row.agreed_codes),
        agreed_states=codes(_states_that_count, AgreedState.NONE),
        targets=asked(lambda cell: cell.target_level),
        weights=asked(lambda cell: cell.weight),
        critical=asked(lambda cell: cell.critical).astype(np.bool_),
        counts=np.array([row.takes_part for row in rows], dtype=np.bool_),
        manager_alone=np.array([rule.manager_alone for rule in rules], dtype=np.bool_),
        ranked=np.array([rule.ranked for rule in rules], dtype=np.bool_),
    )


def _states_that_count(row: PersonRow) -> dict[str, int]:
    undated = AgreedState.AGREED if not row.talk_dated else None
    return {name: AgreedState.NONE if state == undated else int(state) for name, state in row.agreed_states.items()}


def _lowest_above_levels(codes: Bytes) -> int:
    """The lowest code above the levels, 256 or more when there is none: levels go round to the top of a byte."""
    first = HIGHEST_LEVEL_CODE + 1
    return int((codes - np.uint8(first)).min(initial=255)) + first


def _frozen(array: NDArray[np.generic]) -> NDArray[np.generic]:
    """Return a read-only view, so that a frozen table stays what it was for whoever holds it."""
    view = array.view()
    view.setflags(write=False)
    return view
