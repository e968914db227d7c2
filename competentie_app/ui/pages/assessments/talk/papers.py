"""The papers around a talk, saved where the user says."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QStandardPaths

from competentie_app.app.papers import Paper
from competentie_app.app.talk_values import Talk
from competentie_app.errors import AppError
from competentie_app.texts import msg
from competentie_app.ui.context import UiContext

Save = Callable[[UiContext, Talk], None]


def save_sheet(context: UiContext, talk: Talk) -> None:
    """The sheet before the talk."""
    from competentie_app.app.talk_papers import talk_sheet_paper

    _save(context, talk_sheet_paper(context.session, talk.employee_id, talk.round_id, context.texts))


def save_agreements(context: UiContext, talk: Talk) -> None:
    """The page after the talk."""
    from competentie_app.app.talk_papers import agreements_paper

    _save(context, agreements_paper(context.session, talk.employee_id, talk.round_id, context.texts))


def _save(context: UiContext, paper: Paper) -> None:
    from competentie_app.app.save_paper import save_paper

    t = context.texts.t
    path = context.dialogs.save_file(t("Save PDF"), _folder(context) / paper.file_name, t("PDF files (*.pdf)"))
    if path is None:
        return
    path = path if path.suffix.lower() == ".pdf" else path.with_name(path.name + ".pdf")
    try:
        save_paper(path, paper.content)
    except AppError as problem:
        context.messages.error(problem)
        return
    context.messages.info(msg("{file} was saved.", file=path.name))


def _folder(context: UiContext) -> Path:
    path = context.session.dossier.path
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return path.parent if path is not None else Path(documents)
