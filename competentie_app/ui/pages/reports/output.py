"""What leaves the page: a saved paper, a batch of them, a print, and the saved file in the system's own reader."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from competentie_app.app.report_list import ReportItem, ReportKind, file_name_of, sheet_of
from competentie_app.app.save_paper import save_paper
from competentie_app.errors import AppError
from competentie_app.texts import Texts, msg, nmsg
from competentie_app.ui.context import UiContext
from competentie_app.ui.jobs import Progress
from competentie_app.ui.pages.reports.batch import Batch, Outcome
from competentie_app.ui.pages.reports.batch_bar import BatchBar
from competentie_app.ui.widgets.pdf.making import Made


class Output(QObject):
    """`saved` tells a path and of which paper; `changed` that a batch began or ended."""

    saved = Signal(object, object)
    changed = Signal()

    def __init__(self, context: UiContext, bar: BatchBar, parent: QWidget) -> None:
        super().__init__(parent)
        self._context, self._bar, self._window = context, bar, parent
        self._folder: Path | None = None
        self.batch: Batch | None = None
        bar.cancelled.connect(self._cancel)
        bar.folder_asked.connect(self._open_folder)

    def forget_folder(self) -> None:
        """Another file was opened: papers go beside that one."""
        self._folder = None

    def save_one(self, made: Made) -> None:
        """Ask where, and write the very bytes of the preview."""
        t, context = self._context.texts.t, self._context
        suggested = self._suggested / made.paper.file_name
        path = context.dialogs.save_file(t("Save PDF…").rstrip("…"), suggested, t("PDF files (*.pdf)"))
        if path is None:
            return
        path = path if path.suffix.lower() == ".pdf" else path.with_name(path.name + ".pdf")
        content = made.paper.content

        def work(_progress: Progress) -> Path:
            save_paper(path, content)
            return path

        def done(written: Path) -> None:
            self._folder = written.parent
            self.saved.emit(written, made)
            words = msg("{file} was saved.", file=written.name)
            context.messages.info(words, msg("Open in your PDF reader"), lambda: open_file(written))

        context.jobs.start(work, done, context.messages.error, msg("Saving {file}", file=path.name))

    def save_several(self, kind: ReportKind, items: tuple[ReportItem, ...], texts: Texts) -> None:
        """Ask a folder, and write one file per item."""
        context, t = self._context, self._context.texts.t
        folder = context.dialogs.folder(t("Folder for the PDF files"), self._suggested)
        if folder is None or not self._may_replace(folder, [file_name_of(kind, item, texts) for item in items]):
            return
        self._folder = folder
        self.batch = Batch(context.jobs, items, folder, lambda key: sheet_of(context.session, kind, key, texts), self)
        self.batch.progressed.connect(self._bar.show_progress)
        self.batch.finished.connect(self._batch_ended)
        self.changed.emit()
        self.batch.start()

    def print(self, made: Made) -> None:
        """Ask the printer in the system's own dialog, and print."""
        from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog

        from competentie_app.ui.widgets.pdf.printing import PrintRun, make_printer

        printer = make_printer(made.title)
        dialog = QPrintDialog(printer, self._window)
        dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintPageRange)
        dialog.setMinMax(1, len(made.facts.sizes))
        if not self._context.dialogs.run(dialog):
            return
        run = PrintRun(self._context.jobs, printer, made.paper.content, made.facts, self)
        run.ended.connect(self._printed)
        run.ended.connect(run.deleteLater)
        run.start()

    @property
    def _suggested(self) -> Path:
        if self._folder is not None:
            return self._folder
        path = self._context.session.dossier.path
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        return path.parent if path is not None else Path(documents)

    def _may_replace(self, folder: Path, names: Sequence[str]) -> bool:
        """Ask first when files of these names are there already."""
        there = sum((folder / name).exists() for name in names)
        if not there:
            return True
        texts = self._context.texts
        title = texts.t("Replace files?")
        words = texts.n(
            "{count} file of this name is in the folder already.",
            "{count} files of these names are in the folder already.",
            there,
        )
        return self._context.dialogs.confirm(title, words, texts.t("Replace"), texts.t("Cancel"))

    def _cancel(self) -> None:
        if self.batch is not None:
            self.batch.cancel()

    def _batch_ended(self, outcome: Outcome) -> None:
        self.batch = None
        self._bar.show_end(outcome)
        self.changed.emit()

    def _open_folder(self) -> None:
        if self._folder is not None:
            open_file(self._folder)

    def _printed(self, result: object) -> None:
        if isinstance(result, AppError):
            self._context.messages.error(result)
        elif isinstance(result, int) and result:
            words = nmsg("{count} page went to the printer.", "{count} pages went to the printer.", result)
            self._context.messages.info(words)


def open_file(path: Path) -> None:
    """Let the system open a file or a folder."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
