"""What every field of the editor is to its form: it shows a value, tells edits, and says what is wrong."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from competentie_app.model.editing import Address, Data, Edit, SetValue
from competentie_app.ui.context import UiContext
from competentie_app.ui.pages.model.editor.fields.head import FieldHead
from competentie_app.ui.theme.fonts import Type
from competentie_app.ui.theme.looks import INVALID
from competentie_app.ui.theme.tokens import Role
from competentie_app.ui.widgets.icon import IconLabel
from competentie_app.ui.widgets.labels import TextLabel


class FieldBox(QWidget):
    """`edited(edit, typing)`: the user changed something; `typing`: letter by letter, one step of undo.

    A field never changes what it shows by itself: the form shows the value that came of the edit. One widget serves
    the same field of many items: `move_to` brings it to another.
    """

    edited = Signal(object, bool)

    def __init__(self, context: UiContext, address: Address, words: str) -> None:
        super().__init__()
        self.context, self.address, self.words = context, address, words
        self._heads: list[FieldHead] = []
        self._said: Mapping[Address, str] = {}
        self._problems: dict[tuple[object, ...], _ProblemLine] = {}
        self._inputs: dict[tuple[object, ...], QWidget] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(context.theme.space(1))

    def move_to(self, address: Address) -> None:
        """Be the same field of another item; the next `show_value` shows it."""
        self.address = address

    def show_value(self, value: Data) -> None:
        """Show a value as it stands in the file; None where there is none. Tells nothing."""
        raise NotImplementedError

    def mark(self, now: Data, before: Data) -> None:
        """A bar before the words says that the value differs from that of the last version."""
        for head in self._heads:
            head.mark(changed=now != before)

    def show_problems(self, problems: Mapping[Address, str]) -> None:
        """Say what is wrong below the field, and frame the input that it is about."""
        if problems == self._said:
            return
        self._said = dict(problems)
        for path, line in self._problems.items():
            line.hide()
            line.deleteLater()
            frame(self.input_at(path), "")
        self._problems.clear()
        for address, said in problems.items():
            path = address.path[len(self.address.path) :]
            line = _ProblemLine(said, self.context)
            self._problems[path] = line
            self.add_below(line, path)
            frame(self.input_at(path), said)

    def add_below(self, line: QWidget, path: tuple[object, ...]) -> None:
        """Put what is wrong with a path where people look for it: below the field."""
        self.column.addWidget(line)

    def input_at(self, path: tuple[object, ...]) -> QWidget | None:
        """The input that holds a path inside the field, else the first."""
        known = [each for each in self._inputs if path[: len(each)] == each]
        return self._inputs[max(known, key=len)] if known else next(iter(self._inputs.values()), None)

    def focus_at(self, address: Address) -> None:
        """Put the keyboard where a problem lies."""
        found = self.input_at(address.path[len(self.address.path) :])
        if found is not None:
            found.setFocus(Qt.FocusReason.OtherFocusReason)

    def add_input(self, widget: QWidget, *path: object) -> None:
        """Make known which input stands for a path inside the field."""
        self._inputs[path] = widget

    def head(self, words: str, buddy: QWidget | None = None, style: Type = Type.SECONDARY) -> FieldHead:
        """The words above an input."""
        head = FieldHead(words, self.context, buddy, style)
        self._heads.append(head)
        return head

    def set_value(self, value: Data, *path: str | int, typing: bool = False) -> None:
        """Tell that a value inside the field is another one now."""
        self.tell(SetValue(self.address.child(*path), value), typing=typing)

    def tell(self, edit: Edit, *, typing: bool = False) -> None:
        """Tell an edit."""
        self.edited.emit(edit, typing)


class _ProblemLine(QWidget):
    """An icon and what is wrong."""

    def __init__(self, said: str, context: UiContext) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(context.theme.space(1))
        row.addWidget(IconLabel("circle-alert", context.theme, Role.ERR, 14), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(TextLabel(said, context.theme, Type.SECONDARY, Role.ERR, wrap=True), 1)


def frame(widget: QWidget | None, problem: str) -> None:
    """Frame an input as wrong, and let a screen reader say why."""
    if widget is not None:
        widget.setProperty(INVALID, bool(problem))
        widget.setAccessibleDescription(problem)
        widget.update()
