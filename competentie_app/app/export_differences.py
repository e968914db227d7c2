"""Where self and manager differ, as a sheet of questions for talks."""

from __future__ import annotations

from collections.abc import Mapping

from competentie_app.analysis.disagreement import talk_question
from competentie_app.analysis.views import Holds
from competentie_app.analysis.words import status_word
from competentie_app.app.analysis_export import AnalysisExport, ExportedView, as_export
from competentie_app.app.difference_lines import DifferenceLine, DifferenceLines, Wanted
from competentie_app.app.export_columns import employee_column, team_column
from competentie_app.app.export_scope import ExportScope
from competentie_app.exchange.analysis_book.content import Cell, Column, Kind, Part, Shades, Table
from competentie_app.texts import Message, pmsg


def differences_export(
    scope: ExportScope, found: DifferenceLines, wanted: Wanted, team_of: Mapping[str, str]
) -> AnalysisExport:
    """The differences that the page shows, by name. `team_of`: names of teams, by employee id."""
    t = scope.texts.t
    view = t("Differences")
    table = Table(
        name=view,
        title=f"{t('Differences between self and manager')} · {scope.whose}",
        lines=(scope.shown, t("Questions for the talk, no verdict: neither view is the right one.")),
        columns=(*_who_columns(scope), *_view_columns(scope), *_talk_columns(scope)),
        rows=[_row(scope, line, team_of.get(line.employee.id, "")) for line in found.wanted(wanted)],
        still=2,
    )
    return as_export(ExportedView(scope, view, (table,), (_counts(scope, found, len(table.rows)),)))


def holds_word(holds: Holds) -> Message:
    """Under which views there is a gap."""
    return {
        Holds.UNDER_BOTH: pmsg("a gap according to", "both"),
        Holds.UNDER_SELF: pmsg("a gap according to", "self only"),
        Holds.UNDER_MANAGER: pmsg("a gap according to", "manager only"),
        Holds.UNDER_NEITHER: pmsg("a gap according to", "neither"),
        Holds.NOT_KNOWN: pmsg("a gap according to", "not known"),
    }[holds]


def _who_columns(scope: ExportScope) -> tuple[Column, ...]:
    t = scope.texts.t
    return (
        employee_column(scope),
        Column(t("Competency"), t("Id and title."), Kind.TEXT),
        team_column(scope),
    )


def _view_columns(scope: ExportScope) -> tuple[Column, ...]:
    t, grey = scope.texts.t, Shades.NEUTRAL
    apart = t("How far the two views are apart; 2 or more is a subject for the talk.")
    return (
        Column(t("Self"), t("The level that the employee chose."), shades=grey, narrow=True),
        Column(t("Manager"), t("The level that the manager chose."), shades=grey, narrow=True),
        Column(t("Levels apart"), apart, narrow=True),
        Column(t("Gap according to"), t("Under which view there is a gap."), Kind.TEXT),
    )


def _talk_columns(scope: ExportScope) -> tuple[Column, ...]:
    t = scope.texts.t
    return (
        Column(t("Status"), t("How certain the level is, or why there is none."), Kind.TEXT),
        Column(t("Agreed level"), t("What a talk agreed on since."), shades=Shades.NEUTRAL, narrow=True),
        Column(t("Question for the talk"), t("What to ask; there is no right answer."), Kind.TEXT),
    )


def _row(scope: ExportScope, line: DifferenceLine, team: str) -> tuple[Cell, ...]:
    texts, found = scope.texts, line.found
    return (
        line.employee.name,
        scope.competency(line.competency_id),
        team,
        *(found.self_level, found.manager_level, abs(found.self_level - found.manager_level)),
        texts.render(holds_word(found.holds)),
        texts.render(status_word(line.status)),
        line.agreed_level,
        texts.render(talk_question(found)),
    )


def _counts(scope: ExportScope, found: DifferenceLines, shown: int) -> Part:
    t = scope.texts.t
    lines: tuple[tuple[str, Cell], ...] = (
        (t("Differences in this sheet"), shown),
        (t("Both gave a level"), found.pairs),
        (t("The same level"), found.equal),
        (t("Different levels"), found.different),
        (t("Two levels or more apart"), found.far),
        (t("A gap according to both"), found.under_both),
        (t("A gap according to self only"), found.under_self),
        (t("A gap according to the manager only"), found.under_manager),
        (t("Left out: a view is not in, or gave no level"), found.left_out),
    )
    return Part(t("How many, and what is left out"), lines)
