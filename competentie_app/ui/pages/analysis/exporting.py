"""Saving a view as a workbook: ask where, make it beside the window, write it whole."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices

from competentie_app.app.analysis_export import AnalysisExport, make_workbook
from competentie_app.app.export_scope import ExportScope, export_scope
from competentie_app.app.heatmap_filter import HeatFilter
from competentie_app.app.save_paper import save_paper
from competentie_app.dossier.records import AssessmentRound
from competentie_app.texts import Message, msg
from competentie_app.ui.context import UiContext
from competentie_app.ui.jobs import Progress

ENDING = ".xlsx"


def scope_of_export(
    context: UiContext, assessment_round: AssessmentRound, wanted: HeatFilter, shown: str
) -> ExportScope:
    """What is exported. `wanted`: only the filters that the view follows. `shown`: its subtitle."""
    return export_scope(context.session, assessment_round, wanted, shown, context.texts)


def team_names(context: UiContext, team_of: Mapping[str, str]) -> dict[str, str]:
    """The name of everybody's team, by employee id."""
    names = {team.id: team.name for team in context.session.dossier.teams(include_archived=True)}
    return {employee_id: names[team_id] for employee_id, team_id in team_of.items()}


def save_workbook(context: UiContext, export: AnalysisExport) -> None:
    """Ask where, and write. While somebody sits at the table nothing leaves, not even a list of file names."""
    if context.selection.private_to is not None:
        return
    path = _asked_place(context, export.file_name)
    if path is None:
        return

    def work(progress: Progress) -> Path:
        content = make_workbook(export)
        progress.check()
        save_paper(path, content)
        return path

    def done(written: Path) -> None:
        context.messages.info(_saved(export, written.name), msg("Open it"), lambda: _open(written))

    context.jobs.start(work, done, context.messages.error, msg("Saving {file}", file=path.name))


def _saved(export: AnalysisExport, name: str) -> Message:
    """That it was saved, and for whom it is."""
    if export.named:
        return msg("{file} was saved. It holds names: keep it safe, and delete it in time.", file=name)
    if export.open_counts:
        return msg("{file} was saved. Small counts tell about people: only for who may see the names too.", file=name)
    return msg("{file} was saved.", file=name)


def _asked_place(context: UiContext, file_name: str) -> Path | None:
    t = context.texts.t
    path = context.dialogs.save_file(t("Save as Excel"), _folder(context) / file_name, t("Excel workbooks (*.xlsx)"))
    if path is None:
        return None
    return path if path.suffix.lower() == ENDING else path.with_name(path.name + ENDING)


def _folder(context: UiContext) -> Path:
    path = context.session.dossier.path
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return path.parent if path is not None else Path(documents)


def _open(path: Path) -> None:
    """Let the system open the workbook."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
