"""Levels as text: what a cell says, what a key means, and what came from a spreadsheet."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass

from competentie_app.app.actions.levels import LevelEntry
from competentie_app.app.grid import Grid
from competentie_app.dossier.ratings import (
    DONT_KNOW,
    EMPTY,
    HIGHEST_LEVEL_CODE,
    NOT_APPLICABLE,
    PREFER_NOT_TO_SAY,
    View,
)
from competentie_app.texts import Message, Texts, msg

KEYS = {"n": NOT_APPLICABLE, "?": DONT_KNOW, "-": PREFER_NOT_TO_SAY}
"""Keys that enter an answer without a level; digits enter levels."""
_WORDS = {
    NOT_APPLICABLE: ("n", "n.v.t.", "n.v.t", "nvt", "n/a", "na", "n.a.", "niet van toepassing", "not applicable"),
    DONT_KNOW: ("?", "weet ik niet", "weet niet", "don't know", "does not know"),
    PREFER_NOT_TO_SAY: ("-", "–", "—", "−", "liever niet", "prefer not to say", "prefers not to say"),
}
_CODE_OF_WORD = {word: code for code, words in _WORDS.items() for word in words}
_LEVEL = re.compile(r"(\d)(?:[.,]0+)?")


def signs(texts: Texts) -> dict[int, str]:
    """Return the text of a cell for every code."""
    words = {
        EMPTY: "",
        NOT_APPLICABLE: texts.p("sign in a cell", "n/a"),
        DONT_KNOW: "?",
        PREFER_NOT_TO_SAY: "–",
    }
    return {level: str(level) for level in range(HIGHEST_LEVEL_CODE + 1)} | words


def code_of_key(key: str, top: int) -> int | None:
    """Return the code that a typed character stands for; None when it stands for nothing on this scale."""
    if len(key) == 1 and key in "0123456789":
        return int(key) if int(key) <= top else None
    return KEYS.get(key.casefold())


def code_of_text(text: str, top: int) -> int | None:
    """Return the code of a cell of a spreadsheet ("2", "2,0", "n.v.t.", "?", ""); None when it is none."""
    clean = " ".join(text.replace("’", "'").split()).casefold()
    if not clean:
        return EMPTY
    level = _LEVEL.fullmatch(clean)
    if level is not None and clean.isascii():
        return int(level[1]) if int(level[1]) <= top else None
    return _CODE_OF_WORD.get(clean)


def copied(grid: Grid, view: View, rows: range, columns: range, words: dict[int, str]) -> str:
    """Return a block of the grid as TSV, as the view says it, so that pasting it gives the same levels.

    As spreadsheets do: every row ends a line, else an empty last row would be lost; one cell alone is just its text.
    """
    lines = ["\t".join(words[grid.rows[row].cells[column].code(view)] for column in columns) for row in rows]
    return lines[0] if len(rows) == len(columns) == 1 else "".join(f"{line}\n" for line in lines)


@dataclass(frozen=True, slots=True)
class BadValue:
    """One pasted value that cannot be entered, and why. `where`: person and competency, or None outside the grid."""

    where: Message
    text: str
    reason: Message


@dataclass(frozen=True, slots=True)
class Pasted:
    """What a pasted text would do: nothing at all as soon as one value is bad."""

    entries: tuple[LevelEntry, ...]
    problems: tuple[BadValue, ...]
    rows: range
    columns: range


def read_pasted(grid: Grid, view: View, text: str, rows: range, columns: range) -> Pasted:
    """Read TSV for the block that begins at the first of `rows` and `columns`. One value fills the whole range.

    Nothing on nothing is no entry: what was discussed and not agreed stays when it is pasted back.
    """
    block = _block(text)
    if len(block) == 1 and len(block[0]) == 1:
        block = [[block[0][0]] * len(columns) for _ in rows]
    width = max((len(line) for line in block), default=0)
    entries: list[LevelEntry] = []
    problems: list[BadValue] = []
    for row, column, value in _places(block, rows.start, columns.start):
        found = _entry(grid, view, row, column, value)
        if isinstance(found, BadValue):
            problems.append(found)
        elif found is not None:
            entries.append(found)
    covered = (range(rows.start, rows.start + len(block)), range(columns.start, columns.start + width))
    return Pasted(tuple(entries), tuple(problems), *covered)


def filled(grid: Grid, code: int, rows: Sequence[int], columns: Sequence[int]) -> tuple[LevelEntry, ...]:
    """Return entries that give one code to every cell of a range that can take it."""
    return tuple(
        LevelEntry(grid.rows[row].employee.id, grid.columns[column], code)
        for row in rows
        for column in columns
        if grid.rows[row].locked(column) is None
    )


def _block(text: str) -> list[list[str]]:
    """Lines and cells as spreadsheets write them: tabs, and every line ends.

    Excel puts quotes round a cell with a line end in it; LibreOffice writes a space there and leaves quotes alone.
    """
    clean = text.replace("\r\n", "\n").replace("\r", "\n").removesuffix("\n")
    if '"' in clean:
        with suppress(csv.Error):  # a cell longer than any level: without the quotes it is a bad value too
            return [line or [""] for line in csv.reader(io.StringIO(clean, newline=""), delimiter="\t")]
    return [line.split("\t") for line in clean.split("\n")]


def _places(block: list[list[str]], first_row: int, first_column: int) -> Iterator[tuple[int, int, str]]:
    for down, line in enumerate(block):
        for right, value in enumerate(line):
            yield first_row + down, first_column + right, value


def _entry(grid: Grid, view: View, row: int, column: int, value: str) -> LevelEntry | BadValue | None:
    """What one value does; an empty one outside the grid, or where nothing is asked, does nothing."""
    code = code_of_text(value, grid.top)
    if row >= len(grid.rows) or column >= len(grid.columns):
        return None if code == EMPTY else BadValue(msg("beside the grid"), value.strip(), msg("there is no cell here"))
    person, competency_id = grid.rows[row], grid.columns[column]
    locked = person.locked(column)
    if code == EMPTY and (locked is not None or person.cells[column].code(view) == EMPTY):
        return None
    if code is not None and locked is None:
        return LevelEntry(person.employee.id, competency_id, code)
    where = msg("{name}, {competency}", name=person.employee.name, competency=competency_id)
    reason = locked if code is not None else msg("a level from 0 to {top}, n, ? or - is expected", top=grid.top)
    return BadValue(where, value.strip(), reason or msg("there is no cell here"))
