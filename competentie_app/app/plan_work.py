"""What a plan works on, competency by competency: level now, target, and where the steps lead. No predicted score."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from competentie_app.analysis.status import NO_LEVEL
from competentie_app.app.plan_kept import FINISHED
from competentie_app.app.round_view import RoundView
from competentie_app.dossier.records import PlanStep
from competentie_app.texts import LocalText


@dataclass(frozen=True, slots=True)
class WorkRow:
    """One competency: level now (None: no level counts), where the steps lead, and the target.

    `from_level` to `to_level` is what the steps still to come work on; both None when they leave it alone.
    `agreed`: the level comes from a talk. `steps`: how many of those steps work on it.
    """

    competency_id: str
    title: LocalText
    short_name: LocalText
    level: int | None
    level_high: int | None
    target: int
    agreed: bool
    from_level: int | None = None
    to_level: int | None = None
    steps: int = 0


@dataclass(frozen=True, slots=True)
class WorkGroup:
    """The rows of one dimension."""

    title: LocalText
    rows: tuple[WorkRow, ...]


def work_groups(view: RoundView, employee_id: str, steps: Iterable[PlanStep]) -> tuple[WorkGroup, ...]:
    """The rows of a person, by dimension, of everything that is asked."""
    spans: dict[str, tuple[int, int, int]] = {}
    for step in steps:
        if step.status in FINISHED:
            continue
        for key, low, high in step.raises:
            first, last, count = spans.get(key, (low, high, 0))
            spans[key] = (min(first, low), max(last, high), count + 1)
    columns = {key: column for column, key in enumerate(view.ratings.competency_ids)}
    row = view.row_of(employee_id)
    found: list[WorkGroup] = []
    for dimension in view.model.dimensions:
        asked = [
            competency
            for competency in view.model.competencies
            if competency.dimension_id == dimension.id
            and competency.id in columns
            and bool(view.ratings.asked[row, columns[competency.id]])
        ]
        rows = tuple(_work_row(view, row, columns[each.id], spans.get(each.id)) for each in asked)
        if rows:
            found.append(WorkGroup(dimension.title, rows))
    return tuple(found)


def _work_row(view: RoundView, row: int, column: int, span: tuple[int, int, int] | None) -> WorkRow:
    competency = view.model.competency[view.ratings.competency_ids[column]]
    low, high = int(view.gaps.level_low[row, column]), int(view.gaps.level_high[row, column])
    return WorkRow(
        competency_id=competency.id,
        title=competency.title,
        short_name=competency.short_name,
        level=None if low == NO_LEVEL else low,
        level_high=high if high > low else None,
        target=int(view.ratings.targets[row, column]),
        agreed=bool(view.gaps.agreed[row, column]),
        from_level=span[0] if span else None,
        to_level=span[1] if span else None,
        steps=span[2] if span else 0,
    )
