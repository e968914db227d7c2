"""Opens a workbook of the model behind a guard, and finds its sheets and columns by their hidden keys."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from competentie_app.exchange.archive_guard import Limits, Trouble, look_inside
from competentie_app.exchange.model_book.errors import ModelBookError, damaged_book, not_a_model_book
from competentie_app.exchange.model_book.hidden import ABOUT, BEFORE, FORMAT, LISTS
from competentie_app.texts import msg

LIMITS = Limits(packed_bytes=20_000_000, unpacked_bytes=100_000_000, parts=300, ratio=200)
MAX_ROWS, MAX_COLUMNS, MAX_SHEETS = 20_000, 200, 60
FIRST_ROW = 3
"""Rows as people count them: the hidden keys, the heads, and then the items."""
_OLE = b"\xd0\xcf\x11\xe0"


@dataclass(frozen=True, slots=True)
class RawCell:
    """What a cell holds."""

    value: object = None
    is_formula: bool = False


EMPTY = RawCell()


@dataclass(frozen=True, slots=True)
class RawRow:
    """A row by the keys of its columns. `number` as people count."""

    number: int
    cells: Mapping[str, RawCell]

    def cell(self, key: str) -> RawCell:
        """The cell in a column; empty where there is none."""
        return self.cells.get(key, EMPTY)


@dataclass(frozen=True, slots=True)
class RawSheet:
    """A sheet as it came back. `places`: where each column stands, from 0."""

    key: str
    name: str
    places: Mapping[str, int]
    rows: tuple[RawRow, ...]


@dataclass(frozen=True, slots=True)
class RawBook:
    """A workbook as it came back. `labels`: words to the text of a code, by list. `before`: see `hidden`."""

    about: Mapping[str, str]
    labels: Mapping[str, Mapping[str, str]]
    before: Mapping[tuple[str, str], tuple[str, ...]]
    sheets: Mapping[str, RawSheet]


def open_model_book(file_name: str, content: bytes) -> RawBook:
    """Read a workbook. Evaluates nothing. Raises ModelBookError with what is wrong and what to do."""
    _guard(file_name, content)
    try:
        book = _read(content)
    except Exception as problem:  # openpyxl raises whatever a damaged part makes it raise
        raise damaged_book(file_name) from problem
    if not book.sheets or "format" not in book.about:
        raise not_a_model_book(file_name)
    if book.about["format"] != str(FORMAT):
        raise ModelBookError(
            msg("{file} was made by another version of the program. Nothing was read.", file=file_name),
            msg("Install the newest version of the program, or ask for the workbook to be made again."),
        )
    return book


def _guard(file_name: str, content: bytes) -> None:
    if content.startswith(_OLE):
        raise ModelBookError(
            msg("{file} has a password, or is a workbook of the old kind (.xls). Nothing was read.", file=file_name),
            msg("Open it in Excel, save it as .xlsx without a password in a safe place, and read that copy."),
        )
    trouble = look_inside(content, LIMITS)
    if trouble is Trouble.TOO_LARGE:
        raise ModelBookError(
            msg("{file} unpacks to far more than a workbook of a model holds. Nothing was read.", file=file_name),
            msg("Choose a workbook that this program made from a model, edited and saved as .xlsx."),
        )
    if trouble is Trouble.NOT_A_ZIP:
        raise not_a_model_book(file_name)
    if trouble is not None:
        raise damaged_book(file_name)


def _read(content: bytes) -> RawBook:
    from openpyxl.reader.excel import ExcelReader

    reader = ExcelReader(io.BytesIO(content), read_only=True, keep_links=False)
    reader.read()
    sheets: list[Any] = list(reader.wb.worksheets)[:MAX_SHEETS]
    try:
        named = {str(sheet.title): sheet for sheet in sheets}
        found = [_sheet(sheet) for name, sheet in named.items() if name not in (ABOUT, LISTS, BEFORE)]
        return RawBook(
            about={row[0]: row[1] for row in _texts(named.get(ABOUT)) if len(row) > 1},
            labels=_labels(_texts(named.get(LISTS))),
            before={(row[0], row[1]): row[2:] for row in _texts(named.get(BEFORE)) if len(row) > 1},
            sheets={sheet.key: sheet for sheet in found if sheet is not None},
        )
    finally:
        reader.wb.close()


def _cells(sheet: Any) -> Iterator[tuple[Any, ...]]:
    sheet.reset_dimensions()  # what a file says of its size may be anything
    return sheet.iter_rows(max_row=MAX_ROWS, max_col=MAX_COLUMNS)


def _texts(sheet: Any) -> list[tuple[str, ...]]:
    """The rows of a hidden sheet as texts."""
    if sheet is None:
        return []
    return [tuple("" if cell.value is None else str(cell.value) for cell in row) for row in _cells(sheet)]


def _labels(rows: list[tuple[str, ...]]) -> dict[str, dict[str, str]]:
    """Words to codes. A list stands in two columns, its name above them."""
    names = rows[0] if rows else ()
    return {
        name: {row[place + 1].casefold(): row[place] for row in rows[1:] if len(row) > place + 1 and row[place]}
        for place, name in enumerate(names)
        if name
    }


def _sheet(sheet: Any) -> RawSheet | None:
    """A sheet with keys in its first row, or None for any other."""
    rows = enumerate(_cells(sheet), start=1)
    _, head = next(rows, (0, ()))
    keys = {place: str(cell.value).partition(":") for place, cell in enumerate(head) if cell.value is not None}
    key = next((first for first, colon, _ in keys.values() if colon), "")
    places = {column: place for place, (first, colon, column) in keys.items() if colon and first == key}
    if not key or not places:
        return None
    found = (_row(number, cells, places) for number, cells in rows if number >= FIRST_ROW)
    return RawSheet(key, str(sheet.title), places, tuple(row for row in found if row.cells))


def _row(number: int, cells: tuple[Any, ...], places: Mapping[str, int]) -> RawRow:
    held = {key: cells[place] for key, place in places.items() if place < len(cells)}
    return RawRow(
        number,
        {key: RawCell(cell.value, cell.data_type == "f") for key, cell in held.items() if cell.value is not None},
    )
