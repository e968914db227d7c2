"""Where a value stands: a file and a path through names of fields and ids of items, which outlives moved lines."""

from __future__ import annotations

from dataclasses import dataclass

from competentie_app.model.placed_values import Mapping, Node, Scalar, Sequence

Step = str | int
"""A name of a field, the id of an item of a list, or a place in a list (from 0) where items have no id."""

ABOUT_COMPETENCIES = ("requirements", "raises")
"""Lists in which the field `competency` names an item: one competency stands there once."""


@dataclass(frozen=True, slots=True)
class Address:
    """The place of a value. An empty path is the file as a whole, such as one persona.

    `Address("personas/clerk.yaml", ("requirements", "C4", "target"))`.
    """

    file: str
    path: tuple[Step, ...] = ()

    def child(self, *steps: Step) -> Address:
        """A value inside this one."""
        return Address(self.file, (*self.path, *steps))

    @property
    def parent(self) -> Address:
        """The value that holds this one; a file holds itself."""
        return Address(self.file, self.path[:-1])

    @property
    def name(self) -> str:
        """The last step, as text; the name of the file where there is none."""
        return str(self.path[-1]) if self.path else self.file


def key_field(list_name: Step | None) -> str:
    """Return the field that names the items of a list: `id`, or `competency`."""
    return "competency" if list_name in ABOUT_COMPETENCIES else "id"


def item_key(item: Node, list_name: Step | None) -> str | None:
    """Return the id of an item of a list, or None where it has none that can be read."""
    node = item.items.get(key_field(list_name)) if isinstance(item, Mapping) else None
    return node.value.strip() or None if isinstance(node, Scalar) and isinstance(node.value, str) else None


def index_of(items: Sequence, list_name: Step | None, step: Step) -> int | None:
    """Return the place of an item in its list, or None where it is not there."""
    if isinstance(step, int):
        return step if 0 <= step < len(items.items) else None
    return next((n for n, item in enumerate(items.items) if item_key(item, list_name) == step), None)


def child_of(node: Node, list_name: Step | None, step: Step) -> Node | None:
    """Return the value one step further, or None where there is none. `list_name`: the step that led to `node`."""
    if isinstance(node, Mapping):
        return node.items.get(str(step))
    if isinstance(node, Sequence):
        index = index_of(node, list_name, step)
        return None if index is None else node.items[index]
    return None


def node_at(root: Node | None, path: tuple[Step, ...]) -> Node | None:
    """Return the value at a path, or None where it does not exist."""
    last: Step | None = None
    for step in path:
        if root is None:
            return None
        root, last = child_of(root, last, step), step
    return root


def step_to(items: Sequence, list_name: Step | None, index: int) -> Step:
    """Return the step that names an item: its id where only this item has it, else its place."""
    key = item_key(items.items[index], list_name)
    return key if key is not None and index_of(items, list_name, key) == index else index


def path_to(root: Node, line: int, column: int) -> tuple[Step, ...]:
    """Return the path to the deepest value, or name of a field, that starts at or closest before a place."""
    place, path, node = (line, column), list[Step](), root
    while True:
        step, child = _last_before(node, path[-1] if path else None, place)
        if step is None:
            return tuple(path)
        path.append(step)
        if child is None:
            return tuple(path)
        node = child


def _last_before(node: Node, list_name: Step | None, place: tuple[int, int]) -> tuple[Step | None, Node | None]:
    """The child that starts last at or before the place; none when the place is that of the container itself."""
    if isinstance(node, Scalar) or (node.line, node.column) == place:
        return None, None
    if isinstance(node, Mapping):
        names = [name for name, start in node.key_places.items() if start <= place]
        name = max(names, key=lambda name: node.key_places[name], default=None)
        return name, None if name is None else node.items.get(name)
    indexes = [index for index, item in enumerate(node.items) if (item.line, item.column) <= place]
    return (step_to(node, list_name, indexes[-1]), node.items[indexes[-1]]) if indexes else (None, None)
