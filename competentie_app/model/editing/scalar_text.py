"""Writing one value in the style of the value it replaces, so that the reader finds exactly that value again.

The quotes that are there stay; where they cannot hold the new value another style is taken. Each way of writing is
tried on the reader itself, never trusted by rule.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from dataclasses import dataclass

from competentie_app.model.placed_values import Mapping, Node, Scalar, Sequence
from competentie_app.model.placed_yaml import read_placed
from competentie_app.model.problems import FileLog

Single = str | int | float | bool | None
BLOCKS = ("|", ">")
LONG = 100


@dataclass(frozen=True, slots=True)
class Place:
    """Where a value is written. `style`: as in `Scalar`; `flow`: between brackets or braces.

    `indent`: spaces before the lines of a block text; `newline`: the line end of the file; `header`: the first line
    of the block text that stands here now, such as `>-  # remark`; `width`: its longest line.
    """

    style: str = ""
    flow: bool = False
    indent: int = 2
    newline: str = "\n"
    header: str = ""
    width: int = LONG


def same_single(old: object, new: object) -> bool:
    """Whether two single values are one to the reader, which leaves out spaces around a text. 1 is not true."""
    if isinstance(old, str) and isinstance(new, str):
        return old.strip() == new.strip()
    return isinstance(old, bool) is isinstance(new, bool) and old == new


def write_single(value: Single, place: Place) -> str:
    """Return the text of a value for this place."""
    if not isinstance(value, str):
        return _plain_number(value)
    text = value.strip()
    for written in _ways(text, place):
        if reads_back(written, text, place):
            return written
    return double_quoted(text)


def _plain_number(value: float | bool | None) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    short = f"{value:.15f}".rstrip("0")
    return f"{short}0" if short.endswith(".") else short


def _ways(text: str, place: Place) -> Iterator[str]:
    """Ways to write a text, the one nearest to what stands there first."""
    if place.style in BLOCKS and text and not place.flow:
        yield from _block(text, place)
    if place.style == "'" and "\n" not in text:
        yield single_quoted(text)
    if place.style != '"' and place.style != "'" and text and "\n" not in text:
        yield text
    yield double_quoted(text)


def single_quoted(text: str) -> str:
    """Between single quotes; only for one line."""
    return "'" + text.replace("'", "''") + "'"


def double_quoted(text: str) -> str:
    """Between double quotes, on one line."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


def _block(text: str, place: Place) -> Iterator[str]:
    """A text on lines of its own under its header; folded lines are as wide as those that stood there."""
    lines = text.split("\n")
    if place.style == ">":
        folded = (textwrap.wrap(line, place.width, break_long_words=False, break_on_hyphens=False) for line in lines)
        lines = [line for part in folded for line in (*part, "")][:-1]
    space = " " * place.indent
    yield place.newline.join((place.header or place.style, *(space + line if line else "" for line in lines)))


def reads_back(written: str, text: str, place: Place) -> bool:
    """Whether the reader, without a word, finds exactly this text where it stands."""
    found = _read_in_flow(written) if place.flow else _read_in_block(written, place)
    return found is not None and isinstance(found.value, str) and found.value.strip() == text


def _read_in_flow(written: str) -> Scalar | None:
    """The value between braces, if nothing else came out of it there or between brackets."""
    root = _read(f"[{{x: {written}, z: 1}}, {written}, 1]")
    if not isinstance(root, Sequence) or len(root.items) != 3:
        return None
    group = root.items[0]
    return _single(group.items.get("x")) if isinstance(group, Mapping) and len(group.items) == 2 else None


def _read_in_block(written: str, place: Place) -> Scalar | None:
    """The value of a field, if nothing else came out of it; a list would also take a text with a colon."""
    lead = " " * max(place.indent - 2, 0)
    root = _read(f"{lead}x: {written}\n{lead}z: 1\n")
    return _single(root.items.get("x")) if isinstance(root, Mapping) and len(root.items) == 2 else None


def _read(text: str) -> Node | None:
    log = FileLog("")
    root = read_placed(text.encode(), log)
    return None if log.problems else root


def _single(node: Node | None) -> Scalar | None:
    return node if isinstance(node, Scalar) else None
