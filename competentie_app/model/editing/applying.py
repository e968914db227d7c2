"""Doing an edit on a draft; the door of this room for whoever only has files."""

from __future__ import annotations

from codecs import BOM_UTF8
from collections.abc import Mapping, Sequence
from itertools import groupby

from competentie_app.model.editing import refusals
from competentie_app.model.editing.addresses import Address
from competentie_app.model.editing.draft import Draft, persona_file
from competentie_app.model.editing.edits import (
    AddFile,
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
from competentie_app.model.editing.file_edits import FileEdit, check_new_id, clean, edit_file, set_many, with_other_id
from competentie_app.model.editing.file_tree import Data, FileTree
from competentie_app.model.editing.find_text import replaced_values
from competentie_app.model.editing.node_text import House, group_lines
from competentie_app.model.file_text import MAX_BYTES
from competentie_app.model.model_files import is_persona_file, persona_stem


def apply_edit(files: Mapping[str, bytes], edit: Edit) -> dict[str, bytes]:
    """Return the files after an edit; every line that it does not touch is the same, byte for byte.

    Raises CannotEdit (a ModelError) with the reason; nothing has changed then.
    """
    return apply(Draft.of(files), edit).files


def apply(draft: Draft, edit: Edit) -> Draft:
    """Return the draft after an edit; only files that change are read again. Raises CannotEdit."""
    match edit:
        case SeveralEdits():
            return _do_all(draft, edit.edits)
        case SetFileText():
            return draft.with_trees(_with_text(draft, edit))
        case AddFile():
            return _add_file(draft, edit)
        case ReplaceText():
            return _set_all(draft, replaced_values(draft, edit))
        case _:
            return _on_persona(draft, edit) or draft.with_trees(edit_file(_tree(draft, edit.address), edit))


def _tree(draft: Draft, address: Address) -> FileTree:
    if address.file not in draft.trees:
        raise refusals.not_there(address.file, address.name)
    return draft.trees[address.file]


def _on_persona(draft: Draft, edit: FileEdit) -> Draft | None:
    """Do an edit that is about a persona as a whole; None for any other."""
    if edit.address.path or not is_persona_file(edit.address.file):
        return None
    tree = _tree(draft, edit.address)
    if isinstance(edit, RemoveValue):
        return draft.with_trees(without=tree.file)
    if isinstance(edit, DuplicateItem):
        return _copy_persona(draft, tree, edit.new_id)
    return _move_persona(draft, tree.file, edit.by) if isinstance(edit, MoveItem) else None


def _with_text(draft: Draft, edit: SetFileText) -> FileTree:
    """The file with another text, and the mark at its start where it had one; of one too large only a part is here."""
    old = draft.trees[edit.file].content if edit.file in draft.trees else b""
    if len(old) > MAX_BYTES:
        raise refusals.unreadable(edit.file, draft.trees[edit.file].problems)
    mark = BOM_UTF8 if old.startswith(BOM_UTF8) and not edit.text.startswith("\ufeff") else b""
    return FileTree.of(edit.file, mark + edit.text.encode("utf-8", "replace"))


def _add_file(draft: Draft, edit: AddFile) -> Draft:
    content = clean(edit.content)
    if edit.file in draft.trees or not isinstance(content, dict):
        raise refusals.taken(edit.file)
    if is_persona_file(edit.file):
        check_new_id(persona_stem(edit.file), persona_ids(draft))
    return draft.with_trees(FileTree.of(edit.file, written(content)))


def written(content: dict[str, Data]) -> bytes:
    """A new data file, in the layout of the shipped ones."""
    return "".join(f"{line}\n" for line in group_lines(content, None, 0, House())).encode()


def persona_ids(draft: Draft) -> list[str]:
    """Ids of all personas, as their files are named."""
    return [persona_stem(name) for name in draft.persona_files]


def _copy_persona(draft: Draft, tree: FileTree, new_id: str) -> Draft:
    """The file with another id, the last place in the order, and in use even where its original is retired."""
    check_new_id(new_id, persona_ids(draft))
    file = persona_file(new_id)
    copied = with_other_id(tree, file, new_id)
    if tree.value(("position",)) is not None:
        places = [draft.value(Address(name, ("position",))) for name in draft.persona_files]
        last = max(place for place in places if isinstance(place, int))
        copied = edit_file(copied, SetValue(Address(file, ("position",)), last + 1))
    return draft.with_trees(edit_file(copied, RetireItem(Address(file), ())))


def _move_persona(draft: Draft, file: str, by: int) -> Draft:
    """Give the personas numbers in their new order; a file whose number stays is not touched."""
    order = list(draft.persona_files)
    at = order.index(file)
    order.insert(min(max(at + by, 0), len(order) - 1), order.pop(at))
    return _set_all(draft, [SetValue(Address(name, ("position",)), place) for place, name in enumerate(order, start=1)])


def _do_all(draft: Draft, edits: Sequence[Edit]) -> Draft:
    """Do edits in their order; values that are set one after the other go together."""
    waiting: list[SetValue] = []
    for edit in edits:
        if isinstance(edit, SetValue):
            waiting.append(edit)
            continue
        draft, waiting = apply(_set_all(draft, waiting), edit), []
    return _set_all(draft, waiting)


def _set_all(draft: Draft, edits: Sequence[SetValue]) -> Draft:
    """Do many of one kind, each file at once; where that does not come out, one after the other."""
    for file, group in groupby(edits, key=lambda edit: edit.address.file):
        draft = draft.with_trees(set_many(_tree(draft, Address(file)), list(group)))
    return draft
