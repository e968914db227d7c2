"""Change between two rounds as a sheet: only people with agreed levels in both, with n."""

from __future__ import annotations

from collections.abc import Sequence

from competentie_app.analysis.change import CompetencyChange
from competentie_app.app.analysis_export import AnalysisExport, ExportedView, as_export
from competentie_app.app.change_view import TeamChange
from competentie_app.app.export_columns import competency_columns, note_parts
from competentie_app.app.export_scope import ExportScope
from competentie_app.exchange.analysis_book.content import Cell, Column, Kind, Part, Shades, Table


def team_change_export(scope: ExportScope, change: TeamChange, then: str, notes: Sequence[str] = ()) -> AnalysisExport:
    """The change of a team since the round called `then`. `notes`: sentences about who and what counts."""
    t = scope.texts.t
    table = Table(
        name=t("Change"),
        title=f"{t('Change')} · {scope.whose}",
        lines=(scope.shown,),
        columns=(*competency_columns(scope), *_people_columns(scope), *_target_columns(scope, then)),
        rows=[_row(scope, row) for row in change.rows],
    )
    parts = (_counts(scope, change), *note_parts(scope, notes))
    named = bool(change.joined or change.left)
    return as_export(ExportedView(scope, t("Change"), (table,), parts, named=named, open_counts=True))


def _people_columns(scope: ExportScope) -> tuple[Column, ...]:
    t, p = scope.texts.t, scope.texts.p
    return (
        Column(t("Compared (n)"), t("People with an agreed level in both rounds."), narrow=True),
        Column(p("people whose level", "Up"), t("People whose level rose."), narrow=True),
        Column(p("people whose level", "Same"), t("People whose level stayed."), narrow=True),
        Column(p("people whose level", "Down"), t("People whose level fell."), narrow=True),
    )


def _target_columns(scope: ExportScope, then: str) -> tuple[Column, ...]:
    t = scope.texts.t
    before = t("The same people in {round}, by the targets of then.", round=then)
    now = t("The same people now, by the targets of now.")
    return (
        Column(t("At target then"), before, narrow=True),
        Column(t("Share then"), before, Kind.SHARE, shades=Shades.BAR, narrow=True),
        Column(t("At target now"), now, narrow=True),
        Column(t("Share now"), now, Kind.SHARE, shades=Shades.BAR, narrow=True),
        Column(t("Target changed"), t("Of how many of them the target level changed."), narrow=True),
        Column(t("Agreed only then"), t("Not counted: no agreed level now."), narrow=True),
        Column(t("Agreed only now"), t("Not counted: no agreed level then."), narrow=True),
        Column(t("Was before"), t("The competency that this one replaced; their levels are compared."), Kind.TEXT),
    )


def _row(scope: ExportScope, row: CompetencyChange) -> tuple[Cell, ...]:
    replaced = row.earlier_id if row.earlier_id != row.competency_id else None
    counts = (row.n, row.up, row.same, row.down)
    shares = (row.met_then, row.share_then, row.met_now, row.share_now)
    aside = (row.targets_changed, row.only_then, row.only_now)
    dimension = scope.dimension_of(row.competency_id)
    return (scope.competency(row.competency_id), dimension, *counts, *shares, *aside, replaced)


def _counts(scope: ExportScope, change: TeamChange) -> Part:
    t, steps = scope.texts.t, change.steps
    lines: tuple[tuple[str, Cell], ...] = (
        (t("People compared"), change.people),
        (t("In both rounds"), change.stayed),
        (t("Joined, not counted"), len(change.joined)),
        (t("Left, not counted"), len(change.left)),
        (t("Levels compared"), steps.n),
        (t("Levels that rose"), steps.up),
        (t("Levels that stayed"), steps.same),
        (t("Levels that fell"), steps.down),
    )
    return Part(t("How many, and what is left out"), lines)
