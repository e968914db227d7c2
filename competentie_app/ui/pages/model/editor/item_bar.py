"""What can be done with the item or the group that is chosen: add, copy, move, take away."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from competentie_app.app.model_form.new_items import CAN_BE_ADDED, free_id, id_problem, new_item
from competentie_app.app.model_tree import TreeLine
from competentie_app.model.editing import (
    RETIRABLE,
    Address,
    Draft,
    DuplicateItem,
    Edit,
    Kind,
    MoveItem,
    RemoveValue,
    kind_of,
    persona_file,
)
from competentie_app.model.model_files import persona_stem
from competentie_app.ui.context import UiContext
from competentie_app.ui.pages.model.editor import tree
from competentie_app.ui.widgets.buttons import IconButton, LinkButton
from competentie_app.ui.widgets.wrap import WrapLayout

MOVABLE = (
    Kind.PERSONA, Kind.COMPETENCY, Kind.OFFER, Kind.DIMENSION, Kind.FORM, Kind.PRINCIPLE, Kind.EDITION, Kind.CLUSTER,
    Kind.AGO_COMPETENCY, Kind.PLAYBOOK,
)  # fmt: skip
_FIRST_IDS = {Kind.COMPETENCY: "N1", Kind.PERSONA: "nieuwe-persona", Kind.OFFER: "nieuwe-activiteit"}


class ItemBar(QWidget):
    """`edited(edit)`; `added(address)`: the item that came, to show it; `kept`: it was issued, so it can be retired."""

    edited = Signal(object)
    added = Signal(object)
    kept = Signal()

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._line: TreeLine | None = None
        self._draft: Draft | None = None
        self._base: Draft | None = None
        theme, t = context.theme, context.texts.t
        row = WrapLayout(self, spacing=0, row_spacing=0)
        self.add = LinkButton(t("New…"), theme, lambda: self.do(tree.ADD), icon="plus")
        self.copy = IconButton("copy", t("Copy… (Ctrl+D)"), theme, lambda: self.do(tree.COPY))
        self.up = IconButton("chevron-up", t("Up (Alt+↑)"), theme, lambda: self.do(tree.UP))
        self.down = IconButton("chevron-down", t("Down (Alt+↓)"), theme, lambda: self.do(tree.DOWN))
        self.remove = IconButton("x", t("Take away (Delete)"), theme, lambda: self.do(tree.REMOVE))
        self.add.setToolTip(t("New item (Insert)"))
        for button in (self.add, self.copy, self.up, self.down, self.remove):
            row.addWidget(button)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_line(self, draft: Draft, base: Draft | None, line: TreeLine | None) -> None:
        """Offer what fits an item or a group. `base`: the last version, None before the first."""
        self._line, self._draft, self._base = line, draft, base
        self.add.setVisible(self._kind() in CAN_BE_ADDED)
        for button in (self.copy, self.up, self.down, self.remove):
            button.setVisible(self._own is not None)

    def do(self, deed: str) -> None:
        """Do what a button or a key asks for, where it fits what is chosen."""
        if deed == tree.ADD and self._kind() in CAN_BE_ADDED:
            self._add()
        elif deed == tree.COPY and self._own is not None:
            self._copy(self._own)
        elif deed in (tree.UP, tree.DOWN) and self._own is not None:
            self.edited.emit(MoveItem(self._own, -1 if deed == tree.UP else 1))
        elif deed == tree.REMOVE and self._own is not None:
            self._remove(self._own)

    @property
    def _own(self) -> Address | None:
        """The item that can be copied, moved and taken away."""
        address = self._line.address if self._line else None
        return address if address is not None and kind_of(address) in MOVABLE and len(address.path) != 1 else None

    def _kind(self) -> Kind | None:
        if self._line is None:
            return None
        return self._line.adds if self._line.address is None else kind_of(self._line.address)

    def _remove(self, address: Address) -> None:
        """What stands in the last version is retired, never taken away: people and plans may name it."""
        issued = self._base is not None and self._base.value(address) is not None
        if issued and kind_of(address) in RETIRABLE:
            self.kept.emit()
        else:
            self.edited.emit(RemoveValue(address))

    def _ask_id(self, kind: Kind, wanted: str) -> str | None:
        """A new id; asked again while it cannot be used."""
        t, draft = self._context.texts.t, self._draft
        said = t("An id is for always: it never changes.")
        while draft is not None:
            given = self._context.dialogs.text(t("A new item"), t("Id. {said}", said=said), wanted)
            if given is None:
                return None
            problem = id_problem(draft, kind, given.strip())
            if problem is None:
                return given.strip()
            wanted, said = given, self._context.t(problem)
        return None

    def _add(self) -> None:
        kind, line, draft = self._kind(), self._line, self._draft
        if kind is None or line is None or draft is None:
            return
        parent = line.parent if line.address is None else line.address.parent.parent
        item_id = self._ask_id(kind, free_id(draft, kind, _FIRST_IDS.get(kind, "nieuw")))
        if item_id is None:
            return
        edit = new_item(draft, kind, item_id, parent)
        self._do(edit, _address_of(edit, kind, item_id))

    def _copy(self, address: Address) -> None:
        kind, draft = kind_of(address), self._draft
        if draft is None:
            return
        own = address.name if address.path else persona_stem(address.file)
        item_id = self._ask_id(kind, free_id(draft, kind, own))
        if item_id is not None:
            new = Address(persona_file(item_id)) if kind is Kind.PERSONA else address.parent.child(item_id)
            self._do(DuplicateItem(address, item_id), new)

    def _do(self, edit: Edit, new: Address | None) -> None:
        self.edited.emit(edit)
        if new is not None:
            self.added.emit(new)


def _address_of(edit: Edit, kind: Kind, item_id: str) -> Address | None:
    """Where a new item stands."""
    if kind is Kind.PERSONA:
        return Address(persona_file(item_id))
    address = getattr(edit, "address", None)
    return address.child(item_id) if isinstance(address, Address) else None
