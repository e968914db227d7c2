"""The ways from the editor to its panels, and back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu

from competentie_app.model.editing import Address, Draft
from competentie_app.texts import msg
from competentie_app.ui.context import UiContext
from competentie_app.ui.pages.model.editor.panels.find import FindPanel, Wanted
from competentie_app.ui.pages.model.editor.panels.into import workbook_in, zip_in
from competentie_app.ui.pages.model.editor.panels.out import fill_out_menu
from competentie_app.ui.pages.model.editor.panels.panel import Panel
from competentie_app.ui.pages.model.editor.view import EditorView

if TYPE_CHECKING:
    from competentie_app.app.model_move_source import NewVersion
    from competentie_app.exchange.model_book.differences import BookPreview
    from competentie_app.model.working_copy import VersionHead


class PanelWays(QObject):
    """At most one panel; Escape and its own way back show the form again. `bring`: shows what a version does.

    `shown` tells whether a panel stands there: it then has all the room, also that of the problems.
    """

    shown = Signal(bool)

    def __init__(self, context: UiContext, editor: EditorView, bring: Callable[[NewVersion | None], None]) -> None:
        super().__init__(editor)
        self._context, self._editor, self._bring = context, editor, bring
        self._panel: Panel | None = None
        self._wanted = Wanted()
        self._seen: tuple[Draft, tuple[VersionHead, ...]] | None = None
        editor.panel_closed.connect(self._gone)

    @property
    def panel(self) -> Panel | None:
        """The panel that is shown."""
        return self._panel if self._panel is not None and self._editor.stack.currentWidget() is self._panel else None

    def follow(self) -> None:
        """The draft or the versions may have changed, or the folder was only saved."""
        workshop = self._context.bench.workshop
        seen = self._seen
        self._seen = (workshop.draft, workshop.versions)
        if seen is None or seen[0] is not workshop.draft or seen[1] != workshop.versions:
            self.refresh()

    def refresh(self) -> None:
        """What the panel shows is another one."""
        if self.panel is not None:
            self.panel.refresh()

    def show(self, panel: Panel) -> None:
        """Show a panel in the place of the form, with the keyboard in it."""
        self._keep_search()
        self._panel = panel
        panel.closed.connect(self.close)
        panel.go_to.connect(self._go_to)
        self._editor.problems.hide()
        self.shown.emit(True)  # noqa: FBT003
        self._editor.show_panel(panel)
        panel.focus_first()

    def close(self) -> None:
        """Show the form again."""
        self._keep_search()
        self._editor.close_panel()
        self._editor.focus_first()

    def _gone(self) -> None:
        self._editor.problems.show()
        self.shown.emit(False)  # noqa: FBT003

    # --- the panels

    def compare(self) -> None:
        """Two models beside each other."""
        from competentie_app.ui.pages.model.editor.panels.compare import ComparePanel

        self.show(ComparePanel(self._context))

    def issue(self) -> None:
        """A version of what is edited."""
        from competentie_app.ui.pages.model.editor.panels.issue import IssuePanel

        panel = IssuePanel(self._context)
        panel.issued.connect(self._issued)
        self.show(panel)

    def show_effect(self) -> None:
        """What it does to people."""
        from competentie_app.ui.pages.model.editor.panels.effect_panel import EffectPanel

        self.show(EffectPanel(self._context))

    def find(self) -> None:
        """Look for words."""
        self._search(replaces=False)

    def replace(self) -> None:
        """Look for words and put others in their place."""
        self._search(replaces=True)

    def workbook_in(self) -> None:
        """Take over what colleagues changed in Excel."""
        workbook_in(self._context, self._show_book)

    def zip_in(self) -> None:
        """Go on with the model of another authority."""
        zip_in(self._context)

    def new_model(self) -> None:
        """Begin another model."""
        from competentie_app.ui.pages.model.editor.panels.new_model import ask_new_model

        ask_new_model(self._context)

    def fill_out(self, menu: QMenu) -> None:
        """Everything that can go out."""
        fill_out_menu(self._context, menu)

    # --- what they lead to

    def _search(self, *, replaces: bool) -> None:
        self._keep_search()
        self.show(FindPanel(self._context, replace(self._wanted, replaces=replaces)))

    def _keep_search(self) -> None:
        if isinstance(self.panel, FindPanel):
            self._wanted = self.panel.wanted

    def _go_to(self, address: object) -> None:
        self._keep_search()
        if isinstance(address, Address):
            self._editor.go_to(address)

    def _show_book(self, file_name: str, content: bytes, preview: BookPreview) -> None:
        from competentie_app.ui.pages.model.editor.panels.book_in import BookPanel

        panel = BookPanel(self._context, file_name, content, preview)
        panel.taken.connect(self.close)
        self.show(panel)

    def _issued(self, number: str) -> None:
        from competentie_app.app.model_move_offers import newer_issued

        self.close()
        session, messages = self._context.session, self._context.messages
        done = msg("Version {number} was issued. New files start with it.", number=number)
        found = newer_issued(session, self._context.bench.workshop)
        if found is None or session.dossier.read_only:
            messages.info(done)
        else:
            messages.info(done, msg("Bring the open file to this version…"), lambda: self._bring(found))
