"""A list as read from a file: rows of plain texts, before anyone knows what the columns mean."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from competentie_app.exchange.errors import ListError
from competentie_app.exchange.file_kinds import refuse_other_kinds
from competentie_app.texts import msg

MAX_ROWS = 10_000
MAX_COLUMNS = 100
MAX_FILE_BYTES = 5_000_000


@dataclass(frozen=True, slots=True)
class RawRow:
    """A row that is not empty. `number` counts as the spreadsheet does, from 1.

    `formulas`: places (from 0) of cells that hold a formula and so no value that can be trusted.
    """

    number: int
    cells: tuple[str, ...]
    formulas: frozenset[int] = frozenset()

    def cell(self, place: int) -> str:
        """The text at a place, or "" beyond the end of the row."""
        return self.cells[place] if place < len(self.cells) else ""


@dataclass(frozen=True, slots=True)
class RawTable:
    """All rows of one sheet. `sheet_name` is empty for a text file; `hidden_rows` were not read.

    `siblings`: all sheets of the workbook that hold anything, this one too, when there are more than one.
    """

    file_name: str
    rows: tuple[RawRow, ...]
    sheet_name: str = ""
    hidden_rows: int = 0
    siblings: tuple[RawTable, ...] = ()


def column_letter(place: int) -> str:
    """The letters that a spreadsheet shows above a column; `place` counts from 0."""
    letters = ""
    place += 1
    while place:
        place, rest = divmod(place - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def too_many_rows(file_name: str) -> ListError:
    """The error for a list that is longer than a list of members can be."""
    return ListError(
        msg("{file} has more than {limit} rows. Nothing was read.", file=file_name, limit=MAX_ROWS),
        msg("Keep only the people of the teams that you follow, and try again."),
    )


def read_raw_table(path: Path) -> RawTable:
    """Read a list from an .xlsx file, or a .csv or .txt file; of a workbook the first sheet that is a list of people.

    The content decides, not the name. Raises ListError with a sentence that says what the file really is.
    """
    from competentie_app.exchange.columns import likely_list
    from competentie_app.exchange.delimited import read_delimited
    from competentie_app.exchange.workbook import read_workbook

    content = _content(path)
    if content[:4] != b"PK\x03\x04":
        refuse_other_kinds(path.name, content)
        return read_delimited(path.name, content)
    tables = read_workbook(path.name, content)
    found = likely_list(tables) or tables[0]
    return replace(found, siblings=tables) if len(tables) > 1 else found


def _content(path: Path) -> bytes:
    try:
        if path.stat().st_size > MAX_FILE_BYTES:
            raise ListError(
                msg(
                    "{file} is larger than {limit} MB. Nothing was read.", file=path.name, limit=MAX_FILE_BYTES // 10**6
                ),
                msg("Copy only the list itself to a new workbook, and try again."),
            )
        content = path.read_bytes()
    except FileNotFoundError:
        raise ListError(
            msg("There is no file {file}.", file=str(path)), msg("Check the name and the folder.")
        ) from None
    except PermissionError as problem:
        raise ListError(
            msg("{file} is in use by another program, or you may not open it. Nothing was read.", file=path.name),
            msg("Close it in other programs, or copy it to a folder of your own, and try again."),
        ) from problem
    except OSError as problem:
        raise ListError(
            msg("{file} could not be read ({reason}).", file=path.name, reason=problem.strerror or str(problem)),
            msg("Close it in other programs, or copy it to a folder of your own, and try again."),
        ) from problem
    if not content.strip(b"\x00 \t\r\n\xef\xbb\xbf\xff\xfe"):
        raise ListError(msg("{file} is empty.", file=path.name), msg("Choose the list itself."))
    return content
