"""From the page to a printer: directly in the way of the last time, or through the system's own dialog."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from competentie_app.app.page_range import chosen_pages
from competentie_app.errors import AppError
from competentie_app.texts import nmsg
from competentie_app.ui.context import UiContext
from competentie_app.ui.pages.reports.print_panel import PrintPanel
from competentie_app.ui.widgets.pdf.making import Made
from competentie_app.ui.widgets.pdf.printers import PrintWay, printer_for, read_way
from competentie_app.ui.widgets.pdf.printing import PrintRun, make_printer, pages_of_dialog


class Printing(QObject):
    """Prints the paper that was on the screen when the user asked."""

    def __init__(self, context: UiContext, panel: PrintPanel, parent: QWidget) -> None:
        super().__init__(parent)
        self._context, self._panel, self._window = context, panel, parent
        self._made: Made | None = None
        panel.confirmed.connect(self._directly)
        panel.dialog_asked.connect(self._with_dialog)

    def ask(self, made: Made) -> None:
        """Offer the printers; a computer without any gets the system's dialog, that can print to a file."""
        self._made = made
        if not self._panel.ask(read_way(self._context.settings.current.print_way), len(made.facts.sizes)):
            self._with_dialog()

    def _directly(self, way: PrintWay) -> None:
        made = self._made
        if made is None:
            return
        self._context.settings.change(print_way=way.kept())
        self._run(printer_for(way, made.title), made, chosen_pages(way.pages, len(made.facts.sizes)))

    def _with_dialog(self) -> None:
        made = self._made
        if made is None:
            return
        printer = make_printer(made.title)
        dialog = QPrintDialog(printer, self._window)
        dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintPageRange)
        dialog.setMinMax(1, len(made.facts.sizes))
        if self._context.dialogs.run(dialog):
            self._run(printer, made, pages_of_dialog(printer, len(made.facts.sizes)))

    def _run(self, printer: QPrinter, made: Made, pages: tuple[int, ...]) -> None:
        run = PrintRun(self._context.jobs, printer, made.paper.content, made.facts, pages, self)
        run.ended.connect(self._ended)
        run.ended.connect(run.deleteLater)
        run.start()

    def _ended(self, result: object) -> None:
        if isinstance(result, AppError):
            self._context.messages.error(result)
        elif isinstance(result, int) and result:
            words = nmsg("{count} page went to the printer.", "{count} pages went to the printer.", result)
            self._context.messages.info(words)
