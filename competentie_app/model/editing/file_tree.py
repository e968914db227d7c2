"""One data file as it stands: its bytes, what the reader made of it, and its values without places."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Mapping as AnyMapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TypeAlias, Union

from competentie_app.model.editing.addresses import Address, Step, node_at, path_to
from competentie_app.model.editing.reread import reread_item
from competentie_app.model.editing.scalar_text import same_single
from competentie_app.model.editing.source_text import SourceText, Splice
from competentie_app.model.placed_values import Mapping, Node, Scalar
from competentie_app.model.placed_yaml import read_placed, read_what_is_there
from competentie_app.model.problems import FileLog, Problem

Data: TypeAlias = Union[str, int, float, bool, "list[Data]", "dict[str, Data]", None]
"""Values of a file without places: texts, numbers, true and false, lists and groups of fields."""


@dataclass(frozen=True)
class FileTree:
    """A file that was read. `root` is None when it cannot be read to its end; then it can be shown, not edited."""

    file: str
    content: bytes
    root: Node | None
    problems: tuple[Problem, ...]
    known: Data = None
    """Its values, where they were compared with the tree already."""

    @classmethod
    def of(cls, file: str, content: bytes) -> FileTree:
        """Read a file. Never raises."""
        log = FileLog(file)
        root = read_placed(content, log)
        return cls(file, content, root, tuple(log.problems))

    def with_splices(self, splices: Iterable[Splice]) -> FileTree:
        """The file with parts of its text changed, read again: all of it, or the one item of a list that changed."""
        splices = list(splices)
        content = self.source.with_splices(splices)
        root = None if self.problems else reread_item(self.root, self.source, splices)
        return FileTree.of(self.file, content) if root is None else FileTree(self.file, content, root, ())

    def confirmed(self, data: Data) -> FileTree:
        """The file with its values, which were found to be these."""
        return replace(self, known=data)

    @cached_property
    def source(self) -> SourceText:
        """The text of a file that was read to its end."""
        return SourceText.of(self.content)

    @cached_property
    def shown(self) -> Node | None:
        """What can be shown: everything, or what stands before the error that stops the reader."""
        return self.root if self.root is not None else read_what_is_there(self.content)

    @cached_property
    def data(self) -> Data:
        """The values without places, of what can be shown; texts without spaces around them."""
        return self.known if self.known is not None else None if self.shown is None else data_of(self.shown)

    def value(self, path: tuple[Step, ...]) -> Data:
        """The value at a path, or None where there is none."""
        node = node_at(self.shown, path)
        return None if node is None else data_of(node)

    def address_at(self, line: int, column: int) -> Address:
        """The address of what stands at a place; both from 1."""
        return Address(self.file, path_to(self.shown, line, column) if self.shown is not None else ())


def data_of(node: Node) -> Data:
    """Return the same values without places; texts are stripped, as the loader does. Depth is bounded."""
    if isinstance(node, Mapping):
        return {name: data_of(item) for name, item in node.items.items()}
    if isinstance(node, Scalar):
        return node.value.strip() if isinstance(node.value, str) else node.value
    return [data_of(item) for item in node.items]


def same_data(node: Node | None, wanted: Data) -> bool:
    """Whether a node holds exactly these values, and no others. 1 is not true; 2 is 2.0."""
    if isinstance(wanted, dict):
        if not isinstance(node, Mapping) or node.items.keys() != wanted.keys():
            return False
        return all(same_data(node.items[name], value) for name, value in wanted.items())
    if isinstance(wanted, list):
        if node is None or isinstance(node, (Mapping, Scalar)) or len(node.items) != len(wanted):
            return False
        return all(same_data(item, value) for item, value in zip(node.items, wanted, strict=True))
    if not isinstance(node, Scalar):
        return False
    return same_single(node.value, wanted)


def trees_of(files: AnyMapping[str, bytes]) -> dict[str, FileTree]:
    """Read every file."""
    return {name: FileTree.of(name, content) for name, content in sorted(files.items())}
