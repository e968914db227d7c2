"""The heatmap as sheets: gaps, levels, and one row per person and competency for pivot tables."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from competentie_app.analysis.status import GapStatus
from competentie_app.analysis.words import status_word
from competentie_app.app.analysis_export import AnalysisExport, ExportedView, as_export
from competentie_app.app.export_columns import employee_column, star_line, team_column
from competentie_app.app.export_flat import flat_table
from competentie_app.app.export_levels import heat_cell, short_word
from competentie_app.app.export_scope import ExportScope
from competentie_app.app.heatmap_rows import HeatColumn, Heatmap, HeatRow, Shown
from competentie_app.exchange.analysis_book.content import Cell, Column, Kind, Part, Shades, Table


@dataclass(frozen=True, slots=True)
class _Sheets:
    scope: ExportScope
    heatmap: Heatmap
    team_of: Mapping[str, str]
    """Name of the team of each person, by employee id."""


def heatmap_export(
    scope: ExportScope, heatmap: Heatmap, team_of: Mapping[str, str], shown: Shown = Shown.GAP
) -> AnalysisExport:
    """The heatmap with its filters. What the page shows, `shown`, comes first. `team_of`: names of teams."""
    sheets = _Sheets(scope, heatmap, team_of)
    order = (Shown.GAP, Shown.LEVEL) if shown is Shown.GAP else (Shown.LEVEL, Shown.GAP)
    tables = (*(_wide(sheets, each) for each in order), flat_table(scope, heatmap, team_of))
    return as_export(ExportedView(scope, scope.texts.t("Heatmap"), tables, (_counts(sheets), _signs(sheets))))


# --- people by competencies


def _wide(sheets: _Sheets, shown: Shown) -> Table:
    scope, t = sheets.scope, sheets.scope.texts.t
    gap = shown is Shown.GAP
    return Table(
        name=t("Gaps") if gap else t("Levels"),
        title=f"{t('Heatmap')} · {t('Gap') if gap else t('Level')} · {scope.whose}",
        lines=(scope.shown, star_line(scope)),
        columns=(*_person_columns(scope), *(_competency(scope, column, shown) for column in sheets.heatmap.columns)),
        rows=[_wide_row(sheets, row, shown) for row in sheets.heatmap.rows],
        totals=list(_totals(sheets)),
    )


def _person_columns(scope: ExportScope) -> tuple[Column, ...]:
    t = scope.texts.t
    part = t("Whether the person takes part in this round; who does not counts in no total.")
    return (
        employee_column(scope),
        team_column(scope),
        Column(t("Takes part"), part, Kind.TEXT),
        Column(t("Levels agreed"), t("How far the talk is: levels that are agreed."), narrow=True),
        Column(t("Levels asked"), t("Levels that are expected of this person."), narrow=True),
    )


def _competency(scope: ExportScope, column: HeatColumn, shown: Shown) -> Column:
    ranked = shown is Shown.GAP and column.ranked
    return Column(
        scope.short(column.competency_id),
        scope.competency(column.competency_id),
        group=scope.dimension(column.dimension_id),
        shades=Shades.RANKED if ranked else Shades.NEUTRAL,
        upright=True,
    )


def _wide_row(sheets: _Sheets, row: HeatRow, shown: Shown) -> tuple[Cell, ...]:
    texts = sheets.scope.texts
    progress: tuple[Cell, Cell] = (row.agreed, row.asked) if row.takes_part else (None, None)
    return (*_person(sheets, row), *progress, *(heat_cell(cell, shown, texts) for cell in row.cells))


def _person(sheets: _Sheets, row: HeatRow) -> tuple[str, str, str]:
    texts = sheets.scope.texts
    part = texts.t("yes") if row.takes_part else texts.t("no")
    return row.employee.name, sheets.team_of.get(row.employee.id, ""), part


def _totals(sheets: _Sheets) -> Iterator[tuple[Cell, ...]]:
    t, columns = sheets.scope.texts.t, sheets.heatmap.columns
    before = (None,) * (len(_person_columns(sheets.scope)) - 1)
    yield (t("Below target (agreed)"), *before, *(column.below for column in columns))
    yield (t("With an agreed level (n)"), *before, *(column.agreed for column in columns))
    if sheets.heatmap.uncertain:
        yield (t("Below target (provisional)"), *before, *(column.below_uncertain for column in columns))
        yield (t("With a provisional level"), *before, *(column.uncertain for column in columns))
    if sheets.heatmap.others:
        yield (t("Without a level"), *before, *(column.others for column in columns))


# --- what is explained


def _counts(sheets: _Sheets) -> Part:
    t, heatmap = sheets.scope.texts.t, sheets.heatmap
    lines: tuple[tuple[str, Cell], ...] = (
        (t("Employees"), len(heatmap.rows)),
        (t("Agreed levels (n)"), heatmap.agreed),
        (t("Provisional levels"), heatmap.uncertain),
        (t("Asked, without a level"), heatmap.others),
        (t("Do not take part"), heatmap.absent),
        (t("Left out by the filter on levels"), heatmap.people_aside),
    )
    return Part(t("How many, and what is left out"), lines)


def _signs(sheets: _Sheets) -> Part:
    texts = sheets.scope.texts
    t = texts.t
    colours = t("The larger the gap, the darker. Levels, and dimensions without rank, are grey.")
    words = (GapStatus.EMPTY, GapStatus.NOT_APPLICABLE, GapStatus.DONT_KNOW, GapStatus.PREFER_NOT_TO_SAY)
    both = t(
        "The views differ. The cell holds the highest number: formulas count with that one. “{sheet}” has both.",
        sheet=t("Data"),
    )
    lines = [
        ("2*", t("Provisional: hatched, in italics, with a dashed edge. The star is a way to show the number.")),
        ("1–2*", both),
        (t("2* in a frame"), t("Discussed, not agreed: both views stand.")),
        *((texts.render(word), texts.render(status_word(status))) for status in words if (word := short_word(status))),
        (t("nothing"), t("Not asked of this person, or left out by the filter, or the person does not take part.")),
        (t("Colours"), colours),
    ]
    return Part(t("Signs in the cells"), tuple(lines))
