"""What an edit and a place are called: "Streefniveau S4, AI-vertaler"."""

from __future__ import annotations

from competentie_app.model.editing.addresses import Address
from competentie_app.model.editing.draft import Draft
from competentie_app.model.editing.edits import (
    AddFile,
    AddItem,
    DuplicateItem,
    Edit,
    MoveItem,
    RemoveValue,
    ReplaceText,
    RetireItem,
    SetFileText,
    SetValue,
    SeveralEdits,
)
from competentie_app.model.editing.field_words import field_words
from competentie_app.model.editing.items import Kind, item_address, kind_of, local_text
from competentie_app.model.model_files import is_persona_file, persona_stem
from competentie_app.texts import LocalText, Message, nmsg, pmsg


def item_words(draft: Draft, address: Address) -> Message:
    """Name the item that an address lies in: its title (a competency by its id too), else its id."""
    item = item_address(address)
    kind, item_id = kind_of(address), _id(item)
    value = draft.value(item)
    group = value if isinstance(value, dict) else {}
    title = next((local_text(group[name]) for name in ("title", "name", "text") if name in group), LocalText("", ""))
    if kind is Kind.SCALE:
        return pmsg("model item", "Scale of levels")
    if not title.nl or not title.en:
        return pmsg("model item", "{name}", name=title.nl or title.en or item_id)
    if kind is Kind.COMPETENCY:
        return pmsg("model item", "{id} {title}", id=item_id, title=title)
    return pmsg("model item", "{name}", name=title)


def _id(item: Address) -> str:
    return persona_stem(item.file) if is_persona_file(item.file) else item.name


def place_words(draft: Draft, address: Address) -> tuple[Message, Message | None]:
    """Name the item and the field of an address; no field where the item as a whole is meant."""
    inside = address.path[len(item_address(address).path) :]
    return item_words(draft, address), field_words(inside) if inside else None


def label_of(edit: Edit, draft: Draft) -> Message:
    """Name an edit for undo, in the words of the draft before it."""
    match edit:
        case ReplaceText():
            return pmsg("model edit", "“{find}” replaced by “{put}”", find=edit.find, put=edit.put)
        case SetFileText():
            return pmsg("model edit", "Text of {file}", file=edit.file)
        case AddFile():
            return pmsg("model edit", "New: {name}", name=persona_stem(edit.file))
        case SeveralEdits():
            if len(edit.edits) == 1:
                return label_of(edit.edits[0], draft)
            return nmsg("{count} change", "{count} changes", len(edit.edits))
        case _:
            return _of_one(edit, draft)


def _of_one(edit: SetValue | RemoveValue | AddItem | DuplicateItem | MoveItem | RetireItem, draft: Draft) -> Message:
    item, field = place_words(draft, edit.address)
    name = item if field is None else pmsg("model edit", "{field}, {item}", field=field, item=item)
    match edit:
        case AddItem():
            return pmsg("model edit", "New: {name}", name=_new_name(edit) or name)
        case DuplicateItem():
            return pmsg("model edit", "Copy of {name}", name=name)
        case MoveItem():
            return pmsg("model edit", "Order: {name}", name=name)
        case RemoveValue():
            return pmsg("model edit", "Removed: {name}", name=name)
        case RetireItem():
            return (
                pmsg("model edit", "Retired: {name}", name=name)
                if edit.replaced_by
                else pmsg("model edit", "In use again: {name}", name=name)
            )
        case SetValue():
            return name


def _new_name(edit: AddItem) -> str:
    known = edit.item.get("id") if isinstance(edit.item, dict) else None
    return known if isinstance(known, str) else ""
