"""Read .csv files as offices make them: semicolons, a byte order mark, cp1252 or UTF-16, a `sep=` line."""

from __future__ import annotations

import csv
import io

from competentie_app.exchange.errors import ListError
from competentie_app.exchange.raw_table import MAX_COLUMNS, MAX_ROWS, RawRow, RawTable, too_many_rows
from competentie_app.texts import msg

DELIMITERS = ";\t,|"


def read_delimited(file_name: str, content: bytes) -> RawTable:
    """Read all rows that are not empty. Raises ListError when the file is no text or no table."""
    text = decode(file_name, content)
    first_line = 1
    delimiter = ""
    head, _break, rest = text.partition("\n")
    if head.strip().lower().startswith("sep=") and len(head.strip()) == 5:
        delimiter, text, first_line = head.strip()[4], rest, 2
    try:
        rows = _rows(file_name, text, delimiter or likely_delimiter(text), first_line)
    except csv.Error as problem:
        raise ListError(
            msg("{file} is not a readable CSV list. Nothing was read.", file=file_name),
            msg("Save the list as Excel (.xlsx) and read that file."),
        ) from problem
    return RawTable(file_name, rows)


def decode(file_name: str, content: bytes) -> str:
    """Turn bytes into text: by the byte order mark, else UTF-8, else the Windows code page of Western Europe."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        text = content.decode("utf-16", errors="replace")
    else:
        try:
            text = content.decode("utf-8-sig")
        except UnicodeDecodeError:
            text = content.decode("cp1252", errors="replace")
    if "\x00" in text:
        raise ListError(
            msg("{file} is not a text file, so no CSV list. Nothing was read.", file=file_name),
            msg("Choose an .xlsx or .csv list."),
        )
    return text


def likely_delimiter(text: str) -> str:
    """The sign that occurs most outside quotes in the first lines; a semicolon when none does."""
    counts = dict.fromkeys(DELIMITERS, 0)
    quoted = False
    for sign in text[:5000]:
        if sign == '"':
            quoted = not quoted
        elif not quoted and sign in counts:
            counts[sign] += 1
    best = max(DELIMITERS, key=lambda sign: counts[sign])
    return best if counts[best] else ";"


def _rows(file_name: str, text: str, delimiter: str, first_line: int) -> tuple[RawRow, ...]:
    rows: list[RawRow] = []
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    for number, cells in enumerate(reader, start=first_line):
        values = tuple(_clean(cell) for cell in cells[:MAX_COLUMNS])
        if not any(values):
            continue
        rows.append(RawRow(number, values))
        if len(rows) > MAX_ROWS + 1:
            raise too_many_rows(file_name)
    return tuple(rows)


def _clean(cell: str) -> str:
    """Strip, and take away the apostrophe that keeps a spreadsheet from reading a text as a formula."""
    cell = cell.strip()
    return cell[1:] if len(cell) > 1 and cell[0] == "'" and cell[1] in "=+-@" else cell
