"""Values of a YAML file that know their line and column (both from 1)."""

from __future__ import annotations

from collections.abc import Mapping as AnyMapping
from dataclasses import dataclass, field

# Not frozen: a file makes tens of thousands of these, and the reader fills the containers as it goes.


@dataclass(slots=True)
class Scalar:
    """A single value. `raw`: its text without quotes; `refused`: already reported, say no more of it.

    `end`: line and column behind the value, both from 1; `style`: empty without quotes, else ', ", | or >.
    """

    value: str | int | float | bool | None
    raw: str
    line: int
    column: int
    refused: bool = False
    end: tuple[int, int] = (1, 1)
    style: str = ""


@dataclass(slots=True)
class Mapping:
    """Fields by name, in the order of the file; `key_places` holds line and column of each name.

    `end`: line and column behind the last value, or behind the brace where `flow`.
    """

    line: int
    column: int
    items: dict[str, Node] = field(default_factory=dict[str, "Node"])
    key_places: dict[str, tuple[int, int]] = field(default_factory=dict[str, tuple[int, int]])
    end: tuple[int, int] = (1, 1)
    flow: bool = False


@dataclass(slots=True)
class Sequence:
    """A list of values. `end` and `flow`: as in a mapping."""

    line: int
    column: int
    items: list[Node] = field(default_factory=list["Node"])
    end: tuple[int, int] = (1, 1)
    flow: bool = False


Node = Scalar | Mapping | Sequence


@dataclass(frozen=True, slots=True)
class Places:
    """Finds the place of a value from its path, such as ("competencies", 3, "dimension").

    Only asked when there is something to report, so reading a sound model pays nothing for it.
    """

    roots: AnyMapping[str, Node]

    def of(self, file: str, *path: str | int) -> tuple[int, int]:
        """Return line and column of the value, or of the nearest value above it that exists; (1, 1) without any."""
        node = self.roots.get(file)
        place = (1, 1)
        for step in (None, *path):
            node = node if step is None else _child(node, step)
            if node is None:
                break
            place = (node.line, node.column)
        return place


def _child(node: Node | None, step: str | int) -> Node | None:
    if isinstance(node, Mapping) and isinstance(step, str):
        return node.items.get(step)
    if isinstance(node, Sequence) and isinstance(step, int) and step < len(node.items):
        return node.items[step]
    return None


def plain_data(node: Node) -> object:
    """Return the same data as dicts, lists and single values, without places. Depth is bounded by the reader."""
    if isinstance(node, Mapping):
        return {name: plain_data(item) for name, item in node.items.items()}
    if isinstance(node, Sequence):
        return [plain_data(item) for item in node.items]
    return node.value
