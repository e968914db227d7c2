"""The editor: tree, form and card, problems below. A panel can stand in the place of form and card."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from competentie_app.app.model_card_makers import make_card
from competentie_app.app.model_cards import CardRef
from competentie_app.app.model_editor_card import address_of_card, card_ref
from competentie_app.app.model_tree import TreeLine, tree_of
from competentie_app.model.editing import Address, Draft, DraftProblem, Edit
from competentie_app.model.problems import Problem, Severity
from competentie_app.ui.context import UiContext
from competentie_app.ui.pages.model.editor import tree as keys
from competentie_app.ui.pages.model.editor.card_preview import CardPreview
from competentie_app.ui.pages.model.editor.item_bar import ItemBar
from competentie_app.ui.pages.model.editor.item_form import ItemFormView
from competentie_app.ui.pages.model.editor.layout import lay_out, problem_rows, wide_enough
from competentie_app.ui.pages.model.editor.panel_stack import PanelStack
from competentie_app.ui.pages.model.editor.problems import ProblemList, plain
from competentie_app.ui.pages.model.editor.tree import ItemTree
from competentie_app.ui.pages.model.editor.unreadable import UnreadableNote
from competentie_app.ui.widgets.labels import SecondaryLabel

AFTER_TYPING = 200
"""Milliseconds after the last letter until tree, card and problems follow."""


class EditorView(QWidget):
    """Works on `context.bench.workshop`. `panel_closed`: the form is back."""

    panel_closed = Signal()

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._base: Draft | None = None
        self._base_number: str | None = None
        self._address: Address | None = None
        self._typed: Address | None = None
        self.bar = ItemBar(context)
        self.tree = ItemTree(context, self.bar)
        self.form = ItemFormView(context)
        self.card = CardPreview(context)
        self.problems = ProblemList(context)
        self.unreadable = UnreadableNote(context)
        self.nothing = SecondaryLabel(context.texts.t("Choose an item on the left."), context.theme)
        self.stack = PanelStack(context)
        lay_out(self, context.theme)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(AFTER_TYPING)
        self._soon.timeout.connect(self._follow)
        self._connect()

    @property
    def draft(self) -> Draft:
        """The model as it stands now."""
        return self._context.bench.workshop.draft

    @property
    def base(self) -> Draft | None:
        """The last issued version, to compare with; None before the first."""
        return self._base

    @property
    def address(self) -> Address | None:
        """The item that is shown."""
        return self._address

    def edit(self, edit: Edit, typing: bool) -> None:
        """Do an edit of the user; a refusal is told."""
        workshop = self._context.bench.workshop
        address = getattr(edit, "address", None)
        self._typed = address if typing and isinstance(address, Address) else None
        done = self._context.bench.attempt(lambda: workshop.perform(edit, typing=typing))
        self._typed = None
        if not done:
            self._show_form()

    def begin(self) -> None:
        """Another copy was opened: show what was shown last, its first persona, or whatever comes first."""
        self._base_number, self._address = None, None
        self.close_panel()
        self.form.forget()
        self.follow_now()
        first = self.draft.persona_files
        wanted = self._context.bench.place or (Address(first[0]) if first else None)
        if wanted is not None and not self.tree.choose(wanted) and first:
            self.tree.choose(Address(first[0]))

    def refresh(self) -> None:
        """The draft is another one: the form follows at once, the rest after a pause in typing."""
        self._read_base()
        if self._typed is not None:
            self.form.show_typed(self.draft, self._base, self._typed)
        else:
            self._show_form()
        self.stack.refresh()
        self._soon.start()

    def follow_now(self) -> None:
        """Let tree, card and problems follow at once."""
        self._read_base()
        self._follow()

    def go_to(self, address: Address) -> bool:
        """Show the item that an address lies in, with the keyboard in the field. Returns whether there is a field."""
        self._soon.stop()
        self._follow()
        self.close_panel()
        return self.tree.choose(address) and self.form.go_to(address)

    def go_to_card(self, ref: object) -> None:
        """Show the item of a card that a link led to."""
        address = address_of_card(ref) if isinstance(ref, CardRef) else None
        if address is not None:
            self.tree.choose(address)

    def show_panel(self, panel: QWidget) -> None:
        """Show something in the place of form and card, such as the versions. It goes when another takes its place."""
        self.stack.show_panel(panel)

    def close_panel(self) -> None:
        """Show form and card again."""
        self.stack.close_panel()

    def show_text(self, file: str, problem: Problem | None = None) -> None:
        """Show the text of a file, at a problem."""
        self.stack.show_text(file, problem)

    def focus_first(self) -> None:
        """Begin in the tree, or in the panel that asks something."""
        if not self.stack.focus_question():
            self.tree.tree.setFocus()

    def step_problem(self, by: int) -> None:
        """Go to the next (1) or the previous (-1) problem."""
        self._soon.stop()
        self._follow()
        self._mend(self.problems.next(by))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back: from the details to the levels, from a panel or a field to the tree."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif not self.form.leave_details():
            self.close_panel()
            self.tree.tree.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window, or with large text, the card makes room for the form."""
        super().resizeEvent(event)
        self.problems.set_rows(problem_rows(self))
        self.card.setVisible(self.card.has_card and wide_enough(self))

    # --- what is shown

    def _connect(self) -> None:
        self.tree.chosen.connect(self._chosen)
        self.tree.tree.asked.connect(self._by_key)
        self.form.edited.connect(self.edit)
        self.bar.edited.connect(lambda edit: self.edit(edit, typing=False))
        self.bar.added.connect(self._show_new)
        self.bar.kept.connect(self._retire)
        self.problems.chosen.connect(self._mend)
        self.card.followed.connect(self.go_to_card)
        self.unreadable.wanted.connect(self.show_text)
        self.stack.edited.connect(lambda edit: self.edit(edit, typing=False))
        self.stack.closed.connect(self.panel_closed.emit)
        self.stack.finished.connect(self._leave_panel)

    def _by_key(self, deed: str) -> None:
        if deed == keys.FORM:
            self.form.focus_first()
        else:
            self.bar.do(deed)
            self._soon.stop()
            self._follow()

    def _show_new(self, address: object) -> None:
        if isinstance(address, Address) and self.draft.value(address) is not None:
            self.go_to(address)
            self.form.focus_first()

    def _retire(self) -> None:
        if self._address is not None:
            self.form.go_to(self._address.child("replaced_by"))

    def _chosen(self, line: object) -> None:
        self._context.bench.workshop.pause()
        line = line if isinstance(line, TreeLine) else None
        self._address = line.address if line else None
        if self._address is not None:
            self._context.bench.place = self._address
        self.bar.show_line(self.draft, self._base, line)
        self.close_panel()
        self._show_form()
        self._tell_problems()
        self._show_card()

    def _show_form(self) -> None:
        address, draft = self._address, self.draft
        there = address is not None and draft.value(address) is not None
        self.nothing.setVisible(address is None)
        self.form.setVisible(there)
        self.unreadable.show_file(draft, address.file if address is not None else None)
        if address is not None and there:
            self.form.show_item(draft, self._base, address)

    def _follow(self) -> None:
        draft = self.draft
        self._show_form()
        self.tree.show_lines(tree_of(draft, self._base))
        self.problems.show_problems(draft)
        self._tell_problems()
        self.bar.show_line(draft, self._base, self.tree.current)
        self._show_card()

    def _tell_problems(self) -> None:
        texts, file = self._context.texts, self._address.file if self._address is not None else ""
        self.form.show_problems(
            {
                each.address: plain(texts.render(each.problem.message))
                for each in self.draft.problems
                if each.problem.severity is Severity.ERROR and each.address.file == file
            }
        )

    def _show_card(self) -> None:
        """The card as it will look; while the file has errors that stop it, it stays as it last was."""
        model, address = self.draft.reading.model, self._address
        ref = card_ref(address) if address is not None else None
        if ref is None:
            self.card.show_card(None)
        elif model is not None and (self.draft.sound or not self._has_errors(address)):
            self.card.show_card(make_card(model, ref))
        elif ref != self.card.ref:
            self.card.show_card(None)
        self.card.setVisible(self.card.has_card and wide_enough(self))

    def _has_errors(self, address: Address | None) -> bool:
        file = address.file if address is not None else ""
        return any(
            each.problem.severity is Severity.ERROR and each.address.file == file for each in self.draft.problems
        )

    def _mend(self, problem: object) -> None:
        """Go to the field; what no field can show is mended in the text of the file."""
        if not isinstance(problem, DraftProblem):
            return
        if not self.draft.editable(problem.address.file) or not self.go_to(problem.address):
            self.show_text(problem.problem.file, problem.problem)

    def _leave_panel(self) -> None:
        self.close_panel()
        self.follow_now()
        self.tree.tree.setFocus()

    def _read_base(self) -> None:
        workshop = self._context.bench.workshop
        newest = workshop.versions[-1].number if workshop.is_open and workshop.versions else None
        if newest != self._base_number:
            self._base_number = newest
            files = workshop.newest_files if newest is not None else None
            self._base = Draft.of(files, self._context.session.environment.today()) if files is not None else None
