"""Reading again only the item of a list that changed, so that typing in a large file is instant.

An item between its dash and the next one means the same by itself as in its file: nothing outside can change what it
says, for anchors are refused. So it is read alone, at its own lines, and takes its place in the tree.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence as AnySequence
from dataclasses import replace

from competentie_app.model.editing.source_text import SourceText, Splice
from competentie_app.model.placed_values import Mapping, Node, Sequence
from competentie_app.model.placed_yaml import read_placed
from competentie_app.model.problems import FileLog

_Item = tuple[str, Sequence, int, int, int]
"""Name of the list, the list, place of the item, its first line and the line behind its last (from 0)."""


def reread_item(root: Node | None, source: SourceText, splices: AnySequence[Splice]) -> Node | None:
    """Return the tree after these changes; None where the whole file must be read: lines came or went, or in doubt."""
    if not splices or not isinstance(root, Mapping) or root.flow or not _in_lines(source, splices):
        return None
    start, end = min(one.start for one in splices), max(one.end for one in splices)
    found = _item_around(root, source.line_of(start))
    if found is None or source.line_of(end) >= found[4]:
        return None
    name, items, place, first, behind = found
    stop = source.line_starts[behind] if behind < len(source.line_starts) else len(source.text)
    item = _read_alone(_changed(source, splices, source.line_starts[first], stop), first, items.column)
    if item is None:
        return None
    end = item.end if place == len(items.items) - 1 else items.end
    new = replace(items, items=[*items.items[:place], item, *items.items[place + 1 :]], end=end)
    return replace(root, items={**root.items, name: new}, end=end if root.end == items.end else root.end)


def _in_lines(source: SourceText, splices: AnySequence[Splice]) -> bool:
    """Whether the changes leave every other line at its number."""
    return not any(
        "\n" in text or "\r" in text for one in splices for text in (one.text, source.text[one.start : one.end])
    )


def _item_around(root: Mapping, line: int) -> _Item | None:
    for name, items in root.items.items():
        if isinstance(items, Sequence) and not items.flow and items.line - 1 <= line < items.end[0]:
            firsts = [item.line - 1 for item in items.items]
            place = bisect_right(firsts, line) - 1
            behind = firsts[place + 1] if place + 1 < len(firsts) else items.end[0]
            return name, items, place, firsts[place], behind
    return None


def _changed(source: SourceText, splices: AnySequence[Splice], start: int, stop: int) -> str:
    inside = [Splice(one.start - start, one.end - start, one.text) for one in splices]
    return SourceText(source.text[start:stop]).with_splices(inside).decode()


def _read_alone(text: str, first: int, column: int) -> Node | None:
    """The item of this text, at its own lines; None where it is not exactly one item, or anything is amiss."""
    log = FileLog("")
    read = read_placed(("\n" * first + text).encode(), log)
    if log.problems or not isinstance(read, Sequence) or read.flow:
        return None
    return read.items[0] if len(read.items) == 1 and read.column == column else None
