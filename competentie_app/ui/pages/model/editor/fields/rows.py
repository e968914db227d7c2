"""A list of rows of which the user adds, moves and takes away."""

from __future__ import annotations

from collections.abc import Callable

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

    def show_value(self, value: Data) -> None:
        """Show the rows; they are built anew only when others came or went."""
        items = value if isinstance(value, list) else []
        steps = [self._step(item, place) for place, item in enumerate(items)]
        if steps != self._steps:
            self._build(steps, items)
        for row, item in zip(self.rows, items, strict=True):
            row.show_value(item)

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

    def _build(self, steps: list[Step], items: list[Data]) -> None:
        while (item := self._list.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._steps, self.rows = steps, []
        for place, step in enumerate(steps):
            address = self.address.child(step)
            row = self._make_row(address, items[place])
            row.edited.connect(self.edited.emit)
            self.rows.append(row)
            self._list.addWidget(self._with_buttons(row, address, place, len(steps)))

    def _with_buttons(self, row: FieldBox, address: Address, place: int, count: int) -> QWidget:
        theme, t = self.context.theme, self.context.texts.t
        whole = QWidget()
        line = QHBoxLayout(whole)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        line.addWidget(row, 1)
        up = IconButton(
            "chevron-up", t("Move up: {name}", name=row.words), theme, lambda: self.tell(MoveItem(address, -1))
        )
        down = IconButton(
            "chevron-down", t("Move down: {name}", name=row.words), theme, lambda: self.tell(MoveItem(address, 1))
        )
        gone = IconButton("x", t("Take away {name}", name=row.words), theme, lambda: self._remove(address))
        up.setEnabled(place > 0)
        down.setEnabled(place + 1 < count)
        for button in (up, down, gone):
            line.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return whole

    def _add(self) -> None:
        before = len(self.rows)
        self.tell(AddItem(self.address, self._new_row()))
        if len(self.rows) > before:
            self.rows[-1].focus_at(self.rows[-1].address)

    def _remove(self, address: Address) -> None:
        self.add.setFocus()
        self.tell(RemoveValue(address))
