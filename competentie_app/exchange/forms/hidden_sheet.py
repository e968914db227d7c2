"""The hidden sheet of a form: its signed identity, and the lists behind its cells."""

from __future__ import annotations

from collections.abc import Sequence

from competentie_app.exchange.forms.book import FormBook, Sheet
from competentie_app.exchange.forms.identity import FORMAT_VERSION, MARK, FormIdentity, pack, signature
from competentie_app.exchange.raw_table import column_letter

SHEET_NAME = "_form"
CHUNK = 8000
"""Characters of the identity in one cell: Excel takes 32,767."""
FIRST_LIST_COLUMN = 2


class HiddenSheet:
    """Made before the visible sheets are drawn, because their lists stand on it."""

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self._lists: dict[tuple[str | int, ...], str] = {}

    def source(self, items: Sequence[str | int]) -> str:
        """The range that holds these items, for a list behind a cell; equal lists share one range."""
        key = tuple(items)
        if key not in self._lists:
            column = FIRST_LIST_COLUMN + len(self._lists)
            for row, item in enumerate(key):
                if isinstance(item, int):
                    self._sheet.write_number(row, column, item)
                else:
                    self._sheet.write_string(row, column, item)
            letter = column_letter(column)
            self._lists[key] = f"={SHEET_NAME}!${letter}$1:${letter}${len(key)}"
        return self._lists[key]

    def finish(self, identity: FormIdentity, key: bytes) -> None:
        """Write the identity with its signature, and hide the sheet for good."""
        packed = pack(identity)
        sign = signature(FORMAT_VERSION, identity.dossier_id, packed, key)
        chunks = [packed[start : start + CHUNK] for start in range(0, len(packed), CHUNK)]
        for row, text in enumerate((f"{MARK} {FORMAT_VERSION}", identity.dossier_id, sign, *chunks)):
            self._sheet.write_string(row, 0, text)
        self._sheet.protect()
        self._sheet.very_hidden()


def add_hidden_sheet(book: FormBook) -> HiddenSheet:
    """Add it to a workbook, after the visible sheets."""
    return HiddenSheet(book.add_sheet(SHEET_NAME))


def choose(sheet: Sheet, cells: tuple[int, int, int, int], source: str, error: str, hint: str = "") -> None:
    """Put a list behind cells (first row, first column, last row, last column)."""
    options = {"validate": "list", "source": source, "error_title": "?", "error_message": error[:255]}
    if hint:
        options |= {"input_title": "", "input_message": hint[:255]}
    sheet.data_validation(*cells, options)


def limit(sheet: Sheet, cells: tuple[int, int, int, int], length: int, error: str) -> None:
    """Refuse texts that are longer than this."""
    options = {"validate": "length", "criteria": "<=", "value": length, "error_title": "?", "error_message": error}
    sheet.data_validation(*cells, options)
