"""Writing groups and lists as their neighbours are written: on one line between braces, or line by line."""

from __future__ import annotations

from dataclasses import dataclass

from competentie_app.model.editing.file_tree import Data
from competentie_app.model.editing.scalar_text import LONG, Place, write_single
from competentie_app.model.placed_values import Mapping, Node, Scalar, Sequence


@dataclass(frozen=True, slots=True)
class House:
    """How a file is laid out: spaces that a group stands inside another, that a dash stands inside, and behind it."""

    step: int = 2
    dash_in: int = 2
    dash_gap: int = 2
    newline: str = "\n"


def house_of(root: Node | None, newline: str) -> House:
    """Read the layout off the first group in a group, list in a group, and group in a list that a file has."""
    found: dict[str, int] = {}
    waiting: list[Mapping | Sequence] = [root] if isinstance(root, Mapping) and not root.flow else []
    while waiting and len(found) < 3:
        node = waiting.pop(0)
        for child in _block_children(node):
            kind, inside = _inside(node, child)
            found.setdefault(kind, inside)
            waiting.append(child)
    return House(found.get("step", 2), found.get("dash_in", 2), found.get("dash_gap", 2), newline)


def _block_children(node: Mapping | Sequence) -> list[Mapping | Sequence]:
    items = node.items.values() if isinstance(node, Mapping) else node.items
    return [child for child in items if not isinstance(child, Scalar) and not child.flow]


def _inside(node: Mapping | Sequence, child: Mapping | Sequence) -> tuple[str, int]:
    kind = "dash_gap" if isinstance(node, Sequence) else "step" if isinstance(child, Mapping) else "dash_in"
    return kind, child.column - node.column


def field_lines(name: str, value: Data, like: Node | None, column: int, house: House) -> list[str]:
    """Lines of `name: value`, with `column` spaces before the name. `like`: the neighbour to look at."""
    start = f"{' ' * column}{name}:"
    if on_one_line(value, like):
        return [f"{start} {one_line(value, like, column + house.step, house)}".rstrip(" ")]
    if isinstance(value, dict):
        return [start, *group_lines(value, like, column + house.step, house)]
    assert isinstance(value, list)
    inside = column + house.dash_in
    return [start, *(line for item in value for line in item_lines(item, first_of(like), inside, house))]


def group_lines(value: dict[str, Data], like: Node | None, column: int, house: House) -> list[str]:
    """Lines of the fields of a group."""
    known = like.items if isinstance(like, Mapping) else {}
    return [line for name, item in value.items() for line in field_lines(name, item, known.get(name), column, house)]


def item_lines(value: Data, like: Node | None, column: int, house: House) -> list[str]:
    """Lines of an item of a list, with `column` spaces before its dash."""
    dash = f"{' ' * column}-{' ' * (house.dash_gap - 1)}"
    inside = column + house.dash_gap
    if on_one_line(value, like) or not isinstance(value, dict):
        return [dash + one_line(value, like, inside, house)]
    first, *rest = group_lines(value, like, inside, house)
    return [dash + first[inside:], *rest]


def on_one_line(value: Data, like: Node | None) -> bool:
    """Whether a value stands on the line of its name: as its neighbour does, else when it is short."""
    if not isinstance(value, (dict, list)) or not value:
        return True
    if isinstance(value, dict) and isinstance(like, Mapping):
        return like.flow
    if isinstance(value, list) and isinstance(like, Sequence):
        return like.flow
    inner = value.values() if isinstance(value, dict) else value
    if any(isinstance(item, (dict, list)) for item in inner):
        return False
    return len(one_line(value, None, 0, House())) <= LONG


def one_line(value: Data, like: Node | None, column: int, house: House, flow: bool = False) -> str:
    """A value on one line. `column`: spaces before a text on lines of its own; `flow`: inside brackets or braces."""
    if isinstance(value, dict):
        known = like.items if isinstance(like, Mapping) else {}
        parts = (f"{name}: {one_line(item, known.get(name), column, house, flow=True)}" for name, item in value.items())
        return f"{{{', '.join(parts)}}}"
    if isinstance(value, list):
        return f"[{', '.join(one_line(item, first_of(like), column, house, flow=True) for item in value)}]"
    style = like.style if isinstance(like, Scalar) and like.style in ("'", '"') else ""
    return write_single(value, Place(style, flow, column, house.newline))


def first_of(like: Node | None) -> Node | None:
    """The first item of a neighbouring list."""
    return like.items[0] if isinstance(like, Sequence) and like.items else None
