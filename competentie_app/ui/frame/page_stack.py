"""The pages: each made when it is first shown; what changes while it is hidden waits for it."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedWidget, QWidget

from competentie_app.app.change import EVERYTHING, Area, Change
from competentie_app.errors import AppError
from competentie_app.ui.context import UiContext
from competentie_app.ui.page import Page
from competentie_app.ui.places import Place
from competentie_app.ui.registry import make_page


class PageStack(QStackedWidget):
    """Shows one page at a time and keeps the others for when the user comes back."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._pages: dict[Place, Page] = {}
        self._waiting: dict[Place, frozenset[Area]] = {}

    @property
    def page(self) -> Page | None:
        """The page that is shown."""
        shown = self.currentWidget()
        return shown if isinstance(shown, Page) else None

    def show_place(self, place: Place) -> Page:
        """Show the page of a place, up to date and following the selection."""
        before = self.page
        page = self._pages.get(place) or self._make(place)
        if before is not None and before is not page:
            before.leave()
        self.setCurrentWidget(page)
        self._refresh(place)
        page.show_selection()
        return page

    def take(self, change: Change) -> None:
        """Hand a change to the page that is shown; the others get theirs when they are."""
        for place in self._pages:
            self._waiting[place] = self._waiting.get(place, frozenset()) | change.areas
        shown = next((place for place, page in self._pages.items() if page is self.page), None)
        if shown is not None:
            self._refresh(shown)

    def forget_hidden(self) -> None:
        """Let the pages go that are not shown: nobody's name stays behind the one that is."""
        for place, page in list(self._pages.items()):
            if page is not self.page:
                del self._pages[place]
                self._waiting.pop(place, None)
                self.removeWidget(page)
                page.deleteLater()

    def forget(self) -> None:
        """Let all pages go: another file was opened, and nothing of the one before may stay."""
        pages, self._pages = self._pages, {}
        self._waiting.clear()
        for page in pages.values():
            page.hide()
            self.removeWidget(page)
            page.deleteLater()

    def _make(self, place: Place) -> Page:
        page = make_page(place, self._context, self)
        self._pages[place] = page
        self._waiting[place] = EVERYTHING
        self.addWidget(page)
        return page

    def _refresh(self, place: Place) -> None:
        areas = self._waiting.pop(place, frozenset())
        if not areas:
            return
        try:
            self._pages[place].refresh(Change(areas))
        except AppError as problem:
            self._context.messages.error(problem)
