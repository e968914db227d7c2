"""The radar as a sheet: of a person levels against targets, of a team shares at target with their n."""

from __future__ import annotations

from collections.abc import Sequence

from competentie_app.analysis.status import GapStatus
from competentie_app.analysis.words import status_word
from competentie_app.app.analysis_export import AnalysisExport, ExportedView, as_export
from competentie_app.app.export_columns import (
    competency_columns,
    left_out_cells,
    left_out_columns,
    note_parts,
    star_line,
)
from competentie_app.app.export_scope import ExportScope
from competentie_app.app.radar_view import PersonAxis, PersonRadar, TeamAxis, TeamRadar
from competentie_app.exchange.analysis_book.content import Cell, Column, Kind, Mark, Marked, Part, Shades, Table


def person_radar_export(
    scope: ExportScope, radar: PersonRadar, then: str, view: str, notes: Sequence[str] = ()
) -> AnalysisExport:
    """A person's levels, and what they were in the round called `then` ("": no comparison). `view`: name of the tab."""
    scope = scope.of_person(radar.employee.name)
    columns = (*_person_columns(scope), *(_then_columns(scope, then) if then else ()))
    table = Table(
        name=scope.texts.t("Levels"),
        title=f"{view} · {scope.whose}",
        lines=(scope.shown, star_line(scope)),
        columns=columns,
        rows=[_person_row(scope, axis, compared=bool(then)) for axis in radar.axes],
    )  # fmt: skip
    return as_export(ExportedView(scope, view, (table,), note_parts(scope, notes), person=radar.employee.name))


def team_radar_export(scope: ExportScope, radar: TeamRadar, then: str, view: str) -> AnalysisExport:
    """A team's share at target per competency. No names."""
    t, compared = scope.texts.t, radar.change is not None
    columns = _team_columns(scope)
    if compared:
        columns = (*columns, *_team_then_columns(scope, then))
    table = Table(
        name=t("Share at target"),
        title=f"{view} · {scope.whose}",
        lines=(scope.shown,),
        columns=(*columns, *left_out_columns(scope)),
        rows=[_team_row(scope, axis) for axis in radar.axes],
    )
    people = Part(t("How many, and what is left out"), ((t("People with an agreed level"), radar.people),))
    return as_export(ExportedView(scope, view, (table,), (people,), named=False, open_counts=True))


# --- a person


def _person_columns(scope: ExportScope) -> tuple[Column, ...]:
    t = scope.texts.t
    level = t("The level that counts in this round; of a range the highest, with the lowest before it.")
    return (
        *competency_columns(scope),
        Column(t("Level"), level, shades=Shades.NEUTRAL, narrow=True),
        Column(t("Target level"), t("What the persona asks, or the person's own target."), narrow=True),
        Column(t("Name of the level"), t("What the level is called."), Kind.TEXT),
        Column(t("Status"), t("How certain the level is, or why there is none."), Kind.TEXT),
    )


def _then_columns(scope: ExportScope, then: str) -> tuple[Column, ...]:
    t = scope.texts.t
    level = t("Level in {round}", round=then)
    step = t("Levels up, or down below 0. Only where both levels are agreed.")
    return (
        Column(level, t("The level agreed in the earlier round."), shades=Shades.NEUTRAL, narrow=True),
        Column(t("Target in {round}", round=then), t("The target level of the earlier round."), narrow=True),
        Column(t("Change"), step, narrow=True),
    )  # fmt: skip


def _person_row(scope: ExportScope, axis: PersonAxis, *, compared: bool) -> tuple[Cell, ...]:
    texts, key = scope.texts, axis.competency_id
    name = "" if axis.high is None else texts.model_text(scope.model.level_name(key, axis.high))
    row = (
        scope.competency(key),
        scope.dimension(axis.dimension_id),
        _level(axis),
        axis.target,
        name,
        texts.render(status_word(axis.status)),
    )
    if not compared:
        return row
    return (*row, axis.then, axis.cell.target_then if axis.cell else None, axis.step)


def _level(axis: PersonAxis) -> Cell:
    if axis.high is None or not axis.provisional:
        return axis.high
    mark = Mark.NOT_AGREED if axis.status is GapStatus.NOT_AGREED else Mark.PROVISIONAL
    return Marked(axis.high, mark, None if axis.low == axis.high else axis.low)


# --- a team


def _team_columns(scope: ExportScope) -> tuple[Column, ...]:
    t = scope.texts.t
    people = t("People with an agreed level; with a comparison: in both rounds.")
    return (
        *competency_columns(scope),
        Column(t("People (n)"), people, narrow=True),
        Column(t("People at target"), t("Their agreed level is at the target level or above it."), narrow=True),
        Column(t("Share at target"), t("People at target, of n."), Kind.SHARE, shades=Shades.BAR, narrow=True),
    )


def _team_then_columns(scope: ExportScope, then: str) -> tuple[Column, ...]:
    t = scope.texts.t
    meaning = t("The same people in {round}, by the targets of then.", round=then)
    return (
        Column(t("At target then"), meaning, narrow=True),
        Column(t("Share then"), meaning, Kind.SHARE, shades=Shades.BAR, narrow=True),
    )


def _team_row(scope: ExportScope, axis: TeamAxis) -> tuple[Cell, ...]:
    n = axis.n
    row: tuple[Cell, ...] = (scope.competency(axis.competency_id), scope.dimension(axis.dimension_id), n, axis.met)
    row = (*row, axis.met / n if n else None)
    if axis.met_then is not None:
        row = (*row, axis.met_then, axis.met_then / n if n else None)
    return (*row, *left_out_cells(axis.left_out))
