"""What can be done with the item or the group that is chosen: add, copy, move, retire, take away."""

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
from competentie_app.ui.context import UiContext
from competentie_app.ui.widgets.buttons import LinkButton
from competentie_app.ui.widgets.wrap import WrapLayout

MOVABLE = (
    Kind.PERSONA, Kind.COMPETENCY, Kind.OFFER, Kind.DIMENSION, Kind.FORM, Kind.PRINCIPLE, Kind.EDITION, Kind.CLUSTER,
    Kind.AGO_COMPETENCY, Kind.PLAYBOOK,
)  # fmt: skip


class ItemBar(QWidget):
    """`edited(edit)`; `added(address)`: the item that came, to show it."""

    edited = Signal(object)
    added = Signal(object)

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._line: TreeLine | None = None
        self._draft: Draft | None = None
        theme, t = context.theme, context.texts.t
        row = WrapLayout(self, spacing=theme.space(3))
        self.add = LinkButton(t("New…"), theme, self._add, icon="plus")
        self.copy = LinkButton(t("Copy…"), theme, self._copy, icon="copy")
        self.up = LinkButton(t("Up"), theme, lambda: self._move(-1), icon="chevron-up")
        self.down = LinkButton(t("Down"), theme, lambda: self._move(1), icon="chevron-down")
        self.remove = LinkButton(t("Take away"), theme, self._remove, icon="x")
        self.remove.setToolTip(t("Only what was never in a version can be taken away; anything else is retired."))
        for button in (self.add, self.copy, self.up, self.down, self.remove):
            row.addWidget(button)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_line(self, draft: Draft, line: TreeLine | None) -> None:
        """Offer what fits an item or a group."""
        self._line, self._draft = line, draft
        kind = self._kind()
        address = line.address if line else None
        self.add.setVisible(kind in CAN_BE_ADDED)
        moves = address is not None and kind in MOVABLE and len(address.path) != 1
        for button in (self.copy, self.up, self.down):
            button.setVisible(moves)
        self.remove.setVisible(moves and not self._was_issued())
        self.setVisible(line is not None and (moves or kind in CAN_BE_ADDED))

    def _kind(self) -> Kind | None:
        if self._line is None:
            return None
        return self._line.adds if self._line.address is None else kind_of(self._line.address)

    def _was_issued(self) -> bool:
        """Whether the item stands in the last version; then it is retired, never taken away."""
        workshop = self._context.bench.workshop
        address = self._line.address if self._line else None
        if address is None or kind_of(address) not in RETIRABLE or not workshop.versions:
            return False
        files = workshop.newest_files
        return files is not None and Draft.of(files).value(address) is not None

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
        item_id = self._ask_id(kind, free_id(draft, kind, _FIRST_IDS.get(kind, "new")))
        if item_id is None:
            return
        edit = new_item(draft, kind, item_id, parent)
        self._do(edit, _address_of(edit, kind, item_id))

    def _copy(self) -> None:
        kind, draft = self._kind(), self._draft
        address = self._line.address if self._line else None
        if kind is None or draft is None or address is None:
            return
        own = address.name if address.path else address.file.removeprefix("personas/").removesuffix(".yaml")
        item_id = self._ask_id(kind, free_id(draft, kind, own))
        if item_id is not None:
            new = Address(persona_file(item_id)) if kind is Kind.PERSONA else address.parent.child(item_id)
            self._do(DuplicateItem(address, item_id), new)

    def _move(self, by: int) -> None:
        if self._line is not None and self._line.address is not None:
            self.edited.emit(MoveItem(self._line.address, by))

    def _remove(self) -> None:
        if self._line is not None and self._line.address is not None:
            self.edited.emit(RemoveValue(self._line.address))

    def _do(self, edit: Edit, new: Address | None) -> None:
        self.edited.emit(edit)
        if new is not None:
            self.added.emit(new)


_FIRST_IDS = {Kind.COMPETENCY: "N1", Kind.PERSONA: "nieuwe-persona", Kind.OFFER: "nieuwe-activiteit"}


def _address_of(edit: Edit, kind: Kind, item_id: str) -> Address | None:
    """Where a new item stands."""
    if kind is Kind.PERSONA:
        return Address(persona_file(item_id))
    address = getattr(edit, "address", None)
    return address.child(item_id) if isinstance(address, Address) else None
