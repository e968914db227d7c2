"""Items of a list that is written with dashes: add one, take one away, copy one, change the order.

A remark directly above an item, no further in than its dash, belongs to the item and goes with it. Blank lines and
remarks that stand apart keep their place.
"""

from __future__ import annotations

from competentie_app.model.editing.field_splices import Desk, Spot, insert_after, rewrite
from competentie_app.model.editing.file_tree import Data
from competentie_app.model.editing.node_text import item_lines
from competentie_app.model.editing.source_text import Splice
from competentie_app.model.placed_values import Node, Sequence

Lines = tuple[int, int]
"""First line, and the line behind the last; both from 0."""


def dash_line(desk: Desk, items: Sequence, index: int) -> int:
    """The line (from 0) on which the dash of an item stands."""
    number, column = items.items[index].line - 1, items.column - 1
    while number > 0:
        line = desk.source.line(number)
        if line[column : column + 1] == "-" and (not line[:column].strip() or index == 0):
            return number
        number -= 1
    return number


def own_lines(desk: Desk, items: Sequence, index: int) -> Lines:
    """The lines of an item itself, with remarks below it that stand further in than its dash."""
    source = desk.source
    start = dash_line(desk, items, index)
    end = source.end_of(items.items[index])
    below = source.line_of(max(end - 1, source.line_starts[start])) + 1
    while below < _count(desk) and _is_remark(source.line(below), least=items.column):
        below += 1
    return start, below


def with_remarks(desk: Desk, items: Sequence, index: int) -> Lines:
    """The lines of an item with the remarks directly above it."""
    start, end = own_lines(desk, items, index)
    while start > 0 and _is_remark(desk.source.line(start - 1), most=items.column - 1):
        start -= 1
    return start, end


def _is_remark(line: str, least: int = 0, most: int = 1_000) -> bool:
    inside = len(line) - len(line.lstrip(" "))
    return line[inside : inside + 1] == "#" and least <= inside <= most


def _count(desk: Desk) -> int:
    starts = desk.source.line_starts
    return len(starts) - (1 if starts[-1] == len(desk.source.text) else 0)


def _text(desk: Desk, start: int, end: int) -> str:
    """Lines as they stand; the last line of a file gets an end."""
    source = desk.source
    behind = source.line_starts[end] if end < len(source.line_starts) else len(source.text)
    text = source.text[source.line_starts[start] : behind]
    return text if not text or text.endswith(("\n", "\r")) else text + source.newline


def _splice(desk: Desk, lines: Lines, text: str) -> Splice:
    """Put text in the place of whole lines; a file without a line end at its end stays so."""
    source = desk.source
    behind = source.line_starts[lines[1]] if lines[1] < len(source.line_starts) else len(source.text)
    if text and source.text[behind - 1 : behind] not in ("\n", "\r"):
        text = text.removesuffix(source.newline)
    return Splice(source.line_starts[lines[0]], behind, text)


def add_item(desk: Desk, items: Sequence, at: int, value: Data) -> list[Splice]:
    """Add an item before place `at`, written as its neighbour is. The list has one item or more."""
    like = items.items[max(at - 1, 0)]
    lines = item_lines(value, like, items.column - 1, desk.house)
    return [_put(desk, items, at, lines)]


def _put(desk: Desk, items: Sequence, at: int, lines: list[str]) -> Splice:
    gap = [""] * _blank_lines_above(desk, items)
    if at == 0:
        start, _ = with_remarks(desk, items, 0)
        first = desk.source.line_starts[start]
        return Splice(first, first, desk.lines([*lines, *gap]))
    _, below = own_lines(desk, items, at - 1)
    return insert_after(desk, _end_of_line(desk, below - 1), [*gap, *lines])


def _end_of_line(desk: Desk, number: int) -> int:
    return desk.source.line_starts[number] + len(desk.source.line(number))


def _blank_lines_above(desk: Desk, items: Sequence) -> int:
    """Blank lines between the items of this list, as between its last two."""
    if len(items.items) < 2:
        return 0
    start, _ = with_remarks(desk, items, len(items.items) - 1)
    count = 0
    while start - count > 0 and not desk.source.line(start - count - 1).strip():
        count += 1
    return count


def copy_item(desk: Desk, items: Sequence, index: int, key: Node, new_key: str) -> list[Splice]:
    """Copy an item with all its formatting below itself, under another id. `key`: where its id stands."""
    start, end = own_lines(desk, items, index)
    source = desk.source
    first = source.line_starts[start]
    text = _text(desk, start, end)
    at, behind = source.start_of(key) - first, source.end_of(key) - first
    lines = (text[:at] + new_key + text[behind:]).removesuffix(source.newline).split(source.newline)
    return [_put(desk, items, index + 1, lines)]


def remove_item(desk: Desk, list_spot: Spot, index: int) -> list[Splice]:
    """Take an item away with the remarks directly above it."""
    items = list_spot.node
    assert isinstance(items, Sequence)
    if len(items.items) == 1:
        return rewrite(desk, list_spot, [])
    start, end = with_remarks(desk, items, index)
    while start > 0 and end < _count(desk) and _blank(desk, start - 1) and _blank(desk, end):
        start -= 1
    return [_splice(desk, (start, end), "")]


def _blank(desk: Desk, number: int) -> bool:
    return not desk.source.line(number).strip()


def reorder(desk: Desk, items: Sequence, order: list[int]) -> list[Splice]:
    """Put the items in another order: `order` holds their present places. What stands between them stays."""
    chunks = [with_remarks(desk, items, index) for index in range(len(items.items))]
    splices: list[Splice] = []
    for place, index in enumerate(order):
        if place != index:
            splices.append(_splice(desk, chunks[place], _text(desk, *chunks[index])))
    return splices
