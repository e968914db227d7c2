"""The model out of the program: a workbook for colleagues, a ZIP for another authority, the booklet as PDF."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu

from competentie_app.errors import AppError
from competentie_app.model.editing import Kind, items_of
from competentie_app.texts import LocalText, msg
from competentie_app.ui.context import UiContext
from competentie_app.ui.pages.model.editor.panels.saving import save_bytes
from competentie_app.ui.places import Place
from competentie_app.ui.selection import Target

if TYPE_CHECKING:
    from competentie_app.app.paper import Paper

EXCEL, ZIP = ".xlsx", ".zip"


def fill_out_menu(context: UiContext, menu: QMenu) -> None:
    """Everything that can go out."""
    t, draft = context.texts.t, context.bench.workshop.draft
    menu.addAction(t("The model as Excel workbook…"), lambda: workbook_out(context))
    personas = menu.addMenu(t("One persona as Excel workbook"))
    for head in items_of(draft, Kind.PERSONA):
        name = context.texts.model_text(head.title) or head.id
        personas.addAction(name.replace("&", "&&"), lambda key=head.id: workbook_out(context, key))
    menu.addAction(t("ZIP for another authority…"), lambda: zip_out(context))
    menu.addSeparator()
    menu.addAction(t("Booklet and persona cards as PDF (Reports)"), lambda: _to_reports(context))


def workbook_out(context: UiContext, persona_id: str | None = None) -> None:
    """Save the workbook of the draft, or of one persona in it; made in the worker."""
    from competentie_app.app.model_exchange import model_workbook

    files, texts, today = context.bench.workshop.draft.files, context.texts, context.session.environment.today()

    def save(paper: Paper) -> None:
        filters = texts.t("Excel workbooks (*.xlsx)")
        save_bytes(context, texts.t("Save as Excel"), Path(paper.file_name), filters, paper.content, endings=(EXCEL,))

    context.jobs.start(
        lambda _progress: model_workbook(files, texts, today, persona_id),
        save,
        context.messages.error,
        msg("The model as Excel workbook"),
    )


def zip_out(context: UiContext) -> None:
    """Save the draft as a ZIP, with the note of its version where it is exactly that."""
    from competentie_app.app.model_exchange import model_package

    texts, workshop = context.texts, context.bench.workshop
    try:
        issued = workshop.newest_files == dict(workshop.draft.files)
        note = workshop.versions[-1].note if issued else LocalText("", "")
        paper = model_package(workshop.draft.files, texts, context.session.environment.today(), note)
    except AppError as problem:
        context.messages.error(problem)
        return
    kind = texts.t("Model versions")
    save_bytes(context, texts.t("Save as ZIP"), Path(paper.file_name), f"{kind} (*.zip)", paper.content, endings=(ZIP,))


def _to_reports(context: UiContext) -> None:
    context.go(Place.REPORTS, Target(view="booklet"))
