"""The form of one item: its name, what can be done with it, and its fields in groups."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from competentie_app.app.model_form.fields import FieldGroup, ItemForm
from competentie_app.app.model_form.forms import form_of
from competentie_app.model.editing import Address, Draft, item_words
from competentie_app.ui.context import UiContext
from competentie_app.ui.pages.model.editor.fields.box import FieldBox
from competentie_app.ui.pages.model.editor.fields.make import make_field
from competentie_app.ui.pages.model.editor.fields.targets import TargetsBox
from competentie_app.ui.pages.page_scroll import PageScroll
from competentie_app.ui.theme.fonts import Type
from competentie_app.ui.widgets.labels import SectionLabel, TextLabel


class ItemFormView(QWidget):
    """`edited(edit, typing)`. Fields are built when another item is shown, or when what there is to choose changed."""

    edited = Signal(object, bool)
    left_field = Signal()

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._form: ItemForm | None = None
        self.boxes: list[FieldBox] = []
        self.title = TextLabel("", context.theme, Type.SECTION, wrap=True)
        self._content = QWidget()
        self._groups = QVBoxLayout(self._content)
        self.scroller = PageScroll(self._content)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(context.theme.space(2))
        column.addWidget(self.title)
        column.addWidget(self.scroller, 1)

    @property
    def address(self) -> Address | None:
        """The item that is shown."""
        return self._form.address if self._form else None

    def show_item(self, draft: Draft, base: Draft | None, address: Address) -> None:
        """Show an item as it stands in the draft, with bars beside what differs from `base`."""
        form = form_of(draft, address)
        if form != self._form:
            same = self._form is not None and form.address == self._form.address
            self._build(form, keep_place=same)
        self.title.setText(self._context.t(item_words(draft, form.address)))
        for box in self.boxes:
            value = draft.value(box.address)
            box.show_value(value)
            if base is not None:
                self._mark(box, draft, base)

    def show_problems(self, problems: Mapping[Address, str]) -> None:
        """Say at each field what is wrong with it."""
        for box in self.boxes:
            path = box.address.path
            own = {at: said for at, said in problems.items() if _inside(at, box.address.file, path)}
            box.show_problems(own)

    def go_to(self, address: Address) -> None:
        """Put the keyboard in the field that an address lies in."""
        for box in sorted(self.boxes, key=lambda box: -len(box.address.path)):
            if _inside(address, box.address.file, box.address.path):
                box.focus_at(address)
                self.scroller.ensureWidgetVisible(box)
                return
        if self.boxes:
            self.boxes[0].focus_at(self.boxes[0].address)

    def forget(self) -> None:
        """No item is shown."""
        self._form = None
        self._clear()
        self.title.setText("")

    def _mark(self, box: FieldBox, draft: Draft, base: Draft) -> None:
        box.mark_changed(changed=draft.value(box.address) != base.value(box.address))
        if isinstance(box, TargetsBox):
            ids = box.lines
            addresses = {key: box.address.child(key) for key in ids}
            box.mark_targets(frozenset(key for key, at in addresses.items() if draft.value(at) != base.value(at)))

    def _build(self, form: ItemForm, *, keep_place: bool) -> None:
        place = self.scroller.verticalScrollBar().value()
        self._clear()
        self._form = form
        self._content = QWidget()
        self._groups = QVBoxLayout(self._content)
        self._groups.setContentsMargins(0, 0, self._context.theme.space(3), self._context.theme.space(4))
        self._groups.setSpacing(self._context.theme.space(3))
        for group in form.groups:
            self._add_group(form, group)
        self._groups.addStretch(1)
        self.scroller.set_content(self._content)
        self.scroller.verticalScrollBar().setValue(place if keep_place else 0)

    def _add_group(self, form: ItemForm, group: FieldGroup) -> None:
        if group.head is not None:
            self._groups.addWidget(SectionLabel(self._context.t(group.head), self._context.theme))
        for field in group.fields:
            box = make_field(self._context, form.address, field)
            box.edited.connect(self.edited.emit)
            self.boxes.append(box)
            self._groups.addWidget(box)

    def _clear(self) -> None:
        self.boxes = []


def _inside(address: Address, file: str, path: tuple[object, ...]) -> bool:
    return address.file == file and address.path[: len(path)] == path
