"""The real file on the screen: pages, thumbnails, zoom, and its text for who does not see pictures."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from competentie_app.texts import Texts
from competentie_app.ui.theme.fonts import Type
from competentie_app.ui.theme.theme import Theme
from competentie_app.ui.widgets.buttons import IconButton
from competentie_app.ui.widgets.combo import LabelledCombo
from competentie_app.ui.widgets.labels import ElidedLabel, SecondaryLabel
from competentie_app.ui.widgets.pdf.find_bar import FindBar
from competentie_app.ui.widgets.pdf.pdf_find import Hit
from competentie_app.ui.widgets.pdf.pdf_pages import PdfFacts
from competentie_app.ui.widgets.pdf.pdf_view import PAGE, WIDTH, PdfView
from competentie_app.ui.widgets.pdf.thumbnails import Thumbnails
from competentie_app.ui.widgets.segment import Segment
from competentie_app.ui.widgets.wrap import WrapLayout

ZOOMS = ("50", "75", "100", "125", "150", "200", "300")
SHOW_THUMBNAILS = 480
"""From this width on, at 100 %."""


class Preview(QWidget):
    """`wanted` asks for the picture of a page (page, device pixels wide). `thumbnails`: also small pages beside it.

    `finds`: Ctrl+F looks for words; `find_asked` tells which, and `show_hits` shows where they stand.
    """

    wanted = Signal(int, int)
    find_asked = Signal(str)

    def __init__(
        self, theme: Theme, texts: Texts, parent: QWidget | None = None, *, thumbnails: bool = True, finds: bool = False
    ) -> None:
        super().__init__(parent)
        t = texts.t
        self._theme, self._texts, self._facts = theme, texts, PdfFacts((), ())
        self._with_thumbnails = thumbnails
        self.title = ElidedLabel("", theme, Type.BODY_BOLD)
        self.where = SecondaryLabel("", theme, wrap=False)
        self.view = PdfView(theme, texts)
        self.thumbnails = Thumbnails(theme, texts)
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setFont(theme.font(Type.BODY))
        self.text.setAccessibleName(t("Text of the paper"))
        self.previous = IconButton("chevron-up", t("Previous page"), theme, lambda: self._go(-1))
        self.next = IconButton("chevron-down", t("Next page"), theme, lambda: self._go(1))
        self.smaller = IconButton("minus", t("Zoom out"), theme, lambda: self._step_zoom(-1))
        self.zoom = LabelledCombo("", theme)
        self.zoom.setAccessibleName(t("Zoom"))
        self.zoom.set_items([(WIDTH, t("Page width")), (PAGE, t("Whole page")), *((z, f"{z} %") for z in ZOOMS)])
        self.larger = IconButton("plus", t("Zoom in"), theme, lambda: self._step_zoom(1))
        self.mode = Segment([("page", t("Pages")), ("text", t("Text"))], t("Show"), theme)
        self.finder = FindBar(theme, texts)
        self.find_button = IconButton("search", t("Find (Ctrl+F)"), theme, self.open_find)
        self._hits: tuple[Hit, ...] = ()
        self._hit = -1
        self._stack = QStackedWidget()
        self._lay_out()
        self.find_button.setVisible(finds)
        if finds:
            QShortcut(QKeySequence.StandardKey.Find, self, self.open_find, Qt.ShortcutContext.WindowShortcut)
        self.finder.asked.connect(self.find_asked)
        self.finder.stepped.connect(self._step_hit)
        self.finder.left.connect(self._stop_finding)
        self.zoom.chosen.connect(lambda key: self.view.set_zoom(str(key)))
        self.mode.chosen.connect(lambda key: self._stack.setCurrentIndex(0 if key == "page" else 1))
        self.view.wanted.connect(self.wanted)
        self.view.page_shown.connect(self._on_page)
        self.view.zoom_asked.connect(self._step_zoom)
        self.thumbnails.chosen.connect(self.view.go_to)

    def show_pdf(self, title: str, facts: PdfFacts, small: Sequence[QImage], first: QImage | None = None) -> None:
        """Show a paper; `small`: a small picture of each page, `first`: a sharp one of the first."""
        self._facts = facts
        self.title.setText(title)
        self.thumbnails.pages.show_images(small)
        self.view.show_pdf(title, facts, small, first)
        self.text.setPlainText("\n\n".join(text.strip() for text in facts.texts))
        self._on_page(self.view.page)
        if self.finder.isVisible() and facts.sizes:
            self.find_asked.emit(self.finder.field.text())

    def open_find(self) -> None:
        """Put the keyboard in the line to look for words; places are seen on the pages. Without a paper nothing."""
        if not self.view.pages or not self.isVisible():
            return
        self.mode.set_key("page")
        self._stack.setCurrentIndex(0)
        self.finder.open()

    def show_hits(self, words: str, hits: Sequence[Hit]) -> None:
        """Mark where words stand, and go to the first place from the page in sight on."""
        if words != self.finder.field.text() or not self.finder.isVisible():
            return
        self._hits = tuple(hits)
        further = (place for place, hit in enumerate(hits) if hit.page >= self.view.page)
        self._go_to_hit(next(further, 0) if hits else -1)

    def clear(self) -> None:
        """Show no paper."""
        self.show_pdf("", PdfFacts((), ()), [])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Thumbnails only where there is room for them."""
        super().resizeEvent(event)
        wide = self.width() >= self._theme.px(SHOW_THUMBNAILS)
        self.thumbnails.setVisible(self._with_thumbnails and wide)

    def _lay_out(self) -> None:
        theme = self._theme
        bar = QWidget()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        bar.setSizePolicy(policy)
        row = WrapLayout(bar, spacing=theme.space(2), row_spacing=theme.space(1))
        row.addWidget(self.title)
        row.addWidget(self.where)
        for part in (self.find_button, self.previous, self.next, self.smaller, self.zoom, self.larger, self.mode):
            row.add_right(part)
        pages = QWidget()
        side = QHBoxLayout(pages)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(0)
        side.addWidget(self.thumbnails)
        side.addWidget(self.view, 1)
        self._stack.addWidget(pages)
        self._stack.addWidget(self.text)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(2))
        column.addWidget(bar)
        column.addWidget(self.finder)
        column.addWidget(self._stack, 1)

    def _on_page(self, page: int) -> None:
        pages = self.view.pages
        words = self._texts.t("page {page} of {pages}", page=page + 1, pages=pages) if pages else ""
        self.where.setText(words)
        self.previous.setEnabled(page > 0)
        self.next.setEnabled(page < pages - 1)
        self.thumbnails.follow(page)

    def _step_hit(self, step: int) -> None:
        if self._hits:
            self._go_to_hit((self._hit + step) % len(self._hits))

    def _go_to_hit(self, place: int) -> None:
        self._hit = place
        self.view.set_hits(self._hits, place)
        self.finder.show_place(place, len(self._hits))

    def _stop_finding(self) -> None:
        self._hits = ()
        self._go_to_hit(-1)
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _go(self, step: int) -> None:
        self.view.go_to(self.view.page + step)

    def _step_zoom(self, step: int) -> None:
        """Go to the next percentage; from a fitted page to the one nearest to paper size."""
        keys = list(ZOOMS)
        now = str(self.zoom.key)
        place = keys.index(now) + step if now in keys else keys.index("100") + (1 if step > 0 else -1)
        key = keys[min(max(place, 0), len(keys) - 1)]
        self.zoom.set_key(key)
        self.view.set_zoom(key)
