"""The model while it is edited: what is open, how it differs from the last version, and the editor."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from competentie_app.model.comparison import ModelChange, content_changes
from competentie_app.model.editing import Address
from competentie_app.model.model_files import COMPETENCIES
from competentie_app.ui.context import UiContext
from competentie_app.ui.pages.model.editor.view import EditorView
from competentie_app.ui.widgets.buttons import LinkButton, SecondaryButton
from competentie_app.ui.widgets.header import PageHeader

AFTER_TYPING = 400
"""Milliseconds after the last change until the differences are counted."""


class EditingView(QWidget):
    """Shown while a working copy is open."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        t, theme = context.texts.t, context.theme
        self._folder: str | None = None
        self.changes: tuple[ModelChange, ...] = ()
        self.header = PageHeader(t("Model"), theme)
        self.compare = LinkButton("", theme)
        self.done = SecondaryButton(t("Stop editing"), theme, self._stop, icon="check")
        self.header.add_left(self.compare)
        self.header.add_right(self.done)
        self.editor = EditorView(context)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(3))
        column.addWidget(self.header)
        column.addWidget(self.editor, 1)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(AFTER_TYPING)
        self._soon.timeout.connect(self.count_changes)

    def refresh(self) -> None:
        """The draft, or what is open, is another one."""
        workshop = self.context.bench.workshop
        if not workshop.is_open:
            return
        folder = str(workshop.copy.folder)
        if folder != self._folder:
            self._folder = folder
            self.editor.begin()
            self.count_changes()
        self.editor.refresh()
        self._soon.start()

    def count_changes(self) -> None:
        """Tell how many differences there are with the last version."""
        workshop, texts = self.context.bench.workshop, self.context.texts
        if not workshop.is_open:
            return
        number = workshop.draft.value(Address(COMPETENCIES, ("model", "version")))
        self.header.set_subtitle(texts.t("Version {number} being edited", number=str(number or "?")))
        base, now = self.editor.base, workshop.draft.reading.model
        old = base.model if base is not None else None
        known = old is not None and now is not None
        self.changes = content_changes(old, now) if old is not None and now is not None else ()
        newest = workshop.versions[-1].number if workshop.versions else ""
        words = texts.n(
            "{count} change since {number}", "{count} changes since {number}", len(self.changes), number=newest
        )
        self.compare.setText(words)
        self.compare.setVisible(known)
        self.compare.setEnabled(bool(self.changes))

    def focus_first(self) -> None:
        """Begin in the tree."""
        self.editor.focus_first()

    def _stop(self) -> None:
        self.context.bench.attempt(self.context.bench.workshop.close)
