"""What a team report may say without names: counts per competency, all through `disclosure`."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from competentie_app.analysis.disclosure import Disclosure, ShownCount, ShownKind, ShownShare
from competentie_app.analysis.gaps import GapTable
from competentie_app.analysis.status import GapStatus

GAP_CLASSES = 3
"""Counts per size of gap: at target, one level to go, two levels or more. Finer classes would nearly all be few."""


@dataclass(frozen=True, slots=True)
class CompetencyCounts:
    """Counts of one competency. `at_target` and `with_gap` are together the `n` people.

    `n`: people with an agreed level, None where that is too few to show. `by_gap`: at target, one level to go, two or
    more; empty unless each of them can be shown exactly. `without_agreed`: people of whom a level is asked and none
    is agreed, for whatever reason; the reasons are not told apart without names.
    """

    competency_id: str
    ranked: bool
    n: int | None
    at_target: ShownCount
    with_gap: ShownCount
    by_gap: tuple[ShownCount, ...]
    without_agreed: int


@dataclass(frozen=True, slots=True)
class TeamSummary:
    """A team in counts. `competencies` in the order of the model; `needs`: ranked competencies, largest need first.

    `share`: share at target over the competencies that can be shown. `people`: those with an agreed level at all.
    `large_gaps`: agreed levels two or more below target, of those whose sizes of gap can be shown (`by_gap`); it adds
    up what is shown, so nothing follows from it. `taking_part`: people in this round.
    """

    competencies: tuple[CompetencyCounts, ...]
    needs: tuple[CompetencyCounts, ...]
    share: ShownShare
    large_gaps: ShownShare
    people: int
    taking_part: int


def summarise_team(gaps: GapTable, disclosure: Disclosure) -> TeamSummary:
    """Return what may be shown of this group of people. Only agreed levels count."""
    columns = range(len(gaps.ratings.competency_ids))
    counted = tuple(_count(gaps, column, disclosure) for column in columns)
    asked = [column for column in columns if bool(gaps.ratings.asked[:, column].any())]
    return TeamSummary(
        competencies=tuple(counted[column] for column in asked),
        needs=_needs(gaps, counted),
        share=disclosure.shown_share(part.at_target for part in counted),
        large_gaps=disclosure.shown_share(part.by_gap[-1] for part in counted if part.by_gap),
        people=int(gaps.agreed.any(axis=1).sum()),
        taking_part=int(gaps.ratings.counts.sum()),
    )


def _count(gaps: GapTable, column: int, disclosure: Disclosure) -> CompetencyCounts:
    agreed = gaps.agreed[:, column]
    sizes = np.bincount(np.minimum(gaps.gap_low[agreed, column], GAP_CLASSES - 1), minlength=GAP_CLASSES).tolist()
    n = sum(sizes)
    by_gap = disclosure.shown_partition(sizes)
    waiting = gaps.ratings.asked[:, column] & ~agreed & (gaps.status[:, column] != GapStatus.NOT_APPLICABLE)
    return CompetencyCounts(
        competency_id=gaps.ratings.competency_ids[column],
        ranked=bool(gaps.ratings.ranked[column]),
        n=n if disclosure.is_enough(n) else None,
        at_target=disclosure.shown_count(sizes[0], n),
        with_gap=disclosure.shown_count(n - sizes[0], n),
        by_gap=by_gap if all(part.kind == ShownKind.EXACT for part in by_gap) else (),
        without_agreed=int(waiting.sum()),
    )


def _needs(gaps: GapTable, counted: tuple[CompetencyCounts, ...]) -> tuple[CompetencyCounts, ...]:
    """Ranked competencies in which more than a few people have a gap, by what is shown of it alone.

    Nearly all first, then the largest share; equal ones by the heaviest weight that the personas give, then by the
    order of the model. The true counts play no part, so that the order tells nothing that the counts hide.
    """
    table = gaps.ratings
    asked_weights = np.where(table.asked, table.weights * np.where(table.critical, 3, 2), 0)
    heaviest = asked_weights.max(axis=0, initial=0).tolist()
    found = [
        (-_shown_size(counts.with_gap), -weight, place)
        for place, (counts, weight) in enumerate(zip(counted, heaviest, strict=True))
        if counts.ranked and counts.with_gap.kind in (ShownKind.EXACT, ShownKind.NEARLY_ALL)
    ]
    return tuple(counted[place] for _, _, place in sorted(found))


def _shown_size(shown: ShownCount) -> float:
    if shown.count is None or not shown.n:
        return 1.0
    return shown.count / shown.n
