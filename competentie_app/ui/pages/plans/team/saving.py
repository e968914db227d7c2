"""Saves a calendar file: asks where, writes it whole, and says so."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths

from competentie_app.app.save_paper import save_paper
from competentie_app.app.team_plan_calendar import CalendarFile
from competentie_app.errors import AppError
from competentie_app.texts import msg
from competentie_app.ui.context import UiContext


def save_calendar(context: UiContext, made: CalendarFile) -> Path | None:
    """Ask where to save; the user agrees in the dialog when a file there is replaced. None: nothing was written."""
    texts = context.texts
    path = context.session.dossier.path
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    folder = path.parent if path is not None else Path(documents)
    chosen = context.dialogs.save_file(
        texts.t("Save calendar"), folder / made.file_name, texts.t("Calendar files (*.ics)")
    )
    if chosen is None:
        return None
    named = chosen if chosen.suffix.lower() == ".ics" else chosen.with_name(f"{chosen.name}.ics")
    if named != chosen and named.exists() and not _may_replace(context, named):
        return None
    try:
        save_paper(named, made.content)
    except AppError as problem:
        context.messages.error(problem)
        return None
    context.messages.info(msg("{file} was saved. Open it to put the days in your calendar.", file=named.name))
    return named


def _may_replace(context: UiContext, path: Path) -> bool:
    t = context.texts.t
    words = t("{file} is there already.", file=path.name)
    return context.dialogs.confirm(t("Replace files?"), words, t("Replace"), t("Cancel"))
