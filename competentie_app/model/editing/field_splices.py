"""Which parts of a text change when a value is set, a field comes or a field goes."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from competentie_app.model.editing.field_order import place_for
from competentie_app.model.editing.file_tree import Data, FileTree
from competentie_app.model.editing.node_text import House, field_lines, house_of, on_one_line, one_line
from competentie_app.model.editing.scalar_text import BLOCKS, LONG, Place, Single, same_single, write_single
from competentie_app.model.editing.source_text import SourceText, Splice
from competentie_app.model.placed_values import Mapping, Node, Scalar, Sequence


@dataclass(frozen=True)
class Desk:
    """A file on which work is done: its tree and its layout."""

    tree: FileTree

    @cached_property
    def source(self) -> SourceText:
        """The text of the file."""
        return self.tree.source

    @cached_property
    def house(self) -> House:
        """The layout of the file."""
        return house_of(self.tree.root, self.source.newline)

    def lines(self, lines: list[str]) -> str:
        """Lines as text, each with the line end of this file."""
        return "".join(line + self.source.newline for line in lines)


@dataclass(frozen=True, slots=True)
class Spot:
    """A value and what holds it: `name` of the field in a group, or place in a list. The root has no holder."""

    node: Node
    holder: Mapping | Sequence | None = None
    name: str | int = 0

    @property
    def in_flow(self) -> bool:
        """Whether it stands between brackets or braces."""
        return self.holder is not None and self.holder.flow


def spot_of(holder: Node, name: str | int) -> Spot:
    """The value of a field, or at a place of a list."""
    if isinstance(holder, Mapping):
        return Spot(holder.items[str(name)], holder, name)
    assert isinstance(holder, Sequence)
    assert isinstance(name, int)
    return Spot(holder.items[name], holder, name)


def set_single(desk: Desk, spot: Spot, value: Single) -> list[Splice]:
    """Change a single value; no line but its own is touched."""
    node, source = spot.node, desk.source
    if not isinstance(node, Scalar):
        return rewrite(desk, spot, value)
    if same_single(node.value, value) and not node.refused:
        return []
    start, end = source.start_of(node), source.end_of(node)
    written = write_single(value, _place(desk, spot, node, source.text[start:end]))
    # A field that was empty has no space behind its colon yet.
    lead = " " if written and start == end and source.text[start - 1 : start] in (":", "-") else ""
    return [Splice(start, end, lead + written)]


def _place(desk: Desk, spot: Spot, node: Scalar, old: str) -> Place:
    holder = spot.holder
    above = holder.column - 1 if holder is not None else 0
    if node.style not in BLOCKS:
        return Place(node.style, spot.in_flow, above + desk.house.step, desk.source.newline)
    header, *lines = old.splitlines()
    filled = [line for line in lines if line.strip()]
    indent = min((len(line) - len(line.lstrip(" ")) for line in filled), default=above + desk.house.step)
    width = max((len(line) - indent for line in filled), default=LONG)
    return Place(node.style, spot.in_flow, indent, desk.source.newline, header, max(width, 40))


def rewrite(desk: Desk, spot: Spot, value: Data) -> list[Splice]:
    """Write a value anew as a whole, in the style of what stands there."""
    source, node, holder = desk.source, spot.node, spot.holder
    start, end = source.start_of(node), source.end_of(node)
    column = holder.column - 1 if holder is not None else 0
    if spot.in_flow or ((isinstance(node, Scalar) or node.flow) and on_one_line(value, node)):
        text = one_line(value, node, column + desk.house.step, desk.house, spot.in_flow)
        return [Splice(start, end, (" " if start == end else "") + text)]
    if not isinstance(holder, Mapping):
        return [Splice(start, end, one_line(value, node, column, desk.house))]
    key = source.index(*holder.key_places[str(spot.name)])
    lines = field_lines(str(spot.name), value, node, column, desk.house)
    return [Splice(key, end, source.newline.join(lines).lstrip(" "))]


def insert_field(desk: Desk, spot: Spot, name: str, value: Data, like: Node | None) -> list[Splice]:
    """Add a field to the group at `spot`, in the usual order of fields; never before the first one.

    `like`: the field of a neighbouring group, to be written in its style.
    """
    group, source = spot.node, desk.source
    assert isinstance(group, Mapping)
    present = list(group.items)
    if not present:
        return rewrite(desk, spot, {name: value})
    before = group.items[present[max(place_for(name, present), 1) - 1]]
    end = source.end_of(before)
    if group.flow:
        text = one_line(value, like, group.column, desk.house, flow=True)
        return [Splice(end, end, f", {name}: {text}")]
    lines = field_lines(name, value, like, group.column - 1, desk.house)
    return [insert_after(desk, end, lines)]


def insert_after(desk: Desk, end: int, lines: list[str]) -> Splice:
    """New lines below the line that holds the character before `end`; also where that line is the last, unended."""
    at = desk.source.after_line(max(end - 1, 0))
    if at and desk.source.text[at - 1] not in "\r\n":
        return Splice(at, at, desk.source.newline + desk.source.newline.join(lines))
    return Splice(at, at, desk.lines(lines))


def remove_field(desk: Desk, spot: Spot, name: str) -> list[Splice]:
    """Take a field out of the group at `spot`; remarks above it stay."""
    group, source = spot.node, desk.source
    assert isinstance(group, Mapping)
    names = list(group.items)
    if len(names) == 1:
        return rewrite(desk, spot, {})
    number = names.index(name)
    start, end = source.index(*group.key_places[name]), source.end_of(group.items[name])
    if number == 0:
        return [Splice(start, source.index(*group.key_places[names[1]]), "")]
    if group.flow:
        return [Splice(source.end_of(group.items[names[number - 1]]), end, "")]
    return [Splice(source.line_start(start), source.after_line(max(end - 1, start)), "")]
