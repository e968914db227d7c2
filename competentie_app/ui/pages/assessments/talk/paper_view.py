"""One of the papers around the talk, as it will be printed, in the place of the subjects."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from competentie_app.app.paper import Sheet
from competentie_app.ui.context import UiContext
from competentie_app.ui.pages.assessments.talk.paper_out import keep_paper, print_paper
from competentie_app.ui.widgets.buttons import SecondaryButton
from competentie_app.ui.widgets.pdf.making import Made, Maker, problem_of
from competentie_app.ui.widgets.pdf.pdf_pages import Picture
from competentie_app.ui.widgets.pdf.pictures import to_image
from competentie_app.ui.widgets.pdf.preview import Preview

SMALL = 16
"""Width of the small pictures, which one page does not need."""


class PaperView(QWidget):
    """`left`: back to the talk. Print and save send out the very bytes that are shown."""

    left = Signal()

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        t, theme = context.texts.t, context.theme
        self._context = context
        self.made: Made | None = None
        self.maker = Maker(context.jobs, self)
        self.back = SecondaryButton(t("Back to the talk"), theme, self.left.emit, icon="chevron-left")
        self.print = SecondaryButton(t("Print…"), theme, self._print, icon="printer")
        self.save = SecondaryButton(t("Save PDF"), theme, self._save, icon="download")
        self.save.setToolTip(t("Beside your file, without a list of other files"))
        self.preview = Preview(theme, context.texts, thumbnails=False)
        bar = QHBoxLayout()
        bar.setSpacing(theme.space(2))
        bar.addWidget(self.back)
        bar.addStretch(1)
        bar.addWidget(self.print)
        bar.addWidget(self.save)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.space(6), theme.space(3), theme.space(6), theme.space(4))
        column.setSpacing(theme.space(3))
        column.addLayout(bar)
        column.addWidget(self.preview, 1)
        self.preview.wanted.connect(self._draw)
        self.maker.made.connect(self._show_made)
        self.maker.failed.connect(lambda problem: context.messages.error(problem_of(problem)))
        self.maker.drawn.connect(self._show_drawn)

    def show_sheet(self, sheet: Sheet) -> None:
        """Draw a paper; the keyboard goes to the page once it is there."""
        self.made = None
        self._show_buttons()
        self.maker.make(sheet, SMALL, self.preview.view.sharp)

    def forget(self) -> None:
        """Nothing of a person stays behind."""
        self.made = None
        self.maker.forget()
        self.preview.clear()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back to the talk."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _show_made(self, made: Made) -> None:
        self.made = made
        self.preview.show_pdf(made.title, made.facts, [], to_image(made.first) if made.first is not None else None)
        self._show_buttons()

    def _draw(self, page: int, pixels: int) -> None:
        if self.made is not None:
            self.maker.draw(self.made.paper, page, pixels)

    def _show_drawn(self, page: int, picture: Picture) -> None:
        if isValid(self):
            self.preview.view.set_picture(page, to_image(picture))

    def _show_buttons(self) -> None:
        for button in (self.print, self.save):
            button.setEnabled(self.made is not None)

    def _save(self) -> None:
        if self.made is not None:
            keep_paper(self._context, self.made.paper)

    def _print(self) -> None:
        if self.made is not None:
            print_paper(self._context, self.made, self)
