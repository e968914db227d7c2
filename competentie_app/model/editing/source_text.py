"""The text of one file, and changing parts of it while every other byte stays."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from competentie_app.model.placed_values import Mapping, Node, Scalar, Sequence

_BREAK = re.compile(r"\r\n|\r|\n")
_MARK = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class Splice:
    """Put `text` in the place of what stands from `start` up to `end`."""

    start: int
    end: int
    text: str


@dataclass(frozen=True)
class SourceText:
    """A file as text, without the mark that some editors put at its start (`marked`)."""

    text: str
    marked: bool = False

    @classmethod
    def of(cls, data: bytes) -> SourceText:
        """Decode a file that the reader accepted. Raises UnicodeDecodeError for another."""
        return cls(data.decode("utf-8-sig"), data.startswith(_MARK))

    @cached_property
    def line_starts(self) -> list[int]:
        """Index of the first character of each line."""
        return [0, *(found.end() for found in _BREAK.finditer(self.text))]

    @cached_property
    def newline(self) -> str:
        """The line end of this file; that of its first line."""
        found = _BREAK.search(self.text)
        return found.group() if found else "\n"

    def index(self, line: int, column: int) -> int:
        """Index of a place; both from 1."""
        return self.line_starts[line - 1] + column - 1

    def start_of(self, node: Node) -> int:
        """Index where a value starts."""
        return self.index(node.line, node.column)

    def end_of(self, node: Node) -> int:
        """Index behind the last character of a value, without the blank lines that a block text may end in."""
        start = self.start_of(node)
        ends = self.index(*node.end)
        if (isinstance(node, Scalar) and node.style in ("|", ">")) or not isinstance(node, Scalar):
            ends = start + len(self.text[start:ends].rstrip())
        return max(start, ends)

    def line_of(self, index: int) -> int:
        """Number of the line (from 0) that holds an index."""
        return bisect_right(self.line_starts, index) - 1

    def line_start(self, index: int) -> int:
        """Index of the first character of the line that holds `index`."""
        return self.line_starts[self.line_of(index)]

    def after_line(self, index: int) -> int:
        """Index of the first character of the line after the one that holds `index`."""
        line = self.line_of(index) + 1
        return self.line_starts[line] if line < len(self.line_starts) else len(self.text)

    def line(self, number: int) -> str:
        """A line (from 0) without its end."""
        start = self.line_starts[number]
        end = self.line_starts[number + 1] if number + 1 < len(self.line_starts) else len(self.text)
        return self.text[start:end].rstrip("\r\n")

    def with_splices(self, splices: Iterable[Splice]) -> bytes:
        """Return the file with each splice done; those at one place go in their order.

        Raises ValueError where two overlap.
        """
        parts: list[str] = []
        at = 0
        for splice in sorted(splices, key=lambda one: (one.start, one.end)):
            if splice.start < at:
                raise ValueError(f"{splice.start} < {at}")
            parts += (self.text[at : splice.start], splice.text)
            at = splice.end
        parts.append(self.text[at:])
        return (_MARK if self.marked else b"") + "".join(parts).encode()


def column_of(node: Mapping | Sequence) -> int:
    """Spaces before the names of a block mapping, or before the dashes of a block list."""
    return node.column - 1
