"""Prints a paper: each page is drawn by the worker at the printer's own resolution, then handed to the printer."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRect, Qt, Signal
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter
from shiboken6 import isValid

from competentie_app.errors import AppError
from competentie_app.texts import msg
from competentie_app.ui.jobs import Job, Jobs
from competentie_app.ui.widgets.pdf.pdf_pages import PdfFacts, Picture, draw_page
from competentie_app.ui.widgets.pdf.pictures import to_image

POINTS_PER_INCH = 72


class PrinterFailed(AppError):
    """The printer or the file that stands in for it could not be written to."""

    def __init__(self) -> None:
        super().__init__(
            msg("The paper could not be printed. Your file is unchanged."),
            msg("Check the printer, or save the paper and print it from your PDF reader."),
        )


def make_printer(title: str) -> QPrinter:
    """A printer at its own resolution, with the whole sheet to draw on (the paper has its own margins)."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    printer.setFullPage(True)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    return printer


def pages_of_dialog(printer: QPrinter, pages: int) -> tuple[int, ...]:
    """The pages to print, from 0: all of them, or the range of the dialog."""
    if printer.printRange() is not QPrinter.PrintRange.PageRange or printer.fromPage() <= 0:
        return tuple(range(pages))
    return tuple(range(printer.fromPage() - 1, min(printer.toPage(), pages)))


class PrintRun(QObject):
    """Prints pages (from 0) one after the other. `ended` tells how many pages went out, or the problem."""

    ended = Signal(object)

    def __init__(
        self, jobs: Jobs, printer: QPrinter, content: bytes, facts: PdfFacts, pages: tuple[int, ...],
        parent: QObject | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._jobs, self._printer, self._content, self._facts = jobs, printer, content, facts
        self._pages = list(pages)
        self._painter = QPainter()
        self._printed = 0
        self._job: Job | None = None

    def start(self) -> None:
        """Begin. The painter opens the printer here."""
        if not self._painter.begin(self._printer):
            self.ended.emit(PrinterFailed())
            return
        self._next()

    def _next(self) -> None:
        if not self._pages:
            self._painter.end()
            self.ended.emit(self._printed)
            return
        number = self._pages.pop(0)
        content = self._content
        pixels = round(self._facts.sizes[number][0] / POINTS_PER_INCH * self._printer.resolution())
        describe = msg("Printing page {page}", page=number + 1)
        self._job = self._jobs.start(
            lambda _progress: draw_page(content, number, pixels), self._put, self._fail, describe
        )
        self._job.finished.connect(self._look_for_cancel)

    def _put(self, picture: Picture) -> None:
        if not isValid(self):
            return
        if self._printed and not self._printer.newPage():
            self._fail(PrinterFailed())
            return
        self._painter.drawImage(self._target(picture), to_image(picture))
        self._printed += 1
        self._next()

    def _target(self, picture: Picture) -> QRect:
        """The whole sheet; a page of another shape keeps its own."""
        layout = self._printer.pageLayout()
        layout.setMode(QPageLayout.Mode.FullPageMode)
        sheet = layout.fullRectPixels(self._printer.resolution())
        size = QRect(0, 0, picture.width, picture.height).size()
        size.scale(sheet.size(), Qt.AspectRatioMode.KeepAspectRatio)
        return QRect((sheet.width() - size.width()) // 2, 0, size.width(), size.height())

    def _fail(self, problem: AppError) -> None:
        if isValid(self):
            self._stop()
            self.ended.emit(problem)

    def _look_for_cancel(self) -> None:
        if self._job is not None and self._job.is_cancelled and isValid(self):
            self._stop()
            self.ended.emit(self._printed)

    def _stop(self) -> None:
        self._printer.abort()
        if self._painter.isActive():
            self._painter.end()
