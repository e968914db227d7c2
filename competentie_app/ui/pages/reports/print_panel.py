"""Print without the system's dialog: which printer, tray, sides and pages; kept for the next time."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from competentie_app.app.page_range import chosen_pages
from competentie_app.errors import AppError
from competentie_app.texts import Message, Texts
from competentie_app.ui.theme.looks import INVALID
from competentie_app.ui.theme.theme import Theme
from competentie_app.ui.widgets.buttons import PrimaryButton, SecondaryButton
from competentie_app.ui.widgets.card import Card
from competentie_app.ui.widgets.combo import LabelledCombo
from competentie_app.ui.widgets.labels import SecondaryLabel, TextLabel
from competentie_app.ui.widgets.pdf.printers import SIDES, TRAYS, PrintWay, printer_names, sides_of
from competentie_app.ui.widgets.wrap import WrapLayout


class PrintPanel(Card):
    """`confirmed` tells a PrintWay; `dialog_asked` that the system's own dialog is wanted."""

    confirmed = Signal(object)
    dialog_asked = Signal()

    def __init__(self, theme: Theme, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        t = texts.t
        self._texts, self._total = texts, 0
        self.printer = LabelledCombo(t("Printer"), theme)
        self.tray = LabelledCombo(t("Paper"), theme)
        self.tray.set_items(self._words(TRAYS, tuple(TRAYS)))
        self.sides = LabelledCombo(t("Sides"), theme)
        self.pages = QLineEdit()
        self.pages.setAccessibleName(t("Pages"))
        self.pages.setPlaceholderText(t("all pages"))
        self.pages.setMaximumWidth(theme.px(100))
        self.problem = SecondaryLabel("", theme)
        self.start = PrimaryButton(t("Print"), theme, self._confirm, icon="printer")
        self.dialog = SecondaryButton(t("More settings…"), theme, self._ask_dialog)
        self.leave = SecondaryButton(t("Cancel"), theme, self.hide)
        label = TextLabel(t("Pages"), theme)
        label.setBuddy(self.pages)
        line = QWidget()
        row = WrapLayout(line, spacing=theme.space(3), row_spacing=theme.space(2))
        for part in (self.printer, self.tray, self.sides, label, self.pages):
            row.addWidget(part)
        buttons = QWidget()
        together = QHBoxLayout(buttons)
        together.setContentsMargins(0, 0, 0, 0)
        together.setSpacing(theme.space(2))
        for part in (self.dialog, self.leave, self.start):
            together.addWidget(part)
        row.add_right(buttons)
        self.body.addWidget(line)
        self.body.addWidget(self.problem)
        self.printer.chosen.connect(lambda name: self._offer_sides(str(name)))
        self.pages.textChanged.connect(lambda _text: self._check())
        self.pages.returnPressed.connect(self._confirm)
        self.hide()

    @property
    def way(self) -> PrintWay:
        """What is chosen now."""
        return PrintWay(str(self.printer.key), str(self.tray.key), str(self.sides.key), self.pages.text().strip())

    def ask(self, way: PrintWay, total: int) -> bool:
        """Show it for a paper of `total` pages. False when this computer has no printer: nothing is shown then."""
        names = printer_names()
        if not names:
            return False
        self._total = total
        self.printer.set_items([(name, name) for name in names])
        self.printer.set_key(way.printer)
        self._offer_sides(str(self.printer.key))
        self.tray.set_key(way.tray)
        self.sides.set_key(way.sides)
        self.pages.setText(way.pages if self._problem(way.pages, total) is None else "")
        self._check()
        self.show()
        self.start.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves."""
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
            return
        super().keyPressEvent(event)

    def _offer_sides(self, printer: str) -> None:
        self.sides.set_items(self._words(SIDES, sides_of(printer)))

    def _words(self, table: dict[str, Message], keys: Sequence[str]) -> list[tuple[object, str]]:
        return [(key, self._texts.render(table[key])) for key in keys]

    @staticmethod
    def _problem(typed: str, total: int) -> AppError | None:
        try:
            chosen_pages(typed, total)
        except AppError as problem:
            return problem
        return None

    def _check(self) -> None:
        problem = self._problem(self.pages.text(), self._total)
        words = problem.explain(self._texts) if problem else ""
        self.problem.setText(words)
        self.problem.setVisible(bool(words))
        self.pages.setAccessibleDescription(words)
        self.pages.setProperty(INVALID, problem is not None)
        self.pages.update()
        self.start.setEnabled(problem is None)

    def _confirm(self) -> None:
        if self.start.isEnabled():
            self.hide()
            self.confirmed.emit(self.way)

    def _ask_dialog(self) -> None:
        self.hide()
        self.dialog_asked.emit()
