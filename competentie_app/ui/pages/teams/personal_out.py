"""Personal files on their way to a folder: for each person a PDF to read and a JSON for programs."""

from __future__ import annotations

from collections.abc import Sequence

from competentie_app.errors import AppError
from competentie_app.texts import msg, nmsg
from competentie_app.ui.context import UiContext
from competentie_app.ui.jobs import Progress


def save_personal_files(context: UiContext, employee_ids: Sequence[str]) -> None:
    """Ask for a folder, and write both files of each person there. Errors are shown."""
    from competentie_app.app.paper import print_sheet
    from competentie_app.app.personal_file import personal_file_sheet, personal_json_paper
    from competentie_app.app.save_paper import save_paper

    texts, session = context.texts, context.session
    t = texts.t
    folder = context.dialogs.folder(t("In which folder will the papers stand?"))
    if folder is None:
        return
    try:
        sheets = [personal_file_sheet(session, each, texts) for each in employee_ids]
        programs = [personal_json_paper(session, each, texts) for each in employee_ids]
    except AppError as problem:
        context.messages.error(problem)
        return
    there = sum((folder / each.file_name).exists() for each in (*sheets, *programs))
    if there:
        words = texts.n(
            "{count} file of this name is in the folder already.",
            "{count} files of these names are in the folder already.",
            there,
        )
        if not context.dialogs.confirm(t("Replace files?"), words, t("Replace"), t("Cancel")):
            return

    def work(progress: Progress) -> int:
        for place, (sheet, program) in enumerate(zip(sheets, programs, strict=True)):
            progress.report(place, len(sheets))
            save_paper(folder / sheet.file_name, print_sheet(sheet).content)
            save_paper(folder / program.file_name, program.content)
        return 2 * len(sheets)

    def done(count: int) -> None:
        context.messages.info(
            nmsg("{count} paper stands in {folder}.", "{count} papers stand in {folder}.", count, folder=folder.name)
        )

    context.jobs.start(work, done, context.messages.error, msg("Make the papers"))
