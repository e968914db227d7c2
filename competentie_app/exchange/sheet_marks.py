"""What a sheet marks beside its values, and a reader that streams leaves out: hidden rows and merged cells."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from competentie_app.exchange.raw_table import MAX_COLUMNS, MAX_ROWS, RawRow

MAX_MERGED = 1_000
"""More ranges than this are decoration, or made to keep a reader busy."""
ROW = re.compile(rb"<(?:\w+:)?row\s([^>]*)>")
HIDDEN = re.compile(rb'\bhidden="(?:1|true)"')
NUMBER = re.compile(rb'(?:^|\s)r="(\d{1,7})"')
MERGED = re.compile(rb'<(?:\w+:)?mergeCell\s[^>]*?ref="([A-Z]{1,3})(\d{1,7}):[A-Z]{1,3}(\d{1,7})"')


@dataclass(frozen=True, slots=True)
class SheetMarks:
    """`hidden_rows`: their numbers. `merged_above`: by row number, the number of the top row by place of the column."""

    hidden_rows: frozenset[int]
    merged_above: Mapping[int, Mapping[int, int]]

    def filled(self, row: RawRow, rows: Mapping[int, RawRow]) -> RawRow:
        """The row with the values of cells that are merged with one above, as a reader of the sheet sees it."""
        cells = list(row.cells)
        formulas = set(row.formulas)
        for place, top in self.merged_above.get(row.number, {}).items():
            source = rows.get(top)
            if source is None or row.cell(place):
                continue
            cells += [""] * (place + 1 - len(cells))
            cells[place] = source.cell(place)
            formulas |= source.formulas & {place}
        return replace(row, cells=tuple(cells), formulas=frozenset(formulas))


def read_marks(part: bytes) -> SheetMarks:
    """Read the marks from the XML of a sheet; whatever cannot be read so is no mark."""
    hidden = (NUMBER.search(row) for row in ROW.findall(part) if HIDDEN.search(row))
    merged: dict[int, dict[int, int]] = {}
    for letters, first, last in MERGED.findall(part)[:MAX_MERGED]:
        place, top = _place(letters), int(first)
        if place < MAX_COLUMNS:
            for number in range(top + 1, min(int(last), MAX_ROWS) + 1):
                merged.setdefault(number, {})[place] = top
    return SheetMarks(frozenset(int(number.group(1)) for number in hidden if number), merged)


def _place(letters: bytes) -> int:
    """The place from 0 of a column by its letters."""
    place = 0
    for letter in letters:
        place = place * 26 + letter - ord("A") + 1
    return place - 1
