"""Read the first sheet of an .xlsx file, behind a guard against files made to harm."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any

from competentie_app.exchange.errors import ListError
from competentie_app.exchange.raw_table import MAX_COLUMNS, MAX_ROWS, RawRow, RawTable, too_many_rows
from competentie_app.texts import msg

MAX_PARTS = 200
MAX_UNPACKED_BYTES = 60_000_000
MAX_RATIO = 200
ZEROS = re.compile(r"0+$")


def read_workbook(file_name: str, content: bytes) -> RawTable:
    """Read the rows of the first visible sheet that holds anything. Raises ListError."""
    guard(file_name, content)
    try:
        rows = tuple(_rows(content, file_name))
    except ListError:
        raise
    except Exception as problem:  # openpyxl raises whatever a damaged part makes it raise
        raise ListError(
            msg("{file} is damaged or no real Excel workbook. Nothing was read.", file=file_name),
            msg("Open it in Excel, save it again as .xlsx, and read that copy."),
        ) from problem
    return RawTable(file_name, rows)


def guard(file_name: str, content: bytes) -> None:
    """Refuse a zip that unpacks to far more than a list can be, before anything unpacks it.

    The limits are generous beside real lists: 1,500 members in 40 columns unpack to some 3 MB.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            parts = archive.infolist()
    except (zipfile.BadZipFile, NotImplementedError, ValueError) as problem:
        raise ListError(
            msg("{file} is damaged or no real Excel workbook. Nothing was read.", file=file_name),
            msg("Open it in Excel, save it again as .xlsx, and read that copy."),
        ) from problem
    names = {part.filename for part in parts}
    if "[Content_Types].xml" not in names or not any(name.startswith("xl/") for name in names):
        raise ListError(
            msg("{file} is not an Excel workbook. Nothing was read.", file=file_name),
            msg("Choose an .xlsx or .csv list."),
        )
    if len(parts) > MAX_PARTS or sum(part.file_size for part in parts) > MAX_UNPACKED_BYTES or _is_swollen(parts):
        raise ListError(
            msg("{file} unpacks to far more than a list of people holds. Nothing was read.", file=file_name),
            msg("Copy only the list itself to a new workbook, and try again."),
        )


def _is_swollen(parts: Iterable[zipfile.ZipInfo]) -> bool:
    return any(part.file_size > MAX_RATIO * max(part.compress_size, 500) for part in parts)


def _rows(content: bytes, file_name: str) -> Iterator[RawRow]:
    from openpyxl import load_workbook

    workbook = load_workbook(io.BytesIO(content), read_only=True, keep_links=False)
    try:
        for sheet in workbook.worksheets:
            if sheet.sheet_state != "visible":
                continue
            sheet.reset_dimensions()
            found = list(_sheet_rows(sheet.iter_rows(max_row=MAX_ROWS + 1, max_col=MAX_COLUMNS), file_name))
            if found:
                yield from found
                return
    finally:
        workbook.close()


def _sheet_rows(rows: Iterable[tuple[Any, ...]], file_name: str) -> Iterator[RawRow]:
    for number, cells in enumerate(rows, start=1):
        values = tuple(_text(cell) for cell in cells)
        last = max((place for place, value in enumerate(values) if value), default=-1)
        if last < 0:
            continue
        if number > MAX_ROWS:
            raise too_many_rows(file_name)
        formulas = frozenset(place for place, cell in enumerate(cells) if cell.data_type == "f")
        yield RawRow(number, values[: last + 1], formulas)


def _text(cell: Any) -> str:
    """The cell as its reader sees it: leading zeros that only the number format shows are kept."""
    match cell.value:
        case None:
            return ""
        case bool(yes):
            return "ja" if yes else "nee"
        case int() | float() as number if number == number // 1:
            zeros = ZEROS.fullmatch(str(cell.number_format or ""))
            return str(int(number)).zfill(len(zeros.group()) if zeros else 0)
        case datetime() as moment:
            return moment.date().isoformat()
        case value:
            return str(value).strip()
