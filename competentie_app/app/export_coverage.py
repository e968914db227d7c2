"""Who can what as a sheet: per competency a count against a minimum. No names."""

from __future__ import annotations

from collections.abc import Iterable

from competentie_app.analysis.coverage import CompetencyCover, Cover
from competentie_app.app.analysis_export import AnalysisExport, ExportedView, as_export
from competentie_app.app.coverage_view import CoverLine
from competentie_app.app.export_columns import competency_columns, left_out_cells, left_out_columns, rank_column
from competentie_app.app.export_scope import ExportScope
from competentie_app.exchange.analysis_book.content import Cell, Column, Kind, Part, Shades, Table


def coverage_export(scope: ExportScope, lines: Iterable[CoverLine], level: int | None) -> AnalysisExport:
    """The competencies of the page. `level`: able is at this level or above; None: at the own target level."""
    t = scope.texts.t
    view = t("Who can what")
    able = t("Able: at the own target level or above.")
    if level is not None:
        able = t("Able: at level {level} or above.", level=level)
    table = Table(
        name=view,
        title=f"{view} · {scope.whose}",
        lines=(scope.shown, able),
        columns=(*competency_columns(scope), rank_column(scope), *_columns(scope), *left_out_columns(scope)),
        rows=[_row(scope, line) for line in lines],
    )
    rules = Part(view, ((t("Able"), able), (t("Minimum"), t("How many people the manager wants to be able."))))
    return as_export(ExportedView(scope, view, (table,), (rules,), named=False, open_counts=True))


def _columns(scope: ExportScope) -> tuple[Column, ...]:
    t = scope.texts.t
    perhaps = t("People more whose level is enough in every view that counts, and not agreed.")
    return (
        Column(t("Able (agreed)"), t("People with an agreed level that is enough."), narrow=True),
        Column(t("With an agreed level (n)"), t("The people that the count before it is of."), narrow=True),
        Column(t("Share able"), t("Able, of n."), Kind.SHARE, shades=Shades.BAR, narrow=True),
        Column(t("Able (provisional)"), perhaps, narrow=True),
        Column(t("Minimum"), t("How many people the manager wants to be able."), narrow=True),
        Column(t("Short"), t("How many people lack until the minimum."), narrow=True),
        Column(t("Covered"), t("Whether enough people are able; dimensions without rank are not judged."), Kind.TEXT),
    )


def _row(scope: ExportScope, line: CoverLine) -> tuple[Cell, ...]:
    texts, cover = scope.texts, line.cover
    share = cover.count / cover.n if cover.n else None
    minimum = (cover.minimum, cover.short) if cover.ranked else (None, None)
    return (
        scope.competency(cover.competency_id),
        scope.dimension(line.dimension_id),
        texts.t("yes") if cover.ranked else texts.t("no"),
        *(cover.count, cover.n, share, len(cover.perhaps), *minimum),
        _covered(scope, cover),
        *left_out_cells(cover.left_out),
    )


def _covered(scope: ExportScope, cover: CompetencyCover) -> str:
    t = scope.texts.t
    if not cover.ranked:
        return t("not judged")
    if cover.cover is None:
        return t("nothing agreed yet")
    return {
        Cover.NOBODY: t("nobody"),
        Cover.ONE_PERSON: t("hangs on one person"),
        Cover.TOO_FEW: t("too few"),
        Cover.ENOUGH: t("enough"),
    }[cover.cover]
