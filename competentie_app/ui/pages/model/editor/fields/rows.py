"""A list of rows of which the user adds, moves and takes away."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from competentie_app.model.editing import AddItem, Address, Data, MoveItem, RemoveValue
from competentie_app.model.editing.addresses import Step, key_field
from competentie_app.ui.context import UiContext
from competentie_app.ui.pages.model.editor.fields.box import FieldBox
from competentie_app.ui.widgets.buttons import IconButton, LinkButton

MakeRow = Callable[[Address, Data], FieldBox]


class RowsBox(FieldBox):
    """`make_row(address, value)` builds the widget of one row; `new_row()` is what a new row begins with."""

    def __init__(
        self,
        context: UiContext,
        address: Address,
        words: str,
        make_row: MakeRow,
        new_row: Callable[[], Data],
    ) -> None:
        super().__init__(context, address, words)
        self._make_row, self._new_row = make_row, new_row
        self.rows: list[FieldBox] = []
        self._steps: list[Step] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(context.theme.space(3))
        self.add = LinkButton(context.texts.t("Add a line"), context.theme, self._add, icon="plus")
        self.add.setAccessibleName(context.texts.t("Add to “{field}”", field=words))
        self.column.addWidget(self.head(words))
        self.column.addLayout(self._list)
        self.column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)

    def move_to(self, address: Address) -> None:
        """Take the rows along."""
        super().move_to(address)
        for row, step in zip(self.rows, self._steps, strict=True):
            row.move_to(address.child(step))

    def show_value(self, value: Data) -> None:
        """Show the rows; those that stay are not built anew."""
        items = value if isinstance(value, list) else []
        steps = [self._step(item, place) for place, item in enumerate(items)]
        if steps != self._steps:
            self._build(steps, items)
        for row, item in zip(self.rows, items, strict=True):
            row.show_value(item)

    def mark(self, now: Data, before: Data) -> None:
        """The bar stands at the list, and at the rows that differ."""
        super().mark(now, before)
        new, old = self._by_step(now), self._by_step(before)
        for row, step in zip(self.rows, self._steps, strict=True):
            row.mark(new.get(step), old.get(step))

    def show_problems(self, problems: Mapping[Address, str]) -> None:
        """Each row tells its own."""
        rest = dict(problems)
        for row in self.rows:
            depth = len(row.address.path)
            own = {at: said for at, said in problems.items() if at.path[:depth] == row.address.path}
            row.show_problems(own)
            rest = {at: said for at, said in rest.items() if at not in own}
        super().show_problems(rest)

    def focus_at(self, address: Address) -> None:
        """Put the keyboard in the row of a problem."""
        for row in self.rows:
            if address.path[: len(row.address.path)] == row.address.path:
                row.focus_at(address)
                return
        self.add.setFocus(Qt.FocusReason.TabFocusReason)

    def input_at(self, path: tuple[object, ...]) -> QWidget | None:
        """The input of the row that a path leads to."""
        whole = (*self.address.path, *path)
        for row in self.rows:
            if whole[: len(row.address.path)] == row.address.path:
                return row.input_at(whole[len(row.address.path) :])
        return None

    def _step(self, item: Data, place: int) -> Step:
        key = item.get(key_field(self.address.path[-1])) if isinstance(item, dict) else None
        return key if isinstance(key, str) and key else place

    def _by_step(self, value: Data) -> dict[Step, Data]:
        items = value if isinstance(value, list) else []
        return {self._step(item, place): item for place, item in enumerate(items)}

    def _build(self, steps: list[Step], items: list[Data]) -> None:
        """Rows at the beginning that stay the same are kept."""
        same = 0
        while same < min(len(steps), len(self._steps)) and steps[same] == self._steps[same]:
            same += 1
        while self._list.count() > same:
            item = self._list.takeAt(same)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._steps = steps
        del self.rows[same:]
        for place in range(same, len(steps)):
            row = self._make_row(self.address.child(steps[place]), items[place])
            row.edited.connect(self.edited.emit)
            self.rows.append(row)
            self._list.addWidget(_RowWithButtons(self, row))
        for place in range(len(steps)):
            item = self._list.itemAt(place)
            whole = item.widget() if item is not None else None
            if isinstance(whole, _RowWithButtons):
                whole.up.setEnabled(place > 0)
                whole.down.setEnabled(place + 1 < len(steps))

    def _add(self) -> None:
        before = len(self.rows)
        self.tell(AddItem(self.address, self._new_row()))
        if len(self.rows) > before:
            self.rows[-1].focus_at(self.rows[-1].address)

    def remove(self, address: Address) -> None:
        """Take a row away; the keyboard goes to where another is added."""
        self.add.setFocus()
        self.tell(RemoveValue(address))


class _RowWithButtons(QWidget):
    """A row, with what can be done with it at its right end."""

    def __init__(self, box: RowsBox, row: FieldBox) -> None:
        super().__init__()
        theme, t = box.context.theme, box.context.texts.t
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        line.addWidget(row, 1)
        up, down = t("Move up: {name}", name=row.words), t("Move down: {name}", name=row.words)
        self.up = IconButton("chevron-up", up, theme, lambda: box.tell(MoveItem(row.address, -1)))
        self.down = IconButton("chevron-down", down, theme, lambda: box.tell(MoveItem(row.address, 1)))
        gone = t("Take away {name}", name=row.words)
        self.gone = IconButton("x", gone, theme, lambda: box.remove(row.address))
        for button in (self.up, self.down, self.gone):
            line.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
