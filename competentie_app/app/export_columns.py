"""Columns and sentences that several exports share."""

from __future__ import annotations

from collections.abc import Sequence

from competentie_app.analysis.left_out import LeftOut
from competentie_app.app.export_scope import ExportScope
from competentie_app.exchange.analysis_book.content import Column, Kind, Part


def employee_column(scope: ExportScope) -> Column:
    """A person."""
    return Column(scope.texts.t("Employee"), scope.texts.t("By name: people are never ranked."), Kind.TEXT)


def team_column(scope: ExportScope) -> Column:
    """A person's team."""
    return Column(scope.texts.t("Team"), scope.texts.t("The team on the day that counts for the round."), Kind.TEXT)


def competency_columns(scope: ExportScope) -> tuple[Column, ...]:
    """Competency and dimension."""
    part = scope.texts.t("The part of the model that the competency belongs to.")
    return (
        Column(scope.texts.t("Competency"), scope.texts.t("Id and title."), Kind.TEXT),
        Column(scope.texts.p("filter", "Dimension"), part, Kind.TEXT),
    )


def rank_column(scope: ExportScope) -> Column:
    """Whether something may be ranked."""
    t = scope.texts.t
    return Column(t("In rank"), t("Whether gaps in this dimension may be put in an order of need."), Kind.TEXT)


def left_out_columns(scope: ExportScope) -> tuple[Column, ...]:
    """People who are not counted, by reason."""
    t = scope.texts.t
    meaning = t("Not counted, for this reason.")
    heads = (t("Provisional"), t("Not agreed"), t("Without a level"), t("Not applicable"), t("Not taking part"))
    return tuple(Column(head, meaning, group=t("Not counted"), narrow=True) for head in heads)


def left_out_cells(left: LeftOut) -> tuple[int, ...]:
    """The numbers for `left_out_columns`."""
    return left.provisional, left.not_agreed, left.unknown, left.not_applicable, left.not_taking_part


def star_line(scope: ExportScope) -> str:
    """What stands above numbers of which some are not agreed."""
    t = scope.texts.t
    return t("* is provisional. More in the sheet “{sheet}”.", sheet=t("Explanation"))


def note_parts(scope: ExportScope, notes: Sequence[str]) -> tuple[Part, ...]:
    """Sentences of the page about who and what counts."""
    lines = tuple((str(number), note) for number, note in enumerate(notes, 1))
    return (Part(scope.texts.t("Who and what counts"), lines),) if lines else ()
