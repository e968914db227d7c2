"""Who can do what: how many people are at target, against a minimum that the manager sets, and who can help whom.

Only agreed levels count; who is at target in every view that counts, yet not agreed, is named beside it. People come
by row number, in the order of the table: this is no ranking of people. Columns of unranked dimensions (attitudes) are
counted, but never called short, and nobody is named as a helper for them: an attitude is never put against another's.
Source: docs/architecture.md, "Rules of the model"; the minimum and "hangs on one person" are the usual reading of a
skills matrix ("bus factor": how many people may be missed).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from competentie_app.analysis.gaps import GapTable
from competentie_app.analysis.inputs import Flags
from competentie_app.analysis.left_out import LeftOut, left_out_per_competency
from competentie_app.analysis.status import PROVISIONAL


class Cover(StrEnum):
    """How well a competency is covered, the worst first."""

    NOBODY = "nobody"
    ONE_PERSON = "one_person"
    """Hangs on one person, also where the minimum is 1."""
    TOO_FEW = "too_few"
    ENOUGH = "enough"


@dataclass(frozen=True, slots=True)
class CompetencyCover:
    """Who is able in one competency: at the own target, or at `level` or above where one was given.

    `able`: rows with an agreed level that is enough. `perhaps`: rows whose level is provisional or discussed without
    agreement, and enough in every view that counts. `n`: people with an agreed level.
    """

    competency_id: str
    ranked: bool
    minimum: int
    able: tuple[int, ...]
    perhaps: tuple[int, ...]
    n: int
    left_out: LeftOut

    @property
    def count(self) -> int:
        """How many people are able."""
        return len(self.able)

    @property
    def short(self) -> int:
        """How many people lack until the minimum; 0 for an unranked competency."""
        return max(0, self.minimum - self.count) if self.ranked else 0

    @property
    def cover(self) -> Cover | None:
        """How well it is covered; None where that is not judged (attitudes) or nobody has an agreed level yet."""
        if not self.ranked or not self.n:
            return None
        if self.count <= 1:
            return Cover.ONE_PERSON if self.count else Cover.NOBODY
        return Cover.TOO_FEW if self.short else Cover.ENOUGH


@dataclass(frozen=True, slots=True)
class Help:
    """Who can help one person (`learner`, a row) with one competency: rows that ticked it, in the table's order."""

    competency_id: str
    learner: int
    level: int
    target_level: int
    helpers: tuple[int, ...]


def cover_per_competency(
    gaps: GapTable, minimum: int | Sequence[int] = 2, level: int | None = None
) -> tuple[CompetencyCover, ...]:
    """Return who is able in each competency, in the order of the columns.

    `minimum`: people needed, for all columns or one number per column. `level`: able is an agreed level at or above
    it; None: at the person's own target. Raises ValueError for a minimum below 1 or a wrong number of them.
    """
    ids = gaps.ratings.competency_ids
    minimums = [minimum] * len(ids) if isinstance(minimum, int) else list(minimum)
    if len(minimums) != len(ids) or any(number < 1 for number in minimums):
        raise ValueError("a minimum is at least 1, one for each competency")
    enough = gaps.gap_high == 0 if level is None else gaps.level_low >= level
    uncertain = gaps.has_status(*PROVISIONAL) | gaps.not_agreed
    return tuple(
        CompetencyCover(
            competency_id=name,
            ranked=bool(gaps.ratings.ranked[column]),
            minimum=minimums[column],
            able=_rows(gaps.agreed[:, column] & enough[:, column]),
            perhaps=_rows(uncertain[:, column] & enough[:, column]),
            n=int(gaps.agreed[:, column].sum()),
            left_out=out,
        )
        for column, (name, out) in enumerate(zip(ids, left_out_per_competency(gaps), strict=True))
    )


def helpers(gaps: GapTable, willing: Flags) -> tuple[Help, ...]:
    """Return who can help whom, by competency and then by row. `willing` bool[n]: the person ticked "helps gladly".

    A learner has an agreed gap. A helper is somebody else who is willing, with an agreed level above the learner's
    and at least at the learner's target. A learner without a helper is in it too, with none.
    Raises ValueError when `willing` does not fit the rows.
    """
    if willing.shape != gaps.ratings.counts.shape:
        raise ValueError("willing: expected one flag per person")
    found: list[Help] = []
    for column in np.flatnonzero(gaps.ratings.ranked).tolist():
        found += _help_in(gaps, column, willing)
    return tuple(found)


def _help_in(gaps: GapTable, column: int, willing: Flags) -> list[Help]:
    levels, targets = gaps.level_low[:, column], gaps.ratings.targets[:, column]
    can_help = gaps.agreed[:, column] & willing
    # a gap means level < target, so at the target or above it is also above the learner's level
    helpers_from = {
        target: _rows(can_help & (levels >= target)) for target in np.unique(targets[_learners(gaps, column)]).tolist()
    }
    name = gaps.ratings.competency_ids[column]
    return [
        Help(name, row, int(levels[row]), int(targets[row]), helpers_from[int(targets[row])])
        for row in _rows(_learners(gaps, column))
    ]


def _learners(gaps: GapTable, column: int) -> Flags:
    return gaps.agreed[:, column] & (gaps.gap_low[:, column] > 0)


def _rows(people: Flags) -> tuple[int, ...]:
    return tuple(np.flatnonzero(people).tolist())
