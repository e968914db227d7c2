"""The organisation, and teams side by side, as sheets of what may be told without names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from competentie_app.app.analysis_export import AnalysisExport, ExportedView, as_export
from competentie_app.app.export_scope import ExportScope
from competentie_app.app.export_shares import (
    count_cells,
    count_columns,
    people_cell,
    people_column,
    rules_part,
    share_cells,
    share_columns,
    small_cells,
    small_people_cell,
)
from competentie_app.app.organisation_view import OrganisationView, Per
from competentie_app.app.released_round import ReleasedRound
from competentie_app.app.side_by_side import Columns, SideBySide, SideRow
from competentie_app.exchange.analysis_book.content import Cell, Column, Kind, Table


def organisation_export(
    scope: ExportScope, released: ReleasedRound, told: OrganisationView, notes: Sequence[str] = ()
) -> AnalysisExport:
    """A row per group, the whole first. Only what `told` holds: nothing is worked out anew."""
    t = scope.texts.t
    view, small = t("Organisation"), told.small
    rows: list[tuple[Cell, ...]] = [
        (t("Whole organisation"), *share_cells(scope, told.whole.share, told.whole.hidden), *count_cells(told.whole))
    ]
    for line in told.lines:
        shares = share_cells(scope, line.group.share, line.group.hidden)
        rows.append((_name(scope, released, told.per, line.key), *shares, *count_cells(line.group)))
    if small.required:
        rows.append(
            (t("Too small groups together"), *share_cells(scope, small), *small_cells(small, told.small_people))
        )
    head = Column(_head(scope, told.per), t("By name, or in the order of the model: never by how they do."), Kind.TEXT)
    columns = (head, *share_columns(scope), *count_columns(scope))
    table = Table(view, f"{view} · {scope.whose}", (scope.shown,), columns, rows)
    return as_export(ExportedView(scope, view, (table,), (rules_part(scope, released.minimum, notes),), named=False))


def side_by_side_export(
    scope: ExportScope, released: ReleasedRound, found: SideBySide, kind: Columns, then: str, notes: Sequence[str] = ()
) -> AnalysisExport:
    """A row per team and the two ends of each share; the earlier round, called `then`, on a sheet of its own."""
    t = scope.texts.t
    view = t("Teams side by side")
    tables = [_side_table(scope, released, found, kind, earlier=False)]
    if then and any(cell.then for row in (found.whole, *found.rows) for cell in row.cells):
        tables.append(_side_table(scope, released, found, kind, earlier=True, name=then))
    return as_export(
        ExportedView(scope, view, tuple(tables), (rules_part(scope, released.minimum, notes),), named=False)
    )


def _side_table(
    scope: ExportScope, released: ReleasedRound, found: SideBySide, kind: Columns, *, earlier: bool, name: str = ""
) -> Table:
    t, view = scope.texts.t, scope.texts.t("Teams side by side")
    head = Column(t("Team"), t("By name, or in the order of the model: never by how they do."), Kind.TEXT)
    of_kind = scope.dimension if kind is Columns.DIMENSIONS else scope.short
    groups = [_side_columns(scope, of_kind(column.key), earlier=earlier) for column in found.columns]
    rows = [(t("Whole organisation"), *_side_cells(scope, found.whole, earlier=earlier))]
    rows += [(_team(released, row.team_id), *_side_cells(scope, row, earlier=earlier)) for row in found.rows]
    if not earlier and any(share.required for share in found.small):
        rows.append((t("Too small groups together"), *_small_cells(scope, found)))
    columns = (head, *(column for group in groups for column in group))
    return Table(name or view, f"{view} · {name or scope.whose}", (scope.shown,), columns, rows)


def _side_columns(scope: ExportScope, group: str, *, earlier: bool) -> tuple[Column, ...]:
    """The share and its n; of the earlier round only the share is told."""
    columns = share_columns(scope, group)
    return columns if earlier else (*columns, people_column(scope, group))


def _small_cells(scope: ExportScope, found: SideBySide) -> Iterator[Cell]:
    for share, people in zip(found.small, found.small_people, strict=True):
        yield from (*share_cells(scope, share), small_people_cell(people))


def _side_cells(scope: ExportScope, row: SideRow, *, earlier: bool) -> tuple[Cell, ...]:
    found: list[Cell] = []
    for cell in row.cells:
        if earlier:
            found += share_cells(scope, cell.then) if cell.then else (None, None)
        else:
            found += (*share_cells(scope, cell.group.share, cell.group.hidden), people_cell(cell.group))
    return tuple(found)


def _head(scope: ExportScope, per: Per) -> str:
    t, p = scope.texts.t, scope.texts.p
    return {
        Per.TEAM: t("Team"),
        Per.PERSONA: t("Persona"),
        Per.DIMENSION: p("filter", "Dimension"),
        Per.PRINCIPLE: p("filter", "Principle"),
        Per.COMPETENCY: t("Competency"),
    }[per]


def _name(scope: ExportScope, released: ReleasedRound, per: Per, key: str) -> str:
    texts, model = scope.texts, scope.model
    if per is Per.TEAM:
        return _team(released, key)
    if per is Per.COMPETENCY:
        return scope.competency(key)
    titled = {Per.PERSONA: model.persona, Per.DIMENSION: model.dimension, Per.PRINCIPLE: model.principle}[per]
    return texts.model_text(titled[key].title)


def _team(released: ReleasedRound, team_id: str) -> str:
    return next(team.name for team in released.read.teams if team.id == team_id)
