"""What a figure leaves out, and why: every result names it beside its n.

Source: docs/architecture.md, "Rules of the model": none of the non-ratings is ever 0, averaged or counted as met.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from competentie_app.analysis.gaps import GapTable
from competentie_app.analysis.status import PROVISIONAL, UNKNOWN, GapStatus


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Cells (a person and a competency) that have no agreed level, by reason. Of one column: people."""

    not_taking_part: int = 0
    not_asked: int = 0
    not_applicable: int = 0
    unknown: int = 0
    """Asked, yet no level counts: empty, does not know, prefers not to say."""
    provisional: int = 0
    """A level counts that no dated talk agreed on."""
    not_agreed: int = 0
    """Discussed, both views stand."""

    @property
    def total(self) -> int:
        """All of them together."""
        return (
            self.not_taking_part
            + self.not_asked
            + self.not_applicable
            + self.unknown
            + self.provisional
            + self.not_agreed
        )

    @property
    def waiting(self) -> int:
        """Cells of which an agreed level is still expected."""
        return self.unknown + self.provisional + self.not_agreed


def left_out(gaps: GapTable) -> LeftOut:
    """Return what the whole table leaves out."""
    return _left_out(np.bincount(gaps.status.ravel(), minlength=len(GapStatus)))


def left_out_per_competency(gaps: GapTable) -> tuple[LeftOut, ...]:
    """Return what each column leaves out, in the order of the columns."""
    columns = range(gaps.status.shape[1])
    return tuple(_left_out(np.bincount(gaps.status[:, column], minlength=len(GapStatus))) for column in columns)


def _left_out(counts: NDArray[np.intp]) -> LeftOut:
    def together(statuses: Iterable[GapStatus]) -> int:
        return sum(int(counts[status]) for status in statuses)

    return LeftOut(
        not_taking_part=int(counts[GapStatus.NOT_TAKING_PART]),
        not_asked=int(counts[GapStatus.NOT_ASKED]),
        not_applicable=int(counts[GapStatus.NOT_APPLICABLE]),
        unknown=together(UNKNOWN),
        provisional=together(PROVISIONAL),
        not_agreed=int(counts[GapStatus.NOT_AGREED]),
    )
