"""Gaps per competency as a sheet: counts with their n, the three measures, in the order of the page."""

from __future__ import annotations

from competentie_app.analysis.discrepancy import NeedOrder, definition
from competentie_app.app.analysis_export import AnalysisExport, ExportedView, as_export
from competentie_app.app.export_columns import competency_columns, rank_column
from competentie_app.app.export_scope import ExportScope
from competentie_app.app.need_lines import NeedLine, NeedLines
from competentie_app.exchange.analysis_book.content import Cell, Column, Kind, Part, Shades, Table
from competentie_app.texts import Message, pmsg


def needs_export(scope: ExportScope, lines: NeedLines) -> AnalysisExport:
    """Competencies in rank, largest need first, then the others in the order of the model. No names."""
    t = scope.texts.t
    order = scope.texts.render(order_word(lines.order))
    table = Table(
        name=t("Gaps"),
        title=f"{t('Gaps per competency')} · {scope.whose}",
        lines=(scope.shown, t("In order of {order}; dimensions without rank come last.", order=order)),
        columns=(*_count_columns(scope), *_measure_columns(scope)),
        rows=[_row(scope, line) for line in (*lines.ranked, *lines.unranked)],
    )
    parts = (_orders(scope, lines.order),)
    return as_export(ExportedView(scope, t("Gaps"), (table,), parts, named=False, open_counts=True))


def order_word(order: NeedOrder) -> Message:
    """The name of an order."""
    return {
        NeedOrder.PEOPLE: pmsg("order", "number of people"),
        NeedOrder.PRIORITY: pmsg("order", "priority"),
        NeedOrder.DISCREPANCY: pmsg("order", "Borich's score"),
    }[order]


def _count_columns(scope: ExportScope) -> tuple[Column, ...]:
    t = scope.texts.t
    share = t("People below target as a share of those with an agreed level (n).")
    return (
        *competency_columns(scope),
        rank_column(scope),
        Column(t("Below target (agreed)"), t("People whose agreed level is below their target level."), narrow=True),
        Column(t("With an agreed level (n)"), t("The people that the count before it is of."), narrow=True),
        Column(t("Share below target"), share, Kind.SHARE, shades=Shades.BAR, narrow=True),
        Column(t("Below target (provisional)"), t("People more, below target under at least one view."), narrow=True),
        Column(t("With a provisional level"), t("The people that the count before it is of."), narrow=True),
        Column(t("Without a level"), t("Asked, and no level counts: left out of the shares."), narrow=True),
    )  # fmt: skip


def _measure_columns(scope: ExportScope) -> tuple[Column, ...]:
    t = scope.texts.t
    gap = t("Mean of target level minus agreed level; below 0 where people are above target.")
    weight = t("Mean of the weight of the persona (1 to 3), times 1.5 if critical.")
    priorities = t("Gap × weight × 1.5 if critical, of all agreed gaps.")
    score = t("Borich's score: mean discrepancy times mean importance.")
    return (
        Column(t("Sum of priorities"), priorities, Kind.DECIMAL, narrow=True),
        Column(t("Mean discrepancy"), gap, Kind.DECIMAL, narrow=True),
        Column(t("Mean importance"), weight, Kind.DECIMAL, narrow=True),
        Column(t("Mean weighted discrepancy"), score, Kind.DECIMAL, narrow=True),
    )  # fmt: skip


def _row(scope: ExportScope, line: NeedLine) -> tuple[Cell, ...]:
    texts, column, need = scope.texts, line.column, line.need
    ranked = texts.t("yes") if column.ranked else texts.t("no")
    share = column.below / column.agreed if column.agreed else None
    return (
        scope.competency(column.competency_id),
        scope.dimension(column.dimension_id),
        ranked,
        *(column.below, column.agreed, share),
        *(column.below_uncertain, column.uncertain, column.others),
        *(line.measure(NeedOrder.PRIORITY), need.mean_discrepancy, need.mean_importance, need.score),
    )


def _orders(scope: ExportScope, chosen: NeedOrder) -> Part:
    texts = scope.texts
    lines: list[tuple[str, Cell]] = [(texts.t("Order of the rows"), texts.render(order_word(chosen)))]
    lines += [(texts.render(order_word(each)), texts.render(definition(each))) for each in NeedOrder]
    return Part(texts.t("Orders"), tuple(lines))
