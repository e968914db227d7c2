"""Doing an edit on one file: the fewest changes of its text, read again and compared with what was asked."""

from __future__ import annotations

import re
from collections.abc import Callable
from contextlib import suppress
from functools import reduce

from competentie_app.model.editing import block_items, flow_items, refusals
from competentie_app.model.editing.addresses import Step, child_of, index_of, key_field
from competentie_app.model.editing.edits import AddItem, DuplicateItem, MoveItem, RemoveValue, RetireItem, SetValue
from competentie_app.model.editing.field_splices import Desk, Spot, insert_field, remove_field, rewrite
from competentie_app.model.editing.file_tree import Data, FileTree, same_data
from competentie_app.model.editing.source_text import Splice
from competentie_app.model.editing.value_splices import set_value
from competentie_app.model.editing.wanted_data import changed, index_in, moved, removed, value_in
from competentie_app.model.placed_values import Mapping, Node, Scalar, Sequence

FileEdit = SetValue | RemoveValue | AddItem | DuplicateItem | MoveItem | RetireItem
Path = tuple[Step, ...]
_ID = re.compile(r"[A-Za-z][A-Za-z0-9-]{0,59}")
_INVISIBLE = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")


def edit_file(tree: FileTree, edit: FileEdit) -> FileTree:
    """Return the file after an edit. Raises CannotEdit; the tree is as it was."""
    if tree.root is None:
        raise refusals.unreadable(tree.file, tree.problems)
    try:
        ways, wanted = _plan(Desk(tree), tree.root, edit)
        for way in ways:
            with suppress(ValueError):  # changes that overlap; the next way writes the whole anew
                done = tree.with_splices(way())
                if same_data(done.root, wanted):
                    return done.confirmed(wanted)
    except (KeyError, AssertionError, IndexError) as error:
        raise refusals.not_there(tree.file, edit.address.name) from error
    raise refusals.not_exact(tree.file, edit.address.name)


def set_many(tree: FileTree, edits: list[SetValue]) -> FileTree:
    """Set values that do not touch each other in one go; where that fails, one after the other. Raises CannotEdit."""
    if tree.root is None:
        raise refusals.unreadable(tree.file, tree.problems)
    if len(edits) > 1:
        with suppress(KeyError, AssertionError, IndexError, ValueError):
            return _set_together(tree, tree.root, edits)
    return reduce(edit_file, edits, tree)


def _set_together(tree: FileTree, root: Node, edits: list[SetValue]) -> FileTree:
    """Raises ValueError where the changes overlap or the values do not come out."""
    desk, wanted, splices = Desk(tree), tree.data, list[Splice]()
    for edit in edits:
        ways, _ = _setting(desk, root, edit.address.path, clean(edit.value))
        splices += ways[0]()
        wanted = changed(wanted, edit.address.path, clean(edit.value))
    done = tree.with_splices(splices)
    if not same_data(done.root, wanted):
        raise ValueError(tree.file)
    return done.confirmed(wanted)


def with_other_id(tree: FileTree, file: str, new_id: str) -> FileTree:
    """A copy of a file under another name, with another id at its top. Raises CannotEdit."""
    key = tree.root.items.get("id") if isinstance(tree.root, Mapping) else None
    if key is None or not isinstance(tree.data, dict):
        raise refusals.not_there(tree.file, "id")
    source = tree.source
    splice = Splice(source.start_of(key), source.end_of(key), new_id)
    copied = FileTree.of(file, source.with_splices([splice]))
    if not same_data(copied.root, {**tree.data, "id": new_id}):
        raise refusals.not_exact(tree.file, "id")
    return copied


Ways = list[Callable[[], list[Splice]]]


def _plan(desk: Desk, root: Node, edit: FileEdit) -> tuple[Ways, Data]:
    """Ways to do an edit, the one that touches least first, and the values that must come out."""
    data, path = desk.tree.data, edit.address.path
    if isinstance(edit, SetValue):
        return _setting(desk, root, path, clean(edit.value))
    if isinstance(edit, RetireItem):
        if not edit.replaced_by and "replaced_by" not in _group_at(data, path):
            return [list], data
        if not edit.replaced_by:
            return _removing(desk, root, (*path, "replaced_by"))
        return _setting(desk, root, (*path, "replaced_by"), list(edit.replaced_by))
    if isinstance(edit, RemoveValue):
        return _removing(desk, root, path)
    if isinstance(edit, AddItem):
        return _adding(desk, root, path, edit)
    if isinstance(edit, DuplicateItem):
        return _copying(desk, root, path, edit.new_id)
    return _moving(desk, root, path, edit.by)


def _group_at(data: Data, path: Path) -> dict[str, Data]:
    group = value_in(data, path)
    if not isinstance(group, dict):
        raise KeyError(path)
    return group


def clean(value: Data) -> Data:
    """Take out of texts what nobody sees and the reader refuses; a tab becomes a space."""
    if isinstance(value, str):
        text = value.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")
        return _INVISIBLE.sub("", text).strip()
    if isinstance(value, list):
        return [clean(item) for item in value]
    if isinstance(value, dict):
        return {name: clean(item) for name, item in value.items()}
    return value


def walk(root: Node, path: Path) -> tuple[Spot, Path]:
    """The deepest value on a path that exists, and the steps that do not."""
    spot, last = Spot(root), None
    for number, step in enumerate(path):
        child = child_of(spot.node, last, step)
        if child is None:
            return spot, path[number:]
        name = step if isinstance(spot.node, Mapping) else index_of(spot.node, last, step)  # pyright: ignore[reportArgumentType]
        spot, last = Spot(child, spot.node, name if name is not None else 0), step  # pyright: ignore[reportArgumentType]
    return spot, ()


def _setting(desk: Desk, root: Node, path: Path, value: Data) -> tuple[Ways, Data]:
    wanted = changed(desk.tree.data, path, value)
    _keep_ids(desk.tree.data, path, value)
    spot, missing = walk(root, path)
    for step in reversed(missing[1:]):
        value = {str(step): value}
    if not missing:
        return [lambda: set_value(desk, spot, value), lambda: rewrite(desk, spot, value)], wanted
    name = str(missing[0])
    if not isinstance(spot.node, Mapping):
        return [lambda: rewrite(desk, spot, {name: value})], wanted
    return [lambda: insert_field(desk, spot, name, value, _neighbour(spot, name))], wanted


def _neighbour(spot: Spot, name: str) -> Node | None:
    """The same field of another item of the list, whose style a new field takes."""
    others = spot.holder.items if isinstance(spot.holder, Sequence) else []
    return next((item.items[name] for item in others if isinstance(item, Mapping) and name in item.items), None)


def _keep_ids(data: Data, path: Path, value: Data) -> None:
    """Raises CannotEdit where a sound id would change. One that is no id may be mended."""
    if path and path[-1] == "id":
        path, value = path[:-1], {"id": value}
    try:
        old = value_in(data, path)
    except KeyError:
        return
    if isinstance(old, dict) and isinstance(value, dict) and value.get("id", old.get("id")) != old.get("id"):
        known = old.get("id")
        if isinstance(known, str) and _ID.fullmatch(known):
            raise refusals.id_stays(known)


def _removing(desk: Desk, root: Node, path: Path) -> tuple[Ways, Data]:
    wanted = removed(desk.tree.data, path)
    spot, missing = walk(root, path[:-1])
    if missing:
        raise KeyError(path)
    if isinstance(spot.node, Mapping):
        return [lambda: remove_field(desk, spot, str(path[-1]))], wanted
    items = _list(spot.node)
    index = index_of(items, _list_name(path[:-1]), path[-1])
    if index is None:
        raise KeyError(path[-1])
    remove = flow_items.remove_item if items.flow else block_items.remove_item
    return [lambda: remove(desk, spot, index)], wanted


def _list_name(path: Path) -> Step | None:
    return path[-1] if path else None


def _list(node: Node) -> Sequence:
    if not isinstance(node, Sequence):
        raise KeyError("list")
    return node


def _adding(desk: Desk, root: Node, path: Path, edit: AddItem) -> tuple[Ways, Data]:
    item = clean(edit.item)
    spot, missing = walk(root, path)
    if not missing and not _may_hold_items(spot.node):
        raise KeyError(path)
    if missing or not isinstance(spot.node, Sequence) or not spot.node.items:
        return _setting(desk, root, path, [item])
    items = spot.node
    old = value_in(desk.tree.data, path)
    assert isinstance(old, list)
    at = len(old) if edit.at is None else min(max(edit.at, 0), len(old))
    wanted = changed(desk.tree.data, path, [*old[:at], item, *old[at:]])
    add = flow_items.add_item if items.flow else block_items.add_item
    return [lambda: add(desk, items, at, item)], wanted


def _may_hold_items(node: Node) -> bool:
    """Whether this is a list, or a field in which nothing stands yet."""
    return isinstance(node, Sequence) or (isinstance(node, Scalar) and node.value is None and not node.refused)


def check_new_id(new_id: str, known: list[str]) -> None:
    """Raises CannotEdit where a new id is none, or is taken; capitals make no difference, for files bear ids."""
    if not _ID.fullmatch(new_id):
        raise refusals.bad_id(new_id)
    if new_id.casefold() in {other.casefold() for other in known}:
        raise refusals.taken(new_id)


def _copying(desk: Desk, root: Node, path: Path, new_id: str) -> tuple[Ways, Data]:
    parent = path[:-1]
    spot, missing = walk(root, path)
    if missing or not isinstance(spot.node, Mapping) or not isinstance(spot.holder, Sequence):
        raise KeyError(path)
    field = key_field(_list_name(parent))
    old = value_in(desk.tree.data, parent)
    assert isinstance(old, list)
    check_new_id(new_id, [str(item.get(field)) for item in old if isinstance(item, dict)])
    index, items, key = index_in(old, _list_name(parent), path[-1]), spot.holder, spot.node.items[field]
    copied = old[index]
    assert isinstance(copied, dict)
    assert isinstance(key, Scalar)
    wanted = changed(desk.tree.data, parent, [*old[: index + 1], {**copied, field: new_id}, *old[index + 1 :]])
    copy = flow_items.copy_item if items.flow else block_items.copy_item
    return [lambda: copy(desk, items, index, key, new_id)], wanted


def _moving(desk: Desk, root: Node, path: Path, by: int) -> tuple[Ways, Data]:
    parent = path[:-1]
    spot, missing = walk(root, parent)
    if missing:
        raise KeyError(path)
    items = _list(spot.node)
    old = value_in(desk.tree.data, parent)
    assert isinstance(old, list)
    order, new = moved(old, index_in(old, _list_name(parent), path[-1]), by)
    reorder = flow_items.reorder if items.flow else block_items.reorder
    return [lambda: reorder(desk, items, order)], changed(desk.tree.data, parent, new)
