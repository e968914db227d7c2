"""The papers of people who left, on their way to a folder."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from competentie_app.app.round_people import Leaver
from competentie_app.errors import AppError
from competentie_app.texts import msg, nmsg
from competentie_app.ui.context import UiContext
from competentie_app.ui.jobs import Progress

if TYPE_CHECKING:
    from competentie_app.app.paper import Sheet


def save_own_papers(context: UiContext, leavers: Sequence[Leaver], round_id: str) -> None:
    """Ask for a folder, and write the papers of each person there. Errors are shown."""
    sheets = _sheets(context, leavers, round_id)
    texts, dialogs = context.texts, context.dialogs
    t = texts.t
    folder = dialogs.folder(t("In which folder will the papers stand?")) if sheets else None
    if folder is None:
        return
    there = sum((folder / sheet.file_name).exists() for sheet in sheets)
    if there:
        words = texts.n(
            "{count} file of this name is in the folder already.",
            "{count} files of these names are in the folder already.",
            there,
        )
        if not dialogs.confirm(t("Replace files?"), words, t("Replace"), t("Cancel")):
            return

    def work(progress: Progress) -> int:
        from competentie_app.app.paper import print_sheet
        from competentie_app.app.save_paper import save_paper

        for done, sheet in enumerate(sheets):
            progress.report(done, len(sheets))
            save_paper(folder / sheet.file_name, print_sheet(sheet).content)
        return len(sheets)

    def done(count: int) -> None:
        context.messages.info(
            nmsg("{count} paper stands in {folder}.", "{count} papers stand in {folder}.", count, folder=folder.name)
        )

    context.jobs.start(work, done, context.messages.error, msg("Make the papers"))


def _sheets(context: UiContext, leavers: Sequence[Leaver], round_id: str) -> tuple[Sheet, ...]:
    from competentie_app.app.own_papers import own_sheets

    try:
        found = [own_sheets(context.session, each.employee_id, round_id, context.texts) for each in leavers]
    except AppError as problem:
        context.messages.error(problem)
        return ()
    return tuple(sheet for each in found for sheet in each)
