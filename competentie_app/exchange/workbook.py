"""Read the sheets of an .xlsx file, behind a guard against files made to harm."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any

from competentie_app.exchange.columns import likely_list
from competentie_app.exchange.errors import ListError
from competentie_app.exchange.file_kinds import damaged, refuse_other_archives
from competentie_app.exchange.raw_table import MAX_COLUMNS, MAX_ROWS, RawRow, RawTable, too_many_rows
from competentie_app.exchange.sheet_marks import SheetMarks, read_marks
from competentie_app.texts import msg

MAX_PARTS = 200
MAX_UNPACKED_BYTES = 60_000_000
MAX_RATIO = 200
MAX_SHEETS = 20
ZEROS = re.compile(r"0+$")


def read_workbook(file_name: str, content: bytes) -> tuple[RawTable, ...]:
    """The visible sheets that hold anything, at most 20 and at least one. Hidden rows are not read.

    Raises ListError.
    """
    guard(file_name, content)
    try:
        return _tables(file_name, content)
    except ListError:
        raise
    except Exception as problem:  # openpyxl raises whatever a damaged part makes it raise
        raise damaged(file_name) from problem


def guard(file_name: str, content: bytes) -> None:
    """Refuse a zip that unpacks to far more than a list can be, before anything unpacks it.

    The limits are generous beside real lists: 1,500 members in 40 columns unpack to some 3 MB.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            parts = archive.infolist()
    except (zipfile.BadZipFile, NotImplementedError, ValueError) as problem:
        raise damaged(file_name) from problem
    if len(parts) > MAX_PARTS or sum(part.file_size for part in parts) > MAX_UNPACKED_BYTES or _is_swollen(parts):
        raise ListError(
            msg("{file} unpacks to far more than a list of people holds. Nothing was read.", file=file_name),
            msg("Copy only the list itself to a new workbook, and try again."),
        )
    refuse_other_archives(file_name, {part.filename for part in parts})


def _is_swollen(parts: Iterable[zipfile.ZipInfo]) -> bool:
    return any(part.file_size > MAX_RATIO * max(part.compress_size, 500) for part in parts)


def _tables(file_name: str, content: bytes) -> tuple[RawTable, ...]:
    """All sheets. One that is too long is no reason to refuse the others, unless none of them is a list."""
    from openpyxl.reader.excel import ExcelReader

    reader = ExcelReader(io.BytesIO(content), read_only=True, keep_links=False)
    reader.read()
    parser: Any = reader.parser
    parts = {str(sheet.name): str(relation.target) for sheet, relation in parser.find_sheets()}
    found: list[RawTable] = []
    too_long: ListError | None = None
    try:
        for sheet in _visible(reader.wb.worksheets):
            marks = read_marks(reader.archive.read(parts[sheet.title]))
            try:
                table = _table(file_name, sheet, marks)
            except ListError as problem:
                too_long = problem
                continue
            if table.rows:
                found.append(table)
    finally:
        reader.wb.close()
    if too_long is not None and likely_list(found) is None:
        raise too_long
    if not found:
        raise ListError(msg("{file} is empty.", file=file_name), msg("Choose the list itself."))
    return tuple(found)


def _visible(sheets: Iterable[Any]) -> list[Any]:
    return [sheet for sheet in sheets if sheet.sheet_state == "visible"][:MAX_SHEETS]


def _table(file_name: str, sheet: Any, marks: SheetMarks) -> RawTable:
    sheet.reset_dimensions()
    rows = sheet.iter_rows(max_row=MAX_ROWS + 1, max_col=MAX_COLUMNS)
    read = {row.number: row for row in _sheet_rows(rows, file_name)}
    shown = tuple(marks.filled(row, read) for row in read.values() if row.number not in marks.hidden_rows)
    return RawTable(file_name, shown, sheet.title, hidden_rows=len(read) - len(shown))


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
