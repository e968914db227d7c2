"""From a wanted value to the fewest changes of a text: what is the same already is not touched."""

from __future__ import annotations

from competentie_app.model.editing import block_items, flow_items
from competentie_app.model.editing.field_splices import (
    Desk,
    Spot,
    insert_field,
    remove_field,
    rewrite,
    set_single,
    spot_of,
)
from competentie_app.model.editing.file_tree import Data, same_data
from competentie_app.model.editing.source_text import Splice
from competentie_app.model.placed_values import Mapping, Sequence


def set_value(desk: Desk, spot: Spot, value: Data) -> list[Splice]:
    """Make the value at `spot` equal to `value`. Recursion is as deep as the value."""
    node = spot.node
    if isinstance(value, dict) and isinstance(node, Mapping) and node.items and value:
        return _set_group(desk, spot, node, value)
    if isinstance(value, list) and isinstance(node, Sequence) and node.items and value:
        return _set_list(desk, spot, node, value)
    if isinstance(value, (dict, list)):
        return [] if same_data(node, value) else rewrite(desk, spot, value)
    return set_single(desk, spot, value)


def _set_group(desk: Desk, spot: Spot, node: Mapping, value: dict[str, Data]) -> list[Splice]:
    gone = [name for name in node.items if name not in value]
    new = [name for name in value if name not in node.items]
    if (node.flow and (len(gone) + len(new) > 1)) or len(gone) == len(node.items):
        return rewrite(desk, spot, value)
    splices: list[Splice] = []
    for name, item in value.items():
        if name in node.items:
            splices += set_value(desk, spot_of(node, name), item)
        else:
            splices += insert_field(desk, spot, name, item, None)
    for name in gone:
        splices += remove_field(desk, spot, name)
    return splices


def _set_list(desk: Desk, spot: Spot, node: Sequence, value: list[Data]) -> list[Splice]:
    """Items that are the same at the start and at the end stay; those between are changed one by one."""
    old = node.items
    if node.flow and len(old) != len(value):
        return rewrite(desk, spot, value)
    start = 0
    while start < min(len(old), len(value)) and same_data(old[start], value[start]):
        start += 1
    behind = 0
    while behind < min(len(old), len(value)) - start and same_data(old[-1 - behind], value[-1 - behind]):
        behind += 1
    paired = min(len(old), len(value)) - start - behind
    splices: list[Splice] = []
    for index in range(start, start + paired):
        splices += set_value(desk, spot_of(node, index), value[index])
    items = flow_items if node.flow else block_items
    for index in range(start + paired, len(value) - behind):
        splices += items.add_item(desk, node, start + paired, value[index])
    for index in range(start + paired, len(old) - behind):
        splices += items.remove_item(desk, spot, index)
    return splices
