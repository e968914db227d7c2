"""The way between places: which one is shown, and where the keyboard stands."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from competentie_app.app.change import Change
from competentie_app.ui.frame.page_stack import PageStack
from competentie_app.ui.frame.privacy import is_closed
from competentie_app.ui.frame.rail import Rail
from competentie_app.ui.frame.window_parts import WindowParts
from competentie_app.ui.messages import Messages
from competentie_app.ui.places import FOOT, RAIL, Place
from competentie_app.ui.selection import Target

_NEEDS_FILE = frozenset(info.place for info in (*RAIL, *FOOT) if info.needs_file)


class Way(QObject):
    """Shows places in a page stack and on the rail. `place` is the one that is shown."""

    def __init__(
        self, parts: WindowParts, pages: PageStack, rail: Rail, messages: Messages, window: QWidget, place: Place
    ) -> None:
        super().__init__(window)
        self._session, self._selection = parts.session, parts.selection
        self._pages, self._rail, self._messages, self._window = pages, rail, messages, window
        self.place = Place.START
        self.show_place(place if self._session.has_dossier or place not in _NEEDS_FILE else Place.OVERVIEW)

    def go(self, place: Place, target: Target | None = None) -> None:
        """Show a place. Without a file the overview is the start page, and places that need one stay closed."""
        if place in _NEEDS_FILE and place is not Place.OVERVIEW and not self._session.has_dossier:
            return
        if is_closed(self._selection, place):
            return
        if place is not self.place:
            self._messages.settle()
        self._selection.choose(target or Target())
        self.show_place(place)
        self.focus_page()

    def start_again(self) -> None:
        """Another file was opened, or none is open any more: nothing of the one before may stay."""
        self._messages.clear()
        self._selection.clear()
        self._pages.forget()
        self.show_place(Place.OVERVIEW)
        self.focus_page()

    def show_place(self, place: Place) -> None:
        """Show the page of a place; the keyboard stays where it is."""
        if place is Place.OVERVIEW and not self._session.has_dossier:
            place = Place.START
        self.place = place
        self._rail.set_current(place)
        self._pages.show_place(place)

    def leave_page(self) -> None:
        """Let the page finish what is being edited."""
        if self._pages.page is not None:
            self._pages.page.leave()

    def focus_page(self) -> None:
        """Put the keyboard where work begins on the page."""
        if self._pages.page is not None:
            self._pages.page.focus_first()

    def follow_selection(self) -> None:
        """Another person, team or competency was chosen."""
        if self._pages.page is not None:
            self._pages.page.show_selection()

    def take(self, change: Change) -> None:
        """Hand a change to the pages. When that takes away what has the keyboard, the keyboard stays on the page.

        Else it falls to what comes next in the window, such as the search field, which keeps the next Ctrl+Z.
        """
        was_there = self._holds(QApplication.focusWidget())
        self._pages.take(change)
        now = QApplication.focusWidget()
        if was_there and now is not None and now.window() is self._window and not self._holds(now):
            self.focus_page()

    def _holds(self, widget: QWidget | None) -> bool:
        page = self._pages.page
        return page is not None and widget is not None and (page is widget or page.isAncestorOf(widget))

    def watch_focus(self, _old: QWidget | None, now: QWidget | None) -> None:
        """A page may take away the widget that has the keyboard; the keyboard then goes to where its work begins."""
        if now is None:
            QTimer.singleShot(0, self, self._rescue_focus)

    def _rescue_focus(self) -> None:
        nobody = QApplication.focusWidget() is None and QApplication.activePopupWidget() is None
        if nobody and self._window.isActiveWindow() and self._window.isVisible():
            self.focus_page()
