"""Read .csv files as offices make them: semicolons, a byte order mark, cp1252 or UTF-16, a `sep=` line."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter

from competentie_app.exchange.errors import ListError
from competentie_app.exchange.raw_table import MAX_COLUMNS, MAX_ROWS, RawRow, RawTable, too_many_rows
from competentie_app.texts import msg

DELIMITERS = ";\t,|"
SEPARATOR_LINE = re.compile(r'"?sep=(.)"?[ \t]*(\r\n|\r|\n|$)', re.IGNORECASE)
LOOK_AT = 5000
"""Characters from the start that tell which sign stands between cells."""
END = "\x00end"
"""A last line that no list holds: when it does not come back alone, a quotation mark was never closed."""


def read_delimited(file_name: str, content: bytes) -> RawTable:
    """Read all rows that are not empty. Raises ListError when the file is no text or no table."""
    text = decode(file_name, content)
    separator_line = SEPARATOR_LINE.match(text)
    if separator_line:
        text, delimiter, first_line = text[separator_line.end() :], separator_line.group(1), 2
    else:
        delimiter, first_line = likely_delimiter(text), 1
    try:
        rows = _rows(file_name, text, delimiter, first_line)
    except csv.Error as problem:
        raise ListError(
            msg("{file} is not a readable CSV list. Nothing was read.", file=file_name),
            msg("Save the list as Excel (.xlsx) and read that file."),
        ) from problem
    return RawTable(file_name, rows)


def decode(file_name: str, content: bytes) -> str:
    """Turn bytes into text: by the byte order mark, else UTF-8, else the Windows code page of Western Europe.

    UTF-16 without a mark is known by its zero bytes. Raises ListError when the bytes are no text.
    """
    text = content.decode(_encoding(content), errors="replace")
    if "\x00" in text:
        raise ListError(
            msg("{file} is not a text file, so no CSV list. Nothing was read.", file=file_name),
            msg("Choose an .xlsx or .csv list."),
        )
    return text


def _encoding(content: bytes) -> str:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    start = content[:LOOK_AT]
    for encoding, empty, filled in (("utf-16-le", start[1::2], start[::2]), ("utf-16-be", start[::2], start[1::2])):
        if len(start) >= 8 and empty.count(0) > len(empty) // 2 and not filled.count(0):
            return encoding
    try:
        content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return "cp1252"
    return "utf-8-sig"


def likely_delimiter(text: str) -> str:
    """The sign that stands equally often, outside quotes, in the most of the first lines; else a semicolon.

    A comma inside names or numbers ("Peeters, Ana"; 0,8) is so no sign between cells.
    """
    lines = _unquoted(text[:LOOK_AT]).splitlines()
    best, best_score = ";", (0, 0)
    for sign in DELIMITERS:
        counts = Counter(line.count(sign) for line in lines if sign in line)
        score = max(((lines_alike, count) for count, lines_alike in counts.items()), default=(0, 0))
        if score > best_score:
            best, best_score = sign, score
    return best


def _unquoted(text: str) -> str:
    """The text without what stands between quotation marks, line breaks in there included."""
    return re.sub(r'"[^"]*(?:"|$)', "", text)


def _rows(file_name: str, text: str, delimiter: str, first_line: int) -> tuple[RawRow, ...]:
    rows: list[RawRow] = []
    last: tuple[int, list[str]] = (first_line, [])
    reader = csv.reader(io.StringIO(f"{text}\n{END}", newline=""), delimiter=delimiter)
    for number, cells in enumerate(reader, start=first_line):
        last = (number, cells)
        values = tuple(_clean(cell) for cell in cells[:MAX_COLUMNS])
        if cells == [END] or not any(values):
            continue
        rows.append(RawRow(number, values))
        if len(rows) > MAX_ROWS + 1:
            raise too_many_rows(file_name)
    if last[1] != [END]:
        raise ListError(
            msg(
                "In row {row} of {file} a quotation mark opens and never closes. Nothing was read.",
                row=last[0],
                file=file_name,
            ),
            msg("Take the mark away in that row, or save the list as Excel (.xlsx) and read that file."),
        )
    return tuple(rows)


def _clean(cell: str) -> str:
    """Strip, and take away the apostrophe that keeps a spreadsheet from reading a text as a formula."""
    cell = cell.strip()
    return cell[1:] if len(cell) > 1 and cell[0] == "'" and cell[1] in "=+-@" else cell
