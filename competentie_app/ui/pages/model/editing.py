"""The model while it is edited: what is open, how it differs from the last version, and the editor."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from competentie_app.model.comparison import ModelChange, content_changes
from competentie_app.model.editing import Address
from competentie_app.model.model_files import COMPETENCIES
from competentie_app.model.problems import Severity
from competentie_app.ui.context import UiContext
from competentie_app.ui.pages.model.editor.panels.effect_line import EffectLine
from competentie_app.ui.pages.model.editor.panels.menu_button import MenuButton
from competentie_app.ui.pages.model.editor.panels.ways import PanelWays
from competentie_app.ui.pages.model.editor.view import EditorView
from competentie_app.ui.widgets.buttons import IconButton, LinkButton, SecondaryButton
from competentie_app.ui.widgets.header import PageHeader

if TYPE_CHECKING:
    from competentie_app.app.model_move_source import NewVersion

AFTER_TYPING = 400
"""Milliseconds after the last change until the differences and their effect are worked out."""


class EditingView(QWidget):
    """Shown while a working copy is open. `bring`: shows what a version does to the open file, to bring it there."""

    def __init__(
        self, context: UiContext, bring: Callable[[NewVersion | None], None], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.context = context
        self._folder: str | None = None
        self.changes: tuple[ModelChange, ...] = ()
        self.editor = EditorView(context)
        self.ways = PanelWays(context, self.editor, bring)
        self.effect = EffectLine(context)
        self.header = self._make_header()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(context.theme.space(3))
        column.addWidget(self.header)
        column.addWidget(self.editor, 1)
        column.addWidget(self._foot())
        self.effect.look.connect(self.ways.show_effect)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(AFTER_TYPING)
        self._soon.timeout.connect(self.count_changes)
        for keys, deed in (("Ctrl+F", self.ways.find), ("Ctrl+H", self.ways.replace)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(deed)

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
        self.ways.follow()
        self._soon.start()

    def follow_file(self) -> None:
        """The open file, its people or its model changed."""
        self.effect.forget()
        self.ways.refresh()
        self._soon.start()

    def count_changes(self) -> None:
        """Tell how many differences there are with the last version, and what they do to people."""
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
        compare = texts.t("Compare")
        self.compare.setText(f"{words} · {compare}" if known else compare)
        self._offer_issue()
        self.effect.recount()

    def focus_first(self) -> None:
        """Begin in the tree."""
        self.editor.focus_first()

    def _offer_issue(self) -> None:
        """Issuing waits for errors to go; the panel tells how many, so it can be opened while it waits."""
        errors = any(each.problem.severity is Severity.ERROR for each in self.context.bench.workshop.draft.problems)
        t = self.context.texts.t
        self.issue.setEnabled(not errors)
        self.issue.setToolTip(t("A version can be issued as soon as there are no errors.") if errors else "")
        self.issue.setAccessibleDescription(self.issue.toolTip())

    def _foot(self) -> QWidget:
        """The effect, while no panel needs the room."""
        foot = QWidget()
        row = QVBoxLayout(foot)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.effect)
        self.ways.shown.connect(foot.setHidden)
        return foot

    def _make_header(self) -> PageHeader:
        t, theme = self.context.texts.t, self.context.theme
        header = PageHeader(t("Model"), theme)
        self.compare = LinkButton("", theme, self.ways.compare)
        self.into = MenuButton(t("Import…"), theme, self._fill_in, "download")
        self.out = MenuButton(t("Export…"), theme, self.ways.fill_out, "file-down")
        self.issue = SecondaryButton(t("Issue a version…"), theme, self.ways.issue, icon="send")
        self.more = MenuButton("", theme, self._fill_more, "ellipsis", name=t("More"))
        self.done = IconButton("x", t("Stop editing"), theme, self._stop, framed=True)
        header.add_left(self.compare)
        for button in (self.done, self.more, self.issue, self.out, self.into)[::-1]:
            header.add_right(button)
        return header

    def _fill_in(self, menu: QMenu) -> None:
        t = self.context.texts.t
        menu.addAction(t("Excel workbook that came back…"), self.ways.workbook_in)
        menu.addAction(t("ZIP of a model, as a new copy…"), self.ways.zip_in)

    def _fill_more(self, menu: QMenu) -> None:
        t = self.context.texts.t
        menu.addAction(t("Find…"), QKeySequence("Ctrl+F"), self.ways.find)
        menu.addAction(t("Find and replace…"), QKeySequence("Ctrl+H"), self.ways.replace)
        menu.addAction(t("Effect on the open file"), self.ways.show_effect)
        menu.addSeparator()
        menu.addAction(t("New model from nothing…"), self.ways.new_model)
        menu.addAction(t("Stop editing"), self._stop)

    def _stop(self) -> None:
        self.context.bench.attempt(self.context.bench.workshop.close)
