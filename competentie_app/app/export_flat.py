"""The heatmap as one row per person and competency, for pivot tables."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from competentie_app.analysis.status import GapStatus
from competentie_app.analysis.words import status_word
from competentie_app.app.export_columns import competency_columns, employee_column, rank_column, team_column
from competentie_app.app.export_levels import view_cells
from competentie_app.app.export_scope import ExportScope
from competentie_app.app.heatmap_rows import HeatCell, Heatmap
from competentie_app.exchange.analysis_book.content import Cell, Column, Kind, Table

_NO_NUMBERS = (None,) * 4


def flat_table(scope: ExportScope, heatmap: Heatmap, team_of: Mapping[str, str]) -> Table:
    """Everything that is asked of somebody who takes part; not what a filter leaves out. `team_of`: names of teams."""
    t = scope.texts.t
    return Table(
        name=t("Data"),
        title=f"{t('Heatmap')} · {t('Data')} · {scope.whose}",
        lines=(t("One row for each person and competency that is asked: for pivot tables and filters of your own."),),
        columns=(*_who_columns(scope), *_number_columns(scope), *_view_columns(scope)),
        rows=list(_rows(scope, heatmap, team_of)),
    )


def _who_columns(scope: ExportScope) -> tuple[Column, ...]:
    t = scope.texts.t
    return (
        employee_column(scope),
        team_column(scope),
        Column(t("Round"), t("The round that the levels are of."), Kind.TEXT),
        *competency_columns(scope),
    )


def _number_columns(scope: ExportScope) -> tuple[Column, ...]:
    t = scope.texts.t
    same = t("Both are the same for an agreed level.")
    return (
        Column(t("Target level"), t("What the persona asks, or the person's own target."), narrow=True),
        Column(t("Level (lowest)"), t("The lowest of the views that count. {same}", same=same), narrow=True),
        Column(t("Level (highest)"), t("The highest of the views that count. {same}", same=same), narrow=True),
        Column(t("Gap (lowest)"), t("The gap under the highest level. {same}", same=same), narrow=True),
        Column(t("Gap (highest)"), t("The gap under the lowest level. {same}", same=same), narrow=True),
        Column(t("Status"), t("How certain the level is, or why there is none."), Kind.TEXT),
    )


def _view_columns(scope: ExportScope) -> tuple[Column, ...]:
    t = scope.texts.t
    manager = t("The manager's view: a level, or a word. It waits until the self view is in.")
    far = t("Self and manager differ by two levels or more: a subject for the talk.")
    return (
        Column(t("Self"), t("The employee's own view: a level, or a word."), narrow=True),
        Column(t("Manager"), manager, narrow=True),
        Column(t("Far apart"), far, Kind.TEXT),
        rank_column(scope),
    )


def _rows(scope: ExportScope, heatmap: Heatmap, team_of: Mapping[str, str]) -> Iterator[tuple[Cell, ...]]:
    texts = scope.texts
    yes_no = (texts.t("no"), texts.t("yes"))
    words = {status: texts.render(status_word(status)) for status in GapStatus}
    facts = [
        (scope.dimension(column.dimension_id), scope.competency(column.competency_id), yes_no[column.ranked])
        for column in heatmap.columns
    ]
    for row in heatmap.rows:
        start = (row.employee.name, team_of.get(row.employee.id, ""), scope.assessment_round.name)
        for cell, (dimension, title, ranked) in zip(row.cells, facts, strict=True):
            if _is_left_out(cell):
                continue
            ends = (cell.level_low, cell.level_high, cell.gap_low, cell.gap_high) if cell.known else _NO_NUMBERS
            views = view_cells(cell, texts)
            asked = (cell.target, *ends, words[cell.status])
            yield (*start, title, dimension, *asked, *views, yes_no[cell.to_discuss], ranked)


def _is_left_out(cell: HeatCell) -> bool:
    return cell.aside or cell.target is None or cell.status is GapStatus.NOT_TAKING_PART
