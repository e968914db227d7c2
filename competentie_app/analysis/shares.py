"""Share at target ("op streefniveau") and nearness ("nabijheid"), each with what was left out.

Only agreed levels count in either. Unknown ratings are left out and named, and provisional ones are counted
beside the share, never in it. Source: docs/architecture.md, "Rules of the model".
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from competentie_app.analysis.gaps import GapTable
from competentie_app.analysis.inputs import Flags
from competentie_app.analysis.status import PROVISIONAL, UNKNOWN, GapStatus

Counts = NDArray[Any]
_BLOCK = 255
"""Rows that a byte can count."""


@dataclass(frozen=True, slots=True)
class Share:
    """How many required levels are met. Counts of cells (a person and a competency), except `people`.

    `met` of `required`: agreed levels at or above target, of all agreed levels that are asked.
    `provisional_met` of `provisional`: the same for levels that no talk agreed on; met only if so under every view.
    `not_agreed`: discussed, both views stand. `unknown`: asked, but no level counts. `not_applicable`: left out.
    `people`: persons with at least one agreed level here, the n of the group.
    """

    met: int = 0
    required: int = 0
    provisional_met: int = 0
    provisional: int = 0
    not_agreed: int = 0
    unknown: int = 0
    not_applicable: int = 0
    people: int = 0

    @property
    def fraction(self) -> float | None:
        """Return met / required, from 0 to 1; None where nothing is agreed."""
        return self.met / self.required if self.required else None

    @property
    def asked(self) -> int:
        """Cells of which a level is expected: everything asked, except what is not applicable."""
        return self.required + self.provisional + self.not_agreed + self.unknown


@dataclass(frozen=True, slots=True)
class Nearness:
    """Sum of min(level, target) over the sum of targets, agreed levels only. For the method sheet and exports."""

    reached: int = 0
    targets: int = 0

    @property
    def fraction(self) -> float | None:
        """Return reached / targets, from 0 to 1; None where nothing is agreed."""
        return self.reached / self.targets if self.targets else None


def share(gaps: GapTable) -> Share:
    """Return the share at target of the whole table, such as a team."""
    people = np.asarray([np.count_nonzero(any_in_row(gaps.agreed))])
    return _shares(gaps, lambda cells: np.asarray([np.count_nonzero(cells)]), people)[0]


def shares_per_person(gaps: GapTable) -> tuple[Share, ...]:
    """Return one share per person, in the order of the rows."""
    return _shares(gaps, lambda cells: cells.sum(axis=1, dtype=np.int32), any_in_row(gaps.agreed))


def shares_per_competency(gaps: GapTable) -> tuple[Share, ...]:
    """Return one share per competency, in the order of the columns."""
    return _shares(gaps, count_columns, count_columns(gaps.agreed))


def count_columns(cells: Flags) -> Counts:
    """Return how many cells of each column are true, int64[k]: in bytes by blocks of rows, as fast as they are read."""
    n, k = cells.shape
    whole = n - n % _BLOCK
    ones = cells.view(np.uint8)
    blocks = np.add.reduce(ones[:whole].reshape(n // _BLOCK, _BLOCK, k), axis=1, dtype=np.uint8)
    rest: Counts = np.add.reduce(ones[whole:], axis=0, dtype=np.uint8)
    return blocks.sum(axis=0, dtype=np.int64) + rest


def any_in_row(cells: Flags) -> Flags:
    """Return bool[n]: some cell of the row is true. By eight columns at a time: rows are short, and there are many."""
    found = np.zeros(len(cells), dtype=np.uint8)
    for eight in np.packbits(cells, axis=1).T:
        found |= eight
    return found > 0


def nearness(gaps: GapTable) -> Nearness:
    """Return the nearness of the whole table, such as a team."""
    reached, targets = _nearness_cells(gaps)
    return Nearness(int(reached.sum()), int(targets.sum()))


def nearness_per_person(gaps: GapTable) -> tuple[Nearness, ...]:
    """Return one nearness per person, in the order of the rows."""
    reached, targets = _nearness_cells(gaps)
    return tuple(map(Nearness, reached.sum(axis=1).tolist(), targets.sum(axis=1).tolist()))


def nearness_per_competency(gaps: GapTable) -> tuple[Nearness, ...]:
    """Return one nearness per competency, in the order of the columns."""
    reached, targets = _nearness_cells(gaps)
    return tuple(map(Nearness, reached.sum(axis=0).tolist(), targets.sum(axis=0).tolist()))


def _shares(gaps: GapTable, add_up: Callable[[Flags], Counts], people: Counts) -> tuple[Share, ...]:
    met, agreed = gaps.gap_high == 0, gaps.agreed
    provisional = gaps.has_status(*PROVISIONAL)
    parts = (
        agreed & met,
        agreed,
        provisional & met,
        provisional,
        gaps.not_agreed,
        gaps.has_status(*UNKNOWN),
        gaps.has_status(GapStatus.NOT_APPLICABLE),
    )
    counts = [add_up(cells).tolist() for cells in parts]
    return tuple(Share(*row) for row in zip(*counts, people.astype(int).tolist(), strict=True))


def _nearness_cells(gaps: GapTable) -> tuple[Counts, Counts]:
    targets = gaps.ratings.targets * gaps.agreed
    return np.minimum(gaps.level_low * gaps.agreed, targets), targets
