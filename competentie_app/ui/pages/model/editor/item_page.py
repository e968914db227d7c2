"""The fields of one kind of item: built once, and then shown for one item after the other."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtWidgets import QVBoxLayout, QWidget

from competentie_app.app.model_form.fields import Field, FieldGroup, IdsField, ItemForm, Plain, PlainField, is_half
from competentie_app.model.editing import Address, Draft, Edit
from competentie_app.ui.context import UiContext
from competentie_app.ui.pages.model.editor.fields.box import FieldBox
from competentie_app.ui.pages.model.editor.fields.ids import IdsBox
from competentie_app.ui.pages.model.editor.fields.make import make_field
from competentie_app.ui.pages.model.editor.fields.pair import Pair
from competentie_app.ui.pages.model.editor.fields.target_details import TargetDetails
from competentie_app.ui.pages.model.editor.fields.targets import TargetsBox
from competentie_app.ui.widgets.labels import SectionLabel


class ItemPage(QWidget):
    """Fields in groups; small ones two by two."""

    def __init__(self, context: UiContext, form: ItemForm, edited: Callable[[Edit, bool], object]) -> None:
        super().__init__()
        self._context, self.form = context, form
        self.boxes: list[FieldBox] = []
        self._edited = edited
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(2, 0, context.theme.space(2), context.theme.space(4))
        self._column.setSpacing(context.theme.space(2))
        for group in form.groups:
            self._add_group(group)
        self._column.addStretch(1)

    @property
    def targets(self) -> TargetsBox | None:
        """The target levels, in the form of a persona."""
        return next((box for box in self.boxes if isinstance(box, TargetsBox)), None)

    @property
    def details(self) -> TargetDetails | None:
        """What stands below the form while targets are chosen."""
        return self.targets.details if self.targets is not None else None

    def serves(self, form: ItemForm) -> bool:
        """Whether these widgets can show another item of the same kind, or the same with other things to choose."""
        now, then = self.form.groups, form.groups
        if [(group.head, len(group.fields)) for group in now] != [(group.head, len(group.fields)) for group in then]:
            return False
        return all(_same(old, new) for old, new in zip(self.form.fields, form.fields, strict=True))

    def move_to(self, form: ItemForm) -> None:
        """Show another item from now on."""
        for box, old, new in zip(self.boxes, self.form.fields, form.fields, strict=True):
            if form.address != self.form.address:
                box.move_to(form.address.child(*new.path))
            if isinstance(box, IdsBox) and isinstance(new, IdsField) and new != old:
                box.set_options(new.options)
        self.form = form

    def show_values(self, draft: Draft, base: Draft | None, *, only: Address | None = None) -> None:
        """Show what stands in the draft, with bars where it differs from `base`. `only`: the field that is typed in."""
        for box in self.boxes:
            if only is not None and not inside(only, box.address):
                continue
            value = draft.value(box.address)
            box.show_value(value)
            box.mark(value, base.value(box.address) if base is not None else value)

    def show_problems(self, problems: Mapping[Address, str]) -> None:
        """Say at each field what is wrong with it."""
        for box in self.boxes:
            box.show_problems({at: said for at, said in problems.items() if inside(at, box.address)})

    def box_at(self, address: Address) -> FieldBox | None:
        """The field that an address lies in."""
        found = [box for box in self.boxes if inside(address, box.address)]
        return max(found, key=lambda box: len(box.address.path), default=None)

    def _add_group(self, group: FieldGroup) -> None:
        if group.head is not None:
            self._column.addSpacing(self._context.theme.space(1))
            self._column.addWidget(SectionLabel(self._context.t(group.head), self._context.theme))
        waiting: list[QWidget] = []
        for field in group.fields:
            box = make_field(self._context, self.form.address, field)
            box.edited.connect(self._edited)
            self.boxes.append(box)
            if _stands_beside(field):
                waiting.append(box)
            else:
                self._add_halves(waiting)
                self._column.addWidget(box)
            if len(waiting) == 2:
                self._add_halves(waiting)
        self._add_halves(waiting)

    def _add_halves(self, waiting: list[QWidget]) -> None:
        if waiting:
            self._column.addWidget(Pair(self._context.theme, *waiting))
        waiting.clear()


def _stands_beside(field: Field) -> bool:
    return is_half(field) or (isinstance(field, PlainField) and field.plain is Plain.ID)


def _same(old: Field, new: Field) -> bool:
    """A list of ids can be given other things to choose."""
    if isinstance(old, IdsField) and isinstance(new, IdsField):
        return replace(old, options=()) == replace(new, options=())
    return old == new


def inside(address: Address, whole: Address) -> bool:
    """Whether an address lies in another one."""
    return address.file == whole.file and address.path[: len(whole.path)] == whole.path
