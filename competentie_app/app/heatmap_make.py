"""Makes the heatmap out of a round: totals from the arrays at once, the cells of a row when it is seen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from competentie_app.analysis.gaps import GapTable, find_gaps
from competentie_app.analysis.inputs import NOT_ASKED_TARGET, Flags
from competentie_app.analysis.status import PROVISIONAL, GapStatus
from competentie_app.app.heatmap_rows import UNCERTAIN, HeatColumn, Heatmap, HeatRow, Signs
from competentie_app.app.round_view import RoundView
from competentie_app.dossier.records import Employee

_STATUSES = {int(status): status for status in GapStatus}
_NOTHING = (GapStatus.NOT_TAKING_PART, GapStatus.NOT_ASKED, GapStatus.NOT_APPLICABLE)
"""No level is expected here."""


def make_heatmap(view: RoundView, statuses: Sequence[GapStatus] | None = None) -> Heatmap:
    """Return the heatmap.

    `statuses`: other levels are put aside; people and competencies without any of these are left out.
    """
    kept, rows = _asked_for(view.gaps, statuses)
    columns = _column_order(view, kept if statuses is not None else None)
    people = [employee for employee, wanted in zip(view.employees, rows.tolist(), strict=True) if wanted]
    progress = (_expected(view.gaps)[rows].sum(axis=1), view.gaps.agreed[rows].sum(axis=1))
    gaps, kept = view.gaps, kept[rows][:, columns]
    if kept.shape != gaps.status.shape or columns != sorted(columns):
        gaps = find_gaps(view.ratings.rows(rows).columns(columns))
    return Heatmap(
        rows=_rows(gaps, kept, people, progress),
        columns=_columns(view, gaps, kept),
        top=view.model.scale.top,
        signs=_signs(gaps, kept),
        people_aside=int((~rows).sum()),
    )


def _column_order(view: RoundView, kept: Flags | None) -> list[int]:
    """The columns by dimension; `kept`: only those in which something is."""
    ids, order = view.ratings.competency_ids, {item.id: at for at, item in enumerate(view.model.dimensions)}
    wanted: list[int] = list(range(len(ids))) if kept is None else np.flatnonzero(kept.sum(axis=0)).tolist()
    return sorted(wanted, key=lambda place: order[view.model.dimension_of(ids[place]).id])


def _asked_for(gaps: GapTable, statuses: Sequence[GapStatus] | None) -> tuple[Flags, Flags]:
    """bool[n, k]: levels with one of the statuses; bool[n]: people who have one. All of them without statuses."""
    if statuses is None:
        return np.ones(gaps.status.shape, dtype=np.bool_), np.ones(len(gaps.ratings.employee_ids), dtype=np.bool_)
    kept = gaps.has_status(*statuses)
    return kept, kept.sum(axis=1) > 0


def _rows(
    gaps: GapTable, kept: Flags, people: Sequence[Employee], progress: Sequence[NDArray[Any]]
) -> tuple[HeatRow, ...]:
    ratings = gaps.ratings
    arrays = (
        ratings.targets, gaps.level_low, gaps.level_high, gaps.gap_low, gaps.gap_high,
        ratings.self_codes, ratings.manager_codes, gaps.to_discuss, _aside(gaps, kept),
    )  # fmt: skip
    statuses = [[_STATUSES[number] for number in row] for row in gaps.status.tolist()]
    targets, *others = (array.tolist() for array in arrays)
    targets = [[None if target == NOT_ASKED_TARGET else target for target in row] for row in targets]
    counts = (ratings.counts, *progress)
    parts = zip(statuses, targets, *others, strict=True)
    facts = zip(people, *(count.tolist() for count in counts), parts, strict=True)
    return tuple(HeatRow(*fact) for fact in facts)


def _aside(gaps: GapTable, kept: Flags) -> Flags:
    """bool[n, k]: a filter leaves out what is here."""
    return ~kept & ~gaps.has_status(GapStatus.NOT_TAKING_PART, GapStatus.NOT_ASKED)


def _columns(view: RoundView, gaps: GapTable, kept: Flags) -> tuple[HeatColumn, ...]:
    agreed, uncertain = gaps.agreed & kept, gaps.has_status(*UNCERTAIN) & kept
    below = gaps.gap_high > 0
    sums = (agreed & below, agreed, uncertain & below, uncertain, _expected(gaps) & kept & ~agreed & ~uncertain)
    found: list[HeatColumn] = []
    for key, counts in zip(gaps.ratings.competency_ids, _per_column(sums), strict=True):
        dimension = view.model.dimension_of(key)
        found.append(HeatColumn(key, dimension.id, dimension.ranked, *counts))
    return tuple(found)


def _per_column(cells: Sequence[Flags]) -> list[tuple[Any, ...]]:
    return list(zip(*(each.sum(axis=0).tolist() for each in cells), strict=True))


def _expected(gaps: GapTable) -> NDArray[np.bool_]:
    """bool[n, k]: a level is expected here."""
    return ~gaps.has_status(*_NOTHING)


def _signs(gaps: GapTable, kept: Flags) -> Signs:
    uncertain = gaps.has_status(*UNCERTAIN) & kept
    return Signs(
        statuses=frozenset(_STATUSES[number] for number in np.unique(gaps.status[kept]).tolist()),
        gap_range=bool((uncertain & (gaps.gap_low != gaps.gap_high)).any()),
        level_range=bool((uncertain & (gaps.level_low != gaps.level_high)).any()),
        far_apart=bool((gaps.has_status(*PROVISIONAL) & kept & gaps.to_discuss).any()),
        aside=bool(_aside(gaps, kept).any()),
    )
