"""The pages of a paper below each other, drawn from the real file."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QImage, QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from competentie_app.texts import Texts
from competentie_app.ui.theme.focus import draw_ring
from competentie_app.ui.theme.theme import Theme
from competentie_app.ui.theme.tokens import Role
from competentie_app.ui.widgets.pdf.hits import draw_hits, hit_rect
from competentie_app.ui.widgets.pdf.pdf_find import Hit
from competentie_app.ui.widgets.pdf.pdf_pages import PdfFacts

WIDTH, PAGE = "width", "page"
"""Zoom so that a page fills the width, or is whole; else a percentage of its size on paper."""
POINTS_PER_INCH, PIXELS_PER_INCH = 72, 96
MARGIN, LINE = 16, 48


class PdfView(QAbstractScrollArea):
    """Asks for pictures with `wanted` (page, device pixels wide) and shows what comes.

    Until then a small picture is drawn large, or the page is white. Arrows and Page Up and Down scroll, Home and End
    go to the ends, Ctrl with + and - zoom.
    """

    wanted = Signal(int, int)
    page_shown = Signal(int)
    zoom_asked = Signal(int)

    def __init__(self, theme: Theme, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._texts = theme, texts
        self._title, self._facts = "", PdfFacts((), ())
        self._images: dict[int, QImage] = {}
        self._small: tuple[QImage, ...] = ()
        self._asked: dict[int, int] = {}
        self._hits: tuple[Hit, ...] = ()
        self._current = -1
        self._zoom = WIDTH
        self._page = 0
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(theme.px(160), theme.px(160))
        # Pages follow the width: a bar that comes and goes would give them another size each time.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.verticalScrollBar().setSingleStep(LINE)
        self.horizontalScrollBar().setSingleStep(LINE)
        self.verticalScrollBar().valueChanged.connect(lambda _value: self._follow())
        self._tell()

    @property
    def page(self) -> int:
        """The page in sight, from 0."""
        return self._page

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return len(self._facts.sizes)

    @property
    def drawn(self) -> dict[int, QImage]:
        """Pictures that have come, by page."""
        return dict(self._images)

    @property
    def sharp(self) -> int:
        """How wide in device pixels a page that fills the width is drawn; 0 with another zoom."""
        wide = max(50, self.viewport().width() - 2 * MARGIN)
        return round(wide * self.viewport().devicePixelRatioF()) if self._zoom == WIDTH else 0

    def show_pdf(self, title: str, facts: PdfFacts, small: Sequence[QImage] = (), first: QImage | None = None) -> None:
        """Show another paper, from its first page; the same number of pages stays where it was.

        `small`: a small picture of each page; `first`: a sharp one of the first page. Both may be left out.
        """
        same = title == self._title and len(facts.sizes) == self.pages
        self._title, self._facts, self._small = title, facts, tuple(small)
        self._images, self._asked = {}, {}
        self._hits, self._current = (), -1
        if first is not None:
            self._images[0], self._asked[0] = first, first.width()
        self._arrange()
        if not same:
            self.verticalScrollBar().setValue(0)
            self.horizontalScrollBar().setValue(0)
        self._follow()
        self.viewport().update()

    def set_picture(self, page: int, image: QImage) -> None:
        """A picture that was wanted has come."""
        self._images[page] = image
        self.viewport().update()

    def set_hits(self, hits: Sequence[Hit], current: int) -> None:
        """Mark places; the current one (-1: none) is brought in sight and also gets a frame."""
        self._hits, self._current = tuple(hits), current
        if 0 <= current < len(self._hits):
            self._bring_in_sight(self._hits[current])
        self.viewport().update()

    def set_zoom(self, zoom: str) -> None:
        """Zoom: `WIDTH`, `PAGE`, or a percentage as text."""
        self._zoom = zoom
        self._arrange()
        self._follow()
        self.viewport().update()

    def go_to(self, page: int) -> None:
        """Scroll to the top of a page."""
        if 0 <= page < self.pages:
            self.verticalScrollBar().setValue(self._rects()[page].top() - MARGIN)
            self._follow(page)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Pages follow the width."""
        super().resizeEvent(event)
        self._arrange()
        self._follow()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        super().focusOutEvent(event)
        self.viewport().update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """With Ctrl the wheel zooms."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_asked.emit(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
            return
        super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Home and End, and zoom; the base class scrolls."""
        key, bar = event.key(), self.verticalScrollBar()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom_asked.emit(1)
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier and key == Qt.Key.Key_Minus:
            self.zoom_asked.emit(-1)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            bar.setValue(0 if key == Qt.Key.Key_Home else bar.maximum())
        elif key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            bar.setValue(bar.value() + (1 if key == Qt.Key.Key_PageDown else -1) * bar.pageStep())
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the pages in sight."""
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), self._theme.colour(Role.HOVER))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.translate(-self.horizontalScrollBar().value(), -self.verticalScrollBar().value())
        for page, rect in enumerate(self._rects()):
            if not self._in_sight(rect):
                continue
            image = self._images.get(page, self._small[page] if page < len(self._small) else None)
            painter.fillRect(rect, Qt.GlobalColor.white)  # paper is white in every theme
            if image is not None:
                painter.drawImage(rect, image)
            painter.setPen(self._theme.colour(Role.LINE2))
            painter.drawRect(rect.adjusted(-1, -1, 0, 0))
            draw_hits(painter, rect, self._hits, page, self._current, self._theme)
            self._want(page, rect)
        if self.hasFocus():
            painter.resetTransform()
            draw_ring(painter, self.viewport().rect().adjusted(2, 2, -2, -2).toRectF(), self._theme, 4)
        painter.end()

    def _bring_in_sight(self, hit: Hit) -> None:
        box = hit_rect(self._rects()[hit.page], hit.boxes[0] if hit.boxes else (0.0, 0.0, 0.0, 0.0))
        for bar, start, end, room in (
            (self.verticalScrollBar(), box.top(), box.bottom(), self.viewport().height()),
            (self.horizontalScrollBar(), box.left(), box.right(), self.viewport().width()),
        ):
            if not bar.value() + MARGIN <= start <= end <= bar.value() + room - MARGIN:
                bar.setValue(round((start + end - room) / 2))
        self._follow(hit.page)

    def _want(self, page: int, rect: QRect) -> None:
        """Ask for a picture that is as sharp as the screen, once."""
        pixels = round(rect.width() * self.viewport().devicePixelRatioF())
        if self._asked.get(page) != pixels:
            self._asked[page] = pixels
            self.wanted.emit(page, pixels)

    def _size(self, page: int) -> QSize:
        width, height = self._facts.sizes[page]
        room = self.viewport().size() - QSize(2 * MARGIN, 2 * MARGIN)
        if self._zoom == WIDTH:
            scale = max(50, room.width()) / width
        elif self._zoom == PAGE:
            scale = max(0.1, min(room.width() / width, room.height() / height))
        else:
            scale = int(self._zoom) / 100 * PIXELS_PER_INCH / POINTS_PER_INCH
        return QSize(round(width * scale), round(height * scale))

    def _rects(self) -> list[QRect]:
        sizes = [self._size(page) for page in range(self.pages)]
        broad = max([self.viewport().width(), *(size.width() + 2 * MARGIN for size in sizes)])
        rects: list[QRect] = []
        top = MARGIN
        for size in sizes:
            rects.append(QRect((broad - size.width()) // 2, top, size.width(), size.height()))
            top += size.height() + MARGIN
        return rects

    def _in_sight(self, rect: QRect) -> bool:
        top = self.verticalScrollBar().value()
        return rect.bottom() >= top and rect.top() <= top + self.viewport().height()

    def _arrange(self) -> None:
        rects = self._rects()
        high = rects[-1].bottom() + MARGIN if rects else 0
        broad = max((rect.width() for rect in rects), default=0) + 2 * MARGIN
        view = self.viewport().size()
        self.verticalScrollBar().setPageStep(view.height())
        self.verticalScrollBar().setRange(0, max(0, high - view.height()))
        self.horizontalScrollBar().setPageStep(view.width())
        self.horizontalScrollBar().setRange(0, max(0, broad - view.width()))

    def _follow(self, page: int | None = None) -> None:
        """Find the page in the middle of the view and tell it."""
        middle = self.verticalScrollBar().value() + self.viewport().height() // 3
        found = [number for number, rect in enumerate(self._rects()) if rect.top() <= middle]
        self._page = page if page is not None else (found[-1] if found else 0)
        self._tell()
        self.page_shown.emit(self._page)

    def _tell(self) -> None:
        """Title, page and text for who cannot see the picture."""
        t = self._texts.t
        where = t("page {page} of {pages}", page=self._page + 1, pages=self.pages) if self.pages else ""
        self.setAccessibleName(", ".join(part for part in (self._title or t("Preview"), where) if part))
        self.setAccessibleDescription(self._facts.texts[self._page] if self.pages else "")
