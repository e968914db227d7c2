"""Where self and manager differ: how far, and whether a gap holds under both views or only one.

These are questions for a talk, never a verdict: neither view is the right one, and neither person is rated by it.
Only where both views gave a level of something that is asked; the manager's view is then no longer waiting.
Source: docs/architecture.md, "Rules of the model" (views stand side by side and are never averaged).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from competentie_app.analysis.gaps import DIFFERENCE_TO_DISCUSS, GapTable
from competentie_app.analysis.status import NO_LEVEL
from competentie_app.analysis.views import Holds, gap_holds
from competentie_app.dossier.ratings import HIGHEST_LEVEL_CODE
from competentie_app.texts import Message, msg

_HOLDS = tuple(Holds)
"""By number."""


@dataclass(frozen=True, slots=True)
class Disagreement:
    """One person (`row`) and competency (`column`) in which self and manager gave different levels.

    `holds`: under which view there is a gap. `settled`: a dated talk agreed on a level since.
    """

    row: int
    column: int
    competency_id: str
    ranked: bool
    self_level: int
    manager_level: int
    target_level: int
    holds: Holds
    settled: bool

    @property
    def difference(self) -> int:
        """Levels between the two views, at least 1."""
        return abs(self.self_level - self.manager_level)

    @property
    def to_discuss(self) -> bool:
        """Far enough apart to be a subject of the talk."""
        return self.difference >= DIFFERENCE_TO_DISCUSS


@dataclass(frozen=True, slots=True)
class DisagreementCounts:
    """Counts of people in one competency. `n`: both views gave a level; `equal` + `self_higher` + `manager_higher`.

    `to_discuss`: two levels or more apart. `under_neither` to `under_both` are together the n as well.
    `one_view`: asked and taking part, with a level in one view only; `no_view`: with a level in neither.
    """

    competency_id: str
    ranked: bool
    n: int
    equal: int
    self_higher: int
    manager_higher: int
    to_discuss: int
    under_neither: int
    under_self: int
    under_manager: int
    under_both: int
    one_view: int
    no_view: int

    @property
    def only_one(self) -> int:
        """People of whom there is a gap under one view only."""
        return self.under_self + self.under_manager


def disagreements(gaps: GapTable) -> tuple[Disagreement, ...]:
    """Return every cell in which the views differ, row by row, in the order of the columns."""
    table = gaps.ratings
    cells = np.nonzero(gaps.difference > 0)
    rows, columns = (each.tolist() for each in cells)
    levels = (each[cells].tolist() for each in (table.self_codes, table.manager_codes, table.targets))
    ranked = table.ranked.tolist()
    return tuple(  # whole arrays become lists first: there can be more than ten thousand of these
        map(
            Disagreement,
            rows,
            columns,
            map(table.competency_ids.__getitem__, columns),
            map(ranked.__getitem__, columns),
            *levels,
            map(_HOLDS.__getitem__, gap_holds(gaps)[cells].tolist()),
            gaps.agreed[cells].tolist(),
        )
    )


def disagreement_counts(gaps: GapTable) -> tuple[DisagreementCounts, ...]:
    """Return the counts of each competency, in the order of the columns."""
    table, holds = gaps.ratings, gap_holds(gaps)
    both = gaps.difference != NO_LEVEL
    own, manager = table.self_codes <= HIGHEST_LEVEL_CODE, table.manager_codes <= HIGHEST_LEVEL_CODE
    counts = (
        both,
        gaps.difference == 0,
        both & (table.self_codes > table.manager_codes),
        both & (table.self_codes < table.manager_codes),
        gaps.to_discuss,
        *(holds == view for view in _VIEWS),
        table.asked & (own ^ manager),
        table.asked & ~own & ~manager,
    )
    rows = zip(*(cells.sum(axis=0).tolist() for cells in counts), strict=True)
    facts = zip(table.competency_ids, table.ranked.tolist(), rows, strict=True)
    return tuple(DisagreementCounts(name, ranked, *row) for name, ranked, row in facts)


_VIEWS = (Holds.UNDER_NEITHER, Holds.UNDER_SELF, Holds.UNDER_MANAGER, Holds.UNDER_BOTH)


def talk_question(found: Disagreement) -> Message:
    """Return the question that a difference raises, for the talk. It blames nobody and names no number."""
    return {
        Holds.UNDER_SELF: msg("The employee sees room to grow here, the manager does not. What does each of you see?"),
        Holds.UNDER_MANAGER: msg(
            "The manager sees room to grow here, the employee does not. Which situation does each of you think of?"
        ),
        Holds.UNDER_BOTH: msg("Both see room to grow, not equally much. Which step comes first?"),
        Holds.UNDER_NEITHER: msg("Both find this enough, at different levels. What can the team learn from it?"),
    }[found.holds]
