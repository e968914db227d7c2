"""The editor: tree, form and card, problems below. A panel can stand in the place of form and card."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from competentie_app.app.model_card_makers import make_card
from competentie_app.app.model_cards import CardRef
from competentie_app.app.model_editor_card import address_of_card, card_ref
from competentie_app.app.model_tree import TreeLine, tree_of
from competentie_app.model.editing import Address, Draft, DraftProblem, Edit
from competentie_app.model.problems import Severity
from competentie_app.ui.context import UiContext
from competentie_app.ui.pages.model.card_view import CardView
from competentie_app.ui.pages.model.editor.item_bar import ItemBar
from competentie_app.ui.pages.model.editor.item_form import ItemFormView
from competentie_app.ui.pages.model.editor.problems import ProblemList
from competentie_app.ui.pages.model.editor.tree import ItemTree
from competentie_app.ui.widgets.labels import SecondaryLabel

AFTER_TYPING = 200
"""Milliseconds after the last letter until tree, card and problems follow."""
CARD_FROM = 900
"""Width at 100 % from which the card stands beside the form."""


class EditorView(QWidget):
    """Works on `context.bench.workshop`. `panel_closed`: the form is back."""

    panel_closed = Signal()

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._base: Draft | None = None
        self._base_number: str | None = None
        self._address: Address | None = None
        self.tree = ItemTree(context)
        self.form = ItemFormView(context)
        self.bar = ItemBar(context)
        self.card = CardView(context)
        self.problems = ProblemList(context)
        self.nothing = SecondaryLabel(context.texts.t("Choose an item on the left."), context.theme)
        self.stack = QStackedWidget()
        self._main = QWidget()
        self._lay_out()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(AFTER_TYPING)
        self._soon.timeout.connect(self._follow)
        self.tree.chosen.connect(self._chosen)
        self.form.edited.connect(self.edit)
        self.bar.edited.connect(lambda edit: self.edit(edit, typing=False))
        self.bar.added.connect(self.go_to)
        self.problems.chosen.connect(self._mend)
        self.card.followed.connect(self.go_to_card)

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
        if not self._context.bench.attempt(lambda: workshop.perform(edit, typing=typing)):
            self._show_form()

    def begin(self) -> None:
        """Another copy was opened: show its first persona, or whatever comes first."""
        self._base_number, self._address = None, None
        self.close_panel()
        self.form.forget()
        self.follow_now()
        first = self.draft.persona_files
        if first:
            self.tree.choose(Address(first[0]))

    def refresh(self) -> None:
        """The draft is another one: the form follows at once, the rest after a pause in typing."""
        self._read_base()
        self._show_form()
        self._soon.start()

    def follow_now(self) -> None:
        """Let tree, card and problems follow at once."""
        self._read_base()
        self._follow()

    def go_to(self, address: Address) -> None:
        """Show the item that an address lies in, with the keyboard in the field."""
        self._soon.stop()
        self._follow()
        self.close_panel()
        if self.tree.choose(address):
            self.form.go_to(address)

    def go_to_card(self, ref: object) -> None:
        """Show the item of a card that a link led to."""
        address = address_of_card(ref) if isinstance(ref, CardRef) else None
        if address is not None:
            self.tree.choose(address)

    def show_panel(self, panel: QWidget) -> None:
        """Show something in the place of form and card, such as the versions. It goes when another takes its place."""
        while self.stack.count() > 1:
            before = self.stack.widget(1)
            if before is not None:
                self.stack.removeWidget(before)
                before.deleteLater()
        self.stack.addWidget(panel)
        self.stack.setCurrentWidget(panel)

    def close_panel(self) -> None:
        """Show form and card again."""
        if self.stack.currentIndex() != 0:
            self.stack.setCurrentIndex(0)
            self.panel_closed.emit()

    def focus_first(self) -> None:
        """Begin in the tree."""
        self.tree.tree.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window, or with large text, the card makes room for the form."""
        super().resizeEvent(event)
        self.card.setVisible(self.width() >= self._context.theme.px(CARD_FROM))

    # --- what is shown

    def _chosen(self, line: object) -> None:
        self._context.bench.workshop.pause()
        line = line if isinstance(line, TreeLine) else None
        self._address = line.address if line else None
        self.bar.show_line(self.draft, line)
        self.close_panel()
        self._show_form()
        self._show_card()

    def _show_form(self) -> None:
        address = self._address
        self.nothing.setVisible(address is None)
        self.form.setVisible(address is not None)
        if address is None:
            self.form.forget()
        elif self.draft.value(address) is not None:
            self.form.show_item(self.draft, self._base, address)

    def _follow(self) -> None:
        draft = self.draft
        self.tree.show_lines(tree_of(draft, self._base))
        self.problems.show_problems(draft)
        texts = self._context.texts
        self.form.show_problems(
            {
                each.address: texts.render(each.problem.message)
                for each in draft.problems
                if each.problem.severity is Severity.ERROR
            }
        )
        self.bar.show_line(draft, self.tree.current)
        self._show_card()

    def _show_card(self) -> None:
        """The card as it will look; while the item has errors it stays as it last was."""
        model, address = self.draft.reading.model, self._address
        ref = card_ref(address) if address is not None else None
        if model is None or ref is None:
            return
        errors = [each for each in self.draft.problems if each.problem.severity is Severity.ERROR]
        if not any(each.address.file == (address.file if address else "") for each in errors) or self.draft.sound:
            card = make_card(model, ref)
            if card is not None:
                self.card.show_card(card)

    def _mend(self, problem: object) -> None:
        if isinstance(problem, DraftProblem):
            self.go_to(problem.address)

    def _read_base(self) -> None:
        workshop = self._context.bench.workshop
        newest = workshop.versions[-1].number if workshop.is_open and workshop.versions else None
        if newest != self._base_number:
            self._base_number = newest
            files = workshop.newest_files if newest is not None else None
            self._base = Draft.of(files, self._context.session.environment.today()) if files is not None else None

    # --- building

    def _lay_out(self) -> None:
        theme = self._context.theme
        letter = self.fontMetrics().averageCharWidth()
        self.tree.setMinimumWidth(letter * 22)
        self.tree.setMaximumWidth(letter * 36)
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(2))
        column.addWidget(self.bar)
        column.addWidget(self.nothing)
        column.addWidget(self.form, 1)
        column.addStretch(0)
        row = QHBoxLayout(self._main)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.space(4))
        row.addWidget(middle, 3)
        row.addWidget(self.card, 2)
        self.stack.addWidget(self._main)
        right = QVBoxLayout()
        right.setSpacing(theme.space(2))
        right.addWidget(self.stack, 1)
        right.addWidget(self.problems)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(theme.space(4))
        whole.addWidget(self.tree)
        whole.addLayout(right, 1)
