"""Reads headings, tables and file blocks from a Markdown page; knows nothing of what they mean."""

import re
from dataclasses import dataclass

Row = dict[str, str]


@dataclass(frozen=True)
class Section:
    """One heading and what stands under it, up to the next heading."""

    title: str
    tables: tuple[tuple[Row, ...], ...]


def sections(text: str) -> dict[str, Section]:
    """Return the sections of a page by title."""
    without_files = re.sub(r"^```.*?^```$", "", text, flags=re.MULTILINE | re.DOTALL)
    parts = re.split(r"^#+ (.+)$", without_files, flags=re.MULTILINE)[1:]
    return {title: Section(title, _tables(body)) for title, body in zip(parts[::2], parts[1::2], strict=True)}


def files(text: str) -> dict[str, bytes]:
    """Return the code blocks that name a file behind their language, by that name."""
    found = re.findall(r"^```\w+ (\S+)\n(.*?)^```$", text, flags=re.MULTILINE | re.DOTALL)
    return {name: content.encode() for name, content in found}


def _tables(body: str) -> tuple[tuple[Row, ...], ...]:
    blocks = re.findall(r"(?:^\|.*\|\n?)+", body, flags=re.MULTILINE)
    return tuple(_table(block.splitlines()) for block in blocks)


def _table(lines: list[str]) -> tuple[Row, ...]:
    head, _, *rows = [_cells(line) for line in lines]
    return tuple(dict(zip(head, row, strict=True)) for row in rows)


def _cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.strip().strip("|").split("|")]
