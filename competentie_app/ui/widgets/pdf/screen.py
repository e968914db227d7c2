"""A paper on the screen, from its sheet: made by the worker, shown, looked through and made sharper as needed."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from competentie_app.app.paper import Sheet
from competentie_app.texts import Texts
from competentie_app.ui.jobs import Jobs
from competentie_app.ui.theme.theme import Theme
from competentie_app.ui.widgets.pdf.making import Made, Maker
from competentie_app.ui.widgets.pdf.pdf_find import Hit
from competentie_app.ui.widgets.pdf.pdf_pages import Picture
from competentie_app.ui.widgets.pdf.pictures import to_image
from competentie_app.ui.widgets.pdf.preview import Preview
from competentie_app.ui.widgets.pdf.thumbnails import BROAD


class PaperScreen(Preview):
    """`shown` tells that another paper is in sight, `failed` an AppError."""

    shown = Signal()
    failed = Signal(object)

    def __init__(self, theme: Theme, texts: Texts, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(theme, texts, parent, finds=True)
        self.made: Made | None = None
        self.maker = Maker(jobs, self)
        self.maker.made.connect(self._show_made)
        self.maker.drawn.connect(self._show_drawn)
        self.maker.found.connect(self._show_found)
        self.maker.failed.connect(self.failed)
        self.wanted.connect(self._draw)
        self.find_asked.connect(self._find)

    def show_sheet(self, sheet: Sheet) -> None:
        """Make another paper and show it."""
        self.made = None
        small = round(self._theme.px(BROAD) * self.devicePixelRatioF())
        self.maker.make(sheet, small, self.view.sharp)

    def forget(self) -> None:
        """There is no paper, and none is under way."""
        self.made = None
        self.maker.forget()

    def _show_made(self, made: Made) -> None:
        self.made = made
        ratio = self.devicePixelRatioF()
        first = to_image(made.first) if made.first is not None else None
        self.show_pdf(made.title, made.facts, [to_image(picture, ratio) for picture in made.small], first)
        self.shown.emit()

    def _draw(self, page: int, pixels: int) -> None:
        if self.made is not None:
            self.maker.draw(self.made.paper, page, pixels)

    def _show_drawn(self, page: int, picture: Picture) -> None:
        self.view.set_picture(page, to_image(picture))

    def _find(self, words: str) -> None:
        if self.made is not None:
            self.maker.find(self.made.paper, words)

    def _show_found(self, words: str, hits: tuple[Hit, ...]) -> None:
        self.show_hits(words, hits)
