"""The printers of this computer, and how one of them is to print: tray and sides."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from competentie_app.texts import msg
from competentie_app.ui.widgets.pdf.printing import make_printer

AS_PRINTER = ""
"""The tray or the sides that the printer itself would choose."""
TRAYS = {
    AS_PRINTER: msg("automatic"),
    "Upper": msg("upper tray"),
    "Middle": msg("middle tray"),
    "Lower": msg("lower tray"),
    "LargeCapacity": msg("large tray"),
    "Manual": msg("fed by hand"),
}
SIDES = {
    AS_PRINTER: msg("automatic"),
    "DuplexNone": msg("one side"),
    "DuplexLongSide": msg("both sides"),
    "DuplexShortSide": msg("both, short edge"),
}


@dataclass(frozen=True, slots=True)
class PrintWay:
    """How to print. `tray` and `sides`: keys of the tables above; `pages` as typed, "" for all."""

    printer: str = ""
    tray: str = AS_PRINTER
    sides: str = AS_PRINTER
    pages: str = ""

    def kept(self) -> tuple[str, ...]:
        """As the settings keep it."""
        return (self.printer, self.tray, self.sides, self.pages)


def read_way(kept: tuple[str, ...]) -> PrintWay:
    """From the settings; what is not known there gives the defaults."""
    if len(kept) != len(PrintWay().kept()):
        return PrintWay()
    printer, tray, sides, pages = kept
    return PrintWay(printer, tray if tray in TRAYS else AS_PRINTER, sides if sides in SIDES else AS_PRINTER, pages)


def printer_names() -> tuple[str, ...]:
    """The printers, the usual one first."""
    usual = QPrinterInfo.defaultPrinterName()
    return tuple(sorted(QPrinterInfo.availablePrinterNames(), key=lambda name: (name != usual, name.casefold())))


def sides_of(printer: str) -> tuple[str, ...]:
    """What a printer can do, as keys of `SIDES`; everything when it does not tell."""
    told = {mode.name for mode in QPrinterInfo.printerInfo(printer).supportedDuplexModes()}
    return tuple(key for key in SIDES if key == AS_PRINTER or not told or key in told)


def printer_for(way: PrintWay, title: str) -> QPrinter:
    """A printer that prints in that way."""
    printer = make_printer(title)
    printer.setPrinterName(way.printer)
    if way.tray != AS_PRINTER:
        printer.setPaperSource(QPrinter.PaperSource[way.tray])
    if way.sides != AS_PRINTER:
        printer.setDuplex(QPrinter.DuplexMode[way.sides])
    return printer
