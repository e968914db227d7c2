"""The Model page: reading the model, or editing a copy of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from competentie_app.app.change import Area, Change
from competentie_app.ui.context import UiContext
from competentie_app.ui.page import Page
from competentie_app.ui.pages.model.effect.update_view import UpdateView
from competentie_app.ui.pages.model.reading import ReadingView
from competentie_app.ui.places import UPDATE_MODEL, Place

if TYPE_CHECKING:
    from competentie_app.ui.pages.model.editing import EditingView


class ModelPage(Page):
    """The editor is built when a working copy is first opened: reading stays quick."""

    place = Place.MODEL

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.stack = QStackedWidget()
        self.update_view = UpdateView(context, (self.stack,))
        self.reading = ReadingView(context, self.update_view.open)
        self._editing: EditingView | None = None
        self.stack.addWidget(self.reading)
        column = QVBoxLayout(self)
        padding = context.theme.space(6)
        column.setContentsMargins(padding, context.theme.space(4), padding, padding)
        column.addWidget(self.stack)
        column.addWidget(self.update_view)
        self.update_view.closed.connect(self._came_back)
        context.bench.changed.connect(self._follow)

    @property
    def is_editing(self) -> bool:
        """Whether a working copy is what this page shows."""
        return self.context.bench.is_open

    @property
    def editing(self) -> EditingView:
        """The editor, made when it is first asked for."""
        if self._editing is None:
            from competentie_app.ui.pages.model.editing import EditingView

            self._editing = EditingView(self.context, self.update_view.open)
            self.stack.addWidget(self._editing)
        return self._editing

    def run_command(self, name: str) -> None:
        """Bring the file to another version of the model."""
        self.update_view.run_command(name)

    def refresh(self, change: Change) -> None:
        """Show the model of the file that is open now."""
        self.update_view.refresh(change)
        self.reading.refresh(change)
        if self._editing is not None and change.areas - {Area.SAVED}:
            self._editing.follow_file()
        self._follow()

    def show_selection(self) -> None:
        """Go to what the window has chosen."""
        if self.context.selection.take_view((UPDATE_MODEL,)):
            self.update_view.run_command(UPDATE_MODEL)
        if not self.is_editing:
            self.reading.show_selection()

    def focus_first(self) -> None:
        """Begin in the list, or in the tree."""
        if self.is_editing:
            self.editing.focus_first()
        else:
            self.reading.focus_first()

    def leave(self) -> None:
        """The page goes out of sight: what was typed is saved."""
        if self.is_editing:
            self.context.bench.save()

    def showEvent(self, event: QShowEvent) -> None:
        """Undo is about the model while the editor is in sight."""
        super().showEvent(event)
        self.context.bench.set_shown(shown=True)

    def hideEvent(self, event: QHideEvent) -> None:
        """Undo is about the open file again."""
        super().hideEvent(event)
        self.context.bench.set_shown(shown=False)

    def _came_back(self) -> None:
        """The keyboard was in what is hidden now."""
        if self.isVisible():
            self.focus_first()

    def _follow(self) -> None:
        if self.is_editing:
            self.editing.refresh()
        wanted = self.editing if self.is_editing else self.reading
        if self.stack.currentWidget() is not wanted:
            self.stack.setCurrentWidget(wanted)
            if self.isVisible():
                self.focus_first()
