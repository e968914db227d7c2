"""What leaves the talk: a saved paper, and a print. No window lists files, whose names are those of other people."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QWidget

from competentie_app.app.paper import Paper
from competentie_app.app.save_paper import PaperNotSaved, save_paper
from competentie_app.errors import AppError
from competentie_app.texts import Message, msg, nmsg
from competentie_app.ui.context import UiContext
from competentie_app.ui.widgets.pdf.making import Made


def keep_paper(context: UiContext, paper: Paper) -> None:
    """Save a paper beside the open file, else among the documents; nothing is replaced, and nobody is asked."""
    problem: PaperNotSaved | None = None
    for folder, words in _places(context):
        path = free_path(folder / paper.file_name, paper.content)
        try:
            save_paper(path, paper.content)
        except PaperNotSaved as failed:
            problem = problem or failed
            continue
        context.messages.info(msg("{file} was saved {where}.", file=path.name, where=words))
        return
    if problem is not None:
        context.messages.error(problem)


def free_path(path: Path, content: bytes) -> Path:
    """The path, or the first one with a number that is free; also one where the very same paper stands already."""
    number, found = 1, path
    while found.exists() and not _holds(found, content):
        number += 1
        found = path.with_name(f"{path.stem} ({number}){path.suffix}")
    return found


def print_paper(context: UiContext, made: Made, window: QWidget) -> None:
    """Ask the printer in the system's own dialog, and print."""
    from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog

    from competentie_app.ui.widgets.pdf.printing import PrintRun, make_printer, pages_of_dialog

    printer = make_printer(made.title)
    dialog = QPrintDialog(printer, window)
    dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintPageRange)
    dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintToFile, on=False)
    dialog.setMinMax(1, len(made.facts.sizes))
    if not context.dialogs.run(dialog):
        return
    pages = pages_of_dialog(printer, len(made.facts.sizes))
    run = PrintRun(context.jobs, printer, made.paper.content, made.facts, pages, window)
    run.ended.connect(lambda result: _tell_printed(context, result))
    run.ended.connect(run.deleteLater)
    run.start()


def documents_folder() -> Path:
    """Where papers go while the open file is in no folder yet."""
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))


def _places(context: UiContext) -> list[tuple[Path, Message]]:
    path = context.session.dossier.path
    documents = (documents_folder(), msg("among your documents"))
    return [documents] if path is None else [(path.parent, msg("beside your file")), documents]


def _holds(path: Path, content: bytes) -> bool:
    try:
        return path.stat().st_size == len(content) and path.read_bytes() == content
    except OSError:
        return False


def _tell_printed(context: UiContext, result: object) -> None:
    if isinstance(result, AppError):
        context.messages.error(result)
    elif isinstance(result, int) and result:
        context.messages.info(nmsg("{count} page went to the printer.", "{count} pages went to the printer.", result))
