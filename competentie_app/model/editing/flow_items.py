"""Items of a list between brackets: add one, take one away, change the order. Only what lies between them changes."""

from __future__ import annotations

from competentie_app.model.editing.field_splices import Desk, Spot, rewrite
from competentie_app.model.editing.file_tree import Data
from competentie_app.model.editing.node_text import one_line
from competentie_app.model.editing.source_text import Splice
from competentie_app.model.placed_values import Node, Sequence


def add_item(desk: Desk, items: Sequence, at: int, value: Data) -> list[Splice]:
    """Add an item before place `at`, written as its neighbour is. The list has one item or more."""
    text = one_line(value, items.items[max(at - 1, 0)], items.column, desk.house, flow=True)
    return [_put(desk, items, at, text)]


def _put(desk: Desk, items: Sequence, at: int, text: str) -> Splice:
    if at == 0:
        start = desk.source.start_of(items.items[0])
        return Splice(start, start, f"{text}, ")
    end = desk.source.end_of(items.items[at - 1])
    return Splice(end, end, f", {text}")


def copy_item(desk: Desk, items: Sequence, index: int, key: Node, new_key: str) -> list[Splice]:
    """Copy an item with its formatting behind itself, under another id. `key`: where its id stands."""
    source, item = desk.source, items.items[index]
    start = source.start_of(item)
    text = source.text[start : source.end_of(item)]
    copied = text[: source.start_of(key) - start] + new_key + text[source.end_of(key) - start :]
    return [_put(desk, items, index + 1, copied)]


def remove_item(desk: Desk, list_spot: Spot, index: int) -> list[Splice]:
    """Take an item away, with one comma."""
    items, source = list_spot.node, desk.source
    assert isinstance(items, Sequence)
    if len(items.items) == 1:
        return rewrite(desk, list_spot, [])
    if index == 0:
        return [Splice(source.start_of(items.items[0]), source.start_of(items.items[1]), "")]
    return [Splice(source.end_of(items.items[index - 1]), source.end_of(items.items[index]), "")]


def reorder(desk: Desk, items: Sequence, order: list[int]) -> list[Splice]:
    """Put the items in another order: `order` holds their present places."""
    spans = [(desk.source.start_of(item), desk.source.end_of(item)) for item in items.items]
    return [
        Splice(*spans[place], desk.source.text[slice(*spans[index])])
        for place, index in enumerate(order)
        if place != index
    ]
