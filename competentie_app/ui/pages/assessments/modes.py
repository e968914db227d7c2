"""The ways to work on this page: the grid, and views of their own, each made when it is first chosen."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from competentie_app.app.change import EVERYTHING, Area, Change
from competentie_app.texts import Message, pmsg
from competentie_app.ui.context import UiContext
from competentie_app.ui.page import Page
from competentie_app.ui.places import GRID, ROUND, TALK, Place
from competentie_app.ui.widgets.segment import Segment


class ModeView(Page):
    """A way to work beside the grid. `own_head`: it has a head of its own, in place of the page's."""

    place = Place.ASSESSMENTS
    own_head = False
    left = Signal(str)
    """The user wants another way to work, by its key."""

    def send(self) -> None:
        """The user was sent here, to what is selected. Default: show that."""
        self.show_selection()


def _round(context: UiContext) -> ModeView:
    from competentie_app.ui.pages.assessments.round.view import RoundView

    return RoundView(context)


def _talk(context: UiContext) -> ModeView:
    from competentie_app.ui.pages.assessments.talk.view import TalkView

    return TalkView(context)


VIEWS: dict[str, tuple[Message, str, Callable[[UiContext], ModeView]]] = {
    ROUND: (pmsg("way to work", "Round"), "calendar", _round),
    TALK: (pmsg("way to work", "Talk"), "message-square", _talk),
}
"""Title, icon and maker of each view."""


def mode_segment(context: UiContext) -> Segment:
    """The choice between the ways to work."""
    options = [(GRID, context.texts.p("way to work", "Grid"))]
    options += [(key, context.t(title)) for key, (title, _, _) in VIEWS.items()]
    icons = {GRID: "grid-3x3"} | {key: icon for key, (_, icon, _) in VIEWS.items()}
    return Segment(options, context.texts.t("Way to work"), context.theme, icons=icons)


class Modes(QStackedWidget):
    """Shows the grid or one of the views; what changes while a view is hidden waits for it."""

    changed = Signal(str)

    def __init__(self, context: UiContext, grid: QWidget) -> None:
        super().__init__()
        self._context = context
        self._views: dict[str, ModeView] = {}
        self._waiting: dict[str, frozenset[Area]] = {}
        self.key = GRID
        self.addWidget(grid)

    @property
    def view(self) -> ModeView | None:
        """The view that is shown; None for the grid."""
        return self._views.get(self.key)

    def choose(self, key: str) -> None:
        """Show another way to work."""
        if key == self.key:
            return
        if self.view is not None:
            self.view.leave()
        self.key = key
        if key in VIEWS:
            self._show(key)
        else:
            self.setCurrentIndex(0)
        self.changed.emit(self.key)  # a view that has nothing to show may have left already

    def take(self, change: Change) -> None:
        """Hand a change to the view that is shown; the others get theirs when they are."""
        for key in self._views:
            self._waiting[key] = self._waiting.get(key, frozenset()) | change.areas
        if self.view is not None:
            self._refresh(self.key)

    def _show(self, key: str) -> None:
        if key not in self._views:
            view = self._views[key] = VIEWS[key][2](self._context)
            self._waiting[key] = EVERYTHING
            view.left.connect(self.choose)
            self.addWidget(view)
        self.setCurrentWidget(self._views[key])
        self._refresh(key)
        self._views[key].show_selection()

    def _refresh(self, key: str) -> None:
        areas = self._waiting.pop(key, frozenset())
        if areas:
            self._views[key].refresh(Change(areas))
