"""Gaps per competency as lines: people below target, agreed and provisional, and the measure that orders them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from competentie_app.analysis.discrepancy import CompetencyNeed, NeedOrder, in_order, needs_per_competency
from competentie_app.app.heatmap_rows import HeatCell, HeatColumn, Heatmap, HeatRow
from competentie_app.app.round_view import RoundView


@dataclass(frozen=True, slots=True)
class NeedLine:
    """A competency. `column`: its counts, provisional ones too. `need`: its measures, of agreed levels alone."""

    column: HeatColumn
    need: CompetencyNeed

    def measure(self, order: NeedOrder) -> float | None:
        """What the order goes by; None where nothing is agreed or nothing may be ranked."""
        if order is NeedOrder.PEOPLE:
            return float(self.need.below) if self.need.n else None
        if order is NeedOrder.PRIORITY:
            doubled = self.need.doubled_priority
            return None if doubled is None or not self.need.n else doubled / 2
        return self.need.score


@dataclass(frozen=True, slots=True)
class NeedLines:
    """`ranked`: largest need first. `unranked`: in the order of the model, whatever their counts."""

    order: NeedOrder
    ranked: tuple[NeedLine, ...] = ()
    unranked: tuple[NeedLine, ...] = ()


@dataclass(frozen=True, slots=True)
class Behind:
    """One person who is, or may be, below target in a competency."""

    row: HeatRow
    column: HeatColumn
    cell: HeatCell


def need_lines(view: RoundView, heatmap: Heatmap, order: NeedOrder) -> NeedLines:
    """Put the competencies of a round in an order. `heatmap`: made of the same view.

    By number of people, those with more people provisionally below target come first of equal ones, as in the
    heatmap's list of needs.
    """
    column_of = {column.competency_id: column for column in heatmap.columns}
    sorted_needs = in_order(needs_per_competency(view.gaps), order)

    def lines(needs: Sequence[CompetencyNeed]) -> tuple[NeedLine, ...]:
        return tuple(NeedLine(column_of[need.competency_id], need) for need in needs)

    ranked = lines(sorted_needs.ranked)
    if order is NeedOrder.PEOPLE:
        ranked = tuple(sorted(ranked, key=lambda line: (-line.need.below, -line.column.below_uncertain)))
    return NeedLines(order, ranked, lines(sorted_needs.unranked))


def people_behind(heatmap: Heatmap, competency_id: str) -> tuple[Behind, ...]:
    """Who is below target under at least one view that counts, by sort name: people are never ranked."""
    places = [place for place, column in enumerate(heatmap.columns) if column.competency_id == competency_id]
    found = (Behind(row, heatmap.columns[place], row.cell(place)) for place in places for row in heatmap.rows)
    return tuple(behind for behind in found if behind.cell.gap_high > 0)
