"""Form and card, or a panel in their place: the text of a file, a question, or whatever else is shown there."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from competentie_app.errors import AppError
from competentie_app.model.copy_problems import ChangedElsewhere, OtherChange
from competentie_app.model.problems import Problem
from competentie_app.ui.context import UiContext
from competentie_app.ui.pages.model.editor.changed_elsewhere import ChangedElsewherePanel
from competentie_app.ui.pages.model.editor.raw_text import RawTextPanel


class PanelStack(QStackedWidget):
    """The first widget is form and card. `closed`: they are back; `finished`: the user is done with a panel."""

    edited = Signal(object)
    closed = Signal()
    finished = Signal()

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        context.bench.failed.connect(self._failed)

    def show_panel(self, panel: QWidget) -> None:
        """Show something in the place of form and card. It goes when another takes its place."""
        while self.count() > 1:
            before = self.widget(1)
            if before is not None:
                self.removeWidget(before)
                before.deleteLater()
        self.addWidget(panel)
        self.setCurrentWidget(panel)

    def close_panel(self) -> None:
        """Show form and card again."""
        if self.currentIndex() > 0:
            self.setCurrentIndex(0)
            self.closed.emit()

    def refresh(self) -> None:
        """The draft is another one."""
        panel = self.currentWidget()
        if isinstance(panel, RawTextPanel):
            panel.show_file(self._context.bench.workshop.draft)

    def focus_question(self) -> bool:
        """Put the keyboard on what a panel asks. Returns whether one asks something."""
        panel = self.currentWidget()
        if isinstance(panel, ChangedElsewherePanel):
            panel.focus_first()
        return isinstance(panel, ChangedElsewherePanel)

    def show_text(self, file: str, problem: Problem | None = None) -> None:
        """Show the text of a file, at a problem; without one at its first."""
        draft = self._context.bench.workshop.draft
        panel = RawTextPanel(self._context, file)
        panel.edited.connect(self.edited.emit)
        panel.done.connect(self.finished.emit)
        panel.show_file(draft)
        self.show_panel(panel)
        panel.go_to(problem or next((each.problem for each in draft.problems if each.problem.file == file), None))

    def show_changed(self, changes: tuple[OtherChange, ...]) -> None:
        """Ask which texts to keep after somebody else changed the folder."""
        shown = self.currentWidget()
        if isinstance(shown, ChangedElsewherePanel) and shown.changes == changes:
            return
        bench = self._context.bench
        panel = ChangedElsewherePanel(self._context, changes)
        panel.theirs.connect(lambda: self._end(bench.attempt(lambda: bench.workshop.take_theirs(changes))))
        panel.mine.connect(lambda: self._end(bench.attempt(lambda: bench.workshop.save(overwrite=True))))
        self.show_panel(panel)
        panel.focus_first()

    def _end(self, done: bool) -> None:
        if done:
            self._context.messages.clear()
            self.finished.emit()

    def _failed(self, problem: AppError) -> None:
        if isinstance(problem, ChangedElsewhere):
            self.show_changed(problem.changes)
