"""The model into the program: a workbook with a preview, or a ZIP as a new working copy."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from competentie_app.errors import AppError
from competentie_app.exchange.model_book.differences import BookPreview
from competentie_app.model.problems import Severity
from competentie_app.texts import Message, msg, nmsg
from competentie_app.ui.context import UiContext
from competentie_app.ui.pages.model.editor.panels.saving import folder_of

MOST = 30_000_000
"""Bytes that are read of a file; one more tells that it is too large."""


def workbook_in(context: UiContext, show: Callable[[str, bytes, BookPreview], None]) -> None:
    """Ask for a workbook and compare it with the draft; `show` gets its name, its bytes and what it changes."""
    from competentie_app.app.model_exchange import read_model_workbook

    t = context.texts.t
    path = context.dialogs.open_file(
        t("The workbook that came back"), t("Excel workbooks (*.xlsx)"), folder_of(context)
    )
    content = read_file(context, path)
    if path is None or content is None:
        return
    files = context.bench.workshop.draft.files
    context.jobs.start(
        lambda _progress: read_model_workbook(path.name, content, files),
        lambda preview: show(path.name, content, preview),
        context.messages.error,
        msg("Reading {file}", file=path.name),
    )


def zip_in(context: UiContext) -> None:
    """Ask for a ZIP and an empty folder, and open the model of the ZIP there as a working copy."""
    from competentie_app.app.model_exchange import read_model_package

    t, today = context.texts.t, context.session.environment.today()
    kind = t("Model versions")
    path = context.dialogs.open_file(t("The ZIP of a model"), f"{kind} (*.zip)", folder_of(context))
    content = read_file(context, path)
    if path is None or content is None:
        return
    try:
        package = read_model_package(path.name, content, today)
    except AppError as problem:
        context.messages.error(problem)
        return
    errors = sum(each.severity is Severity.ERROR for each in package.problems)
    if start_copy(context, dict(package.files), _read_words(path.name, errors)) and package.remarks:
        context.messages.warn(package.remarks[0])


def start_copy(context: UiContext, files: dict[str, bytes], done: Message) -> bool:
    """Ask for an empty folder, make a working copy of these files there, open it, and say that it was done."""
    folder = context.dialogs.folder(context.texts.t("An empty folder for the copy"), folder_of(context))
    if folder is None or not context.bench.attempt(lambda: context.bench.workshop.create(folder, files)):
        return False
    context.settings.change(model_folder=str(folder))
    context.messages.info(done)
    return True


def read_file(context: UiContext, path: Path | None) -> bytes | None:
    """The bytes of a file; what went wrong is told."""
    if path is None:
        return None
    try:
        with path.open("rb") as stream:
            return stream.read(MOST + 1)
    except OSError:
        problem = msg("{file} cannot be read. Nothing was changed.", file=path.name)
        context.messages.error(AppError(problem, msg("Check its name and try again.")))
        return None


def _read_words(name: str, errors: int) -> Message:
    if not errors:
        return msg("You edit the model of {file} now.", file=name)
    return nmsg(
        "You edit the model of {file} now. It has {count} error.",
        "You edit the model of {file} now. It has {count} errors.",
        errors,
        file=name,
    )
